package gazetteer

import (
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"isnad/graph"
	"isnad/internal/fold"
)

// shared is compiled once for all tests: it is immutable.
var shared *Gazetteer

func TestMain(m *testing.M) {
	var err error
	if shared, err = Load(); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// embeddedData returns the data folder as Load reads it.
func embeddedData(t *testing.T) fs.FS {
	t.Helper()
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// fields folds a text to the words that Match takes.
func fields(text string) []string { return strings.Fields(fold.Key(text)) }

// found returns "start-end id role" of each hit's first sense.
func found(hits []Hit) []string {
	out := []string{}
	for _, h := range hits {
		out = append(out, string(rune('0'+h.Start))+"-"+string(rune('0'+h.End))+" "+h.Senses[0].Entry.ID+" "+h.Senses[0].Role.String())
	}
	return out
}

func TestMatch(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"أعلنت روسيا أن واشنطن", []string{"1-2 state:RU name", "3-4 state:US capital"}},
		{"وزير الخارجية الروسي سيرغي لافروف", []string{"2-3 state:RU adjective", "3-5 person:sergey-lavrov name"}},
		{"نفى الكرملين والبيت الأبيض", []string{"1-2 state:RU government"}},
		{"الولايات المتحدة الأمريكية تتهم جمهورية الصين الشعبية", []string{"0-3 state:US alias", "4-7 state:CN alias"}},
		{"وزارة الخارجية الروسية تنفي", []string{"0-3 org:russian-ministry-of-foreign-affairs name"}},
		{"مجلس حقوق الإنسان في جنوب السودان", []string{"0-3 org:un-human-rights-council name", "4-6 state:SS name"}},
		{"the Islamic Revolutionary Guard Corps of Iran", []string{"1-5 org:irgc name", "6-7 state:IR name"}},
		{"an al-Qaeda cell and Fancy Bear", []string{"1-3 org:al-qaeda name", "5-7 org:apt28 alias"}},
		{"القوات الأوكرانية وقوات حفتر", []string{"0-2 org:ukrainian-army alias", "3-4 person:khalifa-haftar surname"}},
		{"لا أحد هنا", []string{}},
		{"", []string{}},
	} {
		t.Run(test.text, func(t *testing.T) {
			if diff := cmp.Diff(test.want, found(shared.Match(fields(test.text)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMatchIgnoresPunctuation(t *testing.T) {
	words := []string{"الولايات", "،", "المتحده", ".", ""}
	if hits := shared.Match(words); len(hits) != 0 {
		t.Errorf("a name goes over a comma: %v", hits)
	}
}

// TestWalk gives each word in several forms, as the clitics leave it.
func TestWalk(t *testing.T) {
	for _, test := range []struct {
		name  string
		words [][]string
		end   int
		id    string
	}{
		{"and Russia", [][]string{{"وروسيا", "روسيا"}}, 1, "state:RU"},
		{"to Moscow", [][]string{{"لموسكو", "موسكو"}, {"امس"}}, 1, "state:RU"},
		{"in the Kremlin", [][]string{{"بالكرملين", "الكرملين"}}, 1, "state:RU"},
		{"for the United States", [][]string{{"للولايات", "الولايات"}, {"المتحده"}}, 2, "state:US"},
		{"the unsplit form first", [][]string{{"واشنطن", "اشنطن"}}, 1, "state:US"},
		{"the longer name wins over the earlier form", [][]string{{"السودان", "جنوب"}, {"السودان"}}, 2, "state:SS"},
		{"nothing", [][]string{{"وقال", "قال"}}, 0, ""},
		{"no forms", [][]string{{}}, 0, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			end, senses := shared.Walk(func(i int) []string {
				if i >= len(test.words) {
					return nil
				}
				return test.words[i]
			}, 0)
			id := ""
			if len(senses) > 0 {
				id = senses[0].Entry.ID
			}
			if end != test.end || id != test.id {
				t.Errorf("got %d %q, want %d %q", end, id, test.end, test.id)
			}
		})
	}
}

func TestEntry(t *testing.T) {
	e, ok := shared.Entry("person:vladimir-putin")
	if !ok || e.Kind != graph.Official || e.State != "state:RU" || e.Name("ar") != "فلاديمير بوتين" || e.Name("fr") != "Vladimir Putin" {
		t.Errorf("got %+v", e)
	}
	if _, ok := shared.Entry("state:XX"); ok {
		t.Error("an unknown id was found")
	}
	if e, _ := shared.Entry("org:tass"); !e.Agency || !e.Outlet {
		t.Errorf("TASS is no agency: %+v", e)
	}
}

// TestBreadth holds the sizes that news of the world needs.
func TestBreadth(t *testing.T) {
	counts := map[graph.Kind]int{}
	outlets := 0
	for _, e := range shared.Entries() {
		counts[e.Kind]++
		if e.Outlet {
			outlets++
		}
	}
	for _, test := range []struct {
		what string
		got  int
		min  int
	}{
		{"states", counts[graph.State], 197},
		{"organisations that are no outlets", counts[graph.Organization] - outlets, 390},
		{"outlets", outlets, 250},
		{"companies", counts[graph.Company], 250},
		{"armed groups", counts[graph.ArmedGroup], 100},
		{"hacker groups", counts[graph.HackerGroup], 500},
		{"officials", counts[graph.Official], 500},
		{"name units", len(shared.units), 10000},
	} {
		t.Logf("%s: %d", test.what, test.got)
		if test.got < test.min {
			t.Errorf("%s: %d, want %d or more", test.what, test.got, test.min)
		}
	}
}

// TestOneMeaning finds names that mean two actors without a warning. An
// adjective that two states share (Korean, Guinean) is no fault, nor is a
// warning on the less likely of two.
func TestOneMeaning(t *testing.T) {
	for node, senses := range shared.names.values {
		var plain []Sense
		for _, s := range senses {
			same := func(o Sense) bool { return o.Entry == s.Entry }
			if s.Flags&^AllCaps == 0 && s.Role != Adjective && !slices.ContainsFunc(plain, same) {
				plain = append(plain, s)
			}
		}
		if len(plain) > 1 {
			ids := []string{}
			for _, s := range plain {
				ids = append(ids, s.Entry.ID+" "+s.Role.String())
			}
			t.Errorf("node %d: %v share a name without a mark (%q)", node, ids, plain[0].Entry.Name("ar"))
		}
	}
}

// TestCost measures what Load takes. The limits are loose, for machines differ;
// the log says the figures.
func TestCost(t *testing.T) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	runtime.GC()
	runtime.ReadMemStats(&after)
	size := float64(after.HeapAlloc-before.HeapAlloc) / (1 << 20)
	t.Logf("load: %v, %.1f MB kept", took, size)
	// It takes 0.2 s; the bound leaves room for -race on a crowded machine.
	if took > 10*time.Second || size > 40 {
		t.Errorf("load took %v and %.1f MB, want less than 10 s and 40 MB", took, size)
	}
	runtime.KeepAlive(g)
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	words := fields(strings.Repeat("قال وزير الخارجية الروسي سيرغي لافروف إن الولايات المتحدة تتهم موسكو وبكين بشن هجمات على شركات أميركية. ", 50))
	b.SetBytes(int64(len(words)))
	for b.Loop() {
		shared.Match(words)
	}
}
