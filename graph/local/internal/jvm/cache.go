package jvm

import (
	"fmt"
	"os"
	"path/filepath"
)

// CacheDir is the default folder for what can be fetched or made again: isnad/neo4j-VERSION in the
// user's cache folder. Nothing is made yet.
func CacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find the user's cache folder, set HOME or XDG_CACHE_HOME: %w", err)
	}
	return filepath.Join(dir, "isnad", "neo4j-"+Version), nil
}
