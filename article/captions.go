package article

import (
	"slices"
	"strings"
	"unicode"

	"isnad/internal/fold"
)

// dropCaptions drops the words below pictures and who took them, wherever they
// stand between paragraphs. Each line must carry its own mark.
func (d *draft) dropCaptions() {
	d.filter(func(_ int, l line) string {
		if l.words > ruleWords {
			return ""
		}
		id := d.caption(l)
		if name := strings.Trim(l.text, "() ."); id == "credit-alone" && d.rules["agency"].has(name) {
			d.sources = addName(d.sources, name) // the agency signs its story
		}
		return id
	})
}

// caption returns the mark by which a line is a caption, or "".
func (d *draft) caption(l line) string {
	credit := d.credit(l)
	if id := d.rules["caption"].match(l); id != "" && (!l.final || credit != "") {
		return id
	}
	if credit == "" || l.final && credit != "credit-signed" {
		return ""
	}
	if credit == "credit-inside" && (l.words > 25 || d.saysSomething(l)) {
		return ""
	}
	return credit
}

// saysSomething tells if the line begins with a verb, as Arabic sentences do
// and captions don't.
func (d *draft) saysSomething(l line) bool {
	w, _, _ := strings.Cut(l.key, " ")
	verbs := d.rules["verb"].list
	return verbs[w] != "" || verbs[strings.TrimPrefix(w, "و")] != ""
}

// credit finds who took a picture: "(رويترز)" or "(Photo by Jane Doe/AFP)" at
// the end, "REUTERS/Jane Doe" after the last sentence, "(يمين)" inside.
func (d *draft) credit(l line) string {
	text := strings.TrimRight(l.text, " .")
	if close := strings.HasSuffix(text, ")") || strings.HasSuffix(text, "]"); close && l.words <= ruleWords {
		if open := strings.LastIndexAny(text, "(["); open >= 0 && d.isCredit(text[open+1:len(text)-1]) {
			// A brief that a newspaper signs ends with a full stop before the agency.
			before := strings.TrimSpace(text[:open])
			switch {
			case before == "":
				return "credit-alone"
			case !endsSentence(before) && l.words <= 30 && !d.saysSomething(l):
				return "credit-end"
			case endsSentence(before) && d.isPhotoCredit(text[open+1:len(text)-1]):
				return "credit-signed"
			}
		}
	}
	if id := d.signed(l); id != "" {
		return id
	}
	for rest := l.text; ; {
		open := strings.IndexByte(rest, '(')
		if open < 0 {
			return ""
		}
		rest = rest[open+1:]
		end := strings.IndexByte(rest, ')')
		if end < 0 {
			return ""
		}
		if d.rules["credit"].has(rest[:end]) {
			return "credit-inside"
		}
		rest = rest[end:]
	}
}

// isCredit tells if the words in brackets name who took a picture.
func (d *draft) isCredit(s string) bool {
	if d.rules["credit"].has(s) || d.rules["agency"].has(s) || d.isPhotoCredit(s) {
		return true
	}
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/-–|،,", r) }) {
		if d.rules["credit"].has(part) || d.rules["agency"].has(part) {
			return strings.Count(s, " ") <= 5
		}
	}
	return false
}

// isPhotoCredit tells if the words speak of a photo: "AP Photo/Jane Doe".
func (d *draft) isPhotoCredit(s string) bool {
	key := fold.Key(s)
	return containsWords(key, "photo") || containsWords(key, "photo by") || containsWords(key, "getty images") || containsWords(key, "تصوير")
}

// signed finds a credit without brackets at the end of a caption: an agency
// and a name joined by a slash after the last sentence, or "Getty Images".
func (d *draft) signed(l line) string {
	words := strings.Fields(l.text)
	for i := max(len(words)-6, 0); i < len(words); i++ {
		before, after, slash := strings.Cut(strings.Trim(words[i], "().|"), "/")
		own := i == 0 || endsSentence(words[i-1]) || slices.Contains(words[max(i-3, 0):i], "|")
		rest := strings.Join(words[i:], " ")
		switch {
		case slash && own && unicode.IsUpper(firstRune(before)) && (d.isAgency(before) || d.isAgency(after) || before == "Photo"):
			return "credit-signed"
		case own && i > 0 && strings.HasPrefix(rest, "AP Photo/"), own && strings.HasPrefix(rest, "Photograph: "), own && strings.HasPrefix(rest, "Photo by "):
			return "credit-signed"
		case i == len(words)-2 && strings.HasPrefix(rest, "Getty Images") && !l.final:
			return "credit-signed"
		}
	}
	return ""
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
