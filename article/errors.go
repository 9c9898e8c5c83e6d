package article

import "errors"

// Limits on what the readers take in. They bound memory and time for input of
// strangers; a caller that reads from a network must stop at MaxInput itself.
const (
	MaxInput = 20 << 20 // bytes of one text or page
	MaxLine  = 8 << 20  // bytes of one line of JSON Lines
	MaxNodes = 100_000  // elements and texts of one HTML page
)

// Errors that a caller may branch on. They come wrapped with what was found.
var (
	// ErrEmpty says that the input holds no words.
	ErrEmpty = errors.New("no words to read")
	// ErrBinary says that the input is no text: a picture, a PDF, an archive.
	ErrBinary = errors.New("not a text")
	// ErrLanguage says that the text is in a language that isnad does not read.
	ErrLanguage = errors.New("unsupported language")
	// ErrTooLarge says that the input is beyond MaxInput, MaxLine or MaxNodes.
	ErrTooLarge = errors.New("too large")
	// ErrTooDeep says that the tags of an HTML page are nested too deep.
	ErrTooDeep = errors.New("tags nested too deep")
	// ErrRecord says that a line of JSON Lines is no article.
	ErrRecord = errors.New("bad record")
)
