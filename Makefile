# make run    set up and serve; a sample profile is one click away on the page it opens
# make test   set up and test everything, browsers included
# The rest is for those who work on Overture: soak, bench, audit, model, extension, lock, format, clean.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 27182
LOCK = $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url

.PHONY: run test soak bench audit model extension lock format clean

run: $(VENV)/.run
	@$(BIN)/overture serve --port $(PORT)

test: $(VENV)/.test
	@PYTHON=$(BIN)/python sh tests/browser/install.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/bandit -q -c pyproject.toml -r server models extension
	$(BIN)/python -m pytest --cov

# Longer than `make test` by hours of attacks: full lengths of what runs shortened there.
soak: $(VENV)/.test
	@PYTHON=$(BIN)/python sh tests/browser/install.sh
	$(BIN)/python -m pytest -m soak --override-ini "addopts=--import-mode=importlib"

bench: $(VENV)/.test
	@PYTHON=$(BIN)/python sh tests/browser/install.sh
	$(BIN)/python -m pytest tests/bench --benchmark-only

audit: $(VENV)/.test
	$(BIN)/python tests/audit.py

# The pipeline first: the weights are fitted on what it reads.
model: $(VENV)/.run
	$(BIN)/python models/build.py
	$(BIN)/python models/fit.py
	$(BIN)/python models/fit_types.py

extension: $(VENV)/.run
	$(BIN)/python extension/build.py

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Pins with hashes, for every system and Python that is supported.
lock: $(VENV)/.test
	$(BIN)/pip install --quiet uv
	$(LOCK) --extra build --output-file server/requirements.txt
	$(LOCK) --extra test --constraint server/requirements.txt --output-file tests/requirements.txt

$(VENV)/bin/python:
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Overture needs Python 3.11 or later; this is ' + sys.version.split()[0])"
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: server/requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Setting up (once; a minute or two) ..."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r server/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: tests/requirements.txt $(VENV)/.run
	@echo "Setting up the tests (once) ..."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.txt
	@touch $@

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks .coverage
