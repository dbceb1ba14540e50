"""`marsad train-ner`: make the shipped taggers again from ANERcorp and plain news."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from streams.errors import UserError

_NEEDED = ("gensim", "onnx", "onnxruntime", "torch")
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("train-ner")
@click.option("--gold", type=_FILE, required=True, help="ANERcorp's training part: a token and its BIO tag a line.")
@click.option("--news", type=_FOLDER, required=True, help="Folder of raw articles, *.jsonl.gz, for word statistics.")
@click.option("-o", "--output", type=_FOLDER, required=True, help="Folder that the models go to.")
@click.option("--hold-out", is_flag=True, help="Leave the development split out, to measure on it.")
@click.option("--seed", default=1, show_default=True, help="The same seed and corpora give the same models.")
def command(gold: Path, news: Path, output: Path, hold_out: bool, seed: int) -> None:
    """Train the named-entity taggers `crf` and `neural` (20 to 30 minutes on one core)."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise UserError(f"training needs {', '.join(missing)}: install marsad[neural,train]")
    from streams.actors.ner.training.run import train

    train(gold, news, output, hold_out=hold_out, seed=seed, say=lambda line: click.echo(line, err=True))
