package main

import (
	"bytes"

	"isnad/examples"
)

// sampleLines returns the articles of the demo as JSON Lines, the way that any
// other feed would bring them.
func sampleLines() ([]byte, error) {
	var b bytes.Buffer
	for _, s := range examples.Samples() {
		line, err := encode(struct {
			ID        string `json:"id"`
			URL       string `json:"url"`
			Outlet    string `json:"outlet"`
			Published string `json:"published"`
			Text      string `json:"text"`
		}{s.Name, s.URL, s.Outlet, s.Published, s.Text})
		if err != nil {
			return nil, err
		}
		b.Write(append(line, '\n'))
	}
	return b.Bytes(), nil
}
