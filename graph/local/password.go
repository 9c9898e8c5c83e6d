package local

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"strings"
)

// minPassword is the shortest password that Neo4j takes.
const minPassword = 8

// readPassword reads the password and takes away the rights of others on its file. The error is
// os.ErrNotExist when there is none.
func readPassword(p place) (string, error) {
	data, err := os.ReadFile(p.password())
	if err != nil {
		return "", fmt.Errorf("read the password of the local Neo4j: %w", err)
	}
	password := strings.TrimSpace(string(data))
	if len(password) < minPassword {
		return "", fmt.Errorf("the password in %s is shorter than %d characters: put the right one there", p.password(), minPassword)
	}
	info, err := os.Stat(p.password())
	if err != nil {
		return "", fmt.Errorf("read the password of the local Neo4j: %w", err)
	}
	if info.Mode().Perm()&0o077 == 0 {
		return password, nil
	}
	p.say("others could read %s; its mode is now 0600", p.password())
	if err := os.Chmod(p.password(), 0o600); err != nil {
		return "", fmt.Errorf("hide the password from others: %w", err)
	}
	return password, nil
}

// ensurePassword reads the password, or makes one for a server without data.
func ensurePassword(p place, hasData bool) (string, error) {
	password, err := readPassword(p)
	if !errors.Is(err, os.ErrNotExist) {
		return password, err
	}
	if hasData {
		return "", fmt.Errorf("%s holds data but the file %s with its password is gone: put it back, or move the folder away to begin anew", p.dir, p.password())
	}
	password = rand.Text() // 26 letters and digits, 130 bits
	if err := replaceFile(p.password(), []byte(password+"\n")); err != nil {
		return "", fmt.Errorf("keep the password of the local Neo4j: %w", err)
	}
	return password, nil
}
