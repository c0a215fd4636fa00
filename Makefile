# The README's two commands, and the few chores around them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BIOME := node_modules/.bin/biome
DATA ?= ../shared/data

.PHONY: demo test check script setup train docs site accuracy alarms alignment articles checks comparing news preferences speed review segmentation triples clean

# Set everything up, score the bundled sample, and write it as a page too.
demo: $(VENV)/.ready
	@mkdir -p out
	@$(BIN)/scorer demo -o out/demo.html

# Set everything up and pass the tests, on two cores.  Files go out in their order: xdist would keep those with the
# fewest tests for the end, which are the slowest, and one core would wait for the other.
test: $(VENV)/.ready-dev
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

# What CI runs before the tests: format, lint, types, layers, the page's script, and the documentation as a site.
check: $(VENV)/.ready-dev script site
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_layers.py

# The scripts and styles of the pages: each file by itself, then whole scripts for names that are unused or unknown.
script: node_modules/.ready $(VENV)/.ready-dev
	$(BIOME) check --error-on-warnings scorer/page scorer/report scorer/comparison scorer/preference
	@mkdir -p out
	@cat scorer/page/script/*.js > out/page.js
	@$(BIN)/python -c "from scorer.preference.page import script; print(script())" > out/preference.js
	$(BIOME) lint --error-on-warnings out/page.js out/preference.js

setup: $(VENV)/.ready-dev

# Dependencies as constraints.txt pins them; torch first, so that nothing asks for another build of it.
$(VENV)/.ready: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) (the first time, some minutes) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt "$$(grep '^torch==' constraints.txt)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[all]"
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[all,dev]"
	@touch $@

node_modules/.ready: package.json package-lock.json
	@command -v npm >/dev/null || { echo "make check needs npm: install Node.js 18 or newer"; exit 1; }
	@npm ci --silent --no-audit --no-fund
	@touch $@

# Train the learned metric and fit the quality on it (some three hours on two cores with bfloat16; nearly five
# without).
train: $(VENV)/.ready-dev
	$(BIN)/python -m training.train $(DATA)

# Bring the generated parts of the documentation up to date.
docs: $(VENV)/.ready-dev
	$(BIN)/python -m docs.make_checks
	$(BIN)/python -m docs.make_outputs
	$(BIN)/python -m docs.make_figures
	$(BIN)/python -m docs.make_dependencies
	$(BIN)/python -m docs.make_notebook

# The documentation as a site in out/site, with the API reference; a link that leads nowhere is an error.
site: $(VENV)/.ready-dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

accuracy alarms alignment checks news preferences speed review: $(VENV)/.ready-dev
	$(BIN)/python -m benchmarks.$@ $(DATA)

articles comparing segmentation triples: $(VENV)/.ready-dev
	$(BIN)/python -m benchmarks.$@

clean:
	rm -rf $(VENV) node_modules build dist out *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
