package local

import (
	"fmt"
	"time"

	"github.com/schollz/progressbar/v3"
)

// wordEvery is the pause between two words on a download where no terminal shows it moving.
const wordEvery = 5 * time.Second

// showFetch returns what to call for each fetched file, and what to call at the end. Maven says
// beforehand neither how many files there will be nor how big they are.
func (p place) showFetch() (fetched func(file string), done func()) {
	if !p.progress {
		return p.tellFetch(), func() {}
	}
	bar := progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(p.log),
		progressbar.OptionSetDescription("fetching Neo4j "),
		progressbar.OptionShowCount(),
		progressbar.OptionSetItsString("files"),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(100*time.Millisecond))
	// What the bar cannot draw is no reason to stop a download.
	return func(string) { _ = bar.Add(1) }, func() { _ = bar.Finish() }
}

func (p place) tellFetch() func(string) {
	count, last := 0, time.Now()
	return func(string) {
		count++
		if time.Since(last) >= wordEvery {
			last = time.Now()
			fmt.Fprintf(p.log, "fetched %d files of Neo4j\n", count)
		}
	}
}
