package jvm

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Ports are the two TCP ports of a server on the loopback address.
type Ports struct {
	HTTP int // Neo4j Browser and discovery
	Bolt int // queries
}

// quickStop makes a server stop in under two seconds, where it would wait ten for its clients to
// go. Nothing committed is lost by it, and an open transaction would not be kept either way.
var quickStop = []string{
	"internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
	"internal.dbms.bolt.netty_server_shutdown_timeout=1s",
	"internal.server.bolt.connection_shutdown_wait_time=1s",
	"internal.server.bolt.thread_pool_shutdown_wait_time=0s",
}

// WriteConf writes conf/neo4j.conf under the home folder: loopback only, no usage report, small
// transaction logs, a quick stop.
func WriteConf(home string, p Ports) error {
	dir := filepath.Join(home, "conf")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the folder of the configuration: %w", err)
	}
	lines := []string{
		"# Written by isnad at each start; changes here are lost.",
		"server.default_listen_address=127.0.0.1",
		"server.default_advertised_address=127.0.0.1",
		fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d", p.Bolt),
		fmt.Sprintf("server.bolt.advertised_address=127.0.0.1:%d", p.Bolt),
		fmt.Sprintf("server.http.listen_address=127.0.0.1:%d", p.HTTP),
		fmt.Sprintf("server.http.advertised_address=127.0.0.1:%d", p.HTTP),
		"server.https.enabled=false",
		"server.memory.pagecache.size=256m",
		"dbms.usage_report.enabled=false",
		"db.tx_log.preallocate=false",
		"db.tx_log.rotation.size=16m",
	}
	data := []byte(strings.Join(append(lines, quickStop...), "\n") + "\n")
	if err := os.WriteFile(filepath.Join(dir, "neo4j.conf"), data, 0o600); err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	return nil
}
