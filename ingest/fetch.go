package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// page yields the documents at an http or https URL.
func (s Source) page(ctx context.Context, input string) iter.Seq[found] {
	return func(yield func(found) bool) {
		shown := withoutUser(input)
		in, done, err := s.fetch(ctx, input)
		if err != nil {
			yield(found{input: shown, stage: StageRead, err: err})
			return
		}
		defer done()
		in.input = shown
		for f := range s.read(in) {
			if !yield(f) {
				return
			}
		}
	}
}

// fetch opens a page. done closes it.
func (s Source) fetch(ctx context.Context, input string) (in stream, done func(), err error) {
	if s.Client == nil {
		return stream{}, nil, errors.New("pages from the web are not read here")
	}
	u, err := url.Parse(input)
	if err != nil {
		return stream{}, nil, fmt.Errorf("is no URL: %w", errors.Unwrap(err))
	}
	if err := webScheme(u); err != nil {
		return stream{}, nil, err
	}
	if u.Host == "" {
		return stream{}, nil, errors.New("is no URL: it has no host")
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return stream{}, nil, err
	}
	req.Header.Set("User-Agent", s.Agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, application/x-ndjson;q=0.9, */*;q=0.1")
	resp, err := s.Client.Do(req) //nolint:bodyclose // the stream that is returned closes it
	if err != nil {
		return stream{}, nil, fetchError(err)
	}
	if err := acceptable(resp); err != nil {
		resp.Body.Close()
		return stream{}, nil, err
	}
	final := *resp.Request.URL
	final.User = nil
	in = stream{name: urlName(u), kind: resp.Header.Get("Content-Type"), url: final.String(),
		limit: s.maxPage(), limitKey: "fetch.max_bytes", body: pageBody{resp.Body}}
	return in, func() { resp.Body.Close() }, nil
}

// fetchError drops the method and the URL, which may hold a password, and says
// what a timeout is.
func fetchError(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	var n net.Error
	if errors.As(err, &n) && n.Timeout() {
		return fmt.Errorf("took too long; fetch.timeout raises the limit: %w", err)
	}
	return err
}

// pageBody is the body of a page; it says what its errors mean.
type pageBody struct{ io.Reader }

func (b pageBody) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fetchError(err)
	}
	return n, err
}

func webScheme(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("scheme %q is neither http nor https", u.Scheme)
	}
	return nil
}

// acceptable refuses answers that hold no article.
func acceptable(resp *http.Response) error {
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("the server answered %s", resp.Status)
	}
	if e := resp.Header.Get("Content-Encoding"); e != "" && e != "identity" {
		return fmt.Errorf("the page is encoded as %q, which was not asked for", e)
	}
	kind := resp.Header.Get("Content-Type")
	if kind == "" {
		return nil
	}
	media, _, err := mime.ParseMediaType(kind)
	if err != nil && media == "" {
		return nil // an odd header; the bytes will tell
	}
	known := []string{"text/html", "application/xhtml+xml", "text/plain", "application/json", "application/jsonl",
		"application/x-ndjson", "application/x-jsonlines", "application/gzip", "application/x-gzip", "application/octet-stream"}
	if !slices.Contains(known, strings.ToLower(media)) {
		return fmt.Errorf("content type %q is neither a page nor text nor JSON Lines", media)
	}
	return nil
}

// withoutUser returns a URL as it may be shown: without user and password.
func withoutUser(input string) string {
	u, err := url.Parse(input)
	if err != nil || u.User == nil {
		return input
	}
	u.User = nil
	return u.String()
}
