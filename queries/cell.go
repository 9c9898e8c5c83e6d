package queries

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Cell returns a value of a Result as one line of text for a table or a CSV
// file: nothing for null, a list joined by semicolons, a node as its name or
// id in parentheses, a relationship as -[TYPE]->, a path as both in turn, other
// maps as JSON. It leaves control characters in texts as they are.
func Cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case []any:
		parts := make([]string, len(v))
		for i, x := range v {
			parts[i] = Cell(x)
		}
		return strings.Join(parts, "; ")
	case map[string]any:
		return graphCell(v)
	}
	return fmt.Sprint(v)
}

func graphCell(m map[string]any) string {
	properties, _ := m[keyProperties].(map[string]any)
	switch {
	case m[keyLabels] != nil && properties != nil:
		return nodeCell(m, properties)
	case m[keyType] != nil && properties != nil:
		return fmt.Sprintf("-[%v]->", m[keyType])
	case m[keyNodes] != nil && m[keyRelationships] != nil:
		return pathCell(m)
	}
	data, err := json.Marshal(m)
	if err != nil {
		return fmt.Sprint(m) // cannot happen: plain values only
	}
	return string(data)
}

// nodeCell shows what people know a node by.
func nodeCell(m, properties map[string]any) string {
	for _, key := range []string{"name", "quote", "title", "id"} {
		if s, ok := properties[key].(string); ok && s != "" {
			return "(" + s + ")"
		}
	}
	return "(" + Cell(m[keyLabels]) + ")"
}

func pathCell(m map[string]any) string {
	nodes, _ := m[keyNodes].([]any)
	relationships, _ := m[keyRelationships].([]any)
	var b strings.Builder
	for i, n := range nodes {
		b.WriteString(Cell(n))
		if i >= len(relationships) {
			break
		}
		r, _ := relationships[i].(map[string]any)
		next, _ := nodes[min(i+1, len(nodes)-1)].(map[string]any)
		if to := identity(next); to != nil && to != r[keyTo] {
			fmt.Fprintf(&b, "<-[%v]-", r[keyType])
		} else {
			fmt.Fprintf(&b, "-[%v]->", r[keyType])
		}
	}
	return b.String()
}

func identity(node map[string]any) any {
	properties, _ := node[keyProperties].(map[string]any)
	return properties["id"]
}
