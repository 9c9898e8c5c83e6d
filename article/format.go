package article

import (
	"bytes"
	"fmt"
	"mime"
	"path"
	"strings"
)

// Format is the form of an input.
type Format int

// The forms that the readers of this package take.
const (
	FormatText Format = iota
	FormatHTML
	FormatJSONL
)

// String returns "text", "html" or "jsonl".
func (f Format) String() string {
	switch f {
	case FormatText:
		return "text"
	case FormatHTML:
		return "html"
	case FormatJSONL:
		return "jsonl"
	}
	return fmt.Sprintf("Format(%d)", int(f))
}

// Sniff tells the form of an input by its content type, else by the end of its
// name, else by its first bytes. Each may be empty; text is the answer where
// nothing else is known.
func Sniff(name, contentType string, head []byte) Format {
	if kind, _, err := mime.ParseMediaType(contentType); err == nil {
		switch kind {
		case "text/html", "application/xhtml+xml":
			return FormatHTML
		case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines", "application/json":
			return FormatJSONL
		}
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return FormatHTML
	case ".jsonl", ".ndjson", ".json":
		return FormatJSONL
	case ".txt", ".text", ".md":
		return FormatText
	}
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\uFEFF")))
	low := bytes.ToLower(head[:min(len(head), 512)])
	switch {
	case bytes.HasPrefix(low, []byte("{")) && bytes.Contains(head, []byte(`"`)):
		return FormatJSONL
	case bytes.HasPrefix(low, []byte("<!doctype")), bytes.HasPrefix(low, []byte("<html")),
		bytes.HasPrefix(low, []byte("<")) && (bytes.Contains(low, []byte("<html")) || bytes.Contains(low, []byte("<head")) || bytes.Contains(low, []byte("<body"))):
		return FormatHTML
	}
	return FormatText
}
