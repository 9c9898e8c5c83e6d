// Package jvm fetches Neo4j from Maven and runs it on Java, without a container engine.
//
// The way through it: Java finds a Java, Jars fetches the server's jars once into a cache folder,
// WriteConf writes a home folder's configuration, SetPassword sets its first password, Command
// gives the command line of the server, and Ready waits until the server answers. Lock keeps two
// processes from doing the same thing at once.
//
// Package local builds a lasting server on it, package localtest a short-lived one.
package jvm

// Version is the version of Neo4j that is fetched: the long-term support line, on Java 17 or newer.
const Version = "5.26.30"

// MissingError says that a program which must be installed is not there, or is too old.
type MissingError struct {
	What string // what is missing, for example "no Java found"
	Get  string // how to get it
}

// Error says what is missing and how to get it.
func (e *MissingError) Error() string { return e.What + ": " + e.Get }
