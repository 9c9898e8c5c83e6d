package extract

import (
	"strings"

	"isnad/article"
	"isnad/extract/syntax"
)

// CutTrees leaves in each tree of a treebank the words that the parser of the
// language sees: one word for each mention of an actor. What hung on a word that
// is gone hangs on the word that stands for its mention. Trees whose words the
// tokenizer makes otherwise, or in which the words of a mention do not hang
// together, are left out. Where finding mentions asks for tags or a tree, it gets
// those of the treebank: what is learned does not depend on an older model.
func (x *Extractor) CutTrees(language string, trees []syntax.Tree) []syntax.Tree {
	if x.packs[language] == nil {
		return nil
	}
	var out []syntax.Tree
	for _, t := range trees {
		forms := make([]string, len(t.Words))
		for i, w := range t.Words {
			forms[i] = w.Form
		}
		r := x.newReader(article.Document{ID: "t", Language: language, Text: strings.Join(forms, " ")}, nil)
		if len(r.tokens) != len(forms) {
			continue
		}
		whole := sentence{end: len(forms)}
		r.sents = []sentence{whole}
		r.tags = make([]string, len(forms))
		for i, n := range t.Nodes {
			r.tags[i] = bareTag(n.Tag)
		}
		r.findMentions()
		words, places := r.collapse(whole)
		c, ok := cutTree(t, words, places)
		if !ok {
			continue
		}
		r.parses[0] = parsed{words, c.Nodes} // the treebank's tree in place of a parser's
		r.widenNames()
		r.resolve()
		words, places = r.collapse(whole)
		if c, ok = cutTree(t, words, places); ok {
			out = append(out, c)
		}
	}
	return out
}

// cutTree makes the tree of the words at places. It reports false for a tree in which
// the words of a mention do not hang together.
func cutTree(t syntax.Tree, words []syntax.Word, places []int) (syntax.Tree, bool) {
	stand := make([]int, len(t.Words)) // which kept word stands for each word
	kept := 0
	for i := range t.Words {
		if kept < len(places) && places[kept] == i {
			kept++
		}
		stand[i] = kept - 1
	}
	for j, p := range places { // words of a mention in front of the one that stands for it
		for i := p - 1; i >= 0 && words[j].Tag != "" && stand[i] == j-1 && (j == 0 || i != places[j-1]); i-- {
			if t.Nodes[i].Label == "punct" || j > 0 && !joins(t, i, p) {
				break
			}
			stand[i] = j
		}
	}
	out := syntax.Tree{Words: words, Nodes: make([]syntax.Node, len(words))}
	for j, p := range places {
		top := p
		for steps := 0; steps < len(t.Words); steps++ {
			h := t.Nodes[top].Head
			if h < 0 || stand[h] != j {
				break
			}
			top = h
		}
		n := t.Nodes[top]
		if words[j].Tag == "" {
			n.Tag = t.Nodes[p].Tag
		} else {
			n.Tag = words[j].Tag
		}
		if n.Head >= 0 {
			if n.Head = stand[n.Head]; n.Head < 0 || n.Head == j {
				return out, false
			}
		}
		out.Nodes[j] = n
	}
	return out, connected(out)
}

// joins reports whether the word at i goes with the word at p behind it.
func joins(t syntax.Tree, i, p int) bool {
	for steps, h := 0, i; steps < 8 && h >= 0; steps, h = steps+1, t.Nodes[h].Head {
		if h == p {
			return true
		}
	}
	return false
}

// connected reports whether the arcs of t make one tree.
func connected(t syntax.Tree) bool {
	roots := 0
	for i := range t.Nodes {
		steps, h := 0, i
		for ; h >= 0 && steps <= len(t.Nodes); steps++ {
			h = t.Nodes[h].Head
		}
		if h >= 0 {
			return false
		}
		if t.Nodes[i].Head < 0 {
			roots++
		}
	}
	return roots == 1
}
