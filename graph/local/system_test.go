package local_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

func getsid(pid int) (int, error) { return unix.Getsid(pid) }

// own is the session of this test.
func own(t *testing.T) int {
	t.Helper()
	sid, err := unix.Getsid(0)
	if err != nil {
		t.Fatal(err)
	}
	return sid
}

// noEngine keeps a container engine of the machine out of the test: a docker without one goes
// before it on PATH.
func noEngine(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	script(t, dir, "docker", "exit 1")
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

// script writes a program for the shell.
func script(t *testing.T, dir, name, body string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
}

// onlyPath makes PATH one new folder, with the shell's own tools and no Java, Maven or docker.
func onlyPath(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for _, tool := range []string{"mkdir", "sleep", "rm"} {
		path, err := exec.LookPath(tool)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(path, filepath.Join(dir, tool)); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	t.Setenv("JAVA_HOME", "")
	return dir
}

// checkLoopback holds each address on which the process listens to be of the loopback.
func checkLoopback(t *testing.T, pid int) {
	t.Helper()
	if runtime.GOOS != "linux" {
		return // only Linux shows it in files
	}
	addresses := listening(t, pid)
	if len(addresses) < 2 {
		t.Errorf("process %d listens on %q, want HTTP and Bolt", pid, addresses)
	}
	for _, a := range addresses {
		// 127.0.0.1, plain and mapped into IPv6, as the kernel writes it.
		if a != "0100007F" && a != "0000000000000000FFFF00000100007F" {
			t.Errorf("process %d listens on %s, want 127.0.0.1 only", pid, a)
		}
	}
}

// listening returns the addresses on which a process listens, in the kernel's hexadecimal form.
func listening(t *testing.T, pid int) []string {
	t.Helper()
	proc := filepath.Join("/proc", strconv.Itoa(pid))
	fds, err := filepath.Glob(filepath.Join(proc, "fd", "*"))
	if err != nil {
		t.Fatal(err)
	}
	sockets := map[string]bool{}
	for _, fd := range fds {
		if to, err := os.Readlink(fd); err == nil {
			sockets[strings.TrimSuffix(strings.TrimPrefix(to, "socket:["), "]")] = true
		}
	}
	var addresses []string
	for _, table := range []string{"tcp", "tcp6"} {
		f, err := os.Open(filepath.Join(proc, "net", table))
		if err != nil {
			t.Fatal(err)
		}
		for scan := bufio.NewScanner(f); scan.Scan(); {
			field := strings.Fields(scan.Text())
			const listen = "0A"
			if len(field) > 9 && field[3] == listen && sockets[field[9]] {
				address, _, _ := strings.Cut(field[1], ":")
				addresses = append(addresses, address)
			}
		}
		f.Close()
	}
	return addresses
}
