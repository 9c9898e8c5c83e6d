package article

import (
	"strings"
	"unicode"

	"isnad/internal/fold"
)

// dropTitle drops lines before and at the first paragraph that repeat the title.
func (d *draft) dropTitle() {
	key := fold.Key(d.title)
	if key == "" {
		return
	}
	top := max(d.firstFull(), 2)
	d.filter(func(i int, l line) string {
		if i <= top && l.key == key {
			return "title-again"
		}
		return ""
	})
}

// dropJunk drops what is never story: lines to share, subscribe, advertise,
// and lines without a letter or digit.
func (d *draft) dropJunk() {
	d.filter(func(_ int, l line) string {
		switch {
		case !hasWord(l.text):
			return "no-words"
		case l.words > 25:
			return ""
		case l.words <= 2 && isAddress(l.text):
			return "address"
		case isTweetSign(l.text):
			return "tweet-sign"
		}
		return d.rules["junk"].match(l)
	})
}

// isAddress tells if the text is a web or mail address, or a handle.
func isAddress(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, p := range []string{"http://", "https://", "www.", "@", "pic.twitter.com/"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	at := strings.IndexByte(s, '@')
	return at > 0 && strings.IndexByte(s[at:], '.') > 0 && !strings.ContainsRune(s, ' ')
}

// isTweetSign tells if the line signs an embedded tweet: "— Name (@name) August
// 7, 2020".
func isTweetSign(s string) bool {
	return (strings.HasPrefix(s, "—") || strings.HasPrefix(s, "&mdash;") || strings.HasPrefix(s, "–")) &&
		strings.Contains(s, "(@")
}

// dropForeign drops paragraphs in the other script: the English caption in an
// Arabic story. Names and short lines stay, and so does a text that truly is in
// two languages: the main one has less than four fifths of its letters.
func (d *draft) dropForeign() {
	main := mainScript(d.lines)
	sum := sumShares(d.lines)
	if main == other || sum.of(main)*5 < sum.total*4 {
		return
	}
	d.filter(func(_ int, l line) string {
		if l.words >= 6 && l.letters.total >= 12 && l.letters.of(main)*20 <= l.letters.total {
			return "foreign"
		}
		return ""
	})
}

// cutTags cuts the list of key words off: as a line after the story, or where a
// feed has glued it to the last sentence.
func (d *draft) cutTags() {
	last := d.lastFull()
	if last < 0 {
		return
	}
	open := false
	d.filter(func(i int, l line) string {
		if i <= last || l.full() {
			return ""
		}
		head, _, colon := strings.Cut(l.text, ":")
		if colon && d.rules["tags"].has(head) || d.rules["tags"].has(l.text) {
			open = true
		}
		if open {
			return "tags"
		}
		return ""
	})
	if last = len(d.lines) - 1; last < 0 || last != d.lastFull() {
		return
	}
	text := d.lines[last].text
	if at := tagsAt(text, d.rules["tags"]); at > 0 {
		d.gone = append(d.gone, dropped{"tags", text[at:]})
		d.lines[last] = newLine(text[:at], d.lines[last].heading)
	}
}

// tagsAt returns where the key words begin in the last paragraph, or 0: after
// the end of a sentence, a word of the list and at most 25 words without any
// sign. Latin words need a colon, since "topics" begins sentences too.
func tagsAt(text string, tags *ruleSet) int {
	fields := strings.Fields(text)
	for i, n := len(fields)-1, 0; i > 0 && n <= 25; i, n = i-1, n+1 {
		w := fields[i]
		colon := strings.HasSuffix(w, ":")
		arabic := strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
		if (colon || arabic) && n > 0 && tags.has(w) && endsSentence(fields[i-1]) {
			return len(strings.Join(fields[:i], " "))
		}
		if endsSentence(w) {
			return 0
		}
	}
	return 0
}
