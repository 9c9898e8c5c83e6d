//go:build !unix

package jvm

import (
	"errors"
	"os"
	"os/exec"
)

// errSystem is the answer of systems on which nobody has tried to run Neo4j by these means.
var errSystem = errors.New("a local Neo4j runs on Linux and macOS only: give the address of a Neo4j that runs elsewhere")

func tryLock(string) (func(), error) { return nil, errSystem }

func ownGroup(*exec.Cmd) {}

func killGroup(cmd *exec.Cmd) error { return cmd.Process.Kill() }

func terminate(*os.Process) error { return errSystem }

type watchdog struct{}

func startWatchdog(int) (*watchdog, error) { return nil, errSystem }

func (*watchdog) end() {}

func startDetached(string, *os.File, string, []string, string, []string) error { return errSystem }

func commandLine(int) (string, error) { return "", nil }

func signal(int, bool) error { return errSystem }
