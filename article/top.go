package article

import (
	"strings"
	"unicode"

	"isnad/internal/fold"
)

// topLines bounds how many lines above the story are looked at.
const topLines = 12

// topWords is the length of a line above the story that can only be a caption,
// a columnist's name or a kicker.
const topWords = 6

// dropTop looks at the lines between title and first full paragraph. It notes
// and drops bylines, the article's date, whole-line datelines; it drops
// captions, and up to three short lines that are no sentence. Others stay: the
// deck below a headline is story. Texts of short lines only, such as lists,
// have no top.
func (d *draft) dropTop() {
	top := d.firstFull()
	if top < 0 || top > topLines {
		return
	}
	d.filter(func(i int, l line) string {
		if i >= top && !(i == top && l.words < fullWords) {
			return ""
		}
		return d.aboveStory(l)
	})
	top = d.firstFull()
	if top < 0 || top > 3 {
		return
	}
	d.filter(func(i int, l line) string {
		if i < top && l.words <= topWords && d.isLabel(l) {
			return "top-label"
		}
		return ""
	})
}

// aboveStory names what a line above the story is, if it is no story, and notes
// what it says.
func (d *draft) aboveStory(l line) string {
	if when, ok := stampLine(l, d.rules, d.dayFirst); ok {
		if d.published.time.IsZero() {
			d.published = when
		}
		return "date-line"
	}
	if id := d.byline(l); id != "" {
		return id
	}
	if l.words <= 10 && !l.final && !d.isSentence(l) {
		if p, ok := d.parseDateline(l.text); ok && p.whole() {
			d.note(p)
			return "dateline-line"
		}
	}
	return ""
}

// dropCredits drops dates and authors' lines below the story.
func (d *draft) dropCredits() {
	last := d.lastFull()
	d.filter(func(i int, l line) string {
		if _, ok := stampLine(l, d.rules, d.dayFirst); ok && d.labelled(l) {
			return "date-line" // of another story, or said above
		}
		if last >= 0 && i > last {
			return d.byline(l)
		}
		if i > 0 && i >= len(d.lines)-4 && l.words <= ruleWords && d.rules["byline"].opens(l.key) != "" &&
			(strings.HasPrefix(l.text, "(") || strings.Contains(l.text, ";")) {
			return "reporting-line" // (Reporting by Jane Doe; Editing by John Roe)
		}
		return ""
	})
}

// labelled tells if a date line begins with a label: "Published on".
func (d *draft) labelled(l line) bool {
	words := strings.Fields(l.key)
	for n := min(3, len(words)); n > 0; n-- {
		if d.rules["stamp"].list[strings.Join(words[:n], " ")] != "" {
			return true
		}
	}
	return false
}

// byline notes the authors that a line names and returns the rule, or "".
func (d *draft) byline(l line) string {
	if l.words > 12 || l.final && !strings.HasPrefix(l.text, "(") {
		return ""
	}
	set := d.rules["byline"]
	if before, after, ok := l.head(); ok && set.colon[fold.Key(before)] != "" && after != "" {
		d.addBylines(after)
		return set.colon[fold.Key(before)]
	}
	id, words := set.prefix(l.key)
	if id == "" || l.key == words {
		return ""
	}
	fields := strings.Fields(strings.Trim(l.text, "()"))
	name := strings.Join(fields[min(strings.Count(words, " ")+1, len(fields)):], " ")
	if !looksLikeName(name) {
		return ""
	}
	d.addBylines(name)
	return id
}

// looksLikeName tells if the words may be a person's name: a capital first, if
// the script has any.
func looksLikeName(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return !unicode.IsLower(r)
		}
	}
	return false
}

// addBylines notes the names of a byline: "Jane Doe and John Roe, BBC News".
func (d *draft) addBylines(names string) {
	names, _, _ = strings.Cut(names, ";")
	for _, sep := range []string{" and ", " & ", " | ", " - ", " – ", "،"} {
		names = strings.ReplaceAll(names, sep, ",")
	}
	for _, n := range strings.Split(names, ",") {
		n = strings.Trim(n, " .()«»\"“”:")
		if n == "" || strings.Count(n, " ") > 4 || d.rules["place"].has(n) {
			continue
		}
		if d.isAgency(n) {
			d.sources = addName(d.sources, n)
		} else if fold.Key(n) != fold.Key(d.outlet) {
			d.bylines = addName(d.bylines, n)
		}
	}
}

// isLabel tells if a line cannot be a sentence of the story: it is short, ends
// without any stop, opens no list and no quotation, and holds neither a verb
// nor a speaker before a colon.
func (d *draft) isLabel(l line) bool {
	return l.short() && !strings.Contains(l.text, ":") && !endsOpen(l.text) && !isItem(l.text) && balanced(l.text) && !d.isSentence(l)
}

// endsOpen tells if the line wants a continuation.
func endsOpen(s string) bool {
	return strings.ContainsAny(s[len(s)-1:], ":,;-") || strings.HasSuffix(s, "،") || strings.HasSuffix(s, "؛") || strings.HasSuffix(s, "–")
}

// isItem tells if the line is an item of a list.
func isItem(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return strings.ContainsRune("-–—•▪■●◦*·", r) || unicode.IsDigit(r) }) == 0
}

// balanced tells if all quotes and brackets of the line are closed.
func balanced(s string) bool {
	n := 0
	for _, r := range s {
		switch r {
		case '«', '“', '(', '[':
			n++
		case '»', '”', ')', ']':
			n--
		}
	}
	return n == 0 && strings.Count(s, `"`)%2 == 0
}
