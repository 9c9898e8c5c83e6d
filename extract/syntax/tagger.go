package syntax

// tag gives every word its best tag, from left to right.
func (p *Parser) tag(s *sentence) {
	features := make([]uint32, 0, 48)
	scores := make([]int32, len(p.tags.classes))
	for i := range s.word {
		if s.fixed[i] {
			continue
		}
		features = tagFeatures(s, i, features[:0])
		p.tags.score(features, scores)
		s.tag[i] = best(scores)
	}
	s.tag[len(s.word)] = -1
}

func best(scores []int32) int {
	b := 0
	for c, v := range scores {
		if v > scores[b] {
			b = c
		}
	}
	return b
}

const edge = 77 // what stands before the first and behind the last word

func (s *sentence) wordAt(i int) uint32 {
	if i < 0 || i >= len(s.word) {
		return edge
	}
	return s.word[i]
}

func (s *sentence) tagAt(i int) uint32 {
	if i < 0 {
		return edge
	}
	return uint32(s.tag[i]) + 100
}

func (s *sentence) affixAt(i, k int) uint32 {
	if i < 0 || i >= len(s.word) {
		return edge
	}
	return s.affix[i][k]
}

func (s *sentence) shapeAt(i int) uint32 {
	if i < 0 || i >= len(s.word) {
		return edge
	}
	return s.shape[i]
}

// fixedAt returns the tag of word i when it is known beforehand.
func (s *sentence) fixedAt(i int) uint32 {
	if i < 0 || i >= len(s.word) {
		return edge
	}
	if !s.fixed[i] {
		return 0
	}
	return uint32(s.tag[i]) + 100
}

func (s *sentence) hintAt(i int) uint32 {
	if i < 0 || i >= len(s.word) {
		return edge
	}
	return s.hint[i]
}

// tagFeatures appends the features of word i, whose earlier neighbours are
// tagged already.
func tagFeatures(s *sentence, i int, f []uint32) []uint32 {
	w, a := s.word[i], &s.affix[i]
	p1, p2 := s.tagAt(i-1), s.tagAt(i-2)
	next, prev := s.wordAt(i+1), s.wordAt(i-1)
	hint, known, after := s.hint[i], s.fixedAt(i+1), s.hintAt(i+1)
	f = append(f,
		mix(1, w, 0, 0),
		mix(2, a[0], 0, 0), mix(3, a[1], 0, 0), mix(4, a[2], 0, 0),
		mix(5, a[3], 0, 0), mix(6, a[4], 0, 0), mix(7, a[5], 0, 0),
		mix(8, a[1], a[4], 0), mix(9, a[0], a[3], 0), mix(10, a[0], a[5], 0), mix(11, a[2], a[3], 0),
		mix(12, p1, 0, 0), mix(13, p1, p2, 0), mix(14, p1, w, 0),
		mix(15, p1, a[4], a[0]), mix(16, p1, a[5], 0), mix(17, p1, a[2], 0),
		mix(18, prev, 0, 0), mix(19, next, 0, 0), mix(20, s.wordAt(i-2), 0, 0), mix(21, s.wordAt(i+2), 0, 0),
		mix(22, w, next, 0), mix(23, prev, w, 0),
		mix(24, s.shape[i], a[3], 0), mix(25, s.shape[i], p1, 0), mix(26, s.shape[i], s.shapeAt(i+1), s.shapeAt(i-1)),
		mix(27, s.affixAt(i+1, 1), s.affixAt(i+1, 4), 0), mix(28, s.affixAt(i+1, 5), a[4], 0), mix(29, s.affixAt(i-1, 5), a[4], 0),
		mix(30, s.affixAt(i+1, 1), p1, a[4]), mix(31, 1, 0, 0),
		mix(32, hint, 0, 0), mix(33, hint, p1, 0), mix(34, hint, known, after), mix(35, hint, p1, known), mix(36, w, known, 0), mix(37, known, p1, a[0]),
		mix(38, hint, after, s.fixedAt(i+2)), mix(39, hint, s.hintAt(i-1), a[3]), mix(40, hint, p1, p2), mix(41, known, a[5], p1),
	)
	return f
}
