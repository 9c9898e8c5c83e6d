package eval

import (
	"slices"
	"strings"
	"unicode"
)

// token is one word of a text, by offsets in code points.
type token struct {
	start, end int
	norm       string
}

// normal is the form in which words of a text are compared: letters that
// writers vary are one, diacritics vanish. Latin letters keep their case.
func normal(s string) string { return strings.Map(letter, s) }

func tokens(text []rune) []token {
	var out []token
	inWord := func(r rune) bool { return isWord(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) }
	for i := 0; i < len(text); {
		if !inWord(text[i]) {
			i++
			continue
		}
		start := i
		for i < len(text) && inWord(text[i]) {
			i++
		}
		if norm := normal(string(text[start:i])); norm != "" {
			out = append(out, token{start, i, norm})
		}
	}
	return out
}

func normals(s string) []string {
	var out []string
	for _, t := range tokens([]rune(s)) {
		out = append(out, t.norm)
	}
	return out
}

// phrases maps old names, as normal words joined by spaces, to new ones.
type phrases struct {
	to      map[string]unseen
	longest int // words
	bearer  int // whose names are added now: an index into the report
}

// unseen is a new name and the index of its bearer in the report.
type unseen struct {
	text   string
	bearer int
}

// add makes words stand for text; the first that asks for words gets them.
func (p *phrases) add(words []string, text string) {
	key := strings.Join(words, " ")
	if _, taken := p.to[key]; key == "" || taken {
		return
	}
	p.to[key] = unseen{text, p.bearer}
	p.longest = max(p.longest, len(words))
}

// edit is one replacement: old, between start and end, becomes text.
type edit struct {
	start, end int // code points of the old text
	old, text  string
	bearer     int
}

// edits finds every old name in the text, the longest first at each place.
func (p *phrases) edits(text []rune) []edit {
	ts := tokens(text)
	var out []edit
	for i := 0; i < len(ts); {
		n, skip, to := p.at(text, ts[i:])
		if n == 0 {
			i++
			continue
		}
		start, end := ts[i].start, ts[i+n-1].end
		old := string(text[start+skip : end])
		if old == strings.ToUpper(old) && old != strings.ToLower(old) {
			to.text = strings.ToUpper(to.text) // a headline in capitals
		}
		if skip > 0 && text[start+skip-1] == 'ل' {
			to.text = behindLam(to.text)
		}
		out = append(out, edit{start + skip, end, old, to.text, to.bearer})
		i += n
	}
	return out
}

// at finds the longest name that begins with the first token: how many tokens
// it has, how many code points of clitics stand before it, and the new name.
func (p *phrases) at(text []rune, ts []token) (n, skip int, to unseen) {
	for n := min(p.longest, len(ts)); n > 0; n-- {
		if !together(text, ts[:n]) {
			continue
		}
		words := make([]string, n)
		for i := range words {
			words[i] = ts[i].norm
		}
		rest := strings.Join(words[1:], " ")
		for _, c := range splits(words[0]) {
			key := strings.TrimSpace(c.word + " " + rest)
			to, ok := p.to[key]
			if !ok {
				to, ok = p.to[title(key)]
			}
			if ok {
				return n, c.length, to
			}
		}
	}
	return 0, 0, unseen{}
}

// title turns a name in capitals into the usual case; others stay.
func title(s string) string {
	if s != strings.ToUpper(s) || s == strings.ToLower(s) || len(s) < 4 {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = w[:1] + strings.ToLower(w[1:])
	}
	return strings.Join(words, " ")
}

// split is a word without the clitics before it.
type split struct {
	word   string
	length int // of the clitics, in code points
}

// splits returns the word itself, then what is left of it without و or ف and
// without ب ل ك. Behind ل the article is written لل.
func splits(w string) []split {
	out := []split{{w, 0}}
	for _, lead := range [...]string{"", "و", "ف"} {
		rest, ok := strings.CutPrefix(w, lead)
		if !ok {
			continue
		}
		n := len([]rune(lead))
		if lead != "" {
			out = append(out, split{rest, n})
		}
		for _, c := range [...]string{"ب", "ل", "ك"} {
			if bare, ok := strings.CutPrefix(rest, c); ok && bare != "" {
				out = append(out, split{bare, n + 1})
				if c == "ل" && strings.HasPrefix(bare, "ل") {
					out = append(out, split{"ا" + bare, n + 1})
				}
			}
		}
	}
	return out
}

// behindLam writes the article as it stands behind ل.
func behindLam(name string) string {
	if rest, ok := strings.CutPrefix(name, "ال"); ok {
		return "ل" + rest
	}
	return name
}

// together reports whether nothing but a space, a hyphen or a point stands
// between the tokens.
func together(text []rune, ts []token) bool {
	for i := 1; i < len(ts); i++ {
		gap := text[ts[i-1].end:ts[i].start]
		if len(gap) > 2 || slices.ContainsFunc(gap, func(r rune) bool { return !strings.ContainsRune(" \u00a0-‑.", r) }) {
			return false
		}
	}
	return true
}

// moved returns where the stretch start..end of the old text lies in the new
// one. An end inside a replaced name moves to the border of the name.
func moved(edits []edit, start, end int) (newStart, newEnd int) {
	newStart, newEnd = start, end
	for _, e := range edits {
		growth := len([]rune(e.text)) - (e.end - e.start)
		switch {
		case e.end <= start:
			newStart += growth
		case e.start < start:
			newStart -= start - e.start
		}
		switch {
		case e.end <= end:
			newEnd += growth
		case e.start < end:
			newEnd += growth + e.end - end
		}
	}
	return newStart, newEnd
}

// apply returns the new text.
func apply(text []rune, edits []edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(string(text[at:e.start]))
		b.WriteString(e.text)
		at = e.end
	}
	b.WriteString(string(text[at:]))
	return b.String()
}
