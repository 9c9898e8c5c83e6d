package store

import (
	"maps"
	"slices"
)

// change is the difference of one table: what to make, to set and to take away,
// as rows for its queries, in the order of their keys.
type change struct {
	create, set, remove []record
}

// compare returns what turns stands into want.
func compare(stands, want map[string]element) change {
	var c change
	for _, key := range slices.Sorted(maps.Keys(want)) {
		wanted := want[key]
		old, ok := stands[key]
		if !ok {
			c.create = append(c.create, row(wanted.match, wanted.properties))
			continue
		}
		if diff := differing(old.properties, wanted.properties); len(diff) > 0 {
			c.set = append(c.set, row(wanted.match, diff))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(stands)) {
		if _, ok := want[key]; !ok {
			c.remove = append(c.remove, row(stands[key].match, nil))
		}
	}
	return c
}

// row returns a row for a query: what finds the element, and its properties.
func row(match, properties record) record {
	r := maps.Clone(match)
	r["properties"] = properties
	return r
}
