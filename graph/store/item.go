package store

// Item is something in the graph with its surroundings, for a person or a
// program to read. Lists are ordered, most telling first, and hold at most
// ShowLimit entries; those that do not apply to its type are empty.
type Item struct {
	Type       string         `json:"type"` // actor, article, claim, evidence or edge
	ID         string         `json:"id"`
	Name       string         `json:"name"`   // what a person calls it; of evidence its quote
	Labels     []string       `json:"labels"` // none for an edge
	Properties map[string]any `json:"properties"`
	Actors     []ActorLine    `json:"actors"`
	Edges      []EdgeLine     `json:"edges"`
	Claims     []ClaimLine    `json:"claims"`
	Evidence   []EvidenceLine `json:"evidence"`
	Articles   []ArticleLine  `json:"articles"`
}

// ActorLine is an actor beside an item.
type ActorLine struct {
	Role  string `json:"role"` // by, against, about; from, to; mentioned, publisher; "minister of", "has minister"
	ID    string `json:"id"`
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	Count int    `json:"count"` // mentions in an article, else 0
}

// EdgeLine is a direct edge of an actor.
type EdgeLine struct {
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	Out       bool   `json:"out"`   // it starts at the actor; else it ends there
	Other     string `json:"other"` // the actor at its other end
	OtherName string `json:"otherName"`
	Claims    int    `json:"claims"`
	Evidence  int    `json:"evidence"`
	Articles  int    `json:"articles"`
	Contested bool   `json:"contested"`
	Quote     string `json:"quote"` // of its surest evidence
}

// ClaimLine is a claim beside an item.
type ClaimLine struct {
	Link      string `json:"link"` // how it belongs: supports; between its ends; content, disputes, relays
	ID        string `json:"id"`
	Name      string `json:"name"`
	Kind      string `json:"kind"`
	Evidence  int    `json:"evidence"` // of the article, of the link, or of the claim
	Contested bool   `json:"contested"`
}

// EvidenceLine is one occurrence of a claim with its words and its chain.
type EvidenceLine struct {
	ID         string      `json:"id"`
	Quote      string      `json:"quote"`
	Prefix     string      `json:"prefix"`
	Suffix     string      `json:"suffix"`
	Claim      string      `json:"claim"`
	ClaimName  string      `json:"claimName"`
	Article    string      `json:"article"`
	Title      string      `json:"title"`
	URL        string      `json:"url"`
	Outlet     string      `json:"outlet"`
	Published  string      `json:"published"` // day, or ""
	Matter     string      `json:"matter"`
	Polarity   string      `json:"polarity"`
	Modality   string      `json:"modality"`
	Outcome    string      `json:"outcome"`
	Confidence float64     `json:"confidence"`
	Rule       string      `json:"rule"`
	Via        []string    `json:"via"` // names of who relays it, outermost first
	Refers     []Reference `json:"refers"`
}

// Reference leads from evidence to other evidence of the same article.
type Reference struct {
	Link      string `json:"link"` // content, disputes or relays
	Evidence  string `json:"evidence"`
	Claim     string `json:"claim"`
	ClaimName string `json:"claimName"`
}

// ArticleLine is an article beside an actor.
type ArticleLine struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	URL       string `json:"url"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"` // day, or ""
	Mentions  int    `json:"mentions"`
}
