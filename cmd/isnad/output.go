package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"isnad/queries"
)

// cellWidth is where a long cell of a table goes on in the next line.
const cellWidth = 56

// writeTable writes rows under their columns, for people. Arabic is counted by
// what it takes on the screen. A table that is wider than the terminal is
// written row by row, a line for each cell that holds something.
func writeTable(w io.Writer, columns []string, rows [][]string) error {
	drawn := drawTable(columns, rows)
	if width := terminalWidth(w); width > 0 && text.LongestLineLen(drawn) > width {
		drawn = drawRecords(columns, rows)
	}
	_, err := io.WriteString(w, drawn)
	return err
}

func drawTable(columns []string, rows [][]string) string {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header = text.FormatDefault
	head := make(table.Row, len(columns))
	configs := make([]table.ColumnConfig, len(columns))
	for i, c := range columns {
		head[i] = visible(c)
		configs[i] = table.ColumnConfig{Number: i + 1, WidthMax: cellWidth, WidthMaxEnforcer: text.WrapSoft}
	}
	t.AppendHeader(head)
	t.SetColumnConfigs(configs)
	for _, r := range rows {
		row := make(table.Row, len(r))
		for i, c := range r {
			row[i] = visible(c)
		}
		t.AppendRow(row)
	}
	return t.Render() + "\n"
}

func drawRecords(columns []string, rows [][]string) string {
	var b strings.Builder
	name := 0
	for _, c := range columns {
		name = max(name, text.StringWidth(visible(c)))
	}
	for i, r := range rows {
		fmt.Fprintf(&b, "── %d ──\n", i+1)
		for j, c := range r {
			if c != "" {
				fmt.Fprintf(&b, "%s  %s\n", text.Pad(visible(columns[j]), name, ' '), visible(c))
			}
		}
	}
	return b.String()
}

// writeResult writes an answer: as a table for people, as a JSON array of
// objects with the columns in their order, or as CSV.
func writeResult(w io.Writer, format string, r queries.Result) error {
	switch format {
	case "json":
		return writeObjects(w, r.Columns, r.Rows)
	case "csv":
		return writeCSV(w, r.Columns, cells(r.Rows))
	}
	return writeTable(w, r.Columns, cells(r.Rows))
}

func cells(rows [][]any) [][]string {
	out := make([][]string, len(rows))
	for i, r := range rows {
		out[i] = make([]string, len(r))
		for j, v := range r {
			out[i][j] = queries.Cell(v)
		}
	}
	return out
}

func writeCSV(w io.Writer, columns []string, rows [][]string) error {
	c := csv.NewWriter(w)
	if err := c.Write(columns); err != nil {
		return err
	}
	return c.WriteAll(rows)
}

func writeObjects(w io.Writer, columns []string, rows [][]any) error {
	var b bytes.Buffer
	b.WriteByte('[')
	for i, row := range rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n  {")
		for j, c := range columns {
			if j > 0 {
				b.WriteString(", ")
			}
			name, err := encode(c)
			if err != nil {
				return err
			}
			value, err := encode(row[j])
			if err != nil {
				return err
			}
			fmt.Fprintf(&b, "%s: %s", name, value)
		}
		b.WriteByte('}')
	}
	if len(rows) > 0 {
		b.WriteByte('\n')
	}
	b.WriteString("]\n")
	_, err := w.Write(b.Bytes())
	return err
}

// encode is JSON without escapes for HTML.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// writeJSON writes v as indented JSON, for people and programs.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
