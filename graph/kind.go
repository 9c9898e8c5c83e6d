package graph

// Kind is the type of an actor. The list is closed: it is also the list of
// labels that the store may write.
type Kind string

// The kinds of actors, as graph-model.md orders them.
const (
	State         Kind = "State"         // a country, and whatever name stands for its government
	Official      Kind = "Official"      // a person who acts in public: politician, spokesman, soldier, judge
	Company       Kind = "Company"       // a business
	Organization  Kind = "Organization"  // party, ministry, agency, court, army, body, outlet
	Campaign      Kind = "Campaign"      // an election campaign
	HackerGroup   Kind = "HackerGroup"   // a named group, or a set such as "Russian hackers"
	ArmedGroup    Kind = "ArmedGroup"    // a non-state armed group
	Correspondent Kind = "Correspondent" // a journalist named as reporting
	Person        Kind = "Person"        // anyone else who is named
)

// Kinds returns every kind, in order of precedence: where articles disagree
// about an actor, the kind that stands earlier wins.
func Kinds() []Kind {
	return []Kind{State, HackerGroup, ArmedGroup, Campaign, Company, Correspondent, Official, Organization, Person}
}

// Valid reports whether k is one of Kinds.
func (k Kind) Valid() bool { return oneOf(k, Kinds()) }

// EdgeKind is the type of a claim and of the direct edge projected from it.
type EdgeKind string

// The four things that the graph holds about two actors.
const (
	Accused  EdgeKind = "ACCUSED"  // accuser → accused
	Denied   EdgeKind = "DENIED"   // denier → the actor whose claim is denied
	Targeted EdgeKind = "TARGETED" // attacker → target
	Reported EdgeKind = "REPORTED" // reporter → the actor whose words or acts it relays
)

// EdgeKinds returns every edge kind in the order of output.
func EdgeKinds() []EdgeKind { return []EdgeKind{Accused, Denied, Targeted, Reported} }

// Valid reports whether k is one of EdgeKinds.
func (k EdgeKind) Valid() bool { return oneOf(k, EdgeKinds()) }

// LegalEnds reports whether an edge of kind k may run from an actor of kind
// source to one of kind target. Only who may report is restricted: someone who
// publishes. Anyone may accuse, deny, attack or be spoken of.
func (k EdgeKind) LegalEnds(source, target Kind) bool {
	if !source.Valid() || !target.Valid() {
		return false
	}
	if k == Reported {
		return source == Correspondent || source == Organization || source == Company
	}
	return true
}

// Polarity says whether a statement affirms or negates its claim.
type Polarity string

// The polarities.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// Valid reports whether p is a known polarity.
func (p Polarity) Valid() bool { return p == Positive || p == Negative }

// Modality says how surely a statement is put.
type Modality string

// The modalities. Only Asserted and Alleged make direct edges.
const (
	Asserted     Modality = "asserted"
	Alleged      Modality = "alleged"
	Hypothetical Modality = "hypothetical"
	Future       Modality = "future"
	Question     Modality = "question"
)

// Modalities returns every modality.
func Modalities() []Modality { return []Modality{Asserted, Alleged, Hypothetical, Future, Question} }

// Valid reports whether m is one of Modalities.
func (m Modality) Valid() bool { return oneOf(m, Modalities()) }

// Outcome is how an attack ended, as the text tells it.
type Outcome string

// The outcomes, of TARGETED claims only.
const (
	Succeeded Outcome = "succeeded"
	Failed    Outcome = "failed"
	Attempted Outcome = "attempted" // tried, the result is not told
	Unknown   Outcome = "unknown"
)

// Outcomes returns every outcome in order of precedence: an edge takes the
// first that any of its evidence has.
func Outcomes() []Outcome { return []Outcome{Succeeded, Failed, Attempted, Unknown} }

// Valid reports whether o is one of Outcomes.
func (o Outcome) Valid() bool { return oneOf(o, Outcomes()) }

func oneOf[T comparable](x T, list []T) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
