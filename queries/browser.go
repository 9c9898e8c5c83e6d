package queries

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
)

// BrowserParams returns the commands that set the parameters of q in Neo4j
// Browser, one a line, each closed by a semicolon: paste them, and the Cypher
// next. (Browser reads all numbers of its shorter form, :params {…}, as
// fractions, which LIMIT refuses.) It takes values from params where they
// stand there, as Bind or Resolve returns them, else defaults, else examples.
// An actor that is still in words becomes a list that holds it: in Browser,
// where nothing looks names up, it must be an id.
func (q Query) BrowserParams(params map[string]any) string {
	var b strings.Builder
	for _, p := range q.Parameters {
		v, given := params[p.Name]
		switch {
		case given:
		case p.Required:
			v, _ = p.value(p.Example) // Parse has checked it
		default:
			v = p.ready()
		}
		b.WriteString(":param " + p.Name + " => " + literal(p, v) + ";\n")
	}
	return b.String()
}

// literal writes a value as Cypher does.
func literal(p Parameter, v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case dbtype.Date:
		return "date(" + quoted(v.String()) + ")"
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case string:
		if p.Type == Actor {
			return "[" + quoted(v) + "]"
		}
		return quoted(v)
	case []string:
		ids := make([]string, len(v))
		for i, id := range v {
			ids[i] = quoted(id)
		}
		return "[" + strings.Join(ids, ", ") + "]"
	}
	data, err := json.Marshal(v)
	if err != nil {
		return "null" // cannot happen: bool and int64 only
	}
	return string(data)
}

// quoted writes a text in quotes; nothing in it can end them.
func quoted(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`).Replace(s) + "'"
}
