package input

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/plan/words"
)

// Embedded is the name of the plan that comes with the library.
const Embedded = "ukraine2025"

// PlanUsage describes the flag that names a plan.
const PlanUsage = "the plan: a JSON `file`, a folder, or " + Embedded + ", which comes with redraft"

// Plan reads a plan from a file or a folder. Without a name it is the embedded
// one.
func (f *Files) Plan(name string) (*plan.Plan, error) {
	if name == "" || name == Embedded {
		return ukraine2025.Plan(), nil
	}
	shown := plan.Name(Shown(name))
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		f.held = append(f.held, info)
		p, err := plan.ReadDir(os.DirFS(name), shown)
		if e, ok := errors.AsType[*fs.PathError](err); ok {
			return nil, fmt.Errorf("%s: %s: %w", Shown(name), words.Escape(e.Path), e.Err)
		}
		return p, err
	}
	r, err := f.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close() //nolint:errcheck // it was only read
	return plan.Decode(r, shown)
}

// UnknownDraft says that a plan has no draft of a name, and names what is near.
func UnknownDraft(p *plan.Plan, name string) error {
	return fmt.Errorf("there is no draft %q; %s", words.Escape(name), Drafts(p, name))
}

// Drafts names the drafts of a plan, the one first that a name was probably meant
// to be.
func Drafts(p *plan.Plan, name string) string {
	ids := make([]string, len(p.Versions))
	for i := range p.Versions {
		ids[i] = p.Versions[i].ID
	}
	slices.Sort(ids)
	out := "drafts here: "
	if nearest := diag.Nearest(name, ids); nearest != "" {
		out = fmt.Sprintf("did you mean %q? %s", nearest, out)
	}
	for i, id := range ids {
		if i > 0 {
			out += ", "
		}
		out += words.Escape(id)
	}
	return out
}

// Subject says of a name that is no theme and no fact of a plan what it probably was meant to
// be, where an error is that it is none; other errors it leaves as they are.
func Subject(p *plan.Plan, err error) error {
	var unknown *trail.SubjectError
	if !errors.As(err, &unknown) {
		return err
	}
	name := words.Escape(unknown.Subject)
	if p.Version(unknown.Subject) != nil {
		return fmt.Errorf(
			"%q is a draft: redraft evidence %s tells of it, and a point of it is named as %s/1",
			name, name, name)
	}
	known := append(slices.Clone(unknown.Themes), unknown.Keys...)
	if nearest := diag.Nearest(unknown.Subject, known); nearest != "" {
		return fmt.Errorf("there is no theme and no fact %q; did you mean %q?", name,
			words.Escape(nearest))
	}
	return err
}

// Point says of a reference to a draft that a plan does not have what it probably was meant
// to be; nil the plan has the draft.
func Point(p *plan.Plan, at plan.Ref) error {
	if p.Version(at.Version) == nil {
		return UnknownDraft(p, at.Version)
	}
	return nil
}
