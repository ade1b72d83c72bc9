# What a developer does with this repository. `make` alone lists the targets.
# Variables: PYTHON (which Python makes the environment), PORT (of the demo), VENV, WORKERS (of the tests),
# PINS (further requirements, as in: make test VENV=var/wagtail74 PINS="wagtail~=7.4.0").

PYTHON ?= python3
PORT ?= 8000
VENV ?= .venv
WORKERS ?= auto
PINS ?=
LANGUAGES ?= de fr
# Apps of the projects under tests/ whose migrations `make project-migrations` writes; that of the mixin needs Wagtail 8.
PROJECT_APPS ?= subclass/news blocks/articles own_blocks/magazine mixin/news

BIN = $(VENV)/bin
READY = $(VENV)/.ready
MANAGE = $(BIN)/python manage.py
PIP = $(BIN)/python -m pip --disable-pip-version-check --no-input
# The default suite runs on SQLite with a cache per process, whatever the caller's environment says.
PLAIN = env -u DATABASE_URL -u CACHE_URL -u DJANGO_SETTINGS_MODULE

.DEFAULT_GOAL := help
.PHONY: help demo test test-full lint docs migrations-check project-migrations messages guide bench clean distclean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-19s %s\n", $$1, $$2 }' Makefile

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed, and '$(PYTHON)' is not: $$($(PYTHON) --version 2>&1 | head -n 1)"; \
	  echo "Say which Python to take, for example: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Installing into $(VENV); the first time takes a minute or two ..."
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) || { \
	  echo "'$(PYTHON)' cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(PIP) install -qq --upgrade 'pip>=25.1'
	@$(PIP) install -qq --editable '.[localize,testing]' --group test $(PINS)
	@touch $@

# One stamp for each further dependency group of pyproject.toml.
$(VENV)/.group-%: $(READY)
	@$(PIP) install -qq --group $* $(PINS)
	@touch $@

demo: $(READY) ## serve the example site with its demo content on 127.0.0.1 (PORT=8000)
	@exec $(BIN)/python scripts/demo.py $(PORT)

test: $(READY) ## run the default suite on SQLite (without the markers browser, external and slow)
	@$(PLAIN) $(BIN)/pytest -n $(WORKERS)

test-full: $(READY) ## run everything this machine allows: databases, Wagtail 7.4, browser, external validators
	@VENV=$(VENV) WORKERS=$(WORKERS) bash scripts/checks.sh test slow postgres mariadb wagtail74 browser external

lint: $(VENV)/.group-lint ## check style and formatting with ruff
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

docs: $(VENV)/.group-docs ## build the documentation into docs/_build/html, warnings are errors
	@$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build/html
	@echo "docs/_build/html/index.html"

migrations-check: $(READY) ## say whether a model has changed without a migration
	@$(PLAIN) $(MANAGE) makemigrations --check --dry-run \
	  wagtail_clusterevents wagtail_clusterevents_pages wagtail_clusterevents_breadcrumbs example_site

# The projects under tests/ have no data, so their first migration is written anew whenever a block or field has changed.
project-migrations: $(READY) ## write the migrations of tests/projects anew, with the lowest Wagtail that runs them
	@$(MAKE) -s var/wagtail74/.ready VENV=var/wagtail74 PINS="wagtail~=7.4.0 django~=5.2.0"
	@for app in $(PROJECT_APPS); do project=$${app%/*}; rm -f tests/projects/$$app/migrations/0*.py; \
	  if [ $$project = mixin ]; then python=$(BIN)/python; else python=var/wagtail74/bin/python; fi; \
	  DJANGO_SETTINGS_MODULE=tests.projects.$$project.settings $$python -m django makemigrations --no-header $${app#*/} || exit 1; done
	@$(MAKE) -s $(VENV)/.group-lint
	@$(BIN)/ruff check --quiet --select I --fix tests/projects/*/*/migrations
	@$(BIN)/ruff format --quiet tests/projects/*/*/migrations

messages: $(READY) ## collect the texts for translation (LANGUAGES="de fr es" begins a catalogue) and compile them; needs gettext
	@command -v msgfmt >/dev/null || { echo "gettext is needed. On Debian and Ubuntu: apt install gettext"; exit 1; }
	@for app in wagtail_clusterevents wagtail_clusterevents/breadcrumbs example_site; do \
	  for language in $(LANGUAGES); do mkdir -p $$app/locale/$$language/LC_MESSAGES; done; done
	@for app in wagtail_clusterevents example_site; do (cd $$app \
	  && $(abspath $(BIN))/python ../manage.py makemessages --all --add-location file --no-obsolete \
	  && $(abspath $(BIN))/python ../manage.py compilemessages) || exit 1; done

guide: $(VENV)/.group-browser ## take the pictures of the editor's guide from the demo that runs on PORT (8000)
	@$(BIN)/python scripts/guide.py http://127.0.0.1:$(PORT)

bench: $(VENV)/.group-bench ## run benchmarks/*.py, print their ratios and write bench.json
	@$(BIN)/python scripts/bench.py

clean: ## remove what was built, and the demo's database and pictures
	@rm -rf build dist docs/_build var .tox .pytest_cache .ruff_cache .hypothesis bench.json example_site/static_collected
	@rm -rf example_site/media example_site/db.sqlite3 example_site/db.sqlite3-shm example_site/db.sqlite3-wal
	@find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

distclean: clean ## clean, and remove the virtual environment
	@rm -rf $(VENV)
