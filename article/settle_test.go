package article

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestCleanSettles builds texts of random lines, each of which some rule looks
// at, and holds that cleaning the result again changes nothing.
func TestCleanSettles(t *testing.T) {
	pool := []string{
		arOne, arTwo, enOne, enTwo, arOne, arTwo, arOne, strings.TrimSuffix(arTwo, "."),
		"القاهرة - رويترز: " + arOne, "PARIS (AP) — " + enOne, arTwo + " سمات سالفيا نوردان",
		"اقرأ أيضا", "اقرأ أيضا: أسعار الوقود ترتفع", "حول هذه القصة", "Related stories", "المزيد من سياسة", "Read more: New rules",
		"المصدر : شبكة الأفق + وكالات", "Source: Reuters", "كتب: سالم الهادي", "By Jane Doe", "بيروت - رويترز", "لندن: «الضفة»",
		"اتهامات متبادلة", "ردود الفعل", "الوزير في لقاء سابق (رويترز)", "كومبو يضم الوزيرين", "FILE PHOTO: The minister", "عنوان القصة",
		"Published On 7/8/2020", "5 مارس 2024", "شارك المقال", "Advertisement", "***", "12", "https://a.example/1", "الكلمات المفتاحية: سالفيا", "Tags: Salvia",
		"يا ميناء الغائبين", "- بند أول", "(Reporting by Jane Doe; Editing by John Roe)", "— Ministry (@moi) March 4, 2024", "وقال: لا تعليق",
	}
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 4000 {
		var lines []string
		for range 1 + r.IntN(12) {
			lines = append(lines, pool[r.IntN(len(pool))])
		}
		s := story{title: "عنوان القصة"}
		s.clean(linesOf(strings.Join(lines, "\n")))
		again := story{title: s.title, outlet: s.outlet}
		gone := again.clean(linesOf(strings.Join(s.body, "\n\n")))
		if again.text() != s.text() {
			t.Fatalf("text %d\n%s\n\nbecame\n%s\n\nthen (by %v)\n%s", n, strings.Join(lines, "\n"), s.text(), gone, again.text())
		}
	}
}
