package localtest_test

import (
	"context"
	"os"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"isnad/graph/local/localtest"
)

var server *localtest.Server // set once by TestMain

func TestMain(m *testing.M) { os.Exit(localtest.Run(m, &server)) }

func TestWipe(t *testing.T) {
	driver := server.Driver(t)
	ctx := t.Context()
	query(ctx, t, driver, "CREATE CONSTRAINT wiped IF NOT EXISTS FOR (n:Wiped) REQUIRE n.id IS UNIQUE")
	query(ctx, t, driver, "UNWIND range(1, 25000) AS i CREATE (:Wiped {id: i})-[:R]->(:Other)")
	server.Wipe(t)
	if got := query(ctx, t, driver, "MATCH (n) RETURN count(n) AS n"); got != int64(0) {
		t.Errorf("%v nodes left after Wipe, want 0", got)
	}
	if got := query(ctx, t, driver, "SHOW CONSTRAINTS YIELD name RETURN count(*) AS n"); got != int64(1) {
		t.Errorf("%v constraints after Wipe, want 1", got)
	}
	query(ctx, t, driver, "DROP CONSTRAINT wiped")
}

// query runs a statement and returns its first value, or nil.
func query(ctx context.Context, t *testing.T, driver neo4j.DriverWithContext, cypher string) any {
	t.Helper()
	result, err := neo4j.ExecuteQuery(ctx, driver, cypher, nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	if len(result.Records) == 0 {
		return nil
	}
	return result.Records[0].Values[0]
}
