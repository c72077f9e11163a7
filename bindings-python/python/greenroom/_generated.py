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
    "suggest_fee",
    "present_fee_suggestion",
    "present_issues",
    "present_payments",
    "present_commissions",
    "cancel",
    "present_cancellation",
    "late_interest",
    "present_late_interest",
    "dunning",
    "present_dunning",
    "early_payment",
    "present_early_payment",
    "add_money",
    "compare_money",
    "format_money",
    "allocate_money",
    "exchange_money",
    "list_presets",
    "get_preset",
]

PRESENTERS = {
    "Quote": _native.present,
    "FeeSuggestion": _native.present_fee_suggestion,
    "CheckReport": _native.present_issues,
    "CancellationStatement": _native.present_cancellation,
    "LateInterest": _native.present_late_interest,
    "Dunning": _native.present_dunning,
    "EarlyPayment": _native.present_early_payment,
}


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


def suggest_fee(
    platform: str,
    format: str,
    on: date | str | None = None,
    currency: str | None = None,
    exchange: Json | None = None,
    influencer: Json | None = None,
    followers: int | None = None,
    average_views: int | None = None,
    expected_engagements: int | None = None,
    engagement_rate_percent: Decimal | str | None = None,
    niche: str | None = None,
    region: str | None = None,
    conventions: Json | None = None,
    range: str | None = None,
    rounding: Json | None = None,
) -> Result[models.FeeSuggestion]:
    """Suggest what a piece of content may cost by the conventions of the market, with a range and every driver.

    platform: Where the piece is published.
    format: In which form.
    on: The day on which the conventions are used; what is older than its source vouches for comes with a warning.
    currency: The currency of the suggestion; absent: that of the prices per 1,000 views.
    exchange: The rate between the currency of the prices and that of the suggestion, in either direction.
    influencer: Who makes the piece.
    followers: Followers or subscribers, below 2^53.
    average_views: Views of a piece of this format on average, below 2^53.
    expected_engagements: Engagements that the piece is expected to have, below 2^53.
    engagement_rate_percent: Engagements per follower: 0 to 10,000; absent: expected engagements ÷ followers.
    niche: The niche; absent: the first of the influencer's niches that has a multiplier.
    region: Where the audience is.
    conventions: By which conventions.
    range: How several estimates become one range.
    rounding: How amounts are rounded.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.suggest_fee(
            _fields(
                {"exchange": exchange, "influencer": influencer, "conventions": conventions, "rounding": rounding},
                {
                    "platform": platform,
                    "format": format,
                    "on": on,
                    "currency": currency,
                    "followers": followers,
                    "average_views": average_views,
                    "expected_engagements": expected_engagements,
                    "engagement_rate_percent": engagement_rate_percent,
                    "niche": niche,
                    "region": region,
                    "range": range,
                },
            )
        ),
        "FeeSuggestion",
    )


def present_fee_suggestion(fee_suggestion: Json) -> Result[models.Presentation]:
    """Show a suggested fee as titled tables, for people.

    fee_suggestion: What a piece of content may cost by the conventions of the market, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_fee_suggestion(fee_suggestion), "Presentation")


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


def cancel(rate_card: Json, deal: Json, cancellation: Json) -> Result[models.CancellationStatement]:
    """Say what is owed after a deal was cancelled: kill fee, costs, commission, tax, and what is due or refunded.

    rate_card: The prices.
    deal: What was booked.
    cancellation: How it came to its end.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.cancel(_fields({"rate_card": rate_card, "deal": deal, "cancellation": cancellation}, {})),
        "CancellationStatement",
    )


def present_cancellation(cancellation_statement: Json) -> Result[models.Presentation]:
    """Show a cancellation statement as titled tables, for people.

    cancellation_statement: What is owed after a deal was cancelled, and by whom, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_cancellation(cancellation_statement), "Presentation")


def late_interest(
    debts: Sequence[Json] | str | bytes,
    until: date | str,
    regime: Json,
    payments_go_to: str | None = None,
    adjustment: str | None = None,
    business_days: Json | None = None,
    mode: str | None = None,
) -> Result[models.LateInterest]:
    """Compute interest and fixed sums on debts that are paid late, by contract or by law.

    debts: What is owed.
    until: The last day for which interest is computed; what is paid later does not count yet.
    regime: By what right.
    payments_go_to: What part payments are taken for.
    adjustment: What happens to a due day that is a free day; it stays when absent.
    business_days: The weekend and the holidays of that rule; absent: Saturday and Sunday, no holidays.
    mode: How the interest on a debt is rounded to the minor unit, once.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.late_interest(
            _fields(
                {"debts": debts, "regime": regime, "business_days": business_days},
                {"until": until, "payments_go_to": payments_go_to, "adjustment": adjustment, "mode": mode},
            )
        ),
        "LateInterest",
    )


def present_late_interest(late_interest: Json) -> Result[models.Presentation]:
    """Show interest on debts as titled tables, for people.

    late_interest: The interest on debts, as a document of version 1: simple interest, exact on each stretch of
        days, rounded once for each debt.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_late_interest(late_interest), "Presentation")


def dunning(
    debts: Sequence[Json] | str | bytes,
    steps: Sequence[Json] | str | bytes,
    adjustment: str | None = None,
    business_days: Json | None = None,
) -> Result[models.Dunning]:
    """Find the days on which debtors are reminded by the steps of a scheme, and what is open on each.

    debts: What is owed.
    steps: The steps, in the order of their days.
    adjustment: What happens to a step whose day is a free day; it stays when absent. Due days stay as they are.
    business_days: The weekend and the holidays of that rule; absent: Saturday and Sunday, no holidays.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.dunning(
            _fields({"debts": debts, "steps": steps, "business_days": business_days}, {"adjustment": adjustment})
        ),
        "Dunning",
    )


def present_dunning(dunning: Json) -> Result[models.Presentation]:
    """Show the days of reminders as a table, for people.

    dunning: When each debtor is reminded, and of how much, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_dunning(dunning), "Presentation")


def early_payment(
    net: Json,
    from_: date | str,
    percent: Decimal | str,
    base: str,
    early: Json,
    full: Json,
    tax: Json | None = None,
    business_days: Json | None = None,
    paid_on: date | str | None = None,
    mode: str | None = None,
) -> Result[models.EarlyPayment]:
    """Compute what early payment saves, by which day, and what it costs not to take it.

    net: The amount without tax; above zero.
    from_: The day from which both terms run, such as that of the invoice.
    percent: How much is taken off: above 0, up to 100.
    base: Of what it is taken off.
    early: How long it may be taken off: the 10 days of `2/10 net 30`.
    full: When the whole amount is due: the 30 days of `2/10 net 30`.
    tax: The tax on it; absent: none.
    business_days: The weekend and the holidays of the business-day rules; absent: Saturday and Sunday, no holidays.
    paid_on: The day on which it is paid, to know how much that is.
    mode: How the discount is rounded to the minor unit.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.early_payment(
            _fields(
                {"net": net, "early": early, "full": full, "tax": tax, "business_days": business_days},
                {"from": from_, "percent": percent, "base": base, "paid_on": paid_on, "mode": mode},
            )
        ),
        "EarlyPayment",
    )


def present_early_payment(early_payment: Json) -> Result[models.Presentation]:
    """Show an early payment as a table, for people.

    early_payment: What early payment saves, and what not taking it costs, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_early_payment(early_payment), "Presentation")


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
