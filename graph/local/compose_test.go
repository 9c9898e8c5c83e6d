package local_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

const root = "../.."

type composeFile struct {
	Services map[string]service
	Volumes  map[string]any
}

type service struct {
	Image       string
	Build       string
	Environment map[string]string
	Ports       []string
	Volumes     []string
	Healthcheck struct {
		Test     []string
		Interval string
		Retries  int
	}
	DependsOn map[string]struct{ Condition string } `yaml:"depends_on"`
}

func readCompose(t *testing.T) composeFile {
	t.Helper()
	var c composeFile
	if err := yaml.Unmarshal([]byte(read(t, filepath.Join(root, "docker-compose.yml"))), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestComposeCopy(t *testing.T) {
	embedded := read(t, "docker-compose.yml")
	if diff := cmp.Diff(read(t, filepath.Join(root, "docker-compose.yml")), embedded); diff != "" {
		t.Errorf("graph/local/docker-compose.yml is not that of the root; copy it (lines with - are of the root):\n%s", diff)
	}
}

func TestComposeServices(t *testing.T) {
	c := readCompose(t)
	neo4j, program := c.Services["neo4j"], c.Services["isnad"]
	if len(c.Services) != 2 || neo4j.Image != "neo4j:5.26-community" || program.Build != "." {
		t.Errorf("services %v, want neo4j of its image and isnad built here", c.Services)
	}
	if got := program.DependsOn["neo4j"].Condition; got != "service_healthy" {
		t.Errorf("isnad waits for %q, want service_healthy", got)
	}
	if got := program.Environment["NEO4J_URI"]; got != "bolt://neo4j:7687" {
		t.Errorf("isnad is sent to %q", got)
	}
	health := neo4j.Healthcheck
	if len(health.Test) < 2 || health.Test[0] != "CMD" || health.Interval == "" || health.Retries == 0 {
		t.Errorf("neo4j's health check is %+v", health)
	}
	if !slices.Contains(neo4j.Volumes, "neo4j-data:/data") {
		t.Errorf("neo4j's volumes %q do not keep its data", neo4j.Volumes)
	}
	for _, v := range neo4j.Volumes {
		name, _, _ := strings.Cut(v, ":")
		if _, ok := c.Volumes[name]; !ok {
			t.Errorf("volume %q is not declared", name)
		}
	}
}

// TestComposeSecrets holds that a password is required and stands nowhere, and that nothing is
// reached from outside.
func TestComposeSecrets(t *testing.T) {
	required := regexp.MustCompile(`^(neo4j/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$`)
	loopback := regexp.MustCompile(`^127\.0\.0\.1:\$\{NEO4J_(HTTP|BOLT)_PORT:-(7474|7687)\}:(7474|7687)$`)
	for name, s := range readCompose(t).Services {
		secrets := 0
		for key, value := range s.Environment {
			if key != "NEO4J_AUTH" && !strings.Contains(key, "PASSWORD") {
				continue
			}
			secrets++
			if !required.MatchString(value) {
				t.Errorf("%s: %s is %q, want a password that the environment must give", name, key, value)
			}
		}
		if secrets != 1 {
			t.Errorf("%s has %d passwords, want 1", name, secrets)
		}
		for _, port := range s.Ports {
			if !loopback.MatchString(port) {
				t.Errorf("%s: port %q is not on 127.0.0.1", name, port)
			}
		}
		if want := map[string]int{"neo4j": 2, "isnad": 0}[name]; len(s.Ports) != want {
			t.Errorf("%s has ports %q, want %d", name, s.Ports, want)
		}
	}
}

func TestDockerfile(t *testing.T) {
	var from []string
	last := map[string]string{} // instruction of the last stage → its words
	for line := range strings.Lines(read(t, filepath.Join(root, "Dockerfile"))) {
		instruction, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		if instruction == "FROM" {
			from = append(from, words)
			clear(last)
		}
		last[instruction] = words
	}
	if want := []string{"golang:1.26 AS build", "scratch"}; !slices.Equal(from, want) {
		t.Errorf("stages %q, want %q", from, want)
	}
	if user := last["USER"]; user == "" || strings.HasPrefix(user, "0") || strings.HasPrefix(user, "root") {
		t.Errorf("the program runs as user %q, want one without rights", user)
	}
	if got := last["ENTRYPOINT"]; got != `["/usr/local/bin/isnad"]` {
		t.Errorf("entry point %s", got)
	}
	if all := read(t, filepath.Join(root, "Dockerfile")); !strings.Contains(all, "CGO_ENABLED=0") {
		t.Error("the program is not built static")
	}
	if _, ok := last["RUN"]; ok {
		t.Error("the last stage runs something, and it has no shell")
	}
}

// TestDockerignore holds that the build sees each folder with Go files, and no others by chance.
func TestDockerignore(t *testing.T) {
	ignore := strings.Split(read(t, filepath.Join(root, ".dockerignore")), "\n")
	if !slices.Contains(ignore, "*") {
		t.Error("what is not named does not stay out")
	}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && hasGo(t, filepath.Join(root, e.Name())) && !slices.Contains(ignore, "!"+e.Name()) {
			t.Errorf("the build needs !%s in .dockerignore", e.Name())
		}
	}
}

// hasGo says whether a folder holds Go files that a build may read.
func hasGo(t *testing.T, dir string) bool {
	t.Helper()
	found := false
	err := filepath.WalkDir(dir, func(name string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") {
			return filepath.SkipDir
		}
		found = found || strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
