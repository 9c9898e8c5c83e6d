package local

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"isnad/graph/local/internal/jvm"
)

// composeFile is the docker-compose.yml of the repository's root; a test holds the two equal, for
// a package can only embed what lies in its own folder.
//
//go:embed docker-compose.yml
var composeFile []byte

const (
	// askLimit bounds a question to the engine; the client alone may hang on a dead one.
	askLimit = 10 * time.Second
	// neo4jService is the service of the compose file that is the server.
	neo4jService = "neo4j"
)

// engineAnswers says whether a container engine runs and docker compose is there. It asks both:
// a docker client without an engine, or without the plugin, is of no use.
func engineAnswers(ctx context.Context) bool {
	return ask(ctx, "info", "--format", "{{.ServerVersion}}") == nil && ask(ctx, "compose", "version") == nil
}

func ask(ctx context.Context, args ...string) error {
	ctx, cancel := context.WithTimeout(ctx, askLimit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "docker", args...)
	cmd.WaitDelay = time.Second
	return cmd.Run()
}

// composeWay runs the server with docker compose.
type composeWay struct{ place }

// project is the name by which docker compose knows this data folder's server.
func (w composeWay) project() string {
	sum := sha256.Sum256([]byte(w.dir))
	return "isnad-" + hex.EncodeToString(sum[:4])
}

func (w composeWay) volume() string { return w.project() + "_neo4j-data" }

// run runs docker compose on the data folder's file. With out nil the words go to the log.
func (w composeWay) run(ctx context.Context, s state, password string, out io.Writer, args ...string) error {
	args = append([]string{"compose", "--project-name", w.project(), "--file", w.compose()}, args...)
	cmd := exec.CommandContext(ctx, "docker", args...)
	cmd.WaitDelay = time.Second
	var words bytes.Buffer
	cmd.Stderr = io.MultiWriter(&words, w.log)
	if cmd.Stdout = out; out == nil {
		cmd.Stdout = cmd.Stderr // one writer: os/exec then writes from one goroutine
	}
	cmd.Env = append(os.Environ(),
		"NEO4J_PASSWORD="+password,
		"NEO4J_HTTP_PORT="+strconv.Itoa(s.HTTP),
		"NEO4J_BOLT_PORT="+strconv.Itoa(s.Bolt))
	err := cmd.Run()
	if ctx.Err() != nil {
		return fmt.Errorf("docker compose %s: %w", args[5], ctx.Err())
	}
	if err != nil {
		return fmt.Errorf("docker compose %s failed; it said:\n%s\n%w", args[5], jvm.Tail(words.Bytes(), 8), err)
	}
	return nil
}

func (w composeWay) start(ctx context.Context, s state, password string) (int, error) {
	if err := replaceFile(w.compose(), composeFile); err != nil {
		return 0, fmt.Errorf("write the compose file: %w", err)
	}
	return 0, w.run(ctx, s, password, nil, "up", "--detach", neo4jService)
}

func (w composeWay) pid(ctx context.Context, s state) (int, bool, error) {
	if _, err := os.Stat(w.compose()); errors.Is(err, os.ErrNotExist) {
		return 0, false, nil
	}
	if ask(ctx, "info") != nil { // where no engine runs, no server does
		return 0, false, nil
	}
	var out strings.Builder
	err := w.run(ctx, s, unused, &out, "ps", "--status", "running", "--quiet", neo4jService)
	return 0, strings.TrimSpace(out.String()) != "", err
}

// unused stands where the compose file wants a password and the command does not use it.
const unused = "unused"

func (w composeWay) stop(ctx context.Context, _ int) error {
	return w.run(ctx, state{HTTP: defaultHTTP, Bolt: defaultBolt}, unused, nil, "down")
}

func (w composeWay) hasData(ctx context.Context) (bool, error) {
	if _, err := os.Stat(w.compose()); errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err := ask(ctx, "info"); err != nil {
		return false, fmt.Errorf("the data of %s are in a volume of docker compose, and no engine answers: start Docker, or choose another data folder: %w", w.dir, err)
	}
	return ask(ctx, "volume", "inspect", w.volume()) == nil, nil
}

// started has nothing to wait for: the engine itself has taken the ports, or failed.
func (w composeWay) started(context.Context, func() error) error { return nil }

func (w composeWay) explain(ctx context.Context, err error) error {
	var out strings.Builder
	logErr := w.run(ctx, state{HTTP: defaultHTTP, Bolt: defaultBolt}, unused, &out, "logs", "--no-color", "--tail", "20", neo4jService)
	if logErr != nil {
		return fmt.Errorf("neo4j did not start (%s): %w", w.project(), err)
	}
	return fmt.Errorf("neo4j did not start; its last words:\n%s\n%w", jvm.Tail([]byte(out.String()), 12), err)
}
