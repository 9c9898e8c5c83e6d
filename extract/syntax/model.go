package syntax

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
)

// Model is a trained pair of classifiers in the form in which it is stored.
type Model struct {
	tags, moves               []string
	tagFeatures, moveFeatures []feature
}

// Parser returns the model made ready for use.
func (m *Model) Parser() *Parser {
	p := &Parser{tags: newClassifier(m.tags, m.tagFeatures), actions: newClassifier(m.moves, m.moveFeatures), tagIndex: map[string]int{}}
	for _, n := range m.moves {
		p.moves = append(p.moves, moveOf(n))
	}
	for i, t := range m.tags {
		p.traits = append(p.traits, traitsOf(t))
		p.tagIndex[t] = i
	}
	return p
}

const magic = "isnad syntax 1\n"

// Write stores the model: gzip over varints, keys as differences.
func (m *Model) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	e := &encoder{w: bufio.NewWriter(z)}
	e.text(magic)
	e.names(m.tags)
	e.names(m.moves)
	e.features(m.tagFeatures)
	e.features(m.moveFeatures)
	return errors.Join(e.err, e.w.Flush(), z.Close())
}

type encoder struct {
	w   *bufio.Writer
	err error
	buf [binary.MaxVarintLen64]byte
}

func (e *encoder) bytes(b []byte) {
	if _, err := e.w.Write(b); e.err == nil {
		e.err = err
	}
}

func (e *encoder) number(n uint64) { e.bytes(e.buf[:binary.PutUvarint(e.buf[:], n)]) }
func (e *encoder) signed(n int64)  { e.bytes(e.buf[:binary.PutVarint(e.buf[:], n)]) }
func (e *encoder) text(s string) {
	e.number(uint64(len(s)))
	e.bytes([]byte(s))
}

func (e *encoder) names(names []string) {
	e.number(uint64(len(names)))
	for _, n := range names {
		e.text(n)
	}
}

func (e *encoder) features(fs []feature) {
	e.number(uint64(len(fs)))
	last := uint32(0)
	for _, f := range fs {
		e.number(uint64(f.key - last))
		last = f.key
	}
	for _, f := range fs {
		e.number(uint64(len(f.cells)))
		for _, c := range f.cells {
			e.number(uint64(c.class))
		}
	}
	for _, f := range fs {
		for _, c := range f.cells {
			e.signed(int64(c.weight))
		}
	}
}

// mostBytes is how long a model may be when unpacked; a longer one is none.
const mostBytes = 1 << 27

// ReadModel reads what Model.Write wrote. It takes no more memory than the file
// has content for, and a model that it returns makes a Parser that works. The
// error says what is wrong with the file and how to get a good one.
func ReadModel(r io.Reader) (*Model, error) {
	m, err := readModel(r)
	if err != nil {
		return nil, fmt.Errorf("no syntax model of this version (copy the file anew, or learn one with isnad lang train): %w", err)
	}
	return m, nil
}

func readModel(r io.Reader) (*Model, error) {
	z, err := gzip.NewReader(r)
	if errors.Is(err, io.EOF) {
		return nil, io.ErrUnexpectedEOF // an empty file
	}
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(z, mostBytes)) // to its end, where the checksum is
	if err != nil {
		return nil, err
	}
	d := &decoder{b: b}
	if d.text() != magic && d.err == nil {
		return nil, fmt.Errorf("it does not begin with %q", magic)
	}
	m := &Model{tags: d.names(), moves: d.names()}
	m.tagFeatures, m.moveFeatures = d.features(len(m.tags)), d.features(len(m.moves))
	if d.end(); d.err != nil {
		return nil, d.err
	}
	return m, m.check()
}

// check reports what of a model a parser could not work with.
func (m *Model) check() error {
	if len(m.tags) == 0 {
		return errors.New("it has no tags")
	}
	var has [3]bool
	for _, n := range m.moves {
		if n == "" || !strings.Contains("SLR", n[:1]) {
			return fmt.Errorf("%q is no move", n)
		}
		has[moveOf(n).kind] = true
	}
	if has != [3]bool{true, true, true} {
		return errors.New("it lacks a kind of moves")
	}
	return nil
}

// decoder reads numbers and lists until the first error, which it keeps. A list
// grows with what is read, whatever length it claims.
type decoder struct {
	b   []byte // what is not read yet
	err error
}

const mostRows = 1 << 22 // a longer list is a broken file

func (d *decoder) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

func (d *decoder) number() uint64 {
	if d.err != nil {
		return 0
	}
	n, size := binary.Uvarint(d.b)
	d.skip(size)
	return n
}

func (d *decoder) signed() int64 {
	if d.err != nil {
		return 0
	}
	n, size := binary.Varint(d.b)
	d.skip(size)
	return n
}

// skip goes on behind a number of so many bytes; none are left, or too many, when
// there are fewer than one.
func (d *decoder) skip(size int) {
	if size <= 0 {
		d.fail(io.ErrUnexpectedEOF)
		return
	}
	d.b = d.b[size:]
}

// end checks that nothing follows.
func (d *decoder) end() {
	if len(d.b) > 0 {
		d.fail(errors.New("something follows the model"))
	}
}

func (d *decoder) length(most int) int {
	n := d.number()
	if n > uint64(most) {
		d.fail(fmt.Errorf("a list of %d items, %d at most make sense", n, most))
	}
	if d.err != nil {
		return 0
	}
	return int(n)
}

const mostText = 1 << 16 // bytes of a name

func (d *decoder) text() string {
	n := d.length(mostText)
	if n > len(d.b) {
		d.fail(io.ErrUnexpectedEOF)
		return ""
	}
	t := string(d.b[:n])
	d.b = d.b[n:]
	return t
}

func (d *decoder) names() []string {
	var out []string
	for range d.length(mostClasses) {
		out = append(out, d.text())
	}
	return out
}

func (d *decoder) features(classes int) []feature {
	n := d.length(mostRows)
	out := make([]feature, 0, min(n, 1<<16))
	last := uint64(0)
	for range n {
		step := d.number()
		if last += step; step == 0 || step > math.MaxUint32 || last > math.MaxUint32 {
			d.fail(errors.New("the features are not in order"))
		}
		if d.err != nil {
			return nil
		}
		out = append(out, feature{key: uint32(last)})
	}
	var slab []cell // rows are cut from large pieces: most have few cells
	for i := range out {
		size := d.length(classes)
		if size > len(slab) {
			slab = make([]cell, max(size, min(1<<16, len(d.b))))
		}
		out[i].cells, slab = slab[:size:size], slab[size:]
		for k := range out[i].cells {
			c := d.number()
			if c >= uint64(classes) {
				d.fail(fmt.Errorf("class %d of %d", c, classes))
			}
			out[i].cells[k].class = uint8(c)
		}
		if d.err != nil {
			return nil
		}
	}
	for i := range out {
		for k := range out[i].cells {
			w := d.signed()
			if w != int64(int16(w)) {
				d.fail(fmt.Errorf("a weight of %d", w))
			}
			out[i].cells[k].weight = int16(w)
		}
	}
	if d.err != nil {
		return nil
	}
	return out
}
