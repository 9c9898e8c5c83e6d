package eval

import "strings"

// skeleton writes the consonants of a name in classes that Arabic and Latin
// spellings share, so that "لافروف" and "Lavrov" are one. Vowels, weak letters
// and gutturals go, since the two scripts rarely agree on them.
func skeleton(s string) string {
	s = digraphs.Replace(strings.ToLower(s))
	var b strings.Builder
	var last rune
	for _, r := range s {
		class, ok := classes[r]
		if ok && r != last {
			b.WriteRune(class)
		}
		last = r
	}
	return b.String()
}

// digraphs are the sounds that Latin letters write in pairs, as one letter that
// has the right class.
var digraphs = strings.NewReplacer("sh", "s", "ch", "s", "zh", "z", "th", "t", "dh", "d", "kh", "", "gh", "g", "ph", "f", "ce", "se", "ci", "si", "x", "ks", "تش", "س", "كس", "كس")

var classes = func() map[rune]rune {
	m := map[rune]rune{}
	for class, letters := range map[rune]string{
		'b': "bpبپ", 't': "tdتدطضثذ", 's': "szšžسزصشظچ", 'k': "kqgcjكقغجگ", 'f': "fvفڤ", 'r': "rر", 'l': "lل", 'm': "mم", 'n': "nن",
	} {
		for _, r := range letters {
			m[r] = class
		}
	}
	return m
}()

// similar is twice the longest common subsequence over both lengths: 1 of equal
// strings, 0 of strings that share nothing.
func similar(a, b string) float64 {
	if a == "" || b == "" {
		return 0
	}
	row := make([]int, len(b)+1)
	for i := range len(a) {
		diagonal := 0
		for j := range len(b) {
			above := row[j+1]
			if a[i] == b[j] {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return 2 * float64(row[len(b)]) / float64(len(a)+len(b))
}
