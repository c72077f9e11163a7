# `make demo` and `make test` set up what they need; a second run does no work twice.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test test-long lint fmt generate bench fuzz audit mutants vectors machine

rust_sources := $(shell find core/src core/Cargo.toml Cargo.toml Cargo.lock -type f)
python_sources := $(shell find bindings-python -type f -not -name '*.so' -not -path '*/__pycache__/*' -not -path '*/.*')
wasm_sources := $(shell find bindings-wasm core/examples/agency core/schema -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/js/glue/*')
venv := .venv/bin

# What each step of the set-up leaves behind; it vouches for the step, and goes when its folder goes.
python_tools := $(venv)/maturin
python_package := bindings-python/python/greenroom/_native.abi3.so
npm_tools := bindings-wasm/node_modules/.package-lock.json
npm_package := bindings-wasm/dist/index.js
npm_tests := tests/node_modules/.package-lock.json

help: ## List the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: ## Price the example agency, measure a real export, notice a crisis (needs Rust alone)
	@.ci/need rust
	@cargo run --quiet --locked --example demo

test: $(python_package) $(npm_tests) ## Set up and run every test in every language
	@.ci/test

# GREENROOM_SEED=600000 GREENROOM_DEALS=400000 make test-long goes on where an earlier run was stopped.
test-long: $(npm_tests) ## Run what takes minutes: laws on thousands of deals, a million deals and a million calls of each kind
	GREENROOM_DEALS=$${GREENROOM_DEALS:-1000000} cargo test --locked --release -p greenroom-tests --test reference -- --nocapture
	GREENROOM_SEED=0 GREENROOM_DEALS=1 PROPTEST_CASES=5000 cargo test --locked --release -p greenroom-tests
	GREENROOM_CALLS=1000000 node --test tests/node/memory.test.mjs

vectors: $(python_package) $(npm_tests) ## Run a folder of vectors through every face: make vectors DIR=...
	@[ -d "$(DIR)" ] || { echo "make vectors DIR=folder" >&2; exit 2; }
	@GREENROOM_VECTORS="$(abspath $(DIR))" .ci/test vectors

lint: $(python_package) $(npm_package) ## Check formatting, clippy, rustdoc, mypy and tsc
	@.ci/lint

fmt: $(python_tools) ## Format all sources
	cargo fmt
	$(venv)/ruff format bindings-python tests benches
	$(venv)/ruff check --fix --quiet bindings-python tests benches

generate: $(npm_tools) $(python_tools) ## Write the schema, and the types and wrappers made from it
	cargo run --quiet --locked -p greenroom --features schema --example schema
	$(venv)/python bindings-python/generate
	node bindings-wasm/generate/index.mjs

bench: $(python_package) $(npm_package) ## Time the library beside what people use instead, and write benches/RESULTS.md
	@.ci/bench

fuzz: ## Fuzz every operation: make fuzz SECONDS=3600 (all together)
	@.ci/need rust fuzz
	@.ci/fuzz $(or $(SECONDS),300)

audit: ## Compare the functions of the core that can panic with those that may
	@.ci/need rust python audit
	@python3 tests/panics/audit.py

# SHARD=2/16 make mutants runs the second sixteenth; what was run already is not run again.
mutants: ## Change money and fee a little, and see that a test fails each time: make mutants SHARD=1/16 (an hour in all)
	@.ci/mutants $(if $(SHARD),--shard $(SHARD))

machine:
	@.ci/need rust python java node wasm browser

$(python_tools): bindings-python/constraints.txt | machine
	@echo "setting up Python's tools"
	@[ -x $(venv)/python ] || python3 -m venv .venv
	@$(venv)/pip install --quiet --requirement bindings-python/constraints.txt
	@touch $@

$(python_package): $(python_tools) $(rust_sources) $(python_sources)
	@echo "building the Python package"
	@$(venv)/maturin develop --quiet --locked --manifest-path bindings-python/Cargo.toml
	@touch $@

$(npm_tools): bindings-wasm/package-lock.json | machine
	@echo "setting up the npm package's tools"
	@cd bindings-wasm && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(npm_package): $(npm_tools) $(rust_sources) $(wasm_sources)
	@echo "building the npm package"
	@bindings-wasm/build.sh
	@touch $@

$(npm_tests): tests/package-lock.json | $(npm_package)
	@cd tests && npm ci --no-audit --no-fund --loglevel=error
	@touch $@
