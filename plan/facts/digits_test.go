package facts

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Digits are read as the language writes them; what could be read in two ways is not.
func TestDigitForms(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text   string
		en, de string // "" not read
	}{
		{"600", "600", "600"},
		{"007", "7", "7"},
		{"1,234", "1234", ""},
		{"1.234", "", "1234"},
		{"1,234,567", "1234567", "1234567"},
		{"1.234.567", "1234567", "1234567"},
		{"1'234", "1234", "1234"},
		{"1’234’567", "1234567", "1234567"},
		{"1,234.56", "1234.56", "1234.56"},
		{"1.234,56", "1234.56", "1234.56"},
		{"1,234.567", "1234.567", ""}, // two marks do not both part groups
		{"1.234,567", "", "1234.567"},
		{"1,234,567.891", "1234567.891", ""},
		{"1'234.5", "1234.5", "1234.5"},
		{"1'234.567", "1234.567", ""},
		{"1.5", "1.5", "1.5"},
		{"1.55", "1.55", "1.55"},
		{"1,5", "", "1.5"},
		{"1,55", "", "1.55"},
		{"0.234", "0.234", ""},
		{"0,234", "", "0.234"},
		{"1.2345", "1.2345", ""},
		{"1,2345", "", "1.2345"},
		{"12,34,567", "1234567", "1234567"}, // as in India
		{"1,20,000", "120000", "120000"},
		{"123,45,678", "", ""},
		{"12,345,67", "", ""},
		{"1234,567", "", ""},
		{"1,23,45", "", ""},
		{"1,234,56", "", ""},
		{"18446744073709551615", "18446744073709551615", "18446744073709551615"},
		{"18446744073709551616", "", ""},
		{"18,446,744,073,709,551,616", "", ""},
		{"1.123456789", "1.123456789", ""},
		{"1.1234567890", "", ""},
	} {
		for point, want := range map[byte]string{'.': tt.en, ',': tt.de} {
			got := ""
			if x, ok := parseDigits(tt.text, point); ok {
				got = x.String()
			}
			assert.Equal(t, want, got, "%s with %c", tt.text, point)
		}
	}
}

// Groups of three that spaces part, fractions behind digits, and a dash in the place of
// cents belong to a number; what stands apart does not.
func TestNumbersInDigits(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ lang, text, want, rest string }{
		{"en", "600 000 men", "600000", "men"},
		{"en", "1 250 000 men", "1250000", "men"},
		{"en", "1 250 000.50 euros", "1250000.5", "euros"},
		{"de", "1 250 000,50 Euro", "1250000.5", "Euro"},
		{"en", "1250 000 men", "1250", "000 men"},
		{"en", "12 34 men", "12", "34 men"},
		{"en", "12 1234 men", "12", "1234 men"},
		{"en", "600  000 men", "600", "000 men"},
		{"en", "10 1/2 days", "10.5", "days"},
		{"en", "10 2/1 days", "10", "2/1 days"},
		{"en", "10 1/17 days", "10", "1/17 days"},
		{"en", "10 1/16 days", "10.0625", "days"},
		{"en", "2½ days", "2.5", "days"},
		{"en", "½ day", "1/2", "day"},
		{"en", "2/3 of it", "2/3", "of it"},
		{"en", "3/2 of it", "3", "/2 of it"},
		{"en", "1/100 of it", "1/100", "of it"},
		{"en", "2/101 of it", "2", "/101 of it"},
		{"en", "1/3000 of it", "1/3000", "of it"},
		{"en", "1/2/3 of it", "1", "/2/3 of it"},
		{"de", "850,- Euro", "850", "Euro"},
		{"de", "850.-- Euro", "850", "Euro"},
		{"de", "850, Euro", "850", ", Euro"},
		{"de", "850 ,- Euro", "850", ",- Euro"},
	} {
		r := NewReader(Language(tt.lang))
		g := new(reading)
		g.begin(context.Background(), r, r.lang, tt.text)
		g.scan()
		p, ok := g.digits(0)
		if assert.True(t, ok, tt.text) {
			assert.Equal(t, tt.want, p.String(), tt.text)
			assert.Equal(t, tt.rest, tt.text[g.tokens[p.to].at:], tt.text)
		}
	}
}
