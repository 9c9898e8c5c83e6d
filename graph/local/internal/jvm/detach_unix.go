//go:build unix

package jvm

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// detach starts a program that writes its own process number down before anything else. The shell
// in between ends at once, so the program belongs to init, which takes it off the process table
// when it ends.
const detach = `/bin/sh -c 'echo $$ >"$0" && exec "$@"' "$@" </dev/null &`

func startDetached(pidFile string, console *os.File, dir string, env []string, program string, args []string) error {
	cmd := exec.Command("/bin/sh", append([]string{"-c", detach, "detach", pidFile, program}, args...)...)
	cmd.Env, cmd.Dir, cmd.Stdout, cmd.Stderr = env, dir, console, console
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // away from this terminal and its signals
	return cmd.Run()
}

// commandLine returns the arguments of a process, each followed by a space; it is empty when
// there is no such process or when it has ended and nobody has asked for its exit status.
func commandLine(pid int) (string, error) {
	if runtime.GOOS != "linux" {
		return psCommandLine(pid)
	}
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if errors.Is(err, os.ErrNotExist) || errors.Is(err, syscall.ESRCH) {
		return "", nil
	}
	return strings.ReplaceAll(string(data), "\x00", " "), err
}

func psCommandLine(pid int) (string, error) {
	out, err := exec.Command("ps", "-ww", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) { // no such process
		return "", nil
	}
	return strings.TrimSpace(string(out)) + " ", err
}

// signal asks a process to end, or kills it. It is no error when the process is gone.
func signal(pid int, kill bool) error {
	s := syscall.SIGTERM
	if kill {
		s = syscall.SIGKILL
	}
	err := syscall.Kill(pid, s)
	if errors.Is(err, syscall.ESRCH) {
		return nil
	}
	return err
}
