package extract

import (
	"fmt"
	"io"
	"strings"

	"isnad/article"
)

// Explain writes how an article is read, sentence by sentence: the words with
// their tags and heads, what each is known as, the mentions, who says what, and
// the claims with the rule that made them. The error is that of Extract, or of w.
func (x *Extractor) Explain(w io.Writer, d article.Document) error {
	r, err := x.reader(d)
	if err != nil {
		return err
	}
	var failed error
	print := func(format string, args ...any) {
		if _, err := fmt.Fprintf(w, format, args...); err != nil && failed == nil {
			failed = err
		}
	}
	r.watch = func(t *tree, found []*found) { t.explain(print, found) }
	st := r.read()
	st.answer(r)
	print("claims\n")
	for _, f := range st.found {
		print("  %s\n", r.claimLine(f))
	}
	return failed
}

func (t *tree) explain(print func(string, ...any), found []*found) {
	print("%s\n", string(t.text[t.tokens[t.s.start].start:t.tokens[t.s.end-1].end]))
	for i := range t.head {
		head := "·"
		if t.head[i] >= 0 {
			head = t.tok(t.head[i]).text
		}
		print("  %3d  %s\t%s%s\t%s ← %s", i, t.tok(i).text, t.base[i], t.marks(i), relationNames[t.rel[i]], head)
		if m := t.at[t.s.start+i]; m != nil && m.start == t.s.start+i {
			print("\t[%s %s]", m.kind, entityNames(m.refers))
		}
		if p := t.preds[i]; p != nil && p.class() != "plain" {
			print("\t{%s %s %s}", p.class(), p.id(), t.roleLine(i))
		}
		print("\n")
	}
	for _, s := range t.said {
		print("  says: %s, %q: %q\n", entityNames(s.speakers), t.words(s.cue[0], s.cue[1]), t.words(s.from, s.to))
	}
	for _, f := range found {
		print("  claim: %s\n", t.claimLine(f))
	}
	print("\n")
}

func (t *tree) marks(i int) string {
	out := ""
	if t.and[i] {
		out += " and"
	}
	if p := t.preposition(i); p != "" {
		out += " ‹" + p + "›"
	}
	if t.suffix[i] != "" {
		out += " ~" + t.suffix[i]
	}
	return out
}

func (t *tree) roleLine(i int) string {
	if p := t.preds[i]; !p.verb() {
		return ""
	}
	r := t.roleOf(i)
	name := func(k int) string {
		if k < 0 {
			return "–"
		}
		return t.tok(k).text
	}
	voice := "active"
	if r.passive {
		voice = "passive"
	}
	return fmt.Sprintf("%s: %s → %s", voice, name(r.subject), name(r.object))
}

func (r *reader) words(from, to int) string {
	if to <= from {
		return ""
	}
	return string(r.text[r.tokens[from].start:r.tokens[to-1].end])
}

func (r *reader) claimLine(f *found) string {
	return fmt.Sprintf("%s %s → %s, %s %s %s, by %s at %q", f.kind, entityNames(one(f.source)), entityNames(one(f.target)), f.matter, f.polarity, f.modality, f.rule, r.words(f.trigger[0], f.trigger[1]))
}

func entityNames(es []*entity) string {
	var out []string
	for _, e := range es {
		out = append(out, e.id)
	}
	if len(out) == 0 {
		return "–"
	}
	return strings.Join(out, ", ")
}

// relationNames tells a linguist what a relation is.
var relationNames = map[relation]string{relOther: "other", relRoot: "root", relSubject: "subject", relPassiveSubject: "passive subject", relObject: "object",
	relArgument: "argument", relSecond: "second argument", relOblique: "oblique", relNominal: "complement", relGenitive: "genitive", relAppos: "apposition",
	relConjunct: "conjunct", relContent: "content", relOpen: "open clause", relAdverbial: "adverbial", relClause: "clause of noun", relParataxis: "beside",
	relCase: "preposition", relMark: "marker", relAux: "auxiliary", relCopula: "copula", relCompound: "compound", relFlat: "name", relModifier: "adjective",
	relDet: "determiner", relCoord: "conjunction", relPunct: "mark", relRelative: "relative", relAdverb: "adverb", relParticle: "particle"}
