package jvm

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// poll is the pause between two looks at a starting server.
const poll = 50 * time.Millisecond

// ErrPassword says that the server is up but does not take the password.
var ErrPassword = errors.New("the server refuses the password")

// errEnded is the cause when a server has ended before it was ready.
var errEnded = errors.New("the server ended at its start")

// BoltURI is the address for drivers.
func (p Ports) BoltURI() string { return fmt.Sprintf("bolt://127.0.0.1:%d", p.Bolt) }

// HTTPURL is the address of the server's HTTP side, with a slash at the end.
func (p Ports) HTTPURL() string { return fmt.Sprintf("http://127.0.0.1:%d/", p.HTTP) }

// Ready waits until the server answers by HTTP and then takes the password by Bolt. It gives up
// when the context ends or when alive, asked now and then, returns an error. ErrPassword comes at
// once: three wrong passwords in a row would lock the account.
//
// It believes whoever answers; WaitStarted before it makes sure that it is the server that was
// started, and not another one that was quicker to take the port.
func Ready(ctx context.Context, p Ports, password string, alive func() error) error {
	if err := waitHTTP(ctx, p, alive); err != nil {
		return err
	}
	return waitBolt(ctx, p, password, alive)
}

func waitHTTP(ctx context.Context, p Ports, alive func() error) error {
	client := &http.Client{Timeout: 2 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	for {
		if answersHTTP(ctx, client, p.HTTPURL()) {
			return nil
		}
		if err := pause(ctx, alive); err != nil {
			return err
		}
	}
}

func answersHTTP(ctx context.Context, client *http.Client, url string) bool {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return false
	}
	resp, err := client.Do(req)
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, io.LimitReader(resp.Body, 1<<16))
	return err == nil && resp.StatusCode == http.StatusOK
}

func waitBolt(ctx context.Context, p Ports, password string, alive func() error) error {
	for {
		err := verifyBolt(ctx, p, password)
		if err == nil {
			return nil
		}
		var refused *neo4j.Neo4jError
		if errors.As(err, &refused) && refused.IsAuthenticationFailed() {
			return ErrPassword
		}
		if err := pause(ctx, alive); err != nil {
			return err
		}
	}
}

func verifyBolt(ctx context.Context, p Ports, password string) error {
	driver, err := neo4j.NewDriverWithContext(p.BoltURI(), neo4j.BasicAuth(User, password, ""))
	if err != nil {
		return err
	}
	defer driver.Close(context.WithoutCancel(ctx))
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	return driver.VerifyConnectivity(ctx)
}

func pause(ctx context.Context, alive func() error) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(poll):
		return alive()
	}
}
