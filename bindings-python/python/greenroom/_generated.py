"""The operations: documents in, documents out.

Written by `make generate` from core/schema/documents.json: edit the core's types, not this file.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from greenroom import _native
from greenroom._operations import Json, _fields
from greenroom._result import Result

if TYPE_CHECKING:
    from greenroom import models

__all__ = [
    "check_influencer",
    "check_rate_card",
    "check_deal",
    "check_regions",
    "check_categories",
    "check_follower_tiers",
    "check_quote",
    "present",
    "waterfall",
    "present_issues",
    "present_payments",
    "present_commissions",
    "add_money",
    "compare_money",
    "format_money",
    "allocate_money",
    "exchange_money",
    "list_presets",
    "get_preset",
]

PRESENTERS = {"Quote": _native.present, "CheckReport": _native.present_issues}


def check_influencer(influencer: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with the description of an influencer: a report with all issues.

    influencer: Who an influencer is, as a document of version 1: what they make, where, for whom, and who speaks
        for them.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_influencer(influencer), "CheckReport")


def check_rate_card(rate_card: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with a rate card: a report with all issues.

    rate_card: What one influencer charges, as a document of version 2: one or more versions of the price list, each
        with the days on which it is valid.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_rate_card(rate_card), "CheckReport")


def check_deal(deal: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with a deal: a report with all issues.

    deal: What a brand books with an influencer, as a document of version 1: terms only, no state and no history.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_deal(deal), "CheckReport")


def check_regions(regions: Sequence[Json] | str | bytes) -> Result[models.CheckReport]:
    """Find everything that is wrong with regions of one's own: a report with all issues.

    regions: The regions.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_regions(_fields({"regions": regions}, {})), "CheckReport")


def check_categories(categories: Sequence[Json] | str | bytes) -> Result[models.CheckReport]:
    """Find everything that is wrong with a category tree of one's own: a report with all issues.

    categories: The categories, in any order.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_categories(_fields({"categories": categories}, {})), "CheckReport")


def check_follower_tiers(
    tiers: Sequence[Json] | str | bytes | None = None, platforms: Sequence[Json] | str | bytes | None = None
) -> Result[models.CheckReport]:
    """Find everything that is wrong with follower tiers of one's own: a report with all issues.

    tiers: The tiers of every platform without its own, from the smallest on; none when the scheme is for its
        platforms
    alone.
    platforms: Platforms with tiers of their own.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_follower_tiers(_fields({"tiers": tiers, "platforms": platforms}, {})), "CheckReport")


def check_quote(quote: Json) -> Result[models.CheckReport]:
    """Find whether the amounts of a stored quote still add up: a report with all issues.

    quote: What a deal costs by a rate card, and who gets what, as a document of version 1: every amount can be
        traced to its inputs.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_quote(quote), "CheckReport")


def present(quote: Json) -> Result[models.Presentation]:
    """Show a quote as titled tables, for people.

    quote: What a deal costs by a rate card, and who gets what, as a document of version 1: every amount can be
        traced to its inputs.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present(quote), "Presentation")


def waterfall(quote: Json) -> Result[models.Waterfall]:
    """Show where the money of a quote goes, as the bars of a waterfall from the list price to the net.

    quote: What a deal costs by a rate card, and who gets what, as a document of version 1: every amount can be
        traced to its inputs.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.waterfall(quote), "Waterfall")


def present_issues(check_report: Json) -> Result[models.Presentation]:
    """Show issues as a table, for people.

    check_report: What a check found; an empty list is a clean bill.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_issues(check_report), "Presentation")


def present_payments(quotes: Sequence[Json] | str | bytes) -> Result[models.Presentation]:
    """Show the payments of several quotes as one calendar, for people.

    quotes: The quotes, in any order.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_payments(_fields({"quotes": quotes}, {})), "Presentation")


def present_commissions(quotes: Sequence[Json] | str | bytes) -> Result[models.Presentation]:
    """Show what representatives get of several quotes as one statement, for people.

    quotes: The quotes, in any order.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_commissions(_fields({"quotes": quotes}, {})), "Presentation")


def add_money(money_list: Json) -> Result[models.Money]:
    """Add amounts of one currency.

    money_list: Amounts of one currency.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.add_money(money_list), "Money")


def compare_money(first: Json, second: Json) -> Result[models.Comparison]:
    """Compare two amounts of one currency: -1 when the first is smaller, 0 when they are equal, 1 when it is larger.

    first: The one.
    second: The other.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.compare_money(_fields({"first": first, "second": second}, {})), "Comparison")


def format_money(money: Json) -> Result[models.FormattedMoney]:
    """Write an amount as people read it, such as `EUR 1,234.50`.

    money: An amount of money in whole minor units of its currency: exact, and never mixed with another currency.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.format_money(money), "FormattedMoney")


def allocate_money(
    total: Json,
    weights: Sequence[Decimal | str] | str | bytes | None = None,
    percentages: Sequence[Decimal | str] | str | bytes | None = None,
) -> Result[models.MoneyList]:
    """Share an amount out by weights or percentages, so that the parts add up to it exactly.

    total: What is shared out.
    weights: How much weight each part has; none below zero, and not all zero.
    percentages: How many percent each part has; together 100.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.allocate_money(_fields({"total": total, "weights": weights, "percentages": percentages}, {})),
        "MoneyList",
    )


def exchange_money(
    amount: Json, to: str, rates: Sequence[Json] | str | bytes, base: str | None = None, rounding: Json | None = None
) -> Result[models.ExchangedMoney]:
    """Exchange an amount by dated rates: directly, inversely, or through a base.

    amount: What is exchanged.
    to: For what.
    rates: Dated rates; a pair may stand in either direction.
    base: The currency through which pairs without a rate of their own are crossed.
    rounding: How the result is rounded, once, after the last leg.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.exchange_money(
            _fields({"amount": amount, "rates": rates, "rounding": rounding}, {"to": to, "base": base})
        ),
        "ExchangedMoney",
    )


def list_presets(on: date | str | None = None) -> Result[models.PresetList]:
    """List the presets: conventions of the market and the law, each with its source and date.

    on: The day on which they are to be used; what is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.list_presets(_fields({}, {"on": on})), "PresetList")


def get_preset(id: str) -> Result[models.Convention]:
    """Give one preset with its value.

    id: The id of the preset.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.get_preset(_fields({}, {"id": id})), "Convention")
