package article

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"isnad/internal/fold"
)

// date is a point in time, or a day at 00:00 UTC if no hour is known.
type date struct {
	time     time.Time
	dateOnly bool
}

// layouts of machines: RFC 3339 and its loose relatives, HTTP and RSS. A time
// without a zone is taken as UTC.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700",
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05", "2006-01-02 15:04", time.RFC1123Z, time.RFC1123, time.RFC850, time.ANSIC,
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
}

// parseDate reads a date as machines and people write it: RFC 3339, RFC 1123,
// "7 August 2020", "Aug. 7, 2020 10:30 pm", "7 آب/أغسطس 2020", "٧ غشت ٢٠٢٠",
// "7/8/2020" (day first if dayFirst, unless only the other order is a date).
func parseDate(s string, dayFirst bool) (date, bool) {
	s = strings.TrimSpace(s)
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil && sane(t) {
			return date{time: t.UTC()}, true
		}
	}
	toks := dateTokens(s)
	d, _, ok := findDate(toks, dayFirst)
	return d, ok
}

// sane refuses years that no news page means.
func sane(t time.Time) bool { return t.Year() >= 1900 && t.Year() <= 2100 }

// stampLine reads a line that is nothing but a date with its label, weekday,
// hour, Hijri date, place and agency: "Published On 7/8/2020".
func stampLine(l line, r rules, dayFirst bool) (date, bool) {
	if l.words > 20 || l.key == "" {
		return date{}, false
	}
	toks := dateTokens(l.text)
	d, used, ok := findDate(toks, dayFirst)
	if !ok {
		return date{}, false
	}
	var rest []string
	for i, t := range toks {
		if !used[i] && t.word != "" {
			rest = append(rest, t.word)
		}
	}
	return d, allKnown(rest, r["stamp"], r["filler"], r["place"], r["agency"])
}

// allKnown tells if the words can be cut into entries of the lists.
func allKnown(words []string, lists ...*ruleSet) bool {
	for len(words) > 0 {
		n := 0
		for i := min(4, len(words)); i > 0 && n == 0; i-- {
			entry := strings.Join(words[:i], " ")
			for _, s := range lists {
				if s.list[entry] != "" {
					n = i
				}
			}
		}
		if n == 0 {
			return false
		}
		words = words[n:]
	}
	return true
}

// dateToken is a number, a folded word or a sign.
type dateToken struct {
	word   string
	num    int
	digits int // length of the number, 0 = no number
	sign   rune
}

// dateTokens cuts a short text for findDate.
func dateTokens(s string) []dateToken {
	var out []dateToken
	runes := []rune(s)
	for i := 0; i < len(runes); {
		r, j := runes[i], i+1
		switch f := fold.Rune(r); {
		case f >= '0' && f <= '9':
			text := []byte{byte(f)}
			for ; j < len(runes) && isDigit(fold.Rune(runes[j])); j++ {
				text = append(text, byte(fold.Rune(runes[j])))
			}
			if n, err := strconv.Atoi(string(text)); err == nil {
				out = append(out, dateToken{num: n, digits: len(text)})
			} else {
				out = append(out, dateToken{word: string(text)})
			}
		case unicode.IsLetter(r):
			for j < len(runes) && (unicode.IsLetter(runes[j]) || unicode.Is(unicode.Mn, runes[j]) || runes[j] == 'ـ') {
				j++
			}
			if w := fold.Word(string(runes[i:j])); w != "" {
				out = append(out, dateToken{word: w})
			}
		case !unicode.IsSpace(r) && f != 0:
			out = append(out, dateToken{sign: r})
		}
		i = j
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// findDate finds the first date and its hour. used marks the tokens that they
// are made of, and all numbers: those of Hijri dates mean nothing here.
func findDate(toks []dateToken, dayFirst bool) (d date, used []bool, ok bool) {
	used = make([]bool, len(toks))
	var y, m, day, n int
	for i := range toks {
		if y, m, day, n = dateAt(toks[i:], dayFirst); n > 0 {
			mark(used[i : i+n])
			break
		}
	}
	if n == 0 {
		return date{}, used, false
	}
	d = date{time: time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC), dateOnly: true}
	for i := range toks {
		if used[i] {
			continue
		}
		if h, min, n := clockAt(toks[i:]); n > 0 && d.dateOnly {
			d = date{time: d.time.Add(time.Duration(h)*time.Hour + time.Duration(min)*time.Minute)}
			mark(used[i : i+n])
		} else if toks[i].digits > 0 {
			used[i] = true
		}
	}
	return d, used, true
}

func mark(used []bool) {
	for i := range used {
		used[i] = true
	}
}

// dateAt reads a date at the beginning of toks; n is its length in tokens.
func dateAt(toks []dateToken, dayFirst bool) (y, m, d, n int) {
	if y, m, d, n = numbersAt(toks, dayFirst); n > 0 {
		return y, m, d, n
	}
	i := 0
	if isDay(toks, 0) { // 7th of August/Ab, 2020
		d, i = toks[0].num, 1
		if i < len(toks) && (isOrdinal(toks[i].word) || toks[i].word == "of" || toks[i].word == "من") {
			i++
		}
		if i < len(toks) && toks[i].word == "of" {
			i++
		}
	}
	m, n = monthAt(toks[i:])
	if n == 0 {
		return 0, 0, 0, 0
	}
	i += n
	if d == 0 { // August 7th, 2020
		if !isDay(toks, i) {
			return 0, 0, 0, 0
		}
		d, i = toks[i].num, i+1
		if i < len(toks) && isOrdinal(toks[i].word) {
			i++
		}
	}
	if i < len(toks) && (toks[i].sign == ',' || toks[i].sign == '،') {
		i++
	}
	if i >= len(toks) || toks[i].digits != 4 || !valid(toks[i].num, m, d) {
		return 0, 0, 0, 0
	}
	return toks[i].num, m, d, i + 1
}

func isDay(toks []dateToken, i int) bool {
	return i < len(toks) && (toks[i].digits == 1 || toks[i].digits == 2)
}

func isOrdinal(w string) bool { return w == "st" || w == "nd" || w == "rd" || w == "th" }

// monthAt reads a month of one or two words, and its second name after it:
// "أغسطس/آب", "أيلول (سبتمبر)".
func monthAt(toks []dateToken) (month, n int) {
	months := cleaning()["month"]
	word := func(i int) string {
		if i < len(toks) {
			return toks[i].word
		}
		return ""
	}
	id := ""
	if two := word(0) + " " + word(1); word(0) != "" && months.list[two] != "" {
		id, n = months.list[two], 2
	} else if id = months.list[word(0)]; id != "" {
		n = 1
	} else {
		return 0, 0
	}
	month, _ = strconv.Atoi(id[len(id)-2:])
	if n < len(toks) && toks[n].sign == '.' {
		n++
	}
	if n < len(toks) && (toks[n].sign == '/' || toks[n].sign == '(' || toks[n].sign == '-') {
		if again, k := monthAt(toks[n+1:]); again == month {
			open := toks[n].sign
			n += 1 + k
			if open == '(' && n < len(toks) && toks[n].sign == ')' {
				n++
			}
		}
	}
	return month, n
}

// numbersAt reads "7/8/2020", "2020-08-07" and their like.
func numbersAt(toks []dateToken, dayFirst bool) (y, m, d, n int) {
	if len(toks) < 5 || toks[0].digits == 0 || toks[2].digits == 0 || toks[4].digits == 0 ||
		toks[1].sign != toks[3].sign || !strings.ContainsRune("/-.", toks[1].sign) {
		return 0, 0, 0, 0
	}
	a, b, c := toks[0].num, toks[2].num, toks[4].num
	switch {
	case toks[0].digits == 4 && valid(a, b, c):
		return a, b, c, 5
	case toks[4].digits != 4:
	case dayFirst && valid(c, b, a), !dayFirst && !valid(c, a, b) && valid(c, b, a):
		return c, b, a, 5
	case valid(c, a, b):
		return c, a, b, 5
	}
	return 0, 0, 0, 0
}

// valid tells if there is such a day.
func valid(y, m, d int) bool {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return sane(t) && t.Year() == y && int(t.Month()) == m && t.Day() == d
}

// clockAt reads "10:30", "10:30:05", "10:30 pm" and "10:30 مساء".
func clockAt(toks []dateToken) (h, m, n int) {
	if len(toks) < 3 || !isDay(toks, 0) || toks[1].sign != ':' || toks[2].digits != 2 || toks[0].num > 23 || toks[2].num > 59 {
		return 0, 0, 0
	}
	h, m, n = toks[0].num, toks[2].num, 3
	if n+1 < len(toks) && toks[n].sign == ':' && toks[n+1].digits == 2 {
		n += 2
	}
	if n < len(toks) {
		switch toks[n].word {
		case "pm", "p", "م", "مساء":
			if h < 12 {
				h += 12
			}
			n++
		case "am", "a", "ص", "صباحا":
			if h == 12 {
				h = 0
			}
			n++
		}
	}
	return h, m, n
}
