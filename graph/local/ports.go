package local

import (
	"fmt"
	"time"

	"isnad/graph/local/internal/jvm"
)

// Neo4j's own default ports.
const (
	defaultHTTP = 7474
	defaultBolt = 7687
)

// closeGap bounds the wait for the ports of a killed server.
const closeGap = 2 * time.Second

// choosePorts picks the ports of a server that is about to start: the wanted ones, else the
// remembered ones, else Neo4j's own, else free ones.
func choosePorts(p place, o Options, last jvm.Ports) (jvm.Ports, error) {
	free, err := jvm.FreePorts()
	if err != nil {
		return jvm.Ports{}, err
	}
	var chosen jvm.Ports
	chosen.HTTP, err = choosePort(p, "HTTP", o.HTTPPort, last.HTTP, defaultHTTP, free.HTTP)
	if err != nil {
		return jvm.Ports{}, err
	}
	chosen.Bolt, err = choosePort(p, "Bolt", o.BoltPort, last.Bolt, defaultBolt, free.Bolt)
	if err != nil {
		return jvm.Ports{}, err
	}
	if chosen.HTTP == chosen.Bolt {
		return jvm.Ports{}, fmt.Errorf("port %d cannot serve both HTTP and Bolt: choose two", chosen.HTTP)
	}
	return chosen, nil
}

func choosePort(p place, name string, wanted, last, usual, free int) (int, error) {
	if wanted != 0 {
		if !jvm.PortFree(wanted) {
			return 0, fmt.Errorf("the %s port %d is taken by another program or may not be used: stop that program, or choose another port", name, wanted)
		}
		return wanted, nil
	}
	if last != 0 && freeSoon(last) {
		return last, nil
	}
	if jvm.PortFree(usual) {
		return usual, nil
	}
	if last == 0 {
		last = usual
	}
	p.say("the %s port %d is taken by another program; Neo4j takes %d", name, last, free)
	return free, nil
}

// freeSoon says whether a port is free or soon will be: the system closes the ports of a killed
// server a moment after its process.
func freeSoon(port int) bool {
	for deadline := time.Now().Add(closeGap); ; time.Sleep(closeGap / 50) {
		if jvm.PortFree(port) {
			return true
		}
		if time.Now().After(deadline) {
			return false
		}
	}
}
