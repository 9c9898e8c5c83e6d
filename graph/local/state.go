package local

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"isnad/graph/local/internal/jvm"
)

// state is what is known of a server between two calls. It stays when the server stops, for its
// ports and the way in which the data were made.
type state struct {
	How     string    `json:"how"`
	PID     int       `json:"pid"` // 0: stopped, or with docker compose
	HTTP    int       `json:"httpPort"`
	Bolt    int       `json:"boltPort"`
	Started time.Time `json:"started"`
}

func (s state) ports() jvm.Ports { return jvm.Ports{HTTP: s.HTTP, Bolt: s.Bolt} }

// readState returns the zero state when there is none or when its file is torn: a lost state costs
// the remembered ports, while the server itself is found by its process.
func readState(p place) (state, error) {
	data, err := os.ReadFile(p.state())
	if errors.Is(err, os.ErrNotExist) {
		return state{}, nil
	}
	if err != nil {
		return state{}, fmt.Errorf("read the state of the local Neo4j: %w", err)
	}
	var s state
	if err := json.Unmarshal(data, &s); err != nil {
		p.say("%s is not readable (%v) and is written anew", p.state(), err)
		return state{}, nil
	}
	return s, nil
}

func writeState(p place, s state) error {
	data, err := json.MarshalIndent(s, "", "  ")
	if err == nil {
		err = replaceFile(p.state(), append(data, '\n'))
	}
	if err != nil {
		return fmt.Errorf("keep the state of the local Neo4j: %w", err)
	}
	return nil
}

// replaceFile writes a file of mode 0600 that is there whole or not at all.
func replaceFile(name string, data []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // fails after the rename, as it should
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Sync()
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}
