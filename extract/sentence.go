package extract

import "slices"

// sentence is a stretch of tokens that ends with a full stop or a paragraph.
type sentence struct {
	start, end int  // token indexes, end exclusive, without the line ends
	paragraph  int  // number of the paragraph
	title      bool // it is the headline
	quoted     bool // it begins inside a quotation that an earlier sentence opened
}

// sentences splits tokens at full stops, question and exclamation marks and
// paragraph ends. A stop inside a quotation splits too, but the next sentence
// knows that it is still quoted. Dots after an initial or inside an ellipsis do
// not end a sentence, nor those behind one of the abbreviations.
func sentences(tokens []token, abbreviations ...string) []sentence {
	var out []sentence
	start, paragraph, depth := 0, 0, 0
	quoted := false
	flush := func(end int) {
		if end > start {
			out = append(out, sentence{start: start, end: end, paragraph: paragraph, quoted: quoted})
		}
		start, quoted = end, depth > 0
	}
	for i, t := range tokens {
		switch t.kind {
		case newline:
			flush(i)
			start = i + 1
			paragraph++
			depth, quoted = 0, false
		case opening:
			depth++
		case closing:
			depth = max(0, depth-1)
		case mark:
			if !ends(tokens, i) || abbreviated(tokens, i, abbreviations) {
				continue
			}
			end := i + 1
			for end < len(tokens) && (tokens[end].kind == closing || stop(tokens[end].text)) {
				if tokens[end].kind == closing {
					depth = max(0, depth-1)
				}
				end++
			}
			if end <= start {
				continue
			}
			flush(end)
		}
	}
	flush(len(tokens))
	if len(out) > 0 && len(tokens) > 0 {
		out[0].title = out[0].paragraph == 0 && paragraph > 0
	}
	return out
}

// abbreviated reports whether the full stop at i belongs to one of the
// abbreviations before it.
func abbreviated(tokens []token, i int, abbreviations []string) bool {
	return i > 0 && tokens[i].text == "." && tokens[i-1].end == tokens[i].start && tokens[i-1].capital && slices.Contains(abbreviations, tokens[i-1].norm)
}

func stop(s string) bool { return s == "." || s == "!" || s == "?" || s == "؟" || s == "…" }

// ends reports whether the mark at i ends a sentence.
func ends(tokens []token, i int) bool {
	t := tokens[i]
	if t.text == "؛" {
		return false
	}
	if !stop(t.text) {
		return false
	}
	if t.text == "." || t.text == "…" {
		if i > 0 && tokens[i-1].end == t.start && tokens[i-1].kind == word && len([]rune(tokens[i-1].text)) <= 1 {
			return false // initial: د.
		}
		if i+1 < len(tokens) && tokens[i+1].kind == mark && (tokens[i+1].comma() || tokens[i+1].text == ")") {
			return false
		}
		if i+1 < len(tokens) && tokens[i+1].start == t.end && tokens[i+1].kind == word && i > 0 && tokens[i-1].kind == word && (len([]rune(tokens[i-1].text)) <= 2 || tokens[i-1].caps && tokens[i+1].capital) {
			return false // إف.بي.آي
		}
	}
	return true
}

// titleCase reports whether token i stands in a headline whose words have
// capitals.
func (r *reader) titleCase(i int) bool {
	for _, s := range r.sents {
		if s.start <= i && i < s.end {
			return s.title
		}
	}
	return false
}
