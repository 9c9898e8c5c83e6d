package queries_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"isnad/graph"
	"isnad/queries"
)

// TestStyle holds the style to one colour and one caption for each label, and
// to an order in which the special label wins over the general one.
func TestStyle(t *testing.T) {
	blocks := regexp.MustCompile(`(?s)(\S+) \{\n(.*?)\n\}`).FindAllStringSubmatch(queries.Style(), -1)
	place, colours := map[string]int{}, map[string]string{}
	for i, b := range blocks {
		if _, twice := place[b[1]]; twice {
			t.Errorf("%s stands twice", b[1])
		}
		place[b[1]] = i
		if label, ok := strings.CutPrefix(b[1], "node."); ok && label != "Actor" {
			if strings.Count(b[2], " color: #") != 1 || strings.Count(b[2], "caption: ") != 1 {
				t.Errorf("%s: wants one colour and one caption", b[1])
			}
			colour := regexp.MustCompile(` color: (\S+);`).FindStringSubmatch(b[2])[1]
			if other := colours[colour]; other != "" {
				t.Errorf("%s and %s have one colour", label, other)
			}
			colours[colour] = label
		}
	}
	for _, k := range graph.Kinds() {
		if at, ok := place["node."+string(k)]; !ok || at < place["node.Actor"] || at > place["node.Outlet"] || at > place["node.Unnamed"] {
			t.Errorf("node.%s is missing, or before node.Actor, or after node.Outlet or node.Unnamed; labels in order: %v", k, slices.Sorted(maps.Keys(place)))
		}
	}
	for _, k := range graph.EdgeKinds() {
		if _, ok := place["relationship."+string(k)]; !ok {
			t.Errorf("relationship.%s is missing", k)
		}
	}
	if strings.Contains(queries.StyleCommand(), "\n") || !strings.HasPrefix(queries.StyleCommand(), ":style node { ") {
		t.Error("StyleCommand is not one line of :style")
	}
}
