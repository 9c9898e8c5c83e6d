package article

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decode turns the bytes of a text or page into normal text.
//
// A byte order mark decides (UTF-8, UTF-16). Else bytes that are valid UTF-8
// are UTF-8, whatever is declared: text in other encodings never is by chance.
// Else the content type and, on a page, the meta tag name the encoding. If they
// do not, mostly valid UTF-8 keeps its words and gets U+FFFD for the rest, and
// other bytes are read in the one of windows-1256, ISO-8859-6, windows-1251 and
// windows-1252 in which most words are known.
func decode(data []byte, contentType string, page bool) (string, error) {
	if len(data) > MaxInput {
		return "", fmt.Errorf("%w: %d bytes, the limit is %d", ErrTooLarge, len(data), MaxInput)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", fmt.Errorf("%w: the input is empty", ErrEmpty)
	}
	if kind := binaryKind(data); kind != "" {
		return "", fmt.Errorf("%w: it looks like %s; give plain text, HTML or JSON Lines", ErrBinary, kind)
	}
	if enc := utf16(data); enc != nil {
		return read(enc, data), nil
	}
	if utf8.Valid(data) {
		return normal(string(data)), nil
	}
	if enc, name := declared(data, contentType, page); enc != nil && name != "utf-8" {
		return read(enc, data), nil
	}
	if mostlyUTF8(data) {
		return normal(string(data)), nil
	}
	return guess(data), nil
}

// utf16 returns the encoding that a UTF-16 byte order mark shows, or nil.
func utf16(data []byte) encoding.Encoding {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	return nil
}

// binaryKind returns what kind of file the bytes are if they are no text.
func binaryKind(data []byte) string {
	if utf16(data) != nil {
		return ""
	}
	head := data[:min(len(data), 64<<10)]
	control := 0
	for _, b := range head {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B {
			control++
		}
	}
	if kind, _, _ := strings.Cut(http.DetectContentType(head), ";"); !strings.HasPrefix(kind, "text/") && kind != "application/octet-stream" {
		return kind
	}
	if control > 3 && control*20 > len(head) {
		return "binary data"
	}
	return ""
}

// declared returns the encoding that the content type or the page names.
func declared(data []byte, contentType string, page bool) (encoding.Encoding, string) {
	head := data[:min(len(data), 1024)]
	if !page {
		head = nil
	}
	// Without a declaration DetermineEncoding guesses; that is not certain.
	enc, name, certain := charset.DetermineEncoding(head, contentType)
	if !certain && !(page && bytes.Contains(bytes.ToLower(head), []byte("charset"))) {
		return nil, ""
	}
	return enc, name
}

// mostlyUTF8 tells if the valid sequences of several bytes outnumber the bad
// bytes by far.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else if n > 1 {
			good++
		}
		i += n
	}
	return good > 4*bad || bad*200 < len(data) && good >= bad
}

// guess decodes bytes of unknown encoding.
func guess(data []byte) string {
	t := languages()
	best, most := "", -1
	for _, enc := range []encoding.Encoding{charmap.Windows1256, charmap.ISO8859_6, charmap.Windows1251, charmap.Windows1252} {
		text := read(enc, data)
		sample := text[:min(len(text), sampleBytes)]
		hits := 0
		for _, w := range strings.Fields(sample) {
			hits += len(t.words[strings.ToLower(w)])
		}
		if hits > most {
			best, most = text, hits
		}
	}
	return best
}

// read decodes data; what cannot be decoded becomes U+FFFD.
func read(enc encoding.Encoding, data []byte) string {
	out, _, err := transform.Bytes(enc.NewDecoder(), data)
	if err != nil {
		return normal(string(data))
	}
	return normal(string(out))
}
