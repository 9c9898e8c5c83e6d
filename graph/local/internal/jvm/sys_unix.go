//go:build unix

package jvm

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"syscall"
)

// tryLock returns nil for unlock when another process holds the lock.
func tryLock(name string) (unlock func(), err error) {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EINTR) {
			break
		}
	}
	if err == nil {
		return func() { _ = f.Close() }, nil
	}
	_ = f.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, nil
	}
	return nil, err
}

// ownGroup puts a command in a process group of its own.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
}

// killGroup kills a command of ownGroup with all that it started.
func killGroup(cmd *exec.Cmd) error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }

// terminate asks a process to end in good order.
func terminate(p *os.Process) error { return p.Signal(syscall.SIGTERM) }

// watchdog is a small process that kills another one when this process is gone: the pipe to its
// input closes then, whatever ended this process.
type watchdog struct {
	cmd   *exec.Cmd
	input io.Closer
	once  sync.Once
}

func startWatchdog(pid int) (*watchdog, error) {
	cmd := exec.Command("/bin/sh", "-c", `read -r _; kill -KILL "$0"`, strconv.Itoa(pid))
	ownGroup(cmd) // an interrupt from the terminal must not end it before its time
	input, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &watchdog{cmd: cmd, input: input}, nil
}

// end ends the watchdog without a kill.
func (w *watchdog) end() {
	w.once.Do(func() {
		_ = w.cmd.Process.Kill()
		_ = w.cmd.Wait()
		_ = w.input.Close()
	})
}
