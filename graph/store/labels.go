package store

import "isnad/graph"

// Labels of actors besides their kind.
const (
	labelOutlet  = "Outlet"  // publishes, or is named as reporting
	labelUnnamed = "Unnamed" // described by one article, not named
)

// derivedLabels returns all labels that are derived and may be set on an actor:
// the closed list.
func derivedLabels() []string {
	labels := []string{labelOutlet, labelUnnamed}
	for _, k := range graph.Kinds() {
		labels = append(labels, string(k))
	}
	return labels
}
