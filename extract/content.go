package extract

import "isnad/extract/lang"

// content returns the tokens that the verb at word i introduces: its clause, the
// quotation beside it, what stands behind a colon; an empty range when there is
// none.
func (t *tree) content(i int) (from, to int, quote bool) {
	start, n := t.s.start, len(t.head)
	if c := t.child(i, relContent); c >= 0 {
		lo, hi := t.lo[c], t.hi[c]
		if c < i {
			return start, start + min(i, t.subjectStart(i)), t.tok(lo).kind == opening
		}
		return t.widen(lo, hi)
	}
	if t.svo() && i+1 < n && t.marksClause(i+1) && !t.relative(i+1) {
		return t.widen(i+1, n)
	}
	if h := t.head[i]; h >= 0 && t.svo() && (t.rel[i] == relParataxis || t.rel[i] == relOther) && t.verbal(i) {
		if h < i {
			return start + t.lo[h], start + min(i, t.subjectStart(i)), t.tok(t.lo[h]).kind == opening
		}
	}
	for j := i + 1; j < n && j < i+30; j++ {
		switch tok := t.tok(j); {
		case tok.kind == opening && t.quoteLength(j) >= 4:
			return t.widen(j, t.quoteTo(j))
		case tok.text == ":" && j+1 < n:
			return start + j + 1, t.s.end, t.tok(j+1).kind == opening
		case t.marksClause(j) && t.below(j, i) && !t.beyondVerb(j, i):
			return t.widen(j, n)
		}
	}
	if t.svo() {
		if c := t.child(i, relParataxis, relOther, relOpen); c >= 0 && t.verbal(c) {
			if c < i {
				return start, start + min(i, t.subjectStart(i)), t.tok(t.lo[c]).kind == opening
			}
			return t.widen(t.lo[c], t.hi[c])
		}
	}
	if i > 2 {
		for j := i - 1; j >= max(0, i-8); j-- {
			if t.tok(j).kind == closing && t.quoteFrom(j) >= 0 && j-t.quoteFrom(j) >= 4 {
				return start + t.quoteFrom(j), start + j + 1, true
			}
		}
	}
	if o := t.roleOf(i).object; o > i && t.is(o, lang.Event, lang.Wrong, lang.Foil, lang.Fail, lang.Try, lang.Accusation) {
		return start + t.lo[o], start + t.hi[o], false
	}
	if from, to := t.wrongBehind(i); from < to {
		return start + from, start + to, false
	}
	return start + i, start + i, false
}

// wrongBehind returns the words in which a verb of saying without a clause names a wrong:
// "called for an end to the attacks that", "revealed the crimes of". They stand
// behind its subject.
func (t *tree) wrongBehind(i int) (from, to int) {
	if t.svo() || t.suffix[i] != "" {
		return 0, 0
	}
	for _, k := range t.kids[i] {
		if k < i || t.rel[k] != relOblique && t.rel[k] != relSecond && t.rel[k] != relArgument || t.verbal(k) || t.at[t.s.start+k] != nil {
			continue
		}
		for j := t.lo[k]; j < t.hi[k]; j++ {
			if t.below(j, k) && t.noun(j) && t.is(j, lang.Event, lang.Wrong) {
				return t.lo[k], t.hi[k]
			}
		}
	}
	return 0, 0
}

// marksClause reports whether word j opens a content clause.
func (t *tree) marksClause(j int) bool {
	_, ok := t.find(t.s.start+j, lang.Comp)
	return ok && t.at[t.s.start+j] == nil
}

// beyondVerb reports whether another verb stands between word j and the verb at
// word i that it depends on.
func (t *tree) beyondVerb(j, i int) bool {
	h := t.head[j]
	for steps := 0; h >= 0 && h != i && steps < len(t.head); h, steps = t.head[h], steps+1 {
		if t.verbal(h) && h < j {
			return true
		}
	}
	return false
}

// subjectStart returns the first word of subject and verb at word i.
func (t *tree) subjectStart(i int) int {
	first := i
	for _, k := range t.kids[i] {
		if k < i && (t.rel[k] == relSubject || t.rel[k] == relAux || t.rel[k] == relPassiveSubject) {
			first = min(first, t.lo[k])
		}
	}
	return first
}

// widen turns words into tokens; a quotation that opens inside is taken whole.
func (t *tree) widen(lo, hi int) (from, to int, quote bool) {
	for j := lo; j < min(hi, lo+3) && j < len(t.head); j++ {
		if t.tok(j).kind == opening {
			quote = true
		}
	}
	for j := lo; j < hi && j < len(t.head); j++ {
		if t.tok(j).kind == opening {
			hi = max(hi, t.quoteTo(j))
		}
	}
	rest := hi
	for rest < len(t.head) && t.tok(rest).kind != word && t.tok(rest).kind != number {
		rest++
	}
	if rest == len(t.head) {
		hi = rest
	}
	return t.s.start + lo, t.s.start + hi, quote
}

// quoteTo returns the word behind the quotation that opens at word j.
func (t *tree) quoteTo(j int) int {
	for k := j + 1; k < len(t.head); k++ {
		if t.tok(k).kind == closing {
			return k + 1
		}
	}
	return len(t.head)
}

// quoteFrom returns where the quotation that closes at word j opens, -1 before
// the sentence.
func (t *tree) quoteFrom(j int) int {
	for k := j - 1; k >= 0; k-- {
		if t.tok(k).kind == opening {
			return k
		}
	}
	return -1
}

func (t *tree) quoteLength(j int) int { return t.quoteTo(j) - j - 1 }

// quoteEnd returns the token behind the quotation that is open at word j.
func (t *tree) quoteEnd(j int) int {
	for k := j; k < len(t.head); k++ {
		if t.tok(k).kind == closing && t.depth[k] == 0 {
			return t.s.start + k + 1
		}
	}
	return t.s.end
}
