// Isnad reads Arabic and English news and builds a graph of actors and
// accusations in Neo4j: who accused whom of what, who denied it, who was
// targeted, who reported it, each edge with the words that prove it.
//
// This package is wiring: main.go has the signals, root.go the flags and the
// configuration, one file each subcommand. Data goes to standard output, words
// go to standard error, and exit.go lists what the exit codes mean. The scripts
// in testdata are the manual, executed.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// version is set by the linker: -ldflags "-X main.version=v1.2.3".
var version = ""

func main() { os.Exit(run()) }

// grace is how long the work may take to end after it was asked to.
const grace = 20 * time.Second

// run is main with an exit code. The first SIGINT or SIGTERM asks the work to
// end and to take back what is half done; the second ends the process at once.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	signalled := context.AfterFunc(ctx, func() {
		stop()
		fmt.Fprintln(os.Stderr, "isnad: ending; once more to end at once")
		time.AfterFunc(grace, func() { os.Exit(exitInterrupted) })
	})
	defer stop()
	defer signalled() // first: an end without a signal is no interruption
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	userDir, err := os.UserConfigDir()
	if err != nil {
		userDir = ""
	}
	a := &app{
		stdin: &interruptible{ctx: ctx, r: os.Stdin}, stdout: output(os.Stdout), stderr: os.Stderr,
		environ: os.Environ(), dir: dir, userDir: userDir, now: time.Now,
	}
	return a.execute(ctx, os.Args[1:])
}
