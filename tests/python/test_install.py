"""The package installs into a fresh environment, as a user installs it."""

import os
import subprocess
import venv
from pathlib import Path

from documents import AGENCY

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path

import greenroom
import greenroom.models

agency = Path(sys.argv[1])
card = greenroom.RateCard((agency / "rate_cards/mila.json").read_text("utf-8"))
quote = card.quote((agency / "deals/mila-spring.json").read_text("utf-8"))
assert quote.model.model_dump_json() == quote.json
assert Path(greenroom.__file__).is_relative_to(sys.prefix), greenroom.__file__
assert Path(greenroom.__file__).with_name("py.typed").exists()
print(quote["totals"]["payable"]["currency"])
"""


def test_a_fresh_environment_installs_the_package(tmp_path: Path) -> None:
    # The extension is built already: pip's own build finds it in cargo's folder.
    venv.create(tmp_path / "venv", with_pip=True)
    python = str(tmp_path / "venv/bin/python")
    here = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    pip = [python, "-m", "pip", "install", "--quiet", "--constraint", str(ROOT / "bindings-python/constraints.txt")]
    subprocess.run([*pip, str(ROOT / "bindings-python")], check=True, env=here)
    program = [python, "-c", PROGRAM, str(AGENCY)]
    ran = subprocess.run(program, check=True, env=here, cwd=tmp_path, capture_output=True, text=True)
    assert ran.stdout == "EUR\n"
