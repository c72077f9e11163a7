"""The Python half of `make bench`: prints one JSON object with nanoseconds a call for each peer.

Peers run in turn, so that a busy moment of the machine hits all of them alike; the median of nine rounds counts. The
cycle collector is off while a peer is timed.
"""

import gc
import json
import statistics
import sys
import time
from array import array
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import polars
from moneyed import EUR, Money

import greenroom

ROUNDS = 9
BUDGET = 0.05
BATCH = 10_000
CARDS = 100_000
CENT = Decimal("0.01")
QUANTITIES = [2, 3, 5, 1, 10, 4, 2, 12]
RATES = ["1250.00", "875.50", "420.75", "3100.00", "199.99", "642.50", "1500.00", "75.33"]
DECIMAL_RATES = [Decimal(rate) for rate in RATES]
MONEY_RATES = [Money(rate, EUR) for rate in RATES]
SPLIT = [50, 30, 20]


def percent(value: Decimal, percent: int) -> Decimal:
    """A share of an amount in cents, half up."""
    return (value * percent / 100).quantize(CENT, rounding=ROUND_HALF_UP)


def split(total: Decimal) -> list[Decimal]:
    """50/30/20 by the largest remainder."""
    cents = int(total * 100)
    parts = [cents * share // 100 for share in SPLIT]
    order = sorted(range(3), key=lambda place: (-(cents * SPLIT[place] % 100), place))
    for place in order[: cents - sum(parts)]:
        parts[place] += 1
    return [Decimal(part).scaleb(-2) for part in parts]


def by_decimal(quantities: list[int]) -> tuple[Decimal, ...]:
    """Calculate the reference deal with `decimal.Decimal`, by hand."""
    lines = [quantity * rate for quantity, rate in zip(quantities, DECIMAL_RATES, strict=True)]
    creative_fees = sum(lines, Decimal(0))
    add_ons = percent(lines[0] + lines[1] + lines[2], 30) + percent(lines[3] + lines[4], 25)
    subtotal = creative_fees + add_ons
    fee = subtotal - percent(subtotal, 10)
    commission = percent(fee, 15)
    tax = percent(fee, 20) + percent(commission, 20)
    payable = fee + commission + tax
    return creative_fees, add_ons, fee, tax, payable, *split(payable)


def by_moneyed(quantities: list[int]) -> tuple[Decimal, ...]:
    """Calculate the same with py-moneyed."""

    def share(value: Money, percent: int) -> Money:
        return Money((value.amount * percent / 100).quantize(CENT, rounding=ROUND_HALF_UP), EUR)

    lines = [quantity * rate for quantity, rate in zip(quantities, MONEY_RATES, strict=True)]
    creative_fees = sum(lines, Money(0, EUR))
    add_ons = share(lines[0] + lines[1] + lines[2], 30) + share(lines[3] + lines[4], 25)
    subtotal = creative_fees + add_ons
    fee = subtotal - share(subtotal, 10)
    commission = share(fee, 15)
    tax = share(fee, 20) + share(commission, 20)
    payable = fee + commission + tax
    amounts = [value.amount for value in (creative_fees, add_ons, fee, tax, payable)]
    return *amounts, *split(payable.amount)


def measure(peers: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """Take the median time of one call of each peer, in nanoseconds."""
    times: dict[str, list[float]] = {name: [] for name in peers}
    calls = {name: calls_within(work) for name, work in peers.items()}
    for _ in range(ROUNDS):
        for name, work in peers.items():
            gc.collect()
            gc.disable()
            start = time.perf_counter_ns()
            for _ in range(calls[name]):
                work()
            times[name].append((time.perf_counter_ns() - start) / calls[name])
            gc.enable()
    return {name: statistics.median(rounds) for name, rounds in times.items()}


def calls_within(work: Callable[[], Any]) -> int:
    """How often a peer can be called within the budget."""
    calls = 1
    while True:
        start = time.perf_counter()
        for _ in range(calls):
            work()
        if (time.perf_counter() - start) * 2 > BUDGET:
            return calls
        calls *= 2


def roster(documents: dict[str, Any]) -> dict[str, float]:
    """Price one brief by 100,000 rate cards: nanoseconds and bytes for each card."""
    card = json.dumps(documents["rate_card"])
    texts = [
        card.replace('"mila"', f'"i{place}"').replace("1250.00", f"{1000 + place % 997}.50") for place in range(CARDS)
    ]
    before, start = resident(), time.perf_counter_ns()
    cards = greenroom.Roster(texts)
    read, held = time.perf_counter_ns() - start, resident() - before
    start = time.perf_counter_ns()
    frame = polars.DataFrame(cards.quote(documents["brief"], ["payable"]))
    priced = time.perf_counter_ns() - start
    if frame["payable"].null_count() > 0:
        raise SystemExit("a card does not price the brief")
    return {"roster: read": read / CARDS, "roster: priced": priced / CARDS, "roster: bytes": held / CARDS}


def resident() -> int:
    """How much memory the process holds, in bytes."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) * 1024


def main() -> None:
    """Check that all peers give the same, then time them."""
    documents = json.load(sys.stdin)
    prepared = greenroom.RateCard(documents["rate_card"]).prepare(documents["deal"])
    fields = ["creative_fees", "add_ons", "fee", "tax", "payable"]
    totals = prepared.totals(QUANTITIES)
    quote = prepared.quote(QUANTITIES)
    expected = by_decimal(QUANTITIES)
    given = [Decimal(getattr(totals, field)).scaleb(-2) for field in fields]
    given += [Decimal(part["amount"]["amount"]) for part in quote["instalments"]]
    if tuple(given) != expected or by_moneyed(QUANTITIES) != expected:
        raise SystemExit(f"the peers differ: {given} {expected} {by_moneyed(QUANTITIES)}")

    columns = [array("I", [quantity] * BATCH) for quantity in QUANTITIES]
    rows = [QUANTITIES] * BATCH

    def five_fields() -> None:
        totals = prepared.totals(QUANTITIES)
        _ = totals.creative_fees, totals.add_ons, totals.fee, totals.tax, totals.payable

    results = measure(
        {
            "Decimal by hand": lambda: by_decimal(QUANTITIES),
            "py-moneyed": lambda: by_moneyed(QUANTITIES),
            "greenroom, one total": lambda: prepared.payable(QUANTITIES),
            "greenroom, five fields": five_fields,
            "greenroom, full quote": lambda: prepared.quote(QUANTITIES).json,
        }
    )
    batches = measure(
        {
            "Decimal by hand, a batch": lambda: [by_decimal(row) for row in rows],
            "greenroom, a batch into columns": lambda: prepared.totals_many(columns, fields),
        }
    )
    results |= {name: nanoseconds / BATCH for name, nanoseconds in batches.items()}
    results |= roster(documents)
    print(json.dumps(results))


main()
