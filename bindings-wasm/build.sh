#!/usr/bin/env bash
# Builds the npm package and the page: for the whole build and for lite the wasm module, its glue and the module as text
# for the one-file entry; then dist/ and demo/dist/. Prints what each weighs.
# Rust's wasm32 library comes with the toolchain (rustup target add wasm32-unknown-unknown), or is built from Debian's
# packages rustc-web, cargo-web and rust-web-src; the script says which.
set -euo pipefail
cd "$(dirname "$0")"

target=wasm32-unknown-unknown
if [ -d "$(rustc --print target-libdir --target $target)" ]; then
  echo "wasm: $(rustc --version), with its own library for $target"
  way=toolchain
elif [ -d "$(/usr/bin/rustc --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library" ]; then
  echo "wasm: Debian's $(/usr/bin/rustc --version), its library built from source"
  way=debian
else
  echo "wasm: neither the toolchain's library for $target nor Debian's rust-web-src is here" >&2
  exit 2
fi

compile() { # compile [cargo arguments...]: leaves the module below ../target/wasm
  local build=(build -p greenroom-wasm --locked --quiet --target $target --profile wasm --target-dir ../target/wasm "$@")
  if [ $way = toolchain ]; then
    cargo "${build[@]}"
  else
    # A panic is a trap without words, so that no message of one is carried along.
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$(rustc --print sysroot)/lib/rustlib/$(rustc -vV | sed -n 's/^host: //p')/bin/rust-lld" \
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none" \
      /usr/bin/cargo "${build[@]}" -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size
  fi
}

weight() { gzip -9c "$1" | wc -c; }

glue() { # glue NAME DESTINATION: the module with its glue, and as text
  rm -rf "$2"
  mkdir -p "$2"
  cargo run --quiet --locked -p greenroom-bindgen -- "../target/wasm/$target/wasm/greenroom_wasm.wasm" "$2"
  node_modules/.bin/wasm-opt -Oz "$2/greenroom_bg.wasm" -o "$2/greenroom_bg.wasm"
  node inline.mjs "$2/greenroom_bg.wasm" "$2"
  echo "wasm: $1: $(weight "$2/greenroom_bg.wasm") bytes under gzip -9, inlined $(weight "$2/inline.js")"
}

compile --features lexicon,zones
glue whole js/glue
compile --features lite
glue lite ../target/wasm/lite

# Both packages are compiled from one folder of sources, each beside its own glue.
rm -rf dist
node_modules/.bin/tsc
cp -r js/glue dist/glue
node_modules/.bin/tsc -p tsconfig.lite.json
cp -r ../target/wasm/lite dist/lite/glue
# The words of VADER are in the module, and their licence asks to stand beside them.
cp ../core/data/sentiment/vader/LICENSE dist/LICENSE-VADER

node_modules/.bin/tsc -p demo
node_modules/.bin/vite build --logLevel warn demo
