package syntax

// classifier is a sparse linear model: the score of a class is the sum of its
// weights over the features that are present. Most features know a few classes
// only.
type classifier struct {
	classes []string
	keys    []uint32 // open addressing, 0 is empty
	rows    []uint32 // where the row of a key begins
	cells   []cell   // each row ends with a cell whose last is set
	shift   uint
}

// cell is the weight of one class under one feature.
type cell struct {
	class  uint8
	last   bool
	weight int16
}

// feature is a row of a model on its way in or out.
type feature struct {
	key   uint32
	cells []cell
}

// newClassifier builds the table of features, which have distinct keys.
func newClassifier(classes []string, features []feature) *classifier {
	c := &classifier{classes: classes}
	bits := uint(4)
	for 1<<bits < 2*len(features) {
		bits++
	}
	c.shift = 32 - bits
	c.keys, c.rows = make([]uint32, 1<<bits), make([]uint32, 1<<bits)
	size := 0
	for _, f := range features {
		size += len(f.cells)
	}
	c.cells = make([]cell, 0, size)
	for _, f := range features {
		if len(f.cells) == 0 {
			continue
		}
		at := c.slot(f.key)
		c.keys[at], c.rows[at] = f.key, uint32(len(c.cells))
		for i, w := range f.cells {
			w.last = i == len(f.cells)-1
			c.cells = append(c.cells, w)
		}
	}
	return c
}

// slot returns the place of key, or the empty place where it belongs.
func (c *classifier) slot(key uint32) uint32 {
	mask := uint32(len(c.keys) - 1)
	at := key * 0x9E3779B1 >> c.shift
	for c.keys[at] != 0 && c.keys[at] != key {
		at = (at + 1) & mask
	}
	return at
}

// score adds the weights of the features to scores, which has a place for each
// class.
func (c *classifier) score(features []uint32, scores []int32) {
	clear(scores)
	for _, f := range features {
		at := c.slot(f)
		if c.keys[at] == 0 {
			continue
		}
		for i := c.rows[at]; ; i++ {
			w := c.cells[i]
			scores[w.class] += int32(w.weight)
			if w.last {
				break
			}
		}
	}
}
