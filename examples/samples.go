// Package examples holds the articles that isnad shows itself with: one dispute
// as an Arabic and as an English newsroom would tell it, so that the graph has
// actors that both name. Nothing of it has happened. The states and bodies are
// real, the persons, the company and the two newsrooms are invented.
package examples

import "embed"

//go:embed *.txt
var texts embed.FS

// Sample is one article as a reader would copy it from a page: with captions, a
// subheading, a line of sources and links to other stories, which belong to no
// article and must not reach the graph.
type Sample struct {
	Name      string // of its file, which its language begins: ar-norway
	URL       string // under a name that no host can have
	Outlet    string
	Text      string // UTF-8, the title first
	Published string // the day, as in 2026-03-10
}

// Samples returns the articles, the Arabic one first.
func Samples() []Sample {
	return []Sample{
		{
			Name: "ar-norway", URL: "https://almadar.example/news/2026/3/10/norway-energy-ministry",
			Outlet: "المدار", Text: text("ar-norway"), Published: "2026-03-10",
		},
		{
			Name: "en-norway", URL: "https://meridian.example/2026/03/10/norway-energy-ministry-hack",
			Outlet: "Meridian", Text: text("en-norway"), Published: "2026-03-10",
		},
	}
}

// text reads an embedded file; a wrong name is found by the first test.
func text(name string) string {
	data, err := texts.ReadFile(name + ".txt")
	if err != nil {
		panic(err)
	}
	return string(data)
}
