package config

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// redacted stands in place of a secret that is set.
const redacted = "(set, not shown)"

// Defaults returns the file that config.yaml holds: every key with its default
// and its comment.
func Defaults() string {
	return render(func(k Key) string {
		switch k.Kind.(type) {
		case integer, boolean:
			return k.Default
		case duration, size, choice:
			return k.Default
		}
		return strconv.Quote(k.Default)
	})
}

// Print returns c as a file, with comments. A secret that is set stands there as
// a comment, without its value.
func Print(c Config) string {
	values := c.values()
	return render(func(k Key) string {
		v := values[k.Name]
		if k.Secret && v != "" {
			return redacted
		}
		switch v := v.(type) {
		case string:
			if _, ok := k.Kind.(choice); ok {
				return v
			}
			return strconv.Quote(v)
		case int64:
			return sizeText(v)
		case time.Duration:
			return v.String()
		}
		return fmt.Sprint(v)
	})
}

func render(value func(Key) string) string {
	var b strings.Builder
	section := ""
	for _, k := range Keys() {
		s, name, _ := strings.Cut(k.Name, ".")
		if s != section {
			if section != "" {
				b.WriteByte('\n')
			}
			fmt.Fprintf(&b, "%s:\n", s)
			section = s
		}
		v, mark := value(k), ""
		if v == redacted {
			mark = "# " // else the file would set it
		}
		fmt.Fprintf(&b, "  # %s\n  %s%s: %s\n", k.Comment, mark, name, v)
	}
	return b.String()
}

func (c Config) values() map[string]any {
	return map[string]any{
		"neo4j.uri": c.Neo4j.URI, "neo4j.user": c.Neo4j.User, "neo4j.password": c.Neo4j.Password,
		"neo4j.password_file": c.Neo4j.PasswordFile, "neo4j.database": c.Neo4j.Database, "neo4j.timeout": c.Neo4j.Timeout,
		"local.data_dir": c.Local.DataDir, "local.cache_dir": c.Local.CacheDir,
		"local.http_port": c.Local.HTTPPort, "local.bolt_port": c.Local.BoltPort,
		"ingest.workers": c.Ingest.Workers, "ingest.batch_documents": c.Ingest.BatchDocuments,
		"ingest.max_bytes": c.Ingest.MaxBytes, "ingest.retry_for": c.Ingest.RetryFor,
		"fetch.timeout": c.Fetch.Timeout, "fetch.max_bytes": c.Fetch.MaxBytes, "fetch.max_redirects": c.Fetch.MaxRedirects,
		"fetch.user_agent": c.Fetch.UserAgent, "fetch.allow_private": c.Fetch.AllowPrivate,
		"output.format": c.Output.Format, "log.level": c.Log.Level,
	}
}
