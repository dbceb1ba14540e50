"""Flips conditions of `streams/facts`, one at a time, and counts how many the unit tests notice.

usage: python tests/bench/facts_mutants.py [N] [SEED]

Works on a copy of the repository; nothing in the checkout changes. A mutant is a comparison turned round, `and` for
`or`, a dropped `not`, or a negated `if`. Prints each survivor with its line.
"""

from __future__ import annotations

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = "tests/unit/facts"
OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt,
}  # fmt: skip


def sites(tree: ast.AST) -> Iterator[ast.AST]:
    """Every condition that can be flipped."""
    for node in ast.walk(tree):
        compares = isinstance(node, ast.Compare) and len(node.ops) == 1
        denies = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
        if isinstance(node, ast.BoolOp | ast.If) or compares or denies:
            yield node


def flip(node: ast.AST) -> None:
    """Turns one condition round, in place."""
    if isinstance(node, ast.Compare):
        node.ops = [OPPOSITES[type(node.ops[0])]()]
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.If):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.UnaryOp):
        node.op = ast.UAdd()
        node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])


def noticed(copy: Path, file: Path, number: int) -> tuple[bool, int]:
    """Whether the tests fail with condition `number` of the file flipped, and the line of it."""
    source = file.read_text(encoding="utf-8")
    tree = ast.parse(source)
    node = list(sites(tree))[number]
    line = getattr(node, "lineno", 0)
    flip(node)
    file.write_text(ast.unparse(ast.fix_missing_locations(tree)), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", TESTS]
    try:
        result = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=120, check=False)
        return result.returncode != 0, line
    except subprocess.TimeoutExpired:
        return True, line
    finally:
        file.write_text(source, encoding="utf-8")


def main() -> int:
    """Flips N conditions (50) chosen by SEED (1); exit code 1 where fewer than nine in ten are noticed."""
    count, seed = (int(a) for a in (*sys.argv[1:], *("50", "1")[len(sys.argv) - 1 :]))
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        copy.mkdir()
        for name in ("streams", "tests"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", copy)
        places = [
            (file, number)
            for file in sorted((copy / "streams" / "facts").glob("*.py"))
            for number, _ in enumerate(sites(ast.parse(file.read_text(encoding="utf-8"))))
        ]
        chosen = random.Random(seed).sample(places, count)
        killed = 0
        for file, number in chosen:
            seen, line = noticed(copy, file, number)
            killed += seen
            if not seen:
                print(f"survived: {file.name}:{line}", flush=True)
    print(f"noticed {killed} of {count}")
    return 0 if killed * 10 >= count * 9 else 1


if __name__ == "__main__":
    sys.exit(main())
