package article

import "testing"

func TestCanonicalURL(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"case and port", "HTTPS://News.Example:443/A/b", "https://news.example/A/b"},
		{"other port stays", "http://news.example:8080/a", "http://news.example:8080/a"},
		{"fragment", "https://news.example/a#comments", "https://news.example/a"},
		{"tracking", "https://news.example/a?utm_source=x&id=7&fbclid=y&UTM_medium=z", "https://news.example/a?id=7"},
		{"tracking prefix with @", "https://news.example/a?at_medium=RSS", "https://news.example/a"},
		{"parameters sorted", "https://news.example/a?b=2&a=1&b=1", "https://news.example/a?a=1&b=2&b=1"},
		{"user", "https://me:secret@news.example/a", "https://news.example/a"},
		{"dot segments", "https://news.example/a/../b/./c", "https://news.example/b/c"},
		{"slash at the end", "https://news.example/a/", "https://news.example/a"},
		{"root", "https://news.example", "https://news.example/"},
		{"index", "https://news.example/a/index.html", "https://news.example/a"},
		{"index at the root", "https://news.example/index.php?id=3", "https://news.example/?id=3"},
		{"escapes", "https://news.example/%D8%A3%d8%ae", "https://news.example/%D8%A3%D8%AE"},
		{"bare Arabic", "https://news.example/أخ", "https://news.example/%D8%A3%D8%AE"},
		{"dot after host", "https://news.example./a", "https://news.example/a"},
		{"ipv6", "http://[::1]:80/a", "http://[::1]/a"},
		{"www stays", "https://www.news.example/a", "https://www.news.example/a"},
		{"http stays", "http://news.example/a", "http://news.example/a"},
		{"file", "file:///tmp/x/../a.txt", "file:///tmp/a.txt"},
		{"script", "javascript:alert(1)", ""},
		{"relative", "/a/b", ""},
		{"no host", "https:///a", ""},
		{"broken", "https://news.example/%zz", ""},
		{"empty", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := CanonicalURL(tt.in)
			if got != tt.want {
				t.Errorf("want %q, got %q", tt.want, got)
			}
			if again := CanonicalURL(got); again != got {
				t.Errorf("not stable: %q becomes %q", got, again)
			}
		})
	}
}

func TestPageURL(t *testing.T) {
	for _, tt := range []struct{ name, at, stated, want string }{
		{"states nothing", "https://a.example/1?utm_source=x", "", "https://a.example/1"},
		{"own site", "https://m.a.example/1", "https://www.a.example/one", "https://www.a.example/one"},
		{"another site", "https://evil.example/1", "https://a.example/one", "https://evil.example/1"},
		{"front page", "https://a.example/1", "https://a.example/", "https://a.example/1"},
		{"from a file", "file:///tmp/1.html", "https://a.example/one", "https://a.example/one"},
		{"from nowhere", "", "https://a.example/one", "https://a.example/one"},
		{"states a file", "https://a.example/1", "file:///etc/passwd", "https://a.example/1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := pageURL(tt.at, tt.stated); got != tt.want {
				t.Errorf("want %q, got %q", tt.want, got)
			}
		})
	}
}
