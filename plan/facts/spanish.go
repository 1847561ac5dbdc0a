package facts

import (
	"strings"
	"unicode"
)

var _ = learn(&spanish)

// spanish is the table of Spanish.
var spanish = language{
	tag: "es", script: unicode.Latin, letters: "ñáíó¿¡", point: ',',
	bareOn: true, lone: true, hourIsTime: true, ordinalParts: partsOfOrEnd, commaLinks: true,
	looseTitles: true, counts: spanishForce,
	adverb: "mente",
	common: " el la los las de del que y en un una por para con se al su sus será serán este " +
		"esta entre lo como más ",
	suffixes: [][2]string{
		{"ará", "será"},
		{"arán", "será"},
		{"erá", "será"},
		{"erán", "será"},
		{"irá", "será"},
		{"irán", "será"},
		{"drá", "será"},
		{"drán", "será"},
		{"brá", "será"},
		{"brán", "será"},
		{"rrá", "será"},
		{"rrán", "será"},
	},
	rows: []row{
		{one, "1", "un | una"},
		{numeral, "1", "uno"},
		{numeral, "2", "dos"},
		{numeral, "3", "tres"},
		{numeral, "4", "cuatro"},
		{numeral, "5", "cinco"},
		{numeral, "6", "seis"},
		{numeral, "7", "siete"},
		{numeral, "8", "ocho"},
		{numeral, "9", "nueve"},
		{numeral, "10", "diez"},
		{numeral, "11", "once"},
		{numeral, "12", "doce"},
		{numeral, "13", "trece"},
		{numeral, "14", "catorce"},
		{numeral, "15", "quince"},
		{numeral, "16", "dieciséis"},
		{numeral, "17", "diecisiete"},
		{numeral, "18", "dieciocho"},
		{numeral, "19", "diecinueve"},
		{numeral, "20", "veinte"},
		{numeral, "21", "veintiuno | veintiún | veintiuna"},
		{numeral, "22", "veintidós"},
		{numeral, "23", "veintitrés"},
		{numeral, "24", "veinticuatro"},
		{numeral, "25", "veinticinco"},
		{numeral, "26", "veintiséis"},
		{numeral, "27", "veintisiete"},
		{numeral, "28", "veintiocho"},
		{numeral, "29", "veintinueve"},
		{numeral, "30", "treinta"},
		{numeral, "40", "cuarenta"},
		{numeral, "50", "cincuenta"},
		{numeral, "60", "sesenta"},
		{numeral, "70", "setenta"},
		{numeral, "80", "ochenta"},
		{numeral, "90", "noventa"},
		{numeral, "100", "cien | ciento"},
		{numeral, "200", "doscientos | doscientas"},
		{numeral, "300", "trescientos | trescientas"},
		{numeral, "400", "cuatrocientos | cuatrocientas"},
		{numeral, "500", "quinientos | quinientas"},
		{numeral, "600", "seiscientos | seiscientas"},
		{numeral, "700", "setecientos | setecientas"},
		{numeral, "800", "ochocientos | ochocientas"},
		{numeral, "900", "novecientos | novecientas"},
		{numeral, "1000", "mil"},
		{numeral, "1/2", "medio ~millón | media ~hora | medio ~año"},
		{numeralAnd, "10", "y"},
		{scale, "1000", "mil"},
		{scale, "1000000", "millón | millones | mill . | mill"},
		{scale, "1000000000000", "billón | billones"},
		{fraction, "1/3", "tercio | tercios | tercera parte | terceras partes"},
		{fraction, "1/4", "cuarto | cuartos | cuarta parte | cuartas partes"},
		{fraction, "1/5", "quinto | quintos | quinta parte | quintas partes"},
		{fraction, "1/10", "décimo | décimos | décima parte | décimas partes"},
		{half, "1/2", "mitad"},
		{half, "1/3", "tercera parte"},
		{half, "1/4", "cuarta parte"},
		{andHalf, "1/2", "y medio | y media"},
		{idle, "", "primera mitad | segunda mitad"},
		{article, "", "el | la | los | las | un total de | del | al"},
		{month, "01", "enero"},
		{month, "02", "febrero"},
		{month, "03", "marzo"},
		{month, "04", "abril"},
		{month, "05", "mayo"},
		{month, "06", "junio"},
		{month, "07", "julio"},
		{month, "08", "agosto"},
		{month, "09", "septiembre | setiembre"},
		{month, "10", "octubre"},
		{month, "11", "noviembre"},
		{month, "12", "diciembre"},
		{yearWord, "", "año | el año"},
		{yearTie, "", "de | del"},
		{
			lastDay, "",
			"final de | el final de | fin de | el último día de | último día de | el último día " +
				"del mes de | último día del mes de",
		},
		{
			endOf, "",
			"fines de | finales de | final de | el final de | principios de | mediados de | fin de",
		},
		{dateBefore, "by", "hasta | hasta el | a más tardar | a más tardar el | a"},
		{dateBefore, "on", "el | con fecha"},
		{dateBefore, "less-than", "antes de | antes del"},
		{dateBefore, "more-than", "después de | después del"},
		{dateBefore, "at-least", "desde | desde el | a partir de | a partir del | no antes del"},
		{dateBefore, "", "en | de | del | durante"},
		{rangeEnd, "", "al"},
		{timeUnit, "seconds", "segundos"},
		{timeUnit, "minutes", "minuto | minutos"},
		{timeUnit, "hours", "hora | horas"},
		{timeUnit, "days", "día | días | días naturales | días calendario | días corridos"},
		{timeUnit, "business-days", "día hábil | días hábiles | día laborable | días laborables"},
		{timeUnit, "weeks", "semana | semanas"},
		{timeUnit, "months", "mes | meses"},
		{timeUnit, "10 years", "década | décadas"},
		{unit, "times", "veces"},
		{multiple, "", "una vez"},
		{multiple, "2", "el doble ~de | el doble ~del"},
		{multiple, "3", "el triple ~de | el triple ~del"},
		{
			labelled, "",
			"versión | página | páginas | piso | oficina | sala | edificio | modelo | formulario " +
				"| fase | etapa | clase | zona | lote | tomo",
		},
		{timeUnit, "years", "año | años"},
		{unit, "personnel", "soldados | militares | efectivos | hombres | combatientes"},
		{unit, "persons", "personas | habitantes | civiles | refugiados | individuos"},
		{unit, "members", "miembros"},
		{unit, "states", "estados | países"},
		{unit, "employees", "empleados | trabajadores"},
		{unit, "votes", "votos"},
		{unit, "copies", "ejemplares | copias"},
		{unit, "aircraft", "aviones | aeronaves"},
		{unit, "tanks", "tanques | carros de combate"},
		{unit, "missiles", "misiles"},
		{unit, "ships", "buques | barcos"},
		{unit, "vehicles", "vehículos"},
		{unit, "prisoners", "prisioneros"},
		{unit, "children", "niños"},
		{unit, "km", "km | kilómetro | kilómetros"},
		{unit, "m", "m | metro | metros"},
		{unit, "cm", "cm | centímetros"},
		{unit, "m2", "m ² | metros cuadrados"},
		{unit, "km2", "km ² | kilómetros cuadrados"},
		{unit, "ha", "hectárea | hectáreas | ha"},
		{unit, "kg", "kg | kilogramos | kilos"},
		{unit, "t", "tonelada | toneladas | t"},
		{unit, "l", "litros"},
		{unit, "mw", "mw | megavatios"},
		{unit, "barrels", "barriles"},
		{currency, "EUR", "€ | eur | euro | euros"},
		{
			currency, "USD",
			"$ | usd | dólar | dólares | dólares estadounidenses | dólares de los estados unidos",
		},
		{currency, "GBP", "£ | gbp | libras esterlinas"},
		{currency, "CHF", "chf | francos suizos"},
		{currency, "UAH", "uah | grivnas"},
		{currency, "RUB", "rublos"},
		{percent, "percent", "% | por ciento | por 100"},
		{percent, "percentage-points", "puntos porcentuales | punto porcentual"},
		{percent, "per-mille", "‰ | por mil"},
		{rate, "", "tipo | tasa | tasas | impuesto | impuestos | interés | intereses | arancel | " +
			"aranceles | descuento | iva | inflación | recargo | tarifa | comisión | " +
			"penalización | aumento | reducción | reducir | aumentar | anua* | prima"},
		{genitive, "", "de | del"},
		{majority, "1/2", "mayoría simple | mayoría absoluta"},
		{majority, "", "mayoría | mayoría de"},
		{idle, "", "mayoría cualificada | gran mayoría"},
		{equally, "", "a partes iguales | en partes iguales | por igual ~entre | por mitades"},
		{rangeStart, "", "entre"},
		{rangeFrom, "", "de | del"},
		{rangeTo, "", "a | y"},
		{
			boundBefore, "at-most",
			"limitado a | limitada a | limitados a | limitadas a | como máximo | a lo sumo | " +
				"hasta | no más de | un máximo de | máximo de | exceder de | exceder | superar | " +
				"sobrepasar | límite de | tope de",
		},
		{boundBefore, "less-than", "menos de | inferior a | inferiores a"},
		{
			boundBefore, "at-least",
			"al menos | por lo menos | como mínimo | un mínimo de | mínimo de | no menos de",
		},
		{
			boundBefore, "more-than",
			"más de | superior a | superiores a | excede de | excede | supera",
		},
		{boundBefore, "exactly", "exactamente | precisamente"},
		{
			boundBefore, "level",
			"al nivel de | en el nivel de | permanecerá en | se mantendrá en | mantenido en | " +
				"mantenerse en",
		},
		{boundBefore, "about", "aproximadamente | alrededor de | cerca de | unos | unas | casi"},
		{boundAfter, "at-most", "como máximo | a lo sumo | o menos"},
		{boundAfter, "at-least", "como mínimo | o más | al menos"},
		{boundAfter, "about", "aproximadamente"},
		{exceed, "", "exceder de | exceder | superar | sobrepasar"},
		{
			unlimited, "",
			"ningún límite | sin límite | sin límites | sin limitación | ilimitado | ilimitada | " +
				"ninguna limitación",
		},
		{limited, "", "limitado | limitada | limitados | limitadas"},
		{
			deadlineBefore, "by",
			"en | en un plazo de | en el plazo de | dentro de | dentro de los | dentro de un " +
				"plazo de | en un plazo máximo de | a más tardar | plazo de",
		},
		{deadlineBefore, "at-least", "no antes de"},
		{notice, "", "de preaviso | de antelación"},
		{
			vague, "",
			"lo antes posible | tan pronto como sea posible | inmediatamente | de inmediato | " +
				"sin demora | sin dilación | sin demora indebida | con prontitud | a la mayor " +
				"brevedad | oportunamente | en un plazo razonable",
		},
		{lookback, "", "anteriores a | anteriores al | precedentes a"},
		{
			anchor, "",
			"después de | tras | a partir de | a partir del | a contar desde | desde | " +
				"siguientes a | antes de | de | del",
		},
		{reference, "article", "artículo | artículos | art . | art"},
		{reference, "section", "sección | secciones | §"},
		{reference, "clause", "cláusula | cláusulas"},
		{reference, "paragraph", "párrafo | párrafos | apartado | apartados"},
		{reference, "point", "punto | puntos"},
		{reference, "annex", "anexo | anexos"},
		{reference, "chapter", "capítulo | capítulos"},
		{reference, "title", "título"},
		{reference, "letter", "letra | letras"},
		{reference, "protocol", "protocolo n . ° | protocolo"},
		{
			document, "",
			"tratado | convenio | convención | carta | constitución | ley | código | reglamento " +
				"| directiva | acuerdo | estatuto | pacto",
		},
		{own, "", "presente* | este | esta"},
		{
			force, must,
			"será | serán | deberá | deberán | debe | deben | se compromete a | se comprometen a " +
				"| se obliga a | se obligan a | acuerda | acuerdan | acepta | aceptan | habrá de " +
				"| habrán de",
		},
		{
			force, obliged,
			"obligado a | obligada a | obligados a | obligadas a | tiene que | tienen que | está " +
				"obligado a | están obligados a | está obligada a",
		},
		{force, should, "debería | deberían | se recomienda | conviene que"},
		{governs, "", "se espera que | se prevé que"},
		{
			force, endeavour,
			"procurará | procurarán | se esforzará por | se esforzarán por | se esforzará en | " +
				"se esfuerza por | se esfuerzan por | hará todo lo posible por | harán todo lo " +
				"posible por",
		},
		{
			force, may,
			"podrá | podrán | puede | pueden | tiene derecho a | tienen derecho a | tendrá " +
				"derecho a | tendrán derecho a | está autorizado a | están autorizados a | está " +
				"autorizada a | está facultado para",
		},
		{
			force, forbidden,
			"se prohíbe | está prohibido | están prohibidos | está prohibida | queda prohibido | " +
				"quedan prohibidos | queda prohibida | se abstendrá de | se abstendrán de | se " +
				"abstiene de | se abstienen de",
		},
		{
			force, exempt,
			"está exento de | están exentos de | está exenta de | queda exento de | quedan " +
				"exentos de | estará exento de",
		},
		{receive, "", "recibirá | recibirán | recibir | obtendrá | obtendrán"},
		{
			force, must,
			"recibirá | recibirán | obtendrá | obtendrán | concederá | concederán | pagará | " +
				"pagarán | abonará | abonarán | facilitará | entregará",
		},
		{give, "", "concederá | concederán | conceder | pagará | pagarán | pagar | abonará | " +
			"abonarán | abonar | facilitará | facilitar | notificar | notificará | informar | " +
			"informará | entregará | entregar"},
		{verb, "", "es | son | era | eran | ha | han | tiene | tienen | está | están | permanece " +
			"| permanecen | depende | dependen"},
		{relative, "", "que | quien | quienes | cuyo | cuya"},
		{negator, "", "no | nunca | jamás"},
		{negator, "subject", "ningún | ninguna | ninguno | nadie | nada"},
		{idle, "", "no sólo | no solo | no obstante | no más tarde"},
		{condition, "if", "si | cuando"},
		{condition, "unless", "a menos que | salvo que | a no ser que"},
		{
			condition, "provided",
			"siempre que | a condición de que | con la condición de que | siempre y cuando",
		},
		{condition, "after", "después de que | una vez que | una vez | tras | después de"},
		{condition, "until", "hasta que | hasta tanto"},
		{condition, "while", "mientras | mientras que"},
		{
			condition, "except",
			"salvo | excepto | con excepción de | con la excepción de | a excepción de",
		},
		{condition, "event", "en caso de | en caso de que | en el caso de"},
		{condition, "subject-to", "con sujeción a | sujeto a | sujeta a"},
		{
			condition, "consent",
			"sin el consentimiento | sin el consentimiento previo | sin el consentimiento previo " +
				"y por escrito | con el consentimiento | sin la autorización | con la autorización",
		},
		{scope, "peacetime", "en tiempo de paz | en tiempos de paz"},
		{scope, "wartime", "en tiempo de guerra | en tiempos de guerra"},
		{
			scope, "permanent",
			"permanentemente | con carácter permanente | de forma permanente | de manera " +
				"permanente | indefinidamente",
		},
		{scope, "temporary", "temporalmente | con carácter temporal | provisionalmente"},
		{scope, "under-command", "bajo su mando"},
		{scope, "without-cause", "sin causa | sin motivo | sin causa justificada"},
		{scope, "only", "sólo | solo | solamente | únicamente | exclusivamente"},
		{recognition, "de-facto", "de facto | de hecho"},
		{recognition, "de-jure", "de jure | de derecho"},
		{
			recognition, "recognised",
			"reconoce | reconocen | reconocido | reconocida | reconocer | reconocimiento | " +
				"reconocerá | reconocerán",
		},
		{conjunction, "", "y | e | o | u | ni | pero"},
		{article, "", "cada | todos los | todas las | todo | toda | ambas"},
		{clock, "", "horas del día | a . m | p . m"},
		{abbreviation, "", "art | arts | sr | sra | núm | pág | p | etc"},
		{minus, "", "menos"},
		{lasting, "", "durante"},
		{dative, "", "a | al"},
		{titled, "", "sobre"},
		{copula, "", "ser | estar | es | son | está | están"},
		{definite, "", "el | la | los | las | del | al"},
		{numeral, "1/2", "media ~docena"},
		{scale, "12", "docena | docenas"},
		{andHalf, "1/4", "y cuarto | y un cuarto"},
		{rank, "1", "primero | primer"},
		{cents, "", "céntimo | céntimos | centavo | centavos"},
		{
			unsure, "",
			"céntimo | céntimos | centavo | centavos | peso | pesos | libra | libras | corona | " +
				"coronas | franco | francos | dinar | dinares | quintal | quintales",
		},
		{numberSign, "", "n . º | nº | núm . | número | números"},
		{outOf, "", "de cada | sobre"},
		{eachMonth, "", "de cada mes"},
		{
			changeVerb, "",
			"aument* | reduc* | sube | suben | subirá | baja | bajan | bajará | pasa | pasan | " +
				"pasará | elev* | disminuy* | increment* | rebaj*",
		},
		{
			force, obliged,
			"renuncia a | renuncian a | garantiza | garantizan | cede | ceden | es responsabl* " +
				"de | son responsabl* de | responde de | responden de | asum* | tiene la " +
				"obligación de | tienen la obligación de",
		},
		{
			force, may,
			"se reserva el derecho | se reservan el derecho | se reserva el derecho de | se " +
				"reserva el derecho a | conserva el derecho | conservan el derecho",
		},
		{give, "", "devolver | devolverá | remitir | transmitir | comunicar | comunicará | " +
			"enviar | reembolsar | transferir | ceder | dar | presentar | proporcionar"},
		{preposition, "", "con | contra | entre | por | para | sin | según | ante"},
		{filler, "", "entonces | también | además | asimismo"},
		{atHour, "", "a las"},
		{currency, "CAD", "dólares canad*"},
		{currency, "AUD", "dólares austral*"},
	},
}

// spanishForce gives what kind of force a phrase is: who has no right to a thing, or does not
// answer for one, is forbidden nothing.
func spanishForce(g *reading, c *clause, i, to int, kind string) string {
	denied, _ := g.denies(c, i, to)
	if !denied {
		return kind
	}
	switch phrase := strings.ToLower(g.text[g.tokens[i].at:g.tokens[max(i, to-1)].end]); kind {
	case may:
		next := ""
		if to < c.end {
			next = strings.TrimSuffix(strings.ToLower(g.words(to)), "se")
		}
		infinitive := strings.HasSuffix(next, "ar") || strings.HasSuffix(next, "er") ||
			strings.HasSuffix(next, "ir")
		if strings.Contains(phrase, "derecho") && !infinitive {
			return statement
		}
	case must:
		if strings.HasPrefix(phrase, "responder") {
			return statement
		}
	}
	return kind
}
