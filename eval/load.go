package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"isnad/graph"
)

// side is a graph as the scorer sees it, gold or predicted.
type side struct {
	actors []actor
	edges  []edge
}

type actor struct {
	id      string
	kind    string
	unnamed bool
	texts   []string // every name
	english string   // of gold actors
}

// edge is one statement: an edge of the gold or one counted evidence. A null
// end or outcome is "".
type edge struct {
	kind, source, target   string
	outcome                string
	via                    []string
	quotes                 []string
	alsoSource, alsoTarget []string
	optional               bool
	confidence             *float64 // of an evidence
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// fromBatch keeps of a batch what is scored: every actor, and every evidence
// that is positive and asserted or alleged.
func fromBatch(b graph.Batch) side {
	var s side
	for _, n := range b.Nodes {
		a := actor{id: n.ID, kind: string(n.Kind), unnamed: n.Unnamed, texts: append([]string{n.Name}, n.Aliases...)}
		for _, t := range n.Names {
			a.texts = append(a.texts, t)
		}
		for _, m := range n.Mentions {
			a.texts = append(a.texts, m.Text)
		}
		s.actors = append(s.actors, a)
	}
	for _, c := range b.Claims {
		for _, e := range c.Evidence {
			if !e.Counts() || !c.Kind.Valid() {
				continue
			}
			confidence := e.Confidence
			x := edge{kind: string(c.Kind), source: text(c.Source), target: text(c.Target), via: e.Via, quotes: []string{e.Quote}, confidence: &confidence}
			if e.Outcome != nil {
				x.outcome = string(*e.Outcome)
			}
			s.edges = append(s.edges, x)
		}
	}
	return s
}

// texts reads a string, a list of strings or a map to strings.
type texts []string

// UnmarshalJSON implements json.Unmarshaler.
func (t *texts) UnmarshalJSON(data []byte) error {
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	*t = nil
	add := func(x any) {
		if s, ok := x.(string); ok {
			*t = append(*t, s)
		}
	}
	switch v := v.(type) {
	case string:
		add(v)
	case []any:
		for _, x := range v {
			add(x)
		}
	case map[string]any:
		for _, x := range v {
			add(x)
		}
	}
	return nil
}

type anyNode struct {
	Key      string  `json:"key"`
	ID       string  `json:"id"`
	Kind     string  `json:"kind"`
	Type     string  `json:"type"`
	Name     string  `json:"name"`
	NameEn   string  `json:"name_en"`
	Names    texts   `json:"names"`
	Aliases  texts   `json:"aliases"`
	Mentions []named `json:"mentions"`
	Unnamed  bool    `json:"unnamed"`
}

type named struct {
	Text string `json:"text"`
}

type goldEdge struct {
	Type       string   `json:"type"`
	Source     *string  `json:"source"`
	Target     *string  `json:"target"`
	AlsoSource []string `json:"also_source"`
	AlsoTarget []string `json:"also_target"`
	Outcome    *string  `json:"outcome"`
	Via        []string `json:"via"`
	Evidence   texts    `json:"evidence"`
	Optional   bool     `json:"optional"`
}

// anyClaim reads a claim. The fields that it shares with its evidence stood on
// the claim in older batches; an evidence that has them wins.
type anyClaim struct {
	said
	Kind     string            `json:"kind"`
	Source   *string           `json:"source"`
	Target   *string           `json:"target"`
	Evidence []json.RawMessage `json:"evidence"`
}

// said is what an evidence tells of a statement. Raw, since a null on the
// evidence is not the same as a missing field.
type said struct {
	Polarity json.RawMessage `json:"polarity"`
	Modality json.RawMessage `json:"modality"`
	Outcome  json.RawMessage `json:"outcome"`
	Via      json.RawMessage `json:"via"`
}

func isGraph(file string) (bool, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return false, fmt.Errorf("read gold: %w", err)
	}
	var top map[string]json.RawMessage
	if !json.Valid(data) {
		return false, fmt.Errorf("read gold %s: it is not JSON", file)
	}
	if json.Unmarshal(data, &top) != nil {
		return false, nil // some other JSON, such as a list
	}
	_, ok := top["nodes"]
	return ok, nil
}

func loadGold(file string) (side, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return side{}, fmt.Errorf("read gold: %w", err)
	}
	s, err := parseGold(data)
	if err != nil {
		return side{}, fmt.Errorf("read gold %s: %w", file, err)
	}
	return s, nil
}

func parseGold(data []byte) (side, error) {
	var g struct {
		Nodes []anyNode  `json:"nodes"`
		Edges []goldEdge `json:"edges"`
	}
	if err := json.Unmarshal(data, &g); err != nil {
		return side{}, err
	}
	var s side
	for _, n := range g.Nodes {
		s.put(n.actor(n.Key))
	}
	for _, e := range g.Edges {
		s.edges = append(s.edges, edge{kind: e.Type, source: text(e.Source), target: text(e.Target), outcome: text(e.Outcome), via: e.Via,
			quotes: e.Evidence, alsoSource: e.AlsoSource, alsoTarget: e.AlsoTarget, optional: e.Optional})
	}
	return s, nil
}

// loadPredicted reads a batch or a gold graph; a missing file is an empty one.
func loadPredicted(file string) (side, error) {
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return side{}, nil
	}
	if err != nil {
		return side{}, fmt.Errorf("read prediction: %w", err)
	}
	s, err := parsePredicted(data)
	if err != nil {
		return side{}, fmt.Errorf("read prediction %s: %w", file, err)
	}
	return s, nil
}

func parsePredicted(data []byte) (side, error) {
	var top map[string]json.RawMessage
	if err := json.Unmarshal(data, &top); err != nil {
		return side{}, err
	}
	if _, ok := top["claims"]; !ok {
		return parseGold(data)
	}
	var p struct {
		Nodes  []anyNode  `json:"nodes"`
		Claims []anyClaim `json:"claims"`
	}
	if err := json.Unmarshal(data, &p); err != nil {
		return side{}, err
	}
	var s side
	for _, n := range p.Nodes {
		s.put(n.actor(n.ID))
	}
	for _, c := range p.Claims {
		if err := s.claim(c); err != nil {
			return side{}, err
		}
	}
	return s, nil
}

func (s *side) claim(c anyClaim) error {
	if !graph.EdgeKind(c.Kind).Valid() {
		return nil
	}
	evidence := c.Evidence
	if len(evidence) == 0 {
		evidence = []json.RawMessage{[]byte("{}")}
	}
	for _, raw := range evidence {
		x, counts, err := c.occurrence(raw)
		if err != nil {
			return err
		}
		if counts {
			s.edges = append(s.edges, x)
		}
	}
	return nil
}

// occurrence reads one evidence of c and reports whether it counts.
func (c anyClaim) occurrence(raw json.RawMessage) (x edge, counts bool, err error) {
	var own struct {
		said
		Quote      *string  `json:"quote"`
		Confidence *float64 `json:"confidence"`
	}
	if err := json.Unmarshal(raw, &own); err != nil {
		return edge{}, false, err
	}
	var told struct {
		polarity, modality, outcome *string
		via                         []string
	}
	for _, field := range []struct {
		evidence, claim json.RawMessage
		into            any
	}{
		{own.Polarity, c.Polarity, &told.polarity},
		{own.Modality, c.Modality, &told.modality},
		{own.Outcome, c.Outcome, &told.outcome},
		{own.Via, c.Via, &told.via},
	} {
		data := field.evidence
		if data == nil {
			data = field.claim
		}
		if data == nil {
			continue
		}
		if err := json.Unmarshal(data, field.into); err != nil {
			return edge{}, false, err
		}
	}
	polarity, modality := text(told.polarity), text(told.modality)
	counts = (polarity == "" || polarity == string(graph.Positive)) &&
		(modality == "" || modality == string(graph.Asserted) || modality == string(graph.Alleged))
	return edge{kind: c.Kind, source: text(c.Source), target: text(c.Target), outcome: text(told.outcome), via: told.via,
		quotes: []string{text(own.Quote)}, confidence: own.Confidence}, counts, nil
}

func (n anyNode) actor(id string) actor {
	a := actor{id: id, kind: n.Kind, unnamed: n.Unnamed, english: n.NameEn}
	if a.kind == "" {
		a.kind = n.Type
	}
	a.texts = slices.Concat([]string{n.Name, n.NameEn}, n.Names, n.Aliases)
	for _, m := range n.Mentions {
		a.texts = append(a.texts, m.Text)
	}
	return a
}

// put adds an actor; one with a known id takes the place of the earlier one.
func (s *side) put(a actor) {
	for i := range s.actors {
		if s.actors[i].id == a.id {
			s.actors[i] = a
			return
		}
	}
	s.actors = append(s.actors, a)
}
