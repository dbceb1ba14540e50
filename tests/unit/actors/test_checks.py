"""What a lexicon file says of actors is refused, by line and reason, where it cannot be meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from streams.actors import find
from streams.actors.countries import codes
from streams.actors.loader import DIRECTORIES_VARIABLE, LexiconError, load

GOOD: dict[str, dict[str, Any]] = {
    "mine.yaml": {"id": "party:dawn", "kind": "party", "ar": ["حزب الفجر الوردي"], "en": ["Rosy Dawn Party"]},
    "countries.yaml": {"code": "FR", "ar": ["فرنسا"]},
    "organs.yaml": {"organ": "dream", "kind": "state", "ar": ["مجلس الأحلام"], "en": ["{adj} Dream Council"]},
}
FIRST = {
    "mine.yaml": {"id": "party:dusk"},
    "countries.yaml": {"code": "DE"},
    "organs.yaml": {"organ": "illusion", "ar": ["مجلس الأوهام"]},
}


def written(directory: Path, name: str, **changed: object) -> Path:
    """A file whose second row is the good one with these changes."""
    rows = [{**GOOD[name], **FIRST[name]}, {**GOOD[name], **changed}]
    path = directory / name
    path.write_text(yaml.safe_dump(rows, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def line_of(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return max(number for number, line in enumerate(lines, 1) if words in line)


def office(**changed: object) -> list[dict[str, object]]:
    return [{"title": "رئيس الحزب", **changed}]


@pytest.mark.parametrize(
    ("name", "changed", "where", "reason"),
    [
        ("mine.yaml", {"ar": ["   "]}, "'   '", "holds no letter"),
        ("mine.yaml", {"en": ["1898"]}, "1898", "holds no letter"),
        ("mine.yaml", {"ar": ["ًٌٍـ"]}, "ًٌٍـ", "holds no letter"),
        ("mine.yaml", {"short": ["  "]}, "'  '", "holds no letter"),
        ("mine.yaml", {"family": "--"}, "--", "holds no letter"),
        ("mine.yaml", {"en": ["Rosy Dawn "]}, "Rosy Dawn '", "ends with a blank"),
        ("mine.yaml", {"ar": ["ا" * 100_000]}, "اااا", "too long"),
        ("mine.yaml", {"ar": []}, "ar:", "non-empty"),
        ("mine.yaml", {"ar": "حزب الفجر"}, "ar:", "is not of type 'array'"),
        ("mine.yaml", {"colour": "red"}, "colour", "'colour' was unexpected"),
        ("mine.yaml", {"country": "ZZ"}, "ZZ", "'ZZ' is no country"),
        ("mine.yaml", {"country": "fr"}, "fr", "'fr' is no country"),
        ("mine.yaml", {"kind": "state"}, "party:dawn", "'country' is a required property"),
        ("mine.yaml", {"kind": "country"}, "party:dawn", "'country' is a required property"),
        ("mine.yaml", {"offices": [{"country": "FR"}]}, "country: FR", "'title' is a required property"),
        ("mine.yaml", {"offices": office(title="  ")}, "'  '", "holds no letter"),
        ("mine.yaml", {"offices": office(country="QQ")}, "QQ", "'QQ' is no country"),
        ("mine.yaml", {"offices": office(to="2021-99")}, "2021-99", "'2021-99' is no year, month"),
        ("mine.yaml", {"offices": office(to="2021-02-30")}, "2021-02-30", "is no year, month"),
        ("mine.yaml", {"offices": office(to="May 2021")}, "May 2021", "does not match"),
        ("mine.yaml", {"offices": office(**{"from": "2022-01", "to": "2021-12"})}, "title", "before it begins"),
        ("mine.yaml", {"offices": office(**{"from": "2022", "to": "2021"})}, "title", "before it begins"),
        ("mine.yaml", {"ambiguous": {"names": []}}, "names:", "non-empty"),
        ("mine.yaml", {"ambiguous": {"names": ["العنقاء"]}}, "names:", "'العنقاء' is none of its names"),
        ("mine.yaml", {"ambiguous": {"names": ["حزب الفجر الوردي"], "near": ["!!"]}}, "!!", "no letter or digit"),
        ("mine.yaml", {"ambiguous": {"names": ["حزب الفجر الوردي"], "not_near": ["ــ"]}}, "ــ", "no letter or digit"),
        ("mine.yaml", {"ambiguous": {"names": ["حزب الفجر الوردي"], "countries": ["QQ"]}}, "QQ", "is no country"),
        ("countries.yaml", {"code": "ZZ"}, "ZZ", "'ZZ' is no country"),
        ("countries.yaml", {"capital": ["!!"]}, "!!", "holds no letter"),
        ("countries.yaml", {"ambiguous": {"names": ["ألماني"]}}, "names:", "'ألماني' is none of its names"),
        ("organs.yaml", {"en": ["{adj} Dream {foo}"]}, "foo", "only {adj} and {country}"),
        ("organs.yaml", {"en": ["{adj.x} Dream"]}, "adj.x", "only {adj} and {country}"),
        ("organs.yaml", {"en": ["{adj!x} Dream"]}, "adj!x", "only {adj} and {country}"),
        ("organs.yaml", {"en": ["{country:d} Dream"]}, "country:d", "only {adj} and {country}"),
        ("organs.yaml", {"en": ["{} Dream"]}, "{} Dream", "only {adj} and {country}"),
        ("organs.yaml", {"en": ["{adj Dream"]}, "{adj Dream", "is no template"),
        ("organs.yaml", {"en": ["adj} Dream"]}, "adj} Dream", "is no template"),
        ("organs.yaml", {"en": []}, "en:", "non-empty"),
        ("organs.yaml", {"ar": []}, "ar:", "non-empty"),
        ("organs.yaml", {"states": ["QQ"]}, "QQ", "is no country"),
        ("organs.yaml", {"states": ["FR"], "not_states": ["FR"]}, "not_states", "FR is among the states too"),
    ],
)
def test_what_cannot_be_meant_is_refused_where_it_stands(
    tmp_path: Path, name: str, changed: dict[str, object], where: str, reason: str
) -> None:
    path = written(tmp_path, name, **changed)
    with pytest.raises(LexiconError) as caught:
        load((tmp_path,))
    assert (caught.value.path, caught.value.line) == (path, line_of(path, where))
    assert reason in caught.value.reason
    assert len(str(caught.value)) < len(str(path)) + 400


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("mine.yaml", {"country": "XK"}),
        ("mine.yaml", {"kind": "company", "en": ["e&", "3M"]}),
        ("mine.yaml", {"offices": office(**{"from": "2021", "to": "2021"})}),
        ("mine.yaml", {"offices": office(**{"from": "2021-05-20", "to": "2021-05"})}),
        ("mine.yaml", {"ambiguous": {"names": ["الوردي", "الفجر الوردي"], "near": ["11"]}}),
        ("countries.yaml", {"ambiguous": {"names": ["فرنسا", "الفرنسية", "فرنسي"]}}),
        ("organs.yaml", {"en": ["{country} Dream ({adj})", "Dream {{Council}}"]}),
    ],
)
def test_what_can_be_meant_is_read(tmp_path: Path, name: str, changed: dict[str, object]) -> None:
    written(tmp_path, name, **changed)
    load((tmp_path,))


@pytest.mark.parametrize("content", ["word", "5", "{a: b}", "true", "- word", "- [a, b]", "-"])
@pytest.mark.parametrize("name", list(GOOD))
def test_another_shape_than_a_list_of_rows_is_refused(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"{name}:1: .* is not of type"):
        load((tmp_path,))


def test_phrases_of_nothing_would_stand_everywhere(tmp_path: Path) -> None:
    (tmp_path / "not_actors.yaml").write_text('- كوبا أميركا\n- "!!"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r"not_actors\.yaml:2: '!!' holds no letter or digit"):
        load((tmp_path,))


def test_office_of_a_year_is_held_from_its_first_month_to_its_last(tmp_path: Path) -> None:
    written(tmp_path, "mine.yaml", offices=office(**{"from": "2020-05-20", "to": "2021"}))
    held = load((tmp_path,)).entries["party:dawn"].offices[0].held
    assert [month for month in ("2020-04", "2020-05", "2021-12", "2022-01") if held(month)] == ["2020-05", "2021-12"]


def test_organ_that_was_read_never_ends_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "organs.yaml", en=["{country} Dream ({adj})", "Dream {{Council}}"], definite=["مجلس الأحلام"])
    monkeypatch.setenv(DIRECTORIES_VARIABLE, str(tmp_path))
    found = find("أعلن مجلس الأحلام الفرنسي في باريس ما قاله مجلس الأحلام", "none")
    assert {e.name_en for e in found if e.actor_id == "state:fr-dream"} == {"France Dream (French)"}


def test_countries_are_those_of_the_standard_and_kosovo() -> None:
    assert {"FR", "PS", "XK"} <= set(codes())
    assert {"ZZ", "QQ", "EU", "UN"}.isdisjoint(codes())
