package extract

// story is what the article has told so far, from sentence to sentence.
type story struct {
	recent  []*saying // the last speakers, latest first: a verb without a subject continues one
	open    *saying   // the quotation that is still open
	subject argument  // of the last sentence
	sayings []*saying // all, in order
	found   []*found  // all claims, in order
	events  []event   // the last attacks, in order
}

// read goes through the sentences: who says what, then what is claimed.
func (r *reader) read() *story {
	r.story = &story{}
	for _, s := range r.sents {
		t := r.parse(s)
		if !s.quoted {
			r.story.open = nil
		}
		before := len(r.story.found)
		t.attributions()
		t.claims()
		if r.watch != nil {
			r.watch(t, r.story.found[before:])
		}
		if top := t.topSubject(); top >= 0 {
			if a := t.actors(top, false); a.ok() {
				r.story.subject = a.carried()
			}
		}
		if s.title { // the headline does not speak to the body
			r.story.recent, r.story.open = nil, nil
		}
	}
	return r.story
}

// speak notes the speaker of s as the latest.
func (st *story) speak(s *saying) {
	st.recent = append([]*saying{s}, st.recent...)
	if len(st.recent) > 4 {
		st.recent = st.recent[:4]
	}
}

// lastLike returns the latest speaker whose verb had the same gender, else the
// latest.
func (st *story) lastLike(feminine bool) *saying {
	for _, s := range st.recent {
		if s.feminine == feminine {
			return s
		}
	}
	if len(st.recent) > 0 {
		return st.recent[0]
	}
	return nil
}
