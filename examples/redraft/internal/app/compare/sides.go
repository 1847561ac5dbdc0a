package compare

import (
	"flag"
	"fmt"
	"os"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// The drafts of the main job.
const (
	mainFrom = "us-28"
	mainTo   = "e3-28"
)

// sides are the two drafts of a call, as it names them.
type sides struct {
	from, to, planName string
	origins            origins
	whole, part, told  which
	plan               *plan.Plan
}

// A side is one of the two drafts.
type side struct {
	name    string // as the call has it
	version *plan.Version
	file    bool // it was read from a file
	stated  bool // the call says that it is the whole of its draft, or a part

	translated string // the words in which the file says that it is a translation
}

// shown gives the name of a side as messages have it.
func (s *side) shown() string { return input.Shown(s.name) }

func (s *sides) declare(flags *flag.FlagSet) {
	flags.StringVar(&s.from, "from", "", "the older draft: its `id`, or a text file")
	flags.StringVar(&s.to, "to", "", "the newer draft: its `id`, or a text file")
	flags.StringVar(&s.planName, "plan", "", input.PlanUsage)
	flags.Var(&s.whole, "whole",
		"text files hold the whole of their draft, whatever they look like; -whole=from or "+
			"-whole=to one of them")
	flags.Var(&s.part, "part",
		"text files hold a part of their draft: what they lack is not taken for deleted; "+
			"-part=from or -part=to one of them")
	flags.Var(&s.told, "told",
		"text files are translations, or tell their draft in other words: figures, dates, shares "+
			"and parties alone are compared; -told=from or -told=to one of them, -told=none "+
			"neither, whatever a text says of itself")
	s.origins.declare(flags)
}

// read reads both sides.
func (s *sides) read(files *input.Files, args []string) (from, to *side, err error) {
	if err := s.name(args); err != nil {
		return nil, nil, err
	}
	if s.plan, err = files.Plan(s.planName); err != nil {
		return nil, nil, err
	}
	from, to = s.find(s.from), s.find(s.to)
	if err := s.coverage(from, to); err != nil {
		return nil, nil, err
	}
	var read []*side
	for _, x := range []*side{from, to} {
		if x.file {
			read = append(read, x)
		}
	}
	if err := s.origins.check(len(read)); err != nil {
		return nil, nil, err
	}
	for i, x := range read {
		if _, err := os.Lstat(x.name); x.name != input.Stdin && os.IsNotExist(err) {
			return nil, nil, s.unknown(x.name)
		}
		origin, encoding, err := s.origins.originOf(i)
		if err != nil {
			return nil, nil, err
		}
		if x.version, err = files.Draft(x.name, encoding, origin); err != nil {
			return nil, nil, err
		}
		x.translated = files.Translated(x.name)
	}
	s.whole.cover(plan.CoverageComplete, from, to)
	s.part.cover(plan.CoveragePartial, from, to)
	s.told.tell(from, to)
	from.stated, to.stated = s.whole.from || s.part.from, s.whole.to || s.part.to
	s.label(from, to)
	answer(from, to)
	answer(to, from)
	return from, to, nil
}

// name settles which the sides are.
func (s *sides) name(args []string) error {
	named := s.from != "" || s.to != ""
	switch {
	case len(args) == 2 && !named:
		s.from, s.to = args[0], args[1]
	case len(args) > 0 && named:
		return status.Wrong(
			"%q is one too many: the drafts are named with -from and -to, or stand in a row",
			words.Escape(args[0]))
	case len(args) > 0:
		return status.Wrong("two drafts are compared, not %d", len(args))
	}
	if s.planName == "" || s.planName == input.Embedded {
		if s.from == "" {
			s.from = mainFrom
		}
		if s.to == "" {
			s.to = mainTo
		}
	}
	if s.from == "" || s.to == "" {
		return status.Wrong("which two drafts of the plan? redraft list -plan %s names them",
			words.Escape(s.planName))
	}
	return nil
}

// find finds a side in the plan; what is not there is a file.
func (s *sides) find(name string) *side {
	if v := s.plan.Version(name); v != nil {
		return &side{name: name, version: v}
	}
	return &side{name: name, file: true}
}

// unknown says that there is neither a draft nor a file of a name.
func (s *sides) unknown(name string) error {
	if looksLikeFile(name) {
		return fmt.Errorf("there is no file %s", input.Shown(name))
	}
	return fmt.Errorf("there is no draft %q, and no file of that name; %s", words.Escape(name),
		input.Drafts(s.plan, name))
}

// lent gives the plan that lends its parties, sources and history to a
// comparison: the one that the user named, or that a side is a draft of. Two
// files are nobody's drafts.
func (s *sides) lent(from, to *side) *plan.Plan {
	if s.planName == "" && from.file && to.file {
		return nil
	}
	return s.plan
}

// answer makes the draft that a text is said to answer the other side, where it
// was named as the call names that side.
func answer(x, other *side) {
	if !x.file {
		return
	}
	for i := range x.version.Parents {
		if x.version.Parents[i].Version == other.name {
			x.version.Parents[i].Version = other.version.ID
		}
	}
}
