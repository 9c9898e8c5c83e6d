package extract

import (
	"encoding/json"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"isnad/article"
	"isnad/graph"

	"github.com/google/go-cmp/cmp"
)

func TestUnknownLanguage(t *testing.T) {
	for _, code := range []string{"fr", "", "AR"} {
		t.Run("language "+code, func(t *testing.T) {
			b, err := engine(t).Extract(article.Document{ID: "a1:x", Language: code, Text: "Paris accuse Moscou."})
			if !errors.Is(err, ErrLanguage) {
				t.Fatalf("got %v, want ErrLanguage", err)
			}
			for _, want := range []string{`"` + code + `"`, "ar", "en", "a1:x"} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("the error does not name %s: %v", want, err)
				}
			}
			if b.Document.ID != "" || b.Nodes != nil {
				t.Errorf("a batch came with the error: %+v", b)
			}
		})
	}
}

// documents returns the articles of all golden files, the open ones too: what
// holds for every batch does not ask whether its edges are right.
func documents(t testing.TB) []article.Document {
	t.Helper()
	var out []article.Document
	for _, file := range caseFiles(t, "testdata") {
		out = append(out, readCase(t, file).document(t))
	}
	if len(out) < 90 {
		t.Fatalf("%d golden files, want 90 at least", len(out))
	}
	return out
}

func encode(t testing.TB, x *Extractor, d article.Document) string {
	t.Helper()
	b, err := x.Extract(d)
	if err != nil {
		t.Error(err)
		return ""
	}
	data, err := json.Marshal(b)
	if err != nil {
		t.Error(err)
	}
	return string(data)
}

// TestDeterminism reads every article twice, by another extractor, and by eight
// goroutines at once: the bytes are the same.
func TestDeterminism(t *testing.T) {
	docs := documents(t)
	other, err := New()
	if err != nil {
		t.Fatal(err)
	}
	want := make([]string, len(docs))
	for i, d := range docs {
		want[i] = encode(t, engine(t), d)
		if encode(t, engine(t), d) != want[i] {
			t.Errorf("read twice, two batches: %s", d.Text)
		}
		if encode(t, other, d) != want[i] {
			t.Errorf("two extractors, two batches: %s", d.Text)
		}
	}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range docs {
				i = (i + g*len(docs)/8) % len(docs) // each begins elsewhere
				if encode(t, engine(t), docs[i]) != want[i] {
					t.Errorf("read beside others, another batch: %s", docs[i].Text)
				}
			}
		})
	}
	wg.Wait()
}

// TestSpans holds what the package promises of its offsets against the text,
// without the help of Batch.Validate.
func TestSpans(t *testing.T) {
	spans := 0
	for _, d := range documents(t) {
		b, err := engine(t).Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Validate(); err != nil {
			t.Error(err)
		}
		text := []rune(d.Text)
		check := func(what string, start, end int, words string) {
			spans++
			if start < 0 || end > len(text) || start >= end || string(text[start:end]) != words {
				t.Errorf("%s %d..%d is not %q in: %s", what, start, end, words, d.Text)
			}
		}
		span := func(what string, s *graph.Span) {
			if s != nil {
				check(what, s.Start, s.End, s.Text)
			}
		}
		for _, n := range b.Nodes {
			for _, m := range n.Mentions {
				span("mention of "+n.ID, &m)
			}
		}
		for _, c := range b.Claims {
			for _, e := range c.Evidence {
				check("quote", e.Start, e.End, e.Quote)
				span("trigger", &e.Trigger)
				span("source", e.SourceSpan)
				span("target", e.TargetSpan)
				if e.Trigger.Start < e.Start || e.Trigger.End > e.End {
					t.Errorf("the trigger %q stands outside of its quote %q", e.Trigger.Text, e.Quote)
				}
				if want := string(text[max(0, e.Start-context):e.Start]); e.Prefix != want {
					t.Errorf("prefix %q, want %q", e.Prefix, want)
				}
			}
		}
		for _, a := range b.Attributions {
			span("speaker", a.SpeakerSpan)
			span("cue", a.CueSpan)
			span("content", a.ContentSpan)
		}
	}
	if spans < 500 {
		t.Errorf("%d spans were checked, want 500 at least", spans)
	}
}

// TestMentionWords holds that a mention is the actor's words alone: no
// conjunction or preposition that is written on them, but an article that a
// preposition has swallowed keeps its spelling.
func TestMentionWords(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"conjunction", "اتهمت واشنطن ولندن موسكو بالتجسس.", []string{"واشنطن", "لندن", "موسكو"}},
		{"preposition", "نددت باريس بموسكو ولروسيا مصالح.", []string{"باريس", "موسكو", "روسيا"}},
		{"swallowed article", "قدمت باريس شكوى للجيش الإسرائيلي.", []string{"باريس", "للجيش الإسرائيلي"}},
		{"article", "وصلت والصين تنتظر.", []string{"الصين"}},
		{"no clitic", "وارسو وبكين.", []string{"وارسو", "بكين"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, err := engine(t).Extract(rawDocument(tt.text, article.Meta{}))
			if err != nil {
				t.Fatal(err)
			}
			spans := map[int]string{}
			for _, n := range b.Nodes {
				for _, m := range n.Mentions {
					spans[m.Start] = m.Text
				}
			}
			var got []string
			for _, at := range slices.Sorted(maps.Keys(spans)) {
				got = append(got, spans[at])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestOddTexts reads texts that hold no story, or hardly one.
func TestOddTexts(t *testing.T) {
	deep := strings.Repeat("«قال الوزير: ", 50) + "اتهمت باريس موسكو" + strings.Repeat("»", 50)
	for _, tt := range []struct{ name, text string }{
		{"nothing", ""},
		{"one letter", "و"},
		{"one byte", "a"},
		{"one mark", "."},
		{"title only", "باريس تتهم موسكو\n\n"},
		{"line ends", "\n\n\n \n"},
		{"marks only", "؟!.،؛…«»\"()[]—-:'’%٪"},
		{"closing marks first", "»»» اتهمت باريس موسكو »"},
		{"quotations 50 deep", deep},
		{"quotations that never close", strings.Repeat("«قال ", 50)},
		{"brackets that never close", strings.Repeat("(قال ", 50)},
		{"clitics without a word", "و ب ل ك ف س ال وال بال لل"},
		{"one verb", "اتهم"},
		{"verbs only", strings.Repeat("اتهم قال نفى قصف ", 100)},
		{"states only", strings.Repeat("روسيا والصين ", 100)},
		{"colons", strings.Repeat("قال: ", 100)},
		{"one long word", strings.Repeat("و", 5000)},
		{"a word of tatweel", strings.Repeat("ـ", 100)},
		{"marks on no letter", strings.Repeat("\u064b\u0651", 100)},
		{"bidi controls", "\u202bاتهمت\u202c \u200fباريس\u200f \u2067موسكو\u2069."},
		{"other scripts", "巴黎指责莫斯科。Париж обвинил Москву. פריז"},
		{"emoji", "اتهمت 🇫🇷 باريس 🇷🇺 موسكو 👍🏽."},
		{"an apostrophe at the end", "Iran'"},
		{"possessives only", "'s 's 's Iran's's"},
		{"dots", "U.S.U.S... ....د.د. .د"},
	} {
		for _, code := range []string{"ar", "en"} {
			t.Run(tt.name+" as "+code, func(t *testing.T) {
				d := rawDocument(tt.text, article.Meta{})
				d.Language = code
				b, err := engine(t).Extract(d)
				if err != nil {
					t.Fatal(err)
				}
				if err := b.Validate(); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// BenchmarkArticles reads the whole articles of testdata; the bytes are those
// of the text.
func BenchmarkArticles(b *testing.B) {
	x := engine(b)
	var docs []article.Document
	size := 0
	for _, file := range caseFiles(b, "testdata") {
		if filepath.Base(filepath.Dir(file)) == "articles" {
			d := readCase(b, file).document(b)
			docs = append(docs, d)
			size += len(d.Text)
		}
	}
	if len(docs) == 0 {
		b.Fatal("no articles")
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, d := range docs {
			if _, err := x.Extract(d); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(docs))/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkLength reads a text of 20 kB and one ten times as long, of neutral
// words or of actors and claims, without any mark or in sentences: where MB/s of
// the longer one falls far below that of the shorter, some stage is not linear.
func BenchmarkLength(b *testing.B) {
	x := engine(b)
	for _, tt := range []struct{ name, words string }{
		{"neutral", "وصلت القافلة إلى المدينة صباح اليوم محملة بالخيام والأغطية والمياه "},
		{"claims", "قال وزير الخارجية الروسي إن شركة نورلينك اتهمت الصين بقصف السفينة و"},
		{"sentences", "قال وزير الخارجية الروسي إن شركة نورلينك اتهمت الصين بقصف السفينة. "},
	} {
		for _, size := range []int{20_000, 200_000} {
			b.Run(tt.name+"/"+map[int]string{20_000: "20kB", 200_000: "200kB"}[size], func(b *testing.B) {
				d := rawDocument(strings.Repeat(tt.words, size/len(tt.words)), article.Meta{})
				b.SetBytes(int64(len(d.Text)))
				for b.Loop() {
					if _, err := x.Extract(d); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
