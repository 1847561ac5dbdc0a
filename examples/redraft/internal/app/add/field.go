package add

import (
	"flag"
	"strings"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

// A field is one thing that an addition says: a flag, or an answer.
type field struct {
	flag     string
	usage    string // of the flag, and what is asked
	needed   bool
	needless func() bool // whether it need not be asked for after what was said before; nil: never
	set      func(value string) error

	given bool
	value string
}

// text is a field that takes any words.
func text(name string, to *string, usage string) field {
	return field{flag: name, usage: usage, set: func(v string) error { *to = v; return nil }}
}

// choice is a field that takes one of some words.
func choice[E ~string](name string, to *E, all []E, usage string) field {
	words := make([]string, len(all))
	for i, e := range all {
		words[i] = string(e)
	}
	list := strings.Join(words, ", ")
	return field{flag: name, usage: usage + ": " + list, set: func(v string) error {
		for _, e := range all {
			if string(e) == v {
				*to = e
				return nil
			}
		}
		return status.Wrong("there is no %q: %s", v, list)
	}}
}

// list is a field that takes words between commas.
func list(name string, usage string, add func(string) error) field {
	return field{flag: name, usage: usage, set: func(v string) error {
		for part := range strings.SplitSeq(v, ",") {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			if err := add(part); err != nil {
				return err
			}
		}
		return nil
	}}
}

// need marks a field without which nothing can be added.
func need(f field) field {
	f.needed = true
	return f
}

// unless marks a field that need not be asked for where something holds.
func unless(needless func() bool, f field) field {
	f.needless = needless
	return f
}

// declare declares the flag of a field.
func (f *field) declare(flags *flag.FlagSet) {
	flags.Func(f.flag, f.usage, func(v string) error {
		f.given, f.value = true, strings.TrimSpace(v)
		return nil
	})
}

// fill gives each field its value: that of its flag, or what the user answers.
// Without anybody to ask, what is needed and missing is the call's fault.
func fill(call *shell.Call, fields []field) error {
	var missing []string
	for i := range fields {
		f := &fields[i]
		if f.given && f.value != "" {
			if err := f.set(f.value); err != nil {
				return status.Wrong("-%s: %s", f.flag, err)
			}
			continue
		}
		if f.given || f.needless != nil && f.needless() {
			if f.given && f.needed {
				missing = append(missing, "-"+f.flag)
			}
			continue
		}
		switch {
		case call.Asks():
			if err := f.ask(call); err != nil {
				return err
			}
		case f.needed:
			missing = append(missing, "-"+f.flag)
		}
	}
	if len(missing) > 0 {
		return status.Wrong("needed and not given, and nobody can be asked: %s",
			strings.Join(missing, " "))
	}
	return nil
}

// ask asks for a field until the answer can be taken.
func (f *field) ask(call *shell.Call) error {
	question := plainUsage(f.usage)
	if !f.needed {
		question += " (empty: not said)"
	}
	for {
		answer, err := call.Ask(question + "?")
		if err != nil {
			return err
		}
		if answer == "" {
			if !f.needed {
				return nil
			}
			call.Note("this is needed")
			continue
		}
		if err := f.set(answer); err != nil {
			call.Note("%s", err)
			continue
		}
		return nil
	}
}

// plainUsage gives a usage without the marks of the name that a value has in help.
func plainUsage(s string) string { return strings.ReplaceAll(s, "`", "") }
