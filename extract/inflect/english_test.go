package inflect

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// englishVerbs lists -s, past, participle and -ing of each base form; spellings
// beside each other with /.
const englishVerbs = `
accuse accuses accused accused accusing
deny denies denied denied denying
say says said said saying
bomb bombs bombed bombed bombing
ban bans banned banned banning
hit hits hit hit hitting
shoot shoots shot shot shooting
strike strikes struck struck/stricken striking
seek seeks sought sought seeking
break breaks broke broken breaking
blame blames blamed blamed blaming
travel travels travelled/traveled travelled/traveled travelling/traveling
target targets targeted targeted targeting
attack attacks attacked attacked attacking
reject rejects rejected rejected rejecting
refute refutes refuted refuted refuting
allege alleges alleged alleged alleging
claim claims claimed claimed claiming
tell tells told told telling
report reports reported reported reporting
admit admits admitted admitted admitting
visit visits visited visited visiting
refer refers referred referred referring
offer offers offered offered offering
occur occurs occurred occurred occurring
control controls controlled controlled controlling
cancel cancels cancelled/canceled cancelled/canceled cancelling/canceling
appeal appeals appealed appealed appealing
reveal reveals revealed revealed revealing
rebel rebels rebelled rebelled rebelling
expel expels expelled expelled expelling
quit quits quit/quitted quit/quitted quitting
equip equips equipped equipped equipping
begin begins began begun beginning
open opens opened opened opening
develop develops developed developed developing
kidnap kidnaps kidnapped/kidnaped kidnapped/kidnaped kidnapping/kidnaping
focus focuses focussed/focused focussed/focused focussing/focusing
panic panics panicked panicked panicking
die dies died died dying
lie lies lay/lied lain/lied lying
flee flees fled fled fleeing
agree agrees agreed agreed agreeing
argue argues argued argued arguing
sue sues sued sued suing
dye dyes dyed dyed dyeing
singe singes singed singed singeing
veto vetoes vetoed vetoed vetoing
echo echoes echoed echoed echoing
go goes went gone going
do does did done doing
undo undoes undid undone undoing
have has had had having
try tries tried tried trying
play plays played played playing
pay pays paid paid paying
lay lays laid laid laying
relay relays relayed relayed relaying
repay repays repaid repaid repaying
push pushes pushed pushed pushing
breach breaches breached breached breaching
fix fixes fixed fixed fixing
pass passes passed passed passing
fly flies flew flown flying
draw draws drew drawn drawing
withdraw withdraws withdrew withdrawn withdrawing
mislead misleads misled misled misleading
overthrow overthrows overthrew overthrown overthrowing
undergo undergoes underwent undergone undergoing
overrun overruns overran overrun overrunning
reset resets reset reset resetting
uphold upholds upheld upheld upholding
understand understands understood understood understanding
write writes wrote written writing
steal steals stole stolen stealing
kill kills killed killed killing
murder murders murdered murdered murdering
sabotage sabotages sabotaged sabotaged sabotaging
hack hacks hacked hacked hacking
stop stops stopped stopped stopping
plan plans planned planned planning
spy spies spied spied spying
leak leaks leaked leaked leaking
fulfil fulfils fulfilled fulfilled fulfilling
fuel fuels fuelled/fueled fuelled/fueled fuelling/fueling
arm arms armed armed arming
annex annexes annexed annexed annexing
show shows showed shown/showed showing
burn burns burned/burnt burned/burnt burning
threaten threatens threatened threatened threatening`

func TestEnglish(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(englishVerbs), "\n") {
		want := strings.Fields(line)
		t.Run(want[0], func(t *testing.T) {
			got := map[Tense][]string{}
			for _, f := range English(want[0]) {
				got[f.Feature.Tense] = append(got[f.Feature.Tense], f.Surface)
			}
			line := []string{want[0]}
			for _, tense := range []Tense{Present, Past, PassiveParticiple, ActiveParticiple} {
				line = append(line, strings.Join(got[tense], "/"))
			}
			if d := cmp.Diff(want, line); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestEnglishWords(t *testing.T) {
	tests := []struct{ lemma, want string }{
		{"carry out", "carry out|carries out|carried out|carried out|carrying out"},
		{"Counter-attack", "counter attack|counter attacks|counter attacked|counter attacked|counter attacking"},
		{"be", "be|am|is|are|was|were|been|being"},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.lemma, func(t *testing.T) {
			var got []string
			for _, f := range English(tt.lemma) {
				got = append(got, f.Surface)
			}
			if d := cmp.Diff(tt.want, strings.Join(got, "|")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestEnglishPlural(t *testing.T) {
	tests := []struct{ noun, want string }{
		{"minister", "ministers"}, {"spokesman", "spokesmen"}, {"spokeswoman", "spokeswomen"}, {"German", "germans"},
		{"party", "parties"}, {"boy", "boys"}, {"wife", "wives"}, {"housewife", "housewives"}, {"thief", "thieves"}, {"chief", "chiefs"},
		{"chief of staff", "chiefs of staff"}, {"attorney general", "attorneys general"}, {"prime minister", "prime ministers"},
		{"crisis", "crises"}, {"hypothesis", "hypotheses"}, {"embassy", "embassies"}, {"church", "churches"}, {"oligarch", "oligarchs"},
		{"hero", "heroes"}, {"photo", "photos"}, {"studio", "studios"}, {"series", "series"}, {"spokesperson", "spokespeople"},
		{"human", "humans"}, {"virus", "viruses"}, {"ally", "allies"}, {"foot", "feet"}, {"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.noun, func(t *testing.T) {
			if got := EnglishPlural(tt.noun); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
