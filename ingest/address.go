package ingest

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

// ErrPrivate says that a page lies at an address that is not public.
var ErrPrivate = errors.New("not a public address")

// ClientOptions shape the client of NewClient.
type ClientOptions struct {
	Timeout      time.Duration // of one page with its redirects; 0 = 30 s
	Redirects    int           // followed at most
	AllowPrivate bool          // also dial loopback, private and reserved addresses
}

// NewClient returns the HTTP client for pages that users and sources name. It
// refuses non-public addresses at the moment of dialling, on the address that
// is really dialled, so that no name, redirect or change of DNS leads inside. A
// redirect to another scheme than http and https, or from https to http, ends
// the request.
func NewClient(opt ClientOptions) *http.Client {
	if opt.Timeout <= 0 {
		opt.Timeout = 30 * time.Second
	}
	dialer := &net.Dialer{Timeout: opt.Timeout}
	if !opt.AllowPrivate {
		dialer.Control = refusePrivate
	}
	return &http.Client{
		Timeout: opt.Timeout,
		Transport: &http.Transport{
			Proxy:                  http.ProxyFromEnvironment,
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    opt.Timeout,
			ResponseHeaderTimeout:  opt.Timeout,
			MaxResponseHeaderBytes: 64 << 10,
			MaxIdleConnsPerHost:    2,
			IdleConnTimeout:        10 * time.Second,
			ForceAttemptHTTP2:      true,
		},
		CheckRedirect: func(next *http.Request, past []*http.Request) error {
			if len(past) > opt.Redirects {
				return fmt.Errorf("more than %d redirects; fetch.max_redirects raises the limit", opt.Redirects)
			}
			if past[len(past)-1].URL.Scheme == "https" && next.URL.Scheme == "http" {
				return errors.New("redirect from https to http")
			}
			return webScheme(next.URL)
		},
	}
}

// refusePrivate is the Control of a net.Dialer.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("dial %s: %w", address, err)
	}
	if !public(at.Addr()) {
		return fmt.Errorf("%s: %w; fetch.allow_private allows it", at.Addr(), ErrPrivate)
	}
	return nil
}

// reserved lists what the IANA registries of special-purpose addresses (RFC
// 6890 and its updates) keep from the public internet, beside what package
// netip tells by itself.
func reserved() []netip.Prefix {
	var list []netip.Prefix
	for _, s := range []string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
		"203.0.113.0/24", "240.0.0.0/4", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10",
	} {
		list = append(list, netip.MustParsePrefix(s))
	}
	return list
}

// public reports whether a stands for a host of the public internet.
func public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if a.Is6() && netip.MustParsePrefix("64:ff9b::/96").Contains(a) { // NAT64: the IPv4 address inside decides
		b := a.As16()
		return public(netip.AddrFrom4([4]byte(b[12:])))
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range reserved() {
		if p.Contains(a) {
			return false
		}
	}
	return true
}
