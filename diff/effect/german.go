package effect

import (
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// german is the table of German.
func german() *language {
	return &language{
		tag: "de", slack: 2, most: 4, presents: true, verbLast: true, passives: "t en", turning: "von vom durch an zu", states: germanStates,
		traits: []traitRow{
			{nothing, "der die das des dem den ein eine einen einem einer eines dieser diese dieses diesem diesen welcher welche welches zu dass ist sind hierdurch hiermit"},
			{and, "und sowie"},
			{or, "oder bzw"},
			{joint, "für um auf nach bis in im an am bei beim mit vor vom über unter zwischen durch gegen ohne aus seit während wegen gemäss trotz innerhalb ausserhalb zum zur binnen ab hinter neben entlang"},
			{relative, "die der das den dem dessen deren"},
			{limiting, "in im auf an bei während innerhalb ausserhalb zwischen unter für"},
			{genitive, "von vom"},
			{pronoun, "er sie es ihn ihm ihnen sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren deren dessen"},
			{auxiliary, "worden sein werden wird"},
			{negator, "nicht nie niemals kein keine keinen keinem keiner keines niemand weder nichts ohne"},
			{excluder, "kein keine keinen keinem keiner keines niemand weder"},
			{every, "alle aller allen allem alles jede jeder jedes jedem jeden sämtliche sämtlicher sämtlichen"},
			{most, "meisten"},
			{some, "einige einiger einigen manche mancher manchen bestimmte bestimmten bestimmter einzelne einzelnen einzelner gewisse gewissen"},
			{only, "nur ausschliesslich lediglich allein"},
			{light, "erfolgt erfolgen durchgeführt durchführen vornehmen vorgenommen hat haben hatte dabei jeweils hierbei"},
			{subject, "er sie es"},
			{later, "so dann"},
			{further, "weitere weiteren weiterer andere anderen anderer zusätzliche zusätzlichen neue neuen"},
			{qualifier, "schriftlich* vorherig* wesentlich* erheblich* grob* ausdrücklich* vorsätzlich* fahrlässig* unmittelbar* mittelbar* direkt* angemessen* vollständig* dauerhaft* vorübergehend* rechtskräftig* unverzüglich* inländisch* ausländisch* gewerblich* privat* öffentlich* intern* extern* berechtigt* notwendig* erforderlich* zuständig* unabhängig* beglaubigt* wichtig* dringend*"},
		},
		phrases: []phraseRow{
			{"gemäss", "gemäss|nach massgabe|entsprechend|in übereinstimmung mit|im einklang mit|laut", "all point to the rule that governs"},
			{"wenn", "wenn|falls|sofern|im falle dass|für den fall dass|in dem fall dass|soweit", "all name one and the same case"},
			{"während", "während|im laufe|für die dauer", "all name the time in which"},
			{"betreffend", "betreffend|bezüglich|hinsichtlich|in bezug auf|im hinblick auf", "all name the matter"},
			{"wegen", "wegen|aufgrund|auf grund|infolge", "all name the cause"},
			{"vor", "vor|im vorfeld", "both name what comes first"},
			{"jeder", "alle|aller|allen|allem|jede|jeder|jedes|jedem|jeden|sämtliche|sämtlicher|sämtlichen", "all speak of all"},
			{"kosten", "kosten|auf kosten|zu lasten", "both name who pays"},
			{"beginn", "beginn|anfang", "both name the start"},
			{"beenden", "beenden|beendigen", "both name the end that somebody makes"},
			{"=obligation", "hat die pflicht|ist gehalten", "each binds"},
			{"beispielsweise", "zum beispiel|beispielsweise|etwa", "a list of examples ends nothing"},
			{"schriftlich", "schriftlich|in schriftform|in schriftlicher form", "all ask for a text"},
			{"kraft", "in kraft treten|wirksam werden|tritt in kraft|wird wirksam", "both say from when a text binds"},
			{"trotz", "trotz|ungeachtet|unbeschadet", "all set aside what they name"},
		},
		opposites:   "zulässig unzulässig wirksam unwirksam möglich unmöglich erlaubt unerlaubt gültig ungültig rechtmässig unrechtmässig berechtigt unberechtigt",
		participles: "",
		modifiers:   "lich liche licher lichen liches lichem ig ige iger igen iges igem isch ische ischer ischen isches end ende ender enden",
	}
}

// germanStates reports whether "wird" or "ist" is no force where it stands: with
// a participle it is a passive, "werden … ausgeführt", which says what is done.
func germanStates(s *side, i int) bool {
	f := &s.found[i]
	switch foldWord(f.Words(s.Text)) {
	case "wird", "werden":
	default:
		return false
	}
	words := s.wordsIn(f.Over)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1].text
	return f.Value == facts.Obligation && (strings.HasSuffix(last, "t") || strings.HasSuffix(last, "en") && strings.Contains(last, "ge"))
}
