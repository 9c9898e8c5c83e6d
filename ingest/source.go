package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/url"
	"path"
	"path/filepath"
	"strings"
	"time"

	"isnad/article"
)

// DefaultMaxBytes is the largest text or HTML input that is read when
// Source.MaxBytes is 0.
const DefaultMaxBytes = 16 << 20

// Source says how inputs are read. An input is "-" for standard input, an http
// or https URL, a file or a folder. Of a folder all files that end in .txt,
// .html, .htm or .jsonl, also with .gz, are read, and those of its subfolders.
// The zero value reads files and folders.
type Source struct {
	Stdin    io.Reader        // of the input "-"; nil refuses it
	Client   *http.Client     // of URLs, see NewClient; nil refuses them
	Agent    string           // User-Agent of requests
	MaxBytes int64            // of one text or HTML file after decompression; 0 = DefaultMaxBytes
	MaxPage  int64            // of one page after decompression; 0 = DefaultMaxBytes
	Now      func() time.Time // when documents are said to be read; nil = time.Now
}

// found is a document that was found, not yet cleaned, or why it was not.
type found struct {
	input string
	name  string
	many  bool
	clean func() (article.Document, error)
	stage Stage
	err   error
}

// stream is an input that is open.
type stream struct {
	input, name string
	kind        string // media type, as the web server gave it, or ""
	url         string // where it is, or ""
	limit       int64
	limitKey    string // configuration key that raises limit
	body        io.Reader
}

// documents yields what the inputs hold, one at a time, until ctx ends. A panic
// of a reader ends its input only.
func (s Source) documents(ctx context.Context, inputs []string) iter.Seq[found] {
	return func(yield func(found) bool) {
		for _, input := range inputs {
			for f := range s.documentsOf(ctx, input) {
				if ctx.Err() != nil || !yield(f) {
					return
				}
			}
			if ctx.Err() != nil {
				return
			}
		}
	}
}

func (s Source) documentsOf(ctx context.Context, input string) iter.Seq[found] {
	switch {
	case input == "-":
		return s.stdin(input)
	case isURL(input):
		return s.page(ctx, input)
	}
	return s.path(input)
}

// isURL reports whether input has a scheme, so that another than http is told
// about and not taken for a file.
func isURL(input string) bool {
	scheme, _, ok := strings.Cut(input, "://")
	return ok && scheme != "" && !strings.ContainsAny(scheme, `/\.`)
}

func (s Source) stdin(input string) iter.Seq[found] {
	if s.Stdin == nil {
		return one(found{input: input, stage: StageFind, err: errors.New("there is no standard input")})
	}
	return s.read(stream{input: "standard input", name: "stdin", limit: s.maxBytes(), limitKey: "ingest.max_bytes", body: s.Stdin})
}

// read yields the documents of an open input: one, or those of JSON Lines.
func (s Source) read(in stream) iter.Seq[found] {
	body, name, err := plain(in.body, in.input)
	if err != nil {
		return one(found{input: in.input, stage: StageRead, err: err})
	}
	head, err := body.Peek(sniffBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return one(found{input: in.input, stage: StageRead, err: err})
	}
	meta := article.Meta{URL: in.url, Fetched: s.now()}
	format := article.Sniff(name, in.kind, head)
	if format == article.FormatJSONL {
		var whole io.Reader = body // of any size, for each line is bounded by itself
		if isURL(in.url) && !strings.HasPrefix(in.url, "file:") {
			whole = &bounded{body, in.limit, in.limit, in.limitKey}
		}
		return lines(in, whole, article.Meta{Fetched: meta.Fetched})
	}
	data, err := io.ReadAll(&bounded{body, in.limit, in.limit, in.limitKey})
	if err != nil {
		return one(found{input: in.input, stage: StageRead, err: err})
	}
	clean := func() (article.Document, error) { return article.FromText(name, data, meta) }
	if format == article.FormatHTML {
		clean = func() (article.Document, error) { return article.FromHTML(data, in.kind, meta) }
	}
	return one(found{input: in.input, name: in.name, clean: clean})
}

// lines yields the documents of JSON Lines. Bad lines fail by themselves.
func lines(in stream, body io.Reader, meta article.Meta) iter.Seq[found] {
	return func(yield func(found) bool) {
		stopped := false
		err := guard(func() error {
			for d, err := range article.FromJSONL(body, meta) {
				f := found{input: in.input, name: documentName(d), many: true, stage: StageClean, err: err,
					clean: func() (article.Document, error) { return d, nil }}
				if !yield(f) {
					stopped = true
					return nil
				}
			}
			return nil
		})
		if err != nil && !stopped {
			yield(found{input: in.input, stage: StageClean, err: err})
		}
	}
}

// documentName returns the name that a document of JSON Lines goes by.
func documentName(d article.Document) string {
	if d.SourceID != "" {
		return fileName(d.SourceID)
	}
	return fileName(d.ID)
}

func one(f found) iter.Seq[found] {
	return func(yield func(found) bool) { yield(f) }
}

func (s Source) now() time.Time {
	if s.Now == nil {
		return time.Now()
	}
	return s.Now()
}

func (s Source) maxBytes() int64 {
	if s.MaxBytes <= 0 {
		return DefaultMaxBytes
	}
	return s.MaxBytes
}

func (s Source) maxPage() int64 {
	if s.MaxPage <= 0 {
		return DefaultMaxBytes
	}
	return s.MaxPage
}

// bounded reads at most limit bytes of r, and then fails.
type bounded struct {
	r           io.Reader
	left, limit int64
	key         string // configuration key that raises limit
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left == 0 {
		if n, err := b.r.Read(make([]byte, 1)); n == 0 {
			return 0, err
		}
		return 0, fmt.Errorf("is larger than %d bytes; %s raises the limit", b.limit, b.key)
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

// stem drops the extension of a file's name, and .gz before it.
func stem(name string) string {
	name = strings.TrimSuffix(name, ".gz")
	return strings.TrimSuffix(name, path.Ext(name))
}

// fileURL returns the file:// URL of an absolute path.
func fileURL(abs string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs)}).String()
}
