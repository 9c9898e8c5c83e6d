package gazetteer

import "testing"

// TestTraps holds that names which mean other things too say so: every sense of
// the name for that entry bears the flag.
func TestTraps(t *testing.T) {
	for _, test := range []struct {
		name string
		id   string
		flag Flags
		why  string
	}{
		{"مالي", "state:ML", NeedsContext, "financial"},
		{"المالية", "state:ML", NeedsContext, "of finance"},
		{"مسقط", "state:OM", NeedsContext, "birthplace"},
		{"ديلي", "state:TL", NeedsContext, "Daily, of newspapers"},
		{"عمان", "state:JO", NeedsContext, "Amman and Oman"},
		{"عمان", "state:OM", NeedsContext, "Oman and Amman"},
		{"بنين", "state:BJ", NeedsContext, "boys"},
		{"جورجيا", "state:GE", AlsoPlace, "the state of the US"},
		{"Georgia", "state:GE", AlsoPlace, "the state of the US"},
		{"تركي", "state:TR", AlsoName, "given name"},
		{"كندي", "state:CA", AlsoName, "surname"},
		{"هندي", "state:IN", AlsoName, "surname"},
		{"المصري", "state:EG", AlsoName, "surname"},
		{"المغربي", "state:MA", AlsoName, "surname"},
		{"Jordan", "state:JO", AlsoName, "surname and given name"},
		{"Chad", "state:TD", AlsoName, "given name"},
		{"Pole", "state:PL", NeedsContext, "a stick"},
		{"Turkey", "state:TR", 0, "in news the state"},
		{"القدس", "state:IL", AlsoPlace, "claimed by two"},
		{"طرابلس", "state:LY", AlsoPlace, "in Lebanon too"},
		{"صنعاء", "state:YE", AlsoPlace, "not held by its government"},
		{"بروكسل", "state:BE", AlsoPlace, "seat of the EU and NATO"},
		{"فيينا", "state:AT", AlsoPlace, "where talks are held"},
		{"كيف", "state:UA", NeedsContext, "how"},
		{"الشرعية", "state:YE", 0, "alone it is nobody's name"},
		{"US", "state:US", AllCaps, "us"},
		{"WHO", "org:world-health-organization", AllCaps, "who"},
		{"AP", "org:associated-press", AllCaps, "letters"},
		{"IS", "org:islamic-state", AllCaps, "is"},
		{"الجزيرة", "org:al-jazeera", NeedsContext, "island"},
		{"العربية", "org:al-arabiya", NeedsContext, "Arab"},
		{"الحياة", "org:al-hayat", NeedsContext, "life"},
		{"الحدث", "org:al-hadath", NeedsContext, "event"},
		{"الشرق الأوسط", "org:asharq-al-awsat", NeedsContext, "the Middle East"},
		{"الأهرام", "org:al-ahram", NeedsContext, "pyramids"},
		{"المستقبل", "org:al-mustaqbal", NeedsContext, "future"},
		{"الأناضول", "org:anadolu-agency", NeedsContext, "Anatolia"},
		{"فارس", "org:fars-news-agency", NeedsContext, "knight"},
		{"القاعدة", "org:al-qaeda", NeedsContext, "base, rule"},
		{"فتح", "org:fatah", NeedsContext, "opened"},
		{"أمل", "org:amal-movement", NeedsContext, "hope"},
		{"النهضة", "org:ennahda", NeedsContext, "renaissance"},
		{"الأسد", "person:bashar-al-assad", NeedsContext, "lion"},
		{"ظريف", "person:mohammad-javad-zarif", NeedsContext, "witty"},
		{"ماي", "person:theresa-may", NeedsContext, "May"},
		{"أبل", "org:apple", NeedsContext, "camels, once folded"},
		{"إلبيت", "org:elbit-systems", NeedsContext, "the house, once folded"},
		{"آفاد", "org:afad", NeedsContext, "he reported, once folded"},
		{"إلفين", "org:apt33", NeedsContext, "two thousand, once folded"},
		{"وام", "org:emirates-news-agency", NeedsContext, "and a mother, once folded"},
		{"آبي", "person:shinzo-abe", NeedsContext, "my father, once folded"},
		{"لولا", "person:luiz-inacio-lula-da-silva", NeedsContext, "if not for"},
		{"تراس", "person:liz-truss", NeedsContext, "he headed, once folded"},
		{"يلين", "person:janet-yellen", NeedsContext, "it softens"},
		{"ميتا", "org:meta", NeedsContext, "dead"},
		{"Anonymous", "org:anonymous", NeedsContext, "unnamed"},
		{"Snake", "org:turla", NeedsContext, "animal"},
		{"Guardian", "org:the-guardian", NeedsContext, "keeper"},
		{"Time", "org:time-magazine", NeedsContext, "hour"},
		{"صالح", "person:ali-abdullah-saleh", AlsoName, "given name"},
	} {
		t.Run(test.name+" "+test.id, func(t *testing.T) {
			for _, s := range shared.Lookup(fields(test.name)...) {
				if s.Entry.ID == test.id && !s.Flags.Has(test.flag) {
					t.Errorf("as %v it has flags %b, want %b: %s", s.Role, s.Flags, test.flag, test.why)
				}
			}
			if test.flag != 0 && len(shared.Lookup(fields(test.name)...)) == 0 {
				t.Error("the name is not there")
			}
		})
	}
}
