"""Writes the inputs of the vectors as seeds: seeds.py FOLDER makes a folder for each operation below it.

An operation that takes the bytes of a file has them after the line of its document.
"""

import json
import sys
from pathlib import Path

vectors = Path(__file__).parents[1] / "vectors"
folder = Path(sys.argv[1])
for path in sorted(vectors.rglob("*.json")):
    case = json.loads(path.read_text("utf-8"))
    if "input" in case:
        seeds = folder / case["operation"]
        seeds.mkdir(parents=True, exist_ok=True)
        text = json.dumps(case["input"], ensure_ascii=False, separators=(",", ":"))
        seed = text.encode("utf-8", "surrogatepass")
        if "bytes" in case:
            seed += b"\n" + (path.parent / case["bytes"]).read_bytes()
        (seeds / path.stem).write_bytes(seed)
