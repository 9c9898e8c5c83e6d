package queries_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/queries"
)

func TestParse(t *testing.T) {
	text := `// Who met whom
//
// Meetings of an actor,
// newest first.
//
// $actor actor: who met. Example: Iran
// $place string(home|abroad) = "home": where; a long line
//   that goes on. Example: abroad
// $since date = "2026-01-31": from when. Example: 2026-02-01
// $rate float = 0.5: how often. Example: 1
// $affiliates bool = true: count those who belong. Example: false
// $limit int = 5: the most rows. Example: 10
//
// Example: isnad query run who-met-whom actor=Iran
MATCH (a) // $comment
WHERE a.id IN $actor AND $place = '$quoted' AND $since IS NULL AND a.rate > $rate
RETURN a.` + "`$odd`" + ` /* $other */ LIMIT $limit
`
	want := queries.Query{
		Name: "who-met-whom", Title: "Who met whom", Description: "Meetings of an actor, newest first.", Cypher: text,
		Example: "isnad query run who-met-whom actor=Iran",
		Parameters: []queries.Parameter{
			{Name: "actor", Type: queries.Actor, Description: "who met.", Required: true, Example: "Iran"},
			{Name: "place", Type: queries.String, Values: []string{"home", "abroad"}, Description: "where; a long line that goes on.", Default: "home", Example: "abroad"},
			{Name: "since", Type: queries.Date, Description: "from when.", Default: "2026-01-31", Example: "2026-02-01"},
			{Name: "rate", Type: queries.Float, Description: "how often.", Default: 0.5, Example: "1"},
			{Name: "affiliates", Type: queries.Bool, Description: "count those who belong.", Default: true, Example: "false"},
			{Name: "limit", Type: queries.Int, Description: "the most rows.", Default: int64(5), Example: "10"},
		},
	}
	got, err := queries.Parse("dir/who-met-whom.cypher", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	windows, err := queries.Parse(`C:\who-met-whom.cypher`, []byte(strings.ReplaceAll(text, "\n", "\r\n")))
	if diff := cmp.Diff(want, windows); err != nil || diff != "" {
		t.Errorf("with Windows line ends: %v (-want +got):\n%s", err, diff)
	}
}

// TestParseRefuses gives files with mistakes: each error names file, line and
// what is wrong.
func TestParseRefuses(t *testing.T) {
	const end = "\n// Example: isnad query run q\nRETURN 1"
	for name, test := range map[string]struct{ text, want string }{
		"empty":             {"", "q.cypher:1: line 1 must be a comment with the title: // Title\nq.cypher:1: there is no Cypher after the header"},
		"no title":          {"//\n// Text" + end, "q.cypher:1: the title is empty"},
		"no description":    {"// T" + end, "q.cypher:1: the description is missing: say after the title what the question answers"},
		"no example":        {"// T\n// Text\nRETURN 1", "q.cypher:2: the example is missing: // Example: isnad query run q …"},
		"no Cypher":         {"// T\n// Text\n// Example: x\n", "q.cypher:4: there is no Cypher after the header"},
		"not UTF-8":         {"// \xff" + end, "q.cypher:1: not valid UTF-8"},
		"bad parameter":     {"// T\n// Text\n// $a: x. Example: 1" + end, "q.cypher:3: not a parameter; write: // $name type = default: what it does. Example: value"},
		"unknown type":      {"// T\n// Text\n// $a number: x. Example: 1" + end, `q.cypher:3: $a: unknown type "number"; one of string, int, float, bool, date, actor`},
		"values of an int":  {"// T\n// Text\n// $a int(1|2): x. Example: 1" + end + "+$a", "q.cypher:3: $a: only a string may have a list of values"},
		"twice":             {"// T\n// Text\n// $a int: x. Example: 1\n// $a int: x. Example: 1" + end + "+$a", "q.cypher:4: $a stands twice, first in line 3"},
		"default type":      {"// T\n// Text\n// $a int = \"1\": x. Example: 1" + end + "+$a", `q.cypher:3: $a: default: "1" is not of type int; a text stands in double quotes, other values do not`},
		"default value":     {"// T\n// Text\n// $a int = x: x. Example: 1" + end + "+$a", `q.cypher:3: $a: default: "x" is not a whole number, like 1`},
		"default no choice": {"// T\n// Text\n// $a string(b|c) = \"d\": x. Example: b" + end + "+$a", `q.cypher:3: $a: default: "d" is not one of b, c`},
		"example value":     {"// T\n// Text\n// $a int: x. Example: many" + end + "+$a", `q.cypher:3: $a: example: "many" does not fit the type`},
		"affiliates":        {"// T\n// Text\n// $affiliates int: x. Example: 1" + end + "+$affiliates", "q.cypher:3: $affiliates: must be a bool"},
		"late text":         {"// T\n// Text\n// $a int: x. Example: 1\n// more" + end + "+$a", "q.cypher:4: a line of description after the parameters; begin it with blanks if it goes on"},
		"undeclared":        {"// T\n// Text" + end + "\n + $b + $b", "q.cypher:5: $b is not declared in the header"},
		"unused":            {"// T\n// Text\n// $a int: x. Example: 1" + end + " // $a", "q.cypher:3: $a is declared but not used"},
		"two mistakes":      {"// T\n// Text" + end + " + $b + $c", "q.cypher:4: $b is not declared in the header\nq.cypher:4: $c is not declared in the header"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := queries.Parse("q.cypher", []byte(test.text))
			if err == nil || err.Error() != test.want {
				t.Errorf("error\n%v\nwant\n%s", err, test.want)
			}
		})
	}
	if _, err := queries.Parse("Bad_Name.cypher", []byte("// T\n// Text"+end)); err == nil || !strings.Contains(err.Error(), "kebab-case") {
		t.Errorf("a file's name that is not kebab-case: %v", err)
	}
}

// TestCatalogue holds the embedded questions to what users may rely on.
func TestCatalogue(t *testing.T) {
	all := catalogue(t).All()
	if len(all) < 10 {
		t.Errorf("%d questions, want at least 10", len(all))
	}
	titles := map[string]string{}
	for _, q := range all {
		if other := titles[q.Title]; other != "" {
			t.Errorf("%s and %s have one title", q.Name, other)
		}
		titles[q.Title] = q.Name
		limits := false
		for _, p := range q.Parameters {
			limits = limits || p.Name == "limit" && p.Type == queries.Int && !p.Required
		}
		if !limits || !strings.Contains(q.Cypher, "LIMIT $limit") || !strings.Contains(q.Cypher, "ORDER BY") {
			t.Errorf("%s: wants ORDER BY, LIMIT $limit and a default for it", q.Name)
		}
		if strings.Contains(strings.ToLower(q.Cypher), "tolower(") || strings.Contains(q.Cypher, "apoc.") {
			t.Errorf("%s: uses toLower or APOC", q.Name)
		}
		if _, err := q.Bind(exampleArguments(t, q)); err != nil {
			t.Errorf("the example of %s: %v", q.Name, err)
		}
		if _, err := os.Stat(filepath.Join("testdata", "answers", q.Name+".txtar")); err != nil {
			t.Errorf("%s has no expected answers: %v", q.Name, err)
		}
	}
}

func TestFind(t *testing.T) {
	c := catalogue(t)
	if q, err := c.Find("targets"); err != nil || q.Name != "targets" {
		t.Errorf("Find(targets) = %q, %v", q.Name, err)
	}
	for name, want := range map[string]string{
		"target":       `no stored query "target"; did you mean targets? List them with: isnad query list`,
		"who-accused":  `no stored query "who-accused"; did you mean who-accused-whom? List them with: isnad query list`,
		"denials":      `no stored query "denials"; did you mean denials-and-accusations? List them with: isnad query list`,
		"xyzzy":        `no stored query "xyzzy"; list them with: isnad query list`,
		"Contested":    `no stored query "Contested"; did you mean contested-claims? List them with: isnad query list`,
		"":             `no stored query ""; list them with: isnad query list`,
		"reported-bye": `no stored query "reported-bye"; did you mean reported-by? List them with: isnad query list`,
	} {
		if _, err := c.Find(name); err == nil || err.Error() != want {
			t.Errorf("Find(%q):\n%v\nwant\n%s", name, err, want)
		}
	}
}
