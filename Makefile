# IAR Desktop. `make run` and `make test` set up all they need first; `make help` lists the rest.
# Needs GNU make and Python 3.11; works in any folder.

.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON := .venv/bin/python
LOCKS := requirements/run.txt requirements/dev.txt

# The environment is made anew when a lock, the set-up or the folder itself changes.
STATE := $(shell { pwd; cat $(LOCKS) tools/setup.sh pyproject.toml; } | cksum | tr ' ' '-')
READY := .venv/ready-$(STATE)
TRANSLATED := .venv/translated
CATALOGUES := $(wildcard resources/translations/*/*.po)

.PHONY: help setup run test check unit bench gallery package lock clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{printf "make %-10s %s\n", $$1, $$2}'

setup: $(READY) $(TRANSLATED) ## Make .venv, install what is locked, compile the translations

$(READY):
	@sh tools/setup.sh
	@rm -f .venv/ready-* && touch $@

# A text that misses its translation shows in English; `make test` names it and fails.
$(TRANSLATED): $(READY) $(CATALOGUES)
	@$(PYTHON) -m iar_desktop.schema.catalogues || true
	@touch $@

run: setup ## Open the window; without a display, do the main job on the command line
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(PYTHON) main.py; \
	else exec $(PYTHON) -m tools.demo; fi

test: check unit ## Check style, types and rooms, then run the tests with branch coverage

check: setup
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

unit: setup
	@sh tools/setup.sh --tests
	@mkdir -p build
	$(PYTHON) -m pytest -q --cov --cov-report=
	@$(PYTHON) -m coverage report --sort=cover > build/coverage.txt
	@echo "Branch coverage, the least covered first (all of it: build/coverage.txt)"
	@sed -n '1,10p' build/coverage.txt; tail -n 1 build/coverage.txt

bench: setup ## Print the table of speeds
	$(PYTHON) -m tests.benchmarks

gallery: setup ## Make the pictures of the README anew
	$(PYTHON) -m tools.gallery

package: setup ## Build the installable application and its .deb into dist/
	@sh tools/setup.sh --package
	$(PYTHON) -m tools.package

lock: setup ## Renew the lock files from pyproject.toml and requirements/dev.in
	@sh tools/lock.sh

clean: ## Remove the environment and everything built
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find iar_desktop tests tools -name __pycache__ -prune -exec rm -rf {} +
	find resources -name '*.mo' -delete
