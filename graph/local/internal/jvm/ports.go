package jvm

import (
	"fmt"
	"net"
	"strconv"
)

// PortFree says whether a server could listen on the port of the loopback address.
func PortFree(port int) bool {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return false
	}
	return l.Close() == nil
}

// FreePorts returns two ports of the loopback address that are free at the moment. Another program
// may still take one before the server does.
func FreePorts() (Ports, error) {
	var p Ports
	for _, into := range []*int{&p.HTTP, &p.Bolt} {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return Ports{}, fmt.Errorf("find a free port: %w", err)
		}
		defer l.Close() // both stay taken until both are known
		*into = l.Addr().(*net.TCPAddr).Port
	}
	return p, nil
}
