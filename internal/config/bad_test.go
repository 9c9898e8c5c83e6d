package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBadFiles holds each file of testdata/bad to its message. BAD stands for
// the file's name.
func TestBadFiles(t *testing.T) {
	want := map[string]string{
		"unknown_key":         `BAD:2: unknown key neo4j.usr (did you mean neo4j.user or neo4j.uri?)`,
		"unknown_section":     `BAD:1: unknown section noe4j (did you mean neo4j?)`,
		"key_without_section": `BAD:1: unknown section allow_private (did you mean fetch.allow_private?)`,
		"dotted_key":          `BAD:1: neo4j.user: write the section and the key on two lines, "neo4j:" and under it, indented, "user:"`,
		"dotted_unknown":      `BAD:1: unknown key neo4j.usr (did you mean neo4j.user or neo4j.uri?)`,
		"wrong_case":          `BAD:2: unknown key neo4j.URI (did you mean neo4j.uri?)`,
		"duplicate_key":       `BAD:3: neo4j.user stands twice; the first is at line 2`,
		"duplicate_section":   `BAD:5: neo4j stands twice; the first is at line 1`,
		"tab":                 `BAD:2: a tab cannot indent YAML; use spaces`,
		"list_at_top":         `BAD:1: expected sections like neo4j: and fetch:, got a list`,
		"text_at_top":         `BAD:1: expected sections like neo4j: and fetch:, got a text`,
		"list_as_value":       `BAD:2: neo4j.user: must be a text, got a list`,
		"section_as_value":    `BAD:3: neo4j.user: must be a text, got a section`,
		"scalar_as_section":   `BAD:1: neo4j: expected keys under it, got a text`,
		"number_as_text":      `BAD:2: neo4j.password: must be a text, got a number (put it in quotes for a text)`,
		"bool_as_text":        `BAD:2: neo4j.user: must be a text, got true or false (put it in quotes for a text)`,
		"text_as_number":      `BAD:2: ingest.workers: must be a whole number, got a text`,
		"negative":            `BAD:2: ingest.workers: -1 is not within 0 to 1024`,
		"too_large":           `BAD:2: ingest.batch_documents: 5000 is not within 1 to 500`,
		"zero_batch":          `BAD:2: ingest.batch_documents: 0 is not within 1 to 500`,
		"fraction":            `BAD:2: ingest.workers: must be a whole number, got a number (put it in quotes for a text)`,
		"no_unit":             `BAD:2: fetch.timeout: "30" has no unit; write 30s for seconds, 30m for minutes`,
		"bad_duration":        `BAD:2: fetch.timeout: "soon" is not a time; write it like 500ms, 30s, 2m or 1h`,
		"negative_duration":   `BAD:2: fetch.timeout: -3s is not within 1s to 1h0m0s`,
		"bad_size":            `BAD:2: fetch.max_bytes: "16MiBs" is not a size; write it in bytes, or like 512KiB or 16MiB`,
		"huge_size":           `BAD:2: fetch.max_bytes: 900GiB is not within 1KiB to 1GiB`,
		"bad_bool":            `BAD:2: fetch.allow_private: must be true or false, got a text`,
		"bad_choice":          `BAD:2: output.format: "tabel" is none of table, json, csv (did you mean table?)`,
		"bad_level":           `BAD:2: log.level: "verbose" is none of debug, info, warn, error`,
		"port":                `BAD:2: local.http_port: 70000 is not within 0 to 65535`,
		"empty_value":         `BAD:2: neo4j.user: has no value; give one, or remove the line for the default "neo4j"`,
		"browser_address":     `BAD:2: neo4j.uri: scheme "http" is none of bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc; that is the address of Neo4j Browser, programs use bolt://HOST:7687`,
		"no_host":             `BAD:2: neo4j.uri: "localhost" is no address; write it like bolt://127.0.0.1:7687`,
		"password_in_uri":     `BAD:2: neo4j.uri: holds a user or password; put them into neo4j.user and neo4j.password_file`,
		"password_in_bad_uri": `BAD:2: neo4j.uri: "…@127.0.0.1" is no address; write it like bolt://127.0.0.1:7687`,
		"two_passwords":       `BAD:3: neo4j.password and neo4j.password_file are both set; keep one`,
		"second_document":     `BAD:3: a second document (---); one is allowed`,
		"syntax":              `BAD:2: is not YAML: found unexpected end of stream`,
		"alias":               `BAD:3: neo4j.database: must be a text, got an alias`,
		"binary":              `BAD: is not UTF-8 text`,
		"line_break":          `BAD:2: neo4j.user: holds a control character or a line break`,
		"several": `BAD:2: unknown key neo4j.usr (did you mean neo4j.user or neo4j.uri?)
BAD:4: fetch.timeout: "30" has no unit; write 30s for seconds, 30m for minutes
BAD:6: log.level: "loud" is none of debug, info, warn, error`,
	}
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) != len(want) {
		t.Fatalf("%d files for %d messages, %v", len(files), len(want), err)
	}
	for name, message := range want {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata", "bad", name+".yaml")
			_, err := Load(Source{File: file})
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(strings.ReplaceAll(message, "BAD", file), err.Error()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if strings.Contains(err.Error(), "hunter22") {
				t.Error("the message shows the password")
			}
		})
	}
}

// TestBadElsewhere holds the mistakes that no file shows.
func TestBadElsewhere(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct {
		name string
		src  Source
		want string
	}{
		{"missing file", Source{File: "none.yaml"}, "none.yaml: there is no such file; isnad config print shows every key with its default"},
		{"directory", Source{File: dir}, dir + ": is a directory; name a file"},
		{"file of the environment", Source{Environ: []string{"ISNAD_CONFIG=none.yaml"}}, "none.yaml: there is no such file; isnad config print shows every key with its default"},
		{"environment value", Source{Environ: []string{"ISNAD_FETCH_TIMEOUT=30"}}, `environment ISNAD_FETCH_TIMEOUT: fetch.timeout: "30" has no unit; write 30s for seconds, 30m for minutes`},
		{"environment name", Source{Environ: []string{"ISNAD_NEO4J_URL=bolt://a"}}, `environment ISNAD_NEO4J_URL: unknown name (did you mean ISNAD_NEO4J_URI?)`},
		{"two passwords", Source{Environ: []string{"NEO4J_PASSWORD=hunter22", "ISNAD_NEO4J_PASSWORD_FILE=x"}}, `ISNAD_NEO4J_PASSWORD_FILE: neo4j.password and neo4j.password_file are both set; keep one`},
		{"flag name", Source{Set: map[string]string{"fetch.timout": "3s"}}, `--set: unknown key fetch.timout (did you mean fetch.timeout?)`},
		{"flag value", Source{Set: map[string]string{"ingest.workers": "x"}}, `--set: ingest.workers: "x" is not a whole number`},
		{"secret in a flag", Source{Set: map[string]string{"neo4j.password": "hunter22"}}, `--set: neo4j.password would be seen in the list of processes; use the environment or neo4j.password_file`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load(tt.src)
			if err == nil {
				t.Fatal("no error")
			}
			if diff := cmp.Diff(tt.want, err.Error()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestBadPasswordFile(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "empty")
	if err := os.WriteFile(empty, []byte("\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		filepath.Join(dir, "none"): "there is no such file",
		dir:                        "is a directory",
		empty:                      "its first line is empty",
	} {
		_, err := Neo4j{PasswordFile: name}.Secret()
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), name) {
			t.Errorf("Secret of %s: %v, want %q", name, err, want)
		}
	}
}
