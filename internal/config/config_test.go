package config

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write config.yaml from the table of keys")

// TestConfigYAML holds the repository's config.yaml equal to the defaults.
func TestConfigYAML(t *testing.T) {
	const file = "../../config.yaml"
	want := "# Every setting of isnad with its default. A flag (--set section.key=value) is stronger than the\n" +
		"# environment (ISNAD_SECTION_KEY), the environment stronger than this file.\n\n" + Defaults()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("config.yaml is not the table of keys; run go test ./internal/config -update (-want +got)\n%s", diff)
	}
	fromFile, err := Load(Source{File: file})
	if err != nil {
		t.Fatal(err)
	}
	builtIn, err := Load(Source{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	fromFile.File = ""
	if diff := cmp.Diff(builtIn, fromFile); diff != "" {
		t.Errorf("the file's values are not the defaults (-want +got)\n%s", diff)
	}
}

func TestDefaults(t *testing.T) {
	c, err := Load(Source{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	if c.Neo4j.Timeout != 10*time.Second || c.Neo4j.User != "neo4j" || c.Fetch.MaxBytes != 16<<20 || c.Fetch.AllowPrivate {
		t.Errorf("defaults: %+v", c)
	}
}

// TestOrder sets the same key at each place and sees the stronger win.
func TestOrder(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "config.yaml"), "neo4j:\n  user: file\n")
	src := Source{Dir: dir}
	for _, step := range []struct {
		set  func()
		want string
	}{
		{func() {}, "file"},
		{func() { src.Environ = append(src.Environ, "NEO4J_USERNAME=weak") }, "weak"},
		{func() { src.Environ = append(src.Environ, "ISNAD_NEO4J_USER=strong") }, "strong"},
		{func() { src.Environ = append(src.Environ, "NEO4J_URI=") }, "strong"},
		{func() { src.Set = map[string]string{"neo4j.user": "flag"} }, "flag"},
	} {
		step.set()
		c, err := Load(src)
		if err != nil {
			t.Fatal(err)
		}
		if c.Neo4j.User != step.want {
			t.Errorf("user %q, want %q", c.Neo4j.User, step.want)
		}
	}
}

// TestPlaces finds the file: by flag, by environment, here, at the user's.
func TestPlaces(t *testing.T) {
	dir := t.TempDir()
	file := func(name string) string {
		path := filepath.Join(dir, name)
		write(t, path, "neo4j:\n  user: "+filepath.Base(filepath.Dir(path))+"\n")
		return path
	}
	user, here, env, fl := file("user/isnad/config.yaml"), file("here/config.yaml"), file("env/c.yaml"), file("flag/c.yaml")
	src := Source{Dir: filepath.Join(dir, "nowhere"), UserDir: filepath.Join(dir, "user")}
	for _, step := range []struct {
		set  func()
		want string
	}{
		{func() {}, user},
		{func() { src.Dir = filepath.Join(dir, "here") }, here},
		{func() { src.Environ = []string{"ISNAD_CONFIG=" + env} }, env},
		{func() { src.File = fl }, fl},
	} {
		step.set()
		c, err := Load(src)
		if err != nil {
			t.Fatal(err)
		}
		if c.File != step.want || c.Neo4j.User != filepath.Base(filepath.Dir(step.want)) {
			t.Errorf("read %s with user %s, want %s", c.File, c.Neo4j.User, step.want)
		}
	}
}

// TestPassword takes the password of the stronger place, whichever way it says it.
func TestPassword(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "secret"), "from-file\r\nmore\n")
	conf := filepath.Join(dir, "config.yaml")
	for _, tt := range []struct {
		name, file string
		env        []string
		want       string
	}{
		{"none", "", nil, ""},
		{"file beside the configuration", "neo4j:\n  password_file: secret\n", nil, "from-file"},
		{"environment over password_file", "neo4j:\n  password_file: secret\n", []string{"NEO4J_PASSWORD=from-env"}, "from-env"},
		{"environment's file over password", "neo4j:\n  password: weak\n", []string{"NEO4J_PASSWORD_FILE=" + filepath.Join(dir, "secret")}, "from-file"},
		{"empty section", "neo4j:\n", nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			write(t, conf, tt.file)
			c, err := Load(Source{File: conf, Environ: tt.env})
			if err != nil {
				t.Fatal(err)
			}
			got, err := c.Neo4j.Secret()
			if err != nil || got != tt.want {
				t.Errorf("got %q, %v; want %q", got, err, tt.want)
			}
			if p := Print(c); tt.want != "" && strings.Contains(p, tt.want) {
				t.Errorf("Print shows the password:\n%s", p)
			}
		})
	}
}

// TestPrint reads what it printed, and finds every key of the table there.
func TestPrint(t *testing.T) {
	c, err := Load(Source{Dir: t.TempDir(), Environ: []string{"NEO4J_PASSWORD=hunter22", "ISNAD_FETCH_MAX_BYTES=1500000"}})
	if err != nil {
		t.Fatal(err)
	}
	printed := Print(c)
	for _, want := range []string{"  # password: (set, not shown)\n", "max_bytes: 1500000", "max_bytes: 16MiB", "timeout: 30s"} {
		if !strings.Contains(printed, want) {
			t.Errorf("no %s in\n%s", want, printed)
		}
	}
	for _, k := range Keys() {
		if _, ok := c.values()[k.Name]; !ok {
			t.Errorf("Print misses %s", k.Name)
		}
	}
	file := filepath.Join(t.TempDir(), "c.yaml")
	write(t, file, printed)
	again, err := Load(Source{File: file})
	if err != nil {
		t.Fatal(err)
	}
	again.File, c.Neo4j.Password = "", ""
	if diff := cmp.Diff(c, again); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
