package article

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func encoded(t *testing.T, enc encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := enc.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	const ar = "قال الوزير في بيان إن هذه الاتهامات لا أساس لها، وأضاف أن بلاده سترد على من وقف وراء ذلك."
	const fr = "Le ministère a déclaré à la presse que la réponse sera donnée après l'été."
	for _, tt := range []struct {
		name, kind string
		page       bool
		in         []byte
		want       string
	}{
		{name: "UTF-8", in: []byte(ar), want: ar},
		{name: "byte order mark", in: []byte("\uFEFF" + ar), want: ar},
		{name: "UTF-16LE", in: encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), ar), want: ar},
		{name: "UTF-16BE", in: encoded(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), ar), want: ar},
		{name: "windows-1256, guessed", in: encoded(t, charmap.Windows1256, ar), want: ar},
		{name: "ISO-8859-6, guessed", in: encoded(t, charmap.ISO8859_6, ar), want: ar},
		{name: "windows-1252, guessed", in: encoded(t, charmap.Windows1252, fr), want: fr},
		{name: "content type", kind: "text/html; charset=windows-1256", in: encoded(t, charmap.Windows1256, "وزير"), want: "وزير"},
		{name: "meta tag", page: true, in: append([]byte(`<meta charset="windows-1256">`), encoded(t, charmap.Windows1256, "وزير")...), want: `<meta charset="windows-1256">وزير`},
		{name: "wrongly declared", kind: "text/html; charset=iso-8859-1", in: []byte(ar), want: ar},
		{name: "declared UTF-8 and is not", kind: "text/html; charset=utf-8", in: encoded(t, charmap.Windows1256, ar), want: ar},
		{name: "bad bytes in UTF-8", in: []byte("قال \xff الوزير\xc3 أمس"), want: "قال \uFFFD الوزير\uFFFD أمس"},
		{name: "NUL and controls", in: []byte("The\x00 minister\x07 said"), want: "The minister said"},
		{name: "line ends", in: []byte("a\r\nb\rc\u2028d"), want: "a\nb\nc\nd"},
		{name: "composed", in: []byte("e\u0301 \u0627\u0653"), want: "é آ"},
		{name: "bidi and zero width stay", in: []byte("a\u200fb\u200cc\u202ed"), want: "a\u200fb\u200cc\u202ed"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := decode(tt.in, tt.kind, tt.page)
			if err != nil || got != tt.want {
				t.Errorf("want %q, got %q (%v)", tt.want, got, err)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   []byte
		want error
	}{
		{"nothing", nil, ErrEmpty},
		{"white space", []byte(" \n\t "), ErrEmpty},
		{"PDF", []byte("%PDF-1.7\n1 0 obj"), ErrBinary},
		{"PNG", []byte("\x89PNG\x0D\x0A\x1A\x0A\x00\x00"), ErrBinary},
		{"ZIP", []byte("PK\x03\x04\x14\x00"), ErrBinary},
		{"gzip", []byte("\x1F\x8B\x08\x00\x00\x00"), ErrBinary},
		{"program", bytes.Repeat([]byte{0x7f, 'E', 'L', 'F', 0, 1, 2, 3}, 20), ErrBinary},
		{"too large", bytes.Repeat([]byte("a"), MaxInput+1), ErrTooLarge},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := decode(tt.in, "", true); !errors.Is(err, tt.want) {
				t.Errorf("want %v, got %v", tt.want, err)
			}
		})
	}
}

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		name, file, kind, head string
		want                   Format
	}{
		{"content type first", "a.txt", "text/html; charset=utf-8", "", FormatHTML},
		{"name", "a.HTM", "", "", FormatHTML},
		{"jsonl", "a.jsonl", "application/octet-stream", "", FormatJSONL},
		{"text", "a.txt", "", "<html>", FormatText},
		{"doctype", "", "", "\uFEFF <!DOCTYPE html>", FormatHTML},
		{"fragment with head", "-", "", "<?xml version='1.0'?><html>", FormatHTML},
		{"object", "-", "", `{"text": "x"}`, FormatJSONL},
		{"prose", "-", "", "The minister said", FormatText},
		{"angle bracket", "-", "", "<minister> said", FormatText},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Sniff(tt.file, tt.kind, []byte(tt.head)); got != tt.want {
				t.Errorf("want %s, got %s", tt.want, got)
			}
		})
	}
	if got := strings.Join([]string{FormatText.String(), FormatHTML.String(), FormatJSONL.String(), Format(9).String()}, " "); got != "text html jsonl Format(9)" {
		t.Error(got)
	}
}
