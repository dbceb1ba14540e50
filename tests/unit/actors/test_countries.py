"""Every ISO 3166 country is read in every form in which a sentence names it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from streams.actors import find
from streams.actors.countries import Country
from streams.actors.forms import book

_ISO_3166 = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
"""
CODES = _ISO_3166.split()
# nobody's seat: uninhabited, or a state that is its own capital
WITHOUT_CAPITAL = set("AQ BV CC DJ EH GI GS HK HM IO LU MC MO NF SG SM TF TK UM".split())  # noqa: SIM905
# no adjective is in use for a name of several words
WITHOUT_NISBA = {code for code in CODES if not book().countries[code].stems}
ARTICLE = "ال"


def lam(name: str) -> str:
    return "لل" + name[2:] if name.startswith(ARTICLE) and not name.startswith("أل") else "ل" + name


def definite(stem: str, ending: str) -> str:
    first, *rest = stem.split()
    if rest and not first.endswith("ي"):
        return " ".join((ARTICLE + first, *(ARTICLE + word.removesuffix("ي") + ending for word in rest)))
    words = (first.removesuffix("ي") + ending, *(word.removesuffix("ي") + ending for word in rest))
    return " ".join(ARTICLE + word for word in words)


def sentences(country: Country) -> Iterator[tuple[str, str]]:
    """The form's name and a sentence; a doubtful name with one of the words or countries that end the doubt."""
    name = country.entry.ar[0]
    yield name, f"وقعت {name} الاتفاق أمس."
    yield name, f"وقع الاتفاق مندوبون و{name} أمس."
    yield name, f"عقد الاجتماع ب{name} أمس."
    yield name, f"وصلت المساعدة {lam(name)} أمس."
    for stem in country.stems[:1]:
        for noun, ending in (("وصل المندوب", "ي"), ("توقفت الصناعة", "ية"), ("احتفل", "يون")):
            adjective = definite(stem, ending)
            yield adjective, f"{noun} {adjective} أمس."
    for capital in country.capitals[:1]:
        yield capital, f"أعلنت {capital} رفضها القرار."


def without_doubt(country: Country, name: str, sentence: str) -> str:
    doubt = country.entry.ambiguous
    if name not in doubt.names:
        return sentence
    if doubt.countries:
        return f"{sentence} ثم {book().countries[doubt.countries[0]].entry.ar[0]}."
    return f"{sentence} {doubt.near[0]}." if doubt.near else sentence


@pytest.mark.parametrize("code", CODES)
def test_country_is_read_in_every_form(code: str) -> None:
    country = book().countries[code]
    for name, sentence in sentences(country):
        text = without_doubt(country, name, sentence)
        here = [e for e in find(text, "none") if e.start < len(sentence)]
        read = [(e.kind, e.country) for e in here]
        assert ("country", code) in read, text
        assert len({e.country for e in here if e.end <= len(sentence) - 1}) == 1, text


def test_countries_have_capitals_and_adjectives() -> None:
    known = book().countries
    assert {code for code in CODES if not known[code].capitals} == WITHOUT_CAPITAL
    assert {code for code in WITHOUT_NISBA if " " not in known[code].entry.ar[0]} == set()


def test_spelling_by_rule_takes_no_other_country() -> None:
    assert [e.country for e in find("كينيا وغينيا وألمانيا وعمان", "none")][:3] == ["KE", "GN", "DE"]


@pytest.mark.parametrize("code", sorted(set(CODES) - WITHOUT_NISBA))
def test_the_government_of_every_country_is_its_own_actor(code: str) -> None:
    """Also where the adjective is the country's name too (`السعودية`)."""
    country = book().countries[code]
    adjective = definite(country.stems[0], "ية")
    sentence = without_doubt(country, adjective, f"قالت الحكومة {adjective} إنها ترفض القرار.")
    assert f"الحكومة {adjective}" in {
        e.surface for e in find(sentence, "none") if e.country == code and e.kind == "state"
    }
