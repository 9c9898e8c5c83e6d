package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// record is one line of JSON Lines. All but text is optional; other fields are
// ignored.
type record struct {
	ID        json.RawMessage `json:"id"` // a string or a number
	URL       string          `json:"url"`
	Outlet    string          `json:"outlet"`
	Title     string          `json:"title"`
	Text      string          `json:"text"`
	Published string          `json:"published"` // RFC 3339 or a date
	Language  string          `json:"language"`
}

// FromJSONL reads one article from each line: a JSON object with the fields id,
// url, outlet, title, text, published and language. meta holds for all of them
// where they say nothing; its URL names the whole file, and its SourceID is not
// used. Empty lines are skipped.
//
// A bad line yields an error with its number, wrapping ErrRecord, ErrEmpty,
// ErrLanguage or ErrTooLarge (a line beyond MaxLine bytes), and the next line
// is read. An error of r ends the stream.
func FromJSONL(r io.Reader, meta Meta) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			data, err := readLine(in)
			if err != nil && !errors.Is(err, ErrTooLarge) && !errors.Is(err, io.EOF) {
				yield(Document{}, fmt.Errorf("line %d: %w", n, err))
				return
			}
			end := errors.Is(err, io.EOF)
			if n == 1 {
				data = bytes.TrimPrefix(data, []byte("\uFEFF"))
			}
			if data = bytes.TrimSpace(data); len(data) > 0 || errors.Is(err, ErrTooLarge) {
				var d Document
				if err == nil || end {
					d, err = fromRecord(data, meta)
				}
				if err != nil {
					err = fmt.Errorf("line %d: %w", n, err)
				}
				if !yield(d, err) {
					return
				}
			}
			if end {
				return
			}
		}
	}
}

// readLine reads up to the next line end. Of a line beyond MaxLine it returns
// nothing but ErrTooLarge, and the next call reads the next line. io.EOF comes
// with the last line.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	size := 0
	for {
		part, err := in.ReadSlice('\n')
		if size += len(part); size <= MaxLine {
			line = append(line, part...)
		} else {
			line = nil
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if size > MaxLine && (err == nil || errors.Is(err, io.EOF)) {
			// A last line without an end: the next call finds the end of the input.
			return nil, fmt.Errorf("%w: %d bytes, the limit of a line is %d", ErrTooLarge, size, MaxLine)
		}
		return line, err
	}
}

// fromRecord reads one line.
func fromRecord(data []byte, meta Meta) (Document, error) {
	var rec record
	if err := json.Unmarshal(data, &rec); err != nil {
		return Document{}, fmt.Errorf("%w: %w", ErrRecord, plainJSON(err))
	}
	id, err := rec.id()
	if err != nil {
		return Document{}, err
	}
	s, err := rec.story()
	if err != nil {
		return Document{}, err
	}
	own := Meta{
		URL: rec.URL, SourceID: id, Outlet: first(rec.Outlet, meta.Outlet), Language: first(rec.Language, meta.Language),
		Published: meta.Published, Fetched: meta.Fetched,
	}
	if !s.published.time.IsZero() {
		own.Published = s.published.time
	}
	s.space = CanonicalURL(meta.URL)
	d, err := s.document(own)
	if !s.published.time.IsZero() {
		d.DateOnly = s.published.dateOnly
	}
	return d, err
}

// story cleans the text of a record.
func (rec record) story() (story, error) {
	text := normal(rec.Text)
	if !hasWord(text) {
		return story{}, fmt.Errorf("%w: the field \"text\" is missing or empty", ErrEmpty)
	}
	var s story
	if s.title = normalLine(normal(rec.Title)); s.title == "" {
		s = readText(text)
	} else {
		s.outlet = rec.Outlet
		s.clean(linesOf(unwrap(text)))
	}
	if rec.Published != "" {
		d, ok := parseDate(rec.Published, true)
		if !ok {
			return story{}, fmt.Errorf("%w: cannot read the field \"published\" %q: use RFC 3339 or YYYY-MM-DD", ErrRecord, rec.Published)
		}
		s.published = d
	}
	return s, nil
}

// id returns the id as a string: numbers are written as they stand.
func (rec record) id() (string, error) {
	raw := bytes.TrimSpace(rec.ID)
	if len(raw) == 0 || string(raw) == "null" {
		return "", nil
	}
	if raw[0] == '"' {
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	}
	if raw[0] == '{' || raw[0] == '[' || raw[0] == 't' || raw[0] == 'f' {
		return "", fmt.Errorf("%w: the field \"id\" must be a string or a number", ErrRecord)
	}
	return string(raw), nil
}

// plainJSON says what is wrong with a line in plain words.
func plainJSON(err error) error {
	var typ *json.UnmarshalTypeError
	var syn *json.SyntaxError
	switch {
	case errors.As(err, &typ) && typ.Field != "":
		return fmt.Errorf("the field %q holds a %s, not a %s", typ.Field, typ.Value, typ.Type)
	case errors.As(err, &typ):
		return fmt.Errorf("the line holds a %s, not an object", typ.Value)
	case errors.As(err, &syn):
		return fmt.Errorf("no JSON at byte %d: %w", syn.Offset, err)
	}
	return err
}
