package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"isnad/internal/spell"
)

// maxFile bounds what is read of a configuration file, in bytes.
const maxFile = 1 << 20

// setting is a value with the place that it came from.
type setting struct {
	key   Key
	value any
	where string
	line  int
}

// readFile reads the settings of a YAML file, with all its mistakes at once.
func readFile(name string, keys []Key) ([]setting, []Problem) {
	data, err := load(name)
	if err != nil {
		return nil, []Problem{{Where: name, What: err.Error()}}
	}
	r := &fileReader{name: name, keys: keys, seen: map[string]int{}}
	r.read(data)
	return r.settings, r.problems
}

func load(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, errors.New("there is no such file; isnad config print shows every key with its default")
	case err != nil:
		return nil, errors.Unwrap(err)
	case info.IsDir():
		return nil, errors.New("is a directory; name a file")
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, errors.Unwrap(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > maxFile:
		return nil, fmt.Errorf("is larger than %s; that is no configuration", sizeText(maxFile))
	case bytes.IndexByte(data, 0) >= 0 || !utf8.Valid(data):
		return nil, errors.New("is not UTF-8 text")
	}
	return data, nil
}

type fileReader struct {
	name     string
	keys     []Key
	seen     map[string]int // the line where a key or section stood first
	settings []setting
	problems []Problem
}

func (r *fileReader) problem(line int, format string, args ...any) {
	r.problems = append(r.problems, Problem{Where: r.name, Line: line, What: fmt.Sprintf(format, args...)})
}

var yamlLine = regexp.MustCompile(`line (\d+): `)

func (r *fileReader) read(data []byte) {
	for i, line := range strings.Split(string(data), "\n") {
		if indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]; strings.Contains(indent, "\t") {
			r.problem(i+1, "a tab cannot indent YAML; use spaces")
		}
	}
	if len(r.problems) > 0 {
		return
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	err := decoder.Decode(&doc)
	if errors.Is(err, io.EOF) {
		return
	}
	if err != nil {
		r.syntax(err)
		return
	}
	r.root(doc.Content[0])
	var second yaml.Node
	if err := decoder.Decode(&second); err == nil {
		r.problem(second.Line, "a second document (---); one is allowed")
	} else if !errors.Is(err, io.EOF) {
		r.syntax(err)
	}
}

func (r *fileReader) syntax(err error) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = strings.Replace(text, m[0], "", 1)
	}
	r.problem(line, "is not YAML: %s", text)
}

func (r *fileReader) root(n *yaml.Node) {
	if n.Tag == "!!null" {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.problem(n.Line, "expected sections like neo4j: and fetch:, got %s", describe(n))
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		r.section(n.Content[i], n.Content[i+1])
	}
}

func (r *fileReader) section(name, body *yaml.Node) {
	sections := sections(r.keys)
	known := slices.Contains(sections, name.Value)
	switch {
	case r.twice(name.Value, name.Line):
	case !known && strings.Contains(name.Value, "."):
		if _, ok := find(r.keys, name.Value); ok {
			section, key, _ := strings.Cut(name.Value, ".")
			r.problem(name.Line, "%s: write the section and the key on two lines, %q and under it, indented, %q", name.Value, section+":", key+":")
			return
		}
		r.problem(name.Line, "unknown key %s%s", name.Value, spell.DidYouMean(name.Value, names(r.keys)))
	case !known:
		r.problem(name.Line, "unknown section %s%s", name.Value, r.meantSection(name.Value, sections))
	case body.Tag == "!!null":
	case body.Kind != yaml.MappingNode:
		r.problem(body.Line, "%s: expected keys under it, got %s", name.Value, describe(body))
	default:
		for i := 0; i < len(body.Content); i += 2 {
			r.entry(name.Value, body.Content[i], body.Content[i+1])
		}
	}
}

// meantSection suggests a section, or the full name of a key that was written
// without its section.
func (r *fileReader) meantSection(name string, sections []string) string {
	for _, k := range r.keys {
		if _, key, _ := strings.Cut(k.Name, "."); key == name {
			return fmt.Sprintf(" (did you mean %s?)", k.Name)
		}
	}
	return spell.DidYouMean(name, sections)
}

func (r *fileReader) entry(section string, name, value *yaml.Node) {
	full := section + "." + name.Value
	if r.twice(full, name.Line) {
		return
	}
	key, ok := find(r.keys, full)
	switch {
	case !ok:
		r.problem(name.Line, "unknown key %s%s", full, spell.DidYouMean(full, names(r.keys)))
	case value.Tag == "!!null":
		r.problem(name.Line, "%s: has no value; give one, or remove the line for the default %q", full, key.Default)
	case value.Kind != yaml.ScalarNode || !slices.Contains(key.Kind.Tags(), value.Tag):
		r.problem(value.Line, "%s: must be %s, got %s", full, key.Kind.Name(), describe(value))
	default:
		v, err := key.Kind.Parse(value.Value)
		if err != nil {
			r.problem(value.Line, "%s: %v", full, err)
			return
		}
		r.settings = append(r.settings, setting{key, v, r.name, value.Line})
	}
}

func (r *fileReader) twice(name string, line int) bool {
	first, ok := r.seen[name]
	if ok {
		r.problem(line, "%s stands twice; the first is at line %d", name, first)
		return true
	}
	r.seen[name] = line
	return false
}

func sections(keys []Key) []string {
	var out []string
	for _, k := range keys {
		if s, _, _ := strings.Cut(k.Name, "."); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// describe names what stands in place of the expected, never its value: it may
// be a secret.
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a section"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	switch n.Tag {
	case "!!int", "!!float":
		return "a number (put it in quotes for a text)"
	case "!!bool":
		return "true or false (put it in quotes for a text)"
	case "!!str":
		return "a text"
	case "!!timestamp":
		return "a date (put it in quotes for a text)"
	}
	return "a value of type " + n.Tag
}
