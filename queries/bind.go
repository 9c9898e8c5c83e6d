package queries

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
)

// maxValue bounds a parameter's value, in bytes: no name is longer.
const maxValue = 4096

// ParameterError says what is wrong with one parameter of a question.
type ParameterError struct {
	Query, Name string
	Problem     string // in words, and what would be right
}

func (e *ParameterError) Error() string {
	return fmt.Sprintf("query %s: parameter %s: %s", e.Query, e.Name, e.Problem)
}

// Bind returns the values of all parameters: those of args, which are as a user
// wrote them, and defaults. Values are string, int64, float64, bool, dbtype.Date
// or nil; an actor stays in the user's words until Run. Values are only ever
// data, whatever they hold. The error joins a *ParameterError for each missing,
// unknown or ill-typed parameter.
func (q Query) Bind(args map[string]string) (map[string]any, error) {
	bound := make(map[string]any, len(q.Parameters))
	var problems []error
	problem := func(name, format string, a ...any) {
		problems = append(problems, &ParameterError{q.Name, name, fmt.Sprintf(format, a...)})
	}
	names := make([]string, len(q.Parameters))
	for i, p := range q.Parameters {
		names[i] = p.Name
		arg, given := args[p.Name]
		if !given {
			if p.Required {
				problem(p.Name, "is missing: %s Give it as %s=%s", p.Description, p.Name, p.Example)
			}
			bound[p.Name] = p.ready()
			continue
		}
		v, err := p.value(arg)
		switch {
		case err != nil:
			problem(p.Name, "%v", err)
		case v == nil && p.Required:
			problem(p.Name, "is empty: %s Give it as %s=%s", p.Description, p.Name, p.Example)
		}
		bound[p.Name] = v
	}
	for _, name := range slices.Sorted(maps.Keys(args)) {
		if slices.Contains(names, name) {
			continue
		}
		switch near := nearest(name, names, 1); {
		case len(near) > 0:
			problem(name, "is unknown; did you mean %s?", near[0])
		case len(names) == 0:
			problem(name, "is unknown; this query has no parameters")
		default:
			problem(name, "is unknown; there are %s", strings.Join(names, ", "))
		}
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	return bound, nil
}

// ready returns the default as the driver takes it.
func (p Parameter) ready() any {
	if s, ok := p.Default.(string); ok && p.Type == Date {
		v, err := p.value(s)
		if err != nil {
			return nil // Parse has refused it
		}
		return v
	}
	return p.Default
}

// value reads s as the parameter's type. An empty s means no value (nil).
func (p Parameter) value(s string) (any, error) {
	switch {
	case len(s) > maxValue:
		return nil, fmt.Errorf("is longer than %d bytes", maxValue)
	case !utf8.ValidString(s):
		return nil, errors.New("is not valid UTF-8")
	case strings.TrimSpace(s) == "":
		return nil, nil
	}
	switch p.Type {
	case Int:
		return p.integer(s)
	case Float:
		f, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsNaN(f) || math.IsInf(f, 0) {
			return nil, fmt.Errorf("%q is not a number, like %s", s, p.Example)
		}
		return f, nil
	case Bool:
		switch strings.ToLower(s) {
		case "true", "yes", "1":
			return true, nil
		case "false", "no", "0":
			return false, nil
		}
		return nil, fmt.Errorf("%q is neither true nor false", s)
	case Date:
		t, err := time.Parse(time.DateOnly, s)
		if err != nil {
			return nil, fmt.Errorf("%q is not a date, like 2026-01-31", s)
		}
		return dbtype.Date(t), nil
	}
	return p.text(s)
}

func (p Parameter) integer(s string) (any, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%q is not a whole number, like %s", s, p.Example)
	case p.Name == "limit" && n < 1:
		return nil, fmt.Errorf("%d is less than 1", n)
	}
	return n, nil
}

// text checks s against the list of values, whatever its case.
func (p Parameter) text(s string) (any, error) {
	if len(p.Values) == 0 {
		return s, nil
	}
	for _, v := range p.Values {
		if strings.EqualFold(v, s) {
			return v, nil
		}
	}
	return nil, fmt.Errorf("%q is not one of %s", s, strings.Join(p.Values, ", "))
}
