package jvm

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// User is the name of the first and only user of a new server.
const User = "neo4j"

// Fast are the flags for a server that lives for seconds: it starts sooner and computes slower.
func Fast() []string { return []string{"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"} }

// Lasting are the flags for a server that stays.
func Lasting() []string { return []string{"-XX:+UseG1GC"} }

// Args is the command line, without the program, of a server with the jars in lib and the given
// home folder. The flags go to Java before all others.
func Args(lib, home string, flags []string) []string {
	args := append([]string{"-Xms512m", "-Xmx512m"}, flags...)
	return append(args,
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
		"-Dio.netty.tryReflectionSetAccessible=true",
		"-Dfile.encoding=UTF-8",
		"-cp", filepath.Join(lib, "*"),
		"org.neo4j.server.CommunityEntryPoint",
		HomeFlag(home), "--config-dir="+filepath.Join(home, "conf"))
}

// HomeFlag is the argument that tells a server's command line from that of any other program.
func HomeFlag(home string) string { return "--home-dir=" + home }

// Env is the environment of a server: that of this process, with the home folder, and without
// the variables by which another Neo4j or Java would be configured.
func Env(home string) []string {
	var env []string
	for _, v := range os.Environ() {
		name, _, _ := strings.Cut(v, "=")
		switch name {
		case "NEO4J_HOME", "NEO4J_CONF", "NEO4J_AUTH", "NEO4J_PASSWORD", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS":
		default:
			env = append(env, v)
		}
	}
	return append(env, "NEO4J_HOME="+home, "NEO4J_CONF="+filepath.Join(home, "conf"))
}

// SetPassword sets the first password of a home folder whose server has never run. The
// configuration must have been written before. The password has 8 characters or more.
func SetPassword(ctx context.Context, java, lib, home, password string) error {
	// The arguments go through a file, for all users of a machine can read a command line.
	args, err := argumentFile(home, append(Fast(), "-cp", filepath.Join(lib, "*"),
		"org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password))
	if err != nil {
		return fmt.Errorf("set the first password: %w", err)
	}
	defer os.Remove(args)
	cmd := exec.CommandContext(ctx, java, "@"+args)
	cmd.Env = Env(home)
	out, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return fmt.Errorf("set the first password: %w", ctx.Err())
	}
	if err != nil {
		return fmt.Errorf("set the first password of %s (it said %q): %w", home, Tail(out, 5), err)
	}
	return nil
}

// argumentFile writes a file of mode 0600 from which Java reads its arguments.
func argumentFile(dir string, args []string) (name string, err error) {
	f, err := os.CreateTemp(dir, "arguments-")
	if err != nil {
		return "", err
	}
	quote := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	for _, arg := range args {
		if _, err = fmt.Fprintf(f, "\"%s\"\n", quote.Replace(arg)); err != nil {
			break
		}
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		_ = os.Remove(f.Name()) // it holds nothing that counts
		return "", err
	}
	return f.Name(), nil
}
