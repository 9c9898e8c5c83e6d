package eval

// steps is the number of rows of the reliability table.
const steps = 10

// Step is one row of the reliability table: the predicted triples whose
// confidence lies in From ≤ c < To (the last row holds 1 as well). The
// confidence of a triple is the greatest of its counted evidence; it is right
// when it is matched in lenient mode. Triples that count neither as right nor
// as wrong are left out.
type Step struct {
	From    float64 `json:"from"`
	To      float64 `json:"to"`
	Triples int     `json:"triples"`
	Claimed float64 `json:"claimed"` // mean confidence
	Right   float64 `json:"right"`   // share that is right
}

// reliability sets what confidences claim beside what came true. A well
// calibrated extractor has Claimed near Right in each row.
func reliability(tallies []tally) []Step {
	var rows [steps]Step
	for _, t := range tallies {
		for _, c := range t.claimed {
			row := &rows[min(steps-1, max(0, int(c.confidence*steps+1e-9)))]
			row.Triples++
			row.Claimed += c.confidence
			row.Right += one(c.right)
		}
	}
	table := []Step{}
	for i, row := range rows {
		if row.Triples == 0 {
			continue
		}
		n := float64(row.Triples)
		table = append(table, Step{float64(i) / steps, float64(i+1) / steps, row.Triples, round3(row.Claimed / n), round3(row.Right / n)})
	}
	return table
}
