import json
import subprocess
import sys

import orjson
import pytest
from click.testing import CliRunner

from streams.cli.dedupe import command
from tests.unit.duplicates import texts

SCORED_SEED = "1"


def line(number, text, **more):
    row = {"id": f"n{number}", "source": f"outlet-{number}", "body": text}
    return {**row, "published_at": f"2024-01-01T{number:02}:00:00Z", **more}


def written(path, rows):
    path.write_bytes(b"".join(row if isinstance(row, bytes) else orjson.dumps(row) + b"\n" for row in rows))
    return str(path)


def said(result):
    return [json.loads(text) for text in result.stdout.splitlines()]


def test_there_is_one_verdict_a_line_in_input_order(tmp_path):
    text = texts.article(1)
    rows = [line(0, text), line(1, texts.article(2)), line(2, text), line(3, text, id="n2", source="outlet-2")]
    result = CliRunner().invoke(command, [written(tmp_path / "news.jsonl", rows)])
    verdicts = said(result)
    assert result.exit_code == 0
    assert [v["kind"] for v in verdicts] == ["new", "new", "copy", "exact"]
    assert [v["of"] for v in verdicts] == [None, None, verdicts[0]["article_id"], verdicts[0]["article_id"]]
    assert {"article_id", "kind", "of", "story_id", "containment", "jaccard"} <= set(verdicts[0])


def test_a_rewrite_stays_one_when_it_is_sent_again(tmp_path):
    text = texts.article(1)
    rewrite = texts.edited(text, 0.3, 2)
    rows = [line(0, text), line(1, rewrite), line(2, rewrite, id="n1", source="outlet-1")]
    verdicts = said(CliRunner().invoke(command, [written(tmp_path / "news.jsonl", rows)]))
    assert [v["kind"] for v in verdicts] == ["new", "rewrite", "rewrite"]
    assert verdicts[2]["of"] == verdicts[0]["article_id"]


def test_bad_lines_are_kept_with_reasons(tmp_path):
    path = written(tmp_path / "news.jsonl", [line(0, texts.article(1)), b"{\n", {"source": "x"}, line(3, "نص قصير")])
    rejects = tmp_path / "rejects.jsonl"
    result = CliRunner().invoke(command, [path, "--rejects", str(rejects)])
    assert (result.exit_code, len(said(result))) == (0, 2)
    kept = [json.loads(text) for text in rejects.read_text().splitlines()]
    assert [item["line"] for item in kept] == [2, 3]
    assert all(item["reason"] for item in kept)
    assert CliRunner().invoke(command, [path, "--strict"]).exit_code == 1


def test_two_articles_are_explained_side_by_side(tmp_path):
    text = texts.article(1)
    path = written(tmp_path / "news.jsonl", [line(0, text), line(1, texts.edited(text, 0.2, 2))])
    ids = [v["article_id"] for v in said(CliRunner().invoke(command, [path]))]
    shown = CliRunner().invoke(command, [path, "--explain", *ids]).stdout
    assert "same report: yes" in shown
    assert all(article_id in shown for article_id in ids)
    assert "⟦" in shown


def test_an_unknown_id_is_a_plain_error(tmp_path):
    path = written(tmp_path / "news.jsonl", [line(0, texts.article(1))])
    arguments = [sys.executable, "-m", "streams", "dedupe", path, "--explain", "a", "b"]
    run = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "no article a" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.fixture(scope="module")
def news(shared, tmp_path_factory):
    import gzip

    path = tmp_path_factory.mktemp("news") / "news.jsonl"
    with path.open("wb") as out:
        for month in sorted((shared / "news").glob("ant-2018-*.jsonl.gz")):
            out.write(gzip.decompress(month.read_bytes()))
    return path


def figures(text):
    return [float(word) for word in text.split() if word.replace(".", "", 1).isdigit() and "." in word]


@pytest.mark.shared
def test_edited_copies_are_found_and_nothing_else(shared, news, tmp_path):
    scorer, stream, truth, out = shared / "score/edits.py", tmp_path / "s", tmp_path / "t", tmp_path / "v"
    subprocess.run([sys.executable, scorer, "make", news, SCORED_SEED, stream, truth], check=True, capture_output=True)
    assert CliRunner().invoke(command, [str(stream), "-o", str(out)]).exit_code == 0
    score = subprocess.run([sys.executable, scorer, "score", truth, out], check=True, capture_output=True, text=True)
    precision, recall = figures(score.stdout.splitlines()[-1])
    assert min(precision, recall) >= 0.998


@pytest.mark.shared
def test_labelled_pairs_of_real_articles_are_told_apart(shared, news, tmp_path):
    out = tmp_path / "v"
    assert CliRunner().invoke(command, [str(news), "-o", str(out)]).exit_code == 0
    arguments = [sys.executable, shared / "score/pairs.py", shared / "gold/pairs_dev.jsonl", news, out]
    copies, reports = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.splitlines()
    assert all(found >= bar for found, bar in zip(figures(copies), (0.88, 0.86), strict=True)), copies
    assert all(found >= bar for found, bar in zip(figures(reports), (0.92, 0.87), strict=True)), reports
