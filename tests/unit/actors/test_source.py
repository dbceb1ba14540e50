"""A file that is no plain YAML ends with file, line and reason, whatever is in it."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from streams.actors.source import LexiconError, read

ROW = '- {id: "group:falcons", ar: [صقور الوادي], en: [Valley Falcons], kind: armed_group}\n'
BOMB = "".join(f"- &b{n} [{', '.join([f'*b{n - 1}'] * 30)}]\n" for n in range(1, 8))


def fault(tmp_path: Path, content: bytes) -> LexiconError:
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)
    with pytest.raises(LexiconError) as caught:
        read(path, guarded=True)
    assert caught.value.path == path
    return caught.value


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"# words\n" + ROW.encode("cp1256"), 2, "UTF-8"),
        (ROW.encode("utf-16"), 1, "UTF-8"),
        (ROW.encode("utf-16-le"), 1, "U+0000"),
        (ROW.encode() + b"- a\x00b\n", 2, "U+0000"),
        (ROW.encode() + b"\n- a\x07b\n", 3, "U+0007"),
        ("- a\n- b\uffff\n".encode(), 2, "U+FFFF"),
        (ROW.encode() + rb'- "a\0b"', 2, "U+0000"),
        (ROW.encode() + rb'- "a\nb"', 2, "U+000A"),
        (b"- a: 1\n  b: 2\n  a: 3\n", 3, "'a' is given twice"),
        (b"- a: {b: 1, c: 2,\n    b: 3}\n", 2, "'b' is given twice"),
        (b"- a\n- ? [x]\n  : y\n", 2, "no key"),
        (b"- a\n- !!int abc\n", 2, "!!int"),
        (b"- !!bool maybe\n", 1, "!!bool"),
        (b"- !!python/object:os.system x\n", 1, "python/object"),
        (b"- a\n- *nothing\n", 2, "undefined alias"),
        (b"- a\n---\n- b\n", 2, "another document"),
        (b"- a\n- @b\n", 2, "cannot start any token"),
    ],
)
def test_fault_is_named_by_line_and_reason(tmp_path: Path, content: bytes, line: int, reason: str) -> None:
    found = fault(tmp_path, content)
    assert found.line == line
    assert reason in found.reason


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_no_depth_of_nesting_ends_the_process(tmp_path: Path, opening: str) -> None:
    assert "deep" in fault(tmp_path, b"- a\n- " + opening.encode() * 50_000).reason


def test_aliases_neither_multiply_nor_turn_in_a_circle(tmp_path: Path) -> None:
    for content in ("- &b0 [a, b]\n" + BOMB, "- &a [*a]\n"):
        assert "aliases" in fault(tmp_path, content.encode()).reason


def test_what_is_shared_by_aliases_is_read_at_each_place(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("- &first {a: &words [x, y], b: z}\n- {<<: *first, b: *words}\n", encoding="utf-8")
    assert read(path, guarded=True).rows[1] == {"a": ["x", "y"], "b": ["x", "y"]}


@pytest.mark.parametrize("content", [b"", b"# nothing yet\n", b"\xef\xbb\xbf- a\n", b"- a\r\n"])
def test_empty_files_and_those_of_other_systems_are_read(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "mine.yaml").write_bytes(content)
    assert read(tmp_path / "mine.yaml", guarded=True).rows == (["a"] if b"- a" in content else [])


def test_what_cannot_be_opened_is_a_fault_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "directory.yaml").mkdir()
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere")
    for path in tmp_path.iterdir():
        with pytest.raises(LexiconError, match=rf"{path.name}: cannot be read: "):
            read(path, guarded=False)


def test_words_that_other_yaml_takes_for_numbers_and_truths_are_words(tmp_path: Path) -> None:
    words = "2021-01-20 2021 NO yes 0x1F 1_000 1:30 .nan = 1e3".split()  # noqa: SIM905
    path = tmp_path / "mine.yaml"
    path.write_text("".join(f"- {word}\n" for word in words), encoding="utf-8")
    assert read(path, guarded=True).rows == words


def test_a_place_is_the_line_of_its_key_or_of_the_nearest_thing_around(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("- id: x\n  ar:\n    - one\n    - two\n", encoding="utf-8")
    source = read(path, guarded=True)
    places: list[list[str | int]] = [[], [0], [0, "ar"], [0, "ar", 1], [0, "ar", 5], [0, "en"], [3]]
    assert [source.fault(at, "").line for at in places] == [1, 1, 2, 4, 2, 1, 1]


def test_fault_in_another_process_is_the_same_fault(tmp_path: Path) -> None:
    found = LexiconError(tmp_path, 3, "reason")
    again = pickle.loads(pickle.dumps(found))
    assert (str(again), again.path, again.line, again.reason) == (f"{tmp_path}:3: reason", tmp_path, 3, "reason")
