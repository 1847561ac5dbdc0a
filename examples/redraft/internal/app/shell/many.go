package shell

import "strings"

// Many is a flag that may be repeated: its values, in their order.
type Many []string

func (m *Many) String() string { return strings.Join(*m, " ") }

// Set takes one more value.
func (m *Many) Set(s string) error {
	*m = append(*m, s)
	return nil
}
