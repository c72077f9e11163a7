# `make demo` and `make test` set up what they need; a second run does no work twice.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test lint fmt vectors clean-ready

ready := target/ready
rust_sources := $(shell find core/src core/Cargo.toml Cargo.toml Cargo.lock -type f)
python_sources := $(shell find bindings-python -type f -not -name '*.so' -not -path '*/__pycache__/*' -not -path '*/.*')
wasm_sources := $(shell find bindings-wasm -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/js/glue/*')
venv := .venv/bin

help: ## List the commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: ## Price the example agency (needs Rust alone)
	@.ci/need rust
	@cargo run --quiet --locked --example demo

test: $(ready)/python $(ready)/tests-npm ## Set up and run every test in every language
	@.ci/test

vectors: $(ready)/python $(ready)/tests-npm ## Run a folder of vectors through every face: make vectors DIR=...
	@[ -d "$(DIR)" ] || { echo "make vectors DIR=folder" >&2; exit 2; }
	@GREENROOM_VECTORS="$(abspath $(DIR))" .ci/test vectors

lint: $(ready)/python $(ready)/wasm ## Check formatting, clippy, rustdoc, mypy and tsc
	@.ci/lint

fmt: $(ready)/python-tools ## Format all sources
	cargo fmt
	$(venv)/ruff format bindings-python tests/python
	$(venv)/ruff check --fix --quiet bindings-python tests/python

# Each file below says that a step is done; what it depends on says when to do it again.
$(ready)/machine: .ci/need
	@mkdir -p $(ready)
	@.ci/need rust python node wasm browser
	@touch $@

$(ready)/python-tools: bindings-python/constraints.txt | $(ready)/machine
	@echo "setting up Python's tools"
	@[ -x $(venv)/python ] || python3 -m venv .venv
	@$(venv)/pip install --quiet --requirement bindings-python/constraints.txt
	@touch $@

$(ready)/python: $(ready)/python-tools $(rust_sources) $(python_sources)
	@echo "building the Python package"
	@$(venv)/maturin develop --quiet --locked --manifest-path bindings-python/Cargo.toml
	@touch $@

$(ready)/npm: bindings-wasm/package-lock.json | $(ready)/machine
	@echo "setting up the npm package's tools"
	@cd bindings-wasm && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(ready)/wasm: $(ready)/npm $(rust_sources) $(wasm_sources)
	@echo "building the npm package"
	@bindings-wasm/build.sh
	@touch $@

$(ready)/tests-npm: tests/package-lock.json $(ready)/wasm
	@cd tests && npm ci --no-audit --no-fund --loglevel=error
	@touch $@
