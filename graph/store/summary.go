package store

import "github.com/neo4j/neo4j-go-driver/v5/neo4j"

// Summary says what a write did. The counters of documents add up: Documents is
// Unchanged + Replaced + New + those that the error names. The others are the
// server's own counters over committed transactions, without the lock on the
// writer; all 0 means that no write was sent.
type Summary struct {
	Documents            int `json:"documents"` // batches given, each article once
	Unchanged            int `json:"unchanged"` // already in the graph, from the same batch
	Replaced             int `json:"replaced"`  // in the graph from another batch, or written again by force
	New                  int `json:"new"`       // articles that the graph did not hold
	Retracted            int `json:"retracted"` // articles taken out
	NodesCreated         int `json:"nodesCreated"`
	NodesDeleted         int `json:"nodesDeleted"`
	RelationshipsCreated int `json:"relationshipsCreated"`
	RelationshipsDeleted int `json:"relationshipsDeleted"`
	PropertiesSet        int `json:"propertiesSet"`
	LabelsChanged        int `json:"labelsChanged"` // added or removed
}

// Changes returns the sum of the server's counters; 0 means that the graph is
// as it was.
func (s Summary) Changes() int {
	return s.NodesCreated + s.NodesDeleted + s.RelationshipsCreated + s.RelationshipsDeleted + s.PropertiesSet + s.LabelsChanged
}

// count adds the counters of one query.
func (s *Summary) count(c neo4j.Counters) {
	s.NodesCreated += c.NodesCreated()
	s.NodesDeleted += c.NodesDeleted()
	s.RelationshipsCreated += c.RelationshipsCreated()
	s.RelationshipsDeleted += c.RelationshipsDeleted()
	s.PropertiesSet += c.PropertiesSet()
	s.LabelsChanged += c.LabelsAdded() + c.LabelsRemoved()
}

// add adds what another transaction did.
func (s *Summary) add(o Summary) {
	s.Unchanged += o.Unchanged
	s.Replaced += o.Replaced
	s.New += o.New
	s.Retracted += o.Retracted
	s.NodesCreated += o.NodesCreated
	s.NodesDeleted += o.NodesDeleted
	s.RelationshipsCreated += o.RelationshipsCreated
	s.RelationshipsDeleted += o.RelationshipsDeleted
	s.PropertiesSet += o.PropertiesSet
	s.LabelsChanged += o.LabelsChanged
}
