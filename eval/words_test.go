package eval

import "testing"

// TestWordsOf holds the normalisation equal to words() of score.py, whose
// answers these are.
func TestWordsOf(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""}, {"the of a", ""}, {"The Company of Wolves", "company wolves"},
		{"Trump's campaign", "trump campaign"}, {"Trump’s", "trump"}, {"'start", "start"}, {"'sx", "sx"},
		{"U.S. forces", "us forces"}, {"the U.S.", "us"}, {"U. S.", "u s"}, {"Lt. Gen.", "lt gen"}, {"x.u.s.", "xus"},
		{"وزارة الخارجية", "وزاره خارجيه"}, {"والكرملين", "كرملين"}, {"للبيت", "بيت"}, {"بالبيت", "بيت"}, {"لل", "لل"}, {"الك", "الك"}, {"ال", "ال"},
		{"إيران", "ايران"}, {"مُحَمَّد", "محمد"}, {"ﷲ", "له"}, {"أبو ظبي", "ابو ظبي"}, {"ـــ", ""}, {"\u200fروسيا", "روسيا"},
		{"İzmir", "i zmir"}, {"ΑΣ", "ας"}, {"Straße", "straße"}, {"½", "1 2"}, {"a_b-c", "a_b c"}, {"H₂O", "h2o"},
	} {
		if got := wordsOf(tt.in); string(got) != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestAlike(t *testing.T) {
	actorOf := func(kind string, names ...string) likeness { return likenessOf(actor{kind: kind, texts: names}) }
	for _, tt := range []struct {
		name string
		a, b likeness
		want float64
	}{
		{"a whole name, one family", actorOf("State", "روسيا"), actorOf("State", "روسيا"), 3.1},
		{"a whole name, two families", actorOf("State", "روسيا"), actorOf("Person", "روسيا"), 3},
		{"behind a clitic", actorOf("State", "وروسيا"), actorOf("State", "روسيا"), 2 + 1/2.0 + 0.1},
		{"a surname", actorOf("Person", "Lavrov"), actorOf("Official", "Sergey Lavrov"), 0.5},
		{"a given name is not enough", actorOf("Person", "Sergey"), actorOf("Official", "Sergey Lavrov"), 0},
		{"half of the words", actorOf("Person", "Ada Holm"), actorOf("Person", "Minister Dr Ada Holm"), 0.5},
		{"less than half", actorOf("Person", "Holm"), actorOf("Person", "Dr Ada Holm"), 0},
		{"a title alone", actorOf("Person", "minister"), actorOf("Person", "foreign minister"), 0},
		{"two families", actorOf("Campaign", "Holm"), actorOf("Person", "Ada Holm"), 0},
		{"a state takes republic", actorOf("State", "Peru"), actorOf("State", "Peru republic"), 0.5},
		{"a state takes nothing else", actorOf("State", "Peru"), actorOf("State", "Northern Peru"), 0},
		{"a city is no newspaper", actorOf("Organization", "Washington"), actorOf("Organization", "Washington Post"), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := alike(tt.a, tt.b); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
			if got := alike(tt.b, tt.a); got != tt.want {
				t.Errorf("turned round: got %v, want %v", got, tt.want)
			}
		})
	}
}
