package effect

// frenchSame are classes of French phrases that lawyers use for one another, as englishSame
// has the English ones.
const frenchSame = `
au moyen de|à l'aide de|par le biais de
en ce qui concerne|concernant|s'agissant de|quant à|relativement à
à l'exception de|sauf|hormis|excepté
en cas de besoin|si nécessaire|le cas échéant
par écrit|sous forme écrite
par voie électronique|par courrier électronique|par courriel
par lettre recommandée|par courrier recommandé|sous pli recommandé
à titre gratuit|gratuitement|sans frais
à tout moment|en tout temps
sans délai|immédiatement|aussitôt
sans retard|promptement
chaque année|tous les ans|annuellement|par an
chaque mois|tous les mois|mensuellement|par mois
chaque trimestre|tous les trois mois|trimestriellement
en commun|conjointement|ensemble
à la demande de|sur demande de|sur la demande de
en raison de|à cause de|du fait de
au lieu de|à la place de
en outre|de plus|par ailleurs
à proximité de|près de
prend fin|expire|s'achève
prennent fin|expirent|s'achèvent
entre en vigueur|prend effet
prend en charge|supporte
prennent en charge|supportent
met à disposition|fournit
mettent à disposition|fournissent
rend compte|fait rapport
rendent compte|font rapport
procède à la vérification|vérifie
porter atteinte à|affecter
porte atteinte à|affecte
société mère|maison mère
`
