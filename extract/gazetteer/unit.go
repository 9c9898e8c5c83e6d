package gazetteer

import (
	"fmt"
	"io/fs"
	"strconv"
)

// UnitRole says where a unit of a personal name stands.
type UnitRole string

// The roles of name units.
const (
	GivenName  UnitRole = "given"
	FamilyName UnitRole = "surname"
	EitherName UnitRole = "both"
)

// Unit is one word or fixed group of words of personal names in Arabic script.
type Unit struct {
	Role   UnitRole
	Latin  string // preferred Latin form: Sergey
	Weight int    // how many people of the source bear it
}

// GivenName returns what is known of a folded word as a unit of personal
// names, whether given name or surname.
func (g *Gazetteer) GivenName(folded string) (Unit, bool) {
	u, ok := g.units[folded]
	return u, ok
}

// loadUnits reads units.tsv.gz: folded Arabic unit, role, Latin form, weight.
func loadUnits(data fs.FS) (map[string]Unit, error) {
	units := map[string]Unit{}
	err := eachPacked(data, "units.tsv.gz", 4, func(cols []string) error {
		weight, err := strconv.Atoi(cols[3])
		if err != nil {
			return fmt.Errorf("weight %q is not a number", cols[3])
		}
		role := UnitRole(cols[1])
		if role != GivenName && role != FamilyName && role != EitherName {
			return fmt.Errorf("role %q is not given, surname or both", cols[1])
		}
		units[cols[0]] = Unit{Role: role, Latin: cols[2], Weight: weight}
		return nil
	})
	return units, err
}
