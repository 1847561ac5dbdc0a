package facts

// symbols is the table of the signs and codes that all languages share. What a
// language's own table has is read first.
var symbols = []row{
	{currency, "USD", "$ | us $ | u.s $ | usd"}, {currency, "EUR", "€ | eur"}, {currency, "GBP", "£ | gbp"}, {currency, "JPY", "¥ | jpy"},
	{currency, "UAH", "₴ | uah"}, {currency, "RUB", "₽ | rub"}, {currency, "CHF", "chf"}, {currency, "PLN", "pln"}, {currency, "CNY", "cny"},
	{currency, "TRY", "₺ | try"}, {currency, "INR", "₹ | inr"}, {currency, "KRW", "₩ | krw"}, {currency, "ILS", "₪ | ils"}, {currency, "BRL", "brl | r $"},
	{currency, "CAD", "cad | c $ | ca $"}, {currency, "AUD", "aud | a $ | au $"}, {currency, "NZD", "nzd | nz $"}, {currency, "HKD", "hkd | hk $"}, {currency, "SGD", "sgd | s $"},
	{currency, "SEK", "sek"}, {currency, "NOK", "nok"}, {currency, "DKK", "dkk"}, {currency, "CZK", "czk"}, {currency, "HUF", "huf"}, {currency, "RON", "ron"},
	{currency, "BGN", "bgn"}, {currency, "MXN", "mxn"}, {currency, "ZAR", "zar"}, {currency, "AED", "aed"}, {currency, "SAR", "sar"}, {currency, "GEL", "₾ | gel"},
	{currency, "MDL", "mdl"}, {currency, "KZT", "₸ | kzt"}, {currency, "XDR", "xdr | sdr"},
	{percent, "percent", "%"}, {percent, "per-mille", "‰"},
	{unit, "km", "km"}, {unit, "cm", "cm"}, {unit, "mm", "mm"}, {unit, "km2", "km² | km2"}, {unit, "m2", "m² | m2"}, {unit, "m3", "m³ | m3"}, {unit, "ha", "ha"},
	{unit, "kg", "kg"}, {unit, "g", "g"}, {unit, "mg", "mg"}, {unit, "kt", "kt"}, {unit, "l", "l"}, {unit, "ml", "ml"}, {unit, "kmh", "km / h | kmh"},
	{unit, "w", "w"}, {unit, "kw", "kw"}, {unit, "mw", "mw"}, {unit, "gw", "gw"}, {unit, "kwh", "kwh"}, {unit, "mwh", "mwh"}, {unit, "gwh", "gwh"}, {unit, "twh", "twh"},
	{unit, "kb", "kb"}, {unit, "mb", "mb"}, {unit, "gb", "gb"}, {unit, "tb", "tb"}, {unit, "hz", "hz"}, {unit, "mhz", "mhz"}, {unit, "ghz", "ghz"}, {unit, "celsius", "° c | °c"}, {unit, "ms", "ms"},
	{reference, "section", "§ | § §"},
	{recognition, "de-facto", "de facto"}, {recognition, "de-jure", "de jure"},
}
