package queries

import (
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

var (
	nameForm      = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	parameterForm = regexp.MustCompile(`^\$(\w+) +([a-z]+)(?:\(([^()]*)\))?(?: = ("(?:[^"\\]|\\.)*"|[^\s:]+))?: (.+?) Example: (.+)$`)
	// quiet is what may hold a dollar sign that begins no parameter.
	quiet = regexp.MustCompile("(?s)'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|//[^\n]*|/\\*.*?\\*/")
	used  = regexp.MustCompile(`\$([A-Za-z_]\w*)`)
)

// Parse reads a question from the text of its file, in the form that the
// package comment describes. The last part of name, without .cypher, becomes
// its name. The error joins one "name:line: problem" for each mistake.
func Parse(name string, text []byte) (Query, error) {
	p := parser{file: name}
	p.query.Name = strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".cypher")
	p.query.Cypher = strings.ReplaceAll(string(text), "\r\n", "\n")
	if !utf8.Valid(text) {
		return Query{}, fmt.Errorf("%s:1: not valid UTF-8", name)
	}
	if !nameForm.MatchString(p.query.Name) {
		p.problem(1, "the file's name %q is not kebab-case, like who-accused-whom.cypher", p.query.Name)
	}
	lines := strings.Split(p.query.Cypher, "\n")
	header := 0
	for header < len(lines) && strings.HasPrefix(lines[header], "//") {
		header++
	}
	p.header(lines[:header])
	p.body(strings.Join(lines[header:], "\n"), header+1)
	if len(p.problems) > 0 {
		return Query{}, errors.Join(p.problems...)
	}
	return p.query, nil
}

type parser struct {
	file     string
	query    Query
	lines    map[string]int // where each parameter stands
	problems []error
}

func (p *parser) problem(line int, format string, args ...any) {
	p.problems = append(p.problems, fmt.Errorf("%s:%d: %s", p.file, line, fmt.Sprintf(format, args...)))
}

// header reads the comment lines at the top: title, description, parameters,
// example.
func (p *parser) header(lines []string) {
	p.lines = map[string]int{}
	if len(lines) == 0 {
		p.problem(1, "line 1 must be a comment with the title: // Title")
		return
	}
	p.query.Title = strings.TrimSpace(strings.TrimPrefix(lines[0], "//"))
	if p.query.Title == "" {
		p.problem(1, "the title is empty")
	}
	var description []string
	for i := 1; i < len(lines); i++ {
		line, first := strings.TrimPrefix(lines[i], "//"), i+1
		for i+1 < len(lines) && strings.HasPrefix(lines[i+1], "//  ") {
			i++
			line += " " + strings.TrimSpace(strings.TrimPrefix(lines[i], "//"))
		}
		line = strings.TrimSpace(line)
		switch rest, isExample := strings.CutPrefix(line, "Example: "); {
		case line == "":
		case strings.HasPrefix(line, "$"):
			p.parameter(line, first)
		case isExample:
			p.query.Example = rest
		case len(p.query.Parameters) > 0 || p.query.Example != "":
			p.problem(first, "a line of description after the parameters; begin it with blanks if it goes on")
		default:
			description = append(description, line)
		}
	}
	p.query.Description = strings.Join(description, " ")
	if p.query.Description == "" {
		p.problem(1, "the description is missing: say after the title what the question answers")
	}
	if p.query.Example == "" {
		p.problem(len(lines), "the example is missing: // Example: isnad query run %s …", p.query.Name)
	}
}

// parameter reads one declaration.
func (p *parser) parameter(line string, at int) {
	m := parameterForm.FindStringSubmatch(line)
	if m == nil {
		p.problem(at, "not a parameter; write: // $name type = default: what it does. Example: value")
		return
	}
	a := Parameter{Name: m[1], Type: m[2], Description: m[5], Example: m[6], Required: m[4] == ""}
	types := []string{String, Int, Float, Bool, Date, Actor}
	if !slices.Contains(types, a.Type) {
		p.problem(at, "$%s: unknown type %q; one of %s", a.Name, a.Type, strings.Join(types, ", "))
		return
	}
	if m[3] != "" {
		a.Values = strings.Split(m[3], "|")
		if a.Type != String {
			p.problem(at, "$%s: only a string may have a list of values", a.Name)
		}
	}
	if first, twice := p.lines[a.Name]; twice {
		p.problem(at, "$%s stands twice, first in line %d", a.Name, first)
		return
	}
	if a.Name == affiliates && a.Type != Bool {
		p.problem(at, "$%s: must be a bool", a.Name)
	}
	p.lines[a.Name] = at
	if err := a.setDefault(m[4]); err != nil {
		p.problem(at, "$%s: default: %v", a.Name, err)
	}
	if v, err := a.value(a.Example); err != nil || v == nil {
		p.problem(at, "$%s: example: %q does not fit the type", a.Name, a.Example)
	}
	p.query.Parameters = append(p.query.Parameters, a)
}

// setDefault reads a default that is written as in JSON; "" means none.
func (p *Parameter) setDefault(literal string) error {
	if literal == "" || literal == "null" {
		return nil
	}
	text := p.Type == String || p.Type == Date || p.Type == Actor
	if text != (literal[0] == '"') {
		return fmt.Errorf("%s is not of type %s; a text stands in double quotes, other values do not", literal, p.Type)
	}
	if !text {
		v, err := p.value(literal)
		p.Default = v
		return err
	}
	var s string
	if err := json.Unmarshal([]byte(literal), &s); err != nil {
		return fmt.Errorf("%s: %w", literal, err)
	}
	p.Default = s
	_, err := p.value(s)
	return err
}

// body checks the Cypher, which begins in the given line.
func (p *parser) body(cypher string, first int) {
	if strings.TrimSpace(cypher) == "" {
		p.problem(first, "there is no Cypher after the header")
		return
	}
	code := quiet.ReplaceAllStringFunc(cypher, func(s string) string { return strings.Repeat("\n", strings.Count(s, "\n")) })
	found, actors := map[string]bool{}, false
	for i, line := range strings.Split(code, "\n") {
		for _, m := range used.FindAllStringSubmatch(line, -1) {
			if p.lines[m[1]] == 0 && !found[m[1]] {
				p.problem(first+i, "$%s is not declared in the header", m[1])
			}
			found[m[1]] = true
		}
	}
	for _, a := range p.query.Parameters {
		actors = actors || a.Type == Actor
	}
	for _, a := range p.query.Parameters {
		if !found[a.Name] && !(a.Name == affiliates && actors) {
			p.problem(p.lines[a.Name], "$%s is declared but not used", a.Name)
		}
	}
}
