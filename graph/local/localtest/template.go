package localtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"isnad/graph/local/internal/jvm"
)

// archive is the class-data archive beside the template's data; Java maps it in and so starts
// a third sooner.
const archive = "classes.jsa"

// template returns the folder with the template: the data of a server that was started once, so
// that its system database and its password are there, and the archive of the classes that the
// start loaded. It is made once for each Java and folder of jars, and appears whole or not at all.
func template(ctx context.Context, log io.Writer, cache, java, version, lib string) (string, error) {
	dir := filepath.Join(cache, "template-"+fingerprint(java, version, lib, strings.Join(jvm.Args(lib, "", nil), " ")))
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	unlock, err := jvm.Lock(ctx, filepath.Join(cache, "template.lock"))
	if err != nil {
		return "", err
	}
	defer unlock()
	if _, err := os.Stat(dir); err == nil { // another process was first
		return dir, nil
	}
	fmt.Fprintln(log, "localtest: making the template of Neo4j for tests (only once)")
	work, err := os.MkdirTemp(cache, "making-template-")
	if err != nil {
		return "", fmt.Errorf("make a temporary folder for the template: %w", err)
	}
	defer os.RemoveAll(work)
	if err := fill(ctx, work, java, lib); err != nil {
		return "", fmt.Errorf("make the template of Neo4j for tests: %w", err)
	}
	if err := os.Rename(work, dir); err != nil {
		return "", fmt.Errorf("put the template in its place: %w", err)
	}
	return dir, nil
}

// fill starts and stops a server in the home folder work.
func fill(ctx context.Context, work, java, lib string) error {
	ports, err := jvm.FreePorts()
	if err != nil {
		return err
	}
	if err := jvm.WriteConf(work, ports); err != nil {
		return err
	}
	if err := jvm.SetPassword(ctx, java, lib, work, password); err != nil {
		return err
	}
	flags := append(jvm.Fast(), "-XX:ArchiveClassesAtExit="+filepath.Join(work, archive), "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
	child, err := jvm.StartChild(java, jvm.Args(lib, work, flags), work)
	if err != nil {
		return err
	}
	defer child.Kill()
	ctx, cancel := context.WithTimeout(ctx, readyWait)
	defer cancel()
	if err := child.Ready(ctx, ports, password); err != nil {
		return err
	}
	return child.Stop(ctx)
}

// fingerprint is a short name for what the template depends on.
func fingerprint(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:6])
}
