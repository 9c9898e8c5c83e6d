package graph_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"isnad/graph"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(graph.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("batch.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("batch.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// tree is the sample as decoded JSON, to be spoiled freely.
func tree(t *testing.T) map[string]any {
	t.Helper()
	data, err := json.Marshal(sample())
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return v.(map[string]any)
}

func TestSchemaTakesValidBatches(t *testing.T) {
	s := compiled(t)
	if err := s.Validate(tree(t)); err != nil {
		t.Error(err)
	}
	empty := graph.Batch{Document: graph.Document{ID: articleID, Language: "ar", Hash: graph.TextHash("")},
		Nodes: []graph.Node{}, Claims: []graph.Claim{}, Attributions: []graph.Attribution{}, Edges: []graph.Edge{}}
	if err := empty.Validate(); err != nil {
		t.Fatal(err)
	}
	data, _ := json.Marshal(empty)
	v, _ := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err := s.Validate(v); err != nil {
		t.Errorf("a batch without actors: %v", err)
	}
}

func TestSchemaRefuses(t *testing.T) {
	s := compiled(t)
	item := func(v map[string]any, list string, i int) map[string]any { return v[list].([]any)[i].(map[string]any) }
	evidence := func(v map[string]any, i int) map[string]any { return item(item(v, "claims", i), "evidence", 0) }
	for _, tt := range []struct {
		name  string
		spoil func(v map[string]any)
	}{
		{"an unknown field", func(v map[string]any) { v["extra"] = 1 }},
		{"an unknown field of a node", func(v map[string]any) { item(v, "nodes", 0)["type"] = "Company" }},
		{"a missing field", func(v map[string]any) { delete(evidence(v, 0), "rule") }},
		{"a null array", func(v map[string]any) { v["claims"] = nil }},
		{"a kind of actor", func(v map[string]any) { item(v, "nodes", 0)["kind"] = "Robot" }},
		{"a kind of claim", func(v map[string]any) { item(v, "claims", 0)["kind"] = "LIKED" }},
		{"a claim without evidence", func(v map[string]any) { item(v, "claims", 0)["evidence"] = []any{} }},
		{"a claim without ends", func(v map[string]any) { item(v, "claims", 1)["source"], item(v, "claims", 1)["target"] = nil, nil }},
		{"an id of a claim", func(v map[string]any) { item(v, "claims", 0)["id"] = "c1:xyz" }},
		{"an id of an actor", func(v map[string]any) { item(v, "nodes", 0)["id"] = "company:northgate" }},
		{"a named anonymous actor", func(v map[string]any) { item(v, "nodes", 2)["unnamed"] = false }},
		{"an unnamed actor with a name's id", func(v map[string]any) { item(v, "nodes", 0)["unnamed"] = true }},
		{"an attack without outcome", func(v map[string]any) { evidence(v, 0)["outcome"] = nil }},
		{"an accusation with outcome", func(v map[string]any) { evidence(v, 1)["outcome"] = "failed" }},
		{"a matter", func(v map[string]any) { evidence(v, 0)["matter"] = "gossip" }},
		{"a confidence", func(v map[string]any) { evidence(v, 0)["confidence"] = json.Number("1.5") }},
		{"a negative offset", func(v map[string]any) { evidence(v, 0)["start"] = json.Number("-1") }},
		{"a broken offset", func(v map[string]any) { evidence(v, 0)["start"] = json.Number("1.5") }},
		{"a long prefix", func(v map[string]any) { evidence(v, 0)["prefix"] = strings.Repeat("ب", 33) }},
		{"a date", func(v map[string]any) { v["document"].(map[string]any)["published"] = "6 May 2024" }},
		{"a period", func(v map[string]any) { item(v, "claims", 0)["period"] = "2024-13" }},
		{"an outlet without id", func(v map[string]any) { v["document"].(map[string]any)["outletId"] = nil }},
		{"an id without outlet", func(v map[string]any) { v["document"].(map[string]any)["outlet"] = nil }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := tree(t)
			tt.spoil(v)
			if err := s.Validate(v); err == nil {
				t.Error("the schema takes it")
			}
		})
	}
}

type object = map[string]any

func definitions(t *testing.T) (root, defs object) {
	t.Helper()
	if err := json.Unmarshal(graph.Schema(), &root); err != nil {
		t.Fatal(err)
	}
	return root, root["$defs"].(object)
}

func TestSchemaEnums(t *testing.T) {
	_, defs := definitions(t)
	want := map[string][]string{
		"kind": list(graph.Kinds()), "edgeKind": list(graph.EdgeKinds()), "matter": list(graph.Matters()),
		"modality": list(graph.Modalities()), "outcome": list(graph.Outcomes()), "polarity": list([]graph.Polarity{graph.Positive, graph.Negative}),
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		var got []string
		for _, x := range defs[name].(object)["enum"].([]any) {
			got = append(got, x.(string))
		}
		if diff := cmp.Diff(want[name], got); diff != "" {
			t.Errorf("%s (-code +schema)\n%s", name, diff)
		}
	}
}

func list[T ~string](xs []T) []string {
	var out []string
	for _, x := range xs {
		out = append(out, string(x))
	}
	return out
}

// TestSchemaFields holds the schema equal to the types: the same fields, the
// same ones required, the types of the fields alike.
func TestSchemaFields(t *testing.T) {
	root, defs := definitions(t)
	for name, v := range map[string]any{"": graph.Batch{}, "document": graph.Document{}, "node": graph.Node{}, "affiliation": graph.Affiliation{}, "span": graph.Span{},
		"claim": graph.Claim{}, "evidence": graph.Evidence{}, "attribution": graph.Attribution{}, "edge": graph.Edge{}} {
		def := root
		if name != "" {
			def = defs[name].(object)
		}
		fields, required := []string{}, []string{}
		for f := range reflect.TypeOf(v).Fields() {
			tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			fields = append(fields, tag)
			if options != "omitempty" {
				required = append(required, tag)
			}
			if property, ok := def["properties"].(object)[tag].(object); ok {
				checkNull(t, name+"."+tag, f.Type, property, defs)
			}
		}
		inSchema := slices.Collect(maps.Keys(def["properties"].(object)))
		var needed []string
		for _, x := range def["required"].([]any) {
			needed = append(needed, x.(string))
		}
		for _, s := range []*[]string{&fields, &required, &inSchema, &needed} {
			slices.Sort(*s)
		}
		if diff := cmp.Diff(fields, inSchema); diff != "" {
			t.Errorf("fields of %q (-code +schema)\n%s", name, diff)
		}
		if diff := cmp.Diff(required, needed); diff != "" {
			t.Errorf("required fields of %q (-code +schema)\n%s", name, diff)
		}
		if def["additionalProperties"] != false {
			t.Errorf("%q takes other fields", name)
		}
	}
}

// checkNull requires that exactly the pointers may be null.
func checkNull(t *testing.T, field string, typ reflect.Type, property, defs object) {
	t.Helper()
	if ref, ok := property["$ref"].(string); ok {
		property = defs[strings.TrimPrefix(ref, "#/$defs/")].(object)
	}
	data, err := json.Marshal([]any{property["type"], property["anyOf"]})
	if err != nil {
		t.Fatal(err)
	}
	if null := strings.Contains(string(data), `"null"`); null != (typ.Kind() == reflect.Pointer) {
		t.Errorf("%s: may be null: %t in the schema, %s in the code", field, null, typ)
	}
}
