package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"isnad/internal/fold"
)

// datelineBytes bounds how far a dateline reaches into the first paragraph.
const datelineBytes = 160

// dateline is what stands before the first sentence: "القاهرة - رويترز:",
// "PARIS (AP) —", "WASHINGTON, Jan. 3 (Reuters) -".
type dateline struct {
	place    bool
	capitals bool // the place stands in capitals
	agencies []string
	outlets  []string // names in quotation marks
	unknown  []string
	date     bool
	parts    int
}

// whole tells if a line that reads as a dateline is nothing else.
func (p dateline) whole() bool {
	known := len(p.agencies) + len(p.outlets)
	return p.parts > 1 && (p.place || known > 0) && len(p.unknown) <= 1 || p.parts == 1 && len(p.outlets) == 1
}

// note keeps what a dateline says.
func (d *draft) note(p dateline) {
	for _, a := range p.agencies {
		d.sources = addName(d.sources, a)
	}
	for _, o := range p.outlets {
		if d.outlet == "" {
			d.outlet = o
		} else if fold.Key(o) != fold.Key(d.outlet) {
			d.sources = addName(d.sources, o)
		}
	}
	for _, u := range p.unknown {
		d.addBylines(u)
	}
}

// cutDateline cuts the dateline off the first paragraph and notes its agencies.
// The longest beginning that is made of places, agencies, quoted outlets and
// dates only, and ends with a dash or colon, is one.
func (d *draft) cutDateline() {
	if len(d.lines) == 0 || d.lines[0].words < 5 {
		return
	}
	text := d.lines[0].text
	best, end := dateline{}, 0
	for i, w := 0, 0; i < len(text) && i < datelineBytes; i += w {
		var r rune
		r, w = utf8.DecodeRuneInString(text[i:])
		if i == 0 || !strings.ContainsRune("-–—ـ:", r) {
			continue
		}
		spaced := text[i-1] == ' ' && i+w < len(text)
		bracket := strings.HasSuffix(strings.TrimRight(text[:i], " "), ")")
		if !spaced && !bracket && r != ':' && r != '—' && !(r == '-' && text[i-1] == '-') {
			continue
		}
		if p, ok := d.parseDateline(text[:i]); ok && p.opensStory(r) {
			best, end = p, i+w
		}
	}
	if end == 0 {
		return
	}
	rest := strings.TrimLeft(text[end:], " -–—ـ:\u200f\u200e")
	if !hasWord(rest) {
		return
	}
	d.note(best)
	d.gone = append(d.gone, dropped{"dateline", text[:len(text)-len(rest)]})
	d.lines[0] = newLine(rest, d.lines[0].heading)
}

// opensStory tells if the dateline may be cut off before sign. An agency alone
// with a colon is a speaker: "رويترز: مصادر تقول"; so is a city.
func (p dateline) opensStory(sign rune) bool {
	// A quoted name alone may be a thing that the story is about.
	known := len(p.agencies) > 0 || len(p.outlets) > 0 && p.place
	if len(p.unknown) > 0 && !(p.place && known) {
		return false
	}
	if sign == ':' {
		return p.place && known
	}
	return known || p.place && p.capitals
}

// parseDateline reads s as a dateline. ok is false if a part of it is a
// sentence or longer than a name.
func (d *draft) parseDateline(s string) (p dateline, ok bool) {
	const separators = "-–—ـ,،()[]/:|"
	afterPlace := false
	for s = strings.TrimSpace(s); s != ""; {
		at := strings.IndexAny(s, separators)
		part, sign := s, ""
		if at >= 0 {
			_, w := utf8.DecodeRuneInString(s[at:])
			part, sign, s = s[:at], s[at:at+w], s[at+w:]
		} else {
			s = ""
		}
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		p.parts++
		place := p.place
		if !d.part(&p, part, afterPlace) {
			return p, false
		}
		afterPlace = !place && p.place && (sign == "," || sign == "،")
	}
	return p, p.parts > 0 && p.parts <= 6
}

// part sorts one part of a dateline in. ok is false if it cannot be one.
func (d *draft) part(p *dateline, part string, afterPlace bool) (ok bool) {
	bare := strings.Trim(part, "«»\"“” .")
	key := fold.Key(bare)
	words := strings.Count(key, " ") + 1
	switch {
	case key == "":
	case d.rules["place"].list[key] != "":
		p.place = true
		p.capitals = p.capitals || isCapitals(bare)
	case d.isAgency(bare):
		p.agencies = append(p.agencies, bare)
	case d.outlet != "" && key == fold.Key(d.outlet):
		p.outlets = append(p.outlets, bare)
	case words <= 4 && isQuoted(part):
		p.outlets = append(p.outlets, bare)
	case p.parts == 1 && isCapitals(bare) && len(bare) > 2 && words <= 3:
		p.place = true // unknown, so it wants an agency too
	case isDatePart(bare):
		p.date = true
	case afterPlace && words <= 4:
	case words <= 4 && !d.isSentence(newLine(bare, false)):
		p.unknown = append(p.unknown, bare)
	default:
		return false
	}
	return true
}

// isQuoted tells if the part is one name in quotation marks.
func isQuoted(s string) bool {
	return strings.HasPrefix(s, "«") && strings.HasSuffix(s, "»") || len(s) > 2 && strings.HasPrefix(s, `"`) && strings.HasSuffix(s, `"`) ||
		strings.HasPrefix(s, "“") && strings.HasSuffix(s, "”")
}

// isDatePart tells if the part is a date with or without a year: "Jan. 3".
func isDatePart(s string) bool {
	toks := dateTokens(s)
	if _, _, ok := findDate(toks, true); ok {
		return true
	}
	for i, t := range toks {
		m, n := monthAt(toks[i:])
		switch {
		case m > 0 && (i > 0 || i+n < len(toks)):
			return true
		case t.digits == 0:
			return false
		}
	}
	return false
}

// isCapitals tells if a Latin name stands in capitals only.
func isCapitals(s string) bool {
	return !strings.ContainsFunc(s, unicode.IsLower) && strings.ContainsFunc(s, unicode.IsUpper)
}
