package queries

import (
	"cmp"
	"encoding/base64"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
)

// Forms of graph values in a Result, as JSON names them:
//
//	node          {"labels": […], "properties": {…}}
//	relationship  {"type": …, "from": id, "to": id, "properties": {…}}
//	path          {"nodes": […], "relationships": […]}
//
// Labels are sorted. The ids in from and to are the id properties of the ends,
// left out where the row does not hold the ends: the server's own element ids
// are never shown, since they differ between databases.
const (
	keyLabels        = "labels"
	keyProperties    = "properties"
	keyType          = "type"
	keyFrom          = "from"
	keyTo            = "to"
	keyNodes         = "nodes"
	keyRelationships = "relationships"
)

// plainRow turns the driver's values into nil, bool, int64, float64, string,
// []any and map[string]any. Times become ISO 8601 texts, bytes base64, and
// numbers that JSON cannot hold become texts.
func plainRow(values []any) []any {
	ends := map[string]any{}
	for _, v := range values {
		collectEnds(v, ends)
	}
	row := make([]any, len(values))
	for i, v := range values {
		row[i] = plain(v, ends)
	}
	return row
}

// collectEnds fills ends with the id property of every node, by element id.
func collectEnds(v any, ends map[string]any) {
	switch v := v.(type) {
	case dbtype.Node:
		if id, ok := v.Props["id"]; ok {
			ends[v.ElementId] = id
		}
	case dbtype.Path:
		for _, n := range v.Nodes {
			collectEnds(n, ends)
		}
	case []any:
		for _, x := range v {
			collectEnds(x, ends)
		}
	case map[string]any:
		for _, x := range v {
			collectEnds(x, ends)
		}
	}
}

func plain(v any, ends map[string]any) any {
	switch v := v.(type) {
	case nil, bool, int64, string:
		return v
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return strconv.FormatFloat(v, 'g', -1, 64)
		}
		return v
	case []byte:
		return base64.StdEncoding.EncodeToString(v)
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = plain(x, ends)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, x := range v {
			out[k] = plain(x, ends)
		}
		return out
	case dbtype.Node:
		labels := slices.SortedFunc(slices.Values(v.Labels), cmp.Compare[string])
		return map[string]any{keyLabels: texts(labels), keyProperties: plain(v.Props, ends)}
	case dbtype.Relationship:
		return relationship(v, ends)
	case dbtype.Path:
		return wholePath(v, ends)
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case dbtype.LocalDateTime:
		return v.Time().Format("2006-01-02T15:04:05.999999999")
	case fmt.Stringer: // dates, other times, durations and points
		return v.String()
	}
	return fmt.Sprint(v)
}

func relationship(r dbtype.Relationship, ends map[string]any) any {
	out := map[string]any{keyType: r.Type, keyProperties: plain(r.Props, ends)}
	if id, ok := ends[r.StartElementId]; ok {
		out[keyFrom] = id
	}
	if id, ok := ends[r.EndElementId]; ok {
		out[keyTo] = id
	}
	return out
}

func wholePath(p dbtype.Path, ends map[string]any) any {
	nodes, relationships := make([]any, len(p.Nodes)), make([]any, len(p.Relationships))
	for i, n := range p.Nodes {
		nodes[i] = plain(n, ends)
	}
	for i, r := range p.Relationships {
		relationships[i] = relationship(r, ends)
	}
	return map[string]any{keyNodes: nodes, keyRelationships: relationships}
}

func texts(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = s
	}
	return out
}
