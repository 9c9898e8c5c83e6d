package jvm

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"
)

func TestLockOneOf(t *testing.T) {
	dir := t.TempDir()
	places := []string{filepath.Join(dir, "0"), filepath.Join(dir, "1")}
	first := lock(t, places)
	lock(t, places)
	short, cancel := context.WithTimeout(t.Context(), 150*time.Millisecond)
	defer cancel()
	if _, _, err := LockOneOf(short, places...); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("a third lock of two places: error %v, want to wait", err)
	}
	time.AfterFunc(100*time.Millisecond, first)
	lock(t, places) // waits for the first to be freed
}

func lock(t *testing.T, places []string) (unlock func()) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	_, unlock, err := LockOneOf(ctx, places...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(unlock)
	return unlock
}

func TestLockWithoutFolder(t *testing.T) {
	if _, err := Lock(t.Context(), filepath.Join(t.TempDir(), "none", "lock")); err == nil {
		t.Error("no error for a lock in a folder that is not there")
	}
}
