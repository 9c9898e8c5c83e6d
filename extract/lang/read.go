package lang

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"

	"isnad/graph"
	"isnad/internal/fold"
)

// row is one fact of a pack file.
type row struct {
	file   string
	line   int
	fields []string
}

func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

// read returns the rows of a pack file. Blank lines and those that begin with
// "#" are comments; missing fields at the end are empty.
func read(files fs.FS, name string, columns int, b *builder) []row {
	f, err := files.Open(name)
	if err != nil {
		b.mistake(fmt.Errorf("%s: %w", name, err))
		return nil
	}
	defer f.Close()
	var rows []row
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for n := 1; scan.Scan(); n++ {
		line := strings.TrimSpace(scan.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		r := row{file: name, line: n, fields: strings.Split(line, "|")}
		if len(r.fields) > columns {
			b.mistake(r.errorf("%d fields, at most %d are known", len(r.fields), columns))
			continue
		}
		for i := range r.fields {
			r.fields[i] = strings.TrimSpace(r.fields[i])
		}
		for len(r.fields) < columns {
			r.fields = append(r.fields, "")
		}
		rows = append(rows, r)
	}
	if err := scan.Err(); err != nil {
		b.mistake(fmt.Errorf("%s: %w", name, err))
	}
	return rows
}

// list splits a field at commas.
func list(field string) []string {
	var out []string
	for _, s := range strings.Split(field, ",") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// foldWords returns the folded words of a phrase.
func foldWords(phrase string) []string {
	if strings.Contains(phrase, "-") {
		return hyphened(phrase)
	}
	return strings.Fields(fold.Key(phrase))
}

// frame parses the frame column: words and key=value pairs separated by spaces.
func frame(r row, field string) (Frame, error) {
	var f Frame
	for _, part := range strings.Fields(field) {
		key, value, _ := strings.Cut(part, "=")
		switch key {
		case "t":
			f.Target = marks(value)
		case "c":
			f.Charge = marks(value)
		case "by":
			f.By = marks(value)
		case "need":
			for _, c := range list(value) {
				f.Need = append(f.Need, Class(c))
			}
		case "idafa":
			f.Idafa = value
		case "out":
			f.Outcome = graph.Outcome(value)
			if !f.Outcome.Valid() {
				return f, r.errorf("unknown outcome %q: want one of %v", value, graph.Outcomes())
			}
		case "passive":
			f.Passive = true
		case "alleged":
			f.Alleged = true
		case "weak":
			f.Weak = true
		case "cyber":
			f.Cyber = true
		case "personal":
			f.Personal = true
		case "warn":
			f.Warn = true
		case "mutual":
			f.Mutual = true
		case "force":
			f.Force = true
		default:
			return f, r.errorf("unknown frame word %q", part)
		}
	}
	return f, nil
}

func marks(value string) []string {
	var out []string
	for _, m := range list(value) {
		out = append(out, strings.ReplaceAll(fold.Key(m), " ", "_"))
	}
	return out
}
