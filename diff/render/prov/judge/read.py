"""Reads PROV-JSON from standard input, and tells what there is of each sort.

What it writes again and reads once more has to be the same document, every relation has
to lead to things that are in it, and every one that is typed has to be a derivation.
"""

import json
import sys
from collections import Counter

from prov.model import PROV, PROV_TYPE, ProvDocument, ProvDerivation

document = ProvDocument.deserialize(content=sys.stdin.read(), format="json")
again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
assert document == again, "it is another document once it is written again"
document.get_provn()

known = {r.identifier for r in document.get_records() if r.is_element()}
count = Counter()
for r in document.get_records():
    name = r.get_type().localpart
    if r.is_element():
        count[name] += 1
        continue
    for _, end in r.formal_attributes[:2]:
        assert end in known, f"{r} leads to {end}, which is not here"
    for sort in r.get_attribute(PROV_TYPE):
        assert isinstance(r, ProvDerivation), r
        assert sort in (PROV["Revision"], PROV["Quotation"], PROV["PrimarySource"]), sort
        name = sort.localpart
    count[name] += 1
json.dump(count, sys.stdout)
