"""Documents that the tests of handles, models and notebooks share."""

import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
AGENCY = HERE.parents[1] / "core/examples/agency"


def card(amount: Any = "10.5", currency: Any = "EUR") -> dict[str, Any]:
    """A rate card with one rate."""
    price = {"type": "flat", "rate": {"amount": amount, "currency": currency}}
    rates = [{"platform": "x", "format": "post", "price": price}]
    return {
        "document": "rate_card",
        "version": 2,
        "id": "c",
        "influencer": "i",
        "currency": "EUR",
        "versions": [{"rates": rates}],
    }


DEAL: dict[str, Any] = {
    "document": "deal",
    "version": 1,
    "id": "d",
    "influencer": "i",
    "currency": "EUR",
    "deliverables": [{"id": "1", "platform": "x", "format": "post", "quantity": 2}],
}
PAYABLE = {"amount": "21.00", "currency": "EUR"}

# Terms of every stage, as the test of the waterfall has them.
_SOURCE = (HERE.parent / "rust/waterfall.rs").read_text("utf-8")
RICH_CARD, RICH_DEAL = (json.loads(text) for text in re.findall(r'r#"(\{.*?\n\})"#;', _SOURCE, re.DOTALL))
