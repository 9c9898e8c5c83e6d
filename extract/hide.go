package extract

import "strings"

// silent reports whether token k is one that the parser does not see.
func (r *reader) silent(k int) bool { return r.tokens[k].kind == newline || r.hidden[k] }

// maxAside bounds how many tokens stand between brackets that the parser does not
// see.
const maxAside = 8

// hideTold hides the outlet in quotation marks that somebody speaks to: "قال الوزير
// لـ«المرفأ» إن". What he says does not hang on it.
func (r *reader) hideTold() {
	for _, m := range r.mentions {
		if m.entry == nil || !m.entry.Outlet || m.start < 2 || r.tokens[m.start].kind != opening || r.at[m.start-1] != nil || !r.pack.In("cliticletter", r.tokens[m.start-1].norm) {
			continue
		}
		for k := m.start - 1; k < m.end; k++ {
			r.hidden[k] = true
		}
	}
}

// hideAdverbs hides set phrases that tell how or when something was done ("in the
// strongest terms"): the parser may join them to the noun behind.
func (r *reader) hideAdverbs() {
	for _, phrase := range r.pack.Set("aside") {
		words := strings.Fields(phrase)
		for i := 1; i+len(words) < len(r.tokens); i++ {
			end, ok := r.phrase(i, words)
			if !ok || r.tokens[i].norm != words[0] || r.taken(i, end) {
				continue
			}
			for k := i; k < end; k++ {
				r.hidden[k] = true
			}
		}
	}
}

// hideAsides hides what stands between brackets from the parser: it belongs to no
// clause. An actor whose name goes on there stays whole.
func (r *reader) hideAsides() {
	r.hidden = make([]bool, len(r.tokens))
	if r.svo() {
		return
	}
	r.hideTold()
	r.hideAdverbs()
	for _, s := range r.sents {
		for i := s.start + 1; i < s.end; i++ {
			if r.tokens[i].text != "(" || r.at[i] != nil {
				continue
			}
			end := i + 1
			for end < s.end && end <= i+maxAside && r.tokens[end].text != ")" && r.tokens[end].text != "(" {
				end++
			}
			if end < s.end && r.tokens[end].text == ")" {
				for k := i; k <= end; k++ {
					r.hidden[k] = true
				}
				i = end
			}
		}
	}
}
