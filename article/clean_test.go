package article

import (
	"slices"
	"strings"
	"testing"
)

// Two paragraphs of a story in each language, to stand around the line in
// question.
const (
	arOne = "نفت وزارة الخارجية، الثلاثاء، اتهامات وجهتها إليها حكومة سالفيا بالوقوف وراء هجوم إلكتروني استهدف شبكة الكهرباء في العاصمة."
	arTwo = "وقال المتحدث باسم الوزارة في مؤتمر صحفي إن بلاده عرضت المشاركة في تحقيق محايد لكنها لم تتلق أي رد من الطرف الآخر."
	enOne = "The government of Salvia on Tuesday accused hackers backed by neighbouring Nordan of shutting down part of the power grid."
	enTwo = "Nordan's foreign ministry rejected the allegations as baseless and said it had offered to take part in a neutral investigation."
)

// TestCleanLine puts one line between two paragraphs: it goes, or it stays.
func TestCleanLine(t *testing.T) {
	for _, tt := range []struct {
		line string
		goes bool
	}{
		// Captions and credits.
		{"متظاهرون أمام مقر الوزارة في العاصمة (رويترز)", true},
		{"الوزير (يمين) ونظيره في لقاء سابق", true},
		{"صورة أرشيفية لمحطة الكهرباء", true},
		{"صورة: محطة كهرباء في الضاحية", true},
		{"لقطة من مقطع مصور نشرته الوزارة (مواقع التواصل)", true},
		{"كومبو يضم وزيري خارجية البلدين", true},
		{"FILE PHOTO: The minister speaks to reporters in Geneva, March 4, 2024. REUTERS/Sam Poe", true},
		{"The minister speaks to reporters in Geneva (AP Photo/Sam Poe)", true},
		{"A power station near the border on Monday. (Photo by Sam Poe/AFP via Getty Images)", true},
		{"The capital in the dark | Sam Poe/AFP", true},
		{"Image: The capital in the dark", true},
		{"قال مصدر أمني إن الهجوم نفذه شخص واحد (رويترز)", false},
		{"قتل ثلاثة جنود في الهجوم، وفق الجيش (فرانس برس).", false},
		{"The poll was done by Reuters/Ipsos in March.", false},
		{"The minister (left of the party's centre) said he would stay.", false},
		// Subheadings.
		{"اتهامات متبادلة", true},
		{"ردود الفعل الدولية", true},
		{"A denial from Nordan", true},
		{"\"HARSH WORDS\"", true},
		{"وقال المعهد: نحن محايدون", false},
		{"الوزير ينفي", false},
		{"لا تعليق", false},
		{"هل تنجح الوساطة؟", false},
		{"ثالثا:", false},
		{"- من استأجر الخوادم", false},
		{"«نعرف من فعل ذلك", false},
		{"He denied it", false},
		{"Nordan has declined to comment", false},
		{"We were warned", false},
		// Pointers to other stories.
		{"اقرأ أيضا: سالفيا ترفع أسعار الوقود", true},
		{"إقرأ أيضاً : خبراء يحذرون من صيف حار.", true},
		{"شاهد: لحظة انقطاع التيار", true},
		{"Read more: Grid operators get new rules", true},
		{"READ ALSO – Storm closes ports", true},
		{"شاهد: رأيت الطائرة وهي تسقط.", false},
		{"Analysis: the two sides have little to gain from a war, and both know it.", false},
		{"Read carefully, the report says the opposite.", false},
		// Share, subscribe, advertisements.
		{"شارك المقال", true},
		{"إعلان", true},
		{"تابعنا على تلغرام", true},
		{"Advertisement", true},
		{"Story continues below", true},
		{"Sign up for our newsletter", true},
		{"We use cookies to improve your visit. Accept all cookies.", true},
		{"https://news.example/a", true},
		{"desk@news.example", true},
		{"— Interior Ministry (@moi) March 4, 2024", true},
		{"***", true},
		{"وشارك في الاجتماع خبراء من ثلاث دول.", false},
		{"The company changed its privacy policy after the attack.", false},
		{"12", false},
		// Dates.
		{"Published On 7/8/2020", true},
		{"آخر تحديث: 7 أغسطس 2020", true},
		{"وقع الهجوم في 7 أغسطس 2020", false},
		// Source lines.
		{"المصدر: شبكة الأفق + وكالات", true},
		{"Source: Meridian Wire and agencies", true},
		{"المصدر نفسه قال إن الهجوم فشل", false},
		{"Sources: two officials told the paper on Monday that the attack had failed at once.", false},
	} {
		t.Run(tt.line, func(t *testing.T) {
			one, two := around(tt.line)
			s := story{title: "عنوان"}
			gone := s.clean(linesOf(strings.Join([]string{one, tt.line, two, one, two}, "\n")))
			if goes := !slices.Contains(s.body, tt.line); goes != tt.goes {
				t.Errorf("goes is %t, want %t (by %v)", goes, tt.goes, gone)
			}
			if len(s.body) < 4 {
				t.Errorf("story lost: %q", s.body)
			}
		})
	}
}

// around returns two paragraphs in the language of a line.
func around(line string) (one, two string) {
	if l := shareOf(countLetters(line)); l.arabic < l.latin {
		return enOne, enTwo
	}
	return arOne, arTwo
}

// TestCleanDateline cuts the beginning of the first sentence.
func TestCleanDateline(t *testing.T) {
	for _, tt := range []struct{ in, cut, sources, outlet string }{
		{in: "القاهرة - رويترز: " + arOne, cut: arOne, sources: "رويترز"},
		{in: "القاهرة (رويترز) - " + arOne, cut: arOne, sources: "رويترز"},
		{in: "بيروت - أ ف ب - " + arOne, cut: arOne, sources: "أ ف ب"},
		{in: "بيروت (أ.ف.ب) — " + arOne, cut: arOne, sources: "أ.ف.ب"},
		{in: "واشنطن ـ «الضفة» " + arOne},
		{in: "واشنطن ـ «الضفة»: " + arOne, cut: arOne, outlet: "الضفة"},
		{in: "دبي، الإمارات العربية المتحدة (CNN) -- " + arOne, cut: arOne, sources: "CNN"},
		{in: "الرياض - واس - 5 مارس 2024: " + arOne, cut: arOne, sources: "واس"},
		{in: "PARIS (AP) — " + enOne, cut: enOne, sources: "AP"},
		{in: "WASHINGTON, March 5 (Reuters) - " + enOne, cut: enOne, sources: "Reuters"},
		{in: "PORT SALVE, Salvia (AP) - " + enOne, cut: enOne, sources: "AP"},
		{in: "LONDON — " + enOne, cut: enOne},
		// Speakers and subjects stay.
		{in: "رويترز: مصادر تقول إن الهجوم وقع من الداخل ولم يأت من الخارج."},
		{in: "موسكو: لن نقبل اتهامات لا دليل عليها مهما كان مصدرها."},
		{in: "القاهرة - قال الوزير إن بلاده سترد على الهجوم قريبا."},
		{in: "NATO — the alliance of thirty states — said it would not comment on it."},
		{in: "Moscow - which denies the charge - said on Monday that it would answer soon."},
	} {
		t.Run(tt.in, func(t *testing.T) {
			want := tt.in
			if tt.cut != "" {
				want = tt.cut
			}
			s := story{title: "عنوان"}
			_, two := around(tt.in)
			s.clean(linesOf(tt.in + "\n" + two))
			if s.body[0] != want {
				t.Errorf("want %q, got %q", want, s.body[0])
			}
			if got := strings.Join(s.sources, ","); got != tt.sources || s.outlet != tt.outlet {
				t.Errorf("want sources %q, outlet %q, got %q, %q", tt.sources, tt.outlet, got, s.outlet)
			}
		})
	}
}

// TestCleanTop reads the lines above the story.
func TestCleanTop(t *testing.T) {
	for _, tt := range []struct {
		line, bylines, sources, outlet, date string
		stays                                bool
	}{
		{line: "كتب: سالم الهادي", bylines: "سالم الهادي"},
		{line: "بقلم سلمى الحاج", bylines: "سلمى الحاج"},
		{line: "By Jane Doe and John Roe", bylines: "Jane Doe,John Roe"},
		{line: "By JANE DOE, Associated Press", bylines: "JANE DOE", sources: "Associated Press"},
		{line: "سالم الهادي – بيروت", bylines: "سالم الهادي"},
		{line: "بيروت - رويترز", sources: "رويترز"},
		{line: "لندن: «الضفة»", outlet: "الضفة"},
		{line: "الثلاثاء 5 مارس 2024", date: "2024-03-05"},
		{line: "Published on March 5, 2024", date: "2024-03-05"},
		{line: "محافظ المدينة"},
		{line: "الوزير يقول إنه سيرد", stays: true},
		{line: "By noon the grid was back", stays: true},
		{line: "Minister says the evidence will be handed to the United Nations.", stays: true},
	} {
		t.Run(tt.line, func(t *testing.T) {
			s := story{title: "عنوان"}
			one, two := around(tt.line)
			s.clean(linesOf(strings.Join([]string{tt.line, one, two}, "\n")))
			if stays := len(s.body) == 3; stays != tt.stays {
				t.Errorf("stays is %t, want %t: %q", stays, tt.stays, s.body)
			}
			date := ""
			if !s.published.time.IsZero() {
				date = s.published.time.Format("2006-01-02")
			}
			got := []string{strings.Join(s.bylines, ","), strings.Join(s.sources, ","), s.outlet, date}
			if want := []string{tt.bylines, tt.sources, tt.outlet, tt.date}; !slices.Equal(got, want) {
				t.Errorf("want %q, got %q", want, got)
			}
		})
	}
}

// TestCleanTail decides where the story ends.
func TestCleanTail(t *testing.T) {
	title := "سالفيا ترفع أسعار الوقود"
	for _, tt := range []struct {
		name  string
		after []string // what follows the first two paragraphs
		stay  int      // how many of them stay
	}{
		{"heading and titles", []string{"مواضيع ذات صلة", title, title + " مرة أخرى"}, 0},
		{"heading and cut teasers", []string{"حول هذه القصة", strings.TrimSuffix(arOne, "."), "Published On 1/2/2024", arTwo}, 0},
		{"source line ends it", []string{"المصدر: وكالات", "حول هذه القصة", arOne, arTwo, arOne, arTwo}, 0},
		{"strong heading, story goes on", []string{"مواضيع ذات صلة", title, arOne, arTwo, arOne}, 3},
		{"strong heading, two teasers", []string{"مواضيع ذات صلة", title, arOne, arTwo}, 0},
		{"weak heading, story goes on", []string{"اقرأ أيضا", title, arTwo}, 1},
		{"pointer only", []string{"اقرأ أيضا: " + title, arOne}, 1},
		{"prefix heading", []string{"المزيد من سياسة", title}, 0},
		{"no heading", []string{arOne, arTwo}, 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := story{title: "عنوان"}
			gone := s.clean(linesOf(strings.Join(append([]string{arOne, arTwo}, tt.after...), "\n")))
			if got := len(s.body) - 2; got != tt.stay {
				t.Errorf("want %d to stay, got %d: %q (gone %v)", tt.stay, got, s.body, gone)
			}
		})
	}
	t.Run("heading at the top", func(t *testing.T) {
		s := story{}
		s.clean(linesOf(strings.Join([]string{"Related", enOne, enTwo}, "\n")))
		if len(s.body) != 2 {
			t.Errorf("story lost: %q", s.body)
		}
	})
}

// TestCleanSubheading looks at what stands around a short line.
func TestCleanSubheading(t *testing.T) {
	const label = "اتهامات متبادلة"
	one, two := strings.TrimSuffix(arOne, "."), strings.TrimSuffix(arTwo, ".")
	for _, tt := range []struct {
		name string
		in   []string
		goes bool
	}{
		{"between paragraphs", []string{arOne, label, arTwo}, true},
		{"after a short sentence", []string{arOne, "ولم يصدر أي تعليق رسمي.", label, arTwo}, true},
		{"after two words", []string{arOne, "قال نعم.", label, arTwo}, false},
		{"after an unfinished paragraph", []string{arTwo, one, label, arTwo}, false},
		{"where no paragraph has a stop", []string{one, label, two}, true},
		{"at the end", []string{arOne, arTwo, label}, false},
		{"two in a row", []string{arOne, label, "ردود الفعل", arTwo}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := story{title: "عنوان"}
			s.clean(linesOf(strings.Join(tt.in, "\n")))
			if goes := !slices.Contains(s.body, label); goes != tt.goes {
				t.Errorf("goes is %t, want %t", goes, tt.goes)
			}
		})
	}
}

// TestCleanKeeps holds texts that look like surroundings from end to end.
func TestCleanKeeps(t *testing.T) {
	for name, in := range map[string]string{
		"list of short lines": "الدول المشاركة\nسالفيا\nنوردان\nالضفة\nالأفق",
		"only a caption":      "الوزير في لقاء سابق (رويترز)",
		"verse":               arOne + "\nيا ميناء الغائبين\nوسفن المساء البعيد\n" + arTwo,
	} {
		t.Run(name, func(t *testing.T) {
			s := story{}
			s.clean(linesOf(in))
			if got := strings.Join(s.body, "\n"); got != in {
				t.Errorf("want %q, got %q", in, got)
			}
		})
	}
}
