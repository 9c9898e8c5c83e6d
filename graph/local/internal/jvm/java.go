package jvm

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"time"
)

// MinJava is the oldest major version of Java that Neo4j 5.26 runs on.
const MinJava = 17

// versionWait bounds the question for the version; a healthy Java answers in well under a second.
const versionWait = 20 * time.Second

var javaVersion = regexp.MustCompile(`version "(\d+)(?:\.(\d+))?[^"]*"`)

// Java finds Java: JAVA_HOME first, then PATH. It returns the program's path and its version as
// Java writes it. The error is a *MissingError when there is none or only one that is too old.
func Java(ctx context.Context) (path, version string, err error) {
	path, err = findJava()
	if err != nil {
		return "", "", err
	}
	ctx, cancel := context.WithTimeout(ctx, versionWait)
	defer cancel()
	out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
	if err != nil {
		return "", "", fmt.Errorf("ask %s for its version (it said %q): %w", path, Tail(out, 3), err)
	}
	major, version := parseJavaVersion(string(out))
	if major == 0 {
		return "", "", fmt.Errorf("%s -version gave no version that can be read: %q", path, Tail(out, 3))
	}
	if major < MinJava {
		return "", "", &MissingError{
			What: fmt.Sprintf("java %s at %s is too old, Neo4j %s needs %d or newer", version, path, Version, MinJava),
			Get:  installHint("java") + ", or point JAVA_HOME at a newer one",
		}
	}
	return path, version, nil
}

func findJava() (string, error) {
	if home := os.Getenv("JAVA_HOME"); home != "" {
		path := filepath.Join(home, "bin", "java")
		if found, err := exec.LookPath(path); err == nil {
			return found, nil
		}
	}
	path, err := exec.LookPath("java")
	if errors.Is(err, exec.ErrNotFound) {
		return "", &MissingError{
			What: "no Java found, neither by JAVA_HOME nor on PATH",
			Get:  installHint("java"),
		}
	}
	if err != nil {
		return "", fmt.Errorf("find java: %w", err)
	}
	return path, nil
}

// parseJavaVersion reads the major version out of the words of java -version, where "1.8.0" is 8;
// it is 0 when there is none.
func parseJavaVersion(out string) (major int, version string) {
	m := javaVersion.FindStringSubmatch(out)
	if m == nil {
		return 0, ""
	}
	major, _ = strconv.Atoi(m[1])
	if major == 1 && m[2] != "" {
		major, _ = strconv.Atoi(m[2])
	}
	quoted := m[0][len(`version "`) : len(m[0])-1]
	return major, quoted
}

// installHint is the command that installs what is missing ("java" or "maven") on this system.
func installHint(what string) string {
	java, maven := "openjdk-17-jre-headless", "maven"
	command := "apt-get install -y --no-install-recommends "
	if runtime.GOOS == "darwin" {
		java, command = "openjdk@17", "brew install "
	}
	if what == "java" {
		return "install it with `" + command + java + " " + maven + "`"
	}
	return "install it with `" + command + maven + "`"
}
