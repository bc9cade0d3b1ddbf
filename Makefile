# Everything runs in .venv, which the first target that needs it makes; packaging/setup/ holds the steps.
# On a Debian machine Python 3.11 or newer and make are enough to start.

BIN := .venv/bin

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | awk -F'|' '{ printf "  make %-13s %s\n", $$1, $$2 }'

demo: installed ## Fill a sample desk, write its pages to build/demo, open the window if there is a screen
	@mkdir -p build/demo
	$(BIN)/trustdesk --vault build/demo/desk.vault demo --output build/demo
	@packaging/setup/open_window.sh build/demo/desk.vault

test: installed-dev ## Run every check and every test (all of them are tests)
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: installed-dev ## Lint, formatting and types alone
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

pictures: installed-dev ## Draw every screen in every state, and the pages of the sample desk, into build/pictures
	@mkdir -p build/pictures/pages
	$(BIN)/trustdesk --vault build/pictures/pages/desk.vault demo --output build/pictures/pages
	$(BIN)/python -m tests.pictures build/pictures

bench: installed ## Time the program on this machine, as ratios to named baselines
	$(BIN)/python -m tests.bench

bench-search: installed ## Time every keystroke of the search at 1,000, 10,000 and 100,000 dossiers, and judge what it finds
	$(BIN)/python -m tests.bench.judging
	$(BIN)/python -m tests.bench.search_at_size 1000 10000 100000

wheel: installed-dev ## Build the wheel into dist/
	$(BIN)/python -m hatchling build --target wheel

clean: ## Remove what was built (.venv stays)
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

installed:
	@packaging/setup/install.sh

installed-dev:
	@packaging/setup/install.sh dev

.PHONY: help demo test check pictures bench bench-search wheel clean installed installed-dev
