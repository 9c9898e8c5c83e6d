package main

import "bytes"

// sample is an article of the demo. All of it is invented.
type sample struct{ Name, URL, Outlet, Published, Text string }

// samples returns two articles on one invented dispute, in two languages.
func samples() []sample {
	return []sample{
		{
			Name: "demo-ar", URL: "https://example.org/ar/fjord", Outlet: "صحيفة المثال", Published: "2026-03-02T09:00:00Z",
			Text: `أيسلندا تتهم النرويج باختراق شبكات وزارة الصيد

اتهمت أيسلندا النرويج يوم الاثنين باختراق شبكات وزارة الصيد الأيسلندية. ونفت النرويج الاتهامات الأيسلندية. وقال مراسل صحيفة المثال في ريكيافيك إن الهجوم فشل.
`,
		},
		{
			Name: "demo-en", URL: "https://example.org/en/fjord", Outlet: "Example Herald", Published: "2026-03-02T11:00:00Z",
			Text: `Iceland accuses Norway of hacking its fisheries ministry

Iceland accused Norway on Monday of hacking the networks of its fisheries ministry. Norway denied the accusation.
`,
		},
	}
}

// sampleLines returns the articles of the demo as JSON Lines, the way that any
// other feed would bring them.
func sampleLines() ([]byte, error) {
	var b bytes.Buffer
	for _, s := range samples() {
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
