package article

import (
	"strings"

	"isnad/internal/fold"
)

// cutTail cuts the other stories off. It decides by form and position:
//
//   - "Read also: <title>" loses that line only.
//   - A bare heading, "Read also" or "Related stories", loses the titles below
//     it, and all that follows, unless the story goes on (storyGoesOn).
//   - A heading above the first full paragraph, and one without any paragraph
//     before it, loses only itself.
func (d *draft) cutTail() {
	kept := make([]line, 0, len(d.lines))
	before := 0 // words of full paragraphs so far
	for i := 0; i < len(d.lines); {
		l := d.lines[i]
		id, strong := d.opensTail(l)
		if id == "" {
			if l.full() {
				before += l.words
			}
			kept = append(kept, l)
			i++
			continue
		}
		end := i + 1
		if before >= fullWords && !d.isPointer(l) {
			end = d.goesOnAt(end, strong, strong && i > 0 && d.isSource(d.lines[i-1]))
		}
		d.remove(i, end, id)
		i = end
	}
	d.lines = kept
}

// remove notes that lines from..to-1 are gone.
func (d *draft) remove(from, to int, id string) {
	for _, l := range d.lines[from:to] {
		d.gone = append(d.gone, dropped{id, l.text})
	}
}

// opensTail returns the rule by which a line opens other stories. strong rules
// stand at the end of a story as a rule, weak ones anywhere.
func (d *draft) opensTail(l line) (id string, strong bool) {
	if l.words > 25 {
		return "", false
	}
	if id := d.rules["also"].match(l); id != "" {
		// "Analysis: …" may open a sentence of the story; "Read also …" never does.
		if !l.final || d.rules["also"].opens(l.key) != "" {
			return id, false
		}
	}
	if l.words > 6 || l.final {
		return "", false
	}
	return d.rules["tail"].match(l), true
}

// isPointer tells if the line itself holds the title that it points to.
func (d *draft) isPointer(l line) bool {
	also := d.rules["also"]
	if also.whole[l.key] != "" || d.rules["tail"].match(l) != "" {
		return false
	}
	if before, after, ok := l.head(); ok && also.colon[fold.Key(before)] != "" {
		return fold.Key(after) != ""
	}
	_, words := also.prefix(l.key)
	return len(l.key) > len(words)
}

// goesOnAt returns the index of the line at which the story goes on after a
// heading, or the number of lines if it does not.
//
// Below the heading stand titles: short lines that end without a full stop.
// Then the story goes on, if a full paragraph with a final stop follows a weak
// heading, or three in a row a strong one: teasers stand between titles and
// dates, and many are cut off. (Outlets that set no final stops are judged by
// length alone.) After a source line nothing goes on.
func (d *draft) goesOnAt(i int, strong, afterSource bool) int {
	n := len(d.lines)
	if afterSource {
		return n
	}
	for i < n && d.lines[i].short() {
		i++
	}
	need := 1
	if strong {
		need = 3
	}
	for j := i; j < n && j < i+need; j++ {
		l := d.lines[j]
		if id, _ := d.opensTail(l); id != "" || !l.final && d.stops || l.words < fullWords || d.isSource(l) {
			return n
		}
	}
	if i+need > n {
		return n
	}
	return i
}

// isSource tells if the line names the sources.
func (d *draft) isSource(l line) bool {
	return l.words <= 15 && d.rules["source"].match(l) != ""
}

// dropSource takes the source line away, and the short lines at the end that
// follow it. It notes the agencies; a name that is no agency is the outlet.
func (d *draft) dropSource() {
	at := -1
	d.filter(func(i int, l line) string {
		if !d.isSource(l) {
			return ""
		}
		_, names, _ := l.head()
		if len(names) == 0 || l.final && l.words > 8 {
			return ""
		}
		at = len(d.lines) - i
		d.addSources(names)
		return d.rules["source"].match(l)
	})
	if at < 0 {
		return
	}
	from := max(len(d.lines)-at+1, 0)
	if last := d.lastFull(); last < 0 || last >= from {
		return
	}
	d.remove(from, len(d.lines), "after-source")
	d.lines = d.lines[:from]
}

// addSources notes the names of a source line: "الجزيرة + وكالات".
func (d *draft) addSources(names string) {
	for _, n := range strings.FieldsFunc(names, func(r rune) bool { return strings.ContainsRune("+،,؛;/|&", r) }) {
		n = strings.Trim(n, " .()«»\"“”")
		d.sources = addName(d.sources, n)
		if d.outlet == "" && n != "" && !d.isAgency(n) {
			d.outlet = n
		}
	}
}

// isAgency tells if the name is a news agency, or agencies in general.
func (d *draft) isAgency(name string) bool {
	return d.rules["agency"].has(name) || d.rules["generic"].has(name)
}
