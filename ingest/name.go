package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxName bounds the file name made of an id, in bytes; most file systems take
// 255, and an extension is added.
const maxName = 120

// fileName makes a file name of foreign text: letters, digits, dot, dash and
// underscore stay, at the beginning no dot. Where anything else stood, a hash of
// the text follows, so that two texts give two names.
func fileName(foreign string) string {
	var b strings.Builder
	for i, r := range foreign {
		keep := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_' || r == '.' && i > 0
		if r == utf8.RuneError || !keep {
			r = '_'
		}
		if b.Len()+utf8.RuneLen(r) > maxName {
			break
		}
		b.WriteRune(r)
	}
	name := b.String()
	if name == foreign && name != "" {
		return name
	}
	sum := sha256.Sum256([]byte(foreign))
	return name + "-" + hex.EncodeToString(sum[:4])
}

// urlName makes a file name of a URL: its host and path.
func urlName(u *url.URL) string {
	return fileName(strings.Trim(u.Host+stem(u.Path), "/"))
}
