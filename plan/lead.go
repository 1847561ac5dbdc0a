package plan

// LeadWitness gives the witness whose readings stand in the points of v: the
// one that Lead names, or the only one. It is nil for a version without
// witnesses, and where Lead names none that is here.
func (v *Version) LeadWitness() *Witness {
	v = orZero(v)
	if v.Lead == "" && len(v.Witnesses) == 1 {
		return &v.Witnesses[0]
	}
	return v.Witness(v.Lead)
}

// LedBy gives a copy of v in which the witness with the given id is the lead:
// what it has for a point stands in that point, and what the former lead has
// becomes its readings. Points, numbers, headings and themes stay those of v;
// a point that the new lead has nothing for is unreported. Readings of a run of
// points stay with their witness, since they stand for no single point. Nothing
// is lost: what was led by one witness can be led by it again.
//
// If v has no such witness, or it is the lead already, the copy is equal to v.
func (v *Version) LedBy(witness string) *Version {
	if v == nil {
		return nil
	}
	out := v.Clone()
	lead, next := out.LeadWitness(), out.Witness(witness)
	if lead == nil || next == nil || lead == next {
		return out
	}
	own := make(map[string]Content)
	var rest []Reading
	for _, r := range next.Readings {
		if _, again := own[r.first()]; len(r.Points) == 1 && !again && r.Number == "" {
			own[r.first()] = r.Content
		} else {
			rest = append(rest, r)
		}
	}
	next.Readings = rest
	for _, p := range out.All() {
		if !p.unknown() {
			lead.Readings = append(lead.Readings,
				Reading{Points: []string{p.ID}, Content: p.Content})
		}
		p.Content = own[p.ID]
	}
	out.Lead = next.ID
	return out
}

// first gives the first point that a reading covers, or "".
func (r *Reading) first() string {
	if len(r.Points) == 0 {
		return ""
	}
	return r.Points[0]
}

// unknown reports whether c says nothing at all.
func (c *Content) unknown() bool {
	return c.State() == PresenceUnreported && len(c.Notes)+len(c.Facts)+len(c.Cites) == 0
}
