package queries_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"isnad/graph"
)

// story makes a valid batch. Each actor and each claim adds words to the text,
// so that every span and quote is true.
type story struct {
	t     testing.TB
	batch graph.Batch
	text  strings.Builder
	claim map[string]int // place in batch.Claims, by id
}

// said is one claim with one passage, in short form.
type said struct {
	kind                       graph.EdgeKind
	by, against, about         string // actor ids; "" = the text does not tell
	words                      string // the quote
	matter                     graph.Matter
	outcome                    graph.Outcome
	polarity                   graph.Polarity // "" = positive
	via                        []string
	content, disputes, relayed []string // evidence ids that say returned
}

func begin(t testing.TB, id, language, title, published, outletID, outlet string) *story {
	s := &story{t: t, claim: map[string]int{}, batch: graph.Batch{
		Nodes: []graph.Node{}, Claims: []graph.Claim{}, Attributions: []graph.Attribution{}, Edges: []graph.Edge{},
	}}
	url := "https://news.example/" + id
	s.batch.Document = graph.Document{ID: id, URL: &url, Outlet: &outlet, OutletID: &outletID, Title: title, Published: &published, Language: language}
	s.write(title + "\n\n")
	return s
}

func (s *story) write(words string) graph.Span {
	start := utf8.RuneCountInString(s.text.String())
	s.text.WriteString(words)
	return graph.Span{Start: start, End: start + utf8.RuneCountInString(words), Text: words}
}

// actor adds an actor with names by language ("ar=…", "en=…"), other names, and
// affiliations ("role>id").
func (s *story) actor(id string, kind graph.Kind, name string, more ...string) {
	n := graph.Node{ID: id, Kind: kind, Name: name, Names: map[string]string{}, Aliases: []string{},
		Unnamed: strings.HasPrefix(id, "anon:"), Affiliations: []graph.Affiliation{}}
	n.Mentions = []graph.Span{s.write(name)}
	s.write("\n")
	for _, m := range more {
		role, with, isTie := strings.Cut(m, ">")
		language, value, isName := strings.Cut(m, "=")
		switch {
		case isTie:
			n.Affiliations = append(n.Affiliations, graph.Affiliation{Role: role, With: with})
		case isName:
			n.Names[language] = value
		default:
			n.Aliases = append(n.Aliases, m)
		}
	}
	s.batch.Nodes = append(s.batch.Nodes, n)
}

// say adds one passage, and its claim if it is not there; it returns the id of
// the passage.
func (s *story) say(x said) string {
	end := func(id string) *string {
		if id == "" {
			return nil
		}
		return &id
	}
	c := graph.Claim{Kind: x.kind, Source: end(x.by), Target: end(x.against), About: end(x.about), Period: "2026-03"}
	c.ID = graph.ClaimID(c.Kind, c.Source, c.Target, c.About, c.Period, s.batch.Document.ID)
	quote := s.write(x.words)
	s.write("\n")
	e := graph.Evidence{
		ID: graph.EvidenceID(s.batch.Document.ID, c.ID, quote.Start, quote.End), Start: quote.Start, End: quote.End, Quote: quote.Text,
		Trigger: quote, Matter: x.matter, Polarity: graph.Positive, Modality: graph.Asserted, Explicit: true,
		Via: append([]string{}, x.via...), Content: append([]string{}, x.content...),
		Disputes: append([]string{}, x.disputes...), Relays: append([]string{}, x.relayed...), Rule: "test.001", Confidence: 0.5,
	}
	if x.polarity != "" {
		e.Polarity = x.polarity
	}
	if x.kind == graph.Targeted {
		e.Outcome = &x.outcome
	}
	i, ok := s.claim[c.ID]
	if !ok {
		i = len(s.batch.Claims)
		s.claim[c.ID] = i
		s.batch.Claims = append(s.batch.Claims, c)
	}
	s.batch.Claims[i].Evidence = append(s.batch.Claims[i].Evidence, e)
	return e.ID
}

// end closes the batch and proves it valid.
func (s *story) end() graph.Batch {
	s.t.Helper()
	s.batch.Document.Text = s.text.String()
	s.batch.Document.Hash = graph.TextHash(s.batch.Document.Text)
	s.batch.Edges = graph.DeriveEdges(s.batch.Claims)
	if err := s.batch.Validate(); err != nil {
		s.t.Fatal(err)
	}
	return s.batch
}

// hostile is a name that would do harm if anything took it for Cypher.
const hostile = "Pat `\"}) DETACH DELETE n //\" O'Neil"

// Ids of the dispute's actors.
const (
	bank      = "org:nordbank"
	hackers   = "org:hackers@state:IR"
	iran      = "state:IR"
	sweden    = "state:SE"
	russia    = "state:RU"
	ministry  = "org:iran-mfa"
	spokesman = "person:samir-haddad"
	minister  = "person:ivan-petrenko"
	reporter  = "person:lina-karam"
	madar     = "org:almadar"
	wire      = "org:northern-wire"
	pat       = "person:pat-o-neil"
)

// dispute is a small invented dispute in two articles, one Arabic, one English.
func dispute(t testing.TB) []graph.Batch {
	t.Helper()
	return []graph.Batch{arabicStory(t), englishStory(t)}
}

func arabicStory(t testing.TB) graph.Batch {
	s := begin(t, "a1", "ar", "نوردبنك يتهم قراصنة إيرانيين", "2026-03-02", madar, "المدار")
	advisers := fmt.Sprintf("anon:a1:%d", 40)
	s.actor(bank, graph.Company, "نوردبنك", "en=Nordbank", "company>"+sweden)
	s.actor(hackers, graph.HackerGroup, "قراصنة إيرانيين", "en=Iranian hackers", "القراصنة الإيرانيين", "hackers>"+iran)
	s.actor(iran, graph.State, "إيران", "en=Iran", "طهران")
	s.actor(sweden, graph.State, "السويد", "en=Sweden")
	s.actor(russia, graph.State, "روسيا", "en=Russia")
	s.actor(ministry, graph.Organization, "الخارجية الإيرانية", "en=Iranian foreign ministry", "ministry>"+iran)
	s.actor(spokesman, graph.Official, "سمير حداد", "en=Samir Haddad", "المتحدث باسم الخارجية الإيرانية سمير حداد", "spokesperson>"+ministry)
	s.actor(minister, graph.Official, "إيفان بيترينكو", "en=Ivan Petrenko", "وزير الخارجية الروسي", "minister>"+russia)
	s.actor(reporter, graph.Correspondent, "لينا كرم", "en=Lina Karam", "مراسلة المدار بموسكو لينا كرم", "correspondent>"+madar, "correspondent>"+russia)
	s.actor(madar, graph.Organization, "المدار", "en=Al Madar")
	s.actor(advisers, graph.Official, "مستشارون لدى البنك")

	attack := s.say(said{kind: graph.Targeted, by: hackers, against: bank, words: "حاول القراصنة الإيرانيون اختراق نوردبنك وفشلوا", matter: graph.Cyberattack, outcome: graph.Failed, via: []string{bank}})
	s.say(said{kind: graph.Targeted, by: hackers, against: advisers, words: "واستهدفوا مستشارين لدى البنك", matter: graph.Cyberattack, outcome: graph.Unknown, via: []string{bank}})
	charge := s.say(said{kind: graph.Accused, by: bank, against: hackers, about: bank, words: "اتهم نوردبنك قراصنة إيرانيين بمحاولة اختراقه", matter: graph.Cyberattack, content: []string{attack}})
	s.say(said{kind: graph.Denied, by: spokesman, against: bank, words: "ونفى سمير حداد ما قاله نوردبنك", matter: graph.Cyberattack, disputes: []string{charge}})
	s.say(said{kind: graph.Accused, by: spokesman, against: sweden, words: "واتهم السويد بالتحريض", matter: graph.Disinformation})
	lie := s.say(said{kind: graph.Accused, by: minister, against: sweden, words: "الوزير قال إن السويد تكذب", matter: graph.Disinformation, via: []string{reporter}})
	s.say(said{kind: graph.Reported, by: reporter, against: minister, words: "وقالت لينا كرم إن الوزير قال إن السويد تكذب", matter: graph.Other, relayed: []string{lie}})
	s.say(said{kind: graph.Accused, against: bank, words: "ووجهت إلى نوردبنك تهم فساد", matter: graph.Corruption})
	s.say(said{kind: graph.Accused, by: sweden, against: russia, words: "ولم تتهم السويد روسيا", matter: graph.Espionage, polarity: graph.Negative})
	return s.end()
}

func englishStory(t testing.TB) graph.Batch {
	s := begin(t, "e1", "en", "Sweden backs Nordbank", "2026-03-05", wire, "Northern Wire")
	staff := fmt.Sprintf("anon:e1:%d", 23)
	s.actor(bank, graph.Company, "Nordbank", "ar=نوردبنك")
	s.actor(staff, graph.Person, "former employees of the bank")
	s.actor(hackers, graph.HackerGroup, "Iranian hackers", "hackers>"+iran)
	s.actor(iran, graph.State, "Iran", "ar=إيران")
	s.actor(sweden, graph.State, "Sweden", "ar=السويد")
	s.actor(pat, graph.Person, hostile)

	s.say(said{kind: graph.Accused, by: bank, against: hackers, about: bank, words: "Nordbank blamed Iranian hackers", matter: graph.Cyberattack})
	spying := s.say(said{kind: graph.Accused, by: sweden, against: iran, words: "Sweden accused Iran of spying", matter: graph.Espionage})
	s.say(said{kind: graph.Denied, by: iran, against: sweden, words: "Iran denied it", matter: graph.Espionage, disputes: []string{spying}})
	s.say(said{kind: graph.Accused, by: staff, against: bank, words: "former employees accused the bank of fraud", matter: graph.Crime})
	s.say(said{kind: graph.Accused, by: pat, against: bank, words: hostile + " called the bank a liar", matter: graph.Disinformation})
	return s.end()
}
