package store

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"isnad/graph"
)

// maxID is the longest id in bytes: Neo4j refuses index keys over about 8 kB.
const maxID = 4000

// check returns what keeps b out of the graph: everything that Batch.Validate
// finds, and what only a database minds.
func check(b graph.Batch) error {
	c := &checker{}
	d := b.Document
	c.id("document.id", d.ID)
	if d.OutletID != nil {
		c.id("document.outletId", *d.OutletID)
	}
	for _, s := range []*string{&d.Title, &d.Language, d.URL, d.Outlet} {
		if s != nil {
			c.utf8("document", *s)
		}
	}
	if d.Published != nil {
		if _, err := moment(*d.Published); err != nil {
			c.problems = append(c.problems, fmt.Errorf("document.%w", err))
		}
	}
	for _, n := range b.Nodes {
		c.id("node", n.ID)
		c.utf8("node "+n.ID, n.Name, n.Wikidata)
		c.utf8("node "+n.ID, n.Aliases...)
		for _, name := range n.Names {
			c.utf8("node "+n.ID, name)
		}
		for _, a := range n.Affiliations {
			c.utf8("node "+n.ID, a.Role, a.With)
		}
	}
	for _, cl := range b.Claims {
		for _, e := range cl.Evidence {
			c.utf8("evidence "+e.ID, e.Prefix, e.Suffix, e.Rule)
		}
	}
	if err := errors.Join(append(c.problems, b.Validate())...); err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return nil
}

type checker struct{ problems []error }

func (c *checker) id(what, id string) {
	c.utf8(what, id)
	if len(id) > maxID {
		c.problems = append(c.problems, fmt.Errorf("%s %.40q… has %d bytes, more than the index takes (%d)", what, id, len(id), maxID))
	}
}

func (c *checker) utf8(what string, values ...string) {
	for _, s := range values {
		if !utf8.ValidString(s) {
			c.problems = append(c.problems, fmt.Errorf("%s: %q is not valid UTF-8", strings.ToValidUTF8(what, "?"), s))
		}
	}
}
