package gazetteer

import "testing"

func TestPlace(t *testing.T) {
	for _, test := range []struct {
		text  string
		end   int
		state string
	}{
		{"جنيف", 1, "state:CH"},
		{"نيويورك الأميركية", 1, "state:US"},
		{"شبه جزيرة القرم", 3, "state:UA"},
		{"حلب", 1, "state:SY"},
		{"الموصل", 1, "state:IQ"},
		{"قطاع غزة", 2, "state:PS"},
		{"Hong Kong", 2, "state:CN"},
		{"هونغ كونغ", 2, "state:CN"},
		{"Munich", 1, "state:DE"},
		{"الشرق الأوسط", 2, ""},
	} {
		t.Run(test.text, func(t *testing.T) {
			words := fields(test.text)
			end, p, ok := shared.Place(func(i int) []string {
				if i < len(words) {
					return words[i : i+1]
				}
				return nil
			}, 0)
			if !ok || end != test.end || p.State != test.state {
				t.Errorf("got %d %+v %v, want %d %s", end, p, ok, test.end, test.state)
			}
		})
	}
}

func TestPlaceIsNoActor(t *testing.T) {
	for _, name := range []string{"جنيف", "نيويورك", "قطاع غزة", "الموصل", "دبي"} {
		if senses := shared.Lookup(fields(name)...); senses != nil {
			t.Errorf("%s is the actor %s", name, senses[0].Entry.ID)
		}
	}
}
