package ingest

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/article"
	"isnad/graph"
)

// batchText returns a valid batch as JSON.
func batchText(t *testing.T, id string) string {
	t.Helper()
	d := article.Document{ID: id, Language: "en", Title: id, Text: id, Hash: graph.TextHash(id)}
	data, err := json.Marshal(emptyBatch(d))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestLoad(t *testing.T) {
	one, two := batchText(t, "one"), batchText(t, "two")
	wrong := strings.Replace(two, `"language":"en"`, `"language":""`, 1)
	for _, tt := range []struct {
		name, data string
		want       []string // ids written
		failure    string
	}{
		{"one", one, []string{"one"}, ""},
		{"lines", one + "\n" + two + "\n", []string{"one", "two"}, ""},
		{"array", " [" + one + ",\n" + two + "]", []string{"one", "two"}, ""},
		{"empty array", "[]", nil, ""},
		{"empty", "", nil, "holds no batch"},
		{"no JSON", "hello", nil, "batch 1: invalid character 'h'"},
		{"torn", one + one[:40], []string{"one"}, "batch 2: the file ends in the middle of it"},
		{"torn array", "[" + one + ",", []string{"one"}, "batch 2: "},
		{"unknown field", `{"documents":{}}`, nil, `unknown field "documents"`},
		{"wrong type", `{"document":{"id":7}}`, nil, "document.id is a number, which does not fit there"},
		{"invalid", one + wrong + one, []string{"one"}, "document.language is empty"},
		{"other JSON", `{}`, nil, "document.id is empty"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := &fakeWriter{}
			sum, err := Load(t.Context(), []string{"-"}, Source{Stdin: strings.NewReader(tt.data)}, w, Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, call := range w.calls {
				for _, id := range call {
					if len(got) == 0 || got[len(got)-1] != id {
						got = append(got, id)
					}
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("written (-want +got)\n%s", diff)
			}
			switch {
			case tt.failure == "" && sum.Failed() > 0:
				t.Errorf("failed: %v", sum.Failures)
			case tt.failure != "" && (sum.Failed() != 1 || !strings.Contains(sum.Failures[0].Error(), tt.failure)):
				t.Errorf("failures %v, want %q", sum.Failures, tt.failure)
			}
		})
	}
}

func TestLoadFolder(t *testing.T) {
	dir := folder(t, map[string]string{"b/two.json": batchText(t, "two"), "a.jsonl": batchText(t, "one"), "notes.txt": "not taken"})
	w := &fakeWriter{}
	sum, err := Load(t.Context(), []string{dir, t.TempDir(), dir + "/none.json"}, Source{}, w, Options{})
	if err != nil || sum.New != 2 || sum.Failed() != 2 {
		t.Errorf("%+v, %v", sum, err)
	}
}
