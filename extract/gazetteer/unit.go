package gazetteer

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"isnad/internal/fold"
)

// UnitRole says where a unit of a personal name stands.
type UnitRole string

// The roles of name units.
const (
	GivenName  UnitRole = "given"
	FamilyName UnitRole = "surname"
	EitherName UnitRole = "both"
)

// Unit is a word of personal names, or a fixed group of words (عبد الله).
type Unit struct {
	Role   UnitRole
	Latin  string // preferred Latin form: Sergey
	Weight int    // how many people of the source bear it; many are common words too, so low weights need other signs
}

// ownWeight stands for the weight of units that come from our own lists.
const ownWeight = 100

// GivenName returns what is known of a folded word, or folded words joined by
// single spaces, as a unit of personal names: given name or surname, in Arabic
// script, or a given name in Latin letters.
func (g *Gazetteer) GivenName(folded string) (Unit, bool) {
	if u, ok := g.units[folded]; ok {
		return u, true
	}
	if l, ok := g.latin[folded]; ok {
		u := g.units[l.unit]
		return u, true
	}
	if apart := servant(folded); apart != folded {
		u, ok := g.units[apart]
		return u, ok
	}
	return Unit{}, false
}

// servant writes the two words of a name such as عبد العزيز apart where they are
// written as one.
func servant(word string) string {
	if rest, ok := strings.CutPrefix(word, "عبدال"); ok {
		return "عبد ال" + rest
	}
	return word
}

// latinForm is where a Latin spelling leads: Mohammed and Mohamed to محمد.
type latinForm struct {
	unit   string
	weight int
}

const (
	unitColumns    = 4 // folded unit, role, Latin forms, weight
	foreignColumns = 3 // Arabic spellings, role, Latin forms
)

// units reads the personal names: own ones first, for their Latin forms and
// roles win.
func (b *builder) units(data fs.FS) error {
	b.g.units = make(map[string]Unit, 1<<14)
	b.g.latin = make(map[string]latinForm, 1<<15)
	err := eachRow(data, "names/foreign.tsv", foreignColumns, func(cols []string, _ string) error {
		for _, arabic := range split(cols[0]) {
			if err := b.unit(fold.Key(arabic), cols[1], cols[2], ownWeight); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return eachRow(data, "names/units.tsv.gz", unitColumns, func(cols []string, _ string) error {
		weight, err := strconv.Atoi(cols[3])
		if err != nil {
			return fmt.Errorf("weight %q is not a number", cols[3])
		}
		return b.unit(cols[0], cols[1], cols[2], weight)
	})
}

// unit stores one unit and its Latin forms.
func (b *builder) unit(folded, role, forms string, weight int) error {
	u := Unit{Role: UnitRole(role), Weight: weight}
	if u.Role != GivenName && u.Role != FamilyName && u.Role != EitherName {
		return fmt.Errorf("role %q is not given, surname or both", role)
	}
	if folded == "" || forms == "" {
		return fmt.Errorf("the unit has no Arabic or no Latin form")
	}
	first, rest, _ := strings.Cut(forms, "|")
	u.Latin = first
	if before, ok := b.g.units[folded]; ok { // an own unit that the source has too
		before.Weight = max(before.Weight, weight)
		b.g.units[folded] = before
	} else {
		b.g.units[folded] = u
	}
	b.latin(first, folded, weight)
	for rest != "" {
		first, rest, _ = strings.Cut(rest, "|")
		b.latin(first, folded, weight/2)
	}
	return nil
}

// latin stores the way back from a Latin form; the more frequent unit wins. A
// form of two words for one Arabic word (Ahmad Ali for احمدعلي) is no way back:
// it is two names, except where the first is the article (El Khatib).
func (b *builder) latin(form, unit string, weight int) {
	key := latinKey(form)
	if strings.Contains(key, " ") && !strings.Contains(unit, " ") && !(strings.HasPrefix(unit, "ال") && key[1] == 'l') {
		return
	}
	if have, ok := b.g.latin[key]; !ok || weight > have.weight {
		b.g.latin[key] = latinForm{unit, weight}
	}
}

// latinKey is fold.Key, without its work where the form is one word in ASCII:
// there are thirty thousand of them.
func latinKey(form string) string {
	for i := range len(form) {
		if c := form[i] | 0x20; c < 'a' || c > 'z' {
			return fold.Key(form)
		}
	}
	return strings.ToLower(form)
}
