package article

// Longest subheadings in words: of a plain text, where only form speaks for
// them, and of a page that marks them.
const (
	headingWords       = 6
	markedHeadingWords = 14
)

// dropHeadings drops subheadings: short lines that are no sentence, alone
// between a finished paragraph and a full one. Runs of short lines stay: they
// are verse or a list. What a page marks as heading needs no further sign,
// unless it is as long as a sentence.
func (d *draft) dropHeadings() {
	lines := d.lines
	d.filter(func(i int, l line) string {
		if l.heading {
			if l.words <= markedHeadingWords {
				return "heading"
			}
			return ""
		}
		if i == 0 || i == len(lines)-1 || l.words > headingWords || !d.isLabel(l) {
			return ""
		}
		before, after := lines[i-1], lines[i+1]
		if before.full() && (before.final || !d.stops) && after.words >= fullWords {
			return "subheading"
		}
		return ""
	})
}
