package jvm

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestParseJavaVersion(t *testing.T) {
	tests := []struct {
		name, out, version string
		major              int
	}{
		{"openjdk 17", "openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment", "17.0.15", 17},
		{"first release", "openjdk version \"21\" 2023-09-19", "21", 21},
		{"old numbering", "java version \"1.8.0_402\"\nJava(TM) SE Runtime Environment", "1.8.0_402", 8},
		{"early access", "openjdk version \"27-ea\" 2027-03-17", "27-ea", 27},
		{"options before it", "Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version \"17.0.1\"", "17.0.1", 17},
		{"no version", "The operation could not be completed.", "", 0},
		{"nothing", "", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			major, version := parseJavaVersion(tt.out)
			if major != tt.major || version != tt.version {
				t.Errorf("got %d, %q, want %d, %q", major, version, tt.major, tt.version)
			}
		})
	}
}

func TestJava(t *testing.T) {
	tests := []struct {
		name, onPath, atHome string // what each java says; "" for none
		want                 string // version, or words of the error
		missing              bool
	}{
		{"on the path", "17.0.2", "", "17.0.2", false},
		{"JAVA_HOME first", "11.0.1", "21.0.3", "21.0.3", false},
		{"JAVA_HOME without java", "17.0.2", "", "17.0.2", false},
		{"none", "", "", "no Java found", true},
		{"too old", "11.0.1", "", "java 11.0.1 at ", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path, home := onlyPath(t), t.TempDir()
			t.Setenv("JAVA_HOME", home)
			if tt.onPath != "" {
				script(t, filepath.Join(path, "java"), `echo 'openjdk version "`+tt.onPath+`"' >&2`)
			}
			if tt.atHome != "" {
				script(t, filepath.Join(home, "bin", "java"), `echo 'openjdk version "`+tt.atHome+`"' >&2`)
			}
			_, version, err := Java(t.Context())
			var missing *MissingError
			if errors.As(err, &missing) != tt.missing {
				t.Fatalf("error %v, want a MissingError: %v", err, tt.missing)
			}
			if !tt.missing {
				if err != nil || version != tt.want {
					t.Errorf("got %q, %v, want %q", version, err, tt.want)
				}
				return
			}
			if !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "install it with `") {
				t.Errorf("error %q, want %q and how to install it", err, tt.want)
			}
		})
	}
}

// onlyPath makes PATH one new folder with a few tools of the shell.
func onlyPath(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for _, tool := range []string{"mkdir", "sleep"} {
		path, err := exec.LookPath(tool)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(path, filepath.Join(dir, tool)); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	return dir
}

// script writes a program for the shell.
func script(t *testing.T, name, body string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
}
