// Package graph is the vocabulary of isnad: actors, claims, the evidence they
// stand on, and the Batch that carries all that one article says.
//
// A Batch is a plain value. The extractor makes it, the store writes it, and
// its JSON form is a public contract (see Schema). What is said (Claim) is kept
// apart from who said it where and how surely (Evidence): a second article adds
// evidence, not a second claim. All offsets are Unicode code points into
// Document.Text, end exclusive. The package uses the standard library only.
package graph

// Batch is the graph of one article: everything that it says and nothing else.
// Slices are never nil after Normalize, and stand in the order of the text,
// then of their ids.
type Batch struct {
	Document     Document      `json:"document"`
	Nodes        []Node        `json:"nodes"`
	Claims       []Claim       `json:"claims"`
	Attributions []Attribution `json:"attributions"`
	Edges        []Edge        `json:"edges"`
}

// Document identifies the article that a batch was read from.
type Document struct {
	ID        string  `json:"id"`       // stable: from the URL, else from the text
	SourceID  *string `json:"sourceId"` // the id that a JSON Lines input gave
	URL       *string `json:"url"`
	Outlet    *string `json:"outlet"`    // who published it, as written
	OutletID  *string `json:"outletId"`  // the same as an actor id, when Outlet is set
	Title     string  `json:"title"`     // may be empty
	Published *string `json:"published"` // RFC 3339 time, or full-date where the hour is not known
	Language  string  `json:"language"`  // ar or en
	Hash      string  `json:"hash"`      // of Text
	Text      string  `json:"text"`      // title, blank line, cleaned body; NFC
}

// Span is a stretch of Document.Text and the words that stand there.
type Span struct {
	Start int    `json:"start"` // code points, inclusive
	End   int    `json:"end"`   // code points, exclusive
	Text  string `json:"text"`
}

// Node is an actor of the article.
type Node struct {
	ID           string            `json:"id"` // state:…, person:…, org:… or anon:<article>:<start>
	Kind         Kind              `json:"kind"`
	Name         string            `json:"name"`               // the name to show
	Names        map[string]string `json:"names"`              // by language code
	Aliases      []string          `json:"aliases"`            // other names in this article, sorted
	Known        bool              `json:"known"`              // the gazetteer holds it: its kind and names are settled
	Wikidata     string            `json:"wikidata,omitempty"` // Q-number, where the gazetteer has it
	Unnamed      bool              `json:"unnamed"`            // described, not named; never merges across articles
	Affiliations []Affiliation     `json:"affiliations"`
	Mentions     []Span            `json:"mentions"`
}

// Affiliation ties an actor to another that it belongs to or speaks for.
type Affiliation struct {
	Role string `json:"role"` // minister, spokesperson, correspondent, hackers, campaign, of …
	With string `json:"with"` // node id; need not be a node of the batch when it is a state
}

// Claim is one thing said of two actors, whoever said it. A nil end means that
// the text tells nothing about it; such a claim makes no edge.
type Claim struct {
	ID       string     `json:"id"` // ClaimID
	Kind     EdgeKind   `json:"kind"`
	Source   *string    `json:"source"`
	Target   *string    `json:"target"`
	About    *string    `json:"about"`  // to whom the act was done, of an accusation or a denial
	Period   string     `json:"period"` // YYYY-MM or "undated"
	Evidence []Evidence `json:"evidence"`
}

// Evidence is one occurrence of a claim: the words, who relays them, how surely.
type Evidence struct {
	ID         string   `json:"id"` // EvidenceID
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Quote      string   `json:"quote"`  // exactly Text[Start:End]
	Prefix     string   `json:"prefix"` // up to 32 code points before the quote
	Suffix     string   `json:"suffix"` // up to 32 code points after it
	Trigger    Span     `json:"trigger"`
	SourceSpan *Span    `json:"sourceSpan"`
	TargetSpan *Span    `json:"targetSpan"`
	Matter     Matter   `json:"matter"`
	Polarity   Polarity `json:"polarity"`
	Modality   Modality `json:"modality"`
	Explicit   bool     `json:"explicit"` // an accusing, denying or attacking word is there
	Outcome    *Outcome `json:"outcome"`  // of TARGETED only
	Via        []string `json:"via"`      // node ids that relay it, outermost first, nearest speaker last
	Content    []string `json:"content"`  // evidence ids: the act that an accusation is about
	Disputes   []string `json:"disputes"` // evidence ids: the accusation that a denial answers
	Relays     []string `json:"relays"`   // evidence ids: what a reporter passes on
	Rule       string   `json:"rule"`
	Confidence float64  `json:"confidence"` // 0..1
}

// Attribution is one "X said Y" of the article, with its place in the nesting.
type Attribution struct {
	Speaker     *string `json:"speaker"` // node id, nil when the text does not tell
	SpeakerSpan *Span   `json:"speakerSpan"`
	CueSpan     *Span   `json:"cueSpan"`
	ContentSpan *Span   `json:"contentSpan"`
	Parent      *int    `json:"parent"` // index into Batch.Attributions of the enclosing one
}

// Edge is a direct edge: what the claims between two actors come to.
type Edge struct {
	Kind   EdgeKind `json:"kind"`
	From   string   `json:"from"`
	To     string   `json:"to"`
	Claims []string `json:"claims"`
}

// Counts reports whether e supports a direct edge: positive, and asserted or
// alleged.
func (e Evidence) Counts() bool {
	return e.Polarity == Positive && (e.Modality == Asserted || e.Modality == Alleged)
}

// Supported reports whether c makes a direct edge: two different ends and at
// least one evidence that counts.
func (c Claim) Supported() bool {
	if c.Source == nil || c.Target == nil || *c.Source == *c.Target {
		return false
	}
	for _, e := range c.Evidence {
		if e.Counts() {
			return true
		}
	}
	return false
}
