package store

import (
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// text returns v if it is a string, else "".
func text(v any) string {
	s, _ := v.(string)
	return s
}

// number returns v if it is an integer, else 0.
func number(v any) int {
	n, _ := v.(int64)
	return int(n)
}

// truth returns v if it is a bool, else false.
func truth(v any) bool {
	b, _ := v.(bool)
	return b
}

// properties returns v if it is a map, else an empty one.
func properties(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

// words returns the strings of a list.
func words(v any) []string {
	list, _ := v.([]any)
	out := make([]string, 0, len(list))
	for _, w := range list {
		out = append(out, text(w))
	}
	return out
}

// list returns strings in the form in which the driver gives a list back.
func list(ss []string) []any {
	out := make([]any, len(ss))
	for i, s := range ss {
		out[i] = s
	}
	return out
}

// optional returns nil for the empty string, which is not stored.
func optional(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// present returns what p points to, nil if nowhere.
func present[T ~string](p *T) any {
	if p == nil {
		return nil
	}
	return optional(string(*p))
}

// moment reads a publication time: RFC 3339, or a full date, which stands for
// its midnight. The offset is kept, so that its day is the day as written.
func moment(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		if t, err = time.Parse(time.DateOnly, s); err != nil {
			return time.Time{}, fmt.Errorf("published %q is neither an RFC 3339 time nor a date", s)
		}
	}
	return stored(t), nil
}

// widestOffset is the widest offset from UTC that Neo4j takes, in seconds.
const widestOffset = 18 * 60 * 60

// stored returns t in the form in which the driver keeps an offset: the driver
// knows it by the zone's name, and would look any other name up.
func stored(t time.Time) time.Time {
	_, offset := t.Zone()
	if offset > widestOffset || offset < -widestOffset {
		offset = 0
	}
	return t.In(time.FixedZone("Offset", offset))
}

// day returns a date from its ISO form, nil for the empty string.
func day(iso string) any {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return nil
	}
	return neo4j.DateOf(t)
}

// same reports whether two property values are equal, in the forms that the
// driver gives back.
func same(a, b any) bool {
	switch a := a.(type) {
	case time.Time:
		b, ok := b.(time.Time)
		if !ok {
			return false
		}
		_, offset := a.Zone()
		_, other := b.Zone()
		return a.Equal(b) && offset == other
	case neo4j.Date:
		b, ok := b.(neo4j.Date)
		return ok && a.String() == b.String()
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, same)
	}
	if _, ok := b.([]any); ok {
		return false
	}
	return a == b
}

// differing returns the entries of want that stand otherwise; properties that
// want does not name are not ours and stay.
func differing(stands, want map[string]any) map[string]any {
	diff := map[string]any{}
	for k, v := range want {
		if !same(stands[k], v) {
			diff[k] = v
		}
	}
	return diff
}

// isoDay returns the ISO form of the day of a stored time or date, "" for
// anything else.
func isoDay(v any) string {
	switch t := v.(type) {
	case time.Time:
		return t.Format(time.DateOnly)
	case neo4j.Date:
		return t.String()
	}
	return ""
}

// setOf returns the strings as a set.
func setOf(ss []string) map[string]bool {
	set := make(map[string]bool, len(ss))
	for _, s := range ss {
		set[s] = true
	}
	return set
}
