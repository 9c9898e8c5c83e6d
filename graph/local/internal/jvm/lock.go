package jvm

import (
	"context"
	"fmt"
	"time"
)

// Lock waits for the lock of a file, which it makes when it is not there. The lock is freed by the
// returned function and by the end of the process, however it comes. The file itself stays: to
// remove it would let two processes hold two locks of one name.
func Lock(ctx context.Context, name string) (unlock func(), err error) {
	_, unlock, err = LockOneOf(ctx, name)
	return unlock, err
}

// LockOneOf waits until it has the lock of one of the files, and says of which.
func LockOneOf(ctx context.Context, names ...string) (locked string, unlock func(), err error) {
	for {
		for _, name := range names {
			unlock, err := tryLock(name)
			if err != nil {
				return "", nil, fmt.Errorf("lock %s: %w", name, err)
			}
			if unlock != nil {
				return name, unlock, nil
			}
		}
		select {
		case <-ctx.Done():
			return "", nil, fmt.Errorf("wait for another process that holds %s: %w", names[0], ctx.Err())
		case <-time.After(poll):
		}
	}
}
