package jvm

import (
	"bufio"
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// pom names the jars of Neo4j and of Neo4j Browser; Maven resolves what they need.
//
//go:embed pom.xml
var pom []byte

// copyGoal copies the jars of a pom into one folder. Its version is pinned like the jars' own.
const copyGoal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"

// minJars is well under the 214 jars of a whole copy and well over a broken one.
const minJars = 150

// Jars returns the folder with the server's jars under cacheDir. When it is not there yet, Maven
// fetches it (about 140 MB), once: other processes wait on a file lock, and the folder appears
// whole or not at all. The fetched function, if not nil, is called for each file that Maven has
// downloaded, with its name.
//
// The error is a *MissingError when Maven is needed and not installed.
func Jars(ctx context.Context, cacheDir string, log io.Writer, fetched func(file string)) (string, error) {
	lib := filepath.Join(cacheDir, "lib")
	if haveJars(lib) {
		return lib, nil
	}
	if err := NeedMaven(); err != nil {
		return "", err
	}
	if err := os.MkdirAll(cacheDir, 0o755); err != nil {
		return "", fmt.Errorf("make the cache folder: %w", err)
	}
	unlock, err := Lock(ctx, filepath.Join(cacheDir, "lib.lock"))
	if err != nil {
		return "", err
	}
	defer unlock()
	if haveJars(lib) { // another process was first
		return lib, nil
	}
	fmt.Fprintf(log, "fetching Neo4j %s with Maven into %s (about 140 MB, only once)\n", Version, lib)
	if err := fetch(ctx, lib, fetched); err != nil {
		return "", err
	}
	return lib, nil
}

// NeedMaven returns a *MissingError when Maven is not on PATH.
func NeedMaven() error {
	if _, err := exec.LookPath("mvn"); err != nil {
		return &MissingError{
			What: fmt.Sprintf("no Maven (mvn) on PATH, it fetches Neo4j %s once", Version),
			Get:  installHint("maven"),
		}
	}
	return nil
}

// haveJars says whether lib is a whole copy.
func haveJars(lib string) bool {
	jars, err := filepath.Glob(filepath.Join(lib, "*.jar"))
	if err != nil || len(jars) < minJars {
		return false
	}
	for _, name := range []string{"neo4j-" + Version + ".jar", "neo4j-server-" + Version + ".jar"} {
		if _, err := os.Stat(filepath.Join(lib, name)); err != nil {
			return false
		}
	}
	return true
}

// fetch lets Maven fill a temporary folder and then gives it the name lib.
func fetch(ctx context.Context, lib string, fetched func(string)) error {
	work, err := os.MkdirTemp(filepath.Dir(lib), "fetch-")
	if err != nil {
		return fmt.Errorf("make a temporary folder for the jars: %w", err)
	}
	defer os.RemoveAll(work)
	pomFile, temp := filepath.Join(work, "pom.xml"), filepath.Join(work, "lib")
	if err := os.WriteFile(pomFile, pom, 0o644); err != nil {
		return fmt.Errorf("write the pom: %w", err)
	}
	if err := runMaven(ctx, pomFile, temp, fetched); err != nil {
		return err
	}
	if !haveJars(temp) {
		return fmt.Errorf("maven ended well but the jars of Neo4j %s are not all there; run `mvn -version` and look at its settings", Version)
	}
	if err := os.RemoveAll(lib); err != nil { // a broken copy
		return fmt.Errorf("remove a broken copy of the jars: %w", err)
	}
	if err := os.Rename(temp, lib); err != nil {
		return fmt.Errorf("put the jars in their place: %w", err)
	}
	return nil
}

func runMaven(ctx context.Context, pomFile, out string, fetched func(string)) error {
	cmd := exec.CommandContext(ctx, "mvn", "-B", "--strict-checksums", "-f", pomFile, copyGoal,
		"-DincludeScope=runtime", "-DoutputDirectory="+out)
	ownGroup(cmd)
	cmd.Cancel = func() error { return killGroup(cmd) } // mvn is a script that starts Java
	words := &mavenWords{fetched: fetched}
	cmd.Stdout, cmd.Stderr = words, words
	err := cmd.Run()
	if ctx.Err() != nil {
		return fmt.Errorf("fetch Neo4j with Maven: %w", ctx.Err())
	}
	if err != nil {
		return words.explain(err)
	}
	return nil
}

// mavenWords reads what Maven writes: it reports each download and keeps the errors.
type mavenWords struct {
	fetched func(string)
	rest    []byte
	errors  []string
}

func (w *mavenWords) Write(p []byte) (int, error) {
	w.rest = append(w.rest, p...)
	for {
		line, after, whole := bytes.Cut(w.rest, []byte("\n"))
		if !whole {
			return len(p), nil
		}
		w.line(string(line))
		w.rest = after
	}
}

func (w *mavenWords) line(line string) {
	if strings.Contains(line, "ERROR") && len(w.errors) < 3 {
		w.errors = append(w.errors, strings.TrimSpace(line))
	}
	before, after, found := strings.Cut(line, "Downloaded from ")
	if !found || w.fetched == nil || strings.Contains(before, "ERROR") {
		return
	}
	scan := bufio.NewScanner(strings.NewReader(after))
	scan.Split(bufio.ScanWords)
	for scan.Scan() {
		if i := strings.LastIndexByte(scan.Text(), '/'); i >= 0 {
			w.fetched(scan.Text()[i+1:])
			return
		}
	}
}

// explain says why Maven failed, as far as its words tell.
func (w *mavenWords) explain(err error) error {
	said := strings.Join(w.errors, "\n  ")
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		return fmt.Errorf("run Maven: %w", err)
	}
	hint := "read its words"
	for _, sign := range []string{"Unknown host", "UnknownHost", "Could not transfer", "offline", "Connection refused", "timed out"} {
		if strings.Contains(said, sign) {
			hint = "Maven cannot reach its repository: look at the network, the proxy and mirrors in Maven's settings.xml, then try again"
			break
		}
	}
	return fmt.Errorf("maven could not fetch Neo4j %s; %s:\n  %s\n%w", Version, hint, said, err)
}
