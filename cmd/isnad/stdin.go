package main

import (
	"context"
	"io"
)

// interruptible is a reader whose Read ends with a context: nothing else wakes
// a program that waits for what somebody types.
type interruptible struct {
	ctx context.Context
	r   io.Reader

	asked chan int // how many bytes are wanted; nil before the first Read
	read  chan chunk
}

type chunk struct {
	data []byte
	err  error
}

// Read implements io.Reader. It is not safe for concurrent use.
func (i *interruptible) Read(p []byte) (int, error) {
	if i.asked == nil {
		i.asked, i.read = make(chan int), make(chan chunk)
		go i.pump()
	}
	select {
	case i.asked <- len(p):
	case <-i.ctx.Done():
		return 0, i.ctx.Err()
	}
	select {
	case c := <-i.read:
		return copy(p, c.data), c.err
	case <-i.ctx.Done():
		return 0, i.ctx.Err()
	}
}

// pump reads what is asked for. It ends with the context, or, when it waits for
// input at that moment, with the process.
func (i *interruptible) pump() {
	for {
		select {
		case n := <-i.asked:
			data := make([]byte, n)
			n, err := i.r.Read(data)
			select {
			case i.read <- chunk{data[:n], err}:
			case <-i.ctx.Done():
				return
			}
		case <-i.ctx.Done():
			return
		}
	}
}
