// Package config reads the settings of isnad: from flags, the environment, a
// YAML file and built-in defaults, in this order of strength. It is strict: an
// unknown key, a wrong type or a value out of its limits is an error with its
// place, and all of them are told at once, before any work. The keys stand in
// one table, Keys. Viper is used here and nowhere else; it only layers values
// that were checked before.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/viper"

	"isnad/internal/spell"
)

// Config is the settings in effect. The fields are the keys of Keys, which say
// what they mean.
type Config struct {
	Neo4j  Neo4j
	Local  Local
	Ingest Ingest
	Fetch  Fetch
	Output Output
	Log    Log

	// File is the file that was read, or "".
	File string `mapstructure:"-"`
}

// Neo4j says which server to use.
type Neo4j struct {
	URI          string
	User         string
	Password     string
	PasswordFile string `mapstructure:"password_file"`
	Database     string
	Timeout      time.Duration
}

// Local is about the managed local Neo4j.
type Local struct {
	DataDir  string `mapstructure:"data_dir"`
	CacheDir string `mapstructure:"cache_dir"`
	HTTPPort int    `mapstructure:"http_port"`
	BoltPort int    `mapstructure:"bolt_port"`
}

// Ingest is about reading documents and writing their graphs.
type Ingest struct {
	Workers        int
	BatchDocuments int           `mapstructure:"batch_documents"`
	MaxBytes       int64         `mapstructure:"max_bytes"`
	RetryFor       time.Duration `mapstructure:"retry_for"`
}

// Fetch is about reading pages from the web.
type Fetch struct {
	Timeout      time.Duration
	MaxBytes     int64  `mapstructure:"max_bytes"`
	MaxRedirects int    `mapstructure:"max_redirects"`
	UserAgent    string `mapstructure:"user_agent"`
	AllowPrivate bool   `mapstructure:"allow_private"`
}

// Output is about what goes to standard output.
type Output struct{ Format string }

// Log is about what goes to standard error.
type Log struct{ Level string }

// Source is where settings come from, beside the defaults.
type Source struct {
	File    string            // of the flag --config, or ""
	Set     map[string]string // of flags, by key
	Environ []string          // NAME=value, as of os.Environ
	Dir     string            // where ./config.yaml is looked for
	UserDir string            // where isnad/config.yaml is looked for after it, or ""
}

// Load returns the settings in effect. Its error is an *Error when the
// configuration is wrong.
func Load(src Source) (Config, error) {
	keys := Keys()
	env := environment(src.Environ)
	file := src.locate(env)
	var inFile []setting
	var problems []Problem
	if file != "" {
		inFile, problems = readFile(file, keys)
	}
	inEnv, more := readEnv(env, keys)
	problems = append(problems, more...)
	inFlags, more := readFlags(src.Set, keys)
	problems = append(problems, more...)
	problems = append(problems, onePassword(inFile, inEnv)...)
	if len(problems) > 0 {
		return Config{}, &Error{problems}
	}
	cfg, err := layer(keys, inFile, inEnv, inFlags)
	cfg.File = file
	return cfg, err
}

// locate returns the file to read, or "" when there is none.
func (src Source) locate(env map[string]string) string {
	if src.File != "" {
		return src.File
	}
	if env["ISNAD_CONFIG"] != "" {
		return env["ISNAD_CONFIG"]
	}
	candidates := []string{filepath.Join(src.Dir, "config.yaml")}
	if src.UserDir != "" {
		candidates = append(candidates, filepath.Join(src.UserDir, "isnad", "config.yaml"))
	}
	for _, name := range candidates {
		if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) {
			return name
		}
	}
	return ""
}

// layer puts the settings over the defaults, the last list strongest.
func layer(keys []Key, lists ...[]setting) (Config, error) {
	v := viper.New()
	for _, k := range keys {
		value, err := k.Kind.Parse(k.Default)
		if err != nil {
			return Config{}, fmt.Errorf("default of %s: %w", k.Name, err)
		}
		v.SetDefault(k.Name, value)
	}
	for _, list := range lists {
		for _, s := range list {
			// A password of a stronger place must not be shadowed by one of a weaker.
			switch {
			case s.value == "":
			case s.key.Name == "neo4j.password":
				v.Set("neo4j.password_file", "")
			case s.key.Name == "neo4j.password_file":
				v.Set("neo4j.password", "")
			}
			v.Set(s.key.Name, place(s))
		}
	}
	var cfg Config
	if err := v.UnmarshalExact(&cfg); err != nil {
		return Config{}, fmt.Errorf("settings do not fit their types: %w", err)
	}
	return cfg, nil
}

// place makes a path complete: ~/ is the home directory, and a relative path
// of a file starts at the directory of the file.
func place(s setting) any {
	if _, ok := s.key.Kind.(path); !ok || s.value == "" {
		return s.value
	}
	p := s.value.(string)
	if rest, ok := strings.CutPrefix(p, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if s.line > 0 && !filepath.IsAbs(p) {
		return filepath.Join(filepath.Dir(s.where), p)
	}
	return p
}

func environment(environ []string) map[string]string {
	env := map[string]string{}
	for _, e := range environ {
		if name, value, ok := strings.Cut(e, "="); ok {
			env[name] = value
		}
	}
	return env
}

// readEnv reads the settings of the environment. An empty variable is as good
// as none. Names that begin with ISNAD_TEST are left to the tests.
func readEnv(env map[string]string, keys []Key) (found []setting, problems []Problem) {
	own := []string{"ISNAD_CONFIG"}
	for _, k := range keys {
		own = append(own, k.EnvNames()[0])
		for _, name := range k.EnvNames() {
			if env[name] == "" {
				continue
			}
			value, err := k.Kind.Parse(env[name])
			if err != nil {
				problems = append(problems, Problem{Where: "environment " + name, What: fmt.Sprintf("%s: %v", k.Name, err)})
			}
			found = append(found, setting{key: k, value: value, where: name})
			break
		}
	}
	for name, value := range env {
		if value != "" && strings.HasPrefix(name, "ISNAD_") && !strings.HasPrefix(name, "ISNAD_TEST") && !slices.Contains(own, name) {
			problems = append(problems, Problem{Where: "environment " + name, What: "unknown name" + spell.DidYouMean(name, own)})
		}
	}
	slices.SortFunc(problems, func(a, b Problem) int { return strings.Compare(a.Where, b.Where) })
	return found, problems
}

func readFlags(set map[string]string, keys []Key) (found []setting, problems []Problem) {
	order := make([]string, 0, len(set))
	for name := range set {
		order = append(order, name)
	}
	slices.Sort(order)
	for _, name := range order {
		k, ok := find(keys, name)
		if !ok {
			problems = append(problems, Problem{Where: "--set", What: "unknown key " + name + spell.DidYouMean(name, names(keys))})
			continue
		}
		if k.Secret {
			problems = append(problems, Problem{Where: "--set", What: name + " would be seen in the list of processes; use the environment or neo4j.password_file"})
			continue
		}
		value, err := k.Kind.Parse(set[name])
		if err != nil {
			problems = append(problems, Problem{Where: "--set", What: fmt.Sprintf("%s: %v", name, err)})
			continue
		}
		found = append(found, setting{key: k, value: value, where: "--set"})
	}
	return found, problems
}

// onePassword refuses two passwords in the same place.
func onePassword(lists ...[]setting) (problems []Problem) {
	for _, list := range lists {
		var first *setting
		for i, s := range list {
			if s.key.Name != "neo4j.password" && s.key.Name != "neo4j.password_file" || s.value == "" {
				continue
			}
			if first != nil {
				problems = append(problems, Problem{Where: s.where, Line: s.line, What: fmt.Sprintf("%s and %s are both set; keep one", first.key.Name, s.key.Name)})
			}
			first = &list[i]
		}
	}
	return problems
}

// Secret returns the password: the configured one, or the first line of the
// password file.
func (n Neo4j) Secret() (string, error) {
	if n.PasswordFile == "" {
		return n.Password, nil
	}
	data, err := load(n.PasswordFile)
	if err != nil {
		return "", fmt.Errorf("neo4j.password_file %s: %w", n.PasswordFile, err)
	}
	line, _, _ := strings.Cut(string(data), "\n")
	line = strings.TrimSuffix(line, "\r")
	if line == "" {
		return "", fmt.Errorf("neo4j.password_file %s: its first line is empty", n.PasswordFile)
	}
	return line, nil
}
