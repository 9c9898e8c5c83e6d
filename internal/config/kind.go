package config

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"isnad/internal/spell"
)

// Kind reads the text of a setting. Parse returns the typed value, or an error
// that says what would be right. Tags lists the YAML types that the file may
// use for it.
type Kind interface {
	Parse(text string) (any, error)
	Tags() []string
	Name() string
}

type text struct{}

func (text) Name() string   { return "a text" }
func (text) Tags() []string { return []string{"!!str"} }
func (text) Parse(s string) (any, error) {
	if strings.ContainsFunc(s, unicode.IsControl) {
		return nil, fmt.Errorf("holds a control character or a line break")
	}
	return s, nil
}

type path struct{ text }

func (path) Name() string { return "a path" }

type boltURI struct{}

func (boltURI) Name() string   { return "an address" }
func (boltURI) Tags() []string { return []string{"!!str"} }
func (boltURI) Parse(s string) (any, error) {
	if s == "" {
		return "", nil
	}
	schemes := []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return nil, fmt.Errorf("%q is no address; write it like bolt://127.0.0.1:7687", withoutPassword(s))
	}
	if u.User != nil {
		return nil, fmt.Errorf("holds a user or password; put them into neo4j.user and neo4j.password_file")
	}
	if !slices.Contains(schemes, u.Scheme) {
		hint := ""
		if u.Scheme == "http" || u.Scheme == "https" {
			hint = "; that is the address of Neo4j Browser, programs use bolt://HOST:7687"
		}
		return nil, fmt.Errorf("scheme %q is none of %s%s", u.Scheme, strings.Join(schemes, ", "), hint)
	}
	return s, nil
}

// withoutPassword drops what stands before an @, which may be a secret.
func withoutPassword(s string) string {
	if i := strings.LastIndexByte(s, '@'); i >= 0 {
		return "…" + s[i:]
	}
	return s
}

type integer struct{ least, most int }

func (integer) Name() string   { return "a whole number" }
func (integer) Tags() []string { return []string{"!!int"} }
func (k integer) Parse(s string) (any, error) {
	n, err := strconv.Atoi(s)
	if err != nil {
		return nil, fmt.Errorf("%q is not a whole number", s)
	}
	if n < k.least || n > k.most {
		return nil, fmt.Errorf("%d is not within %d to %d", n, k.least, k.most)
	}
	return n, nil
}

type boolean struct{}

func (boolean) Name() string   { return "true or false" }
func (boolean) Tags() []string { return []string{"!!bool"} }
func (boolean) Parse(s string) (any, error) {
	switch s {
	case "true":
		return true, nil
	case "false":
		return false, nil
	}
	return nil, fmt.Errorf("%q is neither true nor false", s)
}

type choice []string

func (k choice) Name() string { return "one of " + strings.Join(k, ", ") }
func (choice) Tags() []string { return []string{"!!str"} }
func (k choice) Parse(s string) (any, error) {
	if slices.Contains(k, s) {
		return s, nil
	}
	return nil, fmt.Errorf("%q is none of %s%s", s, strings.Join(k, ", "), spell.DidYouMean(s, k))
}

type duration struct{ least, most time.Duration }

func (duration) Name() string { return "a time with its unit, like 30s" }

// Tags allows numbers too, so that Parse can tell about the missing unit.
func (duration) Tags() []string { return []string{"!!str", "!!int", "!!float"} }
func (k duration) Parse(s string) (any, error) {
	d, err := time.ParseDuration(s)
	if err != nil || s == "0" {
		if _, bare := strconv.ParseFloat(s, 64); bare == nil {
			return nil, fmt.Errorf("%q has no unit; write %ss for seconds, %sm for minutes", s, s, s)
		}
		return nil, fmt.Errorf("%q is not a time; write it like 500ms, 30s, 2m or 1h", s)
	}
	if d < k.least || d > k.most {
		return nil, fmt.Errorf("%s is not within %s to %s", s, k.least, k.most)
	}
	return d, nil
}

type size struct{ least, most int64 }

func (size) Name() string   { return "a size, like 16MiB" }
func (size) Tags() []string { return []string{"!!str", "!!int"} }
func (k size) Parse(s string) (any, error) {
	units := []struct {
		suffix string
		factor int64
	}{{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"kB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"B", 1}, {"", 1}}
	for _, u := range units {
		digits, ok := strings.CutSuffix(s, u.suffix)
		if !ok {
			continue
		}
		n, err := strconv.ParseInt(strings.TrimSpace(digits), 10, 64)
		if err != nil {
			break
		}
		if n < 0 || n > k.most/u.factor || n*u.factor < k.least {
			return nil, fmt.Errorf("%s is not within %s to %s", s, sizeText(k.least), sizeText(k.most))
		}
		return n * u.factor, nil
	}
	return nil, fmt.Errorf("%q is not a size; write it in bytes, or like 512KiB or 16MiB", s)
}

func sizeText(n int64) string {
	for _, u := range []struct {
		suffix string
		factor int64
	}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}} {
		if n >= u.factor && n%u.factor == 0 {
			return strconv.FormatInt(n/u.factor, 10) + u.suffix
		}
	}
	return strconv.FormatInt(n, 10)
}
