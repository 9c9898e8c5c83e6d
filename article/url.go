package article

import (
	"net"
	"net/url"
	"path"
	"slices"
	"strings"
)

// trackers are parameters that say who sent a reader, not which article: those
// of analytics, mail and advertisement services. A name that ends in "_" is a
// prefix.
var trackers = []string{
	"utm_", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid",
	"igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "hsctatracking", "vero_id",
	"ocid", "ncid", "cmpid", "smid", "s_cid", "ito", "at_", "xtor", "ns_mchannel", "ns_source", "ns_campaign",
	"ns_linkname", "ns_fee", "cvid", "guccounter", "guce_", "__twitter_impression", "spm", "srnd", "taid",
}

// CanonicalURL returns the one form of an article's address, so that the same
// address always gives the same Document.ID: scheme and host in lower case, no
// user, default port, fragment, tracking parameters or "." segments, parameters
// sorted by name, no index.html, no slash at the end, escapes in one spelling.
// http and https are kept apart, and so are "www." hosts: they may differ.
// A file URL keeps its path. It returns "" for what is no http, https or file
// URL.
func CanonicalURL(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return ""
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme == "file" && u.Path != "" {
		return (&url.URL{Scheme: "file", Path: path.Clean("/" + u.Path)}).String()
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	port := u.Port()
	if port == "80" && u.Scheme == "http" || port == "443" && u.Scheme == "https" {
		port = ""
	}
	if port != "" {
		host = net.JoinHostPort(host, port)
	} else if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	return (&url.URL{Scheme: u.Scheme, Host: host, Path: cleanPath(u.Path), RawQuery: cleanQuery(u)}).String()
}

// cleanPath drops dot segments, index files and the slash at the end.
func cleanPath(p string) string {
	if p == "" {
		return "/"
	}
	p = path.Clean("/" + p)
	switch base := strings.ToLower(path.Base(p)); base {
	case "index.html", "index.htm", "index.php", "default.aspx":
		p = path.Dir(p)
	}
	return p
}

// cleanQuery drops tracking parameters and sorts the others by name.
func cleanQuery(u *url.URL) string {
	q := u.Query()
	for name := range q {
		if isTracker(name) {
			q.Del(name)
		}
	}
	return q.Encode()
}

func isTracker(name string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc(trackers, func(t string) bool {
		return name == t || strings.HasSuffix(t, "_") && strings.HasPrefix(name, t)
	})
}

// pageURL chooses the address of a document. at is where it was read, stated
// what the page or record says of itself. A page may state another address only
// within its own site: else any page could pass for another and replace it.
func pageURL(at, stated string) string {
	read, own := CanonicalURL(at), CanonicalURL(stated)
	switch {
	case own == "", strings.HasPrefix(own, "file:"):
		return read
	case read == "", strings.HasPrefix(read, "file:"):
		return own
	}
	a, errA := url.Parse(read)
	b, errB := url.Parse(own)
	if errA != nil || errB != nil || site(a.Hostname()) != site(b.Hostname()) || b.Path == "/" && b.RawQuery == "" && a.Path != "/" {
		return read
	}
	return own
}

// site returns a host without the prefixes of its editions.
func site(host string) string {
	for _, p := range []string{"www.", "m.", "amp.", "mobile."} {
		host = strings.TrimPrefix(host, p)
	}
	return host
}
