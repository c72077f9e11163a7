#!/usr/bin/env bash
# Builds the npm package: the wasm module, its glue, the module as text for the one-file entry, and dist/.
# Rust's wasm32 library comes with the toolchain (rustup target add wasm32-unknown-unknown), or is built from Debian's
# packages rustc-web, cargo-web and rust-web-src; the script says which.
set -euo pipefail
cd "$(dirname "$0")"

target=wasm32-unknown-unknown
build=(build -p greenroom-wasm --locked --target $target --profile wasm --target-dir ../target/wasm)
if [ -d "$(rustc --print target-libdir --target $target)" ]; then
  echo "wasm: $(rustc --version), with its own library for $target"
  cargo "${build[@]}"
elif [ -d "$(/usr/bin/rustc --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library" ]; then
  echo "wasm: Debian's $(/usr/bin/rustc --version), its library built from source"
  host=$(rustc -vV | sed -n 's/^host: //p')
  RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$(rustc --print sysroot)/lib/rustlib/$host/bin/rust-lld" \
    /usr/bin/cargo "${build[@]}" -Zbuild-std=std,panic_abort
else
  echo "wasm: neither the toolchain's library for $target nor Debian's rust-web-src is here" >&2
  exit 2
fi

glue=js/glue
rm -rf $glue dist
mkdir -p $glue
cargo run --quiet --locked -p greenroom-bindgen -- ../target/wasm/$target/wasm/greenroom_wasm.wasm $glue
node_modules/.bin/wasm-opt -Os $glue/greenroom_bg.wasm -o $glue/greenroom_bg.wasm
node inline.mjs $glue/greenroom_bg.wasm $glue
node_modules/.bin/tsc
cp -r $glue dist/glue
echo "wasm: $(gzip -9c $glue/greenroom_bg.wasm | wc -c) bytes under gzip -9"
