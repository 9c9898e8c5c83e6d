package syntax

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestModelRoundTrip(t *testing.T) {
	set := small()
	set.Models = 2
	m := train(t, bank, set)
	data := written(t, m)
	back, err := ReadModel(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, written(t, back)) {
		t.Error("what was read is written otherwise")
	}
	before, after := m.Parser(), back.Parser()
	sentences := [][]Word{words("whatever", "they", "said", ",", "police", "denied", "it"), words("نفت", "الشرطة", "التهمة"), nil}
	for _, tree := range trees(t, bank) {
		sentences = append(sentences, tree.Words)
	}
	for _, s := range sentences {
		if diff := cmp.Diff(before.Parse(s), after.Parse(s)); diff != "" {
			t.Errorf("%v (-before +after):\n%s", s, diff)
		}
	}
}

// TestReadModelTorn cuts a model at every place and turns every byte behind the
// header of gzip, which holds nothing of the model.
func TestReadModelTorn(t *testing.T) {
	data := written(t, train(t, "they\tPRP\t2\tnsubj\nlied\tVBD\t0\troot\n", small()))
	for n := range data {
		helpful(t, data[:n], "EOF")
	}
	for i := 10; i < len(data); i++ {
		torn := slices.Clone(data)
		torn[i] ^= 0x55
		helpful(t, torn, "")
	}
	helpful(t, append(slices.Clone(data), data...), "something follows")
}

func TestReadModelForeign(t *testing.T) {
	head := func(e *encoder, tags, moves []string) {
		e.text(magic)
		e.names(tags)
		e.names(moves)
	}
	tags, moves := []string{"NN", "VBD"}, []string{"Lnsubj", "Robj", "S"}
	none := func(e *encoder) { e.number(0) }
	tests := []struct {
		name  string
		write func(e *encoder)
		want  string
	}{
		{"another file", func(e *encoder) { e.bytes([]byte("form\ttag\thead\tlabel\n")) }, ""},
		{"another version", func(e *encoder) { e.text("isnad syntax 0\n") }, `it does not begin with "isnad syntax 1\n"`},
		{"no tags", func(e *encoder) { head(e, nil, moves); none(e); none(e) }, "no tags"},
		{"no moves", func(e *encoder) { head(e, tags, nil); none(e); none(e) }, "lacks a kind of moves"},
		{"one way only", func(e *encoder) { head(e, tags, []string{"Lnsubj", "S"}); none(e); none(e) }, "lacks a kind of moves"},
		{"a move without a name", func(e *encoder) { head(e, tags, append([]string{""}, moves...)); none(e); none(e) }, `"" is no move`},
		{"a move of no kind", func(e *encoder) { head(e, tags, append([]string{"Xobj"}, moves...)); none(e); none(e) }, `"Xobj" is no move`},
		{"too many tags", func(e *encoder) { e.text(magic); e.number(256) }, "a list of 256 items"},
		{"a long name", func(e *encoder) { e.text(magic); e.number(1); e.number(1 << 40) }, "a list of 1099511627776 items"},
		{"rows without end", func(e *encoder) { head(e, tags, moves); e.number(math.MaxUint64) }, "a list of 18446744073709551615 items"},
		{"a class too high", func(e *encoder) {
			head(e, tags, moves)
			e.features([]feature{{key: 1, cells: []cell{{class: 2}}}})
			none(e)
		}, "class 2 of 2"},
		{"a row too long", func(e *encoder) {
			head(e, tags, moves)
			e.features([]feature{{key: 1, cells: make([]cell, 3)}})
			none(e)
		}, "a list of 3 items"},
		{"a feature twice", func(e *encoder) { head(e, tags, moves); e.features([]feature{{key: 5}, {key: 5}}); none(e) }, "not in order"},
		{"a feature too high", func(e *encoder) {
			head(e, tags, moves)
			e.number(2)
			e.number(math.MaxUint32)
			e.number(1)
		}, "not in order"},
		{"a weight too high", func(e *encoder) {
			head(e, tags, moves)
			for _, n := range []uint64{1, 9, 1, 0} {
				e.number(n)
			}
			e.signed(1 << 15)
		}, "a weight of 32768"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { helpful(t, packed(t, tt.write), tt.want) })
	}
	t.Run("text", func(t *testing.T) { helpful(t, []byte("police\tNNS\t0\troot\n"), "gzip") })
	t.Run("empty", func(t *testing.T) { helpful(t, nil, "EOF") })
}

// TestReadModelAllocates shows that a file of some bytes which claims the longest
// lists gets no memory for them.
func TestReadModelAllocates(t *testing.T) {
	data := packed(t, func(e *encoder) {
		e.text(magic)
		e.names([]string{"NN"})
		e.names([]string{"Ldep", "Rdep", "S"})
		e.number(mostRows)
	})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	helpful(t, data, "EOF")
	runtime.ReadMemStats(&after)
	if n := after.TotalAlloc - before.TotalAlloc; n > 8<<20 {
		t.Errorf("%d bytes were taken for a file of %d", n, len(data))
	}
}

// packed returns the file of what write writes.
func packed(t testing.TB, write func(*encoder)) []byte {
	t.Helper()
	var b bytes.Buffer
	e := &encoder{w: bufio.NewWriter(&b)}
	write(e)
	if e.err != nil {
		t.Fatal(e.err)
	}
	if err := e.w.Flush(); err != nil {
		t.Fatal(err)
	}
	return zipped(t, b.Bytes())
}

func zipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// helpful fails unless the file is refused, for the reason and with advice.
func helpful(t *testing.T, data []byte, reason string) {
	t.Helper()
	m, err := ReadModel(bytes.NewReader(data))
	if err == nil || m != nil {
		t.Fatalf("%d bytes were taken for a model", len(data))
	}
	for _, want := range []string{reason, "isnad lang train"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error does not say %q: %v", want, err)
		}
	}
}
