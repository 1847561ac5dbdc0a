package facts

// nothing is the table of the languages that are not read: the articles that show a
// party, and the scales and parts that a figure would be wrong without, as far as no
// language has the word for another.
var nothing = language{tag: "und", point: '.', rows: []row{
	{
		percent, "percent",
		"per cento | por cento | procent | prosent | procento | procenta | procentu | százalék",
	},
	{percent, "per-mille", "promille | per mille"},
	{currency, "EUR", "euro | euros"},
	{
		scale, "1000",
		"mila | duizend | tusen | tisíc | tysiąc | tysiące | tysięcy | tys | tys . | tis .",
	},
	{
		scale, "1000000",
		"milione | milioni | miljoen | miljoner | miljon | million | millioner | miliony | " +
			"milionów | milhão | milhões | mln | mln . | mio | mio .",
	},
	{
		scale, "1000000000",
		"miliardo | miliardi | miljard | miljarder | miliard | miliardy | miliardów | mld | mld " +
			". | mrd | mrd .",
	},
	{
		unsure, "",
		"mil | mille | bilhão | bilhões | bilione | bilioni | biljoen | biljoner | bilion | " +
			"bilionów | kr | lei | lev | forint",
	},
	{
		definite, "",
		"the | der | die | das | dem | den | des | le | la | les | el | los | las | il | lo | gli | i",
	},
}}
