# Marsad: `make demo` shows it, `make test` proves it. Everything stays in .venv and the user's cache.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format bench bench-count bench-ner soak chaos ner-model lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Marsad needs Python 3.11 or newer; set PYTHON=python3.x" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

setup: $(STAMP) ## make .venv with everything locked

demo: $(STAMP) ## run the whole way on an embedded Kafka with the seed feed, and serve the pages
	$(BIN)/marsad demo

test: $(STAMP) ## run the tests
	$(BIN)/python -m pytest

WORKERS ?= 1
bench: $(STAMP) ## measure the whole pipeline on real articles: make bench NEWS='a.jsonl.gz b.jsonl.gz' WORKERS=2
	@test -n "$(NEWS)" || { echo "say which articles: make bench NEWS='a.jsonl.gz b.jsonl.gz'" >&2; exit 2; }
	PYTHONPATH=. $(BIN)/python tests/bench/pipeline.py $(NEWS) --workers $(WORKERS) --idle 20

bench-count: $(STAMP) ## measure count alone: mentions by CPU second, state guaranteed
	PYTHONPATH=. $(BIN)/python tests/bench/count.py

bench-ner: $(STAMP) ## measure the taggers alone: make bench-ner NEWS='a.jsonl.gz b.jsonl.gz'
	@test -n "$(NEWS)" || { echo "say which articles: make bench-ner NEWS='a.jsonl.gz b.jsonl.gz'" >&2; exit 2; }
	PYTHONPATH=. $(BIN)/python tests/bench/tagger.py $(NEWS)

MINUTES ?= 30
SPEED ?= 200
soak: $(STAMP) ## run for long and plot memory, state, lag and files: make soak NEWS='a.jsonl.gz' MINUTES=30 SPEED=200
	@test -n "$(NEWS)" || { echo "say which articles: make soak NEWS='a.jsonl.gz b.jsonl.gz'" >&2; exit 2; }
	PYTHONPATH=. $(BIN)/python tests/bench/soak.py $(NEWS) --minutes $(MINUTES) --speed $(SPEED)

RUNS ?= 5
SEED ?= 1
SABOTAGE ?=
chaos: $(STAMP) ## break workers and brokers by seed and judge what came out: make chaos RUNS=20 SEED=1 [SABOTAGE=merge]
	$(BIN)/python -m tests.chaos --runs $(RUNS) --seed $(SEED) $(addprefix --sabotage ,$(SABOTAGE))

SHARED ?= ../shared
ner-model: $(STAMP) ## train the shipped taggers again, 20 to 30 minutes on a core: make ner-model SHARED=../shared
	@$(BIN)/python -c 'import gensim, onnx, torch' 2>/dev/null || { echo "training needs more: $(BIN)/pip install 'marsad[train]'" >&2; exit 2; }
	$(BIN)/marsad train-ner --gold $(SHARED)/gold/ner/anercorp_train.txt --news $(SHARED)/news -o streams/actors/ner/models

lint: $(STAMP) ## check style and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(STAMP) ## put the code in its form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock: ## make requirements.lock anew (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--extra embedded --extra neural --extra test --extra lint --upgrade -o requirements.lock

clean: ## remove what setup and the tests made
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
