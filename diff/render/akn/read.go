package akn

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

const (
	maxSize  = 64 << 20 // bytes of a document
	maxDepth = 256      // elements inside each other
)

// An Error says why a document cannot be read, and where.
type Error struct {
	Line, Column int // from 1; the column in bytes
	Problem      string
}

func (e *Error) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Problem) }

// Read reads a draft: all that [Version] writes, and of other documents those whose body
// is a hierarchy of numbered elements with headings and paragraphs (articles, sections,
// points and so on). What changed in a comparison is passed over; its text is read.
//
// Nothing of a text is dropped silently: an element of the parts that is not read is an
// error, as are a document type, entities of the document's own, and what is not
// well-formed. At most 64 MiB and 256 elements inside each other are read. The error is an
// [*Error], or that of r. Points without an id get one: see [plan.Version.FillIDs]. Cost:
// linear in the document.
func Read(r io.Reader) (*plan.Version, error) {
	limited := &io.LimitedReader{R: r, N: maxSize + 1}
	source := &failing{r: limited}
	x := &reader{d: xml.NewDecoder(source), v: new(plan.Version), ids: make(map[string]bool)}
	err := x.document()
	switch {
	case source.err != nil:
		return nil, fmt.Errorf("read the document: %w", source.err)
	case limited.N <= 0:
		return nil, &Error{1, 1, "the document has more than 64 MiB"}
	case err != nil:
		return nil, err
	}
	x.v.FillIDs()
	return x.v, nil
}

// failing keeps the error of a reader, which is not that of the document.
type failing struct {
	r   io.Reader
	err error
}

func (f *failing) Read(p []byte) (int, error) {
	n, err := f.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		f.err = err
	}
	return n, err
}

// A reader reads one document.
type reader struct {
	d     *xml.Decoder
	depth int
	v     *plan.Version
	ids   map[string]bool // of points that were read
}

// fault says what is wrong at the place that was reached.
func (x *reader) fault(format string, args ...any) error {
	line, column := x.d.InputPos()
	column = max(column, 1) // the decoder forgets where a line began once it went back over its end
	return &Error{line, column, fmt.Sprintf(format, args...)}
}

// next gives the next element's begin or end, or words.
func (x *reader) next() (xml.Token, error) {
	for {
		token, err := x.d.Token()
		if errors.Is(err, io.EOF) {
			return nil, io.EOF
		}
		if err != nil {
			if bad, ok := errors.AsType[*xml.SyntaxError](err); ok {
				return nil, x.fault("not well-formed: %s", bad.Msg)
			}
			return nil, x.fault("cannot be read: %s", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if x.depth++; x.depth > maxDepth {
				return nil, x.fault("more than %d elements inside each other", maxDepth)
			}
			seen := make(map[xml.Name]bool, len(t.Attr))
			for _, a := range t.Attr {
				if seen[a.Name] {
					return nil, x.fault("%s has two attributes %s", t.Name.Local, a.Name.Local)
				}
				seen[a.Name] = true
			}
			return t, nil
		case xml.EndElement:
			x.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			return nil, x.fault("a document type is not read")
		}
	}
}

// children calls each for the elements inside the one that was opened, to its end. Words
// between them are an error.
func (x *reader) children(each func(e xml.StartElement) error) error {
	for {
		token, err := x.next()
		switch t := token.(type) {
		case xml.StartElement:
			if err := each(t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		case xml.CharData:
			if strings.Trim(string(t), blank) != "" {
				return x.fault("words where only elements stand")
			}
		}
		if err != nil {
			return x.cut(err)
		}
	}
}

// cut says of the end of the input that it came too early.
func (x *reader) cut(err error) error {
	if errors.Is(err, io.EOF) {
		return x.fault("the document ends inside an element")
	}
	return err
}

// skip passes over the element that was opened.
func (x *reader) skip() error {
	for depth := x.depth; x.depth >= depth; {
		if _, err := x.next(); err != nil {
			return x.cut(err)
		}
	}
	return nil
}

// attribute gives an attribute of an element; the namespace is "" for those of the
// standard.
func attribute(e xml.StartElement, space, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == space {
			return a.Value
		}
	}
	return ""
}

// value gives an attribute of ours that has one of a few values.
func value[T interface {
	~string
	Valid() bool
}](x *reader, e xml.StartElement, name string, target *T) error {
	*target = T(attribute(e, Namespace, name))
	if !(*target).Valid() {
		return x.fault("there is no %s %q", name, string(*target))
	}
	return nil
}

// document reads all of it.
func (x *reader) document() error {
	found := false
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if e.Name != (xml.Name{Space: Standard, Local: "akomaNtoso"}) || found {
			return x.fault("not a document of Akoma Ntoso 1.0, whose one root is akomaNtoso in %s",
				Standard)
		}
		found = true
		if err := x.children(x.kind); err != nil {
			return err
		}
	}
	if !found {
		return x.fault("there is no document")
	}
	return nil
}

// kind reads a document of one kind: act, bill, doc and so on.
func (x *reader) kind(e xml.StartElement) error {
	if e.Name.Local == "components" {
		return x.fault("a document in several components is not read")
	}
	return x.children(func(part xml.StartElement) error {
		preserve := keeps(part, false)
		switch part.Name.Local {
		case "meta":
			return x.children(x.meta)
		case "preface":
			return x.blocks(plan.RoleHeading, preserve)
		case "preamble":
			return x.blocks(plan.RolePreamble, preserve)
		case "conclusions":
			return x.blocks(plan.RoleClosing, preserve)
		case "body", "mainBody":
			return x.points(&x.v.Points, preserve)
		}
		return x.fault("%s is not read", part.Name.Local)
	})
}

// meta reads what identifies the draft.
func (x *reader) meta(e xml.StartElement) error {
	switch e.Name.Local {
	case "identification":
		return x.children(func(level xml.StartElement) error {
			if level.Name.Local != "FRBRExpression" {
				return x.skip()
			}
			return x.children(x.expression)
		})
	case "proprietary":
		return x.children(x.proprietary)
	}
	return x.skip()
}

// expression reads what the standard itself says of the draft.
func (x *reader) expression(e xml.StartElement) error {
	switch e.Name.Local {
	case "FRBRalias":
		if attribute(e, "", "name") == "title" {
			x.v.Title = attribute(e, "", "value")
		}
	case "FRBRversionNumber":
		x.v.ID = attribute(e, "", "value")
	case "FRBRdate":
		if d := sources.Date(attribute(e, "", "date")); d != unknownDay && d.Valid() {
			x.v.Date = d
		}
	case "FRBRlanguage":
		x.v.Language = attribute(e, "", "language")
	}
	return x.skip()
}

// proprietary reads what the standard has no place for, which says it as it was.
func (x *reader) proprietary(e xml.StartElement) error {
	if e.Name.Space != Namespace {
		return x.skip()
	}
	get := func(name string) string { return attribute(e, "", name) }
	switch e.Name.Local {
	case "version":
		x.v.ID, x.v.Title, x.v.Language = get("id"), get("title"), get("language")
		x.v.Status, x.v.Coverage = plan.Status(get("status")), plan.Coverage(get("coverage"))
		x.v.Date, x.v.Public = sources.Date(get("date")), sources.Date(get("public"))
		if !x.v.Status.Valid() || !x.v.Coverage.Valid() || !x.v.Date.Valid() ||
			!x.v.Public.Valid() {
			return x.fault("a status, a coverage or a date of the version is none")
		}
	case "copy":
		w := plan.Witness{
			ID: get("id"), Report: get("report"), Wording: plan.Wording(get("wording")),
			Coverage: plan.Coverage(get("coverage")), Language: get("language"),
		}
		if !w.Wording.Valid() || !w.Coverage.Valid() || w.ID == "" {
			return x.fault("the id, the wording or the coverage of the copy is none")
		}
		x.v.Witnesses = []plan.Witness{w}
	}
	return x.skip()
}

// hierarchy are the elements that hold numbered text.
var hierarchy = strings.Fields(`alinea article book chapter clause division hcontainer indent level list paragraph
	part point proviso rule section subchapter subclause subdivision sublist subparagraph
	subpart subrule subsection subtitle title tome transitional`)

// points reads the points of a body, or those below one.
func (x *reader) points(list *[]plan.Point, preserve bool) error {
	return x.children(func(e xml.StartElement) error {
		if e.Name.Local == "p" || e.Name.Local == "block" {
			return x.loose(list, e, "", preserve)
		}
		return x.point(list, e, preserve)
	})
}

// loose reads a paragraph that stands as a point of its own, where there is anything in it.
func (x *reader) loose(list *[]plan.Point, e xml.StartElement, role plan.Role,
	preserve bool,
) error {
	p, err := x.begin(e)
	if err != nil {
		return err
	}
	p.Role = role
	if err := x.paragraph(&p.Content, e, preserve); err != nil {
		return err
	}
	if role == plan.RoleHeading {
		p.Heading, p.Text = p.Text, ""
	}
	if p.Text != "" || p.Heading != "" || p.ID != "" {
		*list = append(*list, p)
	}
	return nil
}

// blocks reads the paragraphs of a part around the body.
func (x *reader) blocks(role plan.Role, preserve bool) error {
	return x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "p", "block", "longTitle", "formula":
		default:
			return x.fault("%s is not read there", e.Name.Local)
		}
		own := role
		if attribute(e, "", "name") == string(plan.RoleHeading) {
			own = plan.RoleHeading
		}
		if e.Name.Local == "longTitle" || e.Name.Local == "formula" {
			return x.children(func(inner xml.StartElement) error {
				return x.loose(&x.v.Points, inner, own, keeps(e, preserve))
			})
		}
		return x.loose(&x.v.Points, e, own, preserve)
	})
}

// begin gives a point with what its attributes say.
func (x *reader) begin(e xml.StartElement) (plan.Point, error) {
	var p plan.Point
	if ref, err := plan.ParseRef(attribute(e, "", "GUID")); err == nil && ref.Point != "" {
		if p.ID = ref.Point; x.ids[p.ID] {
			return p, x.fault("two elements are the point %s", ref)
		}
		x.ids[p.ID] = true
	}
	return p, errors.Join(value(x, e, "presence", &p.Presence), value(x, e, "wording", &p.Wording),
		value(x, e, "confirmed", &p.Confirmed),
		value(x, e, "extent", &p.Extent), value(x, e, "coverage", &p.Coverage))
}

// point reads a point with what stands below it.
func (x *reader) point(list *[]plan.Point, e xml.StartElement, preserve bool) error {
	if !slices.Contains(hierarchy, e.Name.Local) || e.Name.Space != Standard {
		return x.fault("%s is not read there", e.Name.Local)
	}
	preserve = keeps(e, preserve)
	p, err := x.begin(e)
	if err != nil {
		return err
	}
	if role := plan.Role(attribute(e, "", "name")); e.Name.Local == "hcontainer" && role.Valid() {
		p.Role = role
	}
	err = x.children(func(part xml.StartElement) error {
		switch part.Name.Local {
		case "num":
			if err := value(x, part, "numbering", &p.Numbering); err != nil {
				return err
			}
			return x.line(&p.Number, part, preserve)
		case "heading":
			return x.line(&p.Heading, part, preserve)
		case "intro", "content":
			return x.children(func(block xml.StartElement) error {
				if block.Name.Local != "p" && block.Name.Local != "block" {
					return x.fault("%s is not read there", block.Name.Local)
				}
				return x.paragraph(&p.Content, block, keeps(part, preserve))
			})
		case "crossHeading":
			h := plan.Point{Role: plan.RoleHeading}
			if err := x.line(&h.Heading, part, preserve); err != nil {
				return err
			}
			p.Points = append(p.Points, h)
			return nil
		}
		return x.point(&p.Points, part, preserve)
	})
	*list = append(*list, p)
	return err
}
