package article

import "slices"

// passes bounds how often the stages run. One pass can bare what another finds;
// real articles are stable after two.
const passes = 8

// dropped is one thing that cleaning took away, with the rule that did it: an
// id of the data in clean/, or the name of a mechanism.
type dropped struct{ rule, text string }

// draft is an article on its way through the stages of cleaning.
type draft struct {
	story
	rules    rules
	dayFirst bool // 7/8/2020 is in August
	stops    bool // paragraphs end with full stops, as a rule
	lines    []line
	gone     []dropped
}

// clean keeps the story and takes away what surrounds it. When in doubt it
// keeps. It works in place on s: in come title and what the page says; out come
// the body, and what bylines, datelines and source lines say where the page is
// silent. Cleaning its result again changes nothing.
func (s *story) clean(lines []line) []dropped {
	d := &draft{story: *s, rules: cleaning(), lines: lines}
	for range passes {
		d.dayFirst, d.stops = mainScript(d.lines) != latin, setsStops(d.lines)
		before := len(d.gone)
		for _, stage := range []func(){
			d.dropTitle, d.dropJunk, d.cutTail, d.dropSource, d.dropForeign,
			d.dropTop, d.dropCredits, d.dropCaptions, d.dropHeadings, d.cutDateline, d.cutTags,
		} {
			stage()
		}
		if len(d.gone) == before {
			break
		}
	}
	if len(d.lines) == 0 && s.title == "" {
		// Nothing but what looks like surroundings: then it is what there is.
		d.lines, d.gone = lines, nil
	}
	*s = d.story
	for _, l := range d.lines {
		s.body = append(s.body, l.text)
	}
	return d.gone
}

// setsStops tells if at least half of the long paragraphs end with a full stop.
func setsStops(lines []line) bool {
	long, stops := 0, 0
	for _, l := range lines {
		if l.words >= fullWords {
			long++
			if l.final {
				stops++
			}
		}
	}
	return stops*2 >= long
}

// filter drops the lines for which rule returns a name.
func (d *draft) filter(rule func(i int, l line) string) {
	kept := d.lines // copied once something goes
	n := 0
	for i, l := range d.lines {
		id := rule(i, l)
		switch {
		case id != "":
			if n == i {
				kept = slices.Clone(d.lines)
			}
			d.gone = append(d.gone, dropped{id, l.text})
		case n < i:
			kept[n] = l
			n++
		default:
			n++
		}
	}
	d.lines = kept[:n]
}

// firstFull returns the index of the first full paragraph, or -1.
func (d *draft) firstFull() int { return slices.IndexFunc(d.lines, line.full) }

// lastFull returns the index of the last full paragraph, or -1.
func (d *draft) lastFull() int {
	for i := len(d.lines) - 1; i >= 0; i-- {
		if d.lines[i].full() {
			return i
		}
	}
	return -1
}

// addName notes a byline or source once.
func addName(names []string, name string) []string {
	if name == "" || slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}
