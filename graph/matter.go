package graph

// Matter is what a claim is about, out of a closed list.
type Matter string

// The matters, in order of precedence: a statement that fits several takes the
// first.
const (
	Cyberattack          Matter = "cyberattack"           // breaking into or disabling computers and networks
	ElectionInterference Matter = "election-interference" // influencing a vote or the affairs of another state from outside
	Espionage            Matter = "espionage"             // spying, surveillance, stealing secrets
	Leak                 Matter = "leak"                  // publishing what was secret
	Disinformation       Matter = "disinformation"        // lies, propaganda, fabricated news
	ArmedAttack          Matter = "armed-attack"          // force by soldiers or weapons: strikes, shelling, invasion, killing
	Terrorism            Matter = "terrorism"             // attacks called terrorist, and support for them
	HumanRights          Matter = "human-rights"          // torture, repression, detention, abuse of civilians
	TreatyBreach         Matter = "treaty-breach"         // breaking an agreement, a truce or a resolution
	Sanctions            Matter = "sanctions"             // imposing or evading sanctions, embargoes, blockades
	Corruption           Matter = "corruption"            // bribery, embezzlement, abuse of office
	Crime                Matter = "crime"                 // other punishable acts: murder, theft, fraud, smuggling
	Other                Matter = "other"                 // any other wrong
)

// Matters returns every matter in order of precedence.
func Matters() []Matter {
	return []Matter{Cyberattack, ElectionInterference, Espionage, Leak, Disinformation, ArmedAttack,
		Terrorism, HumanRights, TreatyBreach, Sanctions, Corruption, Crime, Other}
}

// Valid reports whether m is one of Matters.
func (m Matter) Valid() bool { return oneOf(m, Matters()) }

// Compatible reports whether a denial about m may answer an accusation about
// other: they are equal, of one family (doings in the information space, or
// doings by force), or one of them is Other.
func (m Matter) Compatible(other Matter) bool {
	if m == other || m == Other || other == Other {
		return true
	}
	f := m.family()
	return f != 0 && f == other.family()
}

func (m Matter) family() int {
	switch m {
	case Cyberattack, ElectionInterference, Espionage, Leak, Disinformation:
		return 1
	case ArmedAttack, Terrorism, HumanRights:
		return 2
	}
	return 0
}
