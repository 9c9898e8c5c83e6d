package graph_test

import (
	"encoding/json"
	"testing"

	"isnad/graph"
)

// FuzzValidate feeds Validate whatever decodes: it may refuse it, but not
// panic, and what it accepts must come back from its JSON unchanged.
func FuzzValidate(f *testing.F) {
	data, err := json.Marshal(sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"attributions": [{"parent": 0}, {"parent": -1}]}`))
	f.Add([]byte(`{"claims": [{"evidence": [{"start": -5, "end": -9}]}], "nodes": [{"mentions": [{"start": 3}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var b graph.Batch
		if json.Unmarshal(data, &b) != nil || b.Validate() != nil {
			return
		}
		before, err := b.Hash()
		if err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		var c graph.Batch
		if err := json.Unmarshal(again, &c); err != nil {
			t.Fatal(err)
		}
		if after, _ := c.Hash(); after != before {
			t.Errorf("the hash of a valid batch changed on its way through JSON")
		}
	})
}
