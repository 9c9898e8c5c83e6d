package extract

import (
	"slices"
	"strings"
	"testing"

	"isnad/article"
	"isnad/graph"

	"github.com/google/go-cmp/cmp"
)

// statedClaims returns the positive, stated claims of a text, one "KIND source
// target" each. An unnamed actor is "?", none is "-".
func statedClaims(t *testing.T, text string) []string {
	t.Helper()
	b, err := engine(t).Extract(article.Document{ID: "t", Language: "en", Text: text, Hash: graph.TextHash(text)})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Validate(); err != nil {
		t.Error(err)
	}
	got := []string{}
	for _, c := range b.Claims {
		for _, e := range c.Evidence {
			if e.Polarity == graph.Positive && (e.Modality == graph.Asserted || e.Modality == graph.Alleged) {
				got = append(got, string(c.Kind)+" "+actorID(c.Source)+" "+actorID(c.Target))
			}
		}
	}
	slices.Sort(got)
	return slices.Compact(got)
}

func actorID(id *string) string {
	switch {
	case id == nil:
		return "-"
	case strings.HasPrefix(*id, "anon:"):
		return "?"
	}
	return *id
}

// TestEnglish reads one sentence, or a few, for each way in which English news
// tells of accusing, denying, harming and reporting.
func TestEnglish(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"accuse of a noun", "Norway accused Russia of sabotage.",
			[]string{"ACCUSED state:NO state:RU"}},
		{"accuse of a deed", "The Kenyan foreign ministry accused Ethiopia of shelling Eritrea.",
			[]string{"ACCUSED org:foreign-ministry@state:KE state:ET", "TARGETED state:ET state:ER"}},
		{"two accusers", "Poland and Latvia have repeatedly accused Belarus of espionage.",
			[]string{"ACCUSED state:LV state:BY", "ACCUSED state:PL state:BY"}},
		{"passive with by", "Belarus was accused of espionage by Lithuania on Friday.",
			[]string{"ACCUSED state:LT state:BY"}},
		{"passive without by", "Belarus was accused of espionage.",
			[]string{"ACCUSED - state:BY"}},
		{"blame on", "Chile blamed the cyberattack on Chinese hackers.",
			[]string{"ACCUSED state:CL org:hackers@state:CN"}},
		{"hold responsible", "Greece held Turkey responsible for the incident.",
			[]string{"ACCUSED state:GR state:TR"}},
		{"participle with the main subject", "Peru recalled its ambassador, accusing Bolivia of espionage.",
			[]string{"ACCUSED state:PE state:BO"}},
		{"joined verb with a pronoun for the object", "Peru criticised Bolivia and accused it of espionage.",
			[]string{"ACCUSED state:PE state:BO"}},
		{"said without that", "Ghana says Togo bombed Benin.",
			[]string{"ACCUSED state:GH state:TG", "TARGETED state:TG state:BJ"}},
		{"said behind the clause", "Togo bombed Benin, Ghana's defence minister said.",
			[]string{"ACCUSED person:defense-minister@state:GH state:TG", "TARGETED state:TG state:BJ"}},
		{"said behind the quotation", "“Togo bombed Benin last night,” said Foreign Minister Kwame Mensah.",
			[]string{"ACCUSED person:kwame-mensah state:TG", "TARGETED state:TG state:BJ"}},
		{"according to", "Togo bombed Benin, according to Ghana.",
			[]string{"ACCUSED state:GH state:TG", "TARGETED state:TG state:BJ"}},
		{"noun of attack on by", "The attack on Benin by Togo shocked the region.",
			[]string{"TARGETED state:TG state:BJ"}},
		{"noun of attack with a nationality", "Malian airstrikes on Niger went on overnight.",
			[]string{"TARGETED state:ML state:NE"}},
		{"passive attack", "Microsoft was hacked by Iranian hackers.",
			[]string{"TARGETED org:hackers@state:IR org:microsoft"}},
		{"attempt", "Iranian hackers tried to breach Microsoft.",
			[]string{"TARGETED org:hackers@state:IR org:microsoft"}},
		{"relative clause", "Togo, which shelled Benin on Monday, closed its border.",
			[]string{"TARGETED state:TG state:BJ"}},
		{"wish is no deed", "Ghana urged Togo to bomb Benin.", []string{}},
		{"condition is no deed", "If Togo attacks Benin, Ghana will close its border.", []string{}},
		{"future is no deed", "Togo will bomb Benin, observers fear.", []string{}},
		{"deny answers an accusation", "Norway accused Russia of sabotage. Russia denied the allegations.",
			[]string{"ACCUSED state:NO state:RU", "DENIED state:RU state:NO"}},
		{"deny whose claim", "Tehran rejected Canadian accusations of espionage.",
			[]string{"ACCUSED state:CA state:IR", "DENIED state:IR state:CA"}},
		{"false in someone's words", "Norway accused Russia of sabotage. “Norway's accusations are baseless,” said Kremlin spokesman Dmitry Peskov.",
			[]string{"ACCUSED state:NO state:RU", "DENIED person:dmitry-peskov state:NO"}},
		{"title, body and possessive", "Iran's Supreme Leader Ayatollah Ali Khamenei accused the Biden campaign of corruption.",
			[]string{"ACCUSED person:ali-khamenei org:biden-campaign"}},
		{"apposition", "Lena Hartvig, a spokeswoman for the Norwegian foreign ministry, accused Moscow of sabotage.",
			[]string{"ACCUSED person:lina-hartvig state:RU"}},
		{"told an outlet", "Norwegian Foreign Minister Lars Hartvig told Reuters that talks had stalled.",
			[]string{"REPORTED org:reuters person:lars-hartvig"}},
		{"initials of a body", "The Baltic Cable Monitoring Centre warned that Russia had sabotaged Estonia. The BCMC accused Belarus of espionage.",
			[]string{"ACCUSED org:baltic-cable-monitoring-centre state:BY", "ACCUSED org:baltic-cable-monitoring-centre state:RU", "TARGETED state:RU state:EE"}},
		{"pronoun of the speaker", "French President Emmanuel Macron met reporters. He accused Russia of sabotage.",
			[]string{"ACCUSED person:emmanuel-macron state:RU"}},
		{"responsible for", "Norway said Russia was responsible for hacking Microsoft.",
			[]string{"ACCUSED state:NO state:RU", "TARGETED state:RU org:microsoft"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, statedClaims(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// TestEnglishExamples reads the example of every verb and noun of the English
// pack: one of its words must be a form of it.
func TestEnglishExamples(t *testing.T) {
	x := engine(t)
	p := x.packs["en"]
	for _, v := range p.Verbs {
		if v.Example != "" && !readingIDs(x, p, v.Example)[v.ID] {
			t.Errorf("%s: no form of %s is found in its example: %s", v.ID, v.Lemma, v.Example)
		}
	}
	for _, n := range p.Nouns {
		if n.Example != "" && !readingIDs(x, p, n.Example)[n.ID] {
			t.Errorf("%s: none of its forms is found in its example: %s", n.ID, n.Example)
		}
	}
}
