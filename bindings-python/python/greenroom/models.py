"""Every document as a pydantic model, for typing, building and results.

Written by `make generate` from core/schema/documents.json: edit the core's types, not this file.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, StrictInt, StrictStr
from typing_extensions import TypeAliasType

from greenroom._model import Model
from greenroom._types import DateText, DecimalText, NumberValue

Id = TypeAliasType("Id", Annotated[StrictStr, Field(pattern="^[^\\x00-\\x1f\\x7f-\\x9f]{1,128}$")])
"""An opaque name that is unique in its list: 1 to 128 characters, none of them a control character."""


Name = TypeAliasType("Name", StrictStr)
"""A name or a note for people: 1 to 200 characters, none of them a control character."""


PartyKind = TypeAliasType("PartyKind", Literal["person", "firm"])
"""Whether a party is a person or a firm."""


Language = TypeAliasType("Language", StrictStr)
"""A language tag of BCP 47 in its canonical case, such as `en` or `pt-BR`."""


Country = TypeAliasType("Country", Annotated[StrictStr, Field(pattern="^[A-Z]{2}$")])
"""A country: two capital letters of ISO 3166-1, such as `DE`."""


Platform = TypeAliasType("Platform", StrictStr)
"""A platform of the table, or `other:` and a name of 1 to 64 characters."""


Format = TypeAliasType("Format", StrictStr)
"""A format of the table, or `other:` and a name of 1 to 64 characters."""


class AgeShare(Model):
    """The share of an age band, as platforms write it: `18` to `24`, both included."""

    from_age: Annotated[StrictInt, Field(ge=0, le=255)]
    """The youngest age in years, from 0 to 120."""
    to_age: Annotated[StrictInt | None, Field(ge=0, le=255)] = None
    """The oldest age in years, from 0 to 120; none for everybody older."""
    percent: DecimalText
    """Percent of the audience, from 0 to 100."""


Gender = TypeAliasType("Gender", Literal["female", "male", "other"])
"""A gender, as platforms report audiences; who is not reported is unknown."""


class TaxRegistration(Model):
    """
    Whether somebody is registered for VAT, GST or sales tax in a country.

    The number is the user's: it is neither validated nor looked up.
    """

    country: Country
    """Where."""
    registered: StrictBool
    """Whether they are registered there; who is not charges no such tax."""
    number: Id | None = None
    """The number, as it stands on invoices."""


RepresentativeRole = TypeAliasType(
    "RepresentativeRole", Literal["manager", "agency", "network", "marketplace", "lawyer", "publicist"]
)
"""As what somebody speaks for an influencer."""


Territory = TypeAliasType("Territory", StrictStr)
"""`world`, the id of a region such as `eu`, or a country such as `DE`."""


CommissionTreatment = TypeAliasType("CommissionTreatment", Literal["on_top", "deducted", "gross_up"])
"""Who bears a commission."""


Code = TypeAliasType(
    "Code",
    Literal[
        "unknown_operation",
        "document_too_large",
        "invalid_json",
        "too_deep",
        "wrong_type",
        "missing_field",
        "unknown_field",
        "duplicate_field",
        "unknown_value",
        "invalid_text",
        "unsupported_version",
        "item_count",
        "duplicate_id",
        "duplicate_item",
        "unknown_reference",
        "cycle",
        "wrong_order",
        "overlap",
        "gap",
        "share_sum",
        "contradiction",
        "out_of_range",
        "version_gap",
        "no_valid_version",
        "period_not_priced",
        "discount_too_large",
        "unknown_format",
        "duplicate_rate",
        "rate_not_found",
        "influencer_mismatch",
        "currency_mismatch",
        "amount_too_large",
        "too_precise",
        "sum_mismatch",
        "open_question",
        "not_a_text",
        "empty_export",
        "tags_differ",
        "event_not_allowed",
        "not_ready",
        "not_permitted",
        "broken_history",
        "beyond_limit",
        "rounding_necessary",
        "reference_rate_not_found",
        "rate_card_expired",
        "below_minimum_fee",
        "below_floor",
        "commission_exceeds_fee",
        "rate_not_fixed",
        "bundle_not_applied",
        "above_most_favoured",
        "override_below_minimum",
        "expectation_unknown",
        "paid_use_without_rights",
        "stale_convention",
        "date_missing",
        "registration_threshold",
        "ad_spend_beyond_cap",
        "not_yet_known",
        "supplier_not_registered",
        "few_events",
        "few_units",
        "wide_interval",
        "sample_ratio_mismatch",
        "missing_days",
        "approval_void",
        "launch_passed",
        "late_order",
        "missing_piece",
        "outside_flight",
        "in_blackout",
        "disclosure_missing",
        "approval_late",
        "permission_missing",
        "permission_expired",
        "sensitive_content",
        "double_booking",
        "unwanted_work",
        "over_budget",
        "undefined_kpi",
        "giveaway_rule",
        "event_time",
        "unsound_response",
        "unfit_strategy",
        "missing_step",
        "unused_placeholder",
        "no_such_time",
        "beyond_stricter_limit",
        "limits_unknown",
        "unreachable_rule",
        "criticism_hidden",
        "evidence_missing",
        "action_overdue",
        "off_voice",
    ],
)
"""What kind of issue it is: stable names for programs."""


PathItem = TypeAliasType("PathItem", StrictStr | Annotated[int, Field(ge=0, strict=True)])


Path = TypeAliasType("Path", list[PathItem])
"""Where in a document something lies: names and indexes from the root down."""


Severity = TypeAliasType("Severity", Literal["error", "warning"])
"""How much an issue weighs."""


Currency = TypeAliasType("Currency", Annotated[StrictStr, Field(pattern="^[A-Z]{3}$")])
"""A currency of ISO 4217, such as `EUR`."""


class UnitPrice(Model):
    """The price of one unit: it may have more digits than the currency's minor unit (EUR 0.035 a view)."""

    amount: DecimalText
    """How much, in major units."""
    currency: Currency
    """Of which currency."""


class CpmPrice(Model):
    """Cost per mille: `rate × expected views / 1,000` for each piece, whatever it reaches in fact."""

    type: Literal["cpm"]
    rate: UnitPrice
    """The price of 1,000 views."""
    expected_views: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many views a piece is expected to have, unless the deal says otherwise: 0 to 1,000,000,000,000."""


class CpmAveragePrice(Model):
    """
    Cost per mille on the channel's average: `rate × average views / 1,000` for each piece, whatever it reaches in
    fact.
    """

    type: Literal["cpm_average"]
    rate: UnitPrice
    """The price of 1,000 views."""
    average_views: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many views content in this format has on average on the channel: 0 to 1,000,000,000,000."""


class CpmActualPrice(Model):
    """Cost per mille: `rate × views / 1,000`, for the views that the content has in fact. Parts of a thousand count."""

    rate: UnitPrice
    """The price of 1,000 views."""


class CpvPrice(Model):
    """Cost per view: `rate × views`."""

    rate: UnitPrice
    """The price of a view."""


class CpePrice(Model):
    """Cost per engagement: `rate × engagements`."""

    rate: UnitPrice
    """The price of an engagement."""


class CpcPrice(Model):
    """Cost per click: `rate × clicks`."""

    rate: UnitPrice
    """The price of a click."""


class CpaPrice(Model):
    """Cost per action or sale: `rate × actions`."""

    rate: UnitPrice
    """The price of an action."""


RevenueBase = TypeAliasType("RevenueBase", Literal["gross", "net_of_refunds"])
"""Of which revenue a share is taken."""


class DayRatePrice(Model):
    """
    So much for each day of work: `rate × days` for each piece, where the deliverable says how many days a piece
    takes;
    else a piece is a day.
    """

    type: Literal["day_rate"]
    rate: UnitPrice
    """The price of a day."""


class HourRatePrice(Model):
    """
    So much for each hour of work: `rate × hours` for each piece; the deliverable says how many hours a piece
    takes.
    """

    type: Literal["hour_rate"]
    rate: UnitPrice
    """The price of an hour."""


class GiftedPrice(Model):
    """Goods or services instead of money: the line costs nothing, and says what they are worth."""

    type: Literal["gifted"]
    fair_market_value: UnitPrice
    """What the goods for one piece cost on the market: the value that is disclosed."""


class QuantityBreak(Model):
    """
    A percentage off when a deliverable has at least so many pieces; the rate's `quantity_rule` says for which of
    them.
    """

    from_: Annotated[StrictInt, Field(alias="from", ge=0, le=4294967295)]
    """The smallest quantity that has it: 2 or more."""
    percent: DecimalText
    """How much cheaper each piece is: 0 to 100."""


QuantityRule = TypeAliasType("QuantityRule", Literal["all_units", "graduated"])
"""For which pieces a quantity break holds."""


MinimumFeeRule = TypeAliasType("MinimumFeeRule", Literal["warn", "raise"])
"""What happens to a fee below the minimum."""


class PriceBands(Model):
    """
    Floor and opening price: between which prices of a deal the influencer negotiates.

    Both are percentages of the list price: what all lines for content and add-ons ask by the card, before
    anything is
    negotiated or taken off.

    Source: bands in use among agencies, such as 125 % to open with and 85 % as the floor.
    """

    floor_percent: DecimalText
    """The least that a deal should bring, of the list price: 0 to 100; a quote below it carries a warning."""
    opening_percent: DecimalText
    """What to ask for first, of the list price: 100 to 10,000."""


UsageKind = TypeAliasType(
    "UsageKind", Literal["organic", "paid", "website", "email", "in_store", "print", "out_of_home", "broadcast"]
)
"""What the brand does with content that it has rights in."""


class IncludedPrice(Model):
    """Nothing: it is part of the creative fee."""

    type: Literal["included"]


class PercentPrice(Model):
    """A percentage, however long it lasts."""

    type: Literal["percent"]
    percent: DecimalText
    """Of the creative fees covered: 0 to 10,000."""


PartPeriod = TypeAliasType("PartPeriod", Literal["whole", "pro_rata"])
"""What a period costs that is not used up."""


class DayStep(Model):
    """One row of a table of days."""

    up_to_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Terms up to and including so many days: 1 to 36,525; a month counts as 30, twelve months as 365."""
    percent: DecimalText
    """Of the creative fees covered: 0 to 10,000."""


PerUnit = TypeAliasType("PerUnit", Literal["term", "deliverable", "piece"])
"""What a fixed amount is paid for."""


class FixedPerPeriodPrice(Model):
    """A fixed amount for each period of so many days."""

    type: Literal["fixed_per_period"]
    rate: UnitPrice
    """How much for each period."""
    per: PerUnit | None = None
    """For what."""
    days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How long a period is: 1 to 36,525 days; a month counts as 30, twelve months as 365."""
    part: PartPeriod | None = None
    """What a period costs that is not used up."""


class PercentOfSpendPrice(Model):
    """A percentage of what the brand spends on ads."""

    type: Literal["percent_of_spend"]
    percent: DecimalText
    """Of the ad spend that the term states: 0 to 10,000."""


ExclusivityScope = TypeAliasType("ExclusivityScope", Literal["competitors", "category", "full"])
"""How far exclusivity reaches."""


class NoticeStep(Model):
    """One row of a table of notice."""

    under_hours: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Notice shorter than so many hours: 1 to 8,760."""
    percent: DecimalText
    """Of the creative fees covered: 0 to 10,000."""


class RevisionsRate(Model):
    """The price of a round of changes beyond those included."""

    type: Literal["revisions"]
    included: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many rounds the creative fee includes: 0 to 1,000."""
    rate: UnitPrice
    """The price of one more round."""
    per: PerUnit | None = None
    """For what."""


CostKind = TypeAliasType("CostKind", Literal["travel", "production", "other"])
"""What kind of costs of others."""


MonthDay = TypeAliasType("MonthDay", Annotated[StrictStr, Field(pattern="^[0-9]{2}-[0-9]{2}$")])
"""A day of every year as `MM-DD`."""


class SeasonDates(Model):
    """Days of one calendar, both ends included."""

    type: Literal["dates"]
    first_day: DateText
    """The first of them."""
    last_day: DateText
    """The last of them."""


SeasonPrecedence = TypeAliasType("SeasonPrecedence", Literal["first_listed", "highest", "sum"])
"""Which season counts on a day that lies in several."""


Weekday = TypeAliasType(
    "Weekday", Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
)
"""A day of the week, from Monday on as in ISO 8601."""


class HolidayUplift(Model):
    """What content costs more on holidays."""

    days: list[DateText]
    """The holidays."""
    percent: DecimalText
    """Of the creative fee: 0 to 10,000."""


class EarlyBirdStep(Model):
    """What a booking so early saves."""

    from_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """At least so many days from the day of the quote to the first day of publication: 1 to 36,525."""
    percent: DecimalText
    """Of the creative fee: 0 to 100."""


class SpendStep(Model):
    """One row of a table of past spend."""

    from_: Annotated[UnitPrice, Field(alias="from")]
    """The least past spend that has it."""
    percent: DecimalText
    """Of the creative fees at the card's prices, less what was taken off before: 0 to 100."""


class DealsStep(Model):
    """One row of a table of past deals."""

    from_: Annotated[StrictInt, Field(alias="from", ge=0, le=4294967295)]
    """The fewest past deals that have it: 1 to 1,000,000."""
    percent: DecimalText
    """Of the creative fees at the card's prices, less what was taken off before: 0 to 100."""


class BundleItem(Model):
    """So many pieces of a format that must be booked for a bundle."""

    platform: Platform
    """Where it is published."""
    format: Format
    """In which form."""
    quantity: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many pieces: 1 to 1,000,000."""


class FixedBundle(Model):
    """So much for a bundle, whatever its items cost."""

    type: Literal["fixed"]
    rate: UnitPrice
    """How much."""


class PercentOffBundle(Model):
    """A percentage less than the items of a bundle."""

    type: Literal["percent_off"]
    percent: DecimalText
    """Of the creative fees of its items: 0 to 100."""


class SpecialFlat(Model):
    """So much for a piece."""

    type: Literal["flat"]
    rate: UnitPrice
    """The price of one piece."""


class SpecialPercentOff(Model):
    """A percentage less than the list price."""

    type: Literal["percent_off"]
    percent: DecimalText
    """Of the list price: 0 to 100."""


class RetainerContent(Model):
    """So many pieces of one format."""

    platform: Platform
    """Where it is published."""
    format: Format
    """In which form."""
    quantity: Annotated[StrictInt, Field(ge=1, le=1000000)]
    """How many pieces a month: 1 to 1,000,000."""


Composition = TypeAliasType("Composition", Literal["additive", "chain", "product"])
"""
How percentages work together. Fixed amounts stand beside them and are in no base, and discounts state their
own.

A creative fee of 1,000 with a season of 20 %, usage rights of 30 % and exclusivity of 10 % comes to
- additive: 1,000 + 200 + 300 + 100 = 1,600
- chain: 1,000 × 1.2 × (1 + 0.3 + 0.1) = 1,680
- product: 1,000 × 1.2 × 1.3 × 1.1 = 1,716

Source: the three composition rules in use among agencies, whose totals differ.
"""


LineKind = TypeAliasType(
    "LineKind",
    Literal[
        "creative_fee",
        "season",
        "weekend",
        "holiday",
        "usage_rights",
        "exclusivity",
        "whitelisting",
        "rush",
        "revisions",
        "raw_footage",
        "link_in_bio",
        "other",
        "pass_through",
        "bundle",
        "early_bird",
        "loyalty",
        "discount",
        "bonus",
        "affiliate",
        "extra_revisions",
        "extra_ad_spend",
        "guarantee",
        "late_delivery",
        "early_removal",
        "rounding",
        "minimum_fee",
        "tax_included",
    ],
)
"""What a line is for."""


RoundingPoint = TypeAliasType("RoundingPoint", Literal["unit", "line", "total"])
"""
Which exact value is rounded. Costs, commission, tax and withholding are rounded to the minor unit, each on
its own:
tax in its own mode, the others in the deal's.
"""


RoundingMode = TypeAliasType(
    "RoundingMode", Literal["up", "down", "ceiling", "floor", "half_up", "half_down", "half_even", "unnecessary"]
)
"""
How an exact value becomes one with fewer digits, as in `java.math.RoundingMode`.

| value | up | down | ceiling | floor | half_up | half_down | half_even |
|---|---|---|---|---|---|---|---|
| 2.5 | 3 | 2 | 3 | 2 | 3 | 2 | 2 |
| 1.6 | 2 | 1 | 2 | 1 | 2 | 2 | 2 |
| -1.1 | -2 | -1 | -1 | -2 | -1 | -1 | -1 |
| -2.5 | -3 | -2 | -2 | -3 | -3 | -2 | -2 |

Source: the documentation of `java.math.RoundingMode`, Java SE 17.
"""


Event = TypeAliasType(
    "Event",
    Literal["signing", "brief", "draft_approval", "delivery", "first_post", "each_post", "last_post", "invoice"],
)
"""What terms hang on: the events in the life of a deal."""


MilestoneState = TypeAliasType("MilestoneState", Literal["planned", "actual"])
"""Whether a date is a plan or a fact."""


class PublishWindow(Model):
    """The days on which content may be published, both included."""

    first_day: DateText
    """The first of them."""
    last_day: DateText
    """The last of them; the same as the first for a fixed date."""


class PriceOverride(Model):
    """A price that was negotiated for one deliverable; the list price stays visible in the quote."""

    unit_price: UnitPrice
    """
    The price of one piece, after any quantity break; of one day or hour, where the deliverable has `days` or
    `hours`.
    """
    fair_market_value: UnitPrice | None = None
    """
    What goods or services that are given beside it cost on the market, for one piece: the value that is
    disclosed.
    """
    reason: Name
    """Why it is another one than the rate card's."""


class RetainerOverride(Model):
    """A monthly fee that was negotiated; the rate card's stays visible in the quote."""

    monthly_fee: UnitPrice
    """The fee of a month."""
    reason: Name
    """Why it is another one than the rate card's."""


class Money(Model):
    """
    An amount of money in whole minor units of its currency: exact, and never mixed with another currency.

    On the wire `{"amount": "1234.50", "currency": "EUR"}`, with exactly the currency's decimals on output.
    """

    amount: DecimalText
    """How much, in major units, with no more decimals than the currency has."""
    currency: Currency
    """Of which currency."""


Anchor = TypeAliasType("Anchor", StrictStr)
"""The name of an event, such as `first_post`, or a date."""


Zone = TypeAliasType("Zone", StrictStr)
"""The name of a time zone in the IANA database, such as `Europe/Berlin`."""


class MonthsPeriod(Model):
    """
    Calendar months before and after an anchor.

    A month reaches to the same day of the next month, that day excluded; where that month is shorter, to its last
    day,
    that day excluded: a month from 31 January ends before 28 February.
    """

    type: Literal["months"]
    anchor: Anchor
    """What the months are counted from."""
    before: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many months before the anchor, up to 1,200; 0 when absent."""
    after: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many months from the anchor on, up to 1,200."""
    zone: Zone | None = None
    """Where midnight is."""


class DatesPeriod(Model):
    """From a first to a last day, both included."""

    type: Literal["dates"]
    first_day: DateText
    """The first day."""
    last_day: DateText
    """The last day."""
    zone: Zone | None = None
    """Where midnight is."""


class PerpetualPeriod(Model):
    """Without end."""

    type: Literal["perpetual"]
    anchor: Anchor | None = None
    """What it begins with; the signing when absent."""
    zone: Zone | None = None
    """Where midnight is."""


class PassThrough(Model):
    """Costs of others that the brand bears, at cost or with a markup. They stand outside discounts and commission."""

    type: Literal["pass_through"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    kind: CostKind
    """Which costs."""
    name: Name
    """What they are, in words."""
    supplier: Name | None = None
    """Who is paid at cost."""
    cost: UnitPrice
    """
    What it costs. The supplier gets it rounded to the minor unit of the deal's currency; the brand pays it with
    the
    markup, rounded once.
    """
    markup_percent: DecimalText | None = None
    """What is added, instead of what the rate card says: 0 to 10,000."""


DiscountBase = TypeAliasType("DiscountBase", Literal["creative_fees", "add_ons", "subtotal", "remaining", "lines"])
"""What a discount is taken of. Costs of others are in none of them."""


class AmountDiscount(Model):
    """An amount off a base."""

    type: Literal["amount"]
    id: Id
    """The name of the discount, unique among the deal's deliverables, terms and discounts."""
    name: Name
    """What it is, in words."""
    base: DiscountBase | None = None
    """What it must not be larger than."""
    lines: list[Id] | None = None
    """The deliverables and terms of the base `lines`."""
    amount: UnitPrice
    """How much."""


ResultMetric = TypeAliasType("ResultMetric", Literal["views", "engagements", "clicks", "actions", "revenue"])
"""What a bonus or a guarantee counts: of all deliverables that it covers together."""


LadderRule = TypeAliasType("LadderRule", Literal["replace", "cumulate"])
"""Whether a higher step replaces those below it."""


ThresholdRule = TypeAliasType("ThresholdRule", Literal["at_least", "above"])
"""When a threshold is reached."""


class BonusStep(Model):
    """One step of a ladder."""

    from_: Annotated[DecimalText, Field(alias="from")]
    """The threshold: 0 to 1,000,000,000,000."""
    amount: Money
    """What the step pays: zero or more."""


class AffiliateCommission(Model):
    """
    A percentage of what is sold: `revenue × percent / 100`, within a window and with a flat floor.

    Without a window, a last day or a time for refunds it is taken of the whole revenue of the results; with one
    of them
    the sales need their dates.
    """

    type: Literal["affiliate"]
    id: Id
    """The name of the term, unique among the lines of the deal."""
    deliverables: list[Id] | None = None
    """Whose sales count; absent or empty: those of all deliverables."""
    percent: DecimalText
    """Of the revenue: 0 to 100."""
    base: RevenueBase | None = None
    """Of which revenue; refunds larger than the revenue make it nothing, never less."""
    window_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The attribution window: on so many days sales count, the day of publication first. 1 to 365, usually 7 to 90."""
    last_day: DateText | None = None
    """The last day on which sales count, whatever the window."""
    refund_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Only refunds up to so many days after the sale count: 0 to 365. Absent: all that are known."""
    floor: Money | None = None
    """The least commission, whatever is sold: it is owed from the start."""
    cap: Money | None = None
    """The most that is paid."""


class MakeGoodPost(Model):
    """
    The influencer publishes more, without a fee: as many pieces as make up for what is missing, at what the
    pieces so far
    reached on average.
    """

    type: Literal["make_good_post"]
    most_pieces: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The most pieces: 1 to 1,000,000."""


class ProRataRefund(Model):
    """The brand gets the part of the creative fees covered back that is missing: `fees × missing / guaranteed`."""

    type: Literal["pro_rata_refund"]
    cap_percent: DecimalText | None = None
    """The most that goes back, of the creative fees covered: 0 to 100. Absent: all of them."""


class WindowExtension(Model):
    """The content has more time. Where the guarantee is missed then too, the remedy after it counts."""

    type: Literal["window_extension"]
    days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days more: 1 to 365."""


DeliveryEvent = TypeAliasType("DeliveryEvent", Literal["publication", "delivery"])
"""What must not come late."""


class PercentPerDayReduction(Model):
    """A percentage of the creative fee for each day."""

    type: Literal["percent_per_day"]
    percent: DecimalText
    """Of the deliverable's creative fee: 0 to 100."""


class AmountPerDayReduction(Model):
    """An amount for each day."""

    type: Literal["amount_per_day"]
    amount: Money
    """How much: zero or more."""


class AmountReduction(Model):
    """An amount, however late it is."""

    type: Literal["amount"]
    amount: Money
    """How much: zero or more."""


class ProRataReduction(Model):
    """The part of the creative fee for the days that are missing: `fee × missing / minimum`."""

    type: Literal["pro_rata"]


class PercentReduction(Model):
    """A percentage of the creative fee, however early it is."""

    type: Literal["percent"]
    percent: DecimalText
    """Of the deliverable's creative fee: 0 to 100."""


class AdSpendCap(Model):
    """The most that the brand may spend on ads through the influencer's account."""

    type: Literal["ad_spend_cap"]
    id: Id
    """The name of the term, unique among the lines of the deal."""
    term: Id
    """The whitelisting term that it limits."""
    cap: Money
    """How much: zero or more."""


CommissionOrder = TypeAliasType("CommissionOrder", Literal["parallel", "sequential"])
"""How several commissions of one treatment work together: 20 % and 10 % are 30 % in parallel, 28 % in sequence."""


CommissionRole = TypeAliasType("CommissionRole", Literal["manager", "agency", "network", "marketplace", "finder"])
"""As what somebody gets a commission."""


CommissionBase = TypeAliasType("CommissionBase", Literal["gross", "net_of_costs", "cash_only"])
"""What a commission is taken of. Without `gifted_value` and `own_costs` in the plan all three are the same."""


TierRule = TypeAliasType("TierRule", Literal["slab", "whole"])
"""Of how much the rate of a tier is taken."""


class CommissionTier(Model):
    """A rate from an amount on."""

    from_: Annotated[UnitPrice, Field(alias="from")]
    """The smallest amount of the base that is in the tier: above zero."""
    percent: DecimalText
    """The rate: 0 to 100."""


class SunsetStep(Model):
    """The rate from so many months after the contract on."""

    after_months: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """
    How many calendar months after the last day it begins, on the next day: 0 to 1,200; 0 is the day after the
    contract.
    """
    percent: DecimalText
    """The rate from then on: 0 to the rate before it."""


CommissionSharing = TypeAliasType("CommissionSharing", Literal["split", "each"])
"""Whether several people share one rate, or each take it."""


class CommissionPerson(Model):
    """One of several people who share a commission."""

    id: Id
    """The name in documents."""
    name: Name | None = None
    """The name that people use."""
    percent: DecimalText | None = None
    """With `each`, the person's own rate where it is not the commission's: 0 to 100."""
    share_percent: DecimalText | None = None
    """
    With `split`, the person's part of the commission: 0 to 100. Whoever has none shares what the others leave
    equally.
    """


TaxCategory = TypeAliasType(
    "TaxCategory", Literal["standard", "reduced", "zero", "exempt", "reverse_charge", "out_of_scope"]
)
"""Why a rate of tax is what it is."""


TaxRounding = TypeAliasType("TaxRounding", Literal["total", "line"])
"""Of what a tax is rounded."""


class TreatyRate(Model):
    """The rate of a treaty."""

    percent: DecimalText
    """The rate: 0 to 100."""
    source: Name
    """Which treaty, and where it says so."""


WithholdingBase = TypeAliasType("WithholdingBase", Literal["fee", "fee_and_costs", "fee_less_commission"])
"""What a withholding is taken of."""


WithholdingBearer = TypeAliasType("WithholdingBearer", Literal["influencer", "brand"])
"""Who bears a tax that is withheld."""


class RegistrationThreshold(Model):
    """
    From which turnover on somebody must register for a tax. The library holds no table of them: the user states
    what holds.
    """

    turnover: UnitPrice
    """The largest turnover without a registration."""
    so_far: UnitPrice
    """What was turned over so far in the same span of time, without this deal."""
    source: Name | None = None
    """Where the threshold is written."""


class Billing(Model):
    """
    Who writes the invoice to the brand, who collects the money, and in whose name the content is sold: the
    influencer or a
    representative, by id.
    """

    invoiced_by: Id
    """Who writes the invoice."""
    collected_by: Id
    """Who collects the money, and passes on what belongs to others."""
    principal: Id | None = None
    """
    The representative that buys the content of the influencer and sells it to the brand in its own name: then it
    invoices and collects. Its commission is the margin, and no supply of its own: the supply `fee` is the
    representative's, with its commission on top, as is that of the costs, and the influencer supplies the rest to
    it
    (`purchase`). Absent: each supplies what is theirs.
    """


class ExchangeRate(Model):
    """What one unit of a currency cost in another on a day: `rate` units of `to` for one of `from`."""

    from_: Annotated[Currency, Field(alias="from")]
    """The currency of which one unit is priced."""
    to: Currency
    """The currency of the price."""
    rate: DecimalText
    """The price; above zero."""
    date: DateText
    """The day of the price."""
    source: StrictStr | None = None
    """Who quotes it, and where to read it."""


RateFixing = TypeAliasType("RateFixing", Literal["quote", "invoice", "payment"])
"""Which day fixes an exchange rate."""


MonthEnd = TypeAliasType("MonthEnd", Literal["none", "before_days", "after_days"])
"""Whether a payment term runs to the end of a month, and when: the two ways differ."""


Adjustment = TypeAliasType("Adjustment", Literal["none", "following", "modified_following", "preceding"])
"""What happens to a date that falls on a free day."""


class BusinessDays(Model):
    """
    Which days business is done on: all but the weekend and the holidays.

    Both are the user's: the library holds no calendar of holidays that silently ages.
    """

    weekend: list[Weekday] | None = None
    """The days of the week that are free: Saturday and Sunday when absent."""
    holidays: list[DateText] | None = None
    """Other free days."""


class PastBusiness(Model):
    """What a brand has booked before with the influencer."""

    spend: UnitPrice | None = None
    """How much it has paid."""
    deals: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many deals there were."""


class NamedBundle(Model):
    """The bundle of an id."""

    type: Literal["named"]
    id: Id
    """Its id on the rate card."""


class BestBundle(Model):
    """The bundle that saves most."""

    type: Literal["best"]


class FavouredPrice(Model):
    """The price of a piece in another deal."""

    platform: Platform
    """Where it was published."""
    format: Format
    """In which form."""
    unit_price: UnitPrice
    """The price of one piece."""
    reason: Name
    """Which deal it was, for the reason of the line."""


MostFavouredRule = TypeAliasType("MostFavouredRule", Literal["warn", "adjust"])
"""What happens to a price above those of other deals."""


class SameRenewal(Model):
    """What it costs now."""

    type: Literal["same"]


class PercentRenewal(Model):
    """What it costs now, more or less a percentage."""

    type: Literal["percent_change"]
    percent: DecimalText
    """Above zero for more, below for less: -100 to 10,000."""


class AgreedRenewal(Model):
    """An amount, whatever it costs now."""

    type: Literal["agreed"]
    rate: UnitPrice
    """How much."""


class StageStart(Model):
    """When a stage of a ladder begins."""

    anchor: Anchor
    """An event, or a date."""
    days_before: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days before it, for ladders by notice: 0 to 36,525. With 14, less than 15 days' notice is late."""


class PostponementStep(Model):
    """One row of a table of notice."""

    under_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Notice shorter than so many days: 1 to 36,525."""
    percent: DecimalText
    """Of the fee: 0 to 100."""


KillFeeTax = TypeAliasType("KillFeeTax", Literal["supply", "out_of_scope"])
"""How a kill fee is taxed. What is published is a supply in any case."""


class Leg(Model):
    """One rate on the way, as it was quoted."""

    from_: Annotated[Currency, Field(alias="from")]
    """What this leg exchanges."""
    to: Currency
    """For what."""
    rate: DecimalText
    """The rate as quoted: multiplied with, or divided by when inverted."""
    inverted: StrictBool
    """Whether the rate was quoted from `to` to `from`."""
    date: DateText
    """The day of the rate."""
    source: StrictStr | None = None
    """Who quotes it."""


PaidMetric = TypeAliasType("PaidMetric", Literal["views", "engagements", "clicks", "actions", "revenue", "refunds"])
"""What content reaches, as far as somebody pays for it."""


Fraction = TypeAliasType("Fraction", StrictStr)
"""An exact number: a decimal such as `1234.5`, or a fraction in lowest terms such as `10000/17`."""


Action = TypeAliasType(
    "Action",
    Literal[
        "multiply",
        "divide",
        "percent",
        "add_percent",
        "less_percent",
        "exclude_percent",
        "gross_up",
        "add",
        "subtract",
        "at_least",
        "at_most",
        "negate",
        "round",
    ],
)
"""What a step does with the value before."""


class Totals(Model):
    """The sums of a quote, stage by stage. All of them are there; a stage without amounts is zero."""

    creative_fees: Money
    """All lines of kind `creative_fee`."""
    add_ons: Money
    """
    All lines for season, weekend and holiday, usage rights, exclusivity, whitelisting, rush, revisions, raw
    footage,
    link in bio and other, for bonuses, affiliate commissions, extra revisions and extra ad spend, and what raises
    the
    fee to the minimum.
    """
    discounts: Money
    """
    All lines for bundles, early bird, loyalty and discounts, and what missed guarantees, lateness and early
    removal take
    off: zero or below.
    """
    rounding: Money
    """What rounding the fee as a whole added or took."""
    tax_included: Money | None = None
    """The tax that stated prices include, taken out of them: zero or below; absent where they include none."""
    fee: Money
    """Creative fees, add-ons, discounts and rounding, less the tax that they include."""
    gross_up: Money
    """What the fee was raised by to keep the influencer whole."""
    gross_fee: Money
    """The fee that the brand owes the influencer: fee and gross-up."""
    pass_through_costs: Money
    """All lines of kind `pass_through`."""
    commissions_on_top: Money
    """What the brand pays representatives on top."""
    tax: Money
    """Tax on what the brand is supplied with."""
    withholding_borne: Money | None = None
    """What the brand pays beside to bear the tax that it withholds; absent where it bears none."""
    payable: Money
    """What the brand pays: gross fee, costs, commissions on top, tax, and the withholding that it bears."""
    commissions_deducted: Money
    """What representatives get out of the gross fee, by deduction or gross-up."""
    tax_on_commissions_deducted: Money
    """Tax on what the influencer is supplied with."""
    withholding: Money
    """What the brand pays to tax authorities on the influencer's behalf; part of `payable`."""
    net_to_influencer: Money
    """What the influencer keeps: gross fee and markups, less commissions deducted, the tax on them, and withholding."""


class ReachedTier(Model):
    """The tier that the base of a commission reached."""

    rule: TierRule
    """Of how much its rate is taken."""
    from_: Annotated[UnitPrice | None, Field(alias="from")] = None
    """Where it begins; absent below the first tier."""


CommissionLimit = TypeAliasType("CommissionLimit", Literal["minimum", "cap"])
"""Which limit a commission is."""


class PersonShare(Model):
    """What one of several people gets of a commission."""

    person: Id
    """Who."""
    amount: Money
    """How much."""


SupplySubject = TypeAliasType("SupplySubject", Literal["fee", "costs", "commission", "purchase"])
"""What is supplied."""


ShareRole = TypeAliasType("ShareRole", Literal["influencer", "representative", "supplier", "tax", "withholding"])
"""In which part somebody gets a share."""


class Instalment(Model):
    """One part of what the brand pays."""

    trigger: Anchor
    """What makes it due."""
    percent: DecimalText
    """Of the payable total."""
    amount: Money
    """How much."""
    due: DateText | None = None
    """When it is due, where the trigger has a date."""
    due_after: Event | None = None
    """The event without a date yet after which it is due."""


RegionId = TypeAliasType("RegionId", StrictStr)
"""The id of a region, in lower case, such as `eu`."""


class Category(Model):
    """One kind of product or topic."""

    id: Id
    """The name in documents, unique in the tree."""
    name: Name
    """The name that people use, unique in the tree with all synonyms, in small letters as in capitals."""
    parent: Id | None = None
    """The category that it lies within; none at the top."""
    synonyms: list[Name] | None = None
    """Other names that people use."""


class FollowerTier(Model):
    """One tier."""

    id: Id
    """The name in documents, unique among the tiers."""
    name: Name
    """The name that people use."""
    from_: Annotated[StrictInt, Field(alias="from", ge=0, le=18446744073709551615)]
    """The fewest followers."""
    to: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The first number of followers that is beyond; none for the last tier."""


class PlatformTiers(Model):
    """The tiers of one platform."""

    platform: Platform
    """The platform."""
    tiers: list[FollowerTier]
    """Its tiers, from the smallest on."""


class DeliveredContent(Model):
    """What was delivered of one deliverable, and when."""

    deliverable: Id
    """Which deliverable."""
    pieces: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many of its pieces were published in the end, however long they stayed: 0 to its quantity."""
    delivered_on: DateText | None = None
    """The day on which the last of them was handed to the brand."""
    published_on: DateText | None = None
    """The day on which the last of them was published."""
    days_live: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    How many days the content was live, of several pieces the one with the fewest: until it was taken down, or
    until the
    results were read. 0 to 401,768.
    """
    removed: StrictBool | None = None
    """Whether it was taken down after these days."""


class Refund(Model):
    """What was paid back to buyers."""

    refunded_on: DateText
    """The day."""
    amount: Money
    """How much: zero or more."""


class RevisionsDone(Model):
    """How many rounds of changes were made."""

    term: Id | None = None
    """By which term of the deal; absent where the deal books none: then of all deliverables."""
    rounds: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """All rounds, those included and those booked too: 0 to 1,000."""


class AdSpend(Model):
    """What the brand spent on ads through the influencer's account."""

    term: Id
    """By which whitelisting term of the deal."""
    spent: Money
    """How much: zero or more."""


RemedyKind = TypeAliasType("RemedyKind", Literal["make_good_post", "pro_rata_refund", "window_extension"])
"""Which remedy."""


class PaymentMade(Model):
    """What the brand paid."""

    paid_on: DateText
    """The day."""
    amount: Money
    """How much; below zero: what was paid back to the brand."""
    note: Name | None = None
    """What it was for."""


ColumnKind = TypeAliasType("ColumnKind", Literal["text", "number", "money"])
"""What the cells of a column are: numbers and money are set to the right."""


WaterfallKind = TypeAliasType("WaterfallKind", Literal["total", "up", "down"])
"""What a bar of a waterfall is."""


class CpmRow(Model):
    """What brands pay for 1,000 views of some formats of a platform."""

    platform: Platform
    """The platform."""
    formats: list[Format] | None = None
    """The formats; absent or empty: all of the platform."""
    low: DecimalText
    """The low end, in major units."""
    middle: DecimalText | None = None
    """What is usual; absent: halfway between the ends."""
    high: DecimalText
    """The high end, in major units."""


class LinearMultiplier(Model):
    """
    `1 + (engagement rate − neutral) / span`: with neutral 2 and span 20, a rate of 5 % makes 1.15.

    Source: the formula of public fee calculators, collected in November 2026.
    """

    type: Literal["linear"]
    neutral_percent: DecimalText
    """The engagement rate that changes nothing: 0 up to the span."""
    span_percent: DecimalText
    """By how many points the rate must lie above that to double the price: more than 0, up to 10,000."""


class EngagementStep(Model):
    """One row of a table of engagement rates."""

    from_percent: DecimalText
    """The lowest engagement rate of the step: 0 to 10,000."""
    factor: DecimalText
    """What the price is multiplied with: 0 to 1,000."""


class PercentConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: DecimalText
    """What it says."""


MultiplierSort = TypeAliasType("MultiplierSort", Literal["niche", "region", "format"])
"""What multipliers are named after."""


class MultiplierRow(Model):
    """One multiplier."""

    name: StrictStr
    """The niche, region or format, unique in the table."""
    factor: DecimalText
    """What the price is multiplied with: 0 to 1,000."""


RangeRule = TypeAliasType("RangeRule", Literal["envelope", "mean", "first"])
"""How several estimates become one range."""


class RoundTo(Model):
    """How an exact value becomes an amount: the mode, and the step if it is larger than the minor unit."""

    mode: RoundingMode | None = None
    """The mode."""
    increment: DecimalText | None = None
    """The step; the currency's minor unit when absent."""


SuggestionStatus = TypeAliasType("SuggestionStatus", Literal["suggested", "not_enough_data"])
"""Whether a fee could be suggested."""


Estimator = TypeAliasType("Estimator", Literal["views", "engagements", "followers"])
"""
A way to estimate a fee.

Source: the formulas of public fee calculators, collected in November 2026.
"""


MissingData = TypeAliasType(
    "MissingData", Literal["followers", "average_views", "expected_engagements", "cpm", "target_engagement_rate"]
)
"""What an estimator can lack. A count of 0 says nothing about a price: it is missing data, not a fee of 0."""


FeeFactKind = TypeAliasType(
    "FeeFactKind", Literal["followers", "average_views", "expected_engagements", "engagement_rate"]
)
"""What is known of a channel."""


DriverKind = TypeAliasType(
    "DriverKind", Literal["cpm", "target_engagement_rate", "engagement", "niche", "region", "format"]
)
"""What drives a fee."""


class UnappliedConvention(Model):
    """A convention that was given and does not apply."""

    convention: Id
    """The id of the convention."""
    reason: StrictStr
    """Why, in words."""


TotalKind = TypeAliasType("TotalKind", Literal["fee", "gross_fee", "payable", "net_to_influencer"])
"""Which total of a quote is meant."""


class OfferedPiece(Model):
    """A price that is offered for a piece."""

    deliverable: Id
    """Of which deliverable."""
    unit_price: UnitPrice
    """How much for one piece."""


class FeeFloor(Model):
    """The least that a total may come to."""

    total: TotalKind | None = None
    """Which total."""
    amount: Money
    """How much."""


class QuoteBands(Model):
    """When an offer is low or high, where to open and where to stop."""

    open_percent: DecimalText
    """What to ask first, of the suggested fee: 0 to 10,000."""
    floor_percent: DecimalText
    """What not to go below, of the suggested fee: 0 to 10,000."""
    low_under_percent: DecimalText
    """An offer under so much of the low end is low: 0 to 10,000."""
    high_over_percent: DecimalText
    """An offer over so much of the high end is high: 0 to 10,000, and no less than `low_under_percent`."""


Verdict = TypeAliasType("Verdict", Literal["below_floor", "low", "fair", "high", "unknown"])
"""What to make of an offer."""


ComparedWith = TypeAliasType("ComparedWith", Literal["floor", "market_floor", "suggestion", "opening", "list_price"])
"""What an offer is held against."""


class OfferComparison(Model):
    """Something that the offer was held against: a range, or an amount whose ends are the same."""

    with_: Annotated[ComparedWith, Field(alias="with")]
    """What."""
    deliverable: Id | None = None
    """Of which deliverable; absent: of the whole deal."""
    offered: Money
    """What is offered for that."""
    low: Money
    """The low end."""
    high: Money
    """The high end."""
    ratio_to_low: Fraction | None = None
    """Offered ÷ low end; absent where that is 0."""
    ratio_to_high: Fraction | None = None
    """Offered ÷ high end; absent where that is 0."""
    verdict: Verdict
    """What to make of it."""


class UnknownComparison(Model):
    """Something that the offer could not be held against."""

    with_: Annotated[ComparedWith, Field(alias="with")]
    """What."""
    reason: StrictStr
    """Why, in words."""


class UsedBands(Model):
    """The bands that verdicts go by, with their source."""

    convention: Id
    """The id of the convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which the source said so."""
    low_under_percent: DecimalText
    """An offer under so much of the low end is low."""
    high_over_percent: DecimalText
    """An offer over so much of the high end is high."""
    open_percent: DecimalText
    """What to ask first, of the suggested fee."""
    floor_percent: DecimalText
    """What not to go below, of the suggested fee."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where the convention stands in the input; absent for a preset."""


ToItem = TypeAliasType("ToItem", Annotated[StrictInt, Field(ge=0, le=4294967295)])


LengthUnit = TypeAliasType("LengthUnit", Literal["days", "months"])
"""What the length of a period is counted in."""


class DropConcession(Model):
    """A term is dropped."""

    type: Literal["drop"]
    term: Id
    """Which term. A discount that is for this term alone goes with it."""


class FewerConcession(Model):
    """A deliverable has fewer pieces."""

    type: Literal["fewer"]
    deliverable: Id
    """Which deliverable."""
    minimum: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The fewest pieces: at least 1, and at most 32 fewer than now."""


class SlowerPaymentConcession(Model):
    """
    The brand pays later.

    No total depends on the day of the payment, so this helps only by what the brand credits for it.
    """

    type: Literal["slower_payment"]
    net_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days after its trigger every instalment may be due, where it is due earlier now."""
    credit: Money | None = None
    """What the brand counts for it toward its target; absent: nothing."""


class DiscountConcession(Model):
    """The price falls, by a discount on all that remains of creative fees and add-ons."""

    type: Literal["discount"]
    id: Id
    """The name of the discount, unique among the deal's deliverables, terms and discounts."""
    name: Name
    """What it is, in words."""
    most_percent: DecimalText | None = None
    """The most of the fee before it: 0 to 100; absent: 100."""


CounterStatus = TypeAliasType("CounterStatus", Literal["reached", "already_reached", "out_of_reach"])
"""Whether a target is reached."""


CounterReason = TypeAliasType("CounterReason", Literal["floor", "concessions"])
"""Why a target is out of reach."""


CounterStrategy = TypeAliasType("CounterStrategy", Literal["exhaustive", "in_order"])
"""How concessions are looked for."""


class MadeConcession(Model):
    """A concession that is made. What all of them save and lose adds up to the difference between the two quotes."""

    from_: Annotated[Path, Field(alias="from")]
    """Where it stands in the input."""
    change: StrictStr
    """What changes, in words."""
    discount: Money | None = None
    """How much the discount is."""
    credit: Money | None = None
    """What the brand credits for it."""
    brand_saves: Money
    """What the brand pays less, after the concessions before this one."""
    influencer_loses: Money
    """What the influencer keeps less, after the concessions before this one."""
    payable_after: Money
    """What the brand pays now."""
    net_after: Money
    """What the influencer keeps now."""


Value = TypeAliasType("Value", Annotated[StrictInt, Field(ge=0, le=4294967295)])


class LengthAxis(Model):
    """How long a term runs."""

    type: Literal["length"]
    term: Id
    """Which term."""
    unit: LengthUnit
    """What the lengths are counted in."""
    values: list[Value] | None = None
    """How long it runs after its anchor; dates count from their first day."""
    dropped: StrictBool | None = None
    """Whether the first value is a deal without the term."""
    as_agreed: StrictBool | None = None
    """Whether the next value is the term as the deal has it."""


class PaymentDaysAxis(Model):
    """When the brand pays: every instalment so many days after its trigger."""

    type: Literal["payment_days"]
    values: list[Value]
    """The days: 0 to 3,650."""


class QuantityAxis(Model):
    """How many pieces of a deliverable."""

    type: Literal["quantity"]
    deliverable: Id
    """Which deliverable."""
    values: list[Value]
    """The quantities: 1 to 1,000,000."""


class DiscountAxis(Model):
    """A discount on what remains of creative fees and add-ons, after the deal's own discounts."""

    type: Literal["discount"]
    id: Id
    """The name of the discount, unique among the deal's deliverables, terms and discounts."""
    name: Name
    """What it is, in words."""
    values: list[DecimalText]
    """The percentages: 0 to 100; with 0 there is no discount."""


class ScenarioTotals(Model):
    """The totals of one deal."""

    fee: Money
    """The fee."""
    payable: Money
    """What the brand pays."""
    net_to_influencer: Money
    """What the influencer keeps."""


Place = TypeAliasType("Place", Annotated[StrictInt, Field(ge=0, le=4294967295)])


class ScenarioColumn(Model):
    """One axis as a column."""

    label: StrictStr
    """What is otherwise, in words."""
    values: list[StrictStr]
    """The values in words, in the order of the input."""
    places: list[Place]
    """Which of the values each cell has, counted from 0."""


DealSide = TypeAliasType("DealSide", Literal["brand", "influencer"])
"""One of the two sides of a deal."""


class PublishedPart(Model):
    """What of a deliverable is published."""

    deliverable: Id
    """The deliverable."""
    pieces: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many of its pieces: 1 to its quantity; absent: all."""


class IncurredCost(Model):
    """What was spent of a cost that the deal passes through."""

    term: Id
    """The term of type `pass_through`."""
    cost: UnitPrice
    """At cost, in the currency of the term: 0 to what was agreed."""


class CreditedPayment(Model):
    """A payment that is credited."""

    amount: Money
    """How much: not below zero."""
    paid_on: DateText | None = None
    """When."""
    note: Name | None = None
    """What it was for."""


KillFeeClaim = TypeAliasType(
    "KillFeeClaim", Literal["brand_cancels", "brand_breach", "influencer_breach", "influencer_cancels"]
)
"""Whether a kill fee is owed, and why."""


LadderSource = TypeAliasType("LadderSource", Literal["contract", "stated", "preset"])
"""Where a ladder comes from."""


class SuppliedPart(Model):
    """
    What of a gross fee is a supply, where the rest is a compensation: what is published, with its part of the
    gross-up.
    """

    gross_up: Money
    """Its part of what the fee was raised by."""
    commission: Money | None = None
    """Its part of the commission of who sells in their own name."""
    gross_fee: Money
    """What is published, and the part of what the fee was raised by."""


class DebtPayment(Model):
    """A payment, or a part of one, toward a debt."""

    date: DateText
    """The day on which the money arrived."""
    amount: Money
    """How much arrived; above zero."""


InterestPer = TypeAliasType("InterestPer", Literal["month", "year"])
"""For how long a rate of interest is."""


DayCount = TypeAliasType("DayCount", Literal["actual_365", "actual_360", "actual_actual", "thirty_e_360"])
"""How days of interest become parts of a year."""


FirstInterestDay = TypeAliasType("FirstInterestDay", Literal["day_after_due", "due_day"])
"""The first day on which interest runs. Of the day of payment there is still interest."""


ReferenceFrom = TypeAliasType("ReferenceFrom", Literal["first_day_of_interest", "each_day"])
"""Which day's reference rate counts."""


class FixedSum(Model):
    """A fixed sum for debts of a size."""

    from_: Annotated[Money, Field(alias="from")]
    """The smallest debt that it is for."""
    sum: Money
    """How much it is."""


class ReferenceRate(Model):
    """The reference rate that counts on some days, as the user looked it up."""

    first_day: DateText
    """The first day for which it counts, such as 1 January."""
    last_day: DateText
    """The last day for which it counts, such as 30 June."""
    percent: DecimalText
    """The rate for a year; it may be below zero: -100 to 100."""
    source: StrictStr | None = None
    """Who publishes it, and where to read it."""


class PresetInterest(Model):
    """A law says how much, by a preset."""

    type: Literal["statutory_preset"]
    preset: Id
    """The preset's id: `late_interest.uk` or `late_interest.eu`."""
    reference_rates: list[ReferenceRate]
    """The reference rates of the days that count."""


PaymentsGoTo = TypeAliasType("PaymentsGoTo", Literal["principal_first", "interest_first"])
"""What part payments are taken for."""


class UsedTerms(Model):
    """Which legal terms were used, and how far to trust them."""

    id: Id
    """What they are called."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which they may be used without asking again."""


class InterestStretch(Model):
    """Days in a row on which the debt, the rate and the length of the year stay the same."""

    first_day: DateText
    """The first day."""
    last_day: DateText
    """The last day, included."""
    days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days count."""
    year_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """By how many days of a year they are divided."""
    percent: Fraction
    """The rate for a year, in percent."""
    principal: Fraction
    """What is left of the debt on these days."""
    interest: Fraction
    """principal × percent ÷ 100 × days ÷ year_days"""


class AppliedPayment(Model):
    """What a payment was taken for."""

    date: DateText
    """The day of the payment."""
    amount: Money
    """How much was paid."""
    to_principal: Fraction
    """Taken for the debt itself."""
    to_fixed_sum: Fraction
    """Taken for the fixed sum."""
    to_interest: Fraction
    """Taken for interest up to the day of the payment."""
    unused: Fraction
    """More than all that was owed on that day."""


class InterestTotal(Model):
    """The sums of the debts in one currency."""

    currency: Currency
    """The currency."""
    interest: Money
    """The interest on all debts."""
    fixed_sums: Money
    """All fixed sums."""
    balance: Money
    """What is left to pay."""


class DunningStep(Model):
    """One step of reminding."""

    name: Name
    """What the step is called, such as `first reminder`."""
    days_after_due: Annotated[StrictInt, Field(ge=1, le=3650)]
    """How many calendar days after the due day: 1 to 3,650."""
    fee: Money | None = None
    """What the step costs the debtor; absent: nothing."""


class Reminder(Model):
    """One step toward one debtor."""

    name: Name
    """What the step is called."""
    date: DateText
    """The day of the step."""
    open: Money
    """What is open before that day ends: the debt less what was paid by then."""
    needed: StrictBool
    """Whether anything is open, so that the step is taken; else it costs nothing."""
    fee: Money
    """What this step costs."""
    fees_so_far: Money
    """What this and the steps before it cost."""
    to_pay: Money
    """What is open, and the fees so far."""


EarlyPaymentBase = TypeAliasType("EarlyPaymentBase", Literal["including_tax", "excluding_tax"])
"""Of what the discount is taken."""


FactKind = TypeAliasType("FactKind", Literal["added", "removed", "changed", "reordered"])
"""What happened to a value of a deal."""


class ComparedQuote(Model):
    """Which quote is compared."""

    deal: Id
    """Of which deal."""
    rate_card: Id
    """By which rate card."""
    rate_card_version: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """By which version of the card, counted from 0."""
    quoted_on: DateText | None = None
    """The day of the quote."""


ChangeKind = TypeAliasType("ChangeKind", Literal["added", "removed", "changed", "unchanged"])
"""Whether something is in both, and differs."""


ReasonKind = TypeAliasType("ReasonKind", Literal["price", "base", "step", "rounding", "period", "label", "negotiation"])
"""Which part of a line differs."""


class AmountComparison(Model):
    """One total of two quotes."""

    total: StrictStr
    """The name of the total, such as `payable`."""
    before: Money
    """What it was."""
    after: Money
    """What it is."""
    difference: Money
    """How much more."""


class ShareComparison(Model):
    """What somebody keeps of two quotes."""

    role: ShareRole
    """In which part."""
    party: StrictStr | None = None
    """Who: as in the quotes."""
    before: Money
    """How much it was; zero when there was none."""
    after: Money
    """How much it is; zero when there is none."""
    difference: Money
    """How much more."""


class MovedMilestone(Model):
    """The new date of a planned event."""

    event: Event
    """Which event."""
    date: DateText
    """When it is planned now."""


class MovedWindow(Model):
    """The new days on which a deliverable is published, both included."""

    deliverable: Id
    """Which deliverable."""
    first_day: DateText
    """The first day."""
    last_day: DateText
    """The last day."""


class MovedPeriod(Model):
    """The new days of a term, both included."""

    term: Id
    """Which term."""
    first_day: DateText
    """The first day."""
    last_day: DateText
    """The last day."""


class MovedInstalment(Model):
    """The new date of an instalment."""

    instalment: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Its place in the payment plan, counted from 0."""
    date: DateText
    """The new date."""


class DateMove(Model):
    """One date that moved."""

    at: Path
    """Where it stands, below `deal`."""
    what: StrictStr
    """What it is, in words."""
    from_: Annotated[DateText | None, Field(alias="from")] = None
    """When it was; absent where there was no date."""
    to: DateText
    """When it is."""
    days: Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)] = None
    """How many days later; below zero when it is earlier."""


class Address(Model):
    """A postal address."""

    street: Name | None = None
    """Street and number, or a box."""
    additional: Name | None = None
    """What else is needed to find it."""
    city: Name | None = None
    """The town."""
    postal_code: Id | None = None
    """The postal code."""
    region: Name | None = None
    """The part of the country."""
    country: Country
    """The country."""


class ElectronicAddress(Model):
    """Where somebody takes electronic invoices."""

    scheme: Id
    """
    The code of the scheme in the list of electronic address schemes, such as `0204` or `EM` for an e-mail
    address.
    """
    address: Id
    """The address in that scheme."""


class Account(Model):
    """Where somebody takes money."""

    number: Id
    """The number of the account, such as an IBAN; neither validated nor looked up."""
    holder: Name | None = None
    """Whose account it is, where that is somebody else."""
    bank: Id | None = None
    """The bank, such as a BIC."""


class NumberScheme(Model):
    """
    How a seller numbers invoices. The library keeps no count: the plan gives the next number, the result the one
    after.
    """

    seller: Id
    """Whose invoices are numbered so."""
    pattern: Id
    """
    The number in words of its own, with `{year}`, `{month}`, `{party}`, `{deal}` and `{sequence}`, which must be
    there;
    `{sequence:4}` has at least so many digits, up to 12.
    """
    next: Annotated[StrictInt, Field(ge=0, le=999999999)]
    """The next `{sequence}`: up to 999,999,999."""


InvoiceKind = TypeAliasType("InvoiceKind", Literal["invoice", "credit_note"])
"""Whether something is asked for or taken back."""


WrittenBy = TypeAliasType("WrittenBy", Literal["seller", "buyer", "third_party"])
"""Who writes an invoice."""


class InvoicedInstalment(Model):
    """Which part of a deal's price an invoice is."""

    number: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Which one, counted from 1."""
    of: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many there are."""
    percent: DecimalText
    """How much of the price, in percent."""


class CreditedInvoice(Model):
    """The invoice of which something is taken back."""

    number: Id
    """Its number."""
    issued_on: DateText
    """Its day."""
    reason: Name | None = None
    """Why something is taken back, as the law of the United Kingdom wants it to stand there."""


class InvoiceLine(Model):
    """One line of an invoice."""

    id: Id
    """The name of the line, unique on the invoice."""
    quote_line: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The line of the quote that it is, counted from 0; absent for a gross-up or a commission."""
    label: StrictStr
    """What was supplied."""
    quantity: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many units, where the amount is that of whole units."""
    unit_price: UnitPrice | None = None
    """The price of one of them, without tax."""
    amount: Money
    """What the line costs, without tax, also where the price of the quote includes it; discounts are below zero."""
    category: TaxCategory
    """Why the rate of tax is what it is."""
    percent: DecimalText | None = None
    """The rate of tax; absent where the category has none."""


class InvoiceTax(Model):
    """The tax of one category and rate."""

    category: TaxCategory
    """Why the rate is what it is."""
    percent: DecimalText | None = None
    """The rate; absent where the category has none."""
    taxable: Money
    """The sum of its lines."""
    tax: Money
    """The tax on them."""
    note: Name | None = None
    """What the law wants to be said, such as why there is no tax."""


class InvoiceTotals(Model):
    """The sums of an invoice."""

    net: Money
    """All lines, without tax."""
    tax: Money
    """All tax."""
    gross: Money
    """What is to be paid."""


class NextNumber(Model):
    """The next number of a seller."""

    seller: Id
    """Whose invoices."""
    next: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The next sequence."""


UblProfile = TypeAliasType("UblProfile", Literal["en_16931", "peppol_bis_billing"])
"""By which rules an invoice is written as UBL."""


class UblInvoice(Model):
    """An invoice as XML."""

    xml: StrictStr
    """The document: UBL 2.1, UTF-8."""


MetricUnit = TypeAliasType("MetricUnit", Literal["count", "people", "money", "seconds"])
"""What one of a metric is."""


Joining = TypeAliasType("Joining", Literal["sum", "upper_bound", "snapshot"])
"""How figures of several rows join."""


RateUnit = TypeAliasType("RateUnit", Literal["share", "times", "money", "seconds", "count"])
"""What the value of a rate is."""


class RateTerm(Model):
    """A metric in a sum."""

    metric: Id
    """Which metric."""
    weight: DecimalText | None = None
    """What one of it counts, below zero where it is taken off; one when absent."""


Whole = TypeAliasType("Whole", Literal["floor", "ceiling"])
"""Which whole number is taken."""


FollowerSnapshot = TypeAliasType("FollowerSnapshot", Literal["publication_day", "today", "window_start"])
"""Of which day a follower number is."""


Aggregation = TypeAliasType("Aggregation", Literal["pooled", "mean_of_posts", "median_of_posts"])
"""How the rates of several posts join."""


class LifetimeWindow(Model):
    """From publication to the day of the report."""

    type: Literal["lifetime"]


class PublicationWindow(Model):
    """So many days from publication on."""

    type: Literal["days_after_publication"]
    days: Annotated[StrictInt, Field(ge=1, le=36525)]
    """How many days: 1 to 36,525."""


class PeriodWindow(Model):
    """The days of the report."""

    type: Literal["period"]


Direction = TypeAliasType("Direction", Literal["higher_is_better", "lower_is_better", "neither"])
"""Which way is better."""


DatePart = TypeAliasType("DatePart", Literal["day", "week", "month", "quarter", "year", "weekday", "hour"])
"""Which part of a date or an instant rows are grouped by."""


class MetricColumn(Model):
    """Where a metric stands."""

    metric: Id
    """The metric."""
    column: Id | None = None
    """The name of its column; that of the metric when absent."""
    estimated: StrictBool | None = None
    """Whether the figures are estimates, so that every rate made of them is one."""


class RowFilter(Model):
    """Which rows count, by one column. A row without a value in it does not."""

    column: Id
    """The name of the column."""
    one_of: list[StrictStr] | None = None
    """The texts that pass; any when absent."""
    least: Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)] = None
    """The smallest whole number that passes."""
    most: Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)] = None
    """The largest whole number that passes."""
    first_day: DateText | None = None
    """The first day that passes."""
    last_day: DateText | None = None
    """The last day that passes."""
    zone: Zone | None = None
    """The time zone in which an instant has its date; UTC when absent."""


QuantileMethod = TypeAliasType(
    "QuantileMethod",
    Literal[
        "linear",
        "inverted_cdf",
        "averaged_inverted_cdf",
        "closest_observation",
        "interpolated_inverted_cdf",
        "hazen",
        "weibull",
        "median_unbiased",
        "normal_unbiased",
        "lower",
        "higher",
        "midpoint",
        "nearest",
    ],
)
"""
How a quantile is read off a sample: the nine types of Hyndman and Fan (1996) and four plain ones, by the
names
that numpy has for them.
"""


Probability = TypeAliasType("Probability", Annotated[StrictStr, Field(pattern="^(0(\\.[0-9]{1,12})?|1(\\.0{1,12})?)$")])
"""A decimal number from 0 to 1 as text, such as `0.25`, with at most 12 digits after the point."""


class TopGroups(Model):
    """
    The best groups by a rate: the highest where higher is better or nothing is, the lowest where lower is. Those
    of which
    the rate is undefined come last; equal ones stand in the order of their keys.
    """

    rate: Id
    """The rate: one of those that are wanted."""
    count: Annotated[StrictInt, Field(ge=1, le=1000000)]
    """How many groups: 1 to 1,000,000."""


Count = TypeAliasType("Count", Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)])


class FigureColumn(Model):
    """The figures of one metric, a place for each row. What nobody measured is `null`, never 0."""

    metric: Id
    """Which metric."""
    counts: list[Count] | None = None
    """The figures of a metric that counts: whole numbers."""
    amounts: list[DecimalText | None] | None = None
    """The figures of a metric that is money, in major units."""
    currency: Currency | None = None
    """The currency of the amounts."""
    estimated: StrictBool | None = None
    """Whether the figures are estimates, so that every rate made of them is one."""


class LabelColumn(Model):
    """A text for each row, such as the type of the post or its weekday."""

    name: Id
    """What the texts are."""
    values: list[StrictStr | None]
    """The texts."""


class GroupLabel(Model):
    """One thing that the rows of a group have in common."""

    name: Id
    """The column."""
    value: StrictStr | None = None
    """Its text; absent where the rows have none."""


Provenance = TypeAliasType("Provenance", Literal["measured", "estimated", "missing"])
"""How far to trust a figure."""


class DefinedRate(Model):
    """The value of a rate."""

    type: Literal["defined"]
    value: DecimalText
    """The value, half-even to 12 digits after the point; a share of 0.05 is 5 %."""
    currency: Currency | None = None
    """The currency of an amount."""
    numerator: Fraction | None = None
    """The exact numerator; absent where rates of posts are joined."""
    denominator: Fraction | None = None
    """The exact denominator; absent where rates of posts are joined."""


UndefinedReason = TypeAliasType(
    "UndefinedReason", Literal["missing", "zero_denominator", "negative_denominator", "days_unknown"]
)
"""Why a rate has no value."""


class PostQuantile(Model):
    """One quantile."""

    share: Probability
    """The share of the posts that lie at or below."""
    value: DecimalText | None = None
    """
    The value, of rates to 18 digits after the point and rounded as the rate itself is, of figures half-even to 12
    digits
    after the point; absent where no post has one.
    """


class RateValue(Model):
    """A value of a rate."""

    rate: Id
    """Which rate: of the presets, or of the book."""
    value: DecimalText
    """The value; a share of 0.05 is 5 %."""
    currency: Currency | None = None
    """The currency of an amount."""
    label: Name | None = None
    """Whose it is."""


RateVerdict = TypeAliasType("RateVerdict", Literal["better", "worse", "same", "different"])
"""Which way a rate went."""


class ActionValue(Model):
    """What an action is worth."""

    metric: Id
    """Which action."""
    value: DecimalText
    """What one of it is worth, or a thousand where `per_mille` is set; in major units, not below zero."""
    per_mille: StrictBool | None = None
    """Whether the value is for a thousand, as that of impressions."""


class EmvCount(Model):
    """How often an action was taken."""

    metric: Id
    """Which action."""
    count: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How often: 0 to 2⁵³ − 1."""


class EmvLine(Model):
    """What an action adds to an earned media value."""

    metric: Id
    """Which action."""
    count: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How often."""
    unit_value: Fraction
    """What one of it is worth."""
    value: Fraction
    """What all are worth, exact."""


class Proportion(Model):
    """How often something happened: clicks of impressions, conversions of clicks."""

    successes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How often it happened; at most `trials`."""
    trials: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How often it could have happened; below 2^53."""


class ValueRange(Model):
    """A range of values, both ends included."""

    low: DecimalText
    """The low end."""
    high: DecimalText
    """The high end."""


class KpiTarget(Model):
    """What a value is to reach."""

    name: Name | None = None
    """What people call it."""
    rate: Id | None = None
    """Which rate it was set for, where that is another name than the value's; its tags must be the same."""
    value: DecimalText
    """The value to reach."""
    currency: Currency | None = None
    """The currency of an amount."""
    direction: Direction | None = None
    """Which way is better; absent: as the rate says. A metric, and a rate of which neither way is better, need it."""


class BenchmarkQuantile(Model):
    """The value that a share of all lies at or below."""

    probability: Probability
    """The share: 0.5 is the median."""
    value: DecimalText
    """The value."""


class VerdictBand(Model):
    """One band."""

    id: Id
    """The name in documents."""
    name: Name
    """The name that people use."""
    from_percent: DecimalText
    """From so much of the target on, included."""


Confidence = TypeAliasType("Confidence", Annotated[StrictStr, Field(pattern="^0\\.[5-9][0-9]{0,11}$")])
"""How sure an answer is to be: a decimal number from 0.5 to 0.999999 as text, such as `0.95`."""


TargetVerdict = TypeAliasType("TargetVerdict", Literal["met", "missed", "unclear", "not_enough_data"])
"""Whether a target is met."""


VerdictBasis = TypeAliasType("VerdictBasis", Literal["interval", "value"])
"""What a verdict goes by."""


BenchmarkVerdict = TypeAliasType(
    "BenchmarkVerdict", Literal["better", "worse", "usual", "different", "unclear", "not_enough_data"]
)
"""What a value is beside a benchmark."""


class BenchmarkLeftOut(Model):
    """A benchmark that a value was not held against."""

    benchmark: Id
    """Which benchmark."""
    rate: Id
    """Its rate."""
    tags: list[StrictStr]
    """The tags in which that differs, or `currency`."""


class DayFigure(Model):
    """The figure of a day."""

    date: DateText
    """The day."""
    value: DecimalText
    """The figure."""


class LineMethod(Model):
    """By a straight line through all days."""

    type: Literal["line"]


class SimpleSmoothingMethod(Model):
    """
    Simple exponential smoothing: the days to come have the level that the last day left. It needs every day up to
    the last
    one.
    """

    type: Literal["simple_smoothing"]
    alpha: Probability | None = None
    """The share of each day's error that the level takes over: 0 to 1; absent: fitted."""


class DampedTrendMethod(Model):
    """
    Exponential smoothing with a damped additive trend (Gardner and McKenzie 1985). It needs every day up to the
    last one.
    """

    type: Literal["damped_trend"]
    alpha: Probability | None = None
    """The share of each day's error that the level takes over: 0 to 1; absent: fitted."""
    beta: Probability | None = None
    """The share of each day's error that the trend takes over: 0 to `alpha`; absent: fitted."""
    phi: Probability | None = None
    """
    What is left of the trend from one day to the next: above 0 to 1, which is a trend that stays (Holt's);
    absent: fitted
    from 0.8 to 0.98.
    """


PaceVerdict = TypeAliasType("PaceVerdict", Literal["ahead", "on_pace", "behind", "not_started"])
"""What to make of a pace."""


StatisticMethod = TypeAliasType(
    "StatisticMethod",
    Literal[
        "wilson",
        "two_proportion_z",
        "delta",
        "bootstrap",
        "normal_approximation",
        "least_squares",
        "simple_smoothing",
        "damped_trend",
    ],
)
"""By which method a figure is found."""


class SmoothedSeries(Model):
    """Exponential smoothing that goes on a daily series, so that anybody can check it."""

    alpha: NumberValue
    """The share of each day's error that the level took over."""
    beta: NumberValue | None = None
    """The share of each day's error that the trend took over; absent where there is no trend."""
    phi: NumberValue | None = None
    """What was left of the trend from one day to the next; absent where there is no trend."""
    is_fitted: StrictBool
    """Whether one of these was fitted; else all were given."""
    first_level: NumberValue
    """The level before the first day, fitted."""
    first_trend: NumberValue | None = None
    """The trend before the first day, fitted; absent where there is none."""
    last_level: NumberValue
    """The level after the last day with a value."""
    last_trend: NumberValue | None = None
    """The trend after the last day with a value; absent where there is none."""
    standard_deviation: NumberValue
    """The standard deviation of the errors, by `degrees`."""
    degrees: NumberValue
    """The days with a value less the figures that were fitted."""


FigureUndefined = TypeAliasType(
    "FigureUndefined",
    Literal["not_enough_data", "no_variation", "beyond_range", "missing_days", "one_sided", "too_skewed"],
)
"""Why there is no number."""


class VerdictCounts(Model):
    """How many KPIs have which verdict."""

    met: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """So many targets are met."""
    missed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """So many are missed."""
    unclear: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Of so many it may be chance."""
    not_enough_data: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Of so many there is not enough data."""


class UndefinedPart(Model):
    """A KPI that does not count for the score."""

    goal: Id
    """Of which goal."""
    kpi: Id
    """Which KPI."""
    weight: Fraction
    """Its share of the weight of the whole scorecard."""
    reason: StrictStr
    """Why, in words."""


ExperimentDesign = TypeAliasType("ExperimentDesign", Literal["parallel", "before_after"])
"""How variants came about."""


class RatioUnit(Model):
    """One unit of a ratio: a post, a day, a creator."""

    numerator: NumberValue
    """What stands above: spend for the cost of a conversion, revenue for the return on spend."""
    denominator: NumberValue
    """What stands below: conversions, spend; not below zero."""


PValueAdjustment = TypeAliasType("PValueAdjustment", Literal["holm", "benjamini_hochberg", "bonferroni"])
"""How p values of several tests are corrected for their number."""


class DeltaMethod(Model):
    """By the delta method."""

    type: Literal["delta"]


BootstrapInterval = TypeAliasType("BootstrapInterval", Literal["percentile", "bca"])
"""How the ends of an interval are read off the resamples of a bootstrap."""


class SampleRatioThreshold(Model):
    """
    From where on a split is no chance any more.

    It is stricter than that of the experiment itself, since every experiment is checked, and a false alarm costs
    its whole
    result.
    """

    p_value: Probability
    """A p value below this one is a mismatch; above 0, at most 0.5."""


ComparisonVerdict = TypeAliasType(
    "ComparisonVerdict", Literal["higher", "lower", "no_clear_difference", "not_enough_data"]
)
"""What a comparison comes to."""


class ArmSize(Model):
    """The size of an arm."""

    id: Id
    """Which arm."""
    name: Name | None = None
    """What people call it."""
    weight: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How much of all units it was to get, beside the other arms."""
    observed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many units it got."""
    expected: NumberValue
    """How many it was to get of all that there are."""


class UsedSampleRatioThreshold(Model):
    """The threshold that was used."""

    convention: Id
    """The id of the convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which the source said so."""
    p_value: Probability
    """A p value below this one is a mismatch."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where the convention stands in the input; absent for a preset."""


SampleRatioVerdict = TypeAliasType("SampleRatioVerdict", Literal["fits", "mismatch", "not_enough_data"])
"""What sizes come to beside the split that was intended."""


ExperimentVerdict = TypeAliasType(
    "ExperimentVerdict", Literal["winner", "no_clear_winner", "sample_ratio_mismatch", "not_enough_data"]
)
"""What an experiment comes to."""


class SampleRatioArm(Model):
    """An arm of an experiment: those who were shown one variant."""

    id: Id
    """The name in documents."""
    name: Name | None = None
    """What people call it."""
    weight: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How much of all units it was to get, beside the other arms: 1 to 1,000,000."""
    observed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many units it got: people, sessions, posts, each counted once; below 2^53."""


class Touch(Model):
    """Somebody saw or clicked something."""

    person: Id
    """Who, by whatever the shop or the tracker knows people by."""
    date: DateText
    """On which day."""
    minute: Annotated[StrictInt | None, Field(ge=0, le=1439)] = None
    """At which minute of the day, 0 to 1,439; absent: at its beginning."""
    source: Id | None = None
    """Of whom it was: the creator, the channel. Absent where a link says it."""
    link: Id | None = None
    """By which link; its owner is the source."""


class TrackedConversion(Model):
    """Somebody bought, or did what else was hoped for."""

    id: Id
    """Its name in documents, such as the number of the order."""
    person: Id | None = None
    """Who; absent where nobody knows, so that a code alone can say whose it is."""
    date: DateText
    """On which day."""
    minute: Annotated[StrictInt | None, Field(ge=0, le=1439)] = None
    """At which minute of the day, 0 to 1,439; absent: at its end."""
    value: Money | None = None
    """What it was worth."""
    code: Id | None = None
    """The code that was used."""


class CodeOwner(Model):
    """Whose a discount code is."""

    code: Id
    """The code."""
    source: Id
    """Whose it is."""


class LinkOwner(Model):
    """Whose a link is."""

    link: Id
    """The link."""
    source: Id
    """Whose it is."""


class FirstTouch(Model):
    """All to the first touch."""

    type: Literal["first"]


class LastTouch(Model):
    """All to the last touch."""

    type: Literal["last"]


class LinearTouch(Model):
    """The same to each touch."""

    type: Literal["linear"]


class PositionBased(Model):
    """
    So much to the first and to the last touch, and the rest in equal parts to those between.

    Of two touches, each gets its part of both parts; a single touch gets all.
    """

    type: Literal["position_based"]
    first_percent: DecimalText
    """What the first touch gets: 0 to 100."""
    last_percent: DecimalText
    """What the last touch gets: 0 to 100, and no more than 100 with the first."""


CodeRule = TypeAliasType("CodeRule", Literal["decides", "last_touch", "ignored"])
"""What a code does that was used at a conversion."""


class SourceCredit(Model):
    """What one source brought."""

    source: Id
    """Who."""
    conversions: Fraction
    """The conversions, exact: parts of one that several brought are fractions."""
    whole_conversions: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The same as whole conversions, by largest remainders, so that they add up too."""
    share: Fraction
    """The share of all conversions that somebody brought."""
    value: Money | None = None
    """What they are worth: of each conversion the parts are whole minor units, by largest remainders."""
    by_code: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """So many conversions a code of the source decided."""
    by_touch: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """In so many conversions the source has a part by touches."""


class AdDay(Model):
    """A day of an ad set."""

    date: DateText
    """The day."""
    spend: Money
    """What was spent; not below zero."""
    results: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The results that it is for: conversions, leads, installs."""


class SpendPacing(Model):
    """How spend is beside elapsed time."""

    budget: Money
    """What may be spent."""
    spent: Money
    """What was spent, exact."""
    expected: Fraction
    """What an even pace would have spent by now, exact, in major units."""
    pace: Fraction | None = None
    """`spent / expected`; absent where nothing was expected yet."""
    verdict: PaceVerdict
    """Whether more or less was spent than an even pace would have."""
    remaining: Money
    """What is left of the budget; below zero where more was spent."""
    at_this_pace: Fraction | None = None
    """What all days come to at the pace so far, exact, in major units."""
    left_per_day: Fraction | None = None
    """What may be spent on each day that is left, exact, in major units; below zero where the budget is passed."""


CostVerdict = TypeAliasType("CostVerdict", Literal["within", "too_high", "unclear", "not_enough_data"])
"""What the cost of a result is beside the most that it may be."""


class BudgetMove(Model):
    """Budget that may move."""

    from_: Annotated[Id, Field(alias="from")]
    """From which ad set."""
    to: Id
    """To which one."""
    at_most: Money | None = None
    """What is left of the first one's own budget; absent where it has none, or nothing is left."""
    saved_per_result: Fraction
    """How much less a result costs there, exact, in major units. At more spend it may cost more than it did."""


MoveVerdict = TypeAliasType("MoveVerdict", Literal["move", "no_clear_difference", "not_enough_data"])
"""What ad sets say of moving budget."""


class PeerFigure(Model):
    """A figure of a peer, all posts together."""

    metric: Id
    """Which metric."""
    count: Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)] = None
    """The figure of a metric that counts."""
    amount: DecimalText | None = None
    """The figure of a metric that is money, in major units."""
    currency: Currency | None = None
    """The currency of the amount."""
    estimated: StrictBool | None = None
    """Whether it is an estimate, as figures of competitors often are."""


class ShareOfVoice(Model):
    """The mentions of all peers."""

    mentions: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The mentions of all that were counted."""
    not_counted: list[Id] | None = None
    """Whose mentions nobody counted: with them, every share would be smaller."""
    provenance: Provenance
    """How far to trust the shares: upper bounds, and so estimates, where somebody's mentions were not counted."""


class RateStanding(Model):
    """Where one stands by a rate."""

    rate: Id
    """Which rate."""
    direction: Direction
    """Which way is better."""
    place: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """
    One's own place among those with a value, the best being 1; equal values share a place. Absent where one has
    no value, or
    neither way is better.
    """
    of: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many have a value, oneself included."""
    best: Id | None = None
    """Who has the best value: the first of equal ones."""
    median: Fraction | None = None
    """The median of the competitors with a value, exact."""
    currency: Currency | None = None
    """The currency of an amount."""
    difference: Fraction | None = None
    """One's own value less that median, exact."""
    verdict: RateVerdict | None = None
    """
    Which way one's own value lies beside the median. Whether that is more than chance, the values alone do not
    say.
    """
    undefined: list[Id] | None = None
    """Who has no value."""


class TimedPost(Model):
    """A post."""

    date: DateText
    """On which day it went out, by the clock of the zone."""
    hour: Annotated[StrictInt, Field(ge=0, le=23)]
    """In which hour, 0 to 23."""
    value: NumberValue
    """How well it did, more being better: its engagement rate, or its reach."""


class HourWeights(Model):
    """How well hours of the day do beside each other."""

    hours: Annotated[list[DecimalText], Field(max_length=24, min_length=24)]
    """For each hour from 0 to 23 how well it does beside the mean of all, which is 1; not below 0."""


class TimeCell(Model):
    """An hour of the week."""

    weekday: Weekday
    """The day of the week."""
    hour: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The hour of the day, 0 to 23."""
    posts: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many posts went out in it."""
    mean: NumberValue
    """The mean of those posts."""
    shrunk: NumberValue
    """The mean drawn towards that of the hour of the day, and that towards all."""
    lower: NumberValue
    """What the mean is above, as sure as was asked for: what hours are ranked by."""
    is_clear: StrictBool
    """Whether the lower bound is above the mean of all posts."""


BestTimeVerdict = TypeAliasType("BestTimeVerdict", Literal["clear", "no_clear_best", "not_enough_data"])
"""What the ranking of hours comes to."""


class ShrinkCell(Model):
    """A cell with what was counted in it."""

    id: Id
    """The name in documents."""
    name: Name | None = None
    """What people call it."""
    proportion: Proportion | None = None
    """How often it happened, and how often it could have."""
    exposure: RatioUnit | None = None
    """Counts over an exposure, such as engagements over posts: a whole number over one not below zero."""


class ShrunkCell(Model):
    """A cell's rate before and after."""

    id: Id
    """Which cell."""
    name: Name | None = None
    """What people call it."""
    place: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Its place in the input, counted from 0."""
    shrunk: NumberValue
    """Its rate drawn towards that of all cells."""
    lower: NumberValue
    """What the rate is above, as sure as was asked for: what cells are ranked by."""


class WholeCredit(Model):
    """All that is left of an invoice."""

    type: Literal["whole"]


class CreditedLine(Model):
    """How much of a line is taken back."""

    id: Id
    """The line of the invoice."""
    amount: Money | None = None
    """How much of it, without tax: of the line's sign, and no more than is left; absent: all that is left."""


class GrossCredit(Model):
    """An amount of money, with the tax in it."""

    type: Literal["gross"]
    amount: Money
    """How much: above 0, and no more than is left of the invoice."""


CsvSeparator = TypeAliasType("CsvSeparator", Literal["comma", "semicolon", "tab"])
"""What stands between the cells of a row."""


class CsvFile(Model):
    """A table as a file that spreadsheets read."""

    text: StrictStr
    """The file: RFC 4180, UTF-8."""


class PaidInvoice(Model):
    """The invoice that a payment is for."""

    seller: Id
    """Whose invoice, whoever takes the money."""
    number: Id
    """Its number."""


EntryKind = TypeAliasType("EntryKind", Literal["invoice", "credit_note", "payment", "collected"])
"""What changes what is owed."""


class OpenItem(Model):
    """An invoice of which something is still owed."""

    seller: Id
    """Whose invoice."""
    number: Id
    """Its number."""
    issued_on: DateText
    """Its day."""
    due: DateText | None = None
    """The day on which it is due, where it names one."""
    days_overdue: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    How many days the last day of the statement lies after the due day; absent where that is not after it, or
    where
    there is none.
    """
    amount: Money
    """What is open of it: above zero."""


class AgedAmounts(Model):
    """
    Open invoices by age, which is counted in calendar days from the due day to the last day of the statement: who
    pays on
    the due day pays in time, so that an invoice is one day overdue on the day after.
    """

    without_due_day: Money
    """Invoices that name no due day, whatever their age."""
    not_overdue: Money
    """Not due yet, or due on the last day."""
    days_1_to_30: Money
    """1 to 30 days overdue."""
    days_31_to_60: Money
    """31 to 60 days overdue."""
    days_61_to_90: Money
    """61 to 90 days overdue."""
    days_over_90: Money
    """More than 90 days overdue."""
    total: Money
    """All of it."""


ValueKind = TypeAliasType("ValueKind", Literal["text", "count", "decimal", "ratio", "money", "seconds", "moment"])
"""What the cells of a column hold."""


TextEncoding = TypeAliasType("TextEncoding", Literal["utf_8", "utf_16_le", "utf_16_be", "windows_1252"])
"""How the text of an export is written in bytes."""


CellDelimiter = TypeAliasType("CellDelimiter", Literal["comma", "semicolon", "tab"])
"""What separates the cells of a row."""


DecimalMark = TypeAliasType("DecimalMark", Literal["point", "comma"])
"""What stands before the decimals of a number."""


DateOrder = TypeAliasType("DateOrder", Literal["day_first", "month_first"])
"""Which of the first two numbers of a date such as `03/04/2026` is the day."""


ExportContainer = TypeAliasType("ExportContainer", Literal["zip", "xlsx", "xls"])
"""What holds the rows of an export that is no text itself."""


ExportGrain = TypeAliasType("ExportGrain", Literal["post", "post_day", "day", "geography", "ad", "other"])
"""What one row of an export is about."""


HeaderLanguage = TypeAliasType("HeaderLanguage", Literal["en", "de"])
"""The language of an export's headers."""


class FoundColumn(Model):
    """A column that is read."""

    header: StrictStr
    """The header in the export."""
    place: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Its place in the row, from 1."""
    name: StrictStr
    """The name in the dictionary, or the user's own."""
    values: ValueKind
    """What its cells hold."""
    currency: Currency | None = None
    """The currency of its amounts."""


class MissingColumn(Model):
    """A column that the layout knows and the export has not."""

    name: StrictStr
    """The name in the dictionary."""
    required: StrictBool
    """Whether the layout is told by it."""
    did_you_mean: StrictStr | None = None
    """The header that was probably meant for it."""


class UnknownColumn(Model):
    """A column that is not read, because nothing says what stands in it."""

    header: StrictStr
    """The header in the export."""
    place: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Its place in the row, from 1."""
    did_you_mean: StrictStr | None = None
    """The name that was probably meant."""


class RetiredColumn(Model):
    """A column whose metric the platform has retired."""

    name: StrictStr
    """The name in the dictionary."""
    replaced_by: StrictStr
    """The metric that the platform reports in its place: another figure, never to be compared with this one."""
    since: DateText | None = None
    """The first day without it, where the platform named one."""
    note: StrictStr
    """In what the two differ."""


QuestionCode = TypeAliasType(
    "QuestionCode",
    Literal[
        "member",
        "member_not_found",
        "unknown_layout",
        "layout_does_not_fit",
        "column_not_found",
        "duplicate_column",
        "unknown_name",
        "wrong_values",
        "date_order",
        "as_of",
        "decimal_mark",
        "currency",
    ],
)
"""What has to be known before an export can be read."""


Line = TypeAliasType("Line", Annotated[StrictInt, Field(ge=0, le=18446744073709551615)])


EstimatedItem = TypeAliasType("EstimatedItem", Annotated[StrictInt, Field(ge=0, le=18446744073709551615)])


Moment = TypeAliasType("Moment", StrictStr)
"""A day as `YYYY-MM-DD`, then the time and the offset from UTC where they are known."""


class RepeatedRow(Model):
    """A row whose key stands in an earlier row."""

    line: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The line on which the row begins."""
    first_line: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The line on which the earlier row begins."""


RowProblem = TypeAliasType(
    "RowProblem",
    Literal[
        "cell", "ragged", "blank", "no_key", "mixed_periods", "unclosed_quote", "long_cell", "long_row", "many_cells"
    ],
)
"""Why a row is not kept."""


CellProblem = TypeAliasType(
    "CellProblem",
    Literal[
        "not_a_count",
        "not_a_number",
        "not_a_duration",
        "not_a_date",
        "no_such_day",
        "ambiguous_date",
        "ambiguous_number",
        "no_year",
        "number_too_large",
        "control_character",
    ],
)
"""Why a cell has no value that can be relied on."""


FindingCode = TypeAliasType(
    "FindingCode",
    Literal[
        "reach_above_impressions",
        "reach_above_views",
        "sources_above_total",
        "conversions_without_clicks",
        "stated_ratio_differs",
        "parts_do_not_add_up",
        "negative_count",
        "conflicting_rows",
        "repeated_rows",
        "below_older",
        "undecodable_text",
        "rounded_digits",
    ],
)
"""What is odd about the figures of an export. Nothing is mended: the rows are kept as they are."""


class MoneyList(Model):
    """Amounts of one currency."""

    amounts: Annotated[list[Money], Field(max_length=1000, min_length=1)]
    """The amounts, in order."""


class MoneyPair(Model):
    """Two amounts of one currency."""

    first: Money
    """The one."""
    second: Money
    """The other."""


class Comparison(Model):
    """How two amounts compare."""

    order: Annotated[StrictInt, Field(ge=-128, le=127)]
    """-1 when the first is smaller, 0 when they are equal, 1 when it is larger."""


class FormattedMoney(Model):
    """An amount as people read it."""

    text: StrictStr
    """The currency, and the amount with grouped digits."""


class AllocateInput(Model):
    """What `allocate_money` takes: an amount, and either weights or percentages."""

    total: Money
    """What is shared out."""
    weights: Annotated[list[DecimalText] | None, Field(max_length=1000)] = None
    """How much weight each part has; none below zero, and not all zero."""
    percentages: Annotated[list[DecimalText] | None, Field(max_length=1000)] = None
    """How many percent each part has; together 100."""


class ExchangeInput(Model):
    """What `exchange_money` takes."""

    amount: Money
    """What is exchanged."""
    to: Currency
    """For what."""
    rates: Annotated[list[ExchangeRate], Field(max_length=1000, min_length=1)]
    """Dated rates; a pair may stand in either direction."""
    base: Currency | None = None
    """The currency through which pairs without a rate of their own are crossed."""
    rounding: RoundTo | None = None
    """How the result is rounded, once, after the last leg."""


SettlementDirection = TypeAliasType("SettlementDirection", Literal["receivable", "payable"])
"""Whether an amount is received or paid."""


class ProportionIntervalInput(Model):
    """What `proportion_interval` takes."""

    proportion: Proportion
    """How often it happened, and how often it could have."""
    confidence: Confidence | None = None
    """How sure the interval is to be; absent: 0.95."""


class CompareProportionsInput(Model):
    """What `compare_proportions` takes."""

    first: Proportion
    """What the second is held against: the old creative, the month before."""
    second: Proportion
    """What is judged."""
    confidence: Confidence | None = None
    """How sure the verdict and the intervals are to be; absent: 0.95."""


class RatioSample(Model):
    """The units of a ratio."""

    units: Annotated[list[RatioUnit], Field(max_length=100000, min_length=1)]
    """The units, in any order."""


class AdjustPValuesInput(Model):
    """What `adjust_p_values` takes."""

    p_values: Annotated[list[NumberValue], Field(max_length=1000, min_length=1)]
    """The p values of tests that are made together, each from 0 to 1."""
    method: PValueAdjustment
    """By which method."""
    confidence: Confidence | None = None
    """How sure findings are to be; absent: 0.95."""


class AdjustedPValue(Model):
    """A p value before and after."""

    p_value: NumberValue
    """As it was given."""
    adjusted: NumberValue
    """As it counts beside the others."""
    is_clear: StrictBool
    """Whether it is a finding: the adjusted value is at most the miss of the confidence."""


class SampleSizeInput(Model):
    """What `sample_size` takes."""

    baseline: Probability
    """The rate as it is."""
    expected: Probability
    """The rate that is to be told from it."""
    confidence: Confidence | None = None
    """How sure a verdict is to be; absent: 0.95."""
    power: Probability | None = None
    """How likely a difference that is there is to be seen: from 0.5, below 1; absent: 0.8."""


class SampleSize(Model):
    """How large two groups must be."""

    method: StatisticMethod
    """How the size is found."""
    assumptions: list[StrictStr]
    """What must hold for that."""
    confidence: Confidence
    """How sure a verdict is."""
    power: Probability
    """How likely the difference is seen."""
    baseline: Probability
    """The rate as it is."""
    expected: Probability
    """The rate that is told from it."""
    each: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The fewest trials of each group; absent when they are more than 2^53."""
    total: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The fewest trials of both groups together."""
    undefined: FigureUndefined | None = None
    """Why there is no number."""


class QuantilesInput(Model):
    """What `quantiles` takes."""

    values: Annotated[list[NumberValue], Field(max_length=100000, min_length=1)]
    """The values, in any order."""
    probabilities: Annotated[list[Probability] | None, Field(max_length=1000)] = None
    """The shares that are to lie at or below; absent: 0.25, 0.5 and 0.75."""
    method: QuantileMethod | None = None
    """How they are read off; absent: `linear`."""


class Quantile(Model):
    """A value below which a share lies."""

    probability: Probability
    """The share."""
    value: NumberValue
    """The value."""


class DayValue(Model):
    """The value of a day."""

    date: DateText
    """The day."""
    value: NumberValue
    """What was counted on it: views, conversions."""


class BriefTarget(Model):
    """One result that the campaign is to reach."""

    kpi: Id
    """Which rate or metric: of the presets, or of the agency's rate book."""
    target: KpiTarget
    """How much."""


CampaignState = TypeAliasType(
    "CampaignState",
    Literal[
        "brief",
        "shortlist",
        "offers",
        "production",
        "live",
        "reporting",
        "settling",
        "review",
        "closed",
        "paused",
        "cancelled",
    ],
)
"""How far a campaign has come."""


TeamRole = TypeAliasType(
    "TeamRole",
    Literal[
        "campaign_manager", "talent_manager", "creator", "editor", "community_manager", "brand", "legal", "finance"
    ],
)
"""What somebody does in a campaign."""


ApprovalNeed = TypeAliasType("ApprovalNeed", Literal["any", "all"])
"""How many of the reviewers of a level must approve."""


DealState = TypeAliasType(
    "DealState",
    Literal[
        "enquiry",
        "negotiating",
        "offered",
        "agreed",
        "contracted",
        "delivered",
        "invoiced",
        "paid",
        "closed",
        "lost",
        "cancelled",
    ],
)
"""How far a deal has come."""


class MinimumLive(Model):
    """Content stays online; taking it down early is a breach."""

    type: Literal["minimum_live"]
    days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For how many days from its publication: 1 to 36,525."""


MentionKind = TypeAliasType("MentionKind", Literal["hashtag", "handle", "link", "code"])
"""What stands in content."""


class PaidLabel(Model):
    """The platform's own label for paid partnerships is on."""

    type: Literal["paid_label"]


class Collaborator(Model):
    """Somebody is added as a collaborator."""

    type: Literal["collaborator"]
    handles: list[Name]
    """Whose account."""


class MusicCleared(Model):
    """Music is cleared for commercial use."""

    type: Literal["music_cleared"]


Hour = TypeAliasType("Hour", Annotated[StrictInt, Field(ge=0, le=4294967295)])


class InsightsDue(Model):
    """Results are shown."""

    type: Literal["insights_due"]
    hours: list[Hour]
    """After how many hours from the publication each time: 1 to 8,760, such as 48, 168 and 720."""
    metrics: list[Id] | None = None
    """What is shown: ids of metrics."""


class ReviewTime(Model):
    """The brand answers a draft in time."""

    type: Literal["review_time"]
    business_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Within how many business days: 0 to 365."""


class Reshoots(Model):
    """Content is shot anew, apart from its revisions."""

    type: Literal["reshoots"]
    times: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How often: 0 to 1,000."""


class Morals(Model):
    """Nothing is said or done that harms the other side."""

    type: Literal["morals"]
    notice_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """With how many days of notice the contract then ends: 0 to 36,525."""


class CrisisNotice(Model):
    """
    The brand is told of a crisis of the influencer or their agency in time, so that it does not learn it from the
    feed.
    """

    type: Literal["crisis_notice"]
    minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Within how many minutes from its start: 1 to 525,600."""


class Termination(Model):
    """The contract can be ended."""

    type: Literal["termination"]
    notice_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """With how many days of notice: 0 to 36,525."""


class ThirdPartyReuse(Model):
    """The brand passes the content on to others."""

    type: Literal["third_party_reuse"]
    allowed: StrictBool
    """Whether it may."""


class FeeReduction(Model):
    """Part of the fee is not paid."""

    type: Literal["fee_reduction"]
    percent: DecimalText
    """How much of the fee of the deliverables, or of the deal: 0 to 100."""


class Penalty(Model):
    """An amount is paid."""

    type: Literal["penalty"]
    amount: Money
    """How much."""


class ContractMakeGood(Model):
    """The content is published again, or longer."""

    type: Literal["make_good"]
    days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """For how many more days, where it is that: 1 to 36,525."""


class EndOfContract(Model):
    """The contract may be ended."""

    type: Literal["end_of_contract"]


class CountsAsApproved(Model):
    """The draft counts as approved."""

    type: Literal["counts_as_approved"]


Instant = TypeAliasType("Instant", StrictStr)
"""A point in time of RFC 3339, such as `2026-05-01T10:00:00Z` or `2026-05-01T12:00:00+02:00`."""


PieceKind = TypeAliasType(
    "PieceKind", Literal["sponsored", "organic", "evergreen", "giveaway", "event", "user_generated"]
)
"""What kind of piece it is."""


class TimedText(Model):
    """A text that is there for a while."""

    text: StrictStr
    """The words."""
    from_ms: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """When it begins, in thousandths of a second from the start; 0 when absent."""
    lasts_ms: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How long it lasts, in thousandths of a second; to the end when absent."""


MediaKind = TypeAliasType("MediaKind", Literal["image", "gif", "video", "audio", "document"])
"""What is shown or heard."""


class GiveawayPrize(Model):
    """One kind of prize."""

    name: Name
    """What it is."""
    quantity: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many of it are won: 1 to 1,000,000, and 1 when absent. Each has a winner of its own."""
    value_each: Money | None = None
    """What one of it is worth, at the price that people pay for it; not below zero."""


EntryStep = TypeAliasType(
    "EntryStep",
    Literal[
        "comment",
        "like",
        "follow",
        "tag_friends",
        "tag_who_is_not_there",
        "share_on_timeline",
        "share_in_story",
        "repost",
        "post_again",
        "post_own_content",
        "send_message",
        "subscribe",
        "purchase",
    ],
)
"""What people do to enter a giveaway."""


GiveawayTerm = TypeAliasType(
    "GiveawayTerm",
    Literal[
        "official_rules",
        "who_may_enter",
        "platform_released",
        "not_by_the_platform",
        "use_of_data",
        "one_account_each",
        "free_entry",
        "how_winners_are_chosen",
    ],
)
"""What the published rules of a giveaway say."""


EventRole = TypeAliasType("EventRole", Literal["announces", "accompanies", "looks_back"])
"""What a piece does for its event."""


class PieceTarget(Model):
    """Where a piece is published."""

    platform: Platform
    """On which platform."""
    format: Format
    """In which form."""
    account: Name | None = None
    """By which account."""
    territories: list[Territory] | None = None
    """Whom it is aimed at; absent or empty: anywhere."""


PieceState = TypeAliasType(
    "PieceState",
    Literal[
        "idea",
        "draft",
        "in_review",
        "changes_requested",
        "approved",
        "scheduled",
        "publishing",
        "published",
        "failed",
        "paused",
        "cancelled",
    ],
)
"""How far a piece has come."""


class ReviewVote(Model):
    """That somebody approved."""

    by: Id
    """Who."""
    at: Instant
    """When."""


class Approval(Model):
    """That a piece was approved by all levels."""

    at: Instant
    """When."""
    hash: Name
    """The hash of content, target, window and time that were approved: another hash voids the approval."""


class Task(Model):
    """Something that is to be done."""

    id: Id
    """The name of the task, unique in the campaign."""
    name: Name
    """What is to be done."""
    owner: Id | None = None
    """Who does it: an id of the team."""
    due: DateText | None = None
    """By which day."""
    done_on: DateText | None = None
    """On which day it was done."""
    piece: Id | None = None
    """The piece that it is for."""
    deal: Id | None = None
    """The deal that it is for."""


BudgetPurpose = TypeAliasType(
    "BudgetPurpose", Literal["creator_fees", "paid_amplification", "production", "tools", "contingency", "other"]
)
"""What money is spent on."""


class CostEntry(Model):
    """An amount on a day. All of one cost are in one currency."""

    amount: Money
    """How much."""
    on: DateText
    """On which day."""


AssetKind = TypeAliasType("AssetKind", Literal["image", "video", "music", "font", "text", "user_generated"])
"""What an asset is."""


class Interval(Model):
    """
    Days in a row: from a start on, up to but not including an end, or without end.

    It always holds at least one day. Documents write it as contracts do, with its first and last day, both
    included;
    without end there is no last day.
    """

    first_day: DateText
    last_day: DateText | None = None


class Consent(Model):
    """What somebody agreed to who made an asset or can be seen in it."""

    person: Name
    """Who."""
    minor: StrictBool | None = None
    """Whether they are a minor; somebody else must then agree for them."""
    guardian: Name | None = None
    """Who agreed for a minor."""
    given_on: DateText | None = None
    """On which day they agreed; absent: they have not."""
    kinds: list[UsageKind] | None = None
    """For what; absent or empty: for any use."""
    last_day: DateText | None = None
    """The last day on which it holds; absent: without end."""


BlackoutKind = TypeAliasType(
    "BlackoutKind", Literal["crisis_pause", "mourning", "election_silence", "embargo", "holiday", "other"]
)
"""What kind of blackout it is, the strongest first."""


CampaignEvent = TypeAliasType(
    "CampaignEvent",
    Literal[
        "approve_brief",
        "send_offers",
        "start_production",
        "go_live",
        "end_flight",
        "deliver_report",
        "settle",
        "close",
        "pause",
        "resume",
        "cancel",
    ],
)
"""What can happen to a campaign."""


DealEvent = TypeAliasType(
    "DealEvent", Literal["negotiate", "offer", "agree", "sign", "deliver", "invoice", "pay", "close", "lose", "cancel"]
)
"""What can happen to a deal."""


class PieceStarted(Model):
    """Work on the idea starts."""

    type: Literal["start"]


class PieceSubmitted(Model):
    """The draft is handed to those who approve."""

    type: Literal["submit"]


class PieceApproved(Model):
    """Somebody approves: whoever `by` names."""

    type: Literal["approve"]


class PieceSilence(Model):
    """Nobody has said a word for so long that the contract takes it for a yes."""

    type: Literal["silence"]


class PieceChanges(Model):
    """Somebody wants changes."""

    type: Literal["request_changes"]


class PieceScheduled(Model):
    """The time of publication is fixed."""

    type: Literal["schedule"]
    publish_at: Instant | None = None
    """When; absent: at the time that the piece has."""


class PieceUnscheduled(Model):
    """It is taken off the calendar again."""

    type: Literal["unschedule"]


class PiecePublishing(Model):
    """Publishing begins."""

    type: Literal["publish"]


class PiecePublished(Model):
    """It is online."""

    type: Literal["succeed"]


class PieceFailed(Model):
    """Publishing has failed."""

    type: Literal["fail"]


class PieceRetried(Model):
    """Publishing is tried again."""

    type: Literal["retry"]


class PiecePaused(Model):
    """It is held."""

    type: Literal["pause"]


class PieceResumed(Model):
    """It goes on where it was held."""

    type: Literal["resume"]
    for_approval: StrictBool | None = None
    """
    Whether it must be approved anew, as after the pause of a crisis: it is a draft then, its review and its
    approval are
    void, and it is to be submitted. An idea stays one.
    """


class PieceCancelled(Model):
    """It will not be published."""

    type: Literal["cancel"]


class Notify(Model):
    """Somebody is told."""

    type: Literal["notify"]
    roles: list[TeamRole] | None = None
    """Everybody with one of these roles."""
    people: list[Id] | None = None
    """These people of the team."""
    message: Name
    """What they are told."""


class AskForApproval(Model):
    """Reviewers are asked to approve."""

    type: Literal["ask_for_approval"]
    piece: Id
    """What."""
    level: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """At which level: from 0."""
    reviewers: list[Id]
    """Who."""
    silence_ends: DateText | None = None
    """The last day of the silence that counts as approval, where the level has that rule."""


class ApprovalVoided(Model):
    """An approval holds no longer."""

    type: Literal["approval_voided"]
    piece: Id
    """Of which piece."""


class PublishPiece(Model):
    """A piece goes online."""

    type: Literal["publish_piece"]
    piece: Id
    """Which."""
    at: Instant
    """When."""


class StopPiece(Model):
    """A piece that stood on the calendar must not go online."""

    type: Literal["stop_piece"]
    piece: Id
    """Which."""


class StayLive(Model):
    """A piece must stay online."""

    type: Literal["stay_live"]
    piece: Id
    """Which."""
    term: Id
    """The duty of the contract."""
    last_day: DateText
    """The last day in UTC, that of the publication being the first."""


class ShowInsights(Model):
    """Results are to be shown."""

    type: Literal["show_insights"]
    piece: Id
    """Of which piece."""
    term: Id
    """The duty of the contract."""
    due: Instant
    """When."""
    metrics: list[Id] | None = None
    """Which metrics."""


class MakePieces(Model):
    """Deliverables need pieces."""

    type: Literal["make_pieces"]
    deal: Id
    """Of which deal."""
    deliverable: Id
    """Of which deliverable."""
    count: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many more than there are: at least 1."""


class WriteInvoices(Model):
    """A deal is settled and invoiced."""

    type: Literal["write_invoices"]
    deal: Id
    """Which."""


class StopDeal(Model):
    """A deal is cancelled: what is owed is to be found out."""

    type: Literal["stop_deal"]
    deal: Id
    """Which."""


TimeOfDay = TypeAliasType("TimeOfDay", Annotated[StrictStr, Field(pattern="^[0-2][0-9]:[0-5][0-9]$")])
"""A time of day as `HH:MM`, from `00:00` to `23:59`."""


SkippedTime = TypeAliasType("SkippedTime", Literal["later", "earlier", "end_of_gap", "omit", "refuse"])
"""What is done with a time that clocks skip, such as 02:30 when they go from 02:00 to 03:00."""


RepeatedTime = TypeAliasType("RepeatedTime", Literal["first", "second", "refuse"])
"""Which of two is meant by a time that clocks show twice, such as 01:30 when they go back from 02:00 to 01:00."""


class DailyRecurrence(Model):
    """Every so many days, from the first day on."""

    type: Literal["daily"]
    every: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Every how many days, 1 to 1,000; 1 when absent."""


class WeeklyRecurrence(Model):
    """On days of the week, every so many weeks from that of the first day on."""

    type: Literal["weekly"]
    every: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Every how many weeks, 1 to 1,000; 1 when absent."""
    weekdays: list[Weekday]
    """On which days: at least one."""


Day = TypeAliasType("Day", Annotated[StrictInt, Field(ge=-2147483648, le=2147483647)])


MissingDay = TypeAliasType("MissingDay", Literal["skip", "nearest_day"])
"""What is done in a month that has not the day."""


class NthWeekday(Model):
    """Such a day as the first Monday or the last Friday of a month."""

    nth: Annotated[StrictInt, Field(ge=-2147483648, le=2147483647)]
    """The how many-th of the month: 1 to 5, or -1 for the last to -5. A month without it is left out."""
    weekday: Weekday
    """Which day of the week."""


ClockShift = TypeAliasType("ClockShift", Literal["none", "skipped", "repeated"])
"""What the clocks do at a time."""


OmittedWhy = TypeAliasType("OmittedWhy", Literal["excepted", "skipped"])
"""Why there is no slot on a day."""


RuleScope = TypeAliasType("RuleScope", Literal["account", "platform", "influencer", "all"])
"""Which posts are looked at together."""


FrequencyPeriod = TypeAliasType("FrequencyPeriod", Literal["hours_24", "day", "week", "month"])
"""In which time posts are counted."""


class PeakHour(Model):
    """How good an hour of the week is."""

    weekday: Weekday
    """On which day of the week."""
    hour: Annotated[StrictInt, Field(ge=0, le=23)]
    """In which hour, 0 to 23."""
    score: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How good it is, 0 to 1,000,000, more being better."""


class EvergreenPool(Model):
    """Pieces that are good at any time, and may be published again after a while."""

    id: Id
    """The name of the pool."""
    pieces: list[Id]
    """Its pieces: ids of the campaign."""
    cool_down_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days after it was published a piece may be published again, 1 to 36,525."""
    most_reposts: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How often a piece may be published again, all past times counted; absent: without limit."""


class PastPost(Model):
    """When a piece was published before."""

    piece: Id
    """Which piece."""
    at: Instant
    """When."""


ChosenWhy = TypeAliasType("ChosenWhy", Literal["only_open", "best_score", "whole_plan"])
"""Why a piece has its slot."""


ObstacleKind = TypeAliasType(
    "ObstacleKind",
    Literal[
        "other_platform",
        "other_account",
        "past",
        "outside_window",
        "embargo",
        "trend_over",
        "blackout",
        "permission",
        "cool_down",
        "gap",
        "limit",
        "taken",
    ],
)
"""What keeps a piece from a slot, in the order in which it is looked at."""


class Repost(Model):
    """A piece of a pool that is published again."""

    pool: Id
    """The pool."""
    piece: Id
    """The piece."""
    slot: Id
    """The slot, or the series that it is of."""
    at: Instant
    """When it is published."""
    date: DateText
    """The day by the clock of the slot."""
    time: TimeOfDay
    """The time by the clock of the slot."""


class DurationEstimate(Model):
    """How long something takes, as three guesses in business days."""

    optimistic: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """When all goes well, up to 1,000."""
    likely: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """As a rule; not less than the optimistic guess."""
    pessimistic: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """When all goes badly; not less than the likely guess."""


class StepLink(Model):
    """A step that must be done before another."""

    step: Id
    """Which."""
    lag_business_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many business days lie between, by the calendar of the step that waits, up to 1,000; 0 when absent."""


TimelineState = TypeAliasType("TimelineState", Literal["open", "running", "done"])
"""How far a step is."""


class TimelineTotals(Model):
    """What the steps come to."""

    last_day: DateText
    """The last day of all."""
    expected_business_days: Fraction
    """How many business days the critical path is expected to take, lags left out: the sum of `te`."""
    variance: Fraction
    """
    The variance of that, in square business days: the sum over the critical path, as if steps did not depend on
    each
    other.
    """
    broken_promises: list[Id]
    """The steps that are done later than was promised, in their order."""
    missed_deadlines: list[Id]
    """The steps that are done later than they may be, in their order."""


class UnitCost(Model):
    """A part of what a unit costs: material, making, packing, sending, the fee of a shop."""

    id: Id
    """The name of the part, unique in the product."""
    name: Name
    """The name that people use."""
    cost: UnitPrice
    """How much a unit, not below zero; it may have more digits than the currency."""


class FixedCost(Model):
    """What is to be paid however many units are sold."""

    id: Id
    """The name of the cost, unique in the product."""
    name: Name
    """The name that people use."""
    amount: Money
    """How much, not below zero."""


DemandPer = TypeAliasType("DemandPer", Literal["day", "week"])
"""In which time so many units are bought."""


class StockDelivery(Model):
    """Goods that will come."""

    id: Id
    """The name of the delivery, unique in the product."""
    date: DateText
    """On which day it comes; it can be sold on that day."""
    units: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many units, 1 to 1,000,000."""
    ordered_on: DateText | None = None
    """On which day it was ordered; absent: it is still to be ordered, a lead time before it comes."""


BreakEvenGap = TypeAliasType("BreakEvenGap", Literal["margin_not_positive", "demand_too_small", "stock_too_small"])
"""Why a product does not pay for itself."""


class DeliveryPlan(Model):
    """When a delivery comes, and by when it is to be ordered."""

    delivery: Id
    """The delivery."""
    units: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many units."""
    order_by: DateText | None = None
    """The last day on which it can be ordered to come in time; absent where it is ordered."""
    arrives_on: DateText
    """On which day it comes: its own, or a lead time after today where it is ordered too late for that."""
    days_late: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days too late it is ordered."""


class Reorder(Model):
    """What is to be ordered."""

    needed_on: DateText
    """The first day at the end of which fewer than the safety stock would be left: on that day it must be there."""
    order_by: DateText
    """The last day on which it can be ordered for that."""
    units: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many units: what keeps the safety stock up to the last day, and at least the supplier's minimum."""
    arrives_on: DateText
    """On which day it comes: the day on which it is needed, or a lead time after today."""
    days_late: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days too late it is ordered."""


class LaunchTotals(Model):
    """What the products in one currency come to."""

    currency: Currency
    """The currency."""
    contribution: Money
    """What the sold units bring beyond their own costs."""
    fixed_costs: Money
    """What it costs however many are sold."""
    result: Money
    """The contribution less the fixed costs."""


class WorkingHours(Model):
    """When somebody works."""

    id: Id
    """Who."""
    zone: Zone | None = None
    """Where their clock hangs; UTC when absent."""
    from_: Annotated[TimeOfDay, Field(alias="from")]
    """From what time on."""
    until: TimeOfDay
    """Up to what time; one that is not later than `from` is of the next day."""
    weekdays: list[Weekday] | None = None
    """On which days of the week; Monday to Friday when absent."""
    days_off: list[DateText] | None = None
    """Days off."""


class LocalHours(Model):
    """A time by somebody's own clock."""

    person: Id
    """Who."""
    date: DateText
    """The day on which it begins."""
    from_: Annotated[TimeOfDay, Field(alias="from")]
    """When it begins."""
    until: TimeOfDay
    """When it is over."""


class Worker(Model):
    """Somebody who works."""

    id: Id
    """Who."""
    hours_per_week: DecimalText
    """How many hours a week they can give, 0 to 168."""
    zone: Zone | None = None
    """Where their clock hangs; UTC when absent."""


class PlannedWork(Model):
    """Work that is planned."""

    id: Id
    """The name of the work."""
    person: Id
    """Who does it."""
    hours: DecimalText
    """How many hours it takes, 0 to 100,000."""
    first_day: DateText
    """On which day it begins."""
    last_day: DateText
    """On which day it is done."""
    first_deadline: DateText | None = None
    """The day on which it was to be done first, where that has moved."""


class LoggedWork(Model):
    """Work that was done in one go."""

    person: Id
    """Who did it."""
    start: Instant
    """When it began."""
    end: Instant
    """When it was over, at most a day later."""
    abusive: StrictBool | None = None
    """Whether it was spent on abusive comments."""


class WorkloadBounds(Model):
    """
    From when on a week is too full, and which hours are night.

    The preset `workload_bounds.house` holds those that count where an input has none.
    """

    tight_from_percent: DecimalText
    """From which share of the capacity on a week is tight, in percent: 0 to 1,000."""
    full_from_percent: DecimalText
    """From which share of the capacity on a week is full, in percent: not below the other, to 1,000."""
    night_from_hour: Annotated[StrictInt, Field(ge=0, le=23)]
    """The hour with which the night begins, 0 to 23."""
    night_until_hour: Annotated[StrictInt, Field(ge=0, le=23)]
    """The hour with which the night is over, 0 to 23; there is no night where it is the other."""


LoadVerdict = TypeAliasType("LoadVerdict", Literal["fine", "tight", "full"])
"""
Whether a week is too full, by the bounds in use: those of the house say tight from 85 percent of the capacity
on,
full from 100 percent on.
"""


BurnoutSignalKind = TypeAliasType(
    "BurnoutSignalKind",
    Literal[
        "weeks_over_capacity", "weekend_and_night_share", "days_without_break", "slipped_deadlines", "abusive_share"
    ],
)
"""What speaks for too much strain. Counts of zero and shares without any hours are left out."""


class MixPost(Model):
    """A post of a plan."""

    id: Id
    """The name of the post."""
    category: Id
    """What it is about."""


class MixShare(Model):
    """The share of a category."""

    category: Id
    """The category."""
    weight: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How much of all weights together, 1 to 1,000,000."""


class MixCategory(Model):
    """How many posts a category has, and is to have."""

    category: Id
    """The category."""
    posts: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many it has."""
    target_posts: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many it is to have, by largest remainders."""


class MixSwap(Model):
    """A post that should be about something else."""

    post: Id
    """The post: the last of its category."""
    from_: Annotated[Id, Field(alias="from")]
    """What it is about: the category with most posts too many."""
    to: Id
    """What it should be about: the category that lacks most."""
    distance_after: Fraction
    """The distance then."""


class Contact(Model):
    """Somebody at a brand or an agency."""

    id: Id
    """The name in documents, unique in the agency."""
    name: Name
    """The name that people use."""
    organisation: Name | None = None
    """For whom they work."""
    reach: Name | None = None
    """How they are reached: an address, a number, a handle."""
    next_step: Name | None = None
    """What is to be done next."""
    next_step_due: DateText | None = None
    """By which day."""


class Availability(Model):
    """How much work an influencer takes on."""

    influencer: Id
    """Who."""
    pieces_per_week: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many pieces they publish in a week at most, from Monday to Sunday: 0 to 1,000."""


class Absence(Model):
    """Days on which an influencer does not work."""

    influencer: Id
    """Who."""
    days: PublishWindow
    """Which days."""
    reason: Name
    """Why."""


CrisisSituation = TypeAliasType(
    "CrisisSituation",
    Literal[
        "undisclosed_ad",
        "old_posts",
        "sponsor_scandal",
        "account_takeover",
        "doxxing",
        "pile_on",
        "product_harm",
        "copyright_strike",
        "deepfake",
        "fraud_claim",
        "tone_deaf_post",
        "poor_campaign",
        "bad_reviews",
        "data_exposed",
    ],
)
"""What may befall an influencer or their agency, as far as the library has a playbook for it."""


CrisisType = TypeAliasType(
    "CrisisType",
    Literal[
        "natural_disaster",
        "rumor",
        "workplace_violence",
        "product_tampering",
        "challenge",
        "technical_error_accident",
        "technical_error_product_harm",
        "human_error_accident",
        "human_error_product_harm",
        "organizational_misdeed",
        "management_misconduct",
        "misdeed_with_injuries",
    ],
)
"""What kind of crisis it is: the twelve types of Coombs 2007 (doi 10.1057/palgrave.crr.1550049), table 1."""


SeverityFact = TypeAliasType(
    "SeverityFact", Literal["safety", "legal", "account_taken_over", "data_exposed", "minor_concerned", "sponsor_named"]
)
"""What is known of a crisis."""


SeverityMetric = TypeAliasType(
    "SeverityMetric",
    Literal[
        "mentions",
        "volume_ratio",
        "negative_shift_points",
        "unique_authors",
        "authors_reach",
        "press_articles",
        "platforms",
    ],
)
"""What is measured of a crisis."""


CrisisSeverity = TypeAliasType("CrisisSeverity", Literal["sev_5", "sev_4", "sev_3", "sev_2", "sev_1"])
"""
How grave a crisis is. The types are ordered by gravity, so that `Sev1` is the greatest, though its number is
the least.

The levels are those of PagerDuty's incident response guide (Apache-2.0).
"""


class SeverityStep(Model):
    """One step of a metric."""

    at_least: DecimalText
    """From this value on, included; not below zero."""
    severity: CrisisSeverity
    """So grave."""


class FactRule(Model):
    """How grave a crisis is at least where a fact holds."""

    fact: SeverityFact
    """Which fact."""
    at_least: CrisisSeverity
    """At least so grave, whatever the metrics say."""


CrisisRole = TypeAliasType(
    "CrisisRole",
    Literal[
        "incident_commander",
        "deputy_commander",
        "scribe",
        "spokesperson",
        "talent",
        "talent_manager",
        "safety_lead",
        "account_manager",
        "publisher",
        "community_manager",
        "sponsor_liaison",
        "counsel",
        "other",
    ],
)
"""
What somebody does in a response. Commander, deputy, scribe and liaison are those of PagerDuty's incident
response
guide (Apache-2.0).
"""


ReachKind = TypeAliasType("ReachKind", Literal["phone", "text_message", "email", "chat", "portal", "platform_message"])
"""How somebody is reached."""


NoticeParty = TypeAliasType(
    "NoticeParty", Literal["safety_contact", "talent", "counsel", "sponsor", "insurer", "platform", "staff", "public"]
)
"""Whom a response tells, in this order: nobody of the list learns it from somebody further down."""


StepAction = TypeAliasType(
    "StepAction",
    Literal[
        "assess",
        "secure_people",
        "secure_accounts",
        "capture_evidence",
        "pause_publishing",
        "pause_ads",
        "notify",
        "statement",
        "hide_or_delete",
        "takedown",
        "account_recovery",
        "correct",
        "support",
        "review",
        "other",
    ],
)
"""
What kind of step it is. The first hour has an order: people and accounts, then evidence, then a pause of what
is
scheduled, then those who are told, and the public last.
"""


RaciPart = TypeAliasType("RaciPart", Literal["responsible", "accountable", "consulted", "informed"])
"""The parts that somebody can have in a step: the chart known as RACI."""


DueFrom = TypeAliasType("DueFrom", Literal["started", "severity_declared", "contained", "resolved"])
"""From when on the minutes of a step run."""


EscalationHours = TypeAliasType("EscalationHours", Literal["any", "in_hours", "out_of_hours"])
"""In which hours a rule holds."""


TemplateKind = TypeAliasType(
    "TemplateKind", Literal["holding", "update", "apology", "correction", "closing", "notice", "request", "checklist"]
)
"""What a template is for."""


class TemplatePlaceholder(Model):
    """A gap in a text that is ready to be filled: `{name}`."""

    name: Id
    """What stands between the braces, unique in the text."""
    meaning: Name
    """What it is filled with."""


ResponseStrategy = TypeAliasType(
    "ResponseStrategy",
    Literal[
        "instructing_information",
        "adjusting_information",
        "attack_the_accuser",
        "denial",
        "scapegoat",
        "excuse",
        "justification",
        "compensation",
        "apology",
        "reminder",
        "ingratiation",
        "victimage",
    ],
)
"""What a crisis can be answered with, by situational crisis communication theory."""


ChannelKind = TypeAliasType(
    "ChannelKind",
    Literal["where_it_began", "own_accounts", "replies", "website", "newsletter", "direct_messages", "press"],
)
"""Where the public is told."""


PauseTarget = TypeAliasType(
    "PauseTarget",
    Literal[
        "scheduled_pieces",
        "sponsored_pieces",
        "paid_ads",
        "giveaways",
        "automatic_replies",
        "affiliate_links",
        "newsletters",
    ],
)
"""What is held in a crisis."""


class ExitCriterion(Model):
    """Something that holds when a crisis is over."""

    what: Name
    """What, in words."""
    metric: SeverityMetric | None = None
    """The metric that says so, where there is one."""
    below: DecimalText | None = None
    """Below which value of the metric; above zero."""
    for_hours: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """For how many hours in a row: 1 to 8,760."""


class ResponseTimers(Model):
    """
    When something is due in any response.

    Source of the first four and of the review: PagerDuty Incident Response, "External Communication Guidelines"
    and "Postmortem
    Process" (Apache-2.0); the holding statement within the hour is the common rule of crisis guides.
    """

    first_message_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The first message, after the start, in minutes: 1 to 1,440. Five is usual."""
    scope_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How far it reaches, after the first message was due, in minutes: 1 to 1,440. Five is usual."""
    update_every_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """From one update to the next, in minutes: 1 to 1,440. Twenty is usual."""
    updates_for_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For how many minutes updates are due: 0 to 10,080. Two hours are usual."""
    holding_statement_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The holding statement, after the start, in minutes: 1 to 1,440. An hour is usual."""
    review_days_of_sev_1: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The review of a SEV-1, after the end, in calendar days: 1 to 365. Three are usual."""
    review_business_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Any other review, after the end, in business days: 1 to 365. Five are usual."""


class LoweringRule(Model):
    """When a crisis may be called less grave: by the incident commander, after some quiet."""

    quiet_intervals: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """After how many quiet intervals in a row: 1 to 100."""
    interval_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How long an interval is, in minutes: 1 to 1,440."""


ClauseKind = TypeAliasType("ClauseKind", Literal["exclusivity", "post", "paid_usage", "usage"])
"""What a clause is."""


ClashReason = TypeAliasType("ClashReason", Literal["category", "competitor", "full"])
"""Why an exclusivity stands against something."""


ClashDoubt = TypeAliasType("ClashDoubt", Literal["paid_usage_unsaid", "category_unsaid", "not_agreed"])
"""Why a conflict may be none."""


EnquiryVerdict = TypeAliasType("EnquiryVerdict", Literal["yes", "unclear", "no"])
"""Whether an influencer may take an enquiry."""


EnquiryReasonKind = TypeAliasType(
    "EnquiryReasonKind",
    Literal["conflict", "blocked_brand", "blocked_category", "absence", "capacity", "dates_unsaid", "undated"],
)
"""What speaks against an enquiry."""


RunVerdict = TypeAliasType("RunVerdict", Literal["yes", "not_yet_known", "no"])
"""Whether content may run."""


RunMiss = TypeAliasType(
    "RunMiss", Literal["other_use", "other_platform", "other_territory", "not_begun", "ended", "undated"]
)
"""Why a clause does not permit it."""


ExpiringKind = TypeAliasType(
    "ExpiringKind",
    Literal["usage_rights", "whitelisting", "exclusivity", "link_in_bio", "renewal_option", "licence", "consent"],
)
"""What ends."""


SituationState = TypeAliasType("SituationState", Literal["ready", "gaps", "missing"])
"""How ready an agency is for a situation."""


class PieceWithoutOwner(Model):
    """A piece that goes out soon, and nobody sees to."""

    campaign: Id
    """In which campaign."""
    piece: Id
    """Which piece."""
    name: Name
    """The name that people use."""
    state: PieceState
    """How far it has come."""
    publish_at: Instant | None = None
    """When it is published."""


TalentGap = TypeAliasType("TalentGap", Literal["safety_contact", "reach"])
"""What is missing for a talent."""


class SponsorDeal(Model):
    """A deal with a sponsor that goes on."""

    campaign: Id
    """In which campaign."""
    deal: Id
    """Which deal."""
    influencer: Id
    """Whose content it is."""
    notice_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Within how many minutes its contract wants the sponsor told: the duty `crisis_notice`."""
    morals_notice_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """With how many days of notice it then ends, where it has a morals clause."""


SponsorGap = TypeAliasType(
    "SponsorGap", Literal["contact", "reach", "deadline", "not_in_contract", "later_than_contract", "morals_unsaid"]
)
"""What is missing for a sponsor."""


class PauseScope(Model):
    """What is paused: what is of one of each list. A list that is absent or empty excludes nothing."""

    campaigns: list[Id] | None = None
    """Which campaigns."""
    influencers: list[Id] | None = None
    """Whose content: influencers of deals, or owners of pieces without a deal."""
    brands: list[Id] | None = None
    """For which brands: ids of the parties of deals and briefs."""
    platforms: list[Platform] | None = None
    """On which platforms."""
    targets: list[PauseTarget] | None = None
    """
    What is held, as a playbook says it. What documents do not know, such as automatic replies, is named to be
    held by hand.
    """


NotHeldReason = TypeAliasType(
    "NotHeldReason", Literal["publishing", "failed", "not_scheduled", "already_paused", "published"]
)
"""Why a piece is not held."""


HeldAdKind = TypeAliasType("HeldAdKind", Literal["whitelisting", "paid_usage", "budget_line"])
"""What kind of paid advertising it is."""


AdState = TypeAliasType("AdState", Literal["running", "planned", "undated", "not_said"])
"""Whether an ad can be running."""


PauseDateKind = TypeAliasType(
    "PauseDateKind",
    Literal[
        "deal_window",
        "flight",
        "piece_window",
        "approve_by",
        "planned_post",
        "embargo",
        "trend",
        "event",
        "giveaway",
        "exclusivity",
        "usage_rights",
        "whitelisting",
        "licence",
        "consent",
    ],
)
"""What date it is."""


PauseDateState = TypeAliasType("PauseDateState", Literal["broken", "at_risk"])
"""What a pause does to a date."""


class ContractTask(Model):
    """A task that is to be opened in a campaign."""

    campaign: Id
    """In which campaign."""
    task: Task
    """The task."""


class DealAtStake(Model):
    """The money of a deal that is held."""

    campaign: Id
    """In which campaign."""
    deal: Id
    """Which deal."""
    brand: Name
    """The brand."""
    payable: Money
    """What the brand pays for the whole deal, by its quote."""
    held: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of its pieces are held."""
    pieces: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many pieces it has."""
    broken: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of its dates are broken."""


class PieceToResume(Model):
    """A piece that is to go on."""

    campaign: Id
    """In which campaign."""
    piece: Id
    """Which piece."""
    publish_at: Instant | None = None
    """When it is to be published; absent: at the time that it has."""


ResumeVerdict = TypeAliasType("ResumeVerdict", Literal["ready", "needs", "cannot"])
"""Whether something that was held can go on."""


ResumeNeedKind = TypeAliasType(
    "ResumeNeedKind", Literal["contract", "exclusivity", "campaign", "content", "permission", "approval", "time"]
)
"""What is needed."""


class DealPayment(Model):
    """Money that came in for an instalment of a deal."""

    deal: Id
    """Which deal."""
    instalment: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Which of its instalments: from 1."""
    amount: Money
    """How much, in the currency of the deal; below zero for what went back."""
    paid_on: DateText
    """On which day."""


AgeBucket = TypeAliasType(
    "AgeBucket", Literal["current", "days_1_to_30", "days_31_to_60", "days_61_to_90", "days_over_90"]
)
"""How long something has been due."""


class AgedTotals(Model):
    """What is open in a currency, by its age. The parts add up to the total."""

    current: Money
    """Not late."""
    days_1_to_30: Money
    """1 to 30 days late."""
    days_31_to_60: Money
    """31 to 60 days late."""
    days_61_to_90: Money
    """61 to 90 days late."""
    days_over_90: Money
    """Over 90 days late."""
    total: Money
    """All of it."""


class MonthTotals(Model):
    """What is due in a month, in a currency."""

    month: DateText
    """The first day of the month."""
    amount: Money
    """What is due in it."""
    paid: Money
    """What of that was paid."""
    open: Money
    """What of that is open."""


class UndatedTotal(Model):
    """What has no due date yet, in a currency."""

    amount: Money
    """How much."""
    paid: Money
    """What of that was paid."""
    open: Money
    """What of that is open."""


class DealInvoice(Model):
    """An invoice, or a credit note, for an instalment of a deal."""

    deal: Id
    """Which deal."""
    instalment: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Which of its instalments: from 1."""
    amount: Money
    """How much, in the currency of the deal; below zero for a credit note."""
    issued_on: DateText
    """On which day it was issued."""


class BudgetAmounts(Model):
    """The columns of a budget, in one currency."""

    planned: Money
    """What may be spent."""
    committed: Money
    """
    What was promised: what brands pay for the deals by their quotes, tax and commissions on top with it, and
    orders.
    """
    beyond_committed: Money
    """What was invoiced or paid beyond what was promised."""
    invoiced: Money
    """What of it all was invoiced."""
    paid: Money
    """What of it all was paid."""
    remaining: Money
    """What may still be promised: `planned` less `committed` and `beyond_committed`; below zero where that is more."""
    expected_rest: Money | None = None
    """What is expected beyond all that; absent where nobody has said it."""
    forecast: Money
    """What it will come to: `committed`, `beyond_committed` and `expected_rest`."""
    variance: Money
    """`planned` less `forecast`; below zero where it is over budget."""
    over_budget: StrictBool
    """Whether the forecast is more than was planned."""


BudgetItemKind = TypeAliasType("BudgetItemKind", Literal["deal", "cost"])
"""What a line is spent on."""


class BudgetSpending(Model):
    """What is spent on something."""

    committed: Money
    """What was promised: of a deal what the brand pays by its quote."""
    beyond_committed: Money
    """By how much the larger of what was invoiced and what was paid is more than that."""
    invoiced: Money
    """What was invoiced."""
    paid: Money
    """What was paid."""


ActionKind = TypeAliasType(
    "ActionKind",
    Literal[
        "answer_enquiry",
        "negotiate",
        "answer_offer",
        "sign_contract",
        "follow_up",
        "do_task",
        "submit_piece",
        "approve_piece",
        "schedule_piece",
        "publish_piece",
        "retry_piece",
        "write_invoice",
        "pay",
        "renew",
        "look_at",
    ],
)
"""What is to be done."""


ActionSide = TypeAliasType("ActionSide", Literal["team", "influencer", "brand"])
"""Who owes something."""


class PieceRemoved(Model):
    """A piece is offline, for good or for a while; the first time since its publication counts."""

    type: Literal["piece_removed"]
    piece: Id
    """Which piece."""
    at: Instant
    """When it was taken down."""


class InsightsShown(Model):
    """Results of a piece were shown."""

    type: Literal["insights_shown"]
    piece: Id
    """Of which piece."""
    hours: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Those after how many hours from the publication, as the contract counts them: 1 to 8,760."""
    at: Instant
    """When they were shown."""


class ReshootMade(Model):
    """Content was shot anew, apart from its revisions."""

    type: Literal["reshoot_made"]
    piece: Id
    """Of which piece."""
    on: DateText
    """On which day."""


class DutySeen(Model):
    """
    Somebody looked whether a duty is kept. What was seen last counts, and counts more than what the documents
    say.
    """

    type: Literal["duty_seen"]
    deal: Id
    """Of which deal."""
    term: Id
    """Which duty of its contract."""
    piece: Id | None = None
    """In which piece; absent: in all that the duty is for."""
    kept: StrictBool
    """Whether it was kept."""
    on: DateText
    """On which day that was seen."""
    by: DealSide | None = None
    """Who broke it, where either side can: by the clauses on morals and termination. The influencer when absent."""
    note: Name | None = None
    """What was seen."""


DutyState = TypeAliasType("DutyState", Literal["kept", "open", "broken", "unknown"])
"""Whether a duty is kept."""


class DutySum(Model):
    """What the claims of a deal come to."""

    deal: Id
    """Of which deal."""
    owed_by: DealSide
    """Who has broken its duties."""
    amount: Money
    """What is not paid, or paid as a penalty."""


IncomeStream = TypeAliasType("IncomeStream", Literal["sponsorship", "affiliate", "platform_ads", "products", "events"])
"""What income comes from."""


class IncomeAmounts(Model):
    """What was earned, invoiced and paid."""

    earned: Money
    """What was earned: of a deal when all of its content is delivered."""
    invoiced: Money
    """What was invoiced."""
    paid: Money
    """What was paid."""


class IncomeStreamTotals(Model):
    """What a stream brought in all, in one currency."""

    stream: IncomeStream
    """The stream."""
    amounts: IncomeAmounts
    """How much."""


class IncomeDeal(Model):
    """A deal that income comes from."""

    campaign: Id
    """The campaign."""
    deal: Id
    """The deal."""
    settled: StrictBool
    """Whether it counts as it is settled."""
    gross_fee: Money
    """What the brand owes the influencer before tax and commissions: `gross_fee` of the quote or the settlement."""
    affiliate: Money
    """What of it is affiliate commission; the rest is sponsorship."""
    commissions_deducted: Money
    """What representatives get out of it."""
    net_to_influencer: Money
    """What the influencer keeps in the end, by the quote or the settlement."""
    amounts: IncomeAmounts
    """What was earned, invoiced and paid of the gross fee."""


class CommissionStatementLine(Model):
    """The commission on one instalment."""

    campaign: Id
    """The campaign."""
    deal: Id
    """The deal."""
    influencer: Id
    """Who made the content."""
    representative: Id
    """Who gets the commission."""
    treatment: CommissionTreatment
    """Who bears it."""
    instalment: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The instalment: from 1."""
    due: DateText | None = None
    """When it is due; absent where that hangs on an event without a date."""
    due_in_period: StrictBool
    """Whether it is due in the period; else only what came in counts."""
    percent: DecimalText
    """The rate, as the quote states it."""
    base: Money
    """The part of the quote's base."""
    commission: Money
    """The part of the quote's commission, before tax."""
    tax: Money
    """The part of the tax on it."""
    received_before: Money
    """What of the commission came in before the period."""
    received: Money
    """What of it came in during the period."""
    open: Money
    """What of it is open after the period; below zero where the brand paid too much."""


class CommissionSums(Model):
    """The commissions of a representative in a period, of one treatment and currency."""

    representative: Id
    """Who gets them."""
    treatment: CommissionTreatment
    """Who bears them."""
    due: Money
    """The commissions on what is due in the period, before tax."""
    tax: Money
    """The tax on these."""
    received: Money
    """What came in during the period, whenever it was due."""
    open: Money
    """What of the commissions due in the period is open after it."""


CountedPart = TypeAliasType(
    "CountedPart",
    Literal[
        "title",
        "text",
        "description",
        "first_comment",
        "tags",
        "angle_brackets",
        "hashtags",
        "mentions",
        "links",
        "link_length",
        "collaborators",
        "images",
        "gifs",
        "videos",
        "media",
        "media_kinds",
        "image_sizes",
        "duration",
        "image_ratio",
        "video_ratio",
    ],
)
"""What is counted of content."""


CountingUnit = TypeAliasType(
    "CountingUnit",
    Literal[
        "code_points",
        "utf16_units",
        "utf8_bytes",
        "graphemes",
        "x_weighted",
        "emoji_as_bytes",
        "addresses_23",
        "pieces",
        "milliseconds",
        "ratio_thousandths",
    ],
)
"""In what something is counted."""


LimitBound = TypeAliasType("LimitBound", Literal["most", "least"])
"""Whether a limit is the most or the least."""


class SourcedLimit(Model):
    """A limit with whoever says so."""

    value: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The limit in its unit: 0 to 9,007,199,254,740,991."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which they said so."""


LimitVerdict = TypeAliasType("LimitVerdict", Literal["within", "between", "beyond", "unknown", "no_limit"])
"""Whether a limit is kept."""


class UsedLimits(Model):
    """The limits that were used."""

    convention: Id
    """The id of the convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which the source said so."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where the convention stands in the input; absent for a preset."""


class NeededGiveawayTerm(Model):
    """A term that the published rules must have."""

    term: GiveawayTerm
    """Which."""
    source: StrictStr
    """Who says so."""


class ForbiddenEntryStep(Model):
    """A step that nobody may have to take."""

    step: EntryStep
    """Which."""
    unless: GiveawayTerm | None = None
    """
    By which term in the published rules it becomes allowed, such as a free way to enter beside a purchase;
    absent: by none.
    """
    source: StrictStr
    """Who says so."""


class GiveawayFinding(Model):
    """One rule, and whether it is kept."""

    sentence: StrictStr
    """The rule, in words."""
    is_kept: StrictBool
    """Whether it is kept."""
    source: StrictStr
    """Who says so."""


class UsedGiveawayRules(Model):
    """The rules that were used."""

    convention: Id
    """The id of the convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which the source said so."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where the convention stands in the input; absent for a preset."""


Connection = TypeAliasType(
    "Connection",
    Literal["none", "money", "free_product", "lent_product", "trip", "commission", "employment", "family", "own_brand"],
)
"""What connects an author with a brand."""


WordsUse = TypeAliasType("WordsUse", Literal["label", "sentence"])
"""How words are used."""


class RejectedWords(Model):
    """Words that do not disclose alone."""

    words: StrictStr
    """The words, in small letters; with `#` as a hashtag alone."""
    connections: list[Connection] | None = None
    """For which connections they are rejected; for all when absent or empty."""


class TextPlaceRule(Model):
    """Where disclosing words stand in a text."""

    at_start: StrictBool | None = None
    """Whether no other word may stand before them."""
    before_fold: StrictBool | None = None
    """Whether they stand before the platform cuts the text."""
    first_lines: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Within how many lines they stand, from 1 on."""


PictureRule = TypeAliasType("PictureRule", Literal["never", "without_text", "always"])
"""When disclosing words must stand on a picture."""


FrameRule = TypeAliasType("FrameRule", Literal["first", "each"])
"""On which frames of a story disclosing words stand."""


class LastingRule(Model):
    """How long words stand in a video."""

    up_to_ms: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """For videos of up to so many thousandths of a second; for all when absent."""
    least_ms: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """At least so many thousandths of a second."""
    one_part_of: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """At least one of so many equal parts of the video: 1 for all of it, 3 for a third."""


PlatformLabelRule = TypeAliasType("PlatformLabelRule", Literal["not_alone", "unclear"])
"""What the platform's own label is worth without words."""


DisclosureVerdict = TypeAliasType(
    "DisclosureVerdict", Literal["clear", "needs_review", "needs_fixes", "do_not_publish"]
)
"""Whether content may be published as it is."""


class UsedRules(Model):
    """The rules that were used."""

    convention: Id
    """The id of the convention."""
    rule: StrictStr
    """The law or the code."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which the source said so."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where the convention stands in the input; absent for a preset."""


WordsVerdict = TypeAliasType("WordsVerdict", Literal["accepted", "misplaced", "rejected", "denied", "unclear"])
"""What words are worth."""


DisclosureFixKind = TypeAliasType(
    "DisclosureFixKind",
    Literal[
        "add",
        "replace",
        "remove_denial",
        "move_to_start",
        "move_before_fold",
        "move_up",
        "move_out_of_hashtags",
        "plain_letters",
        "audience_language",
        "other_connection",
        "from_start",
        "longer",
        "ask_duration",
        "review",
    ],
)
"""What to change."""


class MeetingInstant(Model):
    """A point in time at which a meeting begins."""

    type: Literal["instant"]
    at: Instant
    """The point in time."""


class MeetingLocalTime(Model):
    """What the clocks of a place show when a meeting begins."""

    type: Literal["local"]
    date: DateText
    """The day."""
    hour: Annotated[StrictInt, Field(ge=0, le=23)]
    """The hour: 0 to 23."""
    minute: Annotated[StrictInt | None, Field(ge=0, le=59)] = None
    """The minute, 0 when absent: 0 to 59."""
    zone: Zone
    """The place's time zone."""


Email = TypeAliasType("Email", StrictStr)
"""An address of e-mail in ASCII, such as `mila@example.org`."""


class MeetingGuest(Model):
    """Somebody who is invited."""

    email: Email
    """The address."""
    name: Name | None = None
    """The name that people use."""
    optional: StrictBool | None = None
    """Whether the meeting does without them."""


WebAddress = TypeAliasType("WebAddress", StrictStr)
"""An address of the web, such as `https://meet.example.org/spring`."""


CampaignItem = TypeAliasType("CampaignItem", Literal["piece", "task"])
"""What of a campaign goes out one by one."""


LeftOutReason = TypeAliasType("LeftOutReason", Literal["no_time", "done", "cancelled"])
"""Why something does not go out."""


class InvitationFile(Model):
    """An invitation as a file."""

    text: StrictStr
    """The file: iCalendar 2.0, UTF-8; in an e-mail of the type `text/calendar` with the parameter `method` below."""
    method: StrictStr
    """What it asks for: `REQUEST` invites, `CANCEL` calls off."""


class SlackPlain(Model):
    """Words as they are."""

    type: Literal["plain_text"]
    text: StrictStr
    """The words, with `&`, `<` and `>` escaped."""
    emoji: StrictBool
    """Whether names between colons become emoji: never."""


class SlackMarkup(Model):
    """Words with Slack's markup."""

    type: Literal["mrkdwn"]
    text: StrictStr
    """The words, with `&`, `<` and `>` of others escaped."""
    verbatim: StrictBool
    """Whether addresses and names stay as they are, rather than become links and mentions: always."""


ResponseState = TypeAliasType(
    "ResponseState",
    Literal["monitoring", "triage", "active", "contained", "recovery", "review", "closed", "false_alarm"],
)
"""How far a response has come."""


class StepProgress(Model):
    """How far a step has come."""

    step: Id
    """Which step of the playbook."""
    opened_at: Instant
    """Since when it is open."""
    due: Instant | None = None
    """By when it is due, where it has a deadline."""
    ended_at: Instant | None = None
    """When it was done, or left out."""
    skipped: StrictBool | None = None
    """Whether it was left out."""
    evidence: list[Id] | None = None
    """What shows that it was done: ids of evidence."""


class CrisisEvidence(Model):
    """Something that was captured before it could be hidden, deleted or changed."""

    id: Id
    """The name of the record, unique in the response."""
    what: Name
    """What it shows."""
    captured_at: Instant
    """When it was captured."""
    hash: Name
    """The SHA-256 of the capture, as 64 digits in small letters."""
    found_at: Name | None = None
    """Where it stood: a link, a place."""
    kept_at: Name | None = None
    """Where the capture is kept."""


class ToldSponsor(Model):
    """That a sponsor was told."""

    sponsor: Id
    """Which."""
    at: Instant
    """When."""


class ResponseMessage(Model):
    """What the team was told."""

    at: Instant
    """When."""
    message: Name
    """What."""
    next_update: Instant
    """When more was to follow."""


StatementState = TypeAliasType("StatementState", Literal["draft", "in_review", "approved", "published"])
"""How far a statement has come."""


class ResponseTriaged(Model):
    """Somebody looks at it: the clock starts."""

    type: Literal["triage"]


class ResponseDismissed(Model):
    """It was none."""

    type: Literal["dismiss"]


class ResponseActivated(Model):
    """It is one, and is fought."""

    type: Literal["activate"]


class ResponseContained(Model):
    """It does not grow any more."""

    type: Literal["contain"]


class ResponseRecovering(Model):
    """What it broke is mended."""

    type: Literal["recover"]


class ResponseResolved(Model):
    """It is over."""

    type: Literal["resolve"]
    criteria_hold: StrictBool
    """Whether all exit criteria of the playbook hold; it is over only then."""


class ResponseClosed(Model):
    """The team has looked back."""

    type: Literal["close"]


class ResponseReactivated(Model):
    """It is back."""

    type: Literal["reactivate"]


class SeverityDeclared(Model):
    """
    Somebody says how grave it is. Whoever does may say more; less only the incident commander, after quiet
    intervals.
    """

    type: Literal["declare_severity"]
    severity: CrisisSeverity
    """How grave."""


class IntervalObserved(Model):
    """An interval is over, as long as the playbook has it."""

    type: Literal["observe"]
    quiet: StrictBool
    """Whether it was quiet; one that was not starts the count again."""


class ResponseMessageSent(Model):
    """The team is told what is new."""

    type: Literal["send_message"]
    message: Name
    """What it is told."""
    next_update: Instant
    """When more follows."""


class EvidenceCaptured(Model):
    """Evidence was captured."""

    type: Literal["capture_evidence"]
    evidence: CrisisEvidence
    """What."""


class StepCompleted(Model):
    """A step of the playbook is done."""

    type: Literal["complete_step"]
    step: Id
    """Which."""
    evidence: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """What shows it: ids of evidence."""


class StepSkipped(Model):
    """A step of the playbook is left out; the note says why."""

    type: Literal["skip_step"]
    step: Id
    """Which."""


class SponsorTold(Model):
    """A sponsor was told."""

    type: Literal["tell_sponsor"]
    sponsor: Id
    """Which: the id of the brand, as in the contacts of the playbook."""


class PlaceholderValue(Model):
    """What a placeholder is filled with."""

    name: Id
    """Which placeholder."""
    text: StrictStr
    """The words."""


class StatementEdited(Model):
    """The words of a statement change; who has signed must sign again."""

    type: Literal["edit_statement"]
    statement: Id
    """Which."""
    text: StrictStr
    """The words as they are now."""


class StatementSubmitted(Model):
    """A statement is handed to those who sign it."""

    type: Literal["submit_statement"]
    statement: Id
    """Which."""


class StatementSigned(Model):
    """Whoever `by` names signs it."""

    type: Literal["sign_statement"]
    statement: Id
    """Which."""


class StatementSignedInEmergency(Model):
    """Whoever `by` names signs it alone; the note says why nobody else could."""

    type: Literal["sign_in_emergency"]
    statement: Id
    """Which."""


class StatementPublished(Model):
    """A statement is out."""

    type: Literal["publish_statement"]
    statement: Id
    """Which."""


class ResponseNoted(Model):
    """Something is to be remembered: the note says what."""

    type: Literal["note"]


class CallRoles(Model):
    """Roles are called."""

    type: Literal["call_roles"]
    roles: list[Id]
    """Which."""
    message: StrictStr
    """What they are told."""


class WriteStatement(Model):
    """A statement is to be drafted."""

    type: Literal["write_statement"]
    step: Id
    """For which step."""
    template: Id | None = None
    """From which words."""
    due: Instant | None = None
    """By when it is to be out."""


class HoldContent(Model):
    """Scheduled pieces, ads and the like are held."""

    type: Literal["hold_content"]
    step: Id
    """By which step."""
    targets: list[PauseTarget]
    """What."""
    due: Instant | None = None
    """By when."""


class OpenTask(Model):
    """Anything else is to be done."""

    type: Literal["open_task"]
    step: Id
    """Which step."""
    owner: Id | None = None
    """Which role answers for it."""
    template: Id | None = None
    """With which words."""
    due: Instant | None = None
    """By when."""


class AskToSign(Model):
    """Roles are asked to sign."""

    type: Literal["ask_to_sign"]
    statement: Id
    """What."""
    roles: list[Id]
    """Which roles."""
    hash: Name
    """The hash of what they sign."""


class SignatureVoided(Model):
    """What was signed, or lay there to be signed, holds no longer."""

    type: Literal["signature_voided"]
    statement: Id
    """Of which statement."""
    hash: Name
    """The hash that nobody may publish."""


TrelloId = TypeAliasType("TrelloId", StrictStr)
"""The id of a list, a label, a member or a card of Trello: 24 hexadecimal digits."""


class TrelloMember(Model):
    """Somebody of the team at Trello."""

    person: Id
    """The id of the team."""
    member: TrelloId
    """The id at Trello."""


TrelloPosition = TypeAliasType("TrelloPosition", Literal["top", "bottom"])
"""Where in its list a card is put."""


class TrelloPieceList(Model):
    """The list of pieces of a state."""

    state: PieceState
    """The state."""
    list: TrelloId
    """The list."""


class TrelloHints(Model):
    """What is known of a board that is read."""

    done_lists: list[Name] | None = None
    """The names of lists whose cards are done; capital letters do not matter."""
    members: list[TrelloMember] | None = None
    """Who of the team is who at Trello."""
    zone: Zone | None = None
    """On whose clock points in time are days; UTC when absent."""


TrelloProblem = TypeAliasType(
    "TrelloProblem",
    Literal[
        "not_a_card",
        "bad_id",
        "no_name",
        "name_changed",
        "bad_due",
        "unknown_member",
        "several_owners",
        "done_day_assumed",
        "done_day_unknown",
    ],
)
"""What of a card was not understood."""


class CampaignReport(Model):
    """A report on a campaign as a page."""

    html: StrictStr
    """The page: HTML, UTF-8, whole in itself."""


CampaignTable = TypeAliasType("CampaignTable", Literal["budget", "calendar"])
"""A table of a campaign for spreadsheets."""


class KeywordCondition(Model):
    """
    One of these words stands in the text.

    Keywords and text are compared after NFKC and case folding (to small letters, capitals and small letters
    again, so that
    `ß` is `ss`; `ı` and `İ` are `i`, and `’` is `'`), without characters that are not seen, such as zero-width
    spaces.
    A keyword matches whole words; the words of a longer one follow one another, with nothing but spaces and marks
    between.
    `*` stands for any letters and digits within a word, also none: `idiot*`, `*coin`, `*scam*`. A mark or an
    emoji in
    a keyword must stand there too. Letters that only look alike, such as a Cyrillic `а`, are others.
    """

    type: Literal["keywords"]
    keywords: Annotated[list[StrictStr], Field(max_length=1000, min_length=1)]
    """The keywords, of which one must be found."""
    allow: Annotated[list[StrictStr] | None, Field(max_length=1000)] = None
    """What is let through: a keyword that is found within one of these does not count. Of the same form."""


class PatternCondition(Model):
    """
    A regular expression is found in the text.

    The syntax is that of the crate `regex-lite`: no look-around and no back-references, so that the time grows
    with the text
    alone. A character is one of Unicode, but `\\w`, `\\d`, `\\s`, `\\b` and `(?i)` know ASCII alone, and there is no
    `\\p{..}`: for
    words of other scripts, keywords are better. The text is searched after NFKC and without characters that are
    not seen;
    capitals stay, and `(?i)` at the beginning ignores them.
    """

    type: Literal["pattern"]
    pattern: Annotated[StrictStr, Field(max_length=1000, min_length=1)]
    """The expression, up to 1,000 characters."""


ModerationMeasure = TypeAliasType(
    "ModerationMeasure",
    Literal["mentions", "links", "account_age_days", "followers", "approved_items", "stars", "sentiment", "reports"],
)
"""A number that is known of an item or its author."""


ToxicityAttribute = TypeAliasType(
    "ToxicityAttribute", Literal["toxicity", "severe_toxicity", "identity_attack", "insult", "profanity", "threat"]
)
"""
What a classifier of toxicity scores: the attributes of Google's Perspective API that are out of its
experimental stage.
"""


ModerationAction = TypeAliasType(
    "ModerationAction", Literal["approve", "hide", "filter_for_review", "remove", "warn", "mute", "ban", "escalate"]
)
"""What moderation does with an item or its author."""


AbuseClass = TypeAliasType(
    "AbuseClass",
    Literal["threat", "doxxing", "hate", "harassment", "sexual", "child_safety", "impersonation", "scam", "spam"],
)
"""Which abuse it is."""


InboxChannel = TypeAliasType("InboxChannel", Literal["comment", "direct_message", "mention", "review"])
"""By which way an item came."""


class InboxAuthor(Model):
    """Who wrote an item, as far as it is known: what is absent is not known, and not zero."""

    id: Id
    """The account's name on the platform."""
    followers: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How many follow the account."""
    is_verified: StrictBool | None = None
    """Whether the platform vouches for the account."""
    is_customer: StrictBool | None = None
    """Whether it is a customer."""
    account_since: Instant | None = None
    """When the account was made."""
    approved_items: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How many of its earlier items were let stand."""


class ToxicityScore(Model):
    """How sure a classifier is of one attribute."""

    attribute: ToxicityAttribute
    """Which attribute."""
    probability: DecimalText
    """The probability that a reader would say so, from 0 to 1."""


class ReportCount(Model):
    """How often an item was reported."""

    item: Id
    """Which item."""
    reports: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How often."""


class MatchedSpan(Model):
    """A part of a text."""

    from_char: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Its first character, counted in code points of Unicode from 0."""
    to_char: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The character after its last."""
    text: StrictStr
    """What stands there, as it was written."""


class EvidenceRecord(Model):
    """What proves later what an item was before it was taken away: keep the item as it was given beside it."""

    item: Id
    """Of which item."""
    sha256: StrictStr
    """The SHA-256 of the item, as 64 digits in small letters."""
    captured_at: Instant
    """When it was so."""


class ActionCount(Model):
    """How many items an action has."""

    action: ModerationAction
    """Which action."""
    items: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many items."""


class LadderEntry(Model):
    """One decision about an author."""

    id: Id
    """Its name, unique in the history."""
    at: Instant
    """When it was made."""
    action: ModerationAction
    """What was done."""
    mute_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """For how many minutes, of a mute and of nothing else: 1 to 525,600."""
    points: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many points it left, where that was settled then: 0 to 1,000,000. The ladder says it when absent."""
    is_overturned: StrictBool | None = None
    """Whether it was taken back, after an appeal for one: it counts nothing then."""


class LadderOffence(Model):
    """What an author has done now."""

    item: Id
    """With which item."""
    at: Instant
    """When it was written."""
    class_: Annotated[AbuseClass, Field(alias="class")]
    """Which abuse it is: plain criticism is none, and leads nowhere."""
    evidence: EvidenceRecord | None = None
    """What proves it later, where it is kept."""


class ModerationLadderStep(Model):
    """A step of a ladder."""

    action: ModerationAction
    """What is done: hide, remove, warn, mute or ban."""
    mute_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """For how many minutes, of a mute and of nothing else: 1 to 525,600."""
    points: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many points lead to it, and how many it leaves: 1 to 1,000,000."""
    needs_evidence: StrictBool
    """Whether evidence must be kept before."""


class LadderClassPoints(Model):
    """The points of a new offence of a class."""

    class_: Annotated[AbuseClass, Field(alias="class")]
    """Which class."""
    points: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many points: 1 to 1,000,000."""


class LadderTerm(Model):
    """What is left of the points of one decision."""

    id: Id
    """Which decision."""
    action: ModerationAction
    """What was done."""
    at: Instant
    """When."""
    age_days: DecimalText
    """How many days ago, to the hundredth."""
    points: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many points it left."""
    left: DecimalText
    """What is left of them, to the thousandth."""
    sentence: StrictStr
    """The same in words."""


class UsedModerationLadder(Model):
    """By which ladder something was decided."""

    convention: Id
    """Which convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """When."""


ReportSensitivity = TypeAliasType("ReportSensitivity", Literal["low", "medium", "high"])
"""How soon reports hide an item."""


class ReporterHistory(Model):
    """
    What came of somebody's earlier reports. Those that nobody decided yet, or that were set aside, speak neither
    for nor
    against them, and are not counted here.
    """

    reporter: Id
    """Who, each once."""
    agreed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many of their reports moderators agreed with."""
    disagreed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many moderators disagreed with."""


class ReportedItem(Model):
    """An item with those who reported it."""

    item: Id
    """Which item, each once."""
    is_hidden: StrictBool
    """Whether it is hidden now."""
    reporters: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """Who reported it, in any order, each once."""


class ReportThreshold(Model):
    """How many points hide an item."""

    sensitivity: ReportSensitivity
    """At which sensitivity."""
    points: DecimalText
    """How many points: above 0, to 1,000,000."""


ReportVerdict = TypeAliasType("ReportVerdict", Literal["hide", "keep_hidden", "show", "nothing"])
"""What is done with an item after its reports."""


class ReportTerm(Model):
    """What one report says."""

    reporter: Id
    """Whose report it is."""
    accuracy: DecimalText | None = None
    """
    The share of their decided reports that were right, to the thousandth; absent where it is not known, which is
    not 0.
    """
    accuracy_points: DecimalText
    """What it has more for that, or less, to the thousandth."""
    points: DecimalText
    """Its points, never below zero."""
    sentence: StrictStr
    """The same in words."""


class UsedReportPolicy(Model):
    """By which policy reports were counted."""

    convention: Id
    """Which convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """When."""


BaselineItem = TypeAliasType("BaselineItem", Annotated[StrictInt, Field(ge=0, le=4294967295)])


class PileOnTarget(Model):
    """A thread that is looked at."""

    platform: Platform
    """On which platform."""
    thread: Id
    """Which thread there."""


class PileOnAuthor(Model):
    """What is known of an author: what is absent is not known, and not false."""

    platform: Platform
    """On which platform."""
    author: Id
    """The account's name there."""
    is_follower: StrictBool | None = None
    """Whether it follows the account that is looked at."""
    had_contact: StrictBool | None = None
    """Whether it had to do with the account before the window."""


class CallToAction(Model):
    """A post elsewhere that tells people to go to the target."""

    link: WebAddress
    """Where it stands."""
    at: Instant
    """When it was written: not later than now."""


class PileOnPolicy(Model):
    """
    From when on an item is hostile, and how much of each sign is much. It is data: who says so stands on the
    convention
    around it. Shares are above 0, to 1.
    """

    hostile_sentiment: DecimalText
    """An item of at most this sentiment is hostile: -1 to 0."""
    hostile_toxicity: DecimalText
    """
    An item with an attribute of toxicity of at least this probability is hostile, profanity alone excepted: above
    0, to 1.
    """
    hostile_stars: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """A review of at most so many stars is hostile: 0 to 5."""
    watch_authors: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """From how many different hostile authors on somebody watches: 1 to 1,000,000."""
    pile_on_authors: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """From how many on they may be a pile-on: not fewer."""
    pile_on_authors_without_baseline: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """From how many on they are one where the target has no baseline: not fewer."""
    baseline_windows: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """From how many earlier windows on there is a baseline: 1 to 1,000."""
    baseline_floor: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """
    The least that a baseline counts as, in hostile authors, so that a quiet target does not make few look like
    many:
    1 to 1,000,000.
    """
    baseline_ratio: DecimalText
    """From how many times the baseline on hostile authors are unusual: 1 to 1,000,000."""
    share_authors: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Of how many authors something must be known for a share of them to say something: 1 to 1,000,000."""
    known_share: DecimalText
    """Of which share of the hostile authors it must be known."""
    history_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days the items must reach back before the window, for who did not write to be a newcomer: 1 to 3,650."""
    newcomers_share: DecimalText
    """From which share of newcomers on they are a sign."""
    young_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Up to which age an account is young, in days of 24 hours: 1 to 3,650."""
    young_share: DecimalText
    """From which share of young accounts on they are a sign."""
    shingle_words: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many words that follow each other are compared at once: 1 to 16."""
    compared_words: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Texts with fewer words are not compared, since many come to the same few by themselves: 1 to 200."""
    near_duplicate_similarity: DecimalText
    """From which share of the runs of words of both texts on, which both have, they are near-duplicates."""
    near_duplicates_share: DecimalText
    """From which share of the authors on near-duplicates by different authors are a sign."""
    burst_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Within how many minutes half of the authors must have come to be a sign: 0 to 525,600."""
    same_reference_share: DecimalText
    """From which share of the authors on one hashtag or link is a sign."""
    call_hours: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For how many hours after a call to action whoever comes may come by it: 1 to 8,760."""
    call_share: DecimalText
    """From which share of the authors on those who come after a call are a sign."""
    few_authors_share: DecimalText
    """
    From which share of the hostile items on those of the busiest tenth of the authors say that few make the
    noise.
    """
    brigading_signs: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of the five signs of coordination it takes to speak of brigading: 1 to 5."""


PileOnVerdict = TypeAliasType("PileOnVerdict", Literal["nothing", "watch", "pile_on_likely", "brigading_likely"])
"""What the signs say together, the mildest first. It is a reason to look, and no finding on anybody."""


class PileOnBaseline(Model):
    """What is usual for a target."""

    windows: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Of how many earlier windows."""
    hostile_authors: DecimalText
    """How many different hostile authors each had, in the mean, to the thousandth."""


PileOnSignKind = TypeAliasType(
    "PileOnSignKind",
    Literal[
        "hostile_authors",
        "above_baseline",
        "newcomers",
        "young_accounts",
        "near_duplicates",
        "burst",
        "same_reference",
        "call_to_action",
        "few_authors",
    ],
)
"""What is looked at."""


PileOnSignState = TypeAliasType("PileOnSignState", Literal["present", "absent", "unknown"])
"""Whether a sign is there."""


class InboxAccount(Model):
    """An account of somebody: names are unique on one platform alone."""

    platform: Platform
    """On which platform."""
    author: Id
    """The account's name there."""


class PileOnThread(Model):
    """A thread with hostile items."""

    platform: Platform
    """On which platform."""
    thread: Id
    """Which thread there."""
    hostile_authors: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many different hostile authors it has in the window."""
    hostile_items: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many hostile items."""


class UsedPileOnPolicy(Model):
    """By which policy signs were looked for."""

    convention: Id
    """Which convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """When."""


class HeldCrisisEvidence(Model):
    """What was captured in a crisis, with those whom it shows."""

    response: Id
    """Of which response."""
    closed_at: Instant | None = None
    """When the response was closed; absent while it is open."""
    evidence: CrisisEvidence
    """The record."""
    accounts: Annotated[list[InboxAccount] | None, Field(max_length=1000)] = None
    """Whom it shows, each once."""


class IncomingMessage(Model):
    """Somebody wrote."""

    type: Literal["incoming_message"]
    at: Instant
    """When."""


class TeamReply(Model):
    """Somebody of the team answered."""

    type: Literal["team_reply"]
    at: Instant
    """When."""


ConversationState = TypeAliasType("ConversationState", Literal["open", "pending", "snoozed", "resolved"])
"""In which state a conversation is. The names are those of Chatwoot."""


class HeldLadder(Model):
    """What moderation decided about an author."""

    account: InboxAccount
    """About whom."""
    history: Annotated[list[LadderEntry], Field(max_length=1000)]
    """The decisions, each id once."""


class HeldReporter(Model):
    """What came of somebody's reports."""

    platform: Platform
    """On which platform."""
    history: ReporterHistory
    """Who, and what came of it."""
    last_at: Instant
    """When the last report was made."""


HoldGround = TypeAliasType(
    "HoldGround", Literal["legal_claims", "expression", "legal_obligation", "public_health", "archiving"]
)
"""
Why a record is kept although somebody asks to erase it, or its time is over.

Source: Regulation (EU) 2016/679 (GDPR), art. 17(3).
"""


class RetentionPolicy(Model):
    """
    How many days each kind of record is kept: 1 to 36,525. It is data: who says so stands on the convention
    around it.

    The law gives the principle and no number: no longer than is necessary for the purpose (GDPR, art. 5(1)(e)).
    """

    inbox_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """
    Items of the inbox, since they were written or their conversation was resolved; conversations, since they were
    resolved.
    """
    item_evidence_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Evidence of moderation, since it was captured: as long as somebody may claim something."""
    crisis_evidence_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """
    Responses to crises and their evidence, since the response was closed: as long as somebody may claim
    something.
    """
    decision_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Decisions of moderation about an author, since each was made."""
    reporter_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Histories of those who report, since their last report."""
    hold_review_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """After how many days a hold is looked at again, since it was placed."""


RecordKind = TypeAliasType(
    "RecordKind",
    Literal["item", "item_evidence", "crisis_evidence", "response", "conversation", "decision", "reporter"],
)
"""What kind of record it is."""


RetentionState = TypeAliasType("RetentionState", Literal["due", "kept", "not_due"])
"""What is to be done with a record."""


RetentionReason = TypeAliasType("RetentionReason", Literal["hold", "open_conversation", "open_case"])
"""What keeps a record."""


class HoldReview(Model):
    """When a hold is looked at again."""

    hold: Id
    """Which hold."""
    review_on: DateText
    """The day."""
    is_due: StrictBool
    """Whether that day has come."""


class UsedRetentionPolicy(Model):
    """By which policy records are kept."""

    convention: Id
    """Which convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """When."""


class PersonRequest(Model):
    """A person who asks for a copy of their data, or to erase it. Whether it is that person must be known before."""

    received_on: DateText
    """The day on which the request came."""
    accounts: list[InboxAccount]
    """All accounts of the person, each once: 1 to 20 with the other names."""
    names: list[Name] | None = None
    """Other names by which others name the person, each once."""


class RequestDeadlines(Model):
    """
    By when a request must be answered.

    Source: Regulation (EU) 2016/679 (GDPR), art. 12(3); the month is of the calendar and ends on the day with the
    number of
    the first, or the last of the month, as Regulation (EEC, Euratom) 1182/71, art. 3, counts. That a last day
    that is no
    working day moves to the next is left out, so that nobody is late by it.
    """

    received_on: DateText
    """The day on which the request came."""
    answer_by: DateText
    """The last day to answer: a month later. By then the person is told, too, if it takes longer, and why."""
    extended_answer_by: DateText
    """The last day to answer where the request is complex, or there are many: two months more."""


class PersonMention(Model):
    """Something that somebody else wrote and that names the person."""

    platform: Platform
    """On which platform."""
    at: Instant
    """When it was written."""
    text: StrictStr
    """The text, with `[…]` for each account of others that it names."""


class PersonNote(Model):
    """Something that the team wrote in a response to a crisis and that names the person."""

    response: Id
    """In which response."""
    at: Instant | None = None
    """When it was written; absent for the name of the response."""
    text: StrictStr
    """The text, with `[…]` for each account of others that it names."""


class KeptRecord(Model):
    """A record that was kept, whole."""

    kind: RecordKind
    """Of which kind it is."""
    id: Id
    """Its name: for decisions and histories, that of the account."""
    hold: Id
    """By which hold."""
    ground: HoldGround
    """On which ground."""
    sentence: StrictStr
    """The same in words."""


class ErasureCount(Model):
    """What was done with the records of one kind."""

    kind: RecordKind
    """Of which kind."""
    erased: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many are gone."""
    redacted: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many are left without the person."""
    kept: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many are kept as they were."""


class KeptGround(Model):
    """How many records a ground keeps."""

    ground: HoldGround
    """Which."""
    records: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many records."""


VoiceLevel = TypeAliasType("VoiceLevel", Literal["must", "should"])
"""How much a part of a voice weighs."""


class VoiceScope(Model):
    """For which drafts a part of a voice holds: those that fit each list that is not empty."""

    platforms: Annotated[list[Platform] | None, Field(max_length=50)] = None
    """On which platforms; on all when absent or empty."""
    channels: Annotated[list[InboxChannel] | None, Field(max_length=50)] = None
    """By which ways; by all when absent or empty."""
    languages: Annotated[list[Language] | None, Field(max_length=50)] = None
    """In which languages: `pt` is `pt-BR` too. In all, and where the language is not known, when absent or empty."""


PhrasePlace = TypeAliasType("PhrasePlace", Literal["anywhere", "start", "end"])
"""Where in a text a phrase stands."""


VoiceMeasure = TypeAliasType(
    "VoiceMeasure",
    Literal[
        "characters",
        "words",
        "sentences",
        "longest_sentence",
        "lix",
        "automated_readability",
        "emoji",
        "exclamation_marks",
        "capital_words",
        "hashtags",
        "mentions",
        "links",
    ],
)
"""What is measured of a draft."""


VoiceVerdict = TypeAliasType("VoiceVerdict", Literal["fits", "look", "rewrite"])
"""Whether a draft has the voice of a brand."""


VoiceFindingKind = TypeAliasType(
    "VoiceFindingKind", Literal["forbidden_phrase", "missing_phrase", "above_most", "below_least"]
)
"""What was found in a draft."""


VoiceFigureUndefined = TypeAliasType(
    "VoiceFigureUndefined", Literal["no_words", "no_word_spaces", "language_unknown", "other_language"]
)
"""Why a draft has no such figure."""


class ReplyText(Model):
    """A reply in one language."""

    language: Language | None = None
    """In which language; for whoever asks for another when absent."""
    text: StrictStr
    """The text: 1 to 10,000 characters. Braces stand for nothing but placeholders."""


class OpenHours(Model):
    """Hours of a day of the week."""

    weekday: Weekday
    """On which day of the week."""
    opens: TimeOfDay
    """From when."""
    closes: TimeOfDay | None = None
    """Until when, that moment not included; until midnight when absent. A night is two rows."""


class ModerationQueue(Model):
    """A queue of things to moderate, and how hard it is on those who do."""

    id: Id
    """Which, each once."""
    strain_percent: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How much an hour of it strains, in percent of an ordinary hour: 0 to 1,000."""
    exposure_percent: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """
    Which share of the time is spent on disturbing material, in percent: 0 to 100. Above 0 it is a sensitive
    queue.
    """


class RotationShift(Model):
    """A shift that somebody is to take."""

    id: Id
    """Its name, unique in the list."""
    start: Instant
    """When it begins, on a whole minute."""
    end: Instant
    """When it ends, on a whole minute, at most a day later."""
    queue: Id
    """On which queue."""
    skills: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """What one must be able to do, all of it."""
    language: Language | None = None
    """Which language one must read."""


class WorkedModeration(Model):
    """A shift that somebody has."""

    person: Id
    """Who."""
    start: Instant
    """When it began, on a whole minute."""
    end: Instant
    """When it ended, on a whole minute, at most a day later."""
    queue: Id
    """On which queue."""


class RotationPolicy(Model):
    """
    How long and how often somebody moderates. It is data: who says so stands on the convention around it.

    Days, weeks (from Monday) and nights are those of the person's zone. A stretch is all work between two rests:
    shifts with
    less than a rest between them belong to one stretch, from the start of its first to the end of its last.
    """

    longest_stretch_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The longest stretch, in minutes: 1 to 10,080."""
    rest_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How long somebody is off between two stretches, in minutes: 1 to 10,080."""
    weekly_rest_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """
    How long somebody is off once a week, in minutes: 1 to 10,080; all of it but the rest of a day lies in that
    week. Before the
    first shift that is known, and after the last, somebody is off.
    """
    week_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The most work of a week, in minutes: 1 to 10,080."""
    night_from: TimeOfDay
    """When the night begins, by the clock on the wall."""
    night_until: TimeOfDay
    """When it ends, on the next day where that is earlier."""
    night_work_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """With how much work in the night a stretch is night work, in minutes: 1 to 1,440."""
    night_stretch_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The most work of a stretch with night work, in minutes: 1 to 1,440."""
    exposure_minutes_per_day: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The most exposure to disturbing material on a day, in minutes: 0 to 1,440."""
    sensitive_shifts_in_row: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """After how many shifts with disturbing material in a row comes another queue, or a weekly rest: 1 to 1,000."""
    weekend_percent: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Above which percentage of work on Saturdays and Sundays there is a signal: 0 to 100."""
    uneven_percent: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many percent above the mean somebody's strain is a signal: 0 to 1,000."""


class RotationAssignment(Model):
    """Who takes a shift."""

    shift: Id
    """Which shift."""
    person: Id
    """Who takes it."""
    sentence: StrictStr
    """Why they and nobody else."""


RotationRule = TypeAliasType(
    "RotationRule",
    Literal[
        "missing_skill",
        "missing_language",
        "day_off",
        "outside_hours",
        "at_work",
        "long_stretch",
        "short_rest",
        "long_night",
        "exposure",
        "sensitive_in_row",
        "long_week",
        "no_weekly_rest",
        "weekend_share",
        "uneven",
    ],
)
"""What keeps somebody from a shift, or should be looked at in a rota."""


class ModeratorTotal(Model):
    """All that somebody has."""

    person: Id
    """Who."""
    shifts: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many shifts."""
    sensitive_shifts: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many of them on sensitive queues."""
    minutes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How long, in minutes."""
    strained_hours: DecimalText
    """The hours, each as much as its queue strains, to the hundredth."""
    exposure_minutes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How long they see disturbing material, in minutes, rounded up."""
    night_minutes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How much of it is at night, in minutes."""
    weekend_minutes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How much of it is on Saturdays and Sundays, in minutes."""


class ModeratorWeek(Model):
    """What somebody has in a week; a shift over midnight counts on both days."""

    person: Id
    """Who."""
    monday: DateText
    """The Monday of the week."""
    minutes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How long, in minutes."""
    strained_hours: DecimalText
    """The hours, each as much as its queue strains, to the hundredth."""
    exposure_minutes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How long they see disturbing material, in minutes, rounded up."""
    night_minutes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How much of it is at night, in minutes."""
    weekend_minutes: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How much of it is on Saturdays and Sundays, in minutes."""


class RotationSignal(Model):
    """Something that is beyond the policy."""

    person: Id
    """Who."""
    rule: RotationRule
    """What."""
    on: DateText | None = None
    """On which day it begins, or the Monday of the week; absent where it is about all of the time."""
    value: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How much: minutes, shifts or percent."""
    limit: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """What the policy allows, or for a rest the least."""
    sentence: StrictStr
    """The same in words."""


class UsedRotationPolicy(Model):
    """By which policy a rota was judged."""

    convention: Id
    """Which convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """When."""


AlarmCount = TypeAliasType("AlarmCount", Literal["mentions", "unique_authors"])
"""What a detector counts."""


class SignalState(Model):
    """What is usual of a count, as logarithms."""

    bins: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many bins had a count."""
    level: NumberValue
    """The level."""
    scale: NumberValue
    """The usual deviation from it."""
    score: NumberValue
    """The smoothed score."""
    hours_of_day: list[NumberValue]
    """What each hour of the day adds, from midnight UTC: 24."""
    hours_of_week: list[NumberValue]
    """What each hour of the week adds to that, from Monday midnight UTC: 168."""


class NegativeState(Model):
    """What is usual of the negative share."""

    mentions: NumberValue
    """Mentions of late, weighted."""
    squared: NumberValue
    """The same with squared weights."""
    negative: NumberValue
    """Negative mentions of late, weighted."""
    baseline_mentions: NumberValue
    """Mentions of the baseline, weighted."""
    baseline_negative: NumberValue
    """Negative mentions of the baseline, weighted."""
    overdispersion: NumberValue
    """How many times the variance is that of independent mentions."""


class AlarmState(Model):
    """The last alarm, and whether it is over."""

    hot_bins: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many bins in a row are over the threshold."""
    is_active: StrictBool
    """Whether it is not over yet."""
    last_at: Instant | None = None
    """When it was."""
    last_strength: NumberValue
    """How strong it was."""
    last_severe_at: Instant | None = None
    """When the last was that needed no statistics."""


class MentionBin(Model):
    """What is counted in a bin so far."""

    start: Instant
    """When it begins."""
    mentions: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The mentions, 0 to 1,000,000,000."""
    unique_authors: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Different authors, at most as many as mentions."""
    negative: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Negative mentions, by whichever judge of mood, at most as many as mentions."""
    authors_reach: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The followers of the authors together."""
    platforms: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """On how many platforms, 0 to 1,000."""
    severe: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Mentions of danger or breach of law, at most as many as mentions: they need no statistics."""
    top_terms: list[Name] | None = None
    """The words that stand out, for the evidence."""
    top_posts: list[Name] | None = None
    """The posts that stand out, for the evidence."""


AlarmKind = TypeAliasType(
    "AlarmKind", Literal["volume", "negative_share", "authors_reach", "platforms", "joint", "severe"]
)
"""What gives an alarm."""


MentionSignal = TypeAliasType("MentionSignal", Literal["volume", "negative_share", "authors_reach", "platforms"])
"""What a detector looks at."""


class BinScore(Model):
    """The score of a bin."""

    at: Instant
    """When the bin begins."""
    observed: NumberValue
    """What was counted."""
    expected: NumberValue
    """What was expected."""
    score: NumberValue
    """The smoothed score of the volume."""
    strength: NumberValue
    """The greatest score of all signals by its threshold."""


TickUnit = TypeAliasType("TickUnit", Literal["s", "ms", "us", "ns"])
"""What a number that stands for a point in time counts."""


class MentionRows(Model):
    """What became of the rows of a table of mentions."""

    all: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many there are."""
    binned: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Those that are in a bin."""
    without_time: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Those without a time: they are in no bin."""
    before: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Those from before the first bin."""
    after: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Those from after the last bin."""
    without_author: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """
    Of those in a bin, how many say no author: the authors of their bins are at least as many as were counted.
    Absent where no
    column was named.
    """
    without_reach: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Of those in a bin, how many do not say how many follow their author."""
    without_sentiment: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Of those in a bin, how many have no sentiment: they do not count as negative."""
    without_platform: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Of those in a bin, how many say no platform."""


class NicheTerm(Model):
    """A word or phrase of a creator's niche."""

    term: Name
    """The word, or a phrase of up to 16 words; found whole, whatever its case."""
    weight: NumberValue | None = None
    """How much of a fit it is alone, above 0 to 1; 0.5 when absent."""


TrendKind = TypeAliasType("TrendKind", Literal["topic", "hashtag", "format"])
"""What may be a trend."""


OpportunityState = TypeAliasType("OpportunityState", Literal["rising", "fading", "passed", "quiet", "not_enough_data"])
"""How a series stands."""


OpportunityAdvice = TypeAliasType("OpportunityAdvice", Literal["join", "look_first", "watch", "leave"])
"""What to do about a series."""


class NicheMatch(Model):
    """A term of the niche that is met."""

    term: Name
    """The term."""
    weight: NumberValue
    """Its weight."""
    found_in: Name
    """Where it stands: the name of the series, or one of its related words."""


class ObservedShare(Model):
    """What a judge found: mentions that it calls negative, of all."""

    brand: Id | None = None
    """The brand; absent where there is one, or all are one."""
    language: Language | None = None
    """The language."""
    found: Proportion
    """How many of how many."""


class CalibrationCounts(Model):
    """What the judge found of units whose truth is known."""

    brand: Id | None = None
    """The brand; absent where the units are of no brand in particular."""
    language: Language | None = None
    """The language; absent where it is not known."""
    true_positives: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """They are so, and were found: 0 to 1,000,000,000, as the others."""
    false_negatives: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """They are so, and were not found."""
    false_positives: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """They are not so, and were found nevertheless."""
    true_negatives: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """They are not so, and were not found."""


PrevalenceUndefined = TypeAliasType(
    "PrevalenceUndefined", Literal["too_few_observed", "too_few_labelled", "no_better_than_chance"]
)
"""Why a share cannot be corrected for the mistakes of its judge."""


CalibrationLevel = TypeAliasType("CalibrationLevel", Literal["brand_and_language", "language", "all"])
"""Which rows of a calibration are added up."""


class SeverityReading(Model):
    """What was measured."""

    metric: SeverityMetric
    """Which metric; the matrix must have it."""
    value: DecimalText
    """The value, not below zero; where it is not known exactly, the least that it may be."""
    at_most: DecimalText | None = None
    """The most that it may be, where it is not known exactly: the upper choice counts."""


class SeverityTerm(Model):
    """What one metric or fact, or a person, says."""

    metric: SeverityMetric | None = None
    """Which metric."""
    fact: SeverityFact | None = None
    """Which fact."""
    severity: CrisisSeverity | None = None
    """How grave it is by this; absent where a metric is below all steps."""
    unsure: StrictBool | None = None
    """Whether the value may be on several steps, so that the upper one was taken."""
    decides: StrictBool
    """Whether it is one of those that decide."""
    sentence: StrictStr
    """The same in words."""


class UsedMatrix(Model):
    """By which matrix it was assessed."""

    convention: Id
    """Which convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """When."""


CrisisHistory = TypeAliasType("CrisisHistory", Literal["unknown", "none", "similar"])
"""Whether something like it happened before."""


CrisisReputation = TypeAliasType("CrisisReputation", Literal["unknown", "favourable", "negative"])
"""How somebody was seen before a crisis."""


CrisisCluster = TypeAliasType("CrisisCluster", Literal["victim", "accidental", "preventable"])
"""Types of crises for which people ascribe about as much responsibility."""


CrisisResponsibility = TypeAliasType("CrisisResponsibility", Literal["minimal", "low", "strong"])
"""How much responsibility people ascribe."""


CrisisPosture = TypeAliasType("CrisisPosture", Literal["inform", "deny", "diminish", "rebuild", "bolster"])
"""How somebody stands to a crisis."""


StrategyUse = TypeAliasType("StrategyUse", Literal["first", "primary", "secondary"])
"""How a strategy is meant."""


BenoitTactic = TypeAliasType(
    "BenoitTactic",
    Literal[
        "simple_denial",
        "shift_the_blame",
        "provocation",
        "defeasibility",
        "accident",
        "good_intentions",
        "bolstering",
        "minimization",
        "differentiation",
        "transcendence",
        "attack_accuser",
        "compensating",
        "corrective_action",
        "mortification",
    ],
)
"""The same by the names of image repair theory (Benoit 1997, doi 10.1016/S0363-8111(97)90023-0)."""


class PostureReason(Model):
    """A step of the reasoning."""

    rule: StrictStr
    """The rule: its name in documents."""
    sentence: StrictStr
    """What it says here."""


class PlannedStrategies(Model):
    """What `check_strategies` takes."""

    strategies: list[ResponseStrategy]
    """The strategies of a response, in their order: 1 to 1,000."""


TriageClass = TypeAliasType(
    "TriageClass",
    Literal["self_harm", "safety", "legal", "payment", "product_fault", "question", "praise", "spam", "other"],
)
"""What an item is about, the gravest first: where words of several are found, the first of them counts."""


InboxRelation = TypeAliasType("InboxRelation", Literal["customer", "sponsor", "media"])
"""What an author is to the account."""


class TriageClassPoints(Model):
    """The points of a class."""

    class_: Annotated[TriageClass, Field(alias="class")]
    """Which class."""
    points: DecimalText
    """How many points."""
    answer_within_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Within how many minutes it should be answered, where that is another time than the policy's: 1 to 525,600."""


class TriageWords(Model):
    """The words of a class in a language."""

    class_: Annotated[TriageClass, Field(alias="class")]
    """Which class."""
    language: Language | None = None
    """
    In which language; in all of them when absent. Items of another language are not searched for them, but for
    safety
    and self-harm every item is.
    """
    phrases: Annotated[list[StrictStr], Field(max_length=1000, min_length=1)]
    """Words, phrases of up to 16 words, and single marks: whole words, whatever their case."""


class RelationPoints(Model):
    """The points of what an author is to the account."""

    relation: InboxRelation
    """What they are."""
    points: DecimalText
    """How many points."""


TriageTier = TypeAliasType("TriageTier", Literal["team", "manager", "director", "executives"])
"""Who looks after an item, from the first to the last that is asked."""


class TriageTierRule(Model):
    """Which items are for a tier: all that is said must hold."""

    tier: TriageTier
    """Which tier."""
    classes: list[TriageClass] | None = None
    """Of one of these classes, each once; of any when there is none."""
    relations: list[InboxRelation] | None = None
    """Of an author who is one of these, each once; of any when there is none."""
    followers_at_least: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Of an author with so many followers or more."""
    complaints_at_least: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The author's complaint of this number, or a later one: 2 is the second."""
    score_at_least: DecimalText | None = None
    """With so many points or more; items that stand first whatever their score have as many as it takes."""


ClassSource = TypeAliasType("ClassSource", Literal["given", "words", "threat", "nothing"])
"""Who says what an item is about."""


TriageFactor = TypeAliasType(
    "TriageFactor", Literal["class", "negativity", "reach", "relation", "value", "waiting", "velocity"]
)
"""What a score is made of."""


class UsedTriagePolicy(Model):
    """By which policy an inbox was put in order."""

    convention: Id
    """Which convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """When."""


InboxDepartment = TypeAliasType("InboxDepartment", Literal["customer_care", "sales", "pr", "legal", "product"])
"""Who answers in a house."""


class InboxEscalationStep(Model):
    """Who is told after which time."""

    after_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many minutes after the conversation began to wait: up to 525,600."""
    to: Name
    """Who."""


class RoutedEscalation(Model):
    """Who is told of a conversation."""

    to: Name
    """Who."""
    at: Instant
    """When."""
    is_due: StrictBool
    """Whether that time has come."""


ServiceLevelState = TypeAliasType(
    "ServiceLevelState", Literal["not_started", "active", "active_with_misses", "hit", "missed"]
)
"""How a conversation stands by its service level. The names are those of Chatwoot."""


ServiceTargetState = TypeAliasType(
    "ServiceTargetState", Literal["not_started", "active", "hit", "missed", "closed_unanswered"]
)
"""How one promise stands."""


class RatingCount(Model):
    """How many people gave a rating."""

    rating: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Which rating: from 1, the worst, to 5."""
    count: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many people: up to 1,000,000,000."""


InboxFigureUndefined = TypeAliasType("InboxFigureUndefined", Literal["nothing_to_count", "not_reached", "not_promised"])
"""Why there is no figure."""


class InboxShare(Model):
    """A share, or why there is none."""

    part: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many."""
    whole: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Of how many."""
    percent: DecimalText | None = None
    """In percent, to the hundredth, halves up."""
    undefined: InboxFigureUndefined | None = None
    """Why there is none."""
    sentence: StrictStr
    """The same in words."""


class InboxBacklog(Model):
    """What is not resolved, by the clock of the calendar."""

    conversations: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many conversations are not resolved."""
    waiting: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """In how many of them somebody waits for a reply."""
    median_age_seconds: Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)] = None
    """The median of the seconds since they began, of two in the middle the lower."""
    oldest_age_seconds: Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)] = None
    """The seconds since the oldest of them began."""
    sentence: StrictStr
    """The same in words."""


class VoiceTheme(Model):
    """What may be spoken about."""

    id: Id
    """Its name in the list."""
    name: Name
    """Its name for people."""
    phrases: Annotated[list[StrictStr], Field(max_length=1000, min_length=1)]
    """
    By which words it is known: words, phrases of up to 16 words and single marks, whole words, whatever their
    case.
    """


class VoicePeriod(Model):
    """A time, as long as it lasts."""

    from_: Annotated[Instant, Field(alias="from")]
    """When it begins."""
    until: Instant
    """When it ends, that moment not included."""


class VoiceThemeDigest(Model):
    """How much a theme is spoken about."""

    theme: Id
    """Which theme."""
    name: Name
    """Its name for people."""
    count: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many items of the period are about it."""
    authors: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """By how many different authors."""
    positive: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of these items are positive."""
    negative: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many are below zero."""
    sentiment_unknown: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Of how many the sentiment is not known."""
    previous_count: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many items of the period before were about it."""
    change_percent: DecimalText | None = None
    """How many percent more than before, to the hundredth, halves up; absent where there was none before."""
    examples: list[Id] | None = None
    """
    Examples: the items whose authors have most followers, those of whom that is not known last, and of equal ones
    the
    latest, then by id.
    """
    sentence: StrictStr
    """The same in words."""


class VoiceAdvocate(Model):
    """Somebody who speaks well of the account again and again."""

    platform: Platform
    """On which platform."""
    author: Id
    """The account's name."""
    positive: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many positive items of them lie in the period."""
    negative: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many items below zero."""
    followers: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How many follow them, by the latest item in which that is known."""
    is_customer: StrictBool | None = None
    """Whether it is a customer, by the latest item in which that is known."""


class TopicText(Model):
    """A text with its author."""

    id: Id
    """Its name in the list."""
    author: Id
    """Who wrote it."""
    text: StrictStr
    """What it says."""


TopicKind = TypeAliasType("TopicKind", Literal["word", "bigram", "hashtag"])
"""What kind of term stands for a topic."""


class TopicTotal(Model):
    """What was counted of a kind of term."""

    kind: TopicKind
    """Which kind."""
    window: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The terms of the window, each once for each text in which it stands."""
    baseline: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The terms of the baseline, counted so too."""
    different: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many different terms there are in both together."""
    prior_terms: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many terms the prior weighs."""
    undefined: FigureUndefined | None = None
    """Why none of the kind is named: a period without one, or a single term in both."""


class TopicTerm(Model):
    """A term that stands out."""

    term: Name
    """The term, folded: without case, width and what cannot be seen."""
    kind: TopicKind
    """What kind of term it is."""
    z: NumberValue
    """The log-odds ratio by its standard error."""
    log_odds_ratio: NumberValue
    """The log-odds ratio of the window to the baseline, with the prior: a natural logarithm."""
    count: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """In how many texts of the window it stands."""
    expected: NumberValue
    """In how many it would stand, had its share stayed that of the baseline."""
    baseline_count: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """In how many texts of the baseline it stands."""
    authors: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many different authors wrote it in the window."""
    examples: list[Id] | None = None
    """Some of the texts of the window, in their order, of different authors where there are."""


class SentimentText(Model):
    """A text whose sentiment is asked for."""

    id: Id
    """Its name, unique in the list."""
    text: Annotated[StrictStr, Field(max_length=10000)]
    """What it says: up to 10,000 characters."""
    language: Language | None = None
    """In which language, where it is known."""


class LexiconWord(Model):
    """A word that is good or bad."""

    word: Name
    """The word."""
    valence: DecimalText
    """How good it is: -4 to 4. 0 takes it out of VADER's list, as where it is the name of a brand."""


class LexiconBooster(Model):
    """A word that strengthens or weakens a word behind it."""

    word: Name
    """The word."""
    increment: DecimalText
    """
    By how much the word behind it is better or worse: above 0 to 1 strengthens, -1 to below 0 weakens. VADER has
    0.293 and
    -0.293.
    """


class SentimentThresholds(Model):
    """
    From which score on a text is positive or negative. It is data: who says so stands on the convention around
    it.
    """

    positive_from: DecimalText
    """From which score on it is positive: above 0, to 1."""
    negative_to: DecimalText
    """Down to which score from below it is negative: -1 to below 0."""


class SentimentTotals(Model):
    """How many texts are positive, neutral and negative. The share of negative ones is `negative` of `scored`."""

    texts: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many texts there are."""
    scored: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many have a score."""
    positive: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of them are positive."""
    neutral: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many are neutral."""
    negative: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many are negative."""


SentimentLabel = TypeAliasType("SentimentLabel", Literal["positive", "neutral", "negative"])
"""What a score says."""


SentimentRule = TypeAliasType(
    "SentimentRule",
    Literal["booster", "dampener", "negation", "turns_next", "capitals", "never_so", "idiom", "contrast"],
)
"""What changes how much a word counts."""


SentimentUndefined = TypeAliasType(
    "SentimentUndefined", Literal["no_text", "language_not_known", "no_lexicon", "no_word_known"]
)
"""Why a text has no score: that is not the score 0."""


class UsedSentimentLexicon(Model):
    """A list of words that texts were scored by."""

    language: Language
    """For which language."""
    convention: Id
    """Which list: `sentiment_lexicon.vader`, or the convention with one's own."""
    source: StrictStr
    """Who says so; of VADER its version and licence too."""
    as_of: DateText
    """When."""


class UsedSentimentThresholds(Model):
    """By which thresholds scores got their labels."""

    convention: Id
    """Which convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """When."""
    positive_from: DecimalText
    """From which score on a text is positive."""
    negative_to: DecimalText
    """Down to which score from below it is negative."""


DueKind = TypeAliasType(
    "DueKind", Literal["first_message", "scope", "update", "holding_statement", "sponsor_notice", "step", "review"]
)
"""What can be due in a response."""


class EscalationCall(Model):
    """Who is to be called now, by the chain of escalation."""

    roles: list[Id] | None = None
    """Which roles; nobody is left to call where there are none."""
    round: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For which time the chain is gone through: 1 for the first."""
    until: Instant | None = None
    """Until when they have to answer."""


CrisisMeasure = TypeAliasType(
    "CrisisMeasure", Literal["detect", "acknowledge", "first_statement", "contain", "resolve"]
)
"""
What is measured in a crisis. The last three run from the triage, as the deadlines of the playbook do; where
it came back, the
last time counts.
"""


CrisisTimeGap = TypeAliasType(
    "CrisisTimeGap",
    Literal[
        "beginning_unknown",
        "noticing_unknown",
        "not_started",
        "not_yet",
        "never_happened",
        "false_alarm",
        "out_of_order",
    ],
)
"""Why a time of a crisis cannot be said."""


class SeverityTime(Model):
    """How long a crisis was so grave."""

    severity: CrisisSeverity | None = None
    """How grave; absent for the time in which nobody had said so."""
    seconds: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How long."""


class ResponseStateTime(Model):
    """How long a response was in a state."""

    state: ResponseState
    """Which state."""
    seconds: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How long."""


UpdateTiming = TypeAliasType("UpdateTiming", Literal["in_time", "late", "missing", "not_due"])
"""Whether the team heard in time."""


class LateStep(Model):
    """A step that ended after its deadline, or not at all."""

    step: Id
    """Which."""
    what: Name
    """What it is, in words."""
    due: Instant
    """By when it was due."""
    ended_at: Instant | None = None
    """When it was done or left out; absent where it never was."""
    skipped: StrictBool | None = None
    """Whether it was left out."""
    late_seconds: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How late it was: until it ended, or the response did, or until now."""


class LateSponsor(Model):
    """A sponsor that was told later than the contract asks, or not at all."""

    sponsor: Id
    """Which."""
    due: Instant
    """By when it was to be told."""
    told_at: Instant | None = None
    """When it was told; absent where it never was."""
    late_seconds: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How late that was: until it was told, or the response ended, or until now."""


class ReviewDue(Model):
    """
    By when the team looks back: some calendar days after the end of a SEV-1, some business days after that of any
    other, by the
    timers of the playbook.
    """

    due: Instant
    """By when."""
    done_at: Instant | None = None
    """When it was done: the response was closed; absent where it is not."""
    late_seconds: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How late it was, or is; absent where it is not late."""


class ReviewAction(Model):
    """Something that will be done, so that it does not happen again or is answered better."""

    id: Id
    """The name of the action, unique in the review."""
    what: Name
    """What."""
    owner: Name
    """Who does it. An action without an owner is a wish."""
    due: DateText
    """By when: that day is in time."""
    done_on: DateText | None = None
    """When it was done; absent while it is open."""


class DrillInject(Model):
    """Something that the team of a drill is told."""

    after_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """So many minutes after it was noticed: 0 to 1,440."""
    what: Name
    """What."""


DrillPolicy = TypeAliasType("DrillPolicy", Literal["trainee", "diligent", "late", "random"])
"""Who decides in a drill."""


class PresetQuery(Model):
    """What `list_presets` takes."""

    on: DateText | None = None
    """The day on which they are to be used; what is older than its source vouches for comes with a warning."""


class PresetInfo(Model):
    """A preset without its value: what it is and how far to trust it."""

    id: StrictStr
    """What it is called."""
    kind: StrictStr
    """What sort of value it holds."""
    jurisdiction: StrictStr | None = None
    """Where it holds; everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds; on all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""


class PresetName(Model):
    """What `get_preset` takes."""

    id: StrictStr
    """The id of the preset."""


class Convention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: Any
    """What it says."""


class PriceCpmActual(Model):
    """Cost per mille: `rate × views / 1,000`, for the views that the content has in fact. Parts of a thousand count."""

    type: Literal["cpm_actual"]
    rate: UnitPrice
    """The price of 1,000 views."""


class PriceCpv(Model):
    """Cost per view: `rate × views`."""

    type: Literal["cpv"]
    rate: UnitPrice
    """The price of a view."""


class PriceCpe(Model):
    """Cost per engagement: `rate × engagements`."""

    type: Literal["cpe"]
    rate: UnitPrice
    """The price of an engagement."""


class PriceCpc(Model):
    """Cost per click: `rate × clicks`."""

    type: Literal["cpc"]
    rate: UnitPrice
    """The price of a click."""


class PriceCpa(Model):
    """Cost per action or sale: `rate × actions`."""

    type: Literal["cpa"]
    rate: UnitPrice
    """The price of an action."""


class PriceRevenueShare(Model):
    """Affiliate commission: `revenue × percent / 100`. Refunds larger than the revenue make it nothing, never less."""

    type: Literal["revenue_share"]
    percent: DecimalText
    """Of the revenue: 0 to 100."""
    base: RevenueBase | None = None
    """Of which revenue."""


class PerformancePriceCpmActual(Model):
    """Cost per mille: `rate × views / 1,000`, for the views that the content has in fact. Parts of a thousand count."""

    type: Literal["cpm_actual"]
    rate: UnitPrice
    """The price of 1,000 views."""


class PerformancePriceCpv(Model):
    """Cost per view: `rate × views`."""

    type: Literal["cpv"]
    rate: UnitPrice
    """The price of a view."""


class PerformancePriceCpe(Model):
    """Cost per engagement: `rate × engagements`."""

    type: Literal["cpe"]
    rate: UnitPrice
    """The price of an engagement."""


class PerformancePriceCpc(Model):
    """Cost per click: `rate × clicks`."""

    type: Literal["cpc"]
    rate: UnitPrice
    """The price of a click."""


class PerformancePriceCpa(Model):
    """Cost per action or sale: `rate × actions`."""

    type: Literal["cpa"]
    rate: UnitPrice
    """The price of an action."""


class PerformancePriceRevenueShare(Model):
    """Affiliate commission: `revenue × percent / 100`. Refunds larger than the revenue make it nothing, never less."""

    type: Literal["revenue_share"]
    percent: DecimalText
    """Of the revenue: 0 to 100."""
    base: RevenueBase | None = None
    """Of which revenue."""


class FormatAverages(Model):
    """The averages of one format."""

    format: Format
    """The format."""
    average_views: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Views of a piece of content on average."""
    average_engagements: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Engagements with a piece of content on average."""


class CountryShare(Model):
    """The share of a country."""

    country: Country
    """The country."""
    percent: DecimalText
    """Percent of the audience, from 0 to 100."""


class GenderShare(Model):
    """The share of a gender."""

    gender: Gender
    """The gender."""
    percent: DecimalText
    """Percent of the audience, from 0 to 100."""


class Party(Model):
    """Somebody who takes part in a deal: a person or a firm."""

    id: Id
    """The name in documents."""
    kind: PartyKind
    """Whether it is a person or a firm."""
    name: Name
    """The name that people use, and that stands on invoices."""
    country: Country | None = None
    """Where they are established."""
    company_number: Id | None = None
    """The number in a register of companies, as it is written there."""
    tax_registrations: list[TaxRegistration] | None = None
    """Where they are registered for VAT, GST or sales tax, and where they are known not to be."""


class CommissionTerm(Model):
    """What a representative gets of a fee, in a span of time."""

    percent: DecimalText
    """Percent, from 0 to 100; below 100 when it is grossed up."""
    treatment: CommissionTreatment
    """Who bears it."""
    first_day: DateText | None = None
    """The first day that it holds on; from ever when absent."""
    last_day: DateText | None = None
    """The last day that it holds on; for ever when absent."""


class Issue(Model):
    """
    One thing that is wrong with the input, or that somebody should look at.

    The message is for people: lower case, no final full stop, what the user wrote in backticks. Programs read
    `code`,
    `path` and `params`.
    """

    code: Code
    """What kind of issue it is."""
    path: Path
    """Where it lies."""
    message: StrictStr
    """What is wrong, in words."""
    params: dict[str, StrictStr] | None = None
    """The parts of the message, by name."""
    help: StrictStr | None = None
    """What to do about it."""
    severity: Severity
    """How much it weighs."""


class FlatPrice(Model):
    """So much for each piece, whatever it reaches."""

    type: Literal["flat"]
    rate: UnitPrice
    """The price of one piece."""


class RevenueSharePrice(Model):
    """Affiliate commission: `revenue × percent / 100`. Refunds larger than the revenue make it nothing, never less."""

    percent: DecimalText
    """Of the revenue: 0 to 100."""
    base: RevenueBase | None = None
    """Of which revenue."""


PerformancePrice = TypeAliasType(
    "PerformancePrice",
    Annotated[
        PerformancePriceCpmActual
        | PerformancePriceCpv
        | PerformancePriceCpe
        | PerformancePriceCpc
        | PerformancePriceCpa
        | PerformancePriceRevenueShare,
        Field(discriminator="type"),
    ],
)
"""What is paid for what content reaches."""


class PercentPerPeriodPrice(Model):
    """A percentage for each period of so many days."""

    type: Literal["percent_per_period"]
    percent: DecimalText
    """Of the creative fees covered, for each period: 0 to 10,000."""
    days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How long a period is: 1 to 36,525 days; a month counts as 30, twelve months as 365."""
    part: PartPeriod | None = None
    """What a period costs that is not used up."""


class PercentStepsPrice(Model):
    """A percentage from a table: the first step that is at least as long as the term."""

    type: Literal["percent_steps"]
    steps: list[DayStep]
    """From the shortest to the longest."""
    perpetual_percent: DecimalText | None = None
    """For a term without an end; absent: not on offer."""


class FixedPrice(Model):
    """A fixed amount."""

    type: Literal["fixed"]
    rate: UnitPrice
    """How much."""
    per: PerUnit | None = None
    """For what."""


class RushRate(Model):
    """The surcharge for short notice: of all steps that the notice is under, the shortest counts."""

    type: Literal["rush"]
    steps: list[NoticeStep]
    """From the shortest notice to the longest."""


class PassThroughRate(Model):
    """What is added to costs of others that the brand bears."""

    type: Literal["pass_through"]
    kinds: list[CostKind]
    """Which costs."""
    markup_percent: DecimalText
    """Of the cost: 0 to 10,000; 0 is at cost."""


class YearlyDays(Model):
    """Days of every year, both ends included; when the last stands before the first, they go over new year."""

    type: Literal["yearly"]
    first_day: MonthDay
    """The first of them."""
    last_day: MonthDay
    """The last of them."""


class WeekendUplift(Model):
    """What content costs more at weekends."""

    weekend: list[Weekday] | None = None
    """The days of the weekend: Saturday and Sunday when absent."""
    percent: DecimalText
    """Of the creative fee: 0 to 10,000."""


class SpendLoyalty(Model):
    """Loyalty by what the brand has paid: the highest step reached counts."""

    type: Literal["by_spend"]
    steps: list[SpendStep]
    """From the least to the most."""


class DealsLoyalty(Model):
    """Loyalty by how many deals there were: the highest step reached counts."""

    type: Literal["by_deals"]
    steps: list[DealsStep]
    """From the fewest to the most."""


BundlePrice = TypeAliasType("BundlePrice", Annotated[FixedBundle | PercentOffBundle, Field(discriminator="type")])
"""What a bundle costs."""


SpecialPrice = TypeAliasType("SpecialPrice", Annotated[SpecialFlat | SpecialPercentOff, Field(discriminator="type")])
"""A price in the place of the list price of a piece."""


class RetainerRate(Model):
    """
    So much content each month for a fixed monthly fee. What a month has beyond it is paid at the rates of its
    formats.
    """

    id: Id
    """The name by which deals ask for it, unique among the retainers of its version of the card."""
    name: Name
    """What it is."""
    monthly_fee: UnitPrice
    """The fee of a month, whether its content is used or not."""
    includes: Annotated[list[RetainerContent], Field(max_length=1000, min_length=1)]
    """The content of a month, each format once."""
    roll_over_months: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    For how many months after its own unused content may still be used, the oldest first: 1 to 1,200; absent: it
    is lost
    at the end of its month.
    """


class CompositionGroup(Model):
    """
    A group of percentages of a `chain`: they are added to each other, and their sum is multiplied with other
    groups.

    What no group names belongs to one of three by its kind, which stand after those of the deal unless they are
    among
    them: `timing` (season, weekend, holiday), `rights` (usage rights, exclusivity, whitelisting, link in bio) and
    `work`
    (rush, revisions, raw footage, other).
    """

    id: Id
    """The name of the group, unique in the deal."""
    terms: list[Id] | None = None
    """The terms in it; a term that is named counts here, whatever its kind."""
    kinds: list[LineKind] | None = None
    """The kinds of lines in it."""


class Rounding(Model):
    """Where and how amounts are rounded; by default once a line, half-up, to the minor unit."""

    point: RoundingPoint | None = None
    """Where."""
    mode: RoundingMode | None = None
    """How."""
    increment: DecimalText | None = None
    """To a multiple of what, in major units; absent: to the minor unit."""


class Milestone(Model):
    """One event with its date."""

    event: Event
    """What happens."""
    date: DateText
    """When."""
    state: MilestoneState
    """Whether it is planned or has happened."""


class Deliverable(Model):
    """Content of one platform and format, so many times."""

    id: Id
    """The name of the deliverable, unique among the deal's deliverables, terms and discounts."""
    platform: Platform
    """Where it is published."""
    format: Format
    """In which form."""
    quantity: Annotated[StrictInt, Field(ge=1, le=1000000)]
    """How many pieces: 1 to 1,000,000."""
    publish: PublishWindow | None = None
    """When it is published."""
    month: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """In which month of the deal's retainer it is made: from 1 to its months; absent: it stands outside of it."""
    days: DecimalText | None = None
    """How many days of work a piece takes, for a price by the day: above 0 to 100,000, such as `1.5`; absent: one."""
    hours: DecimalText | None = None
    """How many hours of work a piece takes, for a price by the hour: above 0 to 100,000, such as `2.25`."""
    expected_views: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How many views a piece is expected to have, instead of what the rate card says: 0 to 1,000,000,000,000."""
    override: PriceOverride | None = None
    """A price that was negotiated for this deliverable."""


class Retainer(Model):
    """
    Content for a fixed monthly fee. It holds for the deliverables that name their `month`: what the retainer
    includes costs
    nothing more, and what goes beyond it is paid at the rate of its format.
    """

    id: Id
    """The name of its line, unique among the deal's deliverables, terms and discounts."""
    rate: Id
    """Which retainer of the rate card."""
    months: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For how many months: 1 to 1,200."""
    override: RetainerOverride | None = None
    """A monthly fee that was negotiated."""


class Outcome(Model):
    """
    What one deliverable reached, or is expected to reach: all its pieces together. What is absent is not known,
    which is
    not the same as 0.
    """

    deliverable: Id
    """Which deliverable."""
    views: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How often it was seen: 0 to 1,000,000,000,000."""
    engagements: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How often somebody liked, commented, shared or saved it: 0 to 1,000,000,000,000."""
    clicks: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How often somebody followed its link: 0 to 1,000,000,000,000."""
    actions: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How many sales, orders or registrations came of it: 0 to 1,000,000,000,000."""
    revenue: Money | None = None
    """What was sold by it, before refunds: zero or more, in the currency of the deal."""
    refunds: Money | None = None
    """What of that was paid back to buyers: zero or more, in the currency of the deal."""


class DaysPeriod(Model):
    """Days before and after an anchor."""

    type: Literal["days"]
    anchor: Anchor
    """What the days are counted from."""
    before: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days before the anchor, up to 36,525; 0 when absent."""
    after: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days from the anchor on, its own day included, up to 36,525."""
    zone: Zone | None = None
    """Where midnight is."""


class PercentDiscount(Model):
    """A percentage off a base."""

    type: Literal["percent"]
    id: Id
    """The name of the discount, unique among the deal's deliverables, terms and discounts."""
    name: Name
    """What it is, in words."""
    base: DiscountBase | None = None
    """What it is taken of."""
    lines: list[Id] | None = None
    """The deliverables and terms of the base `lines`."""
    percent: DecimalText
    """Of the base: 0 to 100."""


class BonusLadder(Model):
    """
    A bonus by steps of what is reached.

    Source: bonus ladders of influencer contracts, collected in November 2026; both rules and both comparisons are
    in use,
    so that each is stated.
    """

    type: Literal["bonus"]
    id: Id
    """The name of the term, unique among the lines of the deal."""
    deliverables: list[Id] | None = None
    """Which deliverables count, together; absent or empty: all."""
    metric: ResultMetric
    """What is counted."""
    ladder: LadderRule
    """Whether a higher step replaces those below it, or is paid beside them."""
    threshold: ThresholdRule
    """Whether a step is reached at its threshold, or only above it."""
    steps: list[BonusStep]
    """From the lowest to the highest."""
    floor: Money | None = None
    """The least bonus, whatever is reached: it is owed from the start."""
    cap: Money | None = None
    """The most that is paid."""


GuaranteeRemedy = TypeAliasType(
    "GuaranteeRemedy", Annotated[MakeGoodPost | ProRataRefund | WindowExtension, Field(discriminator="type")]
)
"""What makes good for a guarantee that is missed."""


LateReduction = TypeAliasType(
    "LateReduction",
    Annotated[PercentPerDayReduction | AmountPerDayReduction | AmountReduction, Field(discriminator="type")],
)
"""What a day too late costs, or being late at all."""


RemovalReduction = TypeAliasType(
    "RemovalReduction", Annotated[ProRataReduction | PercentReduction, Field(discriminator="type")]
)
"""What taking content down early costs."""


class CommissionTiers(Model):
    """Other rates from other amounts of the base on. Below the first tier the commission's own `percent` holds."""

    rule: TierRule
    """Of how much the rate of a tier is taken."""
    tiers: Annotated[list[CommissionTier], Field(max_length=1000, min_length=1)]
    """From the smallest amount to the largest."""


class Sunset(Model):
    """
    The commission after the contract has ended: on the day of the quote another rate may hold, usually a falling
    one.
    """

    last_day: DateText
    """The last day of the contract between the influencer and the representative."""
    steps: Annotated[list[SunsetStep], Field(max_length=1000, min_length=1)]
    """
    From the first months after the contract to the last; the highest step reached holds instead of percentage and
    tiers.
    """


class CommissionPeople(Model):
    """Several people of the representative, who share the commission."""

    sharing: CommissionSharing
    """Whether they share one rate, or each take it."""
    people: Annotated[list[CommissionPerson], Field(max_length=1000, min_length=1)]
    """Who they are. What is theirs adds up to the commission: largest remainder, of equal ones the first."""


class Tax(Model):
    """The tax on a supply. The library holds no table of tax rates: the user states what holds."""

    category: TaxCategory
    """Why the rate is what it is."""
    percent: DecimalText | None = None
    """The rate, for `standard` and `reduced` alone: 0 to 100."""
    rounding: TaxRounding | None = None
    """Of what the tax is rounded to the minor unit."""
    mode: RoundingMode | None = None
    """How it is rounded."""
    note: Name | None = None
    """What must stand on the invoice, such as a reference to the reverse charge."""


class CostsSupply(Model):
    """The influencer passes costs of others on to the brand."""

    type: Literal["costs"]
    tax: Tax
    """The tax on the costs and their markup."""


class CommissionSupply(Model):
    """A representative supplies services."""

    type: Literal["commission"]
    representative: Id
    """Whose commission it is."""
    tax: Tax
    """The tax on it."""


class PurchaseSupply(Model):
    """
    The influencer supplies the content and its rights to the representative that sells them to the brand in its
    own name
    (`billing.principal`): for the gross fee and the costs, less the commission that the representative keeps of
    it.

    The tax on it is charged on top of that. The representative reclaims it, so that it is in no total and in no
    share; where
    it cannot, its margin is less by the tax.

    Source: who sells in their own name is supplied and supplies, each with the tax of its supplier (Directive
    2006/112/EC,
    articles 14(2)(c) and 28).
    """

    type: Literal["purchase"]
    tax: Tax
    """The tax on it, rounded once."""


class Withholding(Model):
    """
    Income tax that the brand pays on the influencer's behalf: `base × share of work × percent`, on the amount net
    of
    VAT, rounded to the minor unit.
    """

    territory: Territory
    """Whose tax it is."""
    percent: DecimalText
    """The rate by law, or the one that holds: 0 to 100."""
    treaty: TreatyRate | None = None
    """The rate by treaty; the lower of the two holds."""
    share_of_work_percent: DecimalText | None = None
    """Which part of the work is done there: 0 to 100; absent: all of it."""
    base: WithholdingBase | None = None
    """What it is taken of."""
    threshold: UnitPrice | None = None
    """Nothing is withheld while the base, as far as the work is done there, is below this."""
    borne_by: WithholdingBearer | None = None
    """Who bears it; absent: the influencer."""


class ExchangePlan(Model):
    """
    The rates at which other currencies become the deal's, and which day fixes them.

    While the day of the invoice or the payment is not known, the quote stands at the latest rates up to its own
    day, and
    warns that they are not fixed. What a rate adds or takes between booking and payment is
    `exchange_difference`(super::exchange_difference).
    """

    rates: list[ExchangeRate]
    """
    Dated rates; a pair may stand in either direction. With `fixed_by` they may be of any number of days: of each
    pair the
    latest day counts that is not after the one that fixes the rate. Without it every direction stands once.
    """
    base: Currency | None = None
    """The currency through which pairs without a rate of their own are crossed."""
    fixed_by: RateFixing | None = None
    """Which day fixes the rate; absent: the rates are agreed as they stand."""
    paid_on: DateText | None = None
    """The day of the payment, where it fixes the rate and is known."""
    spread_percent: DecimalText | None = None
    """
    What is added to each rate, in percent: 0 to 100. Whoever has to change the money bears that banks sell a
    currency for
    more than the middle of the market.
    """


class PaymentTerm(Model):
    """When an amount is due after its trigger: `net 30`, `30 days end of month`, and so on."""

    net_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many calendar days after the trigger, up to 3,650."""
    month_end: MonthEnd | None = None
    """Whether the end of a month counts; `none` when absent."""
    adjustment: Adjustment | None = None
    """What happens to a date on a free day; it stays when absent."""


BundleChoice = TypeAliasType("BundleChoice", Annotated[NamedBundle | BestBundle, Field(discriminator="type")])
"""Which bundle of the rate card a deal takes."""


class MostFavoured(Model):
    """
    The most-favoured clause of a contract: the brand pays no more for a piece than others do.

    A creative fee is compared as it is after special rates, quantity breaks and overrides, before seasons and
    before
    anything is taken off, with the lowest price for its platform and format.
    """

    prices: list[FavouredPrice]
    """The prices of other deals."""
    rule: MostFavouredRule | None = None
    """What happens to a price above them."""


RenewalPrice = TypeAliasType(
    "RenewalPrice", Annotated[SameRenewal | PercentRenewal | AgreedRenewal, Field(discriminator="type")]
)
"""The price of a renewal."""


class CancellationStep(Model):
    """One stage of a ladder."""

    stage: Id
    """What the stage is called, such as `before_work`, `concept`, `production` or `delivered`."""
    percent: DecimalText
    """Of the fee for what is cancelled: 0 to 100."""
    since: StageStart | None = None
    """
    When the stage begins. Absent for the first stage, which holds from the start; a later one without it is
    reached
    only where the cancellation says so.
    """


class PostponementPlan(Model):
    """What a postponement costs by the contract: the shorter the notice, the more."""

    steps: list[PostponementStep]
    """From the shortest notice to the longest; with more notice than the last, a postponement costs nothing."""
    tax: KillFeeTax | None = None
    """
    How the fee is taxed. Where it is stated, the fee is divided by the deal's plans of commission and tax;
    absent: it
    stands before both.
    """


class Conversion(Model):
    """The way from one currency to another, with every rate and date on it, and the spread."""

    from_: Annotated[Currency, Field(alias="from")]
    """What is exchanged."""
    to: Currency
    """For what."""
    legs: list[Leg]
    """The rates on the way: none when both are the same currency, two when it leads through a base."""
    spread_percent: DecimalText | None = None
    """What is added to the rate in percent, once, after the last leg."""


class Step(Model):
    """One step of an explanation, with its exact result."""

    action: Action
    """What is done with the value before."""
    operand: Fraction | None = None
    """With what; absent for `negate`."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where in the input the operand stands."""
    mode: RoundingMode | None = None
    """How it is rounded, for `round`."""
    result: Fraction
    """The value after this step."""


class Share(Model):
    """What somebody keeps of what the brand pays."""

    role: ShareRole
    """In which part."""
    party: StrictStr | None = None
    """
    Who: a party's id, a supplier's name, a territory; absent where there is only one, or nobody is named. Costs
    of one
    supplier are one share.
    """
    amount: Money
    """How much."""


class Region(Model):
    """A group of countries."""

    id: RegionId
    """The name in documents, unique among the regions."""
    name: Name
    """The name that people use."""
    members: list[Territory]
    """The countries and other regions that it holds."""
    source: Name | None = None
    """Who defines it so, and where others differ."""


class CategoryTree(Model):
    """The categories of products and topics, each within another or at the top."""

    categories: list[Category]
    """The categories, in any order."""


class FollowerTiers(Model):
    """
    A scheme of follower tiers: which number of followers is called nano, micro, macro and so on.

    There is no standard, so the scheme is a value; three published ones are presets. A tier begins with its lower
    bound
    and ends before its upper one, and whoever has fewer followers than the first tier is in none.
    """

    tiers: list[FollowerTier] | None = None
    """
    The tiers of every platform without its own, from the smallest on; none when the scheme is for its platforms
    alone.
    """
    platforms: list[PlatformTiers] | None = None
    """Platforms with tiers of their own."""


class Sale(Model):
    """What was sold on one day by way of a deliverable."""

    deliverable: Id
    """Which deliverable."""
    sold_on: DateText
    """The day."""
    revenue: Money
    """How much, before refunds: zero or more."""
    refunds: list[Refund] | None = None
    """What of it was paid back to buyers."""


class ChosenRemedy(Model):
    """Which remedy was chosen."""

    guarantee: Id
    """For which guarantee of the deal."""
    remedy: RemedyKind
    """One of its remedies."""


class Column(Model):
    """The head of a column."""

    title: StrictStr
    """What stands in the column."""
    kind: ColumnKind
    """What kind of thing that is."""


class WaterfallStep(Model):
    """One bar of a waterfall."""

    label: StrictStr
    """What the bar is, in words."""
    kind: WaterfallKind
    """Whether it is a total, or goes up or down."""
    from_: Annotated[Money, Field(alias="from")]
    """Where the bar begins: zero for a total."""
    to: Money
    """Where it ends."""
    amount: Money
    """`to` less `from`: below zero for a bar that goes down."""
    sum_of: list[Path] | None = None
    """Where in the quote the amounts stand that the amount is the sum of."""
    less: list[Path] | None = None
    """Where in the quote the amounts stand that are taken off that sum."""


class CpmTable(Model):
    """What brands pay for 1,000 views, by platform and format."""

    currency: Currency
    """The currency of the prices."""
    rows: list[CpmRow]
    """The prices; the first row that fits counts."""


class StepMultiplier(Model):
    """A table of engagement rates: the last step that the rate reaches counts, and below the first nothing changes."""

    type: Literal["steps"]
    steps: list[EngagementStep]
    """From the lowest rate to the highest."""


class FeeMultipliers(Model):
    """Multipliers of one sort."""

    by: MultiplierSort
    """What the rows are named after."""
    rows: list[MultiplierRow]
    """The multipliers."""


class MissingEstimate(Model):
    """An estimator without what it needs."""

    estimator: Estimator
    """Which one."""
    needs: list[MissingData]
    """What it lacks."""


class Offer(Model):
    """What is offered: one total, or prices for pieces."""

    total: TotalKind | None = None
    """Which total is offered or compared; the fee when absent."""
    amount: Money | None = None
    """How much, for the whole deal."""
    pieces: list[OfferedPiece] | None = None
    """How much for a piece of some deliverables; the others keep the price that they have."""


class QuoteBandsConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: QuoteBands
    """What it says."""


class ShortenConcession(Model):
    """A term runs shorter."""

    type: Literal["shorten"]
    term: Id
    """Which term."""
    unit: LengthUnit
    """What the lengths are counted in."""
    to: list[ToItem]
    """How long it may run after its anchor instead, the longest first; dates count from their first day."""


ScenarioAxis = TypeAliasType(
    "ScenarioAxis", Annotated[LengthAxis | PaymentDaysAxis | QuantityAxis | DiscountAxis, Field(discriminator="type")]
)
"""Something that may be otherwise, with the values that it may have."""


class LadderStep(Model):
    """The step of a ladder that holds."""

    source: LadderSource
    """Where the ladder comes from."""
    preset: Id | None = None
    """The preset that was used."""
    stage: Id | None = None
    """The stage that is reached; absent before the first one, when nothing is owed."""
    by_dates: StrictBool
    """Whether the dates decided that, rather than the user."""
    percent: DecimalText
    """Of the fee for what is cancelled."""


class Debt(Model):
    """An amount that is due on a day, such as an invoice, with what was paid of it."""

    id: Id
    """The name of the debt, such as the number of the invoice."""
    amount: Money
    """How much is due, with the tax on it; above zero."""
    due: DateText
    """The day on which it is due, as agreed."""
    payments: list[DebtPayment] | None = None
    """What was paid, in any order."""


class ContractInterest(Model):
    """The contract says how much."""

    type: Literal["contract"]
    percent: DecimalText
    """The rate: 0 to 100."""
    per: InterestPer
    """For how long the rate is."""
    day_count: DayCount | None = None
    """How days become parts of a year."""
    first_day: FirstInterestDay | None = None
    """The first day on which interest runs."""


class LateInterestTerms(Model):
    """
    What a law grants on a debt that is paid late: interest by points above a reference rate, and a fixed sum.

    The presets `late_interest.eu` and `late_interest.uk` hold such terms. None of them holds a reference rate:
    rates change
    every half-year, and whoever computes gives those that count.
    """

    reference: Name
    """Which rate the points stand on."""
    points: DecimalText
    """Percentage points above it, for a year: 0 to 100."""
    reference_from: ReferenceFrom
    """Which day's reference rate counts."""
    day_count: DayCount | None = None
    """How days become parts of a year."""
    first_day: FirstInterestDay | None = None
    """The first day on which interest runs."""
    fixed_sums: list[FixedSum] | None = None
    """The sum for the costs of recovery, once for each debt, by its size; in the order of their sizes."""


class DunningPlan(Model):
    """Debts, and by which steps their debtors are reminded of them."""

    debts: Annotated[list[Debt], Field(max_length=1000, min_length=1)]
    """What is owed."""
    steps: Annotated[list[DunningStep], Field(max_length=1000, min_length=1)]
    """The steps, in the order of their days."""
    adjustment: Adjustment | None = None
    """What happens to a step whose day is a free day; it stays when absent. Due days stay as they are."""
    business_days: BusinessDays | None = None
    """The weekend and the holidays of that rule; absent: Saturday and Sunday, no holidays."""


class DunnedDebt(Model):
    """When the debtor is reminded of one debt."""

    id: Id
    """Which debt."""
    amount: Money
    """How much was due."""
    due: DateText
    """When it was due."""
    paid_on: DateText | None = None
    """The day on which the last of it was paid; absent while something is open."""
    reminders: list[Reminder]
    """One for each step."""


class EarlyPaymentOffer(Model):
    """What is taken off an amount that is paid early, such as `2/10 net 30`."""

    net: Money
    """The amount without tax; above zero."""
    tax: Money | None = None
    """The tax on it; absent: none."""
    from_: Annotated[DateText, Field(alias="from")]
    """The day from which both terms run, such as that of the invoice."""
    percent: DecimalText
    """How much is taken off: above 0, up to 100."""
    base: EarlyPaymentBase
    """Of what it is taken off."""
    early: PaymentTerm
    """How long it may be taken off: the 10 days of `2/10 net 30`."""
    full: PaymentTerm
    """When the whole amount is due: the 30 days of `2/10 net 30`."""
    business_days: BusinessDays | None = None
    """The weekend and the holidays of the business-day rules; absent: Saturday and Sunday, no holidays."""
    paid_on: DateText | None = None
    """The day on which it is paid, to know how much that is."""
    mode: RoundingMode | None = None
    """How the discount is rounded to the minor unit."""


class DealFact(Model):
    """One fact of an amendment: what changed from what to what. It is a fact, and no wording for a contract."""

    kind: FactKind
    """What happened."""
    at: Path
    """Where: below `after`, and below `before` for what is removed."""
    subject: StrictStr | None = None
    """Of what, in words, such as `deliverable reels`; absent for the deal itself."""
    field: StrictStr | None = None
    """Which value of it; absent where the whole of it is added, removed or moved."""
    before: StrictStr | None = None
    """What it was; absent when it is added."""
    after: StrictStr | None = None
    """What it is; absent when it is removed."""
    sentence: StrictStr
    """That as a plain sentence."""


class ChangeReason(Model):
    """What of a line differs."""

    kind: ReasonKind
    """Which part of it."""
    at: Path | None = None
    """Where in the input the value stands: of the second quote, else of the first."""
    before: StrictStr | None = None
    """What it was; absent when there was none."""
    after: StrictStr | None = None
    """What it is; absent when there is none."""
    sentence: StrictStr
    """That in words."""


class Postponement(Model):
    """
    The new dates of a deal: all of them so many days later, or some of them by name, or both, where those by name
    hold.
    """

    postponed_on: DateText | None = None
    """
    The day on which notice is given. Dates before it stay where they are; the prices of that day and its notice
    are
    shown.
    """
    shift_days: Annotated[StrictInt | None, Field(ge=-2147483648, le=2147483647)] = None
    """How many days later everything is that has not happened; below zero: earlier. Up to 36,525 either way."""
    milestones: list[MovedMilestone] | None = None
    """New dates of planned events."""
    publish: list[MovedWindow] | None = None
    """New days on which deliverables are published."""
    periods: list[MovedPeriod] | None = None
    """New days of terms whose period is of type `dates`."""
    instalments: list[MovedInstalment] | None = None
    """New dates of instalments that are due by a date."""
    reprice: StrictBool | None = None
    """
    Whether the price is that of the day of notice, rather than the one agreed: by the rate card and the notice
    that
    hold then.
    """


class InvoiceParty(Model):
    """Somebody who stands on an invoice, with what the law wants to see of them."""

    party: Party
    """Who: the name, the number in the register of companies and the tax registrations."""
    address: Address
    """Where they live, or have their seat."""
    electronic_address: ElectronicAddress | None = None
    """Where they take electronic invoices."""
    account: Account | None = None
    """Where they take money."""


class Invoice(Model):
    """
    An invoice or a credit note, as a document of version 1: who supplied what to whom, and the tax on it.

    The amounts of a credit note are what is taken back: above zero where the invoice's are.
    """

    document: Literal["invoice"]
    """Always `invoice`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that made it."""
    kind: InvoiceKind
    """Whether something is asked for or taken back."""
    written_by: WrittenBy | None = None
    """Who writes it."""
    number: Id
    """The number, unique for the seller."""
    issued_on: DateText
    """The day of the invoice."""
    due: DateText | None = None
    """The day on which it is due."""
    currency: Currency
    """The currency of all amounts."""
    deal: Id | None = None
    """The deal that it is for."""
    instalment: InvoicedInstalment | None = None
    """Which part of the deal's price it is, where that is paid in several."""
    credits: CreditedInvoice | None = None
    """The invoice of which something is taken back, for a credit note."""
    seller: InvoiceParty
    """Who supplied."""
    buyer: InvoiceParty
    """Who was supplied, and pays."""
    payee: InvoiceParty | None = None
    """Who takes the money, where that is not the seller."""
    buyer_reference: Name | None = None
    """What the buyer wants to see on it, such as the number of an order."""
    lines: Annotated[list[InvoiceLine], Field(max_length=1000, min_length=1)]
    """What was supplied."""
    taxes: list[InvoiceTax]
    """The tax, by category and rate."""
    totals: InvoiceTotals
    """The sums."""
    payment_terms: StrictStr | None = None
    """When it is due, in words, where that is no date."""
    notes: list[StrictStr] | None = None
    """What else is to be said."""


class UblInput(Model):
    """What `invoice_ubl` takes."""

    invoice: Invoice
    """The invoice or credit note."""
    profile: UblProfile | None = None
    """By which rules."""


class Metric(Model):
    """Something that is counted or measured: likes, reach, spend."""

    id: Id
    """The name in documents and columns, such as `link_clicks`."""
    name: Name
    """The name that people use."""
    unit: MetricUnit
    """What one of it is."""
    joining: Joining | None = None
    """How figures of several rows join; they add up when absent."""
    may_be_negative: StrictBool | None = None
    """Whether a figure may lie below zero, such as new followers less lost ones."""
    about: Name | None = None
    """What exactly it counts."""


RateWindow = TypeAliasType(
    "RateWindow", Annotated[LifetimeWindow | PublicationWindow | PeriodWindow, Field(discriminator="type")]
)
"""Over what time the figures of a rate were counted."""


class KpiKey(Model):
    """A column that rows are grouped by; several parts of one column of dates may be keys side by side."""

    column: Id
    """The name of the column."""
    part: DatePart | None = None
    """
    Which part of a date or an instant counts; the value as it is when absent. Text has to be as in ISO 8601
    (`2026-08-15`, `2026-08-15T13:12:39Z`). Several parts of one column are called `published_month`,
    `published_weekday`
    in the result.
    """
    zone: Zone | None = None
    """The time zone in which an instant has its date; UTC when absent."""


class PostDistribution(Model):
    """
    Which quantiles of a rate or of a metric over the single posts are wanted: they are exact, and the same
    however the rows are
    cut.

    The memory grows with the rows: 16 bytes for each post and rate or metric, twice that in the end, and no more
    than 50,000,000
    of them.
    """

    rate: Id | None = None
    """The rate: one of those that are wanted, whatever joins it over a group."""
    metric: Id | None = None
    """The metric, such as the likes of a post; in place of a rate."""
    method: QuantileMethod
    """How a quantile is read off the sorted values."""
    shares: Annotated[list[Probability], Field(max_length=1000, min_length=1)]
    """The shares of the posts that lie at or below: 0.5 is the median."""


class MetricTotal(Model):
    """The sum of a metric over the rows of a group."""

    metric: Id
    """Which metric."""
    sum: Fraction | None = None
    """The exact sum; absent where no row has a figure."""
    currency: Currency | None = None
    """The currency of an amount."""
    rows: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many rows have a figure."""
    provenance: Provenance
    """How far to trust it."""


class UndefinedRate(Model):
    """Why a rate has no value."""

    type: Literal["undefined"]
    reason: UndefinedReason
    """Why."""
    missing: list[Id] | None = None
    """The metrics that are missing."""


class PostQuantiles(Model):
    """How a rate or a metric is spread over the single posts of a group."""

    rate: Id | None = None
    """Which rate; absent of a metric."""
    metric: Id | None = None
    """Which metric; absent of a rate."""
    method: QuantileMethod
    """How a quantile is read off the sorted values."""
    posts: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """
    How many posts have a value: those that have the figure, or all figures of the rate and a denominator above
    zero.
    """
    currency: Currency | None = None
    """The currency of amounts."""
    values: list[PostQuantile]
    """The quantiles, in the order of the shares that were asked for."""


class RateComparison(Model):
    """How far two values of one rate lie apart, as a document of version 1."""

    document: Literal["rate_comparison"]
    """Always `rate_comparison`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    from_: Annotated[RateValue, Field(alias="from")]
    """What is compared with."""
    to: RateValue
    """What is compared."""
    difference: Fraction
    """`to − from`, exact."""
    relative: Fraction | None = None
    """The difference as a part of the size of `from`; absent where that is zero: there is no such part."""
    verdict: RateVerdict
    """Which way it went. Whether the difference is more than chance, the values alone do not say."""


class EmvTable(Model):
    """What actions are worth."""

    currency: Currency
    """The currency of the values."""
    values: list[ActionValue]
    """The values."""


class KpiActual(Model):
    """
    A value of a rate or a metric, with what says how far off it may be.

    It is stated as `value`, or counted as `proportion`; with neither it is undefined, which is an answer too.
    """

    kpi: Id
    """Which rate, or which metric: of the presets, or of the book."""
    value: DecimalText | None = None
    """The value; a share of 0.05 is 5 %."""
    currency: Currency | None = None
    """The currency of an amount."""
    proportion: Proportion | None = None
    """Of a share: how often it happened, and how often it could have. The interval is Wilson's."""
    interval: ValueRange | None = None
    """The interval of the value where one is known, such as that of `compare_ratios`."""
    units: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Of how many units, such as posts, it is made."""
    undefined: UndefinedReason | None = None
    """Why there is no value, as `measure` says it."""
    estimated: StrictBool | None = None
    """Whether it is an estimate."""
    label: Name | None = None
    """Whose it is."""


class Benchmark(Model):
    """
    What is usual of one rate: a range, or quantiles of how the values of many are spread, or both.

    A value is held against the range; without one against the median; without a median against the range from the
    lowest
    quantile to the highest.
    """

    id: Id
    """The name in documents."""
    rate: Id
    """Which rate: of the presets, or of the book. A value of a rate with other tags is not held against it."""
    platform: Platform | None = None
    """On which platform; on all of them when absent."""
    formats: list[Format] | None = None
    """In which formats; in all of them when there are none."""
    tier: Id | None = None
    """Of which follower tier; of all of them when absent."""
    niche: Id | None = None
    """In which niche; in all of them when absent."""
    currency: Currency | None = None
    """The currency of amounts."""
    range: ValueRange | None = None
    """The range that is usual."""
    quantiles: list[BenchmarkQuantile] | None = None
    """Quantiles, from the lowest share on."""
    note: Name | None = None
    """What else to know, such as of how many posts it is made."""


class VerdictBands(Model):
    """What people call so much of a target: the bands of a traffic light."""

    bands: Annotated[list[VerdictBand], Field(max_length=1000, min_length=1)]
    """The bands, from the lowest on. What lies below the first is in none."""


class Estimate(Model):
    """A value with the interval that holds the true one with the stated confidence: `low <= value <= high`."""

    value: NumberValue
    """The value that is found."""
    low: NumberValue
    """The low end of the interval."""
    high: NumberValue
    """The high end of the interval."""


class TargetJudgement(Model):
    """What a value is beside a target."""

    name: Name | None = None
    """What people call the target."""
    target: DecimalText
    """The value to reach."""
    currency: Currency | None = None
    """The currency of an amount."""
    direction: Direction
    """Which way is better."""
    difference: Fraction | None = None
    """`value − target`, exact."""
    attainment: Fraction | None = None
    """
    How much of the target is attained, 1 being all of it: `value / target` where more is better, `target / value`
    where
    less is. Absent where there is no such share.
    """
    band: Id | None = None
    """The band of that attainment; absent below the first."""
    verdict: TargetVerdict
    """Whether it is met."""
    basis: VerdictBasis | None = None
    """What the verdict goes by; absent where there is too little data for one."""


class BenchmarkJudgement(Model):
    """What a value is beside a benchmark."""

    benchmark: Id
    """Which benchmark."""
    convention: Id
    """The convention that it stands in."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which the source said so."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where the convention stands in the input; absent for a preset."""
    platform: Platform | None = None
    """On which platform."""
    formats: list[Format] | None = None
    """In which formats."""
    tier: Id | None = None
    """Of which follower tier."""
    niche: Id | None = None
    """In which niche."""
    reference: ValueRange
    """The range that the value is held against; both ends are the same for one value."""
    at_least: Probability | None = None
    """The highest share of which the quantile is at or below the value."""
    below: Probability | None = None
    """The lowest share of which the quantile is above the value."""
    verdict: BenchmarkVerdict
    """What the value is beside the range."""
    basis: VerdictBasis | None = None
    """What the verdict goes by; absent where there is too little data for one."""


class UsedVerdictBands(Model):
    """The bands that a verdict names, with their source."""

    convention: Id
    """The id of the convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which the source said so."""
    bands: VerdictBands
    """The bands."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where the convention stands in the input; absent for a preset."""


ForecastMethod = TypeAliasType(
    "ForecastMethod", Annotated[LineMethod | SimpleSmoothingMethod | DampedTrendMethod, Field(discriminator="type")]
)
"""How a daily series goes on."""


class ScorecardKpi(Model):
    """A KPI of a goal."""

    id: Id
    """The name in documents, unique in its goal."""
    name: Name | None = None
    """What people call it; absent: the name of the rate or the metric."""
    weight: DecimalText | None = None
    """How much it weighs beside the other KPIs of the goal, not below 0; absent: 1."""
    actual: KpiActual
    """What was reached."""
    target: KpiTarget
    """What was to be reached."""


class Variant(Model):
    """A variant, and what was counted of it."""

    id: Id
    """The name in documents."""
    name: Name | None = None
    """What people call it."""
    proportion: Proportion | None = None
    """How often it happened, and how often it could have."""
    units: list[RatioUnit] | None = None
    """The units of a ratio, such as days or posts."""
    weight: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    How much of all units it was to get, beside the other variants: 1 to 1,000,000. Where all have one, their
    sizes are
    held against the split, and where these do not fit, there is no winner; absent: nobody says how they were
    split.
    """
    assigned: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """
    How many units were assigned to it, such as people, each counted once; below 2^53; absent: its trials or
    units.
    """


class BootstrapMethod(Model):
    """By the bootstrap."""

    type: Literal["bootstrap"]
    seed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Where chance starts: the same seed gives the same answer; below 2^53."""
    resamples: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How often the units are drawn: 100 to 100,000, and fewer for large samples; absent: 2,000."""
    interval: BootstrapInterval | None = None
    """How the ends of the intervals are read off the resamples; absent: `percentile`."""


class SampleRatioThresholdConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: SampleRatioThreshold
    """What it says."""


class VariantResult(Model):
    """What was found of a variant."""

    id: Id
    """Which variant."""
    name: Name | None = None
    """What people call it."""
    count: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Its trials or units."""
    proportion: Proportion | None = None
    """What was counted, of a proportion."""
    value: Estimate | None = None
    """Its rate or ratio with the interval that holds for itself alone; absent where it is undefined."""
    is_enough: StrictBool
    """Whether it has at least as many trials or units as were asked for."""


class VariantComparison(Model):
    """Two variants beside each other."""

    from_: Annotated[Id, Field(alias="from")]
    """What is compared with."""
    to: Id
    """What is compared."""
    difference: Estimate | None = None
    """How much higher `to` is, with its interval."""
    lift: NumberValue | None = None
    """The difference as a share of the rate of `from`; of proportions alone."""
    p_value: NumberValue | None = None
    """How likely chance alone brings a difference of this size or more, either way."""
    adjusted_p_value: NumberValue | None = None
    """The p value as it counts beside those of the other comparisons."""
    verdict: ComparisonVerdict
    """What it comes to, after the correction for the number of comparisons."""
    better: Id | None = None
    """The better of the two, where that is clear and the sizes of the variants fit their split."""
    undefined: FigureUndefined | None = None
    """Why something is absent."""


class SampleRatio(Model):
    """The sizes of arms beside those that were intended, and whether chance explains the difference."""

    arms: list[ArmSize]
    """The arms, in the order of the input."""
    chi_square: NumberValue | None = None
    """Pearson's statistic; absent where too little was expected of an arm."""
    degrees: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Its degrees of freedom: one less than there are arms."""
    p_value: NumberValue | None = None
    """How likely chance alone brings sizes so far off or further."""
    threshold: UsedSampleRatioThreshold
    """From where on it is no chance any more."""
    verdict: SampleRatioVerdict
    """What it comes to."""
    undefined: FigureUndefined | None = None
    """Why something is absent."""


class SampleRatioInput(Model):
    """What `sample_ratio` takes: how many units each arm of an experiment got, and how they were to be split."""

    arms: Annotated[list[SampleRatioArm], Field(max_length=20, min_length=2)]
    """The arms: 2 to 20."""
    threshold: SampleRatioThresholdConvention | None = None
    """From where on a split is no chance any more; absent: the preset `sample_ratio_threshold.growthbook`."""
    on: DateText | None = None
    """The day of the check; a threshold that is older than its source vouches for comes with a warning."""


AttributionModel = TypeAliasType(
    "AttributionModel", Annotated[FirstTouch | LastTouch | LinearTouch | PositionBased, Field(discriminator="type")]
)
"""How a conversion is shared among its touches within the window."""


class Attribution(Model):
    """
    Conversions shared among those who brought them, as a document of version 1. The parts and what is
    unattributed add up
    to all conversions and to all their value, exactly.
    """

    document: Literal["attribution"]
    """Always `attribution`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    model: AttributionModel
    """How a conversion was shared among its touches."""
    window_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days a touch counted before a conversion."""
    code_rule: CodeRule
    """What a code did that was used at a conversion."""
    conversions: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """All conversions."""
    value: Money | None = None
    """What they are worth together; absent where none has a value."""
    without_value: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """So many of them have no value, and count as conversions alone."""
    sources: list[SourceCredit] | None = None
    """Who brought them, in the order of the ids."""
    unattributed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """So many have neither a code with an owner nor a touch within the window."""
    unattributed_value: Money | None = None
    """What those are worth; absent where none has a value."""
    unused_touches: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """So many touches lie within the window of no conversion of their person."""
    unowned_codes: list[Id] | None = None
    """Codes of conversions that nobody owns; such conversions went by touches alone."""


class AdSet(Model):
    """An ad set: what one audience is shown."""

    id: Id
    """The name in documents."""
    name: Name | None = None
    """What people call it."""
    budget: Money | None = None
    """What it may spend in the whole period."""
    days: list[AdDay] | None = None
    """Its days, in any order; a day without a row spent and brought nothing."""


class AdSetResult(Model):
    """What an ad set spent and brought."""

    id: Id
    """Which ad set."""
    name: Name | None = None
    """What people call it."""
    spent: Money
    """What it spent, exact."""
    results: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Its results."""
    days: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many days it has."""
    spend: SpendPacing | None = None
    """How it spends beside its own budget; absent without one."""
    cost_per_result: Fraction | None = None
    """`spent / results`, exact, in major units; absent without results."""
    interval: Estimate | None = None
    """The same with its interval by the delta method, days being the units; absent with too few days."""
    undefined: FigureUndefined | None = None
    """Why there is no interval."""
    verdict: CostVerdict | None = None
    """What the cost is beside the most that a result may cost; absent where nobody says."""


class Peer(Model):
    """One of those who are compared."""

    id: Id
    """The name in documents."""
    name: Name
    """What people call them."""
    mentions: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How often they were mentioned; absent where nobody counted."""
    figures: list[PeerFigure] | None = None
    """What else is known of them; a metric that is not there is missing, and not 0."""


class HourWeightsConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: HourWeights
    """What it says."""


class ShrinkInput(Model):
    """What `shrink` takes: cells, such as creators or placements, of which some have little data."""

    cells: Annotated[list[ShrinkCell], Field(max_length=1000, min_length=1)]
    """The cells: all with a `proportion`, or all with an `exposure`."""
    confidence: Confidence | None = None
    """How sure the lower bounds are to be, each for itself; absent: 0.95."""


class Shrinkage(Model):
    """The rates of cells drawn towards that of all, as a document of version 1."""

    document: Literal["shrinkage"]
    """Always `shrinkage`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    confidence: Confidence
    """How sure each lower bound is."""
    cells: list[ShrunkCell] | None = None
    """The cells by their lower bounds, the best first; none where nothing can be said."""
    undefined: FigureUndefined | None = None
    """Why nothing is said."""


class LinesCredit(Model):
    """Some lines of an invoice, with the tax on them."""

    type: Literal["lines"]
    lines: Annotated[list[CreditedLine], Field(max_length=1000, min_length=1)]
    """Which lines, each once."""


class CreditNote(Model):
    """A credit note, and what is left of the invoice after it."""

    credit_note: Invoice
    """The credit note, as an invoice of the kind `credit_note`."""
    left: InvoiceTotals
    """What is left of the invoice after it and those before."""
    next_number: NextNumber
    """The seller's next number."""


class CreditCheckInput(Model):
    """What `check_credit_note` takes."""

    invoice: Invoice
    """The invoice."""
    credit_notes: list[Invoice]
    """Its credit notes, in their order."""


class StatementPayment(Model):
    """Money that one paid to another."""

    paid_on: DateText
    """The day on which it arrived."""
    payer: Id
    """Who paid."""
    payee: Id
    """Who was paid."""
    amount: Money
    """How much: above zero."""
    invoice: PaidInvoice | None = None
    """The invoice that it is for, or of which something is paid back; absent: it stands on account."""


class StatementEntry(Model):
    """One thing that changes what is owed."""

    date: DateText
    """The day of the invoice, or of the payment."""
    kind: EntryKind
    """What it is."""
    number: Id | None = None
    """The number of the invoice or credit note, or of the invoice that is paid."""
    amount: Money
    """How much more is owed to the party; below zero: less, or by it."""
    balance: Money
    """What is owed after it."""


class ColumnHint(Model):
    """What stands in one column of an export that no layout describes."""

    header: StrictStr
    """The header in the export; case and spaces around it do not count."""
    name: StrictStr
    """The name of the metric or field, of the dictionary or the user's own."""
    values: ValueKind | None = None
    """What the cells hold: needed for a name of the user's own, refused where it contradicts the dictionary."""


class ExportQuestion(Model):
    """Something that the bytes of an export do not say, and that is never guessed."""

    code: QuestionCode
    """What is asked."""
    message: StrictStr
    """What is asked, in words."""
    about: StrictStr | None = None
    """The header or name that it is about."""
    example: StrictStr | None = None
    """A cell that shows why it is asked."""
    choices: list[StrictStr] | None = None
    """The answers to choose from, where they are few."""
    hint: StrictStr
    """The field of `ExportHints` that answers it."""


class ExportColumn(Model):
    """
    One column of `ExportRows`: the list that fits its kind has a place for each row, the others are empty. What
    the
    export does not say is `null`, never 0 or an empty text.
    """

    name: StrictStr
    """The id of the metric in the dictionary, the name of a field, or the user's own name."""
    kind: ValueKind
    """What the values are."""
    currency: Currency | None = None
    """The currency of amounts of money."""
    texts: list[StrictStr | None] | None = None
    """The values of a column of words."""
    counts: list[Count] | None = None
    """The values of a column of whole numbers."""
    decimals: list[DecimalText | None] | None = None
    """The values of a column of decimals, ratios, amounts of money or seconds."""
    moments: list[Moment | None] | None = None
    """The values of a column of days."""
    estimated: list[EstimatedItem] | None = None
    """The places, from 0, of values that the export states rounded, such as `3.3k`; all others are as measured."""


class RejectedRow(Model):
    """A row that is not kept."""

    line: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The line on which it begins."""
    reason: RowProblem
    """Why it is not kept."""
    cell: CellProblem | None = None
    """Why the cell has no value, when that is the reason."""
    column: StrictStr | None = None
    """The header of the column in which it was found."""
    message: StrictStr
    """The reason in words, with what stands there."""


class ExportFinding(Model):
    """Something odd, with the rows where it was found."""

    code: FindingCode
    """What is odd."""
    rows: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """In how many rows."""
    lines: list[Line]
    """The lines on which the first of them begin."""
    message: StrictStr
    """What is odd, in words."""


class ExchangedMoney(Model):
    """An exchanged amount, with every rate and date on the way."""

    amount: Money
    """What it became."""
    conversion: Conversion
    """By which rates."""


class BookedAmount(Model):
    """An amount that was booked on one day and settled on another."""

    id: Id
    """What it is, such as the number of an invoice."""
    amount: Money
    """How much, in its own currency; of a credit note below zero."""
    direction: SettlementDirection
    """Whether it is received or paid."""
    booked_on: DateText
    """The day by whose rate it stands in the books."""
    settled_on: DateText
    """The day by whose rate it was paid: not before the other."""


class ExchangeDifferenceLine(Model):
    """What exchange rates added to an amount or took from it."""

    id: Id
    """What it is."""
    amount: Money
    """How much, in its own currency."""
    direction: SettlementDirection
    """Whether it is received or paid."""
    booked: Money
    """What it stood for in the books."""
    booked_by: Conversion
    """By which rates."""
    settled: Money
    """What it was in the currency of the books when it was paid."""
    settled_by: Conversion
    """By which rates."""
    difference: Money
    """The gain, or the loss below zero: `settled − booked` of what is received, `booked − settled` of what is paid."""


class AdjustedPValues(Model):
    """P values that are corrected for their number."""

    method: PValueAdjustment
    """By which method."""
    assumptions: list[StrictStr]
    """What must hold for that."""
    confidence: Confidence
    """How sure the findings are."""
    p_values: list[AdjustedPValue]
    """The p values, in the order of the input."""


class Quantiles(Model):
    """How values are spread."""

    method: QuantileMethod
    """How the quantiles are read off."""
    count: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many values there are."""
    quantiles: list[Quantile]
    """The quantiles, in the order of the input."""
    minimum: NumberValue
    """The smallest value."""
    maximum: NumberValue
    """The largest value."""
    mean: NumberValue
    """The arithmetic mean."""
    median: NumberValue
    """The quantile at 0.5."""
    interquartile_range: NumberValue
    """The quantile at 0.75 less that at 0.25."""
    standard_deviation: NumberValue | None = None
    """The standard deviation of the sample, by `count - 1`; absent for one value."""


class ForecastInput(Model):
    """What `forecast` takes."""

    days: Annotated[list[DayValue], Field(max_length=1000, min_length=1)]
    """The days with their values, in any order; a day without a value is left out, for blank is not zero."""
    last_day: DateText
    """The last day of the period."""
    target: NumberValue | None = None
    """What all days together are to reach."""
    method: ForecastMethod | None = None
    """How the days to come are found; absent: by a straight line."""
    confidence: Confidence | None = None
    """How sure the intervals and the verdict are to be; absent: 0.95."""


class Brief(Model):
    """What the brand wants."""

    brand: Party
    """Who wants it."""
    goal: Name
    """What it is to do, in words."""
    audience: Name | None = None
    """Whom it is to reach, in words."""
    categories: list[Id] | None = None
    """What is advertised: ids of categories."""
    territories: list[Territory] | None = None
    """Where; absent or empty: anywhere."""
    flight: PublishWindow
    """The flight: the days on which content is published."""
    approve_by: DateText | None = None
    """The last day on which the brand approves content."""
    targets: list[BriefTarget] | None = None
    """What the campaign is to reach."""
    required_messages: list[Name] | None = None
    """What content must say."""
    forbidden_messages: list[Name] | None = None
    """What content must not say."""


class TeamMember(Model):
    """Somebody who works on a campaign, or approves."""

    id: Id
    """The name in documents, unique in the team. Influencers have their own id here too where they are to act."""
    name: Name
    """The name that people use."""
    roles: list[TeamRole] | None = None
    """What they do."""
    zone: Zone | None = None
    """Where their working day is."""
    hours_per_week: DecimalText | None = None
    """How many hours a week they can give to the campaign: 0 to 168."""


class ApprovalLevel(Model):
    """One level of approval."""

    name: Name
    """What it is, such as `Brand`."""
    reviewers: list[Id]
    """Who may approve: ids of the team."""
    needs: ApprovalNeed | None = None
    """Whether one of them is enough, which is meant when absent, or all must."""
    four_eyes: StrictBool | None = None
    """Whether whoever submitted the piece, or owns it, may not approve it."""
    silence_business_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    After how many business days without a word the level counts as approved, where the contract says so: 1 to
    365.
    """


class Mentions(Model):
    """Tags, handles, links or codes stand in the content."""

    type: Literal["mentions"]
    kind: MentionKind
    """What they are."""
    texts: list[Name]
    """The texts, such as `#greenhouse` or `GREEN10`."""


BreachConsequence = TypeAliasType(
    "BreachConsequence",
    Annotated[
        FeeReduction | Penalty | ContractMakeGood | EndOfContract | CountsAsApproved, Field(discriminator="type")
    ],
)
"""What follows when a duty is broken."""


class HistoryEntry(Model):
    """One thing that happened. Histories only grow."""

    at: Instant
    """When."""
    by: Id | None = None
    """Who did it; absent where it came by itself, as by silence."""
    event: Name
    """What happened: the type of the event."""
    from_: Annotated[Name, Field(alias="from")]
    """The state before."""
    to: Name
    """The state after."""
    note: Name | None = None
    """Why, or what else is to be said."""


class Media(Model):
    """A picture, a video or a sound."""

    kind: MediaKind
    """What it is."""
    duration_ms: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How long it lasts, in thousandths of a second."""
    width: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How wide it is, in pixels."""
    height: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How high it is, in pixels."""


class Giveaway(Model):
    """What is raffled, among whom and until when. What is absent is not decided yet."""

    prizes: Annotated[list[GiveawayPrize], Field(max_length=1000, min_length=1)]
    """What can be won, one row for each kind of prize."""
    opens_on: DateText
    """The first day on which people may enter."""
    closes_on: DateText
    """The last day on which they may."""
    draw_on: DateText | None = None
    """The day on which the winners are drawn: not before the last day of entry."""
    territories: list[Territory] | None = None
    """Where people must live to enter: `world` for anywhere. Absent or empty: not decided."""
    minimum_age_years: Annotated[StrictInt | None, Field(ge=0, le=255)] = None
    """How old people must be to enter, in years: 0 to 120."""
    entry_steps: list[EntryStep] | None = None
    """What people do to enter, each step once."""
    terms: list[GiveawayTerm] | None = None
    """What its published rules say, each term once."""
    expected_entries: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How many are expected to enter: from it come the odds."""


class LinkedEvent(Model):
    """The event that a piece goes with: a meetup, a stream, a launch."""

    name: Name
    """What it is called."""
    place: Name | None = None
    """Where it is, in words."""
    starts_at: Instant
    """When it begins."""
    ends_at: Instant
    """When it is over."""
    role: EventRole
    """What the piece does."""


class Review(Model):
    """A review under way."""

    level: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Which level has the word: from 0."""
    since: Instant
    """Since when it has."""
    submitted_by: Id | None = None
    """Who submitted the piece."""
    hash: Name
    """The hash of what was submitted."""
    votes: list[ReviewVote] | None = None
    """Who has approved at this level."""


class BudgetLine(Model):
    """What may be spent on something."""

    id: Id
    """The name of the line, unique in the campaign."""
    name: Name
    """The name that people use."""
    purpose: BudgetPurpose
    """What it is for."""
    planned: Money
    """How much."""
    expected_rest: Money | None = None
    """
    What is expected to be spent beyond what is committed: the estimate to complete, not below zero, in the
    currency of
    the plan. Absent: nobody has said it, and a forecast counts what is committed alone.
    """


class CampaignCost(Model):
    """Something other than a deal that is paid for out of the budget: ads, a studio, a tool."""

    id: Id
    """The name of the cost, unique in the campaign."""
    name: Name
    """The name that people use."""
    line: Id
    """Which line of the budget it is for."""
    committed: list[CostEntry] | None = None
    """What was ordered, and on which day; below zero for what was called off."""
    invoiced: list[CostEntry] | None = None
    """What was invoiced; below zero for a credit note."""
    paid: list[CostEntry] | None = None
    """What was paid; below zero for what came back."""


class Licence(Model):
    """What the owner of an asset permits."""

    holder: Name
    """Who permits it."""
    kinds: list[UsageKind] | None = None
    """For what; absent or empty: for any use."""
    channels: list[Platform] | None = None
    """On which platforms; absent or empty: on any."""
    territories: list[Territory] | None = None
    """Where; absent or empty: anywhere."""
    days: Interval
    """On which days."""


class Blackout(Model):
    """Days on which nothing is published, or on which something may be published in spite of it."""

    days: PublishWindow
    """Which days."""
    reason: Name
    """Why."""
    kind: BlackoutKind | None = None
    """What kind of blackout it is; `other` when absent. Where several hold, the kind that stands first decides."""
    precedence: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """What decides before the kind: of several the largest; 0 when absent."""
    permits: StrictBool | None = None
    """Whether it permits what weaker ones forbid, such as a greeting on a holiday."""
    pieces: list[Id] | None = None
    """Which pieces; absent or empty: all."""
    platforms: list[Platform] | None = None
    """On which platforms; absent or empty: on all."""
    territories: list[Territory] | None = None
    """Where; absent or empty: anywhere."""


class CampaignStep(Model):
    """Something happens to the campaign as a whole."""

    type: Literal["campaign"]
    event: CampaignEvent
    """What."""


class DealStep(Model):
    """Something happens to a deal."""

    type: Literal["deal"]
    deal: Id
    """Which deal."""
    event: DealEvent
    """What."""


Effect = TypeAliasType(
    "Effect",
    Annotated[
        Notify
        | AskForApproval
        | ApprovalVoided
        | PublishPiece
        | StopPiece
        | StayLive
        | ShowInsights
        | MakePieces
        | WriteInvoices
        | StopDeal,
        Field(discriminator="type"),
    ],
)
"""What is to be done because something happened. Nothing of it is done by the library."""


class Slot(Model):
    """
    When something is to happen, by the clock on a wall: a day, a time and where the clock hangs. The instant is
    computed
    when it is needed, so that a change of the law or of summer time does not move it by an hour.
    """

    date: DateText
    """On which day."""
    time: TimeOfDay
    """At what time."""
    zone: Zone | None = None
    """Where the clock hangs; UTC when absent."""
    skipped: SkippedTime | None = None
    """What is done where clocks skip that time; `later` when absent."""
    repeated: RepeatedTime | None = None
    """Which of two is meant where clocks show that time twice; `first` when absent."""


class MonthlyByDay(Model):
    """On days of the month, every so many months from that of the first day on."""

    type: Literal["monthly_by_day"]
    every: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Every how many months, 1 to 1,000; 1 when absent."""
    days: list[Day]
    """On which days: 1 to 31, or -1 for the last of the month to -31; at least one."""
    missing_day: MissingDay | None = None
    """What is done in a month without the day; `skip` when absent."""


class MonthlyByWeekday(Model):
    """On such days as the first Monday or the last Friday, every so many months from that of the first day on."""

    type: Literal["monthly_by_weekday"]
    every: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Every how many months, 1 to 1,000; 1 when absent."""
    days: list[NthWeekday]
    """On which days: at least one."""


class DatedSlot(Model):
    """A slot with its instant."""

    at: Instant
    """When it is."""
    date: DateText
    """The day that was asked for."""
    time: TimeOfDay
    """The time that was asked for."""
    zone: Zone | None = None
    """Where the clock hangs; UTC when absent."""
    shift: ClockShift
    """What the clocks do at that time."""
    series: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """From which series it comes, from 0; absent: a single slot."""


class OmittedSlot(Model):
    """A day of a series without a slot."""

    date: DateText
    """The day."""
    series: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The series, from 0; absent: a single slot."""
    why: OmittedWhy
    """Why there is none."""


class OpenSlot(Model):
    """A place in the calendar that one piece can take."""

    id: Id
    """The name of the slot, unique among slots and series."""
    when: Slot
    """When it is."""
    platforms: list[Platform] | None = None
    """For which platforms; absent or empty: for any."""
    account: Name | None = None
    """For which account; absent: for any."""
    score: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How good it is, 0 to 1,000,000, more being better; 0 when absent."""


class MinimumGap(Model):
    """How far apart two posts are at least."""

    minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many minutes, 1 to 525,600. Posts that are exactly as far apart are far enough apart."""
    scope: RuleScope | None = None
    """Which posts are looked at together; those of an account when absent."""
    platforms: list[Platform] | None = None
    """On which platforms; absent or empty: on all."""


class FrequencyLimit(Model):
    """How many posts there may be in a time."""

    most: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many at most."""
    per: FrequencyPeriod
    """In which time."""
    scope: RuleScope | None = None
    """Which posts are looked at together; those of an account when absent."""
    platforms: list[Platform] | None = None
    """On which platforms; absent or empty: on all."""


class PlacedPiece(Model):
    """A piece in a slot."""

    piece: Id
    """The piece."""
    slot: Id
    """The slot, or the series that it is of."""
    at: Instant
    """When the piece is published."""
    date: DateText
    """The day by the clock of the slot."""
    time: TimeOfDay
    """The time by the clock of the slot."""
    score: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The score of the slot."""
    why: ChosenWhy
    """Why this slot."""
    open_slots: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many slots are open to the piece beside the rest of the plan, this one among them."""


class Obstacle(Model):
    """What keeps a piece from slots."""

    kind: ObstacleKind
    """What."""
    slots: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many slots."""
    slot: Id
    """The first of them."""
    date: DateText
    """On which day it is."""
    message: StrictStr
    """What it is there, in words."""


class TimelineStep(Model):
    """One thing that is to be done."""

    id: Id
    """The name of the step, unique among the steps."""
    name: Name
    """The name that people use."""
    owner: Id | None = None
    """Who does it."""
    business_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many business days it takes, up to 1,000; 0 for a milestone, which is when the steps before it are done."""
    estimate: DurationEstimate | None = None
    """The same as three guesses."""
    after: list[StepLink] | None = None
    """What must be done before."""
    not_before: DateText | None = None
    """It does not begin before this day."""
    done_by: DateText | None = None
    """The last day that it may take; a milestone may be no later than on this day."""
    promised_for: DateText | None = None
    """The day that somebody was promised."""
    started_on: DateText | None = None
    """On which day it began."""
    done_on: DateText | None = None
    """On which day it was done: its last day."""
    calendar: BusinessDays | None = None
    """On which days whoever does it works, where that is not as for all."""


class TimelineRow(Model):
    """When one step can and must be done."""

    step: Id
    """The step."""
    name: Name
    """The name that people use."""
    owner: Id | None = None
    """Who does it."""
    state: TimelineState
    """How far it is."""
    business_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many business days are planned for it: of three guesses the expected time, rounded up."""
    expected_business_days: Fraction
    """The expected time in business days: `te = (o + 4m + p) / 6`."""
    variance: Fraction
    """Its variance in square business days: `((p - o) / 6)^2`."""
    earliest_first_day: DateText
    """The first day that it can have; of a milestone the day before which all is done."""
    earliest_last_day: DateText
    """The last day that it then has; of a milestone the same as the first."""
    latest_first_day: DateText
    """The first day that it must have at the latest."""
    latest_last_day: DateText
    """The last day that it must have at the latest."""
    slack_business_days: Annotated[StrictInt, Field(ge=-9223372036854775808, le=9223372036854775807)]
    """
    How many business days later it can be done than it is at the earliest; below zero: it is late by as many. Of
    what
    is done: what it would have had.
    """
    critical: StrictBool
    """Whether it has the least slack of all that is open."""
    promise_days_late: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days later than was promised it is done."""
    deadline_days_late: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days later than it may be it is done."""


class LaunchTimeline(Model):
    """What must be done before a launch."""

    steps: list[TimelineStep]
    """
    The steps, in any order: 1 to 1,000. One that no other waits for, and that has no deadline of its own, must be
    done before
    the launch day; a milestone may be on it.
    """
    first_day: DateText
    """The first day on which anything can begin."""
    business_days: BusinessDays | None = None
    """On which days work is done, unless a step has its own; all but Saturdays and Sundays when absent."""


class ExpectedDemand(Model):
    """How many units are expected to be bought on some days."""

    first_day: DateText
    """From which day on; not before the launch."""
    last_day: DateText
    """Up to which day."""
    units: DecimalText
    """How many units, 0 to 1,000,000; parts of one are an expectation."""
    per: DemandPer | None = None
    """In which time; `day` when absent."""


class ProductStock(Model):
    """What there is of a product, and how more is got."""

    opening_units: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many units are there before the deliveries and the first sale, 0 to 1,000,000."""
    deliveries: list[StockDelivery] | None = None
    """What will come."""
    lead_time_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days, free days counted, lie between an order and its delivery, 0 to 3,650."""
    safety_units: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many units are kept for surprises, 0 to 1,000,000; 0 when absent."""
    minimum_order_units: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The fewest units that the supplier makes, 1 to 1,000,000; 1 when absent."""


class BreakEven(Model):
    """From when on a product has paid its fixed costs."""

    exact_units: Fraction | None = None
    """The fixed costs by the margin of a unit, exactly; absent where a unit leaves nothing."""
    units: Fraction | None = None
    """The same as a whole number of units, rounded up."""
    date: DateText | None = None
    """The first day at the end of which so many are sold."""
    undefined: BreakEvenGap | None = None
    """Why there is no such day."""


class StockPlan(Model):
    """When a product runs out, and what is to be ordered."""

    deliveries: list[DeliveryPlan]
    """The deliveries, in their order."""
    stock_out_on: DateText | None = None
    """The first day on which somebody finds none, without another order; absent where that does not happen."""
    unmet_units: Fraction
    """How many units fewer are sold for that reason."""
    left_units: Fraction
    """How many are left at the end of the last day."""
    reorder: Reorder | None = None
    """The order that keeps the safety stock up to the last day; absent where none is needed."""


class LaunchMilestones(Model):
    """When each step before a launch can and must be done, as `plan_timeline` gives it."""

    steps: list[TimelineRow]
    """The steps, in their order."""
    critical_path: list[Id]
    """The steps of which each keeps the next from beginning."""
    totals: TimelineTotals
    """What they come to; the launch is late where a deadline is missed."""


class CommonHoursInput(Model):
    """What `common_hours` takes."""

    people: list[WorkingHours]
    """Who is to meet: 1 to 100 people."""
    first_day: DateText
    """The first day that is looked at, by each person's own clock."""
    last_day: DateText
    """The last day, at most a year later."""
    least_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The shortest time that is of use, in minutes, 1 to 1,440; 30 when absent."""


class CommonWindow(Model):
    """A time at which people work."""

    start: Instant
    """When it begins."""
    end: Instant
    """When it is over."""
    minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How long it is."""
    people: list[LocalHours]
    """What their clocks show, for everybody who works."""
    missing: list[Id] | None = None
    """Who does not work."""


class WorkloadInput(Model):
    """What `workload` takes."""

    people: list[Worker]
    """Who works."""
    work: list[PlannedWork] | None = None
    """What they are to do; it is spread evenly over its business days."""
    log: list[LoggedWork] | None = None
    """What they did."""
    business_days: BusinessDays | None = None
    """On which days work is done; all but Saturdays and Sundays when absent."""
    bounds: WorkloadBounds | None = None
    """
    From when on a week is too full, and which hours are night; those of the preset `workload_bounds.house` when
    absent.
    """


class LoadWeek(Model):
    """The planned work of somebody in a week."""

    person: Id
    """Who."""
    monday: DateText
    """The Monday of the week."""
    hours: Fraction
    """How many hours are planned."""
    capacity_hours: DecimalText
    """How many hours they can give."""
    load: Fraction | None = None
    """The hours by the capacity; absent where that is zero."""
    verdict: LoadVerdict
    """Whether that is too much."""


class BurnoutSignal(Model):
    """Something that speaks for too much strain."""

    person: Id
    """Who."""
    kind: BurnoutSignalKind
    """What."""
    value: Fraction
    """How much: a count, or a share from 0 to 1."""


class MixTarget(Model):
    """How posts are to be mixed."""

    shares: list[MixShare]
    """The shares, each of another category."""


class ContentMix(Model):
    """How far a plan is from a mix, and which post to change first."""

    document: Literal["content_mix"]
    """Always `content_mix`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    target: Id
    """The mix that was aimed at."""
    categories: list[MixCategory]
    """The categories of the target, then others that posts have."""
    posts_to_change: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many posts would have another category in the nearest plan that is mixed so."""
    distance: Fraction
    """
    The total-variation distance of the plan from the nearest whole counts: `posts_to_change` by all posts, 0 to
    1.
    """
    swap: MixSwap | None = None
    """The change of one post that brings the plan nearest; absent where it is mixed so already."""
    warnings: list[Issue]
    """What else is to be said."""


class PlaybookTrigger(Model):
    """Something that starts a playbook: any one of its triggers does."""

    what: Name
    """What, in words."""
    fact: SeverityFact | None = None
    """The fact that says so, where there is one."""
    metric: SeverityMetric | None = None
    """The metric that says so, where there is one."""
    at_least: DecimalText | None = None
    """From which value of the metric on; not below zero."""
    severity: CrisisSeverity
    """So grave it is then at least."""


class MetricRule(Model):
    """From which values of a metric on a crisis is how grave."""

    metric: SeverityMetric
    """Which metric."""
    steps: Annotated[list[SeverityStep], Field(max_length=1000, min_length=1)]
    """The steps, from the lowest value on, each graver than the last. Below the first the metric says nothing."""


class ReachPoint(Model):
    """One way to reach somebody."""

    kind: ReachKind
    """Which way."""
    address: Name
    """The number, address or handle."""


class RaciEntry(Model):
    """Which part a role has in a step."""

    role: Id
    """Which role: its id."""
    part: RaciPart
    """Which part. A role may be responsible and accountable for one step."""


class StepDue(Model):
    """By when a step is done."""

    minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """So many minutes later: 0 to 525,600."""
    from_: Annotated[DueFrom | None, Field(alias="from")] = None
    """From when on; `started` when absent."""


class EscalationRule(Model):
    """One rule of a chain."""

    notify: Annotated[list[Id], Field(max_length=1000, min_length=1)]
    """Which roles are called."""
    wait_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many minutes they have to answer, before the next rule: 1 to 1,440."""
    hours: EscalationHours | None = None
    """In which hours the rule holds; in all when absent."""
    more_alerts_than: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Only where more than so many alerts have come; always when absent: 1 to 1,000,000,000."""


class StatementTemplate(Model):
    """Words that are ready before there is a crisis, with placeholders in braces: `{name}`."""

    id: Id
    """The name of the template, unique in the playbook."""
    kind: TemplateKind
    """What it is for."""
    text: StrictStr
    """The text: 1 to 10,000 characters."""
    placeholders: Annotated[list[TemplatePlaceholder] | None, Field(max_length=1000)] = None
    """The placeholders, each of which stands in the text."""
    strategies: Annotated[list[ResponseStrategy] | None, Field(max_length=1000)] = None
    """What it answers with, in that order; nothing is checked when absent."""


class PlaybookChannel(Model):
    """Where the public is told."""

    kind: ChannelKind
    """What kind of channel it is."""
    platform: Platform | None = None
    """On which platform, where that is known."""


class ClauseRef(Model):
    """A clause, and whose it is."""

    campaign: Id | None = None
    """The campaign; absent for an enquiry."""
    deal: Id
    """The deal, or the enquiry."""
    clause: Id
    """The deliverable or term; of an enquiry, itself."""
    kind: ClauseKind
    """What it is."""
    brand: Name
    """The brand."""


class UndatedClause(Model):
    """A clause that cannot be compared: its days hang on an event without a date."""

    influencer: Id
    """Whom it concerns."""
    clause: ClauseRef
    """The clause."""
    after: Event
    """The event."""


class RunClause(Model):
    """One clause of the deal that is about using the content."""

    term: Id
    """The term."""
    misses: list[RunMiss]
    """Why it does not permit it; empty: it does."""
    days: Interval | None = None
    """Its days, as far as they are known."""
    after: Event | None = None
    """The event that they hang on."""


class ExpiringRight(Model):
    """Something that ends."""

    kind: ExpiringKind
    """What."""
    campaign: Id
    """In which campaign."""
    deal: Id | None = None
    """In which deal; absent for assets."""
    clause: Id
    """The term, the renewal or the asset."""
    holder: Name
    """Who permits it: the influencer, the holder of a licence, the person of a consent."""
    last_day: DateText
    """Its last day."""
    days_left: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days are left after the day from which on is looked."""
    renewal: Id | None = None
    """The renewal of the deal that would prolong it, where its day has not passed."""


class TalentReadiness(Model):
    """A talent for whom something is missing."""

    influencer: Id
    """Whom it concerns."""
    name: Name
    """The name that people use."""
    gaps: list[TalentGap]
    """What is missing."""


class SponsorReadiness(Model):
    """Whether a sponsor can be told in time."""

    sponsor: Id
    """The brand."""
    name: Name
    """The name that people use."""
    tell_by: Instant | None = None
    """By when they must be told if a crisis begins now: by the shortest deadline of contracts and playbooks."""
    notice_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """That deadline, in minutes."""
    contacts: list[Name]
    """Who is told, each once."""
    reach: list[ReachPoint]
    """How they are reached, apart from messages on platforms."""
    deals: list[SponsorDeal]
    """The deals that go on."""
    missing_in: list[Id]
    """The playbooks that tell sponsors and do not name them: the first 20."""
    gaps: list[SponsorGap]
    """What is missing."""


class PieceNotHeld(Model):
    """A piece in scope that is not held."""

    campaign: Id
    """In which campaign."""
    piece: Id
    """Which piece."""
    state: PieceState
    """How far it has come."""
    reason: NotHeldReason
    """Why it is not held."""
    giveaway_until: DateText | None = None
    """The last day of its giveaway, where people can still enter."""


class HeldAd(Model):
    """Paid advertising that is to be held in the ad account: the library knows what may run, and not what does."""

    campaign: Id
    """In which campaign."""
    deal: Id | None = None
    """In which deal; absent for a line of the budget."""
    clause: Id
    """The term, or the line of the budget."""
    kind: HeldAdKind
    """What kind of advertising it is."""
    influencer: Id | None = None
    """Whose content."""
    brand: Name
    """The brand."""
    platforms: list[Platform]
    """On which platforms; empty: on any."""
    days: Interval | None = None
    """The days that it may run, as far as they are known."""
    state: AdState
    """Whether it can be running."""
    pieces: list[Id]
    """The published pieces that it can be made of."""
    days_lost: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many of the paid days the pause takes, where its end is expected."""
    planned: Money | None = None
    """What the line of the budget has."""


class PauseDate(Model):
    """A date that does not hold when the pause lasts beyond it."""

    date: DateText
    """The last day on which it holds."""
    kind: PauseDateKind
    """What date it is."""
    state: PauseDateState
    """What the pause does to it."""
    campaign: Id
    """In which campaign."""
    deal: Id | None = None
    """In which deal."""
    clause: Id | None = None
    """The deliverable, the term or the asset that says it."""
    piece: Id | None = None
    """The piece that it is about."""
    tell: Name
    """Who is to be told: the brand, or whoever permits it."""
    tell_by: DateText
    """
    By which day they are told, so that something else can be agreed while it holds: the day itself, or today
    where that has
    passed.
    """
    sentence: StrictStr
    """The same in words."""


class ResumeNeed(Model):
    """One thing that a piece needs before it goes on."""

    kind: ResumeNeedKind
    """What."""
    message: StrictStr
    """Why, in words."""
    help: StrictStr | None = None
    """What can be done about it."""
    who: list[Id]
    """Who does it: ids of the team; empty where nobody is named."""


class AdResumption(Model):
    """Whether paid advertising that was held may go on."""

    ad: HeldAd
    """What it is."""
    verdict: ResumeVerdict
    """Whether it may go on."""
    message: StrictStr
    """Why, in words."""


class Receivable(Model):
    """One instalment, and what of it is open."""

    campaign: Id
    """The campaign."""
    deal: Id
    """The deal."""
    influencer: Id
    """Who made the content."""
    brand: Name
    """Who owes it."""
    instalment: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The instalment: from 1. A deal without a plan has one."""
    amount: Money
    """How much, with tax."""
    paid: Money
    """How much of it was paid up to the day."""
    open: Money
    """What is left; below zero where more was paid."""
    due: DateText | None = None
    """When it is due."""
    due_after: Event | None = None
    """The event without a date yet after which it is due."""
    age: AgeBucket | None = None
    """How old what is left is; absent where nothing is, or where there is no due date."""
    days_late: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """By how many days it is late; 0 where it is not due before the day, or nothing is left."""


class BudgetLineState(Model):
    """How one line stands."""

    line: Id | None = None
    """The line; absent for deals that no line is there for: nothing is planned for them."""
    name: Name | None = None
    """The name that people use."""
    amounts: BudgetAmounts
    """The amounts, in the currency of the plan."""


class BudgetItem(Model):
    """One thing that a line is spent on."""

    kind: BudgetItemKind
    """What kind of thing it is."""
    id: Id
    """The deal or the cost."""
    path: Path
    """Where it stands in the agency."""
    line: Id | None = None
    """The line; absent where none is there for it."""
    amounts: BudgetSpending
    """The amounts in their own currency."""
    in_line: BudgetSpending | None = None
    """The same in the currency of the line, each rounded once, half up, where that is another one."""


class NextAction(Model):
    """One thing that somebody owes."""

    kind: ActionKind
    """What is to be done."""
    side: ActionSide
    """By which side."""
    owners: list[Id]
    """By whom: members of the team, the influencer or the brand; any of them will do. Empty where nobody is named."""
    due: DateText | None = None
    """By which day; absent where nothing says it."""
    days_late: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """By how many days it is late; 0 where it is not."""
    message: StrictStr
    """The same in words."""
    issue: Code | None = None
    """The code of the warning, of `look_at`."""
    campaign: Id | None = None
    """The campaign that it belongs to."""
    path: Path
    """Where in the agency's document it lies."""


DutyObservation = TypeAliasType(
    "DutyObservation", Annotated[PieceRemoved | InsightsShown | ReshootMade | DutySeen, Field(discriminator="type")]
)
"""Something that people or tools have seen, and that the documents of a campaign do not say."""


class DutyRow(Model):
    """One duty, for one piece where it is one of pieces."""

    deal: Id
    """Of which deal."""
    term: Id
    """Which duty of its contract."""
    piece: Id | None = None
    """For which piece."""
    owed_by: DealSide
    """Whose duty it is."""
    state: DutyState
    """Whether it is kept."""
    due: DateText | None = None
    """The last day for it, or the last day that it lasts."""
    broken_on: DateText | None = None
    """The day on which it was broken, or seen to be."""
    days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days are missing, or too many."""
    missing: list[Name] | None = None
    """The texts or the accounts that are missing."""
    message: StrictStr
    """The same in words."""
    path: Path
    """Where in the agency's document the duty lies."""


class DutyClaim(Model):
    """What follows from a broken duty."""

    deal: Id
    """Of which deal."""
    term: Id
    """Which duty of its contract."""
    deliverable: Id | None = None
    """For which deliverable: of a part of its fee."""
    piece: Id | None = None
    """For which piece: of anything else, where the duty is one of pieces."""
    owed_by: DealSide
    """Who has broken it."""
    consequence: BreachConsequence
    """What the contract says."""
    base: Money | None = None
    """What the percentage is taken of: the creative fee of the deliverable, or the fee of the deal."""
    amount: Money | None = None
    """How much it is; absent where it is no money, or the deal could not be priced."""
    days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days it is to be live again, or longer."""
    ends_on: DateText | None = None
    """The first day on which the contract may end."""


class IncomeRecord(Model):
    """Something earned that no deal of the agency is about."""

    id: Id
    """The name of the record, unique in the list."""
    stream: IncomeStream
    """What it comes from."""
    name: Name
    """What it is, in words."""
    amount: Money
    """How much, before tax; below zero for what went back."""
    earned_on: DateText
    """On which day it was earned."""
    invoiced_on: DateText | None = None
    """On which day it was invoiced; absent: it was not, or needs no invoice."""
    paid_on: DateText | None = None
    """On which day it was paid; absent: it was not."""


class IncomeMonth(Model):
    """What a stream brought in a month, in one currency."""

    stream: IncomeStream
    """The stream."""
    month: DateText | None = None
    """The first day of the month; absent for what nothing gives a day."""
    amounts: IncomeAmounts
    """How much."""


class ContentLimit(Model):
    """
    One limit of a platform. Where sources conflict it has the looser value, which all of them agree on, and the
    stricter.
    """

    of: CountedPart
    """Of what."""
    unit: CountingUnit
    """In what it is counted."""
    bound: LimitBound | None = None
    """Whether it is the most or the least; the most when absent."""
    formats: list[Format] | None = None
    """For which formats; for all when absent or empty."""
    scope: Id | None = None
    """For which accounts, such as `premium`: it then replaces the limit of the same part without a scope."""
    with_media: StrictBool | None = None
    """Whether it holds only with media, or only without; either way when absent."""
    limit: SourcedLimit
    """The limit; where sources conflict the looser one."""
    stricter: SourcedLimit | None = None
    """The stricter limit, where sources conflict."""


class ContentCount(Model):
    """A count of one part of the content."""

    of: CountedPart
    """Of what."""
    from_: Annotated[Path, Field(alias="from")]
    """Where it stands in the input."""
    unit: CountingUnit
    """In what it is counted."""
    count: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How much it is; absent where the content does not say."""
    verdict: LimitVerdict
    """Whether the limit is kept."""
    bound: LimitBound | None = None
    """Whether the limit is the most or the least; absent without one."""
    scope: Id | None = None
    """For which accounts the limit holds."""
    limit: SourcedLimit | None = None
    """The limit; where sources conflict the looser one. Absent where none is known."""
    stricter: SourcedLimit | None = None
    """The stricter limit, where sources conflict."""


class GiveawayRules(Model):
    """What a giveaway needs, and what nobody may be asked to do for it."""

    needs: Annotated[list[NeededGiveawayTerm] | None, Field(max_length=1000)] = None
    """What its published rules must say, each term once."""
    forbids: Annotated[list[ForbiddenEntryStep] | None, Field(max_length=1000)] = None
    """What people must not have to do, each step once."""


class DisclosureWords(Model):
    """Words that disclose."""

    words: StrictStr
    """The words, in small letters; with `#` they count as a hashtag alone, without it as one too."""
    used_as: WordsUse | None = None
    """Whether they count within a sentence."""
    languages: list[Language] | None = None
    """Who understands them; everybody when absent or empty."""
    connections: list[Connection] | None = None
    """For which connections they are right; for all when absent or empty."""


class VideoPlaceRule(Model):
    """Where disclosing words stand in a video."""

    in_video: StrictBool | None = None
    """Whether they must stand or be said in the video."""
    in_text: StrictBool | None = None
    """Whether they must stand in its text or description."""
    from_start: StrictBool | None = None
    """Whether in the video they must be there from its first second on."""
    lasts: list[LastingRule] | None = None
    """How long they stand in the video, by its duration: the first that holds counts."""


class FoundWords(Model):
    """Words that speak of a connection, or may."""

    words: StrictStr
    """The words as they were read: in small letters and plain ones."""
    from_: Annotated[Path, Field(alias="from")]
    """Where they stand in the input."""
    at: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """At which visible character of that text they begin, from 0."""
    verdict: WordsVerdict
    """What they are worth."""


class DisclosureFix(Model):
    """Something to change."""

    kind: DisclosureFixKind
    """What kind of change."""
    from_: Annotated[Path, Field(alias="from")]
    """Where."""
    message: StrictStr
    """What to do, in words."""


MeetingStart = TypeAliasType("MeetingStart", Annotated[MeetingInstant | MeetingLocalTime, Field(discriminator="type")])
"""When a meeting begins."""


class MeetingPerson(Model):
    """Somebody with an address of e-mail."""

    email: Email
    """The address."""
    name: Name | None = None
    """The name that people use."""


class LeftOut(Model):
    """Something of a campaign that does not go out."""

    item: CampaignItem
    """What it is."""
    id: Id
    """Which."""
    reason: LeftOutReason
    """Why it is left out."""


SlackText = TypeAliasType("SlackText", Annotated[SlackPlain | SlackMarkup, Field(discriminator="type")])
"""Words in a block."""


class SlackSection(Model):
    """A text."""

    type: Literal["section"]
    text: SlackText
    """The words: at most 3,000 characters."""


class SlackContext(Model):
    """A remark in small letters."""

    type: Literal["context"]
    elements: list[SlackText]
    """The remarks."""


class CrisisStatement(Model):
    """What the public is told, from the draft to the publication. It is signed as pieces are: bound to its hash."""

    id: Id
    """The name of the statement, unique in the response."""
    step: Id
    """For which step of the playbook."""
    kind: TemplateKind
    """What it is."""
    text: StrictStr
    """The words."""
    channels: list[PlaybookChannel]
    """Where it goes, in this order."""
    state: StatementState
    """How far it has come."""
    review: Review | None = None
    """Who has signed, while somebody must still; `level` is 0, and the votes are those of roles."""
    approval: Approval | None = None
    """What was signed, and when."""
    in_emergency: StrictBool | None = None
    """Whether one role signed alone."""
    published_at: Instant | None = None
    """When it was published."""


class StatementDrafted(Model):
    """A statement is drafted from the template of a step."""

    type: Literal["draft_statement"]
    statement: Id
    """The name of the statement, unique in the response."""
    step: Id
    """For which step of the playbook."""
    values: Annotated[list[PlaceholderValue] | None, Field(max_length=1000)] = None
    """What the placeholders of the template are filled with: each of them once."""
    channels: Annotated[list[PlaybookChannel] | None, Field(max_length=1000)] = None
    """Where it goes; the channels of the playbook when absent or empty."""


class ReleaseStatement(Model):
    """A statement goes out."""

    type: Literal["release_statement"]
    statement: Id
    """Which."""
    channels: list[PlaybookChannel]
    """Where, in this order."""
    hash: Name
    """The hash of what was signed."""


class TrelloCard(Model):
    """
    A card as Trello's interface takes it.

    Source: Trello REST API, "Create a new card".
    """

    name: StrictStr
    """The title."""
    desc: StrictStr
    """The text, in Trello's Markdown."""
    due: Instant | None = None
    """When it is due."""
    dueComplete: StrictBool
    """Whether it is done."""
    idList: TrelloId
    """The list."""
    idLabels: list[TrelloId]
    """The labels."""
    idMembers: list[TrelloId]
    """The people."""
    pos: TrelloPosition
    """The place in the list."""


class TrelloRequest(Model):
    """A card with what it is made of."""

    item: CampaignItem
    """Whether it is a piece or a task."""
    id: Id
    """Which."""
    card: TrelloCard
    """The body of `POST https://api.trello.com/1/cards`."""


class TrelloRemark(Model):
    """Something of a card that was not understood."""

    card: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The place of the card on the board, counted from 0."""
    problem: TrelloProblem
    """What it is."""
    found: StrictStr | None = None
    """What stands there, cut where it is long."""


class MeasureCondition(Model):
    """A number lies within bounds, of which at least one is given. What is not known does not lie within any."""

    type: Literal["measure"]
    measure: ModerationMeasure
    """Which number."""
    at_least: DecimalText | None = None
    """From this on, included."""
    below: DecimalText | None = None
    """Below this, excluded."""


class ToxicityCondition(Model):
    """A classifier is so sure. What it does not say does not hold."""

    type: Literal["toxicity"]
    attribute: ToxicityAttribute
    """Of which attribute."""
    at_least: DecimalText
    """From this probability on, included: 0 to 1."""


class InboxItem(Model):
    """One thing that somebody wrote: a comment, a message, a mention or a review."""

    id: Id
    """Its name, unique in the list."""
    platform: Platform
    """Where it was written."""
    channel: InboxChannel
    """By which way it came."""
    author: InboxAuthor
    """Who wrote it."""
    text: Annotated[StrictStr, Field(max_length=10000)]
    """What they wrote: up to 10,000 characters, and none where there are stars or a picture alone."""
    language: Language | None = None
    """In which language, where it is known."""
    at: Instant
    """When it was written."""
    thread: Id | None = None
    """To which thread it belongs, where it does."""
    sentiment: DecimalText | None = None
    """Its sentiment, from -1 (negative) to 1 (positive), where somebody or something judged it."""
    stars: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The stars of a review, from 1 to 5."""
    toxicity: list[ToxicityScore] | None = None
    """What a classifier says, each attribute once."""


class ConditionMatch(Model):
    """Why one condition of a rule holds."""

    span: MatchedSpan | None = None
    """Where in the text it was found first, for keywords and patterns."""
    sentence: StrictStr
    """The same in words."""


class ModerationLadder(Model):
    """
    By which steps decisions about one author rise, and how fast they are forgotten. It is data: who says so
    stands on the
    convention around it.

    A step has one number of points with two meanings: that many points lead to it, and a decision of it leaves
    that many.
    With steps of 1, 2, 4, 8 and 16 points and offences of 1 point each, every offence on the same day is one step
    up:
    what the steps before have left (1, 3, 7, 15) and 1 is just the next.

    Points fade by halves: of 8 points 4 are left after one half-life, and 2 after two. The score is rounded to
    whole
    points, halves up, before it is held against the steps, so that a lone point counts in full until its half-
    life.
    """

    half_life_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """After how many days half of the points is left: 1 to 3,650."""
    steps: Annotated[list[ModerationLadderStep], Field(max_length=1000, min_length=1)]
    """The steps, each with more points than the one before."""
    class_points: Annotated[list[LadderClassPoints] | None, Field(max_length=1000)] = None
    """The points of a new offence by its class, each class once."""
    other_points: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The points of a new offence of any other class: 1 to 1,000,000."""
    ban_at_once: Annotated[list[AbuseClass] | None, Field(max_length=1000)] = None
    """Offences of these classes lead to a ban whatever the score, with evidence; each once."""


class LadderClimb(Model):
    """What an author's offence leads to, and why."""

    document: Literal["ladder_climb"]
    """Always `ladder_climb`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When it is decided."""
    author: Id
    """About whom."""
    item: Id
    """With which item."""
    class_: Annotated[AbuseClass, Field(alias="class")]
    """Which abuse it is."""
    terms: list[LadderTerm] | None = None
    """What is left of the points of each earlier decision, the latest first."""
    score_before: DecimalText
    """What is left of all of them, to the thousandth."""
    offence_points: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The points of the new offence."""
    score_after: DecimalText
    """Both together."""
    counted_points: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The same in whole points, halves up, as the steps are asked for."""
    action: ModerationAction | None = None
    """What is to be done; nothing yet when absent."""
    mute_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """For how many minutes, of a mute."""
    muted_until: Instant | None = None
    """When a mute ends that begins now."""
    is_at_once: StrictBool
    """Whether the class leads there at once, whatever the score."""
    needs_evidence: StrictBool
    """Whether evidence must be kept before."""
    has_evidence: StrictBool
    """Whether it is kept."""
    sentence: StrictStr
    """The same in words."""
    policy: UsedModerationLadder
    """By which ladder."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


class ReportPolicy(Model):
    """How much a report says, and how many hide an item. It is data: who says so stands on the convention around it."""

    report_points: DecimalText
    """The points of a report of somebody of whom nothing is known: above 0, to 1,000,000."""
    accuracy_axis: DecimalText
    """
    From which share of right reports on a reporter's report says more than that, and below which less: between 0
    and 1,
    without either.
    """
    accuracy_points: DecimalText
    """
    The points that a reporter who is always right has more, for each power of four of their decided reports; who
    is
    never right has as many less: 0 to 1,000,000.
    """
    least_decided: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """With how many decided reports the share of a reporter's right ones is known: 1 to 1,000,000."""
    thresholds: Annotated[list[ReportThreshold], Field(max_length=1000, min_length=1)]
    """How many points hide an item, one for each sensitivity."""
    keep_hidden_share: DecimalText
    """
    An item that is hidden is shown again below this share of those points, so that one report more or less does
    not
    show and hide it in turns: above 0, to 1.
    """


class ScoredReports(Model):
    """What the reports of one item say together."""

    item: Id
    """Which item."""
    score: DecimalText
    """The points of its reports together, to the thousandth."""
    verdict: ReportVerdict
    """What is done with it."""
    terms: list[ReportTerm] | None = None
    """What each report says, by the names of the reporters."""
    sentence: StrictStr
    """The same in words."""


class PileOnPolicyConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: PileOnPolicy
    """What it says."""


class PileOnSign(Model):
    """One sign."""

    sign: PileOnSignKind
    """What is looked at: it says the unit of the figures too."""
    state: PileOnSignState
    """Whether it is there."""
    observed: DecimalText | None = None
    """What was found, to the thousandth; absent where it is not known."""
    threshold: DecimalText
    """From which figure on it is there; for a burst, up to which."""
    reference: StrictStr | None = None
    """The hashtag or link that most share, folded."""
    authors: list[InboxAccount] | None = None
    """Who shows it, by platform and name."""
    items: list[Id] | None = None
    """The hostile items of theirs that show it, by id."""
    sentence: StrictStr
    """The same in words."""


class HeldItemEvidence(Model):
    """What proves later what an item was, with the item as it was given."""

    account: InboxAccount
    """Who wrote the item."""
    evidence: EvidenceRecord
    """The record."""
    capture: InboxItem | None = None
    """The item as it was given, where it is kept here."""


class StateChange(Model):
    """A conversation got into another state."""

    type: Literal["state_change"]
    at: Instant
    """When."""
    state: ConversationState
    """Which state."""


class RecordHold(Model):
    """Records that are kept although their time is over, or somebody asks to erase them. A person decides that."""

    id: Id
    """The name of the hold, unique in the list; it names nobody."""
    ground: HoldGround
    """On which ground."""
    reason: Name
    """Why, in words."""
    placed_at: Instant
    """Since when."""
    released_at: Instant | None = None
    """Since when not any more; absent while it holds."""
    accounts: Annotated[list[InboxAccount] | None, Field(max_length=1000)] = None
    """Of whom everything is kept."""
    items: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """Which items are kept, with their conversations."""
    item_evidence: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """The evidence of which items is kept."""
    crisis_evidence: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """Which evidence of crises is kept."""
    responses: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """Which responses to crises are kept."""


class RetentionPolicyConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: RetentionPolicy
    """What it says."""


class RetentionCount(Model):
    """How many records of a kind are in a state."""

    kind: RecordKind
    """Of which kind."""
    state: RetentionState
    """In which state."""
    records: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many."""


class RetentionBlock(Model):
    """What keeps a record."""

    reason: RetentionReason
    """What sort of thing."""
    by: Id
    """Which hold, conversation or response."""


class ErasureReceipt(Model):
    """
    What was done for a request to erase, without personal data: no name, no id, no text. It has no hash of what
    was erased,
    since short texts can be guessed from their hash.
    """

    document: Literal["erasure_receipt"]
    """Always `erasure_receipt`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When it was done."""
    deadlines: RequestDeadlines
    """By when the request must be answered."""
    counts: list[ErasureCount] | None = None
    """What was done with the records of each kind, without kinds of which nothing was."""
    kept: list[KeptGround] | None = None
    """How many records each ground keeps, without those that keep none."""
    redacted_mentions: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many places in the texts of others named the person, and have `[…]` now."""
    left_sha256: StrictStr
    """The SHA-256 of what is left, as 64 digits in small letters."""
    sentences: list[StrictStr]
    """What was done, and what was not, in words."""


class ForbiddenPhrases(Model):
    """Words and phrases that are not written, for one reason."""

    phrases: Annotated[list[StrictStr], Field(max_length=1000, min_length=1)]
    """Which, each of 1 to 200 characters."""
    matches_case: StrictBool | None = None
    """
    Whether they are only meant as they are written here, capitals and small letters: `Sie`, but not `sie`.
    Without `*`.
    """
    instead: Name | None = None
    """What is written instead."""
    why: Name | None = None
    """Why."""
    level: VoiceLevel | None = None
    """How much it weighs; `must` when absent."""
    scope: VoiceScope | None = None
    """Where it holds; everywhere when absent."""


class RequiredPhrase(Model):
    """Something that stands in every draft, such as a sign-off."""

    any_of: Annotated[list[StrictStr], Field(max_length=1000, min_length=1)]
    """Words and phrases of which one is enough, each of 1 to 200 characters."""
    place: PhrasePlace | None = None
    """Where in the text; anywhere when absent."""
    why: Name | None = None
    """Why."""
    level: VoiceLevel | None = None
    """How much it weighs; `must` when absent."""
    scope: VoiceScope | None = None
    """Where it holds; everywhere when absent."""


class VoiceRule(Model):
    """Between which numbers a measure of the draft lies."""

    measure: VoiceMeasure
    """What is measured."""
    at_least: DecimalText | None = None
    """The least: 0 to 10,000. No least when absent."""
    at_most: DecimalText | None = None
    """The most: 0 to 10,000. No most when absent."""
    why: Name | None = None
    """Why."""
    level: VoiceLevel | None = None
    """How much it weighs; `must` when absent."""
    scope: VoiceScope | None = None
    """Where it holds; everywhere when absent."""


class VoiceFinding(Model):
    """Something in a draft that breaks the voice."""

    kind: VoiceFindingKind
    """What it is."""
    level: VoiceLevel
    """How much it weighs."""
    phrases: list[StrictStr] | None = None
    """Which phrase is forbidden, or those of which one is missing."""
    measure: VoiceMeasure | None = None
    """What was measured, where a number is beyond its bound."""
    spans: list[MatchedSpan] | None = None
    """Where in the text: every place of a phrase or a mark, or the longest sentence."""
    sentence: StrictStr
    """What is wrong, in words."""
    advice: StrictStr
    """What to change."""


class VoiceFigure(Model):
    """One number of a draft, and the bounds that it should keep within."""

    measure: VoiceMeasure
    """What is measured."""
    value: DecimalText | None = None
    """How much; reading levels to the hundredth. Absent where it is undefined, which is not 0."""
    undefined: VoiceFigureUndefined | None = None
    """Why there is no number."""
    at_least: DecimalText | None = None
    """The least by the rule that holds here, if it names one."""
    at_most: DecimalText | None = None
    """The most by the rule that holds here, if it names one."""


class SavedReply(Model):
    """A reply with gaps in braces: `Hello {name}`."""

    id: Id
    """Its name, unique in the list."""
    name: Name
    """What it is for."""
    texts: Annotated[list[ReplyText], Field(max_length=1000, min_length=1)]
    """The same reply in several languages, each once."""
    placeholders: Annotated[list[TemplatePlaceholder] | None, Field(max_length=1000)] = None
    """The placeholders of all its texts."""
    platforms: Annotated[list[Platform] | None, Field(max_length=50)] = None
    """On which platforms it is sent; on all when absent or empty."""
    channels: Annotated[list[InboxChannel] | None, Field(max_length=50)] = None
    """By which ways; by all when absent or empty."""


class BusinessHours(Model):
    """
    When somebody works: hours of the week by the clock on the wall, but not on holidays.

    Hours begin at the first moment at which the clock shows their beginning or more, and end at the first at
    which it shows
    their end or more. So where clocks skip a time, it is the moment at which they skip; where they show it twice,
    it is the
    first of the two.
    """

    zone: Zone | None = None
    """Where the clock hangs; UTC when absent."""
    weekly: Annotated[list[OpenHours], Field(max_length=100, min_length=1)]
    """The hours of the week: up to 100, and none of a day may overlap."""
    holidays: Annotated[list[DateText] | None, Field(max_length=1000)] = None
    """Days without hours."""


class RotationPolicyConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: RotationPolicy
    """What it says."""


class RotationObstacle(Model):
    """What keeps somebody from a shift: the first that was found."""

    person: Id
    """Whom."""
    rule: RotationRule
    """What."""


class ModeratorLoad(Model):
    """What a rota asks of people, and what in it should be looked at."""

    document: Literal["moderator_load"]
    """Always `moderator_load`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    people: list[ModeratorTotal]
    """One for each person, in their order."""
    weeks: list[ModeratorWeek] | None = None
    """One for each week with work of a person, by people and weeks."""
    signals: list[RotationSignal] | None = None
    """What is beyond the policy, by people. These are signals to talk about, and no diagnosis."""
    policy: UsedRotationPolicy
    """By which policy."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


class DetectorSettings(Model):
    """How a detector works. What is absent has the value that is named."""

    bin_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How long a bin is, 1 to 1,440 minutes."""
    count: AlarmCount | None = None
    """What is counted; `mentions` when absent."""
    threshold: NumberValue | None = None
    """From which score on there is an alarm, in deviations of the brand's own noise, 0.1 to 1,000; 4 when absent."""
    joint_threshold: NumberValue | None = None
    """From which score on a signal counts for a joint alarm, which needs two; 3 when absent."""
    minimum_count: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The fewest counted in a bin with an alarm, 0 to 1,000,000; 8 when absent."""
    smoothing_bins: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Over about how many bins a score is smoothed, 1 to 1,000; 2 when absent."""
    confirm_bins: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many bins in a row must be over the threshold, 1 to 1,000; 1 when absent."""
    refractory_hours: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How long there is no other alarm after one, 0 to 8,760 hours; 48 when absent."""
    exceed_factor: NumberValue | None = None
    """Unless it is so many times as strong as the last, 1 to 1,000; 2 when absent."""
    release_share: NumberValue | None = None
    """Below which share of the threshold an alarm is over, 0 to 1; 0.5 when absent."""
    level_half_life_hours: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """In how many hours what was usual counts half, 1 to 8,760; 72 when absent."""
    scale_half_life_hours: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """In how many hours the noise of before counts half, 1 to 8,760; 168 when absent."""
    profile_half_life_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    In how many days the hours of the day of before count half, 1 to 365; 7 when absent. Hours of the week take
    four times as
    long.
    """
    warm_up_hours: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many hours it learns before it gives an alarm, 0 to 8,760; 24 when absent."""
    negative_half_life_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """In how many minutes negative mentions of before count half, 1 to 10,080; 60 when absent."""
    negative_minimum: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The fewest mentions, so weighted, that say anything about the negative share, 1 to 1,000,000; 20 when absent."""
    negative_points: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The fewest percentage points above the baseline that count, 0 to 100; 10 when absent."""


class DetectorState(Model):
    """All that a detector remembers: as much after a million bins as after one."""

    document: Literal["detector_state"]
    """Always `detector_state`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    settings: DetectorSettings
    """How it works."""
    bins: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many bins it has seen."""
    last_start: Instant | None = None
    """When the last of them began."""
    volume: SignalState
    """What is usual of mentions, or authors."""
    authors_reach: SignalState
    """What is usual of the authors' followers."""
    platforms: SignalState
    """What is usual of the platforms."""
    negative: NegativeState
    """What is usual of the negative share."""
    alarm: AlarmState
    """The last alarm."""


class AlarmSignal(Model):
    """What a signal says of a bin."""

    signal: MentionSignal
    """Which."""
    observed: NumberValue
    """What was observed: a count, or the negative share of late."""
    expected: NumberValue
    """What was expected."""
    ratio: NumberValue | None = None
    """What was observed by what was expected; absent where nothing was."""
    score: NumberValue
    """The smoothed score, in deviations of the brand's own noise."""


class MentionQuery(Model):
    """
    What is asked of a table of mentions of any length, a row for each: alarms in bins of equal length.

    The table itself comes by columns, from a data frame or from typed arrays.
    """

    time: Id
    """The column that says when each was written: points in time, those without a zone in UTC, or numbers."""
    time_unit: TickUnit | None = None
    """What a number of that column counts since midnight of 1 January 1970 in UTC; points in time know it."""
    author: Id | None = None
    """The column that says who wrote it: texts, of which an empty one is nobody, or whole numbers."""
    authors_reach: Id | None = None
    """The column that says how many follow its author."""
    sentiment: Id | None = None
    """The column with its sentiment: below zero is negative."""
    platform: Id | None = None
    """The column with its platform: texts."""
    settings: DetectorSettings | None = None
    """How a new detector works, the length of the bins included; absent where a state is given, which has its own."""
    state: DetectorState | None = None
    """Where an earlier scan stopped; absent: nothing was seen yet."""
    from_: Annotated[Instant | None, Field(alias="from")] = None
    """
    When the first bin begins. When absent, the bin after the last that the state has seen; without a state that
    of the
    first mention, where bins are counted from midnight of 1 January 1970 in UTC.
    """
    until: Instant | None = None
    """
    When the last bin ends, at the latest: mentions from then on do not count. When absent, the bin of the last
    mention is
    the last.
    """
    with_scores: StrictBool | None = None
    """Whether the score of each bin is wanted too, as for a picture; for up to 100,000 bins."""


class TrendSeries(Model):
    """How often something is used, bin by bin."""

    id: Id
    """Its name in the list."""
    name: Name
    """What it is: the topic, the hashtag, the format."""
    kind: TrendKind
    """Which of these."""
    related: list[Name] | None = None
    """Words, hashtags and phrases that go with it, such as those that `name_topics` finds."""
    trend_hours: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    For how many hours after it is noticed a trend of this kind is worth joining, 1 to 8,760; when absent 48 of a
    topic, 72
    of a hashtag and 336 of a format.
    """
    bins: Annotated[list[MentionBin] | None, Field(max_length=100000)] = None
    """The bins, the earliest first, none later than now; a bin that is left out is not known, and not zero."""


class NicheFit(Model):
    """How something fits a niche, from 0 to 1: each term that is met takes its weight of what is missing to 1."""

    score: NumberValue
    """One minus the product of what each term leaves."""
    matched: list[NicheMatch] | None = None
    """The terms of the niche that are met, in their order."""


class CorrectPrevalenceInput(Model):
    """What `correct_prevalence` takes."""

    observed: Annotated[list[ObservedShare], Field(max_length=1000, min_length=1)]
    """What the judge found: 1 to 1,000 rows."""
    calibration: Annotated[list[CalibrationCounts], Field(max_length=1000, min_length=1)]
    """What the judge found where the truth is known: 1 to 1,000 rows, one for each brand and language."""
    least_labelled: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    The fewest labelled units of each sort, those that are so and those that are not, of which a rate is believed,
    1 to
    1,000,000; 30 when absent.
    """
    least_observed: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The fewest units of a row that are judged, 1 to 1,000,000; 30 when absent."""
    confidence: Confidence | None = None
    """How sure the intervals are to be; absent: 0.95."""


class UsedCalibration(Model):
    """By what a share was corrected."""

    level: CalibrationLevel
    """Which rows of the calibration were added up."""
    is_fall_back: StrictBool | None = None
    """Whether a nearer level had too few labelled units, or none."""
    sensitivity: Proportion
    """Of those that are so: how many are found."""
    false_alarms: Proportion
    """Of those that are not so: how many are found nevertheless."""


class SeverityReadings(Model):
    """What an alarm has measured, as `assess_severity` takes it."""

    readings: list[SeverityReading]
    """What was measured; what the alarm says nothing about is absent, and not zero."""


class SeverityAssessment(Model):
    """How grave a crisis is, and why."""

    document: Literal["severity_assessment"]
    """Always `severity_assessment`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    severity: CrisisSeverity
    """How grave it is."""
    label: StrictStr
    """The same for people: `SEV-1` to `SEV-5`."""
    is_major_incident: StrictBool
    """Whether it is a major incident: SEV-1 or SEV-2."""
    terms: list[SeverityTerm]
    """What each metric, fact and person says: metrics and facts in the order of the matrix."""
    agreeing_metrics: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many metrics must agree: fewer than the matrix asks for where fewer are known."""
    matrix: UsedMatrix
    """By which matrix."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


class AdvisePostureInput(Model):
    """What `advise_posture` takes."""

    crisis_type: CrisisType
    """What happened, by the types of situational crisis communication theory."""
    history: CrisisHistory | None = None
    """Whether something like it happened to the same people before; `unknown` when absent."""
    reputation: CrisisReputation | None = None
    """How they were seen before; `unknown` when absent."""
    claim_is_false: StrictBool | None = None
    """Whether there is evidence that what is claimed is false. It counts for a rumor and a challenge alone."""
    planned: list[ResponseStrategy] | None = None
    """What it is meant to be answered with, in that order; nothing is checked when absent."""


class BenoitName(Model):
    """A name of image repair theory."""

    tactic: BenoitTactic
    """The name in documents."""
    name: StrictStr
    """The name that people use."""


class TriageFacts(Model):
    """What is known of an item besides what stands in it."""

    item: Id
    """Which item."""
    class_: Annotated[TriageClass | None, Field(alias="class")] = None
    """What it is about, where somebody has said so; otherwise the words of the policy decide."""
    relations: list[InboxRelation] | None = None
    """What its author is to the account, each once; `is_customer` of the author says the same for customers."""
    value: DecimalText | None = None
    """What the author is worth, from 0 to 1: 1 is the customer or sponsor that is worth most."""
    waiting_since: Instant | None = None
    """Since when it waits; since it was written when absent."""
    earlier_complaints: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many complaints of the author came before those of this list."""


class TriageTierTimes(Model):
    """How soon a tier must have an item."""

    tier: TriageTier
    """Which tier."""
    escalate_in_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many minutes after it began to wait the tier must know of it, up to 525,600."""
    resolve_in_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many minutes after it began to wait it must be resolved, up to 525,600."""


class TriageTerm(Model):
    """What one factor adds."""

    factor: TriageFactor
    """Which factor."""
    value: DecimalText | None = None
    """Its value, to the thousandth; absent where it is not known, or no number."""
    points: DecimalText
    """The points: the weight times the value, to the thousandth, halves up."""
    sentence: StrictStr
    """The same in words."""


class RoutingRule(Model):
    """For whom an item is: all that is said must hold, and something must be said."""

    id: Id
    """Its name, unique in the list."""
    department: InboxDepartment
    """For whom."""
    phrases: Annotated[list[StrictStr] | None, Field(max_length=1000)] = None
    """
    One of these stands in it: words, phrases of up to 16 words and single marks, whole words, whatever their
    case.
    """
    classes: list[TriageClass] | None = None
    """It is of one of these classes, each once; what is not known to be of a class is of none."""
    channels: list[InboxChannel] | None = None
    """It came by one of these ways, each once."""
    relations: list[InboxRelation] | None = None
    """Its author is one of these, each once."""


class InboxEscalationChain(Model):
    """Who is told when a conversation of a department waits."""

    department: InboxDepartment
    """Which department."""
    steps: Annotated[list[InboxEscalationStep], Field(max_length=1000, min_length=1)]
    """The steps, each later than the last."""


class RoutedConversation(Model):
    """A conversation with its department."""

    platform: Platform
    """On which platform."""
    items: list[Id]
    """All its items, the earliest first: those of one thread; without a thread those of one author by one way."""
    department: InboxDepartment
    """Who answers it."""
    rule: Id | None = None
    """By which rule; absent where none holds."""
    reason: StrictStr
    """Why."""
    waiting_since: Instant
    """Since when it waits: the earliest of its items."""
    escalations: list[RoutedEscalation] | None = None
    """Who is told when, with all of the conversation."""


class ServiceLevel(Model):
    """
    How soon people are answered, as it was promised.

    A target that is absent was not promised. Minutes are of business hours, where there are any.
    """

    id: Id
    """What it is called."""
    first_response_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Within how many minutes after the first message there is a reply: 1 to 525,600."""
    next_response_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Within how many minutes there is a reply to each later message that waits for one: 1 to 525,600."""
    resolution_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Within how many minutes after it began a conversation is resolved: 1 to 525,600."""
    hours: BusinessHours | None = None
    """When the clock runs; around the clock when absent."""
    stops_in: list[ConversationState] | None = None
    """
    In which states of a conversation the clock stands still, each once. While a conversation is resolved, the
    clock of
    its resolution stands still anyway.
    """


class ServiceTarget(Model):
    """How one promise stands."""

    state: ServiceTargetState
    """How it stands."""
    started_at: Instant | None = None
    """When its clock began to run; absent where it has not begun."""
    due_at: Instant | None = None
    """
    When it is due, by now; absent where the clock stands still before it, or no day within ten years has such
    hours.
    """
    ended_at: Instant | None = None
    """When it was done, or given up."""
    target_seconds: Annotated[StrictInt, Field(ge=-9223372036854775808, le=9223372036854775807)]
    """How many seconds of business hours were promised."""
    elapsed_seconds: Annotated[StrictInt, Field(ge=-9223372036854775808, le=9223372036854775807)]
    """How many seconds of business hours passed until it ended, or until now."""
    slack_seconds: Annotated[StrictInt, Field(ge=-9223372036854775808, le=9223372036854775807)]
    """How many seconds of business hours are left, or were; below zero where it is late."""
    sentence: StrictStr
    """The same in words."""


class InboxTime(Model):
    """A time, or why there is none."""

    seconds: Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)] = None
    """The seconds of business hours."""
    undefined: InboxFigureUndefined | None = None
    """Why there are none."""
    sentence: StrictStr
    """The same in words."""


class VoiceOfCustomerInput(Model):
    """What `voice_of_customer` takes."""

    items: Annotated[list[InboxItem], Field(max_length=1000)]
    """What people wrote, in this period and the one before."""
    themes: Annotated[list[VoiceTheme] | None, Field(max_length=1000)] = None
    """What may be spoken about; an item may be about several."""
    period: VoicePeriod
    """The period that is looked at."""
    previous: VoicePeriod | None = None
    """The period before, with which it is compared; they do not overlap."""
    positive_from: DecimalText
    """From which sentiment on an item is positive, above 0 to 1."""
    advocate_items: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many positive items of this period make an author an advocate: 2 to 1,000."""
    examples: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many items are named as examples of each theme: 0 to 100."""


class VoiceDigest(Model):
    """What people speak about in a period."""

    document: Literal["voice_digest"]
    """Always `voice_digest`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    period: VoicePeriod
    """The period that is looked at."""
    previous: VoicePeriod | None = None
    """The period before, where one was given."""
    items: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many items lie in the period."""
    previous_items: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many lay in the one before."""
    without_theme: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many items of the period are about none of the themes."""
    outside: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many items lie in neither period, and were left out."""
    themes: list[VoiceThemeDigest] | None = None
    """The themes, those with most items first, and of equal ones in the order of the input."""
    advocates: list[VoiceAdvocate] | None = None
    """Who speaks well of the account again and again: those with most positive items first, then by platform and id."""


class TopicTexts(Model):
    """Texts of a period."""

    type: Literal["texts"]
    texts: Annotated[list[TopicText], Field(max_length=100000)]
    """The texts, each once; none says that nothing was written."""


class TopicTermCount(Model):
    """In how many texts a term stands."""

    kind: TopicKind
    """What kind of term it is."""
    term: Name
    """The term, as it is named; it is compared letter by letter."""
    count: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """In how many texts it stands, 1 to 1,000,000,000."""
    authors: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many different authors wrote it, at most as many as texts; needed in the window."""
    examples: list[Id] | None = None
    """Some of the texts."""


class TopicReport(Model):
    """What people speak about more than before."""

    document: Literal["topic_report"]
    """Always `topic_report`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    totals: list[TopicTotal]
    """What was counted of each kind of term."""
    minimum_count: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """In how many texts of the window a term must stand."""
    minimum_authors: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many different authors must have written it."""
    least_z: NumberValue
    """From which score on a term is named."""
    found: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many terms would have been named, had there been no limit on their number."""
    terms: list[TopicTerm] | None = None
    """The terms, the clearest first."""


class SentimentLexicon(Model):
    """
    Words of one language with what they say. Each word stands once, in one of the lists, without spaces; it is
    compared in small
    letters and without the marks around it, so that `#fail` is `fail`. A single emoji is a word too.
    """

    language: Language
    """Of which language. Script and region are not looked at: `en-GB` is English."""
    words: Annotated[list[LexiconWord], Field(max_length=10000, min_length=1)]
    """Words that are good or bad."""
    boosters: Annotated[list[LexiconBooster] | None, Field(max_length=1000)] = None
    """Words that strengthen or weaken a word behind them, such as `sehr`."""
    negations: Annotated[list[Name] | None, Field(max_length=1000)] = None
    """Words that turn a word behind them, such as `nicht`."""
    contrasts: Annotated[list[Name] | None, Field(max_length=1000)] = None
    """Words after which the rest counts more than what stood before, such as `aber`."""


class SentimentThresholdsConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: SentimentThresholds
    """What it says."""


class SentimentEffect(Model):
    """What a rule does to a word."""

    rule: SentimentRule
    """Which rule."""
    by: StrictStr | None = None
    """The words that do it."""
    after: DecimalText
    """What the word counts then, to four digits."""


class DueItem(Model):
    """Something that is due."""

    kind: DueKind
    """What kind of thing."""
    what: Name
    """What, in words."""
    step: Id | None = None
    """Which step of the playbook, where it is one."""
    sponsor: Id | None = None
    """Which sponsor, where one is to be told."""
    owner: Id | None = None
    """Which role answers for it."""
    who: Name | None = None
    """Who holds that role."""
    due: Instant | None = None
    """By when; absent where it has no deadline."""


class CrisisTime(Model):
    """How long something took."""

    measure: CrisisMeasure
    """What."""
    from_: Annotated[Instant | None, Field(alias="from")] = None
    """From when on it is counted, where that is known."""
    until: Instant | None = None
    """When it had happened, where it had."""
    seconds: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How long it took: 0 and more; absent where that cannot be said."""
    undefined: CrisisTimeGap | None = None
    """Why that cannot be said; absent where it can."""
    due: Instant | None = None
    """By when it was to have happened, where the playbook says so."""


class TeamUpdate(Model):
    """A message to the team: the first by the timers of the playbook, any other as the one before it promised."""

    due: Instant
    """By when."""
    sent_at: Instant | None = None
    """When it was sent, where it was."""
    timing: UpdateTiming
    """Whether that was in time."""
    late_seconds: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How late it was, where it was."""


class DrillScenario(Model):
    """What happens in a drill."""

    severity: CrisisSeverity
    """How grave it is."""
    turns_out: CrisisSeverity | None = None
    """How grave it turns out to be half way, where that is graver than at first."""
    loud_intervals: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many intervals are not quiet before it calms down: 0 to 20; an interval is as long as the playbook has it."""
    comes_back: StrictBool | None = None
    """Whether it comes back once after it was over."""
    surprises: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many surprises happen, drawn from the library's list for drills: 0 to 20."""
    injects: Annotated[list[DrillInject] | None, Field(max_length=1000)] = None
    """What else happens."""


class Snapshot(Model):
    """The counts of a channel on a day: no figure without its date."""

    date: DateText
    """When it was counted."""
    followers: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Followers or subscribers, below 2^53."""
    average_views: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Views of a piece of content on average, over all formats."""
    average_engagements: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Engagements with a piece of content on average, over all formats."""
    formats: list[FormatAverages] | None = None
    """The averages of single formats, which differ widely."""


class Audience(Model):
    """
    Who follows an influencer, in percent by country, by age and by gender.

    Each of the three adds up to at most 100; what is missing is unknown. Sources round each share, so a sum may
    lie
    above 100 by half a unit of the last digit in use for each share, but never above 101.
    """

    date: DateText
    """When it was counted."""
    countries: list[CountryShare] | None = None
    """Shares by country."""
    ages: list[AgeShare] | None = None
    """Shares by age, from the youngest on."""
    genders: list[GenderShare] | None = None
    """Shares by gender."""


class Representation(Model):
    """Somebody who speaks for an influencer."""

    party: Party
    """Who it is, with their registration."""
    role: RepresentativeRole
    """As what."""
    territories: list[Territory] | None = None
    """Where they speak for the influencer; everywhere when absent."""
    commissions: list[CommissionTerm] | None = None
    """What they get, one term for each span of time."""


Issues = TypeAliasType("Issues", list[Issue])
"""All issues of a call, at once: the error type of every operation."""


class HybridPrice(Model):
    """
    A fixed part for each piece, and one for what a piece reaches above a threshold, together not more than the
    cap and
    not less than the floor. What a deliverable of several pieces reaches counts for each in equal parts.

    With a `rate` of 0 it is a performance price with a cap, a guaranteed floor or a threshold.
    """

    type: Literal["hybrid"]
    rate: UnitPrice
    """What a piece costs whatever it reaches."""
    performance: PerformancePrice
    """What is paid for what it reaches."""
    above: DecimalText | None = None
    """
    What a piece reaches before that is paid for, in what `performance` counts: views, engagements, clicks,
    actions, or
    revenue in the card's currency. Only what is above it is paid for: at the threshold itself nothing is.
    """
    cap: UnitPrice | None = None
    """The most that a piece costs, both parts together: at least the rate and the floor."""
    floor: UnitPrice | None = None
    """The least that a piece costs, both parts together; it is owed whatever the piece reaches."""


TermPrice = TypeAliasType(
    "TermPrice",
    Annotated[
        IncludedPrice
        | PercentPrice
        | PercentPerPeriodPrice
        | PercentStepsPrice
        | FixedPrice
        | FixedPerPeriodPrice
        | PercentOfSpendPrice,
        Field(discriminator="type"),
    ],
)
"""How an add-on is priced. A percentage is taken of the creative fees of the deliverables that the term covers."""


class ExclusivityRate(Model):
    """The price of exclusivity of a scope."""

    type: Literal["exclusivity"]
    scope: ExclusivityScope
    """How far it reaches."""
    price: TermPrice
    """For how much."""


class WhitelistingRate(Model):
    """The price of ads through the influencer's account (partnership ads, spark codes)."""

    type: Literal["whitelisting"]
    price: TermPrice
    """For how much."""


class RawFootageRate(Model):
    """The price of the unedited material."""

    type: Literal["raw_footage"]
    price: TermPrice
    """For how much."""


class LinkInBioRate(Model):
    """The price of a link in the influencer's profile."""

    type: Literal["link_in_bio"]
    price: TermPrice
    """For how much."""


class OtherRate(Model):
    """The price of anything else."""

    type: Literal["other"]
    id: Id
    """The name by which deals ask for it, unique in its version of the card."""
    name: Name
    """What it is."""
    price: TermPrice
    """For how much."""


SeasonDays = TypeAliasType("SeasonDays", Annotated[YearlyDays | SeasonDates, Field(discriminator="type")])
"""When a season is."""


Loyalty = TypeAliasType("Loyalty", Annotated[SpendLoyalty | DealsLoyalty, Field(discriminator="type")])
"""
What a brand saves that has booked before. The deal says in `past_business` how much that was; when it does
not, nothing is saved.
"""


class Bundle(Model):
    """
    A package of content that costs less than its items one by one.

    It counts as often as all of its items are booked; what is booked beyond stays at the list price. Its saving
    is a line
    of its own, so that list prices stay visible, and is taken off the creative fees after quantity breaks.
    Content at a
    negotiated price is in no bundle, and content in a bundle has no early bird.
    """

    id: Id
    """The name by which deals ask for it, unique in its version of the card."""
    name: Name
    """What it is called."""
    items: list[BundleItem]
    """What must be booked."""
    price: BundlePrice
    """What it costs."""


class SpecialRate(Model):
    """
    A price of its own for one brand or one agency, in the place of the list price, which stays visible. Quantity
    breaks
    and everything else apply to it. Of several that fit a deliverable the first listed counts.
    """

    reason: Name
    """Why it is another price than the list's."""
    brand: Id | None = None
    """For which brand; absent: for any that the agency books for."""
    agency: Id | None = None
    """For which booking agency; absent: for any."""
    platform: Platform | None = None
    """On which platform; absent: on all."""
    format: Format | None = None
    """In which form; absent: in all."""
    price: SpecialPrice
    """How much."""


Period = TypeAliasType(
    "Period", Annotated[DaysPeriod | MonthsPeriod | DatesPeriod | PerpetualPeriod, Field(discriminator="type")]
)
"""
How long a right or a duty runs, as contracts write it. Days and months count from an anchor; the day of the
anchor is the first day *after* it, so that 30 days after a post on 1 May run from 1 May to 30 May. See
`Period::resolve` for the days and `Period::length` for the length that prices go by.
"""


class TermOverride(Model):
    """A price that was negotiated for one term; the list price stays visible in the quote."""

    price: TermPrice
    """The price."""
    reason: Name
    """Why it is another one than the rate card's."""


class Exclusivity(Model):
    """The influencer keeps away from others."""

    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Of which deliverables the price is a percentage; absent or empty: of all."""
    scope: ExclusivityScope
    """How far it reaches."""
    categories: list[Id] | None = None
    """The categories of scope `category`."""
    competitors: list[Name] | None = None
    """The names of scope `competitors`."""
    territories: list[Territory] | None = None
    """Where; absent or empty: anywhere."""
    platforms: list[Platform] | None = None
    """On which platforms; absent or empty: on any."""
    paid_usage_counts: StrictBool | None = None
    """Whether content that runs as advertising counts too, after it was published; absent: nothing is said of it."""
    period: Period
    """For how long; it may begin before the post."""
    override: TermOverride | None = None
    """A negotiated price."""


class Whitelisting(Model):
    """The brand may run ads through the influencer's account (partnership ads, spark codes)."""

    type: Literal["whitelisting"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Which deliverables it covers; absent or empty: all."""
    period: Period
    """For how long."""
    ad_spend: UnitPrice | None = None
    """How much the brand spends on ads, where the price is a percentage of it."""
    override: TermOverride | None = None
    """A negotiated price."""


class Rush(Model):
    """The content is wanted soon. With more notice than the rate card's steps it costs nothing."""

    type: Literal["rush"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Which deliverables it covers; absent or empty: all."""
    notice_hours: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The time from the order to the publication: 0 to 8,760 hours."""
    override: TermOverride | None = None
    """A negotiated price."""


class Revisions(Model):
    """How often the content may be changed. Rounds beyond those that the rate card includes are paid."""

    type: Literal["revisions"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Which deliverables it covers; absent or empty: all."""
    rounds: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """All rounds, those included in the creative fee too: 0 to 1,000."""
    override: TermOverride | None = None
    """A negotiated price, for all of the rounds."""


class RawFootage(Model):
    """The brand gets the unedited material."""

    type: Literal["raw_footage"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Which deliverables it covers; absent or empty: all."""
    override: TermOverride | None = None
    """A negotiated price."""


class LinkInBio(Model):
    """A link stands in the influencer's profile."""

    type: Literal["link_in_bio"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Of which deliverables the price is a percentage; absent or empty: of all."""
    period: Period
    """For how long."""
    override: TermOverride | None = None
    """A negotiated price."""


class OtherTerm(Model):
    """Anything else on the rate card."""

    type: Literal["other"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Which deliverables it covers; absent or empty: all."""
    add_on: Id | None = None
    """The id of the rate card's add-on; absent: it is not on the card, and the price is negotiated."""
    name: Name
    """What it is, in words."""
    period: Period | None = None
    """For how long, where the price needs it."""
    override: TermOverride | None = None
    """A negotiated price."""


Discount = TypeAliasType("Discount", Annotated[PercentDiscount | AmountDiscount, Field(discriminator="type")])
"""
Something taken off a stated base. It is refused when it is larger than the base, and when it is larger than
what the discounts before it leave of creative fees and add-ons: a fee is never below zero.
"""


class Guarantee(Model):
    """So much is guaranteed. Where it is missed, a remedy makes good for the part that is missing."""

    type: Literal["guarantee"]
    id: Id
    """The name of the term, unique among the lines of the deal."""
    deliverables: list[Id] | None = None
    """Which deliverables count, together; absent or empty: all."""
    metric: ResultMetric
    """What is guaranteed."""
    at_least: DecimalText
    """How much of it: above 0, up to 1,000,000,000,000."""
    window_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many days it has, the day of publication first: 1 to 365. Absent: it is judged whenever results are read."""
    remedies: list[GuaranteeRemedy]
    """What may make good for a miss. The first counts, unless the results choose another."""


class LateDelivery(Model):
    """Something is taken off the creative fee of each deliverable that comes late."""

    type: Literal["late_delivery"]
    id: Id
    """The name of the term, unique among the lines of the deal."""
    deliverables: list[Id] | None = None
    """Which deliverables it holds for; absent or empty: all."""
    event: DeliveryEvent | None = None
    """What must not come late."""
    due: DateText | None = None
    """The last day that is in time; absent: for publication the last day of each deliverable's own window."""
    grace_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """So many days late cost nothing: 0 to 365. Only the days beyond them count."""
    reduction: LateReduction
    """What is taken off."""
    cap_percent: DecimalText | None = None
    """The most that is taken off, of the deliverable's creative fee: 0 to 100. Absent: all of it."""


class EarlyRemoval(Model):
    """Something is taken off the creative fee of each deliverable that is taken down before its minimum time."""

    type: Literal["early_removal"]
    id: Id
    """The name of the term, unique among the lines of the deal."""
    deliverables: list[Id] | None = None
    """Which deliverables it holds for; absent or empty: all."""
    minimum_live_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days it stays up at least: 1 to 36,525."""
    reduction: RemovalReduction
    """What is taken off."""


class Commission(Model):
    """What one representative gets."""

    party: Party
    """Who gets it."""
    role: CommissionRole | None = None
    """As what."""
    percent: DecimalText
    """
    Of the gross fee, which is the fee where nothing is grossed up: 0 to 100; all that are grossed up together,
    below
    100. Of those, the last one gets what remains of the gross-up, so that the net is met exactly: its
    percentage of its base, but for as many minor units at most as there are others before it, and one.
    """
    treatment: CommissionTreatment
    """Who bears it."""
    includes_costs: StrictBool | None = None
    """
    Whether costs passed through are part of its base; not with `gross_up`. In sequence it may take more than the
    base
    that is left for one after it, which is then zero.
    """
    base: CommissionBase | None = None
    """What it is taken of; absent: `gross`."""
    tiers: CommissionTiers | None = None
    """Other rates from other amounts of the base on; not with people who `each` take the rate."""
    minimum: UnitPrice | None = None
    """
    The least that it is, unless the base is zero; not with `gross_up`. Where all that are deducted come to more
    than
    the fee, the quote warns, and the influencer's net is below zero.
    """
    cap: UnitPrice | None = None
    """The most that it is; not with `gross_up`."""
    sunset: Sunset | None = None
    """What it falls to after the contract has ended; the deal's `quoted_on` decides."""
    people: CommissionPeople | None = None
    """Several people who share it."""


class FeeSupply(Model):
    """The influencer supplies the content and its rights to the brand."""

    type: Literal["fee"]
    lines: list[Id] | None = None
    """
    Which lines of the fee, where parts of it are taxed apart: deliverables, terms and discounts by id. Absent:
    all
    that no other supply of the fee names, with the gross-up and the rounding of the fee.
    """
    tax: Tax
    """The tax on the fee."""
    prices_include_tax: StrictBool | None = None
    """
    Whether the prices of these lines are stated with the tax in them, so that the brand pays just these. The tax
    is taken
    out of what remains of them after discounts, reductions and a raise to the minimum fee: net = price ÷ (1 +
    rate),
    rounded once, of the whole supply or of each line as `tax.rounding` says; the tax is the rest of the price.
    Minimum
    fee and price bands of the card are prices with the tax then, too. Commission, withholding and renewals are
    taken of
    the net. Only for a category with a rate, and not beside `gross_up`.
    """


class InstalmentPlan(Model):
    """One part of what the brand pays."""

    trigger: Anchor
    """What makes it due: an event, or a date."""
    percent: DecimalText
    """Of the payable total: more than 0, up to 100."""
    term: PaymentTerm | None = None
    """How long after the trigger; absent: on its day."""


class Renewal(Model):
    """
    What the brand may have again at a price that is agreed now: the next term of a retainer, another year of
    rights.
    It is no part of what the quote comes to.
    """

    id: Id
    """The name of the option, unique among the deal's renewals."""
    name: Name
    """What it is, in words."""
    lines: list[Id] | None = None
    """The deliverables and terms that it renews; absent or empty: the whole fee."""
    until: DateText | None = None
    """The last day on which the brand can take it; absent: no such day is agreed."""
    price: RenewalPrice
    """For how much."""


class CancellationPlan(Model):
    """
    What is owed when a deal is cancelled: the ladder of the contract, stage by stage.

    The presets `kill_fee.market_lower` and `kill_fee.market_upper` are such ladders.
    """

    steps: list[CancellationStep]
    """From the first stage to the last; the percentages do not fall."""


class Explanation(Model):
    """
    How an amount came about: where it starts, and each step from there, so that a reader can recompute it.

    It starts from a value of the input (`from`), or from the sum of amounts that stand in the same quote
    (`sum_of`,
    less `less`).
    """

    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where in the input the first value stands."""
    sum_of: list[Path] | None = None
    """Where in the quote the amounts stand that the first value is the sum of."""
    less: list[Path] | None = None
    """Where in the quote the amounts stand that are taken off that sum."""
    start: Fraction
    """The first value."""
    steps: list[Step] | None = None
    """What was done with it, in order; the last result is the amount."""


class QuotePart(Model):
    """
    An amount on the way to a line: what some pieces cost, or what groups of percentages have made of a creative
    fee.
    """

    id: Id
    """The deliverable or bundle that it belongs to; of the minimum fee the deal."""
    label: StrictStr
    """What it is, in words."""
    amount: Money
    """How much, half-up in minor units; lines are computed from the exact value."""
    explanation: Explanation
    """How the amount came about."""


class ExplainedAmount(Model):
    """An amount with how it came about."""

    amount: Money
    """How much."""
    explanation: Explanation
    """How the amount came about."""


class RenewalLine(Model):
    """What a renewal costs, rounded as the deal rounds."""

    id: Id
    """Which option it is."""
    name: Name
    """What it is, in words."""
    until: DateText | None = None
    """The last day on which the brand can take it."""
    now: Money
    """What the same costs now, before discounts where only some lines are renewed."""
    amount: Money
    """What it costs then."""
    explanation: Explanation
    """How the amount came about."""


class CommissionLine(Model):
    """What a representative gets."""

    representative: Id
    """Who gets it."""
    role: CommissionRole | None = None
    """As what."""
    treatment: CommissionTreatment
    """Who bears it."""
    base_rule: CommissionBase | None = None
    """What the base is made of, where the deal says it."""
    base: Money
    """What it is taken of."""
    percent: DecimalText
    """The rate: of several people who each take one all rates together, of slabs the rate of the highest."""
    tier: ReachedTier | None = None
    """The tier that the base reached, where there are tiers."""
    sunset_after_months: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many months after the contract the rate began that holds, where one of a sunset does."""
    limit: CommissionLimit | None = None
    """Which limit the amount is, where it is one."""
    amount: Money
    """How much it is, before tax."""
    tax: Money
    """The tax on it."""
    people: list[PersonShare] | None = None
    """What each of several people gets of the amount."""
    explanation: Explanation
    """How the amount came about."""


class SupplyLine(Model):
    """A supply and the tax on it."""

    subject: SupplySubject
    """What is supplied."""
    lines: list[Id] | None = None
    """Which lines of the fee, where parts of it are taxed apart."""
    supplier: Id
    """Who supplies it, and passes the tax on to the authority."""
    customer: Id | None = None
    """Who is supplied, and pays the tax."""
    taxable: Money
    """The amount that the tax is taken of."""
    category: TaxCategory
    """Why the rate is what it is."""
    percent: DecimalText | None = None
    """The rate; absent where the category has none."""
    tax: Money
    """The tax."""
    prices_include_tax: StrictBool | None = None
    """
    Whether it was taken out of prices that include it: a line of kind `tax_included`, in the order of these
    supplies.
    """
    note: Name | None = None
    """What must stand on the invoice."""
    explanations: list[Explanation]
    """
    How the tax came about: one explanation for the whole supply, or one for each line; one where prices include
    it.
    """


class WithholdingLine(Model):
    """What the brand withholds for one tax authority."""

    territory: Territory
    """Whose tax it is."""
    base: Money
    """What it is taken of."""
    percent: DecimalText
    """The rate that holds."""
    law_percent: DecimalText | None = None
    """The rate by law, where the deal states a treaty."""
    treaty: TreatyRate | None = None
    """The treaty whose rate was compared with that of the law."""
    threshold: UnitPrice | None = None
    """From which amount on it is withheld, where the deal states it."""
    borne_by: WithholdingBearer | None = None
    """Who bears it, where the deal states it."""
    amount: Money
    """How much is withheld."""
    explanation: Explanation
    """How the amount came about."""


class Regions(Model):
    """What each region holds. Markets define the same word differently, so this is a value that users may replace."""

    regions: list[Region]
    """The regions."""


class Results(Model):
    """
    What came of a deal, as a document of version 1: facts only. What is absent is not known, which is not the
    same as 0.
    Amounts are in the deal's currency.
    """

    document: Literal["results"]
    """Always `results`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    deal: Id
    """Of which deal."""
    as_of: DateText
    """The day on which the results were read: no fact is of a later day."""
    outcomes: list[Outcome] | None = None
    """What deliverables reached, each at most once."""
    deliveries: list[DeliveredContent] | None = None
    """What was delivered and when, each deliverable at most once."""
    sales: list[Sale] | None = None
    """
    Sales with their dates, where an affiliate commission has a window. A deliverable of which none is listed has
    none
    only if its outcome says that the revenue is 0.
    """
    revisions: list[RevisionsDone] | None = None
    """How many rounds of changes were made."""
    ad_spend: list[AdSpend] | None = None
    """What the brand spent on ads through the influencer's account, each whitelisting term at most once."""
    remedies: list[ChosenRemedy] | None = None
    """Which remedy was chosen for a guarantee that is missed, where it is not the deal's first."""
    payments: list[PaymentMade] | None = None
    """What the brand has paid so far."""


class MakeGoodOption(Model):
    """What one remedy is worth."""

    remedy: RemedyKind
    """Which remedy."""
    chosen: StrictBool
    """Whether it is the one that counts."""
    worth: Money | None = None
    """
    What it is worth to the brand, by the creative fees covered: of a post the fee of so many pieces, else the
    part of
    the fees for what is missing. Absent where nothing says how many pieces it takes.
    """
    pieces: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many pieces make up for what is missing, for a make-good post."""
    last_day: DateText | None = None
    """The last day of the longer window, for an extension."""
    explanation: Explanation | None = None
    """How the worth came about."""


class Table(Model):
    """A table with a title, and sentences below it."""

    title: StrictStr
    """What the table shows."""
    columns: list[Column]
    """The columns, from the first to the last."""
    rows: list[list[StrictStr]]
    """The rows; each has one cell for each column."""
    sentences: list[StrictStr]
    """What else is to be said."""


class Waterfall(Model):
    """
    Where the money of a quote goes, as the bars of a waterfall picture: from the list price up and down to what
    the
    brand pays, and from there down to what the influencer keeps.

    A total stands on zero; every other bar begins where the one before it ends. Bars of zero are left out, totals
    never.
    """

    document: Literal["waterfall"]
    """Always `waterfall`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    deal: Id
    """Of which deal."""
    currency: Currency
    """The currency of all amounts."""
    steps: list[WaterfallStep]
    """The bars, from the list price on."""


class CpmTableConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: CpmTable
    """What it says."""


EngagementMultiplier = TypeAliasType(
    "EngagementMultiplier", Annotated[LinearMultiplier | StepMultiplier, Field(discriminator="type")]
)
"""How the engagement rate changes the price."""


class FeeMultipliersConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: FeeMultipliers
    """What it says."""


class EstimatedAmount(Model):
    """An estimated amount, and how it came about."""

    amount: Money
    """How much, rounded once."""
    explanation: Explanation
    """How it came about."""


class FeeEstimate(Model):
    """What one estimator says."""

    estimator: Estimator
    """Which one."""
    low: EstimatedAmount
    """The low end."""
    middle: EstimatedAmount
    """What is usual."""
    high: EstimatedAmount
    """The high end."""


class FeeFact(Model):
    """Something that is known of the channel."""

    kind: FeeFactKind
    """What."""
    value: Fraction
    """The count, or the rate in percent."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where it stands in the input; absent where it is computed."""
    counted_on: DateText | None = None
    """The day of the snapshot that it stands in."""
    explanation: Explanation | None = None
    """How it was computed."""


class FeeDriver(Model):
    """Something that drives the fee: never without the convention that says so."""

    kind: DriverKind
    """What."""
    label: StrictStr
    """For which platform and format, niche, region or rate, in words."""
    action: Action
    """What is done with it."""
    low: Fraction
    """The value for the low end."""
    middle: Fraction
    """The value for the middle."""
    high: Fraction
    """The value for the high end."""
    explanation: Explanation | None = None
    """How the value was computed, where the convention is a formula."""
    convention: Id
    """The id of the convention."""
    source: StrictStr
    """Who says so."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which the convention may be used without asking again; no such day when absent."""
    from_: Annotated[Path | None, Field(alias="from")] = None
    """Where the convention stands in the input; absent for a preset."""


Concession = TypeAliasType(
    "Concession",
    Annotated[
        ShortenConcession | DropConcession | FewerConcession | SlowerPaymentConcession | DiscountConcession,
        Field(discriminator="type"),
    ],
)
"""Something that the influencer would give up."""


class RefusedScenario(Model):
    """A cell without a quote."""

    places: list[Place]
    """Which value of each axis it has, counted from 0."""
    issues: Issues
    """Why, with paths below `rate_card` and the changed `deal`."""


class Cancellation(Model):
    """How a deal came to its end."""

    by: DealSide
    """Who cancels."""
    breach: DealSide | None = None
    """
    Who broke the contract, if anybody did. After the brand's breach the kill fee is owed whoever cancels; after
    the
    influencer's own, and when the influencer leaves without one, it is not.
    """
    cancelled_on: DateText | None = None
    """The day on which notice is given. With a ladder that goes by dates it decides which stage is reached."""
    stage: Id | None = None
    """The stage that is reached, by its name in the ladder; absent: the dates decide."""
    ladder: CancellationPlan | None = None
    """A ladder, instead of the contract's."""
    preset: Id | None = None
    """The preset whose ladder is used, instead of the contract's, such as `kill_fee.market_lower`."""
    published: list[PublishedPart] | None = None
    """What is published already: it is owed whole, with its share of the terms that cover it."""
    costs_incurred: list[IncurredCost] | None = None
    """
    What was spent of each cost that the deal passes through; every one of them must be named, with 0 where
    nothing
    is to be borne.
    """
    payments: list[CreditedPayment] | None = None
    """What the brand has paid so far."""
    tax: KillFeeTax | None = None
    """How the kill fee is taxed."""


class CancelledLine(Model):
    """What is owed of one line of the quote."""

    kind: LineKind
    """What the line is for."""
    id: Id | None = None
    """The deliverable, term or discount that it prices; absent for rounding."""
    label: StrictStr
    """What it is, in words."""
    agreed: Money
    """The amount of the quote."""
    spread: Money
    """
    Its part of the discounts, and of the rounding of the fee. What a discount itself spreads has the other sign,
    so
    that nothing is left of it.
    """
    published: Money
    """What is owed whole, because it is published; for costs what was spent, with the markup."""
    cancelled: Money
    """What is cancelled: agreed and spread, less published."""
    kill_fee: Money
    """What is owed of what is cancelled."""
    amount: Money
    """What is owed of the line: published and kill fee."""
    published_explanation: Explanation | None = None
    """How the published part came about, where that is neither nothing nor all."""
    explanation: Explanation | None = None
    """How the kill fee came about, and for costs the amount; absent where there is nothing to explain."""


class LateInterestTermsConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: LateInterestTerms
    """What it says."""


class DebtInterest(Model):
    """The interest on one debt."""

    id: Id
    """Which debt."""
    amount: Money
    """How much was due."""
    due: DateText
    """The day on which it was due, moved off a free day where that is agreed."""
    stretches: list[InterestStretch]
    """The stretches of days on which nothing changed, in order."""
    payments: list[AppliedPayment] | None = None
    """What the payments up to `until` were taken for, in the order of their days."""
    interest: Money
    """The interest on all stretches, rounded once."""
    explanation: Explanation
    """How the interest came about."""
    fixed_sum: Money
    """The fixed sum for the costs of recovery."""
    paid: Money
    """What was paid up to `until`."""
    principal_left: Fraction
    """What is left of the debt itself."""
    balance: Money
    """What is left to pay: amount, interest and fixed sum, less what was paid. Below zero it is owed back."""


class Dunning(Model):
    """When each debtor is reminded, and of how much, as a document of version 1."""

    document: Literal["dunning"]
    """Always `dunning`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    debts: list[DunnedDebt]
    """Each debt, in the order of the plan."""


class EarlyPayment(Model):
    """What early payment saves, and what not taking it costs, as a document of version 1."""

    document: Literal["early_payment"]
    """Always `early_payment`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    net: Money
    """The amount without tax."""
    tax: Money
    """The tax on it."""
    amount: Money
    """The amount with tax."""
    base: EarlyPaymentBase
    """Of what the discount is taken."""
    percent: DecimalText
    """How much is taken off."""
    discount: Money
    """What that is."""
    explanation: Explanation
    """How the discount came about."""
    last_day: DateText
    """The last day on which it may be taken off."""
    early_amount: Money
    """What is paid up to that day."""
    due: DateText
    """The day on which the whole amount is due."""
    days_earlier: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days the money is paid earlier."""
    simple_annual_cost_percent: Fraction | None = None
    """
    What it costs a year not to take the discount, in percent: the exact discount for what is paid instead, times
    365
    for the days. Exact and simple, without interest on interest; absent where there is no such number.
    """
    paid_on: DateText | None = None
    """The day on which it is paid."""
    to_pay: Money | None = None
    """What is paid on that day."""


class LineComparison(Model):
    """One line of two quotes."""

    change: ChangeKind
    """Whether the line is in both, and differs."""
    kind: LineKind
    """What the line is for."""
    id: Id | None = None
    """The deliverable, term or discount that it prices; absent for rounding."""
    label: StrictStr
    """What it is, in words; of the second quote where it is there."""
    before: Money | None = None
    """What it cost; absent when it is added."""
    after: Money | None = None
    """What it costs; absent when it is removed."""
    difference: Money
    """How much more it costs."""
    reasons: list[ChangeReason] | None = None
    """Why, where it is in both: what of it differs."""


class FeeDivision(Model):
    """
    Who gets what of a fee that is owed beside a deal's price, by the deal's plans of commission and tax.

    Commissions are taken at the deal's rates of this fee by itself; their minimum and cap, gifts and the
    influencer's own
    costs belong to the deal's price and do not count again. The tax is that of the whole fee, or of what no
    supply of the
    deal names, and is added by its rate. Explanations name amounts of this division.
    """

    tax: KillFeeTax
    """How it is taxed."""
    totals: Totals
    """The sums, stage by stage."""
    commissions: list[CommissionLine] | None = None
    """What each representative gets."""
    supplies: list[SupplyLine] | None = None
    """Who supplies what to whom, with the tax on it."""
    withholding: list[WithholdingLine] | None = None
    """What the brand withholds."""
    shares: list[Share]
    """Who keeps what in the end; the shares add up to what the brand pays."""


class InvoicePlan(Model):
    """Which invoices of a deal are written, and how."""

    issued_on: DateText
    """The day of the invoices."""
    instalment: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Which instalment of the deal, counted from 0; absent: all of them."""
    sellers: list[Id] | None = None
    """Whose invoices, by id; absent: those of everybody who supplies."""
    parties: list[InvoiceParty]
    """Everybody who stands on an invoice: sellers, buyers, and who takes the money."""
    numbers: list[NumberScheme]
    """One for each seller."""
    self_billed: list[Id] | None = None
    """The sellers whose buyers write the invoice for them."""
    term: PaymentTerm | None = None
    """
    When an invoice is due that no instalment of the deal gives a date: after the day of the invoice; absent: on
    receipt.
    """
    business_days: BusinessDays | None = None
    """The weekend and the holidays of that term; absent: Saturday and Sunday, no holidays."""
    buyer_reference: Name | None = None
    """What the brand wants to see on its invoices, such as the number of an order."""


class InvoiceSet(Model):
    """The invoices of a deal, and where the counts of numbers stand after them."""

    invoices: list[Invoice]
    """The invoices: by instalment; of each first those to the brand, the one for the content before others."""
    next_numbers: list[NextNumber]
    """The next number of each seller who wrote one."""


class RateDefinition(Model):
    """
    A rate with everything that must be said before two of it can be compared: what counts and how much, over
    what, which
    follower number, how posts join, and in which window.

    `value = per × Σ weight × numerator / Σ weight × denominator`, divided by the days of the window where
    `per_day` is set.
    """

    id: Id
    """The name in documents, such as `engagement_rate.instagram.views`."""
    name: Name
    """The name that people use."""
    platform: Platform | None = None
    """The platform that the rate is for; any when absent."""
    vendor: Name | None = None
    """Whose definition it is, where vendors differ."""
    unit: RateUnit
    """What the value is."""
    numerator: list[RateTerm]
    """What counts."""
    denominator: list[RateTerm]
    """What it is divided by."""
    per: Annotated[StrictInt | None, Field(ge=1, le=1000000)] = None
    """How many of the denominator the value is for, such as 1,000 impressions; one when absent."""
    per_day: StrictBool | None = None
    """Whether the denominator is multiplied with the days of the window."""
    whole: Whole | None = None
    """Whether the value is a whole number, and which; exact when absent."""
    follower_snapshot: FollowerSnapshot | None = None
    """Of which day the follower number is, where the rate uses one."""
    aggregation: Aggregation
    """How several posts join."""
    window: RateWindow
    """Over what time the figures were counted."""
    direction: Direction
    """Which way is better."""
    source: Name | None = None
    """Who defines it so; of a preset's rate the source of the preset when absent."""


class UsedRate(Model):
    """A rate that was computed, with its definition."""

    rate: RateDefinition
    """The definition."""
    formula: StrictStr
    """The formula in words."""
    preset: StrictStr | None = None
    """The preset that the definition comes from; absent when it is of one's own book."""
    source: StrictStr | None = None
    """Who defines it so."""
    as_of: DateText | None = None
    """When the source said so."""


RateOutcome = TypeAliasType("RateOutcome", Annotated[DefinedRate | UndefinedRate, Field(discriminator="type")])
"""What came out of a rate."""


class EmvTableConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: EmvTable
    """What it says."""


class EarnedMediaValue(Model):
    """An earned media value with the method beside it, as a document of version 1."""

    document: Literal["earned_media_value"]
    """Always `earned_media_value`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    table: Id
    """The name of the table of values."""
    source: StrictStr
    """Who says what an action is worth."""
    as_of: DateText
    """When the source said so."""
    lines: list[EmvLine]
    """What each action adds, exact."""
    sum: Fraction
    """The sum of the lines before the discount, exact."""
    sentiment_discount_percent: DecimalText | None = None
    """What was taken off because of bad sentiment."""
    value: Money
    """The value, rounded once."""
    caution: StrictStr
    """What to know about the method."""
    warnings: Issues | None = None
    """What somebody should look at."""


class BenchmarkTable(Model):
    """
    What is usual: values of rates by platform, format, tier and niche.

    Who says so and when stands on the convention around it; the library's own are the presets of kind
    `benchmarks`.
    """

    benchmarks: Annotated[list[Benchmark], Field(max_length=1000, min_length=1)]
    """The benchmarks."""


class VerdictBandsConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: VerdictBands
    """What it says."""


class JudgedValue(Model):
    """A value as it is judged."""

    kpi: Id
    """Of which rate, or which metric."""
    label: Name | None = None
    """Whose it is."""
    value: Fraction | None = None
    """The exact value; absent where it is undefined."""
    currency: Currency | None = None
    """The currency of an amount."""
    interval: Estimate | None = None
    """The value with its interval, where one is known."""
    units: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Of how many units it is made."""
    undefined: UndefinedReason | None = None
    """Why there is no value."""
    provenance: Provenance
    """How far to trust it."""


class PaceInput(Model):
    """What `pace` takes: what a period is to reach, and what it has reached."""

    name: Name | None = None
    """What people call the figure."""
    target: DecimalText
    """What all days together are to reach; above zero."""
    currency: Currency | None = None
    """The currency of amounts."""
    direction: Direction | None = None
    """Which way is better; absent: higher."""
    first_day: DateText
    """The first day of the period."""
    last_day: DateText
    """The last day of the period."""
    on: DateText
    """The last day that is counted."""
    actual: DecimalText | None = None
    """What was reached by then; absent: the sum of the days."""
    days: list[DayFigure] | None = None
    """
    The figures of single days, in any order, for a forecast; a day without a figure is left out, for blank is not
    zero.
    """
    method: ForecastMethod | None = None
    """How the days to come are found, from figures of days; absent: by a straight line."""
    tolerance_percent: DecimalText | None = None
    """How far the figure may be off the even pace and still be on it: 0 to 100; absent: 0."""
    confidence: Confidence | None = None
    """How sure the interval of the forecast is to be; absent: 0.95."""


class Pacing(Model):
    """How far along a figure is beside elapsed time, as a document of version 1."""

    document: Literal["pacing"]
    """Always `pacing`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    name: Name | None = None
    """What people call the figure."""
    target: DecimalText
    """What all days together are to reach."""
    currency: Currency | None = None
    """The currency of amounts."""
    direction: Direction
    """Which way is better."""
    first_day: DateText
    """The first day of the period."""
    last_day: DateText
    """The last day of the period."""
    on: DateText
    """The last day that is counted."""
    total_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days the period has."""
    elapsed_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of them have passed, the last that is counted included."""
    elapsed_share: Fraction
    """The share of the period that has passed."""
    actual: Fraction
    """What was reached, exact."""
    expected: Fraction
    """What an even pace would have reached by now: `target × elapsed share`, exact."""
    difference: Fraction
    """`actual − expected`, exact."""
    pace: Fraction | None = None
    """`actual / expected`; absent where nothing was expected yet."""
    tolerance_percent: DecimalText
    """How far the figure may be off the even pace and still be on it."""
    verdict: PaceVerdict
    """What to make of the pace."""
    at_this_pace: Fraction | None = None
    """What all days come to at the pace so far: `actual / elapsed days × total days`, exact."""
    needed_per_day: Fraction | None = None
    """
    What is needed on each day that is left, exact; below zero where the target is passed already. Absent where
    none is left.
    """
    forecast_method: StatisticMethod | None = None
    """How the days to come are found; absent without days."""
    forecast: Estimate | None = None
    """What all days will come to, the known ones as they are; absent without days."""
    smoothing: SmoothedSeries | None = None
    """The weights and states of exponential smoothing; absent for a line."""
    forecast_verdict: TargetVerdict | None = None
    """Whether the target will be met by that forecast."""
    undefined: FigureUndefined | None = None
    """Why there is no forecast."""
    assumptions: list[StrictStr] | None = None
    """What must hold for the forecast."""
    confidence: Confidence
    """How sure the interval of the forecast is."""
    warnings: Issues | None = None
    """What somebody should look at."""


class ScorecardGoal(Model):
    """A goal of a campaign."""

    id: Id
    """The name in documents."""
    name: Name
    """What people call it."""
    weight: DecimalText | None = None
    """How much it weighs beside the other goals, not below 0; absent: 1."""
    kpis: Annotated[list[ScorecardKpi], Field(max_length=1000, min_length=1)]
    """The KPIs that it is measured by."""


class KpiScore(Model):
    """A KPI with its target, what was reached, and the verdict."""

    id: Id
    """Which KPI."""
    name: Name
    """What people call it."""
    weight: Fraction
    """Its share of the weight of its goal."""
    actual: JudgedValue
    """What was reached."""
    judgement: TargetJudgement
    """What that is beside the target."""
    counted: Fraction | None = None
    """
    What counts for the score: the attainment, not below 0 and not above the cap, half-even to 12 digits after the
    point.
    """


RatioMethod = TypeAliasType("RatioMethod", Annotated[DeltaMethod | BootstrapMethod, Field(discriminator="type")])
"""How the interval of a ratio is found."""


class Experiment(Model):
    """Variants beside each other, and whether one is better, as a document of version 1."""

    document: Literal["experiment"]
    """Always `experiment`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    design: ExperimentDesign
    """How the variants came about."""
    direction: Direction
    """Which way is better."""
    method: StatisticMethod
    """How they are compared."""
    adjustment: PValueAdjustment | None = None
    """How the p values are corrected for their number; of the bootstrap, the intervals are (Bonferroni)."""
    seed: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """From which seed the units were drawn."""
    interval: BootstrapInterval | None = None
    """How the ends of the intervals were read off what was drawn."""
    assumptions: list[StrictStr]
    """What must hold for the answer."""
    confidence: Confidence
    """How sure the verdicts and the intervals are."""
    control: Id
    """The variant that the others are held against."""
    variants: list[VariantResult]
    """The variants, in their order."""
    comparisons: list[VariantComparison]
    """Every two variants: the others beside the control first."""
    sample_ratio: SampleRatio | None = None
    """Whether the variants have the sizes that they were to have; absent where they have no weights."""
    trials_needed: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The fewest trials of a variant with which the smallest difference that matters is seen."""
    verdict: ExperimentVerdict
    """What it comes to."""
    winner: Id | None = None
    """The variant that is clearly better than every other."""
    warnings: Issues | None = None
    """What somebody should look at."""


class SampleRatioCheck(Model):
    """Whether the arms of an experiment have the sizes that they were to have, as a document of version 1."""

    document: Literal["sample_ratio_check"]
    """Always `sample_ratio_check`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    sample_ratio: SampleRatio
    """What was found."""
    warnings: Issues | None = None
    """What somebody should look at."""


class AttributeInput(Model):
    """What `attribute` takes: touches, conversions, who owns which code and link, and the model."""

    touches: list[Touch] | None = None
    """The touches, in any order; none of them when codes alone are to be counted."""
    conversions: Annotated[list[TrackedConversion], Field(max_length=100000, min_length=1)]
    """The conversions, in any order."""
    codes: list[CodeOwner] | None = None
    """Whose the discount codes are."""
    links: list[LinkOwner] | None = None
    """Whose the links are."""
    model: AttributionModel
    """How a conversion is shared among its touches."""
    window_days: Annotated[StrictInt, Field(ge=0, le=365)]
    """How many days a touch counts before a conversion: 0 (the same day alone) to 365."""
    code_rule: CodeRule | None = None
    """What a code does that was used at the conversion; absent: it decides."""


class PaidCampaignInput(Model):
    """What `paid_campaign` takes: the budget, and what each ad set spent and brought by day."""

    budget: Money
    """What may be spent in the whole period; above zero."""
    first_day: DateText
    """The first day of the period."""
    last_day: DateText
    """The last day of the period."""
    on: DateText
    """The last day that is counted."""
    ad_sets: Annotated[list[AdSet], Field(max_length=1000, min_length=1)]
    """The ad sets."""
    target_cost: Money | None = None
    """What a result may cost at most; absent: nobody says."""
    tolerance_percent: DecimalText | None = None
    """How far the spend may be off the even pace and still be on it: 0 to 100; absent: 0."""
    least_days: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The fewest days of an ad set of which anything is said: 2 to 365; absent: 10."""
    confidence: Confidence | None = None
    """How sure all intervals together are to be; absent: 0.95."""


class PaidCampaign(Model):
    """How a paid campaign spends, what its results cost, and where budget may move, as a document of version 1."""

    document: Literal["paid_campaign"]
    """Always `paid_campaign`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    first_day: DateText
    """The first day of the period."""
    last_day: DateText
    """The last day of the period."""
    on: DateText
    """The last day that is counted."""
    total_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days the period has."""
    elapsed_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of them have passed, the last that is counted included."""
    spend: SpendPacing
    """How the whole campaign spends."""
    tolerance_percent: DecimalText
    """How far the spend may be off the even pace and still be on it."""
    target_cost: Money | None = None
    """What a result may cost at most."""
    results: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The results of all ad sets."""
    cost_per_result: Fraction | None = None
    """`spend / results` of all ad sets, exact, in major units; absent without results."""
    ad_sets: list[AdSetResult]
    """The ad sets, in their order."""
    moves: list[BudgetMove] | None = None
    """
    From where to where budget may move: from each ad set that is clearly dearer to the cheapest of those that are
    clearly
    cheaper.
    """
    verdict: MoveVerdict
    """What the ad sets say of moving budget."""
    confidence: Confidence
    """How sure all intervals together are."""
    confidence_of_each: Confidence
    """How sure the interval of each ad set is, so that all hold together (Bonferroni)."""
    assumptions: list[StrictStr]
    """What must hold for the intervals."""


class BestTimeInput(Model):
    """What `best_time` takes: when one's own posts went out, and how well each did."""

    posts: Annotated[list[TimedPost], Field(max_length=100000, min_length=1)]
    """The posts, in any order: 1 to 100,000."""
    zone: Zone | None = None
    """In which zone the days and hours are: that of the audience. It is named in the answer, and not computed with."""
    hour_weights: HourWeightsConvention | None = None
    """
    What a published table says of the hours, which hours are drawn towards; absent: all hours are the same
    before.
    """
    least_posts: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The fewest posts of an hour of the week that is ranked; absent: 3."""
    confidence: Confidence | None = None
    """How sure the lower bounds are to be, each for itself; absent: 0.95."""
    on: DateText | None = None
    """The day of the computation; a table that is older than its source vouches for comes with a warning."""


class BestTime(Model):
    """The hours of the week by how well posts did in them, as a document of version 1."""

    document: Literal["best_time"]
    """Always `best_time`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    zone: Zone | None = None
    """In which zone the days and hours are."""
    posts: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many posts there are."""
    mean: NumberValue
    """The mean of all posts."""
    cells: list[TimeCell] | None = None
    """The hours of the week with enough posts, by their lower bounds, the best first."""
    cells_left_out: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """So many hours of the week have posts, but too few to be ranked."""
    least_posts: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The fewest posts of an hour that is ranked."""
    verdict: BestTimeVerdict
    """What it comes to."""
    undefined: FigureUndefined | None = None
    """Why nothing is ranked."""
    hour_weights: Id | None = None
    """The published table that hours were drawn towards."""
    assumptions: list[StrictStr]
    """What must hold for the answer."""
    confidence: Confidence
    """How sure each lower bound is."""
    warnings: Issues | None = None
    """What somebody should look at."""


Credit = TypeAliasType("Credit", Annotated[WholeCredit | LinesCredit | GrossCredit, Field(discriminator="type")])
"""How much of an invoice is taken back."""


class TableCsvInput(Model):
    """What `table_csv` takes."""

    table: Table
    """A table of a presentation."""
    separator: CsvSeparator | None = None
    """What stands between the cells of a row."""
    byte_order_mark: StrictBool | None = None
    """Whether the text begins with U+FEFF, by which Excel knows UTF-8."""


class StatementPlan(Model):
    """Whose account is drawn up, for which days, and from what."""

    party: Id
    """Whose account."""
    first_day: DateText
    """The first day: what is earlier makes the opening balance."""
    last_day: DateText
    """The last day: what is later is left out."""
    invoices: list[Invoice] | None = None
    """Invoices and credit notes, in any order; those between others are left out."""
    payments: list[StatementPayment] | None = None
    """Payments, in any order; those between others are left out."""


class StatementAccount(Model):
    """What stands between two parties in one currency."""

    with_: Annotated[Id, Field(alias="with")]
    """The other party."""
    name: Name | None = None
    """Its name, where an invoice says it."""
    currency: Currency
    """The currency of all amounts."""
    opening: Money
    """What was owed before the first day."""
    entries: list[StatementEntry]
    """What happened, by days; on one day invoices stand before credit notes, and these before payments."""
    closing: Money
    """What is owed at the end of the last day: the opening balance and all entries."""
    open_items: list[OpenItem]
    """The invoices that are open at the end of the last day, the oldest first."""
    owed_to_party: AgedAmounts
    """The open invoices of the party by age."""
    owed_by_party: AgedAmounts
    """The open invoices to the party by age."""
    on_account: Money
    """
    What stands on no open invoice: payments for none, what was paid or credited beyond an invoice, what one
    collected
    for the other. The closing balance is what is owed to the party less what is owed by it, and this.
    """


class ExportHints(Model):
    """
    What somebody knows about an export that its bytes do not say: the answers to the
    `ExportQuestion`(super::ExportQuestion)s of
    a `probe`(super::probe), and what to prefer to what it found.
    """

    layout: StrictStr | None = None
    """The id of the layout, where several would fit."""
    platform: Platform | None = None
    """Where the export comes from, where `columns` are given: some names were retired on some platforms."""
    columns: list[ColumnHint] | None = None
    """What stands in which column. When it is given, no layout is looked for."""
    key: list[StrictStr] | None = None
    """
    The names of the columns that together say which row is the same as in another export; with `columns` only.
    When
    it is empty, the id of the post or ad with the day, as far as they are there.
    """
    member: StrictStr | None = None
    """Which file of a zip, or which sheet of a workbook (xlsx or xls), is the export. JavaScript reads text alone."""
    encoding: TextEncoding | None = None
    """How the text is written in bytes."""
    delimiter: CellDelimiter | None = None
    """What separates the cells."""
    decimal_mark: DecimalMark | None = None
    """What stands before the decimals of a number."""
    date_order: DateOrder | None = None
    """Which number of a date is the day."""
    as_of: DateText | None = None
    """
    The day on which the export was made: lifetime figures are as of it, and dates without a year lie in the
    twelve
    months up to it.
    """
    zone: Zone | None = None
    """The zone of times that say no offset."""
    currency: Currency | None = None
    """The currency of amounts whose header names none."""


class ExportProbe(Model):
    """What the first bytes of an export say about it."""

    container: ExportContainer | None = None
    """What holds the rows; none for text."""
    member: StrictStr | None = None
    """The name of the file in the zip, or of the sheet in the workbook."""
    encoding: TextEncoding | None = None
    """How the text is written in bytes."""
    delimiter: CellDelimiter | None = None
    """What separates the cells."""
    preamble: list[StrictStr]
    """The rows above the header, such as a note or a title."""
    header_line: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The line of the header, from 1."""
    layout: StrictStr | None = None
    """The id of the layout; none when the hints say what stands in which column, or when nothing is known."""
    layout_source: StrictStr | None = None
    """Who says that such exports look like this, and the day on which it was so."""
    platform: Platform | None = None
    """The platform."""
    grain: ExportGrain
    """What one row is about."""
    language: HeaderLanguage | None = None
    """The language of the headers."""
    decimal_mark: DecimalMark | None = None
    """What stands before the decimals; none when it cannot be told, and then a cell for which it matters is refused."""
    date_order: DateOrder | None = None
    """Which of two numbers of a date is the day; none where dates say it by their form."""
    columns: list[FoundColumn]
    """The columns that are read."""
    key: list[StrictStr]
    """The names of the columns that say which row it is; none when rows cannot be told from each other."""
    missing: list[MissingColumn]
    """The columns of the layout that are not there."""
    unknown: list[UnknownColumn]
    """The columns that are not read."""
    retired: list[RetiredColumn]
    """The columns whose metric is retired."""
    questions: list[ExportQuestion]
    """What has to be known before it can be read."""
    dictionary_edition: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The edition of the dictionary of metrics: of the preset `metrics`."""


class ExportRows(Model):
    """Rows of an export, by columns."""

    columns: list[ExportColumn]
    """The columns, all with as many values as there are rows."""
    lines: list[Line]
    """The line on which each row begins in its export; of a spreadsheet its row."""


class ExportReport(Model):
    """What became of the rows of an export: `read = kept + updated + duplicate + totals + rejected`."""

    probe: ExportProbe
    """How the export was read."""
    grain: ExportGrain
    """What one row is about: of a layout of posts it shows in the rows whether each is a whole life or one day."""
    lifetime: StrictBool
    """Whether the figures are those of the posts' whole lives, by the export's own word."""
    as_of: DateText | None = None
    """The day on which the export was made, from the hints."""
    zone: Zone | None = None
    """The zone of times without an offset, from the hints."""
    read: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The rows below the header."""
    kept: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The rows that came out."""
    updated: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The rows that took the place of an older export's row; none until the export is merged into one."""
    carried: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The rows of the older export that this one has not, and that were carried over; they were not read."""
    duplicate: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The rows whose key stood in an earlier row."""
    totals: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The rows that the export itself calls totals."""
    rejected: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The rows that are not kept, with a reason each."""
    total_rows: ExportRows
    """The first of the totals: never to be added to the rows, of which they need not be the sum."""
    duplicates: list[RepeatedRow]
    """The first of the duplicates."""
    rejections: list[RejectedRow]
    """The first of the rejected rows."""
    findings: list[ExportFinding]
    """What is odd, in the order of the codes."""


class BookedAmounts(Model):
    """Amounts that were booked at one rate and settled at another."""

    currency: Currency
    """The currency of the books."""
    lines: Annotated[list[BookedAmount], Field(max_length=1000, min_length=1)]
    """The amounts."""
    rates: Annotated[list[ExchangeRate], Field(max_length=1000, min_length=1)]
    """
    Dated rates, of any number of days; a pair may stand in either direction. The latest day of a pair that is not
    after
    the day in question counts.
    """
    base: Currency | None = None
    """The currency through which pairs without a rate of their own are crossed."""
    rounding: RoundTo | None = None
    """How each amount of the books is rounded, once, after the last leg."""


class ExchangeDifference(Model):
    """What exchange rates added or took between booking and settlement."""

    currency: Currency
    """The currency of the books."""
    lines: list[ExchangeDifferenceLine]
    """The lines, in their order."""
    gains: Money
    """All gains together."""
    losses: Money
    """All losses together: zero or below."""
    difference: Money
    """Gains and losses together."""


class ProportionInterval(Model):
    """A rate, and how far off it may be."""

    method: StatisticMethod
    """How the interval is found."""
    assumptions: list[StrictStr]
    """What must hold for that."""
    confidence: Confidence
    """How sure the interval is."""
    proportion: Proportion
    """Of what it is the rate."""
    rate: Estimate | None = None
    """The rate with its interval; absent when it is undefined."""
    undefined: FigureUndefined | None = None
    """Why there is no rate."""
    warnings: Issues | None = None
    """What somebody should look at."""


class ProportionComparison(Model):
    """Two rates beside each other, and whether the second differs."""

    method: StatisticMethod
    """How they are compared."""
    assumptions: list[StrictStr]
    """What must hold for that."""
    confidence: Confidence
    """How sure the verdict and the intervals are."""
    first: Proportion
    """The first counts."""
    second: Proportion
    """The second counts."""
    first_rate: Estimate | None = None
    """The first rate with its Wilson interval; absent without trials."""
    second_rate: Estimate | None = None
    """The second rate with its Wilson interval; absent without trials."""
    difference: Estimate | None = None
    """How much higher the second rate is, with Newcombe's interval."""
    lift: NumberValue | None = None
    """The difference as a share of the first rate; absent when that is zero."""
    z: NumberValue | None = None
    """So many standard errors the rates are apart if they were the same."""
    p_value: NumberValue | None = None
    """How likely chance alone brings a difference of this size or more, either way."""
    verdict: ComparisonVerdict
    """What it comes to: clear only where both the test and the interval say so."""
    undefined: FigureUndefined | None = None
    """Why something is absent."""
    warnings: Issues | None = None
    """What somebody should look at."""


class CompareRatiosInput(Model):
    """What `compare_ratios` takes."""

    first: RatioSample
    """What the second is held against."""
    second: RatioSample
    """What is judged."""
    method: RatioMethod | None = None
    """How the intervals are found; absent: by the delta method."""
    confidence: Confidence | None = None
    """How sure the verdict and the intervals are to be; absent: 0.95."""


class RatioComparison(Model):
    """Two ratios beside each other, and whether the second differs."""

    method: StatisticMethod
    """How they are compared."""
    assumptions: list[StrictStr]
    """What must hold for that."""
    confidence: Confidence
    """How sure the verdict and the intervals are."""
    seed: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """From which seed the units were drawn."""
    resamples: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How often they were drawn."""
    interval: BootstrapInterval | None = None
    """How the ends of the intervals were read off what was drawn."""
    first_units: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The units of the first."""
    second_units: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The units of the second."""
    first_ratio: Estimate | None = None
    """The first ratio of sums with its interval."""
    second_ratio: Estimate | None = None
    """The second ratio of sums with its interval."""
    difference: Estimate | None = None
    """How much higher the second ratio is."""
    bias_correction: NumberValue | None = None
    """
    How far the middle of the drawn differences lies from the difference, in standard errors; only of BCa
    intervals.
    """
    acceleration: NumberValue | None = None
    """
    How fast the standard error changes with the difference, by the jackknife over both samples; only of BCa
    intervals.
    """
    z: NumberValue | None = None
    """So many standard errors they are apart; only by the delta method."""
    p_value: NumberValue | None = None
    """How likely chance alone brings a difference of this size or more, either way; only by the delta method."""
    verdict: ComparisonVerdict
    """What it comes to."""
    undefined: FigureUndefined | None = None
    """Why something is absent."""
    warnings: Issues | None = None
    """What somebody should look at."""


class Forecast(Model):
    """How a daily series goes on to the end of a period."""

    method: StatisticMethod
    """How the days to come are found."""
    assumptions: list[StrictStr]
    """What must hold for that."""
    confidence: Confidence
    """How sure the intervals and the verdict are."""
    first_day: DateText
    """The first day with a value."""
    last_day: DateText
    """The last day of the period."""
    days: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The days with a value."""
    estimated_days: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The days of the period without one, whose values are estimated."""
    smoothing: SmoothedSeries | None = None
    """The weights and states of exponential smoothing; absent for a line."""
    trend: Estimate | None = None
    """How much the value rises from one day to the next, by a line."""
    trend_p_value: NumberValue | None = None
    """How likely such a trend comes by chance, when there is none."""
    last_value: Estimate | None = None
    """The value of the last day; absent when it is known."""
    total: Estimate | None = None
    """What all days come to, the known ones as they are."""
    target: NumberValue | None = None
    """What they were to reach."""
    verdict: ComparisonVerdict | None = None
    """Whether the total will be higher or lower than the target; absent without one."""
    undefined: FigureUndefined | None = None
    """Why something is absent."""
    warnings: Issues | None = None
    """What somebody should look at."""


class ApprovalPolicy(Model):
    """Who approves content: levels, one after the other. Without a level nobody needs to."""

    levels: list[ApprovalLevel] | None = None
    """The levels, in their order."""


Duty = TypeAliasType(
    "Duty",
    Annotated[
        MinimumLive
        | Mentions
        | PaidLabel
        | Collaborator
        | MusicCleared
        | InsightsDue
        | ReviewTime
        | Reshoots
        | Morals
        | CrisisNotice
        | Termination
        | ThirdPartyReuse,
        Field(discriminator="type"),
    ],
)
"""What a contract asks for."""


class StoryFrame(Model):
    """One frame of a story."""

    text: StrictStr | None = None
    """The text on the frame."""
    spoken: StrictStr | None = None
    """What is said in it."""
    media: Media | None = None
    """The picture or the video."""


class Asset(Model):
    """A picture, a piece of music or other material."""

    id: Id
    """The name of the asset, unique in the campaign."""
    name: Name
    """The name that people use."""
    kind: AssetKind
    """What it is."""
    own_work: StrictBool | None = None
    """Whether the team made it itself, so that it needs no licence."""
    licences: list[Licence] | None = None
    """The permissions of whoever owns it."""
    consents: list[Consent] | None = None
    """The people who made it or can be seen in it, with what they agreed to."""
    personal_data: StrictBool | None = None
    """Whether it shows personal data, such as a name, a number plate or an address."""


Recurrence = TypeAliasType(
    "Recurrence",
    Annotated[DailyRecurrence | WeeklyRecurrence | MonthlyByDay | MonthlyByWeekday, Field(discriminator="type")],
)
"""
On which days something happens again and again. The names are those of calendars, and so is what they mean
(RFC 5545, section 3.3.10); weeks begin on Monday.
"""


class SlotList(Model):
    """All slots with their instants, the earliest first."""

    document: Literal["slot_list"]
    """Always `slot_list`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    slots: list[DatedSlot]
    """The slots."""
    omitted: list[OmittedSlot]
    """Days without one."""


class UnplacedPiece(Model):
    """A piece without a slot."""

    piece: Id
    """The piece."""
    obstacles: list[Obstacle]
    """What keeps it from the slots; each slot counts once, with the first that is in its way."""


class PlanTimelineInput(Model):
    """What `plan_timeline` takes."""

    steps: list[TimelineStep]
    """
    What is to be done, in any order: 1 to 1,000 steps. The preset `timeline_template.content` holds the usual
    ones.
    """
    first_day: DateText
    """The first day on which anything can begin."""
    today: DateText | None = None
    """
    The day of the computation: what has not begun begins then or later. Absent: the plan as it is at the
    beginning.
    """
    business_days: BusinessDays | None = None
    """On which days work is done, unless a step has its own; all but Saturdays and Sundays when absent."""


class Timeline(Model):
    """When each step can and must be done."""

    document: Literal["timeline"]
    """Always `timeline`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    steps: list[TimelineRow]
    """The steps, in their order."""
    critical_path: list[Id]
    """
    The steps of which each keeps the next from beginning, up to the one that is done last; where the whole is
    late,
    up to the one that is latest.
    """
    totals: TimelineTotals
    """What they come to."""


class LaunchProduct(Model):
    """A product of one's own."""

    id: Id
    """The name of the product, unique among the products."""
    name: Name
    """The name that people use."""
    price: Money
    """What a unit is sold for, without taxes; not below zero."""
    unit_costs: list[UnitCost] | None = None
    """What each unit costs, part by part."""
    fixed_costs: list[FixedCost] | None = None
    """What it costs however many are sold: tools, samples, photographs."""
    demand: list[ExpectedDemand] | None = None
    """How many are expected to be bought; what is expected by several lines for the same day adds up."""
    stock: ProductStock | None = None
    """What there is of it, and how more is got. Absent: it never runs out, such as a download."""


class ProductPlan(Model):
    """What a product brings, and when it runs out."""

    product: Id
    """The product."""
    name: Name
    """The name that people use."""
    price: Money
    """What a unit is sold for."""
    unit_cost: UnitPrice
    """What a unit costs, all parts together, exactly."""
    unit_margin: UnitPrice
    """What is left of a unit's price, exactly; below zero where it costs more."""
    margin_share: Fraction | None = None
    """The margin by the price; absent where the price is zero."""
    fixed_costs: Money
    """What it costs however many are sold."""
    last_day: DateText
    """The last day on which any are expected to be bought; the launch day where none are."""
    expected_units: Fraction
    """How many units are expected to be bought."""
    sold_units: Fraction
    """How many of them can be sold from the stock with its deliveries; who finds none buys none later."""
    contribution: Money
    """What the sold units bring beyond their own costs, rounded half up to the minor unit, once."""
    result: Money
    """The contribution less the fixed costs."""
    break_even: BreakEven
    """From when on it has paid for itself."""
    stock: StockPlan | None = None
    """When it runs out, and what is to be ordered."""


class CommonHours(Model):
    """When everybody works."""

    document: Literal["common_hours"]
    """Always `common_hours`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    windows: list[CommonWindow]
    """The times at which everybody works, the earliest first."""
    nearest: list[CommonWindow]
    """Where there is no such time: the times at which most people work, the earliest first."""


class Workload(Model):
    """How much work people have, week by week, and what should be looked at."""

    document: Literal["workload"]
    """Always `workload`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    weeks: list[LoadWeek]
    """Every week of a person with planned work, by people and weeks."""
    signals: list[BurnoutSignal]
    """What speaks for too much strain, by people. These are signals to talk about, and no diagnosis."""


class MixTargetConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: MixTarget
    """What it says."""


class Enquiry(Model):
    """What a brand asks for, before there is a deal."""

    id: Id
    """The name of the enquiry, unique in the agency."""
    influencer: Id
    """Who is asked."""
    brand: Party
    """Who asks."""
    categories: list[Id] | None = None
    """What is advertised: ids of categories."""
    territories: list[Territory] | None = None
    """Where the content is aimed at; absent or empty: anywhere."""
    platforms: list[Platform] | None = None
    """Where content is published; absent or empty: on any platform."""
    publish: PublishWindow | None = None
    """On which days; absent: nothing is said of it."""
    pieces: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many pieces; one when absent: 1 to 1,000,000."""
    exclusivity: list[Exclusivity] | None = None
    """The exclusivity that the brand wants."""
    state: DealState | None = None
    """How far it has come; `enquiry` when absent."""
    contact: Id | None = None
    """The contact who asked."""
    next_step: Name | None = None
    """What is to be done next."""
    next_step_due: DateText | None = None
    """By which day."""


class SeverityMatrix(Model):
    """
    From which numbers and facts on a crisis is how grave. It is data: who says so stands on the convention around
    it.
    """

    metrics: Annotated[list[MetricRule] | None, Field(max_length=1000)] = None
    """What each metric says; a metric stands in it once."""
    facts: Annotated[list[FactRule] | None, Field(max_length=1000)] = None
    """What each fact says; a fact stands in it once."""
    agreeing_metrics: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    How many metrics must be as grave or graver, so that the crisis is: 1, which is meant when absent, to 100.
    Where fewer
    are known, all of them must. Facts need no second.
    """
    otherwise: CrisisSeverity
    """How grave a crisis is of which nothing else is said."""


class CrisisPerson(Model):
    """Somebody who can be reached in a crisis."""

    name: Name
    """The name that people use."""
    reach: Annotated[list[ReachPoint] | None, Field(max_length=1000)] = None
    """How they are reached, the first way first."""


class PartyContact(Model):
    """Whom a response tells, and how they are reached."""

    party: NoticeParty
    """To which party they belong."""
    sponsor: Id | None = None
    """Which sponsor they speak for: the id of the brand. For sponsors alone."""
    talent: Id | None = None
    """
    Which talent they are, or are close to: the id of an influencer; absent: any. For talents and safety contacts
    alone.
    """
    person: CrisisPerson
    """Who."""
    notice_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    Within how many minutes from its start their contract wants them told of a crisis: 1 to 525,600. For sponsors
    alone.
    """
    morals_clause: StrictBool | None = None
    """Whether their contract has a morals clause. For sponsors alone."""


class PlaybookStep(Model):
    """One step of a playbook."""

    id: Id
    """The name of the step, unique in the playbook."""
    name: Name
    """What is to be done, in words."""
    action: StepAction
    """What kind of step it is."""
    party: NoticeParty | None = None
    """Whom it tells, where it tells somebody."""
    raci: Annotated[list[RaciEntry], Field(max_length=1000, min_length=1)]
    """Who has which part in it: exactly one role is accountable, and one at least responsible."""
    due: StepDue | None = None
    """By when."""
    template: Id | None = None
    """With which words: the id of a template."""
    from_severity: CrisisSeverity | None = None
    """Only where the crisis is at least so grave; always when absent."""
    needs_evidence: StrictBool | None = None
    """Whether whoever does it shows that it was done: a link, a number, a capture."""


class EscalationChain(Model):
    """Who is called, one after the other, until somebody answers."""

    rules: Annotated[list[EscalationRule], Field(max_length=1000, min_length=1)]
    """The rules, in their order."""
    repeats: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How often the whole chain is gone through again when nobody answers: 0, which is meant when absent, to 5."""


class RightsConflict(Model):
    """An exclusivity, and what stands against it."""

    influencer: Id
    """Whom it concerns."""
    exclusivity: ClauseRef
    """The exclusivity."""
    against: ClauseRef
    """What stands against it."""
    reason: ClashReason
    """Why."""
    matched: Name | None = None
    """The excluded category or the named competitor."""
    overlap: Interval
    """The days on which both hold."""
    platforms: list[Platform]
    """The platforms on which both hold; empty: any."""
    countries: list[Country]
    """The countries in which both hold; empty: anywhere."""
    nearest_free_day: DateText | None = None
    """
    The first day nearest to the planned one on which what stands against the exclusivities could begin, as long
    as
    it runs, without a conflict with any of them; the later of two that are equally near. Absent where there is
    none.
    """
    doubts: list[ClashDoubt]
    """Why it may be none; empty: it is one."""


class EnquiryReason(Model):
    """One thing that speaks against an enquiry."""

    kind: EnquiryReasonKind
    """What."""
    certain: StrictBool
    """Whether it stands for sure."""
    message: StrictStr
    """The same in words."""
    conflict: RightsConflict | None = None
    """The clauses, of a conflict."""


class RunPermission(Model):
    """Whether content may run somewhere on a day, and what each clause says to it."""

    document: Literal["run_permission"]
    """Always `run_permission`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    verdict: RunVerdict
    """Whether it may."""
    last_day: DateText | None = None
    """The last day on which it may, by the clauses that permit it now; absent: without end, or not at all."""
    clauses: list[RunClause]
    """Every clause of the deal about using this content, in its order."""


class ExpiringRights(Model):
    """What ends within some days."""

    document: Literal["expiring_rights"]
    """Always `expiring_rights`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    rights: list[ExpiringRight]
    """What ends, the earliest first."""
    undated: list[UndatedClause]
    """The clauses whose end nobody knows yet."""


class SituationReadiness(Model):
    """How ready an agency is for a situation."""

    situation: CrisisSituation
    """Which situation."""
    state: SituationState
    """How ready it is."""
    playbooks: list[Id]
    """The playbooks for it."""
    issues: Issues
    """What they lack, at its place in the agency; for a situation without one, which preset to begin with."""


class UnpricedDeal(Model):
    """A signed deal that could not be priced."""

    campaign: Id
    """The campaign."""
    deal: Id
    """The deal."""
    issues: Issues
    """Why: as the quote says it, or nothing where there is no rate card of the influencer."""


class Receivables(Model):
    """What brands still owe on a day."""

    document: Literal["receivables"]
    """Always `receivables`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    on: DateText
    """The day on which was looked."""
    instalments: list[Receivable]
    """Every instalment of every signed deal, by due date; those without a date last."""
    by_age: list[AgedTotals]
    """What is open by its age, a line for each currency."""
    by_month: list[MonthTotals]
    """What is due in each month, a line for each month and currency."""
    undated: list[UndatedTotal]
    """What has no due date yet, a line for each currency."""
    unpriced: list[UnpricedDeal]
    """The signed deals that could not be priced, and so are in no sum."""


class Budget(Model):
    """How a campaign stands against its budget on a day."""

    document: Literal["budget"]
    """Always `budget`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    campaign: Id
    """The campaign."""
    as_of: DateText
    """The day on which was looked."""
    lines: list[BudgetLineState]
    """The lines, in the order of the campaign; then, for each currency, what no line is there for."""
    totals: list[BudgetAmounts]
    """The lines of each currency together."""
    total: BudgetAmounts | None = None
    """
    All lines together in the currency that was asked for: the sums of each currency, each rounded once, half up,
    after
    the exchange.
    """
    items: list[BudgetItem]
    """What the lines are made of: deals, then costs."""
    exchange: list[Conversion] | None = None
    """The rates by which amounts came into another currency."""
    unpriced: list[UnpricedDeal]
    """The deals that could not be priced, and so are in no sum."""
    warnings: Issues | None = None
    """The lines that are over budget."""


class NextActions(Model):
    """Who owes what, and by when."""

    document: Literal["next_actions"]
    """Always `next_actions`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When was looked."""
    actions: list[NextAction]
    """
    What is to be done: what is due first comes first, what has no day last; of one day by the place in the
    document.
    """
    unpriced: list[UnpricedDeal]
    """The signed deals that could not be priced, so that nothing is known of their invoices and payments."""


class Duties(Model):
    """Which duties of a campaign's contracts are kept, and what follows where they are not."""

    document: Literal["duties"]
    """Always `duties`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    campaign: Id
    """Of which campaign."""
    now: Instant
    """When was looked."""
    duties: list[DutyRow]
    """Every duty of the signed deals, by piece where it is one of pieces, in the order of the documents."""
    claims: list[DutyClaim]
    """What follows from those that are broken."""
    sums: list[DutySum]
    """What the claims come to, by deal, side and currency."""
    unpriced: list[UnpricedDeal]
    """The deals that could not be priced, so that parts of their fee are unknown."""


class Income(Model):
    """A creator's income by stream and month. Currencies are never added up."""

    document: Literal["income"]
    """Always `income`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    influencer: Id
    """Whose income."""
    on: DateText
    """The day on which was looked."""
    months: list[IncomeMonth]
    """Each stream, month and currency in which something was earned, invoiced or paid."""
    streams: list[IncomeStreamTotals]
    """The months of each stream and currency together."""
    totals: list[IncomeAmounts]
    """The streams of each currency together."""
    deals: list[IncomeDeal]
    """The deals that it comes from."""
    unknown_streams: list[IncomeStream]
    """The streams of which nothing is known: that is not zero."""
    unpriced: list[UnpricedDeal]
    """The deals that could not be priced, and so are in no sum."""


class CommissionStatement(Model):
    """The commissions of a period."""

    document: Literal["commission_statement"]
    """Always `commission_statement`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    first_day: DateText
    """The first day of the period."""
    last_day: DateText
    """The last day of the period."""
    lines: list[CommissionStatementLine]
    """The instalments that are due in the period, or of which something came in, by deal."""
    totals: list[CommissionSums]
    """The lines of each representative, treatment and currency together."""
    unpriced: list[UnpricedDeal]
    """The signed deals that could not be priced, and so are in no sum."""


class ContentLimits(Model):
    """What a platform allows."""

    limits: list[ContentLimit]
    """The limits, in any order."""


class ContentCheck(Model):
    """What content counts, held against what its platform allows."""

    document: Literal["content_check"]
    """Always `content_check`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    platform: Platform
    """Where it is to be published."""
    format: Format
    """In which form."""
    counts: list[ContentCount]
    """Each count with its limit, in the order of the limits; then what has no limit."""
    issues: Issues | None = None
    """Every limit that is not kept, and what is not known."""
    limits: UsedLimits | None = None
    """By which limits; absent where none are known."""
    unicode: StrictStr
    """The version of Unicode by which visible characters are told apart."""
    emoji_unicode: StrictStr
    """The version of Unicode by which emoji are known."""


class GiveawayRulesConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: GiveawayRules
    """What it says."""


class GiveawayCheck(Model):
    """What a giveaway lacks, and what it is: advice, and no counsel of law."""

    document: Literal["giveaway_check"]
    """Always `giveaway_check`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    platform: Platform
    """Where it is run."""
    winners: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many win."""
    estimated_odds_one_in: Fraction | None = None
    """
    Of how many who enter one wins, by the entries that are expected: 250 is a chance of 1 in 250, and 1 is
    certain. It is an
    estimate. Absent where nothing is expected.
    """
    prize_value: list[Money] | None = None
    """What the prizes are worth together, one amount for each currency."""
    prizes_without_value: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many kinds of prizes have no value, and are not in `prize_value`."""
    findings: list[GiveawayFinding]
    """Each rule, in the order of the rules, and whether it is kept."""
    issues: Issues | None = None
    """What is not kept, and what is not decided."""
    rules: list[UsedGiveawayRules]
    """By which rules."""


class DisclosureRules(Model):
    """How one jurisdiction wants advertising to be disclosed."""

    rule: StrictStr
    """The law or the code."""
    accepted: list[DisclosureWords]
    """The words that disclose."""
    rejected: list[RejectedWords] | None = None
    """The words that do not disclose alone."""
    text: TextPlaceRule
    """Where the words stand in a text."""
    picture: PictureRule
    """When they stand on a picture."""
    frames: FrameRule
    """On which frames of a story they stand."""
    video: VideoPlaceRule
    """Where they stand in a video."""
    platform_label: PlatformLabelRule
    """Whether the platform's own label is enough."""
    duties: list[StrictStr] | None = None
    """What else is asked for, which a check of content cannot see."""


class JurisdictionFinding(Model):
    """What one jurisdiction says."""

    jurisdiction: Country
    """Which."""
    verdict: DisclosureVerdict
    """Its verdict."""
    rules: UsedRules | None = None
    """By which rules; absent where none are known."""
    words: list[FoundWords] | None = None
    """The words that led to the verdict, in the order of the content."""
    fixes: list[DisclosureFix] | None = None
    """What to change."""
    duties: list[StrictStr] | None = None
    """What else is asked for, which this check cannot see."""


class Meeting(Model):
    """A meeting of people."""

    id: Id
    """The name of the meeting, unique among all meetings of whoever publishes them."""
    name: Name
    """The name that people use."""
    start: MeetingStart
    """When it begins."""
    minutes: Annotated[StrictInt, Field(ge=1, le=10080)]
    """How long it lasts, in minutes: 1 to 10,080."""
    organizer: MeetingPerson
    """Who invites."""
    attendees: list[MeetingGuest] | None = None
    """Who is invited."""
    agenda: StrictStr | None = None
    """What it is about: up to 10,000 characters in lines. Control characters are left out."""
    place: Name | None = None
    """Where it is, in words."""
    video_call_url: WebAddress | None = None
    """Where to click for the video call."""
    attachments: list[WebAddress] | None = None
    """What to read for it."""
    sequence: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How often it was changed since it was first sent; calendars take a later change for the better one."""
    cancelled: StrictBool | None = None
    """Whether it does not take place."""


class CalendarFile(Model):
    """A calendar as a file."""

    text: StrictStr
    """The file: iCalendar 2.0, UTF-8."""
    left_out: list[LeftOut]
    """What does not stand in it, and why."""


class MeetingInvitationInput(Model):
    """What `meeting_invitation` takes."""

    meeting: Meeting
    """The meeting."""
    publisher: Id | None = None
    """Who publishes it, as in `campaign_calendar`."""
    now: Instant
    """When the file is written."""


class SlackPlan(Model):
    """What a message of Slack is to say."""

    title: Name
    """The heading, such as the name of a campaign."""
    findings: Issues | None = None
    """What a check found: the issues of `check_campaign` or `check_agency` as they are."""
    expiring: ExpiringRights | None = None
    """What ends soon: the answer of `expiring_rights` as it is."""
    tasks: list[Task] | None = None
    """What is to be done; tasks that are done are left out."""
    team: list[TeamMember] | None = None
    """The people whom tasks name by their ids."""
    on: DateText | None = None
    """The day of the message, from which on a task is late."""


class SlackHeader(Model):
    """A heading."""

    type: Literal["header"]
    text: SlackText
    """The words: at most 150 characters."""


class RoleHolder(Model):
    """Who holds a role since it was handed over."""

    role: Id
    """Which role."""
    person: CrisisPerson
    """Who."""
    since: Instant
    """Since when."""


class RoleHandedOver(Model):
    """Somebody else holds a role from now on."""

    type: Literal["hand_over"]
    role: Id
    """Which role."""
    person: CrisisPerson
    """Who holds it now."""


class TellParty(Model):
    """A party is told."""

    type: Literal["tell_party"]
    step: Id
    """By which step."""
    party: NoticeParty
    """Which party."""
    people: list[CrisisPerson] | None = None
    """Who of them, and how they are reached."""
    template: Id | None = None
    """With which words."""
    due: Instant | None = None
    """By when."""


class EffectCard(Model):
    """A card with what it is made of."""

    effect: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Which of the effects, from 0."""
    card: TrelloCard
    """The body of `POST https://api.trello.com/1/cards`."""


class TrelloCards(Model):
    """The cards of a campaign."""

    cards: list[TrelloRequest]
    """The cards, pieces first, in the order of the campaign."""
    left_out: list[LeftOut]
    """Of what no card is made, and why."""


class TrelloBoard(Model):
    """The tasks of a board, and what of it was not understood."""

    tasks: list[Task]
    """The tasks, in the order of the board's cards; a task has the id of its card."""
    remarks: list[TrelloRemark]
    """What was not understood, in the order of the cards."""
    cards: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many cards there are."""
    archived: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of them are archived, or lie in an archived list: these are left out."""
    checklists: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many checklists there are: none of them is read."""


ModerationCondition = TypeAliasType(
    "ModerationCondition",
    Annotated[KeywordCondition | PatternCondition | MeasureCondition | ToxicityCondition, Field(discriminator="type")],
)
"""What must hold of an item, so that a rule of moderation matches it."""


class ModerationDecision(Model):
    """What is to be done with one item."""

    item: Id
    """Which item."""
    action: ModerationAction
    """What is done."""
    instead_of: ModerationAction | None = None
    """What the rule asks for, where that would hide plain criticism, and a person decides instead."""
    rule: Id | None = None
    """Which rule decides; the fallback where none is named."""
    abuse_class: AbuseClass | None = None
    """Which abuse it is by that rule."""
    matches: list[ConditionMatch] | None = None
    """What was found, one for each condition of the rule, in its order."""
    evidence: EvidenceRecord | None = None
    """What proves later what was taken away; keep the item as it was given beside it."""
    sentence: StrictStr
    """The same in words."""


class ModerationLadderConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: ModerationLadder
    """What it says."""


class ReportPolicyConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: ReportPolicy
    """What it says."""


class ReportScores(Model):
    """What reports say of items together, and why."""

    document: Literal["report_scores"]
    """Always `report_scores`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When somebody asked."""
    sensitivity: ReportSensitivity
    """How soon reports hide an item."""
    hide_from: DecimalText
    """With how many points an item is hidden."""
    show_below: DecimalText
    """Below how many points an item that is hidden is shown again."""
    items: list[ScoredReports]
    """One for each item, in the order of the input."""
    policy: UsedReportPolicy
    """By which policy."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


class FindPileOnInput(Model):
    """What `find_pile_on` takes."""

    now: Instant
    """When somebody asks; no item is later. The window ends here."""
    window_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How long the window is, in minutes: 1 to 525,600. What was written as it begins is outside."""
    target: PileOnTarget | None = None
    """Which thread is looked at; the account as a whole when absent."""
    items: Annotated[list[InboxItem], Field(max_length=1000)]
    """What was written, in any order: in the window, and before it as far as it is known."""
    recorded_since: Instant | None = None
    """
    Since when the items are all that was written. Whole windows from then on are the baseline, and who did not
    write
    in a time long enough is a newcomer. Absent where the items are a part.
    """
    baseline: Annotated[list[BaselineItem] | None, Field(max_length=1000)] = None
    """
    How many different hostile authors the target had in each of its earlier windows, where somebody counted them:
    instead of `recorded_since`, each 0 to 1,000,000.
    """
    authors: Annotated[list[PileOnAuthor] | None, Field(max_length=1000)] = None
    """What is known of authors besides what stands in their items, each once."""
    own_references: Annotated[list[Name] | None, Field(max_length=1000)] = None
    """Hashtags with their `#`, and links, of the account itself: that many share them says nothing."""
    calls_to_action: Annotated[list[CallToAction] | None, Field(max_length=1000)] = None
    """
    Where people were told to go to the target, as somebody found it. An empty list says that somebody looked and
    found
    none; absent, nobody looked.
    """
    policy: PileOnPolicyConvention | None = None
    """By which policy; by the preset `pile_on_policy.house` when absent."""


class PileOnReport(Model):
    """Signs that many turn on one target at once, and that they were sent."""

    document: Literal["pile_on_report"]
    """Always `pile_on_report`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When the window ends."""
    from_: Annotated[Instant, Field(alias="from")]
    """When it begins: that moment is outside."""
    target: PileOnTarget | None = None
    """Which thread was looked at; the account as a whole when absent."""
    verdict: PileOnVerdict | None = None
    """What the signs say together; absent where items were written and nobody judged whether any of them is hostile."""
    sentence: StrictStr
    """The same in words."""
    items: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many items were written to the target in the window."""
    authors: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """By how many different authors."""
    hostile_items: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many of the items are hostile."""
    hostile_authors: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """By how many different authors."""
    unjudged_items: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Of how many items it is not known whether they are hostile."""
    unjudged_authors: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many authors may be hostile besides: they have such an item, and none that is hostile."""
    baseline: PileOnBaseline | None = None
    """What is usual for the target, where it is known."""
    signs: list[PileOnSign]
    """All signs, in the order of the table."""
    threads: list[PileOnThread] | None = None
    """Where the hostile items stand: their threads, those with the most hostile authors first."""
    policy: UsedPileOnPolicy
    """By which policy."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


ConversationEvent = TypeAliasType(
    "ConversationEvent", Annotated[IncomingMessage | TeamReply | StateChange, Field(discriminator="type")]
)
"""What happened in a conversation."""


class RetentionRow(Model):
    """What is to be done with one record."""

    kind: RecordKind
    """Of which kind it is."""
    id: Id
    """Its name: of the item for evidence of moderation, of the entry for a decision, of the reporter for a history."""
    account: InboxAccount | None = None
    """Whose it is, of decisions and histories."""
    state: RetentionState
    """What is to be done with it."""
    since: DateText
    """From which day on its days are counted."""
    due: DateText | None = None
    """The first day on which it is due, if nothing keeps it; absent while its days do not count yet."""
    kept_by: list[RetentionBlock] | None = None
    """What keeps it."""
    sentence: StrictStr
    """The same in words."""


class BrandVoice(Model):
    """
    How a brand speaks, as facts that can be checked on a draft: words that it never uses and words that it always
    does, and
    numbers that a draft keeps within, such as its length, its emoji or how hard it is to read.

    Words and phrases are found as keywords of moderation are: whole, without case, width and what is not seen,
    and a `*`
    stands for any letters of one word.
    """

    document: Literal["brand_voice"]
    """Always `brand_voice`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    name: Name
    """Whose voice it is."""
    language: Language | None = None
    """In which language a draft is that says nothing of it; not known when absent."""
    forbidden: Annotated[list[ForbiddenPhrases] | None, Field(max_length=1000)] = None
    """What is never written."""
    required: Annotated[list[RequiredPhrase] | None, Field(max_length=1000)] = None
    """What is always written."""
    capitals: Annotated[list[StrictStr] | None, Field(max_length=1000)] = None
    """Words that may be written in capitals, such as `USA`: they do not count among the words in capitals."""
    rules: Annotated[list[VoiceRule] | None, Field(max_length=100)] = None
    """
    What is measured. Of the rules on one measure that hold for a draft the one with the narrowest scope decides
    alone: one
    that names platforms before one that names channels, before one that names languages, before one that names
    nothing.
    """


class CheckVoiceInput(Model):
    """What `check_voice` takes."""

    voice: BrandVoice
    """Whose voice the draft should have."""
    text: StrictStr
    """The draft: 1 to 10,000 characters."""
    platform: Platform
    """Where it is to be published."""
    channel: InboxChannel
    """By which way."""
    language: Language | None = None
    """In which language it is; in that of the voice when absent."""


class VoiceCheck(Model):
    """Whether a draft has the voice of a brand, and what to change."""

    document: Literal["voice_check"]
    """Always `voice_check`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    voice: Name
    """Whose voice it is."""
    platform: Platform
    """Where it is to be published."""
    channel: InboxChannel
    """By which way."""
    language: Language | None = None
    """In which language it is, where that is known."""
    verdict: VoiceVerdict
    """Whether it fits: what must be otherwise decides before what should be."""
    findings: list[VoiceFinding] | None = None
    """What breaks the voice, in its order: forbidden, missing, measured."""
    figures: list[VoiceFigure]
    """What was measured: one for each measure, whether a rule asks for it or not."""
    sentence: StrictStr
    """The same in words."""


class SavedReplies(Model):
    """Replies that a team writes once and sends often."""

    document: Literal["saved_replies"]
    """Always `saved_replies`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    replies: Annotated[list[SavedReply], Field(max_length=1000)]
    """The replies."""


class FillReplyInput(Model):
    """What `fill_reply` takes."""

    saved: SavedReplies
    """The replies."""
    reply: Id
    """Which of them."""
    values: Annotated[list[PlaceholderValue] | None, Field(max_length=1000)] = None
    """What its placeholders are filled with: plain text on one line, without braces."""
    language: Language | None = None
    """In which language; the text without a language, or the only one, when absent."""
    platform: Platform
    """Where it is sent."""
    channel: InboxChannel
    """By which way."""
    voice: BrandVoice | None = None
    """The voice that it should have; nothing is said about it when absent."""


class FilledReply(Model):
    """A saved reply with its placeholders filled."""

    document: Literal["filled_reply"]
    """Always `filled_reply`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    reply: Id
    """Which reply."""
    language: Language | None = None
    """In which language its text is, where it says so."""
    text: StrictStr
    """The text: plain text, of which nothing is escaped."""
    voice_check: VoiceCheck | None = None
    """Whether it has the voice of the brand, where one was given."""
    sentence: StrictStr
    """The same in words."""


class Moderator(Model):
    """Somebody who moderates."""

    id: Id
    """Who, each once."""
    zone: Zone | None = None
    """Where their days, weeks and nights are counted; in the zone of their hours, or UTC, when absent."""
    hours: BusinessHours | None = None
    """When they can work; at any time when absent."""
    days_off: Annotated[list[DateText] | None, Field(max_length=1000)] = None
    """Days on which they do not work."""
    exposure_minutes_per_day: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    The most exposure that they can take on a day, in minutes, where that is less than the policy allows: 0 to
    1,440.
    """
    week_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The most that they work in a week, in minutes, where that is less than the policy allows: 0 to 10,080."""
    skills: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """What they can do."""
    languages: Annotated[list[Language] | None, Field(max_length=1000)] = None
    """Which languages they read."""


class UnfilledShift(Model):
    """A shift that nobody can take beside what they have."""

    shift: Id
    """Which shift."""
    obstacles: list[RotationObstacle]
    """What keeps each person from it."""
    sentence: StrictStr
    """The same in words."""


class ModeratorLoadInput(Model):
    """What `moderator_load` takes."""

    people: Annotated[list[Moderator], Field(max_length=50, min_length=1)]
    """Who moderates: up to 50 people."""
    queues: Annotated[list[ModerationQueue], Field(max_length=1000, min_length=1)]
    """What is moderated."""
    worked: Annotated[list[WorkedModeration] | None, Field(max_length=1000)] = None
    """Who worked when."""
    policy: RotationPolicyConvention | None = None
    """By which policy; by the preset `rotation_policy.eu` when absent."""


class DetectAlarmsInput(Model):
    """What `detect_alarms` takes."""

    settings: DetectorSettings | None = None
    """How a new detector works; absent where a state is given, which has its own."""
    state: DetectorState | None = None
    """Where an earlier call stopped; absent: nothing was seen yet."""
    bins: Annotated[list[MentionBin], Field(max_length=100000, min_length=1)]
    """The bins, the earliest first; a bin that is left out is not known, and not zero."""
    with_scores: StrictBool | None = None
    """Whether the score of each bin is wanted too, as for a picture."""


class MentionAlarm(Model):
    """An alarm with its evidence."""

    at: Instant
    """When the bin begins in which it was noticed."""
    kind: AlarmKind
    """What gave it."""
    strength: NumberValue
    """How strong it is: the greatest score by its threshold, so that 1 is just an alarm."""
    exceeds_last: StrictBool | None = None
    """Whether it comes soon after another one, which it exceeds."""
    signals: list[AlarmSignal]
    """What each signal says."""
    mentions: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The mentions of the bin."""
    unique_authors: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Different authors."""
    authors_reach: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The followers of the authors together."""
    severe: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """Mentions of danger or breach of law."""
    top_terms: list[Name] | None = None
    """The words that stand out."""
    top_posts: list[Name] | None = None
    """The posts that stand out."""


class FindOpportunitiesInput(Model):
    """What `find_opportunities` takes."""

    now: Instant
    """When it is asked."""
    settings: DetectorSettings
    """How the detector works, one for each series."""
    niche: Annotated[list[NicheTerm], Field(max_length=1000, min_length=1)]
    """What the creator is about: 1 to 1,000 words and phrases."""
    series: Annotated[list[TrendSeries], Field(max_length=1000, min_length=1)]
    """What is counted: 1 to 1,000 topics, hashtags and formats."""
    minimum_authors: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """From how many different authors on a rise is not the doing of a few, 1 to 1,000,000; 10 when absent."""
    least_fit: NumberValue | None = None
    """From which fit on something is worth a piece, 0 to 1; 0.3 when absent."""


class Opportunity(Model):
    """What a series comes to."""

    series: Id
    """Which series."""
    name: Name
    """What it is."""
    kind: TrendKind
    """Topic, hashtag or format."""
    state: OpportunityState
    """How it stands."""
    advice: OpportunityAdvice
    """What to do."""
    sentence: StrictStr
    """That in a sentence."""
    priority: NumberValue
    """The strength of the rise times the fit, while it can be joined; 0 otherwise."""
    fit: NicheFit
    """How it fits the niche."""
    noticed_at: Instant | None = None
    """When the bin begins in which the last rise was noticed."""
    act_by: Instant | None = None
    """Until when it is worth joining."""
    strength: NumberValue | None = None
    """How strong the rise was: the greatest score by its threshold."""
    signals: list[AlarmSignal] | None = None
    """What each signal said then: observed, expected, their ratio and the score."""
    unique_authors: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """The different authors of that bin, where they are known."""
    is_delicate: StrictBool | None = None
    """Whether danger, breach of law or a bad mood was noticed beside it."""
    latest: BinScore | None = None
    """The last bin that is known."""


class CorrectedPrevalence(Model):
    """A share as it was found, and as it is corrected."""

    brand: Id | None = None
    """The brand."""
    language: Language | None = None
    """The language."""
    found: Proportion
    """How many were found of how many."""
    observed: Estimate | None = None
    """The share that was found, with Wilson's interval."""
    corrected: Estimate | None = None
    """The share that is so, with the interval of the delta method; absent where it is undefined."""
    unclamped: NumberValue | None = None
    """What the formula gave, where that was below 0 or above 1, and was clamped: the calibration may not fit."""
    undefined: PrevalenceUndefined | None = None
    """Why it is undefined."""
    calibration: UsedCalibration
    """By what it was corrected, or would have been."""
    sentence: StrictStr
    """That in a sentence."""


class StrategyAdvice(Model):
    """A strategy, and how it is meant."""

    strategy: ResponseStrategy
    """Which."""
    posture: CrisisPosture
    """The posture that it belongs to."""
    use: StrategyUse
    """How it is meant."""
    benoit: list[BenoitName] | None = None
    """The same by the names of image repair theory."""


class TriagePolicy(Model):
    """
    How an inbox is put in order, and who sees what. It is data: who says so stands on the convention around it.

    Points and weights are from 0 to 1,000,000, so that more of anything never moves an item back.
    """

    classes: Annotated[list[TriageClassPoints] | None, Field(max_length=1000)] = None
    """
    The points of each class, each once; none where one is missing. Safety and self-harm have none: they stand
    first.
    """
    words: Annotated[list[TriageWords] | None, Field(max_length=1000)] = None
    """By which words a class is known, one list for each class and language."""
    threat_at_least: DecimalText | None = None
    """From which probability of a threat on, from 0 to 1, an item is one of safety; never when absent."""
    negativity_points: DecimalText
    """
    The points of an item that is as negative as can be: of sentiment -1, or one star where the sentiment is not
    known.
    """
    reach_points: DecimalText
    """The points of each power of ten of followers: of log10(followers + 1)."""
    relations: Annotated[list[RelationPoints] | None, Field(max_length=1000)] = None
    """The points of what an author is to the account, each once; the most of them counts."""
    value_points: DecimalText
    """The points of an author who is worth most."""
    answer_within_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """Within how many minutes an item should be answered, where its class says nothing: 1 to 525,600."""
    waiting_points: DecimalText
    """The points of an item that waits for just that long."""
    waiting_most_times: DecimalText
    """How many times that long counts at most."""
    velocity_window_minutes: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many minutes back from now the items of a thread are counted: 1 to 525,600."""
    velocity_points: DecimalText
    """The points of one item of the thread in an hour."""
    velocity_most: DecimalText
    """How many items in an hour count at most."""
    tiers: Annotated[list[TriageTierTimes] | None, Field(max_length=1000)] = None
    """How soon each tier must have it, each once."""
    tier_rules: Annotated[list[TriageTierRule] | None, Field(max_length=1000)] = None
    """Which items are for a higher tier than the team; of several the highest counts."""


class TriagedItem(Model):
    """An item with its place, its score and who should see it."""

    item: Id
    """Which item."""
    class_: Annotated[TriageClass, Field(alias="class")]
    """What it is about."""
    class_by: ClassSource
    """Who says so."""
    stands_first: StrictBool
    """Whether it stands before all others, whatever its score."""
    score: DecimalText | None = None
    """The points of the terms together; absent where it stands first whatever they are."""
    terms: list[TriageTerm]
    """What the score is made of, in the order of the factors."""
    waiting_since: Instant
    """Since when it waits."""
    tier: TriageTier
    """Who should see it."""
    possible_tier: TriageTier | None = None
    """The higher tier that it would be for, if a count of followers that is not known were large enough."""
    tier_reason: StrictStr
    """Why that tier."""
    escalate_by: Instant | None = None
    """When that tier must know of it."""
    resolve_by: Instant | None = None
    """When it must be resolved."""


class RoutingPlan(Model):
    """Which conversation is for whom."""

    rules: Annotated[list[RoutingRule] | None, Field(max_length=1000)] = None
    """The rules: the first that holds for an item of a conversation counts."""
    otherwise: InboxDepartment
    """Who answers where no rule holds."""
    chains: Annotated[list[InboxEscalationChain] | None, Field(max_length=1000)] = None
    """Who is told when a conversation waits, each department once."""


class RoutedInbox(Model):
    """Which department answers what."""

    document: Literal["routed_inbox"]
    """Always `routed_inbox`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """The time at which somebody asked."""
    conversations: list[RoutedConversation]
    """The conversations, those that wait longest first, and of equal ones by the id of the first item."""


class ConversationServiceLevel(Model):
    """How a conversation stands."""

    conversation: Id
    """Which conversation."""
    state: ServiceLevelState
    """How it stands as a whole."""
    first_response: ServiceTarget | None = None
    """The first response; absent where none was promised."""
    next_responses: list[ServiceTarget] | None = None
    """
    The responses to later messages, one for each that waited: to the first of several that came without a reply
    between.
    """
    resolution: ServiceTarget | None = None
    """The resolution; absent where none was promised."""


class InboxTimes(Model):
    """How long something took, with those for whom it has not come yet."""

    done: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For how many it came."""
    censored: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For how many it has not come: they count as longer than they have waited."""
    median: InboxTime
    """The time within which it came for half of them."""
    p90: InboxTime
    """The time within which it came for nine of ten."""


class TopicCounts(Model):
    """Terms of a period that were counted already."""

    type: Literal["counts"]
    terms: Annotated[list[TopicTermCount], Field(max_length=100000)]
    """All terms of the period, those too that are seldom: what a term is a share of is their sum."""


class SentimentLexiconConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: SentimentLexicon
    """What it says."""


class ScoredWord(Model):
    """A word of a text that is in a list, and what it counts."""

    word: StrictStr
    """The word as it is written; of an emoji a word of its description."""
    valence: DecimalText
    """What the list says, from -4 to 4."""
    is_own: StrictBool
    """Whether the list is one's own."""
    effects: list[SentimentEffect] | None = None
    """What the words around it do to it, one after the other."""
    counts: DecimalText
    """What it counts after that, to four digits."""


class ResponseStatus(Model):
    """What is due in a response, at a time."""

    document: Literal["response_status"]
    """Always `response_status`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    response: Id
    """Which response."""
    now: Instant
    """At which time."""
    state: ResponseState
    """How far it has come."""
    severity: CrisisSeverity | None = None
    """How grave it is, where somebody has said so."""
    overdue: list[DueItem] | None = None
    """What should have been done, the oldest first."""
    due_now: list[DueItem] | None = None
    """What is due now."""
    next: list[DueItem] | None = None
    """What is due next."""
    without_deadline: list[DueItem] | None = None
    """What is open without a deadline."""
    call: EscalationCall | None = None
    """Who is to be called now, while nobody has looked at it yet."""


class CheckStatementInput(Model):
    """What `check_statement` takes."""

    text: StrictStr
    """The words."""
    channels: Annotated[list[PlaybookChannel], Field(max_length=1000, min_length=1)]
    """Where it goes."""
    voice: BrandVoice | None = None
    """Whose voice it should have; absent: no voice is asked for."""
    language: Language | None = None
    """In which language it is; in that of the voice when absent."""
    strict: StrictBool | None = None
    """
    Whether what is between a looser and a stricter limit of a platform is too long; something to look at when
    absent.
    """
    on: DateText | None = None
    """The day on which the limits are used; what is older than its source vouches for comes with a warning."""


class StatementChannelCheck(Model):
    """Whether a statement can go out by one channel."""

    channel: PlaybookChannel
    """Which."""
    verdict: VoiceVerdict
    """Whether it fits there."""
    content: ContentCheck | None = None
    """Its length against what the platform takes; absent where the channel names no platform."""
    findings: list[VoiceFinding] | None = None
    """What breaks the voice there."""
    sentence: StrictStr
    """What is to be changed or looked at, in words."""


class ReviewFacts(Model):
    """
    What the timeline of a response says, for those who look back. Times are whole seconds. What cannot be said is
    absent, never
    zero, and a reason stands beside it.
    """

    document: Literal["review_facts"]
    """Always `review_facts`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    response: Id
    """Which response."""
    now: Instant
    """From which time it was looked at."""
    state: ResponseState
    """How far it had come then."""
    worst_severity: CrisisSeverity | None = None
    """How grave it was at its worst; absent while nobody had said so."""
    times: list[CrisisTime]
    """How long everything took, each measure once, in their order."""
    live_seconds: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """For how long it was worked at, from the triage to the end: 0 and more; absent while nobody had looked at it."""
    severities: list[SeverityTime] | None = None
    """How long it was how grave while it was worked at, the gravest first: together as long as `live_seconds`."""
    states: list[ResponseStateTime] | None = None
    """How long it was in each state; the last ones, closed and false alarm, have no end and are left out."""
    updates: list[TeamUpdate] | None = None
    """The messages to the team, and those that never came."""
    late_steps: list[LateStep] | None = None
    """
    The steps that ended after their deadline, or not at all, in the order in which they were opened. The review
    itself is
    none of them.
    """
    late_sponsors: list[LateSponsor] | None = None
    """The sponsors that were told later than their contracts ask, or not at all."""
    review: ReviewDue | None = None
    """By when the team looks back; absent until it is over."""


class CrisisReview(Model):
    """
    What people make of a crisis when it is over, as a document of version 1: its facts are those of
    `review_response`, all else they
    write. It blames nobody: it asks what let it happen, and what will be done.

    Its parts are those of a postmortem in PagerDuty's incident response guide (Apache-2.0).
    """

    document: Literal["crisis_review"]
    """Always `crisis_review`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    id: Id
    """The name of the review, unique in the agency."""
    held_on: DateText
    """The day on which the team looked back."""
    people: Annotated[list[Name] | None, Field(max_length=1000)] = None
    """Who was there."""
    facts: ReviewFacts
    """What the timeline says."""
    what_happened: StrictStr
    """What happened, in words: 1 to 10,000 characters."""
    contributing_factors: Annotated[list[Name], Field(max_length=1000, min_length=1)]
    """What let it happen, or made it worse."""
    impact: StrictStr
    """Whom it hurt, and what it cost, in words: 1 to 10,000 characters."""
    went_well: Annotated[list[Name] | None, Field(max_length=1000)] = None
    """What went well."""
    went_badly: Annotated[list[Name] | None, Field(max_length=1000)] = None
    """What did not."""
    actions: Annotated[list[ReviewAction] | None, Field(max_length=1000)] = None
    """What will be done."""


class PresetList(Model):
    """The presets of the library, without their values."""

    presets: list[PresetInfo]
    """In the order of their ids."""
    warnings: Issues | None = None
    """Which of them are older than their sources vouch for."""


class TermExclusivity(Model):
    """The influencer keeps away from others."""

    type: Literal["exclusivity"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Of which deliverables the price is a percentage; absent or empty: of all."""
    scope: ExclusivityScope
    """How far it reaches."""
    categories: list[Id] | None = None
    """The categories of scope `category`."""
    competitors: list[Name] | None = None
    """The names of scope `competitors`."""
    territories: list[Territory] | None = None
    """Where; absent or empty: anywhere."""
    platforms: list[Platform] | None = None
    """On which platforms; absent or empty: on any."""
    paid_usage_counts: StrictBool | None = None
    """Whether content that runs as advertising counts too, after it was published; absent: nothing is said of it."""
    period: Period
    """For how long; it may begin before the post."""
    override: TermOverride | None = None
    """A negotiated price."""


class Channel(Model):
    """A place where an influencer publishes."""

    platform: Platform
    """The platform."""
    handle: Name
    """The name of the account there, with or without `@`."""
    snapshot: Snapshot | None = None
    """What was counted there, and when."""
    audience: Audience | None = None
    """Who follows this channel."""


class CheckReport(Model):
    """What a check found; an empty list is a clean bill."""

    issues: Issues
    """Everything that is wrong, or that somebody should look at."""


Price = TypeAliasType(
    "Price",
    Annotated[
        FlatPrice
        | CpmPrice
        | CpmAveragePrice
        | PriceCpmActual
        | PriceCpv
        | PriceCpe
        | PriceCpc
        | PriceCpa
        | PriceRevenueShare
        | HybridPrice
        | DayRatePrice
        | HourRatePrice
        | GiftedPrice,
        Field(discriminator="type"),
    ],
)
"""How a piece of content is priced."""


class UsageRightsRate(Model):
    """The price of usage rights. A term finds the first rate whose kinds include all of its own."""

    type: Literal["usage_rights"]
    kinds: list[UsageKind]
    """Which uses it buys."""
    price: TermPrice
    """For how much."""


class Season(Model):
    """A part of the year in which content costs more."""

    name: Name
    """What it is called."""
    days: SeasonDays
    """When it is."""
    percent: DecimalText
    """Of the creative fee: 0 to 10,000."""


class UsageRights(Model):
    """The brand may use the content."""

    type: Literal["usage_rights"]
    id: Id
    """The name of the term, unique among the deal's deliverables, terms and discounts."""
    deliverables: list[Id] | None = None
    """Which deliverables it covers; absent or empty: all."""
    kinds: list[UsageKind]
    """What the brand may do with the content."""
    channels: list[Platform] | None = None
    """On which platforms; absent or empty: on any."""
    territories: list[Territory] | None = None
    """Where; absent or empty: anywhere."""
    period: Period
    """For how long."""
    override: TermOverride | None = None
    """A negotiated price."""


PerformanceTerm = TypeAliasType(
    "PerformanceTerm",
    Annotated[
        BonusLadder | AffiliateCommission | Guarantee | LateDelivery | EarlyRemoval | AdSpendCap,
        Field(discriminator="type"),
    ],
)
"""
What the brand pays or keeps beside the prices, by what content reaches and how the deal is kept. It counts
after all discounts; its amounts are in the deal's currency.
"""


class CommissionPlan(Model):
    """What representatives get."""

    order: CommissionOrder | None = None
    """How several commissions of one treatment work together."""
    representatives: list[Commission]
    """One for each representative, in order."""
    gifted_value: UnitPrice | None = None
    """What the goods or services are worth that the influencer is given beside the fee: part of the base `gross`."""
    own_costs: UnitPrice | None = None
    """
    What the influencer spends out of the fee, such as on production: the base `net_of_costs` is less by it. Costs
    that
    the brand bears beside the fee are no such costs.
    """


Supply = TypeAliasType(
    "Supply", Annotated[FeeSupply | CostsSupply | CommissionSupply | PurchaseSupply, Field(discriminator="type")]
)
"""Who supplies what to whom."""


class PaymentPlan(Model):
    """When the brand pays. The instalments add up to the payable total exactly."""

    instalments: list[InstalmentPlan]
    """The parts, which add up to 100 %."""
    business_days: BusinessDays | None = None
    """The weekend and the holidays of the business-day rule; absent: Saturday and Sunday, no holidays."""


class QuoteLine(Model):
    """One line of a quote."""

    kind: LineKind
    """What the line is for."""
    id: Id | None = None
    """The deliverable, retainer, term or discount that it prices; absent for what concerns the fee as a whole."""
    group: Id | None = None
    """The group of a `chain` that its percentage belongs to."""
    label: StrictStr
    """What it is, in words."""
    base: Money | None = None
    """What the amount is taken of, for percentages, discounts and costs; half-up in minor units."""
    percent: DecimalText | None = None
    """The percentage."""
    unit_price: UnitPrice | None = None
    """The price of one unit as the input states it."""
    quantity: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many units; of a deliverable in a retainer the pieces beyond it."""
    period: Period | None = None
    """For how long."""
    list_amount: Money | None = None
    """
    What the rate card asks, before any quantity break, where another price was negotiated or there is such a
    break.
    Absent where the rate card has no price for it, or one beyond what can be computed with.
    """
    amount: Money
    """What the line costs; discounts are below zero."""
    depends_on: list[PaidMetric] | None = None
    """What the line is paid for beside what is owed whatever is reached; absent where nothing more can come."""
    fair_market_value: Money | None = None
    """What is given instead of money, or beside it, costs on the market: disclosed, and in no total."""
    reason: Name | None = None
    """Why the price is another one than the rate card's."""
    explanation: Explanation
    """How the amount came about."""


class PriceBandAmounts(Model):
    """Between which prices a deal is negotiated."""

    list: ExplainedAmount
    """What all lines for content and add-ons ask by the card."""
    floor: ExplainedAmount
    """The least that the deal should bring."""
    opening: ExplainedAmount
    """What to ask for first."""


class Expectation(Model):
    """
    What the deal comes to if the deliverables reach what is expected of them: an estimate, of which nothing is
    owed before
    it is reached.

    Its lines are those of the quote, in the same order, with the amounts that they then have; what the rate card
    adds or
    takes off by itself, such as a bundle or a raise to the minimum fee, may stand in one and not in the other.
    The explanations name amounts
    of these lines and totals, and values of the input. The totals are computed as the quote's, with commission
    and tax.
    """

    kind: Literal["estimate"]
    """Always `estimate`."""
    lines: list[QuoteLine]
    """The lines at the expected results."""
    parts: list[QuotePart] | None = None
    """Amounts on the way to these lines."""
    totals: Totals
    """The sums at the expected results, stage by stage."""


class MakeGood(Model):
    """A guarantee that is missed, and what makes good for it."""

    guarantee: Id
    """Which guarantee."""
    metric: ResultMetric
    """What is guaranteed."""
    guaranteed: DecimalText
    """How much of it."""
    reached: Fraction
    """How much was reached."""
    missing: Fraction
    """How much is missing."""
    options: list[MakeGoodOption]
    """The remedies of the deal, in its order."""


class Presentation(Model):
    """
    A result as titled tables, ready to be drawn by a terminal, a notebook or a page. All texts are plain: whoever
    draws
    them escapes them.
    """

    document: Literal["presentation"]
    """Always `presentation`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    tables: list[Table]
    """The tables, in reading order."""


class EngagementMultiplierConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: EngagementMultiplier
    """What it says."""


class FeeRange(Model):
    """A low end, a middle and a high end."""

    rule: RangeRule
    """How it was made of the estimates."""
    low: EstimatedAmount
    """The low end."""
    middle: EstimatedAmount
    """The suggested fee."""
    high: EstimatedAmount
    """The high end."""


class ScenarioGrid(Model):
    """
    What a deal comes to if some of it were otherwise, as a document of version 1: columns for a table or a
    picture.

    All columns have one entry for each cell that has a quote, in the order of the axes' values, those of the last
    axis
    running fastest.
    """

    document: Literal["scenario_grid"]
    """Always `scenario_grid`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    deal: Id
    """Which deal it is about."""
    rate_card: Id
    """By which rate card."""
    currency: Currency
    """The currency of all amounts."""
    asked: ScenarioTotals
    """What the deal as it is asked for comes to."""
    axes: list[ScenarioColumn]
    """The axes, with the place of each cell's value."""
    fee: list[Money]
    """The fee of each cell."""
    payable: list[Money]
    """What the brand pays in each cell."""
    net_to_influencer: list[Money]
    """What the influencer keeps in each cell."""
    refused: list[RefusedScenario] | None = None
    """The cells that have no quote, and why."""


class CancellationStatement(Model):
    """
    What is owed after a deal was cancelled, and by whom, as a document of version 1.

    The lines add up to the totals, the shares to what the brand owes; payments and what is due, less a refund,
    come to
    the same. Neither what is due nor a refund is ever below zero.
    """

    document: Literal["cancellation_statement"]
    """Always `cancellation_statement`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    deal: Id
    """Which deal is cancelled."""
    rate_card: Id
    """By which rate card it was priced."""
    rate_card_version: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """By which version of the card, counted from 0."""
    influencer: Id
    """Who makes the content."""
    brand: Id | None = None
    """Who booked it."""
    currency: Currency
    """The currency of all amounts."""
    cancelled_on: DateText | None = None
    """The day of the notice."""
    by: DealSide
    """Who cancels."""
    breach: DealSide | None = None
    """Who broke the contract."""
    claim: KillFeeClaim
    """Whether a kill fee is owed, and why."""
    ladder: LadderStep | None = None
    """The step of the ladder that holds; absent where no kill fee is owed."""
    tax: KillFeeTax
    """How the kill fee is taxed."""
    lines: list[CancelledLine]
    """
    One for each line of the quote, in its order and at its place. Discounts and the rounding of the fee are
    spread
    over the lines that they are taken of.
    """
    published: Money
    """What of the fee is owed for what is published."""
    kill_fee: Money
    """The kill fee: what of the fee is owed for what is cancelled."""
    agreed: Totals
    """The sums of the quote."""
    totals: Totals
    """The sums of what is owed: `payable` by the brand. The fees are those after discounts."""
    supplied: SuppliedPart | None = None
    """What of the gross fee is a supply, where the kill fee is a compensation."""
    gross_up: Explanation | None = None
    """How the gross fee came about, where the fee was raised to keep the influencer whole."""
    gifted_value: ExplainedAmount | None = None
    """What the influencer is given beside the fee, where the plan of commissions says it."""
    own_costs: ExplainedAmount | None = None
    """What the influencer spends out of the fee, where the plan of commissions says it."""
    commissions: list[CommissionLine] | None = None
    """What each representative gets, by the deal's plan, of what is kept of the fee."""
    supplies: list[SupplyLine] | None = None
    """Who supplies what to whom, with the tax on it."""
    withholding: list[WithholdingLine] | None = None
    """What the brand withholds."""
    principal: Id | None = None
    """The representative that sells to the brand in its own name."""
    invoiced_by: Id
    """Who writes the invoice, or the credit note."""
    collected_by: Id
    """Who collects what is due, or pays the refund."""
    shares: list[Share]
    """Who keeps what in the end; the shares add up to what the brand owes."""
    payments: list[CreditedPayment] | None = None
    """What the brand has paid so far."""
    paid: Money
    """The sum of the payments."""
    due: Money
    """What the brand still pays: what it owes less what it paid, and 0 where it paid more."""
    refund: Money
    """What the brand gets back: what it paid less what it owes, and 0 where it owes more."""
    warnings: Issues | None = None
    """What somebody should look at."""


class StatutoryInterest(Model):
    """A law says how much, by terms of one's own."""

    type: Literal["statutory"]
    terms: LateInterestTermsConvention
    """What the law grants."""
    reference_rates: list[ReferenceRate]
    """The reference rates of the days that count."""


class LateInterest(Model):
    """
    The interest on debts, as a document of version 1: simple interest, exact on each stretch of days, rounded
    once for
    each debt.
    """

    document: Literal["late_interest"]
    """Always `late_interest`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    until: DateText
    """The last day for which interest is computed."""
    terms: UsedTerms | None = None
    """The legal terms that were used; absent where the contract says how much."""
    day_count: DayCount
    """How days became parts of a year."""
    first_day: FirstInterestDay
    """The first day on which interest ran."""
    payments_go_to: PaymentsGoTo
    """What part payments were taken for."""
    debts: list[DebtInterest]
    """Each debt, in the order of the claim."""
    totals: list[InterestTotal]
    """The sums for each currency, by its code."""
    warnings: Issues | None = None
    """What somebody should look at."""


class QuoteComparison(Model):
    """What differs between two quotes, and why, as a document of version 1. Every difference is after less before."""

    document: Literal["quote_comparison"]
    """Always `quote_comparison`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    before: ComparedQuote
    """The first quote."""
    after: ComparedQuote
    """The second quote."""
    currency: Currency
    """The currency of all amounts."""
    lines: list[LineComparison]
    """Line by line, by kind and id: those of the first quote in its order, then those that are added."""
    totals: list[AmountComparison]
    """Stage by stage, in the order of a quote's totals."""
    shares: list[ShareComparison]
    """Who keeps how much more or less."""


class PostponementFee(Model):
    """What a postponement costs by the contract."""

    base: Money
    """The fee of the deal as agreed."""
    percent: DecimalText
    """The percentage for this notice."""
    amount: Money
    """How much it is."""
    explanation: Explanation
    """How the amount came about."""
    division: FeeDivision | None = None
    """Who gets what of it, where the contract says how it is taxed."""


class RateBook(Model):
    """Metrics and rates of one's own, beside those of the presets."""

    document: Literal["rate_book"]
    """Always `rate_book`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    metrics: list[Metric] | None = None
    """Metrics that the dictionary does not have."""
    rates: list[RateDefinition] | None = None
    """Rates; one with the id of a preset's rate stands in its place."""


class KpiQuery(Model):
    """
    What is asked of a table of posts of any length: rates, of all rows together and by group.

    The table itself comes by columns, from a data frame or from typed arrays.
    """

    rates: Annotated[list[Id], Field(max_length=1000, min_length=1)]
    """The rates that are wanted, by their ids: of the presets, or of the book."""
    by: list[KpiKey] | None = None
    """What rows are grouped by; nothing: all rows together."""
    columns: list[MetricColumn] | None = None
    """In which columns metrics stand whose columns have other names."""
    filters: list[RowFilter] | None = None
    """Which rows count: those that pass all of these; all rows when absent."""
    distributions: list[PostDistribution] | None = None
    """Of which rates and metrics the quantiles of the single posts are given for each group; none when absent."""
    top: TopGroups | None = None
    """Which groups are given; all when absent."""
    currency: Currency | None = None
    """The currency of all amounts."""
    money_digits: Annotated[StrictInt | None, Field(ge=0, le=12)] = None
    """
    How many digits after the point an amount has at most that stands in a column of floating-point numbers; those
    of the
    currency when absent.
    """
    days: Annotated[StrictInt | None, Field(ge=1, le=36525)] = None
    """How many days the window has, which daily rates need: 1 to 36,525."""
    rate_book: RateBook | None = None
    """Metrics and rates of one's own."""
    on: DateText | None = None
    """The day of the computation; presets that are older than their sources vouch for come with a warning."""


class MeasureInput(Model):
    """What `measure` takes: the figures of posts by columns, and the rates that are wanted."""

    rates: Annotated[list[Id], Field(max_length=1000, min_length=1)]
    """The rates that are wanted, by their ids: of the presets, or of the book."""
    figures: Annotated[list[FigureColumn], Field(max_length=1000, min_length=1)]
    """The figures: one column for each metric, all of one length."""
    labels: list[LabelColumn] | None = None
    """Columns of text that rows may be grouped by."""
    by: list[Id] | None = None
    """The names of the columns of text that rows are grouped by; none: all rows together."""
    days: Annotated[StrictInt | None, Field(ge=1, le=36525)] = None
    """How many days the window has, which daily rates need: 1 to 36,525."""
    rate_book: RateBook | None = None
    """Metrics and rates of one's own."""
    on: DateText | None = None
    """The day of the computation; presets that are older than their sources vouch for come with a warning."""


class RateResult(Model):
    """A rate of a group of rows."""

    rate: Id
    """Which rate."""
    outcome: RateOutcome
    """What came out."""
    rows_used: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many rows it is made of."""
    rows_left_out: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many rows lack a figure that it needs, or have no rate of their own where those are joined."""
    provenance: Provenance
    """How far to trust it."""


class RatePair(Model):
    """Two values of rates that are to be compared."""

    from_: Annotated[RateValue, Field(alias="from")]
    """What is compared with: the competitor, the month before, the benchmark."""
    to: RateValue
    """What is compared."""
    rate_book: RateBook | None = None
    """Metrics and rates of one's own."""


class EmvInput(Model):
    """What `earned_media_value` takes."""

    table: EmvTableConvention
    """The values of the actions, with who says so. There is no preset: no public source agrees with another."""
    counts: Annotated[list[EmvCount], Field(max_length=1000, min_length=1)]
    """How often each action was taken."""
    sentiment_discount_percent: DecimalText | None = None
    """What is taken off because of bad sentiment: 0 to 100; nothing when absent."""
    rounding: RoundTo | None = None
    """How the value is rounded, once; half-up to the minor unit when absent."""
    rate_book: RateBook | None = None
    """Metrics of one's own."""
    on: DateText | None = None
    """The day of the computation; a table that is older than its source vouches for comes with a warning."""


class BenchmarkTableConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: BenchmarkTable
    """What it says."""


class KpiJudgement(Model):
    """What a value is beside targets and benchmarks, as a document of version 1."""

    document: Literal["kpi_judgement"]
    """Always `kpi_judgement`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    rate: UsedRate | None = None
    """The rate with its definition; absent when the value is of a metric."""
    actual: JudgedValue
    """The value."""
    targets: list[TargetJudgement] | None = None
    """What it is beside each target, in their order."""
    benchmarks: list[BenchmarkJudgement] | None = None
    """What it is beside each benchmark that it was held against."""
    left_out: list[BenchmarkLeftOut] | None = None
    """
    Benchmarks of the same platform, format, tier and niche whose rate means something else, or whose currency is
    another.
    """
    bands: UsedVerdictBands | None = None
    """By which bands; absent without a target."""
    confidence: Confidence
    """How sure the interval of a proportion is."""
    warnings: Issues | None = None
    """What somebody should look at."""


class ScorecardInput(Model):
    """What `scorecard` takes: goals with KPIs, targets and weights, and what was reached."""

    name: Name | None = None
    """What people call it."""
    goals: Annotated[list[ScorecardGoal], Field(max_length=1000, min_length=1)]
    """The goals."""
    cap_percent: DecimalText | None = None
    """
    How much of a target counts at most, so that one KPI does not hide another: 100 or more; absent: all that was
    attained.
    """
    bands: VerdictBandsConvention | None = None
    """What people call so much of a target; absent: the preset `verdict_bands.plain`."""
    least_units: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The fewest units, such as posts, of which anything is said; absent: no such number."""
    confidence: Confidence | None = None
    """How sure the intervals of proportions are to be; absent: 0.95."""
    rate_book: RateBook | None = None
    """Metrics and rates of one's own."""
    on: DateText | None = None
    """The day of the scorecard; conventions that are older than their sources vouch for come with a warning."""


class GoalScore(Model):
    """A goal with its KPIs."""

    id: Id
    """Which goal."""
    name: Name
    """What people call it."""
    weight: Fraction
    """Its share of the weight of all goals."""
    kpis: list[KpiScore]
    """Its KPIs, in their order."""
    score: Fraction | None = None
    """The weighed mean of the KPIs that are defined; absent where none is."""
    band: Id | None = None
    """The band of the score."""
    covered_weight: Fraction
    """The share of the goal's weight that the score is made of."""
    verdicts: VerdictCounts
    """How many of its KPIs have which verdict."""


class ExperimentInput(Model):
    """
    What `experiment` takes: what was counted of each variant.

    Either all variants have a `proportion` (clicks of impressions), or all have `units` of a ratio (spend and
    conversions of
    each day, for the cost of a conversion).
    """

    design: ExperimentDesign | None = None
    """How the variants came about; absent: beside each other, by chance."""
    variants: Annotated[list[Variant], Field(max_length=20, min_length=2)]
    """The variants: 2 to 20."""
    control: Id | None = None
    """The variant that the others are held against; absent: the first."""
    direction: Direction | None = None
    """Which way is better; absent: higher."""
    adjustment: PValueAdjustment | None = None
    """How the p values of several comparisons are corrected for their number; absent: by Holm."""
    method: RatioMethod | None = None
    """How the intervals of ratios are found; absent: by the delta method."""
    least: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The fewest trials or units of a variant of which anything is said; absent: what the method needs."""
    smallest_difference: Probability | None = None
    """The smallest difference of two rates that matters: fewer trials than are needed to see it are not enough data."""
    power: Probability | None = None
    """How likely that difference is to be seen: from 0.5, below 1; absent: 0.8."""
    sample_ratio_threshold: SampleRatioThresholdConvention | None = None
    """
    From where on sizes that do not fit the weights of the variants are no chance any more; absent: the preset
    `sample_ratio_threshold.growthbook`.
    """
    on: DateText | None = None
    """The day of the analysis; a threshold that is older than its source vouches for comes with a warning."""
    confidence: Confidence | None = None
    """How sure the verdicts and the intervals are to be; absent: 0.95."""


class PeersInput(Model):
    """What `compare_peers` takes: what is known of oneself and of named competitors."""

    own: Id
    """Which of the peers is oneself."""
    peers: Annotated[list[Peer], Field(max_length=100, min_length=2)]
    """Oneself and the competitors: 2 to 100."""
    rates: list[Id] | None = None
    """
    The rates to compare, such as `growth_rate`: of the presets, or of the book. All peers are measured by one
    definition.
    """
    days: Annotated[StrictInt | None, Field(ge=1, le=36525)] = None
    """How many days the window has, which daily rates need: 1 to 36,525."""
    rate_book: RateBook | None = None
    """Metrics and rates of one's own."""
    on: DateText | None = None
    """The day of the comparison; presets that are older than their sources vouch for come with a warning."""


class PeerResult(Model):
    """What was found of a peer."""

    id: Id
    """Who."""
    name: Name
    """What people call them."""
    mentions: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """How often they were mentioned."""
    share_of_voice: Fraction | None = None
    """
    Their mentions over those of all peers that were counted, exact; absent where theirs were not, or there are
    none at all.
    """
    rates: list[RateResult] | None = None
    """Their rates, in the order in which they were asked for."""


class CreditNotePlan(Model):
    """An invoice, and what of it is taken back."""

    invoice: Invoice
    """The invoice."""
    credit_notes: list[Invoice] | None = None
    """The credit notes that it has already, in their order."""
    credit: Credit
    """How much is taken back."""
    reason: Name
    """Why, as it stands on the credit note."""
    issued_on: DateText
    """The day of the credit note: not before that of the invoice."""
    number: NumberScheme
    """How the seller numbers credit notes."""


class Statement(Model):
    """
    A statement of account, as a document of version 1: what stood between a party and everybody else before some
    days, what
    happened on them, and what stands after them. Balances above zero are owed to the party, below zero by it.
    """

    document: Literal["statement"]
    """Always `statement`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that made it."""
    party: Id
    """Whose account."""
    first_day: DateText
    """The first day."""
    last_day: DateText
    """The last day, included."""
    accounts: list[StatementAccount]
    """
    One for each other party and currency, in the order of ids and codes; none where nothing was owed and nothing
    happened.
    """


class PlatformExport(Model):
    """An export that was read as a whole."""

    document: Literal["platform_export"]
    """Always `platform_export`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that has read it."""
    rows: ExportRows
    """The rows that were kept, in their order."""
    report: ExportReport
    """What became of all rows."""


class MergeExportsInput(Model):
    """What `merge_exports` takes."""

    older: PlatformExport
    """The export that was made first, or what it was merged into."""
    newer: PlatformExport
    """The export that was made later: its rows win."""


class ContractTerm(Model):
    """One duty of a contract, and what follows when it is broken."""

    id: Id
    """The name of the duty, unique in the deal."""
    deliverables: list[Id] | None = None
    """Which deliverables it is for; absent or empty: the whole deal."""
    duty: Duty
    """What is to be done."""
    consequence: BreachConsequence | None = None
    """What follows when it is not."""


class Content(Model):
    """What a piece publishes, as far as rules ask about it. What is absent is not there."""

    title: StrictStr | None = None
    """The title, where the platform has one."""
    text: StrictStr | None = None
    """The text of a post, or the caption of a picture or a video."""
    description: StrictStr | None = None
    """The description of a video, where it has one beside its caption."""
    first_comment: StrictStr | None = None
    """The first comment of the author."""
    tags: list[StrictStr] | None = None
    """Tags that are not part of a text, such as those of YouTube."""
    overlays: list[TimedText] | None = None
    """Texts on the picture or the video."""
    spoken: list[TimedText] | None = None
    """What is said."""
    frames: list[StoryFrame] | None = None
    """The frames of a story, in their order."""
    media: list[Media] | None = None
    """The pictures, videos and sounds, in their order."""
    links: list[StrictStr] | None = None
    """Addresses that stand outside the texts, such as the link of a pin."""
    paid_partnership_label: StrictBool | None = None
    """Whether the platform's own label for paid partnerships is switched on."""
    collaborators: list[Name] | None = None
    """The accounts that publish it together with the author."""
    language: Language | None = None
    """The language of the texts."""


class PieceEdited(Model):
    """Content, assets, disclosure, target or window change; what is absent stays as it is."""

    type: Literal["edit"]
    content: Content | None = None
    """What is published now."""
    assets: list[Id] | None = None
    """Which assets are in it now."""
    disclosure: Name | None = None
    """How it says now that it is advertising."""
    target: PieceTarget | None = None
    """Where it is published now."""
    window: PublishWindow | None = None
    """On which days it may be published now."""
    giveaway: Giveaway | None = None
    """What is raffled now."""
    event: LinkedEvent | None = None
    """With which event it goes now."""


class SlotSeries(Model):
    """Slots that come again and again, at one time by the clock on the wall."""

    first_day: DateText
    """The first day that can be one of them."""
    time: TimeOfDay
    """At what time."""
    zone: Zone | None = None
    """Where the clock hangs; UTC when absent."""
    skipped: SkippedTime | None = None
    """What is done where clocks skip that time; `later` when absent."""
    repeated: RepeatedTime | None = None
    """Which of two is meant where clocks show that time twice; `first` when absent."""
    rule: Recurrence
    """On which days."""
    until: DateText | None = None
    """The last day that can be one of them."""
    count: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many there are, 1 to 10,000; exceptions and omitted ones count too, as in calendars."""
    except_: Annotated[list[DateText] | None, Field(alias="except")] = None
    """Days on which there is none after all."""


class OpenSeries(Model):
    """Places in the calendar that come again and again; each takes one piece."""

    id: Id
    """The name of the series, unique among slots and series."""
    when: SlotSeries
    """When they are."""
    platforms: list[Platform] | None = None
    """For which platforms; absent or empty: for any."""
    account: Name | None = None
    """For which account; absent: for any."""
    score: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How good they are, 0 to 1,000,000, more being better; 0 when absent."""


class CalendarPlan(Model):
    """Which piece goes into which slot, and why."""

    document: Literal["calendar_plan"]
    """Always `calendar_plan`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    campaign: Id
    """The campaign."""
    is_most: StrictBool
    """Whether no plan places more pieces."""
    score: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """The scores of the slots in use, added up."""
    placed: list[PlacedPiece]
    """The pieces that have a slot, by their instants."""
    unplaced: list[UnplacedPiece]
    """The pieces without one, in their order."""
    reposts: list[Repost]
    """What is published again where slots stayed empty, by the instants."""


class LaunchInput(Model):
    """What `plan_launch` takes."""

    launch_day: DateText
    """The first day on which the products are sold."""
    today: DateText | None = None
    """
    The day of the computation: what is still to be done or ordered cannot be done before. Absent: the plan as it
    is at
    the beginning.
    """
    timeline: LaunchTimeline | None = None
    """What suppliers, producers and the team must do before the launch."""
    products: list[LaunchProduct]
    """What is sold: 1 to 1,000 products."""


class LaunchPlan(Model):
    """What a launch brings, what must be done by when, and when goods run out."""

    document: Literal["launch_plan"]
    """Always `launch_plan`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    launch_day: DateText
    """The first day on which the products are sold."""
    products: list[ProductPlan]
    """The products, in their order."""
    totals: list[LaunchTotals]
    """What they come to, a line for each currency, by its code."""
    milestones: LaunchMilestones | None = None
    """What must be done before the launch."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


class ContentMixInput(Model):
    """What `content_mix` takes."""

    posts: list[MixPost]
    """The posts of a plan, in any order."""
    target: MixTargetConvention
    """How they are to be mixed: one of the presets `content_mix.…`, or one's own."""
    on: DateText | None = None
    """The day of the computation; a target that is older than its source vouches for comes with a warning."""


class SeverityMatrixConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: SeverityMatrix
    """What it says."""


class PlaybookRole(Model):
    """A role in a response, and whoever holds it."""

    id: Id
    """The name of the role in the playbook, unique in it."""
    role: CrisisRole
    """What whoever holds it does."""
    person: CrisisPerson | None = None
    """Who holds it; filled in before there is a crisis."""
    deputy: CrisisPerson | None = None
    """Who holds it when that person cannot be reached."""


class Conflicts(Model):
    """Every exclusivity of an agency's deals that another deal stands against."""

    document: Literal["conflicts"]
    """Always `conflicts`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    conflicts: list[RightsConflict]
    """The conflicts, by influencer, then by their first day."""
    undated: list[UndatedClause]
    """The clauses that could not be compared."""


class EnquiryAnswer(Model):
    """Whether an influencer may take an enquiry, and everything that speaks against it."""

    document: Literal["enquiry_answer"]
    """Always `enquiry_answer`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    influencer: Id
    """Who is asked."""
    verdict: EnquiryVerdict
    """Whether they may: `no` with a reason that stands for sure, `unclear` with others."""
    reasons: list[EnquiryReason]
    """Everything that speaks against it."""


class CrisisReadiness(Model):
    """Whether an agency is ready for a crisis."""

    document: Literal["crisis_readiness"]
    """Always `crisis_readiness`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When was looked."""
    is_ready: StrictBool
    """Whether nothing at all is missing."""
    situations: list[SituationReadiness]
    """The situations, in their order."""
    pieces: list[PieceWithoutOwner]
    """The pieces that nobody sees to, by their times."""
    talents: list[TalentReadiness]
    """The talents for whom something is missing."""
    sponsors: list[SponsorReadiness]
    """
    The sponsors with deals that go on, in the order in which they must be told; those whose deadline nobody knows
    last.
    """


class ContentLimitsConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: ContentLimits
    """What it says."""


class CheckGiveawayInput(Model):
    """What `check_giveaway` takes."""

    giveaway: Giveaway
    """The giveaway."""
    platform: Platform
    """Where it is run."""
    published_on: DateText | None = None
    """The day on which it is announced."""
    rules: GiveawayRulesConvention | None = None
    """
    By which rules; absent: the presets `giveaway_rules.general` and, where there is one, `giveaway_rules.` of the
    platform.
    """
    on: DateText | None = None
    """The day on which the rules are used; what is older than its source vouches for comes with a warning."""


class DisclosureRulesConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: DisclosureRules
    """What it says."""


class DisclosureCheck(Model):
    """Whether content says that it is advertising. Advice, not legal counsel."""

    document: Literal["disclosure_check"]
    """Always `disclosure_check`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    platform: Platform
    """Where it is to be published."""
    format: Format
    """In which form."""
    connection: Connection
    """What connects the author with the brand."""
    verdict: DisclosureVerdict
    """The worst verdict of all jurisdictions."""
    jurisdictions: list[JurisdictionFinding]
    """What each jurisdiction says, in the order asked for."""
    warnings: Issues | None = None
    """Rules that are older than their sources vouch for."""


SlackBlock = TypeAliasType(
    "SlackBlock", Annotated[SlackHeader | SlackSection | SlackContext, Field(discriminator="type")]
)
"""A block of a message."""


ResponseEvent = TypeAliasType(
    "ResponseEvent",
    Annotated[
        ResponseTriaged
        | ResponseDismissed
        | ResponseActivated
        | ResponseContained
        | ResponseRecovering
        | ResponseResolved
        | ResponseClosed
        | ResponseReactivated
        | SeverityDeclared
        | IntervalObserved
        | ResponseMessageSent
        | EvidenceCaptured
        | StepCompleted
        | StepSkipped
        | SponsorTold
        | StatementDrafted
        | StatementEdited
        | StatementSubmitted
        | StatementSigned
        | StatementSignedInEmergency
        | StatementPublished
        | RoleHandedOver
        | ResponseNoted,
        Field(discriminator="type"),
    ],
)
"""What can happen to a response."""


ResponseEffect = TypeAliasType(
    "ResponseEffect",
    Annotated[
        CallRoles
        | TellParty
        | WriteStatement
        | HoldContent
        | OpenTask
        | AskToSign
        | SignatureVoided
        | ReleaseStatement,
        Field(discriminator="type"),
    ],
)
"""What is to be done because something happened in a crisis. Nothing of it is done by the library."""


class ModerationRule(Model):
    """One rule: where all its conditions hold, it decides."""

    id: Id
    """Its name, unique in the list."""
    when: Annotated[list[ModerationCondition] | None, Field(max_length=10)] = None
    """What must hold, all of it, up to ten; a rule without a condition matches everything."""
    action: ModerationAction
    """What is done then."""
    abuse_class: AbuseClass | None = None
    """Which abuse it is. Without one, what it matches is not called abuse, and negative words are not hidden by it."""


class ModerationReport(Model):
    """What is to be done with items, and why."""

    document: Literal["moderation_report"]
    """Always `moderation_report`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    decisions: list[ModerationDecision]
    """One for each item, in its order."""
    counts: list[ActionCount]
    """How many items each action has, without those that have none."""
    warnings: list[Issue] | None = None
    """What somebody should look at: rules that never decide, and where plain criticism would have been hidden."""


class ClimbLadderInput(Model):
    """What `climb_ladder` takes."""

    now: Instant
    """When it is decided."""
    author: Id
    """About whom."""
    history: Annotated[list[LadderEntry] | None, Field(max_length=1000)] = None
    """What was decided about them before, in any order."""
    offence: LadderOffence
    """What they have done now."""
    policy: ModerationLadderConvention | None = None
    """By which ladder; by the preset `moderation_ladder.community` when absent."""


class ScoreReportsInput(Model):
    """What `score_reports` takes."""

    now: Instant
    """When somebody asks."""
    sensitivity: ReportSensitivity
    """How soon reports hide an item."""
    reporters: Annotated[list[ReporterHistory] | None, Field(max_length=1000)] = None
    """What came of the earlier reports of those who report. Of who is not named nothing is known."""
    items: Annotated[list[ReportedItem], Field(max_length=1000, min_length=1)]
    """What was reported: up to 10,000 reports together."""
    policy: ReportPolicyConvention | None = None
    """By which policy; by the preset `report_policy.discourse` when absent."""


class InboxConversation(Model):
    """What was said and done with somebody, in order."""

    id: Id
    """Its name, unique in the list."""
    events: Annotated[list[ConversationEvent], Field(max_length=1000, min_length=1)]
    """What happened, the earliest first; of events at one moment the order is that of the list. It begins open."""


class RetentionReport(Model):
    """What is due to be erased, when, and what is kept why."""

    document: Literal["retention_report"]
    """Always `retention_report`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When somebody asked."""
    zone: Zone | None = None
    """Where midnight is; UTC when absent."""
    today: DateText
    """Which day it is there."""
    counts: list[RetentionCount] | None = None
    """How many records there are of each kind and state, without those that have none."""
    records: list[RetentionRow] | None = None
    """One row for each record: those that are due first, then those that are kept, by day."""
    holds: list[HoldReview] | None = None
    """When each hold that holds is looked at again, in the order of the input."""
    policy: UsedRetentionPolicy
    """By which policy."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


class CheckSavedRepliesInput(Model):
    """What `check_saved_replies` takes."""

    saved: SavedReplies
    """The replies."""
    voice: BrandVoice | None = None
    """The voice that they should have; nothing is said about it when absent."""


class PlanRotationInput(Model):
    """What `plan_rotation` takes."""

    people: Annotated[list[Moderator], Field(max_length=50, min_length=1)]
    """Who moderates: up to 50 people. Of equals those who stand first are taken first."""
    queues: Annotated[list[ModerationQueue], Field(max_length=1000, min_length=1)]
    """What is moderated."""
    shifts: Annotated[list[RotationShift], Field(max_length=200)]
    """What is to be filled, each by one person: up to 200 shifts."""
    worked: Annotated[list[WorkedModeration] | None, Field(max_length=1000)] = None
    """What was worked before, or is agreed already. What is not given is not known: give at least two weeks."""
    policy: RotationPolicyConvention | None = None
    """By which policy; by the preset `rotation_policy.eu` when absent."""


class RotationPlan(Model):
    """Who takes which shift, why, and what load that makes."""

    document: Literal["rotation_plan"]
    """Always `rotation_plan`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    assignments: list[RotationAssignment]
    """One for each shift that is filled, by their starts."""
    unfilled: list[UnfilledShift] | None = None
    """One for each that is not, by their starts."""
    is_most: StrictBool
    """Whether it is certain that no plan fills more shifts; else there may be one."""
    load: ModeratorLoad
    """The load of everybody, with what was worked before."""


class AlarmReport(Model):
    """The alarms in some bins, and the state from which the next call goes on."""

    document: Literal["alarm_report"]
    """Always `alarm_report`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    alarms: list[MentionAlarm]
    """The alarms, the earliest first."""
    scores: list[BinScore] | None = None
    """The score of each bin, where that was asked for."""
    state: DetectorState
    """All that the detector remembers."""


class MentionScan(Model):
    """The alarms in a table of mentions, and what became of its rows."""

    document: Literal["mention_scan"]
    """Always `mention_scan`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    rows: MentionRows
    """What became of the rows."""
    bins: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many bins were looked at, those without a mention among them."""
    from_: Annotated[Instant | None, Field(alias="from")] = None
    """When the first of them begins; absent where there is none."""
    report: AlarmReport
    """The alarms, and the state from which the next scan goes on: what `detect_alarms` says of the same bins."""


class OpportunityReport(Model):
    """What rises, how it fits the creator, and what to do by when."""

    document: Literal["opportunity_report"]
    """Always `opportunity_report`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When it was asked."""
    minimum_authors: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """From how many different authors on a rise is not the doing of a few."""
    least_fit: NumberValue
    """From which fit on something is worth a piece."""
    opportunities: list[Opportunity]
    """
    Every series: what to join first, then what to look at, to watch and to leave; of these the highest priority
    first.
    """


class PrevalenceReport(Model):
    """How large shares are in truth."""

    document: Literal["prevalence_report"]
    """Always `prevalence_report`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    confidence: Confidence
    """How sure the intervals are."""
    least_labelled: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The fewest labelled units of each sort of which a rate is believed."""
    least_observed: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """The fewest units of a row that are judged."""
    shares: list[CorrectedPrevalence]
    """Each row that was given, in its order."""


class AssessSeverityInput(Model):
    """What `assess_severity` takes."""

    readings: list[SeverityReading] | None = None
    """What was measured, each metric once."""
    facts: list[SeverityFact] | None = None
    """What is known, each fact once."""
    judged: list[CrisisSeverity] | None = None
    """What people think, one or several: the gravest counts, and it only raises."""
    matrix: SeverityMatrixConvention | None = None
    """By which matrix; the preset `severity_matrix.influencer` when absent."""
    on: DateText | None = None
    """The day, on which the matrix should still be vouched for."""


class PostureAdvice(Model):
    """
    Which posture fits a crisis, and what it consists of. It is advice with its reasons and cautions, never an
    order: the
    evidence for the theory is mixed.
    """

    document: Literal["posture_advice"]
    """Always `posture_advice`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    crisis_type: CrisisType
    """What happened."""
    cluster: CrisisCluster
    """What types it belongs to."""
    responsibility: CrisisResponsibility
    """How much responsibility people ascribe for it."""
    intensified: StrictBool
    """Whether history or reputation make people ascribe more."""
    posture: CrisisPosture
    """What is to be done after informing."""
    posture_if_intensified: CrisisPosture | None = None
    """
    What it would be if history or reputation, where one is not known, were bad; absent where that changes
    nothing.
    """
    strategies: list[StrategyAdvice]
    """The strategies, in the order in which they come."""
    reasons: list[PostureReason]
    """Why."""
    cautions: list[StrictStr]
    """What to be careful about."""
    findings: list[Issue] | None = None
    """What does not fit in what is planned."""
    source: StrictStr
    """Who says so."""


class TriagePolicyConvention(Model):
    """
    What the market or the law says: a value with its source and its dates, so that nobody has to trust the
    library.

    Whatever uses a convention takes the user's own as well as a preset, and names in its result what it used.
    """

    id: Id
    """What it is called, unique among the presets."""
    kind: Id
    """What sort of value it holds; conventions of one kind can stand in for each other."""
    jurisdiction: StrictStr | None = None
    """Where it holds: a territory as documents write it. Everywhere when absent."""
    platform: StrictStr | None = None
    """On which platform it holds, as documents write it. On all of them when absent."""
    source: StrictStr
    """Who says so, and where to read it."""
    as_of: DateText
    """The day on which the source said so."""
    valid_until: DateText | None = None
    """The last day on which it may be used without asking again; no such day when absent."""
    value: TriagePolicy
    """What it says."""


class TriagedInbox(Model):
    """An inbox in the order in which it should be answered, with reasons."""

    document: Literal["triaged_inbox"]
    """Always `triaged_inbox`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """The time at which somebody asked."""
    items: list[TriagedItem]
    """
    The items: safety and self-harm first, those that wait longest before the others; then by score, and of equal
    ones
    by how long they wait, and then by id.
    """
    policy: UsedTriagePolicy
    """By which policy."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


class RouteInboxInput(Model):
    """What `route_inbox` takes."""

    items: Annotated[list[InboxItem], Field(max_length=1000)]
    """What waits for an answer."""
    known: Annotated[list[TriageFacts] | None, Field(max_length=1000)] = None
    """What is known of the items besides, each item once: their class, what the author is, and since when they wait."""
    plan: RoutingPlan
    """Which conversation is for whom."""
    now: Instant
    """The time at which somebody asks; no item is later."""


class ServiceLevelStatusInput(Model):
    """What `service_level_status` takes."""

    level: ServiceLevel
    """What was promised."""
    conversations: Annotated[list[InboxConversation], Field(max_length=1000)]
    """The conversations."""
    now: Instant
    """The time at which somebody asks; no event is later."""


class ServiceLevelReport(Model):
    """Which promises are kept, which are broken, and which may still be kept."""

    document: Literal["service_level_report"]
    """Always `service_level_report`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """The time at which somebody asked."""
    level: Id
    """Which service level."""
    conversations: list[ConversationServiceLevel]
    """The conversations, in the order of the input."""


class MeasureInboxInput(Model):
    """What `measure_inbox` takes."""

    conversations: Annotated[list[InboxConversation], Field(max_length=1000)]
    """The conversations, those that are not answered or resolved yet among them."""
    level: ServiceLevel | None = None
    """What was promised, and by which clock times are measured; around the clock when absent."""
    ratings: list[RatingCount] | None = None
    """How many people gave each rating, each rating once."""
    now: Instant
    """The time at which somebody asks; no event is later."""


class InboxMeasures(Model):
    """How well an inbox is answered."""

    document: Literal["inbox_measures"]
    """Always `inbox_measures`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """The time at which somebody asked."""
    conversations: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many conversations were looked at."""
    first_response: InboxTimes
    """How long people waited for a first response."""
    resolution: InboxTimes
    """How long it took to resolve a conversation."""
    first_response_kept: InboxShare
    """The first responses in time, of those that were in time or late."""
    next_response_kept: InboxShare
    """The later responses in time, of those that were in time or late."""
    resolution_kept: InboxShare
    """The resolutions in time, of those that were in time or late."""
    response_rate: InboxShare
    """The conversations with a reply to somebody who waited, of those in which somebody waited."""
    reopen_rate: InboxShare
    """The conversations that were open again after they had been resolved, of those that were resolved."""
    satisfaction: InboxShare
    """The ratings of 4 and 5, of all."""
    backlog: InboxBacklog
    """What is not resolved."""


TopicSource = TypeAliasType("TopicSource", Annotated[TopicTexts | TopicCounts, Field(discriminator="type")])
"""What was written in a period."""


class ScoreSentimentInput(Model):
    """What `score_sentiment` takes."""

    texts: Annotated[list[SentimentText], Field(max_length=10000, min_length=1)]
    """The texts, each once."""
    language: Language | None = None
    """
    In which language those texts are that do not say so. Where it is absent too, they are not scored: the English
    list
    would take the German `die` and `war` for something bad.
    """
    lexicons: Annotated[list[SentimentLexiconConvention] | None, Field(max_length=20)] = None
    """
    Lists of words of one's own, one for each language. One for English adds to VADER's words and overrides them;
    one for
    another language stands alone.
    """
    thresholds: SentimentThresholdsConvention | None = None
    """From which score on a text is positive or negative; by the preset `sentiment_thresholds.vader` when absent."""
    on: DateText | None = None
    """
    The day on which somebody asks, to warn of conventions that nobody vouches for any more; no warning when
    absent.
    """
    most_words: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many words are named of each text, those that weigh most: 0 to 100; 10 when absent. All of them count."""


class TextSentiment(Model):
    """The sentiment of one text."""

    id: Id
    """Which text."""
    sentiment: DecimalText | None = None
    """The compound score, from -1 (negative) to 1 (positive), to four digits: what items take as their `sentiment`."""
    label: SentimentLabel | None = None
    """What the score says, by the thresholds."""
    positive: DecimalText | None = None
    """The share of the text that is positive, to the thousandth."""
    neutral: DecimalText | None = None
    """The share that is neutral."""
    negative: DecimalText | None = None
    """The share that is negative."""
    sum: DecimalText | None = None
    """What its words count, with the emphasis, to four digits. The score is `sum / √(sum² + 15)`."""
    emphasis: DecimalText | None = None
    """
    What its exclamation and question marks add to that, on the side of zero where the words are; absent where it
    is nothing.
    """
    known_words: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many of its words are in a list."""
    words: list[ScoredWord] | None = None
    """The words that weigh most, in the order of the text."""
    undefined: SentimentUndefined | None = None
    """Why it has no score."""
    sentence: StrictStr
    """The same in words."""


class StatementCheck(Model):
    """Whether a statement can go out as it is, for each place where it goes."""

    document: Literal["statement_check"]
    """Always `statement_check`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    voice: Name | None = None
    """Whose voice was asked for."""
    verdict: VoiceVerdict
    """The worst verdict of all channels."""
    unfilled: list[StrictStr] | None = None
    """What is still to be filled in: what stands between braces."""
    channels: list[StatementChannelCheck]
    """Each channel, in the order asked for."""


class DrillStep(Model):
    """One event of a drill: what `advance_response` takes beside the response."""

    now: Instant
    """When."""
    event: ResponseEvent
    """What."""
    by: Id | None = None
    """Which role does it; absent where it happens to the team."""
    note: Name | None = None
    """What else is said."""
    effects: list[ResponseEffect] | None = None
    """What is to be done then."""


class DrillRefusal(Model):
    """Something that was tried and was not allowed."""

    now: Instant
    """When."""
    event: ResponseEvent
    """What."""
    by: Id | None = None
    """Which role tried it."""
    issues: Issues
    """Why not, as `advance_response` says it."""


class Influencer(Model):
    """Who an influencer is, as a document of version 1: what they make, where, for whom, and who speaks for them."""

    document: Literal["influencer"]
    """Always `influencer`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    id: Id
    """The name in documents."""
    name: Name
    """The name that people use, and that stands on invoices."""
    kind: PartyKind | None = None
    """Whether they contract as a person, which is meant when absent, or as a firm."""
    niches: list[Id] | None = None
    """What they make content about: ids of categories."""
    languages: list[Language] | None = None
    """The languages of their content, the main one first."""
    home_country: Country | None = None
    """Where they are established."""
    channels: list[Channel] | None = None
    """Where they publish, the main channel of a platform first."""
    audience: Audience | None = None
    """Who follows them, all channels together."""
    representation: list[Representation] | None = None
    """Who speaks for them, and for what commission."""
    tax_registrations: list[TaxRegistration] | None = None
    """Where they are registered for VAT, GST or sales tax, and where they are known not to be."""
    values: list[Name] | None = None
    """What they stand for."""
    blocked_brands: list[Name] | None = None
    """Brands that they will not work with."""
    blocked_categories: list[Id] | None = None
    """Categories that they will not work with, and all that lies within them: ids of categories."""


class Rate(Model):
    """What one piece of content in a format costs."""

    platform: Platform
    """Where it is published."""
    format: Format
    """In which form."""
    price: Price
    """How it is priced."""
    minimum: UnitPrice | None = None
    """The lowest price of a piece that the influencer wants to see agreed; an override below it carries a warning."""
    quantity_breaks: list[QuantityBreak] | None = None
    """What several pieces of one deliverable save."""
    quantity_rule: QuantityRule | None = None
    """For which pieces a break holds."""


AddOn = TypeAliasType(
    "AddOn",
    Annotated[
        UsageRightsRate
        | ExclusivityRate
        | WhitelistingRate
        | RushRate
        | RevisionsRate
        | RawFootageRate
        | LinkInBioRate
        | PassThroughRate
        | OtherRate,
        Field(discriminator="type"),
    ],
)
"""What something beside making and publishing the content costs."""


class Timing(Model):
    """
    What the day of publication does to the price. Content with a publish window of several days counts by the
    first of
    them; content without one is priced without any of this, with a warning. A negotiated price stays as it is.
    """

    seasons: list[Season] | None = None
    """Parts of the year in which content costs more."""
    season_precedence: SeasonPrecedence | None = None
    """Which season counts on a day that lies in several."""
    weekend: WeekendUplift | None = None
    """What content costs more at weekends."""
    holidays: HolidayUplift | None = None
    """What content costs more on holidays; a holiday at a weekend counts as a holiday only."""
    early_bird: list[EarlyBirdStep] | None = None
    """
    What an early booking saves: the days from the day of the quote to the publication; the longest step reached
    counts. From the fewest days to the most.
    """


Term = TypeAliasType(
    "Term",
    Annotated[
        UsageRights
        | TermExclusivity
        | Whitelisting
        | Rush
        | Revisions
        | RawFootage
        | LinkInBio
        | PassThrough
        | OtherTerm,
        Field(discriminator="type"),
    ],
)
"""What is agreed beside making and publishing the content. Its price comes from the rate card, or is negotiated."""


class TaxPlan(Model):
    """Which supplies carry which tax, and what is withheld. A supply that is not named carries none."""

    supplies: list[Supply] | None = None
    """Who supplies what to whom, with the tax on it."""
    withholding: list[Withholding] | None = None
    """Income tax that the brand pays on the influencer's behalf, or who sells to it in their own name."""
    influencer_registrations: list[TaxRegistration] | None = None
    """Where the influencer is registered for the tax, and where they are known not to be."""
    registration_threshold: RegistrationThreshold | None = None
    """From which turnover on the influencer must register, as the user states it: a quote that passes it warns."""


class Quote(Model):
    """
    What a deal costs by a rate card, and who gets what, as a document of version 1: every amount can be traced to
    its
    inputs.

    The lines add up to the totals, the instalments and the shares to what the brand pays.
    """

    document: Literal["quote"]
    """Always `quote`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    deal: Id
    """Which deal is priced."""
    rate_card: Id
    """By which rate card."""
    rate_card_version: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """By which version of the card, counted from 0."""
    influencer: Id
    """Who makes the content."""
    brand: Id | None = None
    """Who books it."""
    currency: Currency
    """The currency of all amounts."""
    quoted_on: DateText | None = None
    """The day of the quote."""
    composition: Composition
    """How percentages work together."""
    rounding: Rounding
    """Where and how amounts were rounded."""
    exchange: list[Conversion] | None = None
    """The rates at which other currencies became the quote's."""
    lines: list[QuoteLine]
    """
    The lines: creative fees, what the day of publication adds, add-ons, costs, discounts, rounding, in the order
    of the
    deal; in a `chain` add-ons stand in the order of their groups.
    """
    parts: list[QuotePart] | None = None
    """Amounts on the way to the lines, which explanations of lines start from; they add up to nothing by themselves."""
    totals: Totals
    """The sums, stage by stage."""
    price_bands: PriceBandAmounts | None = None
    """List, floor and opening price, where the rate card has price bands."""
    renewals: list[RenewalLine] | None = None
    """What the brand may have again, and for how much."""
    gross_up: Explanation | None = None
    """How the gross fee came about, where the fee was raised to keep the influencer whole."""
    gifted_value: ExplainedAmount | None = None
    """What the influencer is given beside the fee, where the plan of commissions says it."""
    own_costs: ExplainedAmount | None = None
    """What the influencer spends out of the fee, where the plan of commissions says it."""
    commissions: list[CommissionLine] | None = None
    """What each representative gets."""
    supplies: list[SupplyLine] | None = None
    """Who supplies what to whom, with the tax on it."""
    withholding: list[WithholdingLine] | None = None
    """What the brand withholds."""
    principal: Id | None = None
    """The representative that sells to the brand in its own name."""
    invoiced_by: Id
    """Who writes the invoice."""
    collected_by: Id
    """Who collects the money."""
    shares: list[Share]
    """Who keeps what in the end; the shares add up to what the brand pays."""
    instalments: list[Instalment] | None = None
    """When the brand pays; the instalments add up to what it pays."""
    expectation: Expectation | None = None
    """
    What it comes to at the expected results, where prices depend on them and all that they depend on is expected.
    All
    else in the quote is owed whatever is reached.
    """
    warnings: Issues | None = None
    """What somebody should look at."""


class Settlement(Model):
    """
    What a deal comes to at what was reached, as a document of version 1: who gets what, what was paid, and what
    is still
    due or goes back.

    `paid + due − refund` is the payable total of `settled`, and one of `due` and `refund` is zero.
    """

    document: Literal["settlement"]
    """Always `settlement`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    as_of: DateText
    """The day on which the results were read."""
    is_final: StrictBool
    """Whether everything is known that the deal depends on, so that nothing can change any more."""
    settled: Quote
    """
    The quote of the deal at its results: prices on results, bonuses, commissions and reductions line by line, and
    what
    that makes of commission, tax and shares. Instalments are parts of the whole, whatever was paid.
    """
    quoted_payable: Money
    """What the quote asked before anything was reached."""
    performance: Money
    """The bonuses, affiliate commissions, extra revisions and extra ad spend of `settled` together."""
    reductions: Money
    """What lateness, early removal and missed guarantees take off together: zero or below."""
    make_goods: list[MakeGood] | None = None
    """The guarantees that are missed, with what makes good for them."""
    not_yet_known: Issues | None = None
    """
    What is not known yet: in `settled` it counts neither for the brand nor for the influencer beyond what is owed
    in any
    case.
    """
    paid: Money
    """What the brand has paid, less what it got back."""
    due: Money
    """What the brand still owes: zero or more."""
    refund: Money
    """What goes back to the brand: zero or more."""


class FeeConventions(Model):
    """The conventions that a fee is suggested by. What is absent comes from the presets, where there is one."""

    cpm: CpmTableConvention | None = None
    """What brands pay for 1,000 views; absent: the preset `sponsorship_cpm.market`."""
    engagement: EngagementMultiplierConvention | None = None
    """How the engagement rate changes the price; absent: the preset `engagement_multiplier.linear`."""
    target_engagement_rate: PercentConvention | None = None
    """The engagement rate that the price of 1,000 views stands for, 0 to 100, the 0 excluded; there is no preset."""
    multipliers: list[FeeMultipliersConvention] | None = None
    """Multipliers for niches, regions and formats, which all apply; there is no preset."""


class FeeSuggestion(Model):
    """
    What a piece of content may cost by the conventions of the market, as a document of version 1. It is an
    estimate: no
    more than what the counts and the conventions that it names make it.

    Paths in explanations point into this document; facts and drivers say where they stand in the input.
    """

    document: Literal["fee_suggestion"]
    """Always `fee_suggestion`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    is_estimate: StrictBool
    """Always true: a suggestion is an estimate."""
    status: SuggestionStatus
    """Whether there is a range."""
    platform: Platform
    """Where the piece is published."""
    format: Format
    """In which form."""
    on: DateText | None = None
    """The day on which the conventions were used."""
    currency: Currency
    """The currency of all amounts."""
    range: FeeRange | None = None
    """The range; absent where there is not enough data."""
    estimates: list[FeeEstimate] | None = None
    """What each estimator says."""
    missing: list[MissingEstimate] | None = None
    """Which estimators have nothing to say, and why."""
    facts: list[FeeFact] | None = None
    """What is known of the channel."""
    drivers: list[FeeDriver] | None = None
    """What the market's conventions make of it."""
    not_applied: list[UnappliedConvention] | None = None
    """Conventions that were given and do not apply, and why."""
    exchange: Conversion | None = None
    """The rate by which prices became the suggestion's currency."""
    warnings: Issues | None = None
    """Conventions that are older than their sources vouch for."""


class OfferJudgement(Model):
    """What an offer is worth beside the rate card, the market and the floor, as a document of version 1."""

    document: Literal["offer_judgement"]
    """Always `offer_judgement`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    deal: Id
    """Which deal the offer is for."""
    rate_card: Id
    """By which rate card."""
    currency: Currency
    """The currency of all amounts."""
    total: TotalKind
    """Which total is compared."""
    offered: Money
    """What is offered."""
    verdict: Verdict
    """What to make of it: below the floor; else what the suggestion says, or the list price where there is none."""
    decided_by: ComparedWith | None = None
    """Which comparison decided; absent where nothing could."""
    comparisons: list[OfferComparison] | None = None
    """What it was held against."""
    unknown: list[UnknownComparison] | None = None
    """What could not be compared, and why."""
    bands: UsedBands
    """By which bands."""
    suggestions: list[FeeSuggestion] | None = None
    """The suggestions that were used."""
    warnings: Issues | None = None
    """Conventions that are older than their sources vouch for."""


class QuoteList(Model):
    """Several quotes."""

    quotes: Annotated[list[Quote], Field(max_length=1000, min_length=1)]
    """The quotes, in any order."""


InterestRegime = TypeAliasType(
    "InterestRegime", Annotated[ContractInterest | StatutoryInterest | PresetInterest, Field(discriminator="type")]
)
"""By what right interest is asked."""


class Amendment(Model):
    """What a changed deal costs more or less, and the facts of the change, as a document of version 1."""

    document: Literal["amendment"]
    """Always `amendment`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    deal: Id
    """Which deal is changed."""
    currency: Currency
    """The currency of all amounts."""
    facts: list[DealFact] | None = None
    """What was changed: one fact for each value, in the order of the names in the documents."""
    comparison: QuoteComparison
    """Both quotes, line by line and stage by stage. Places in the deals lie below `before` and `after`."""
    additional: Money
    """What the brand pays more, before anything is credited; 0 where it pays less."""
    credit: Money
    """What the brand pays less; 0 where it pays more."""
    instalments: list[Instalment] | None = None
    """
    The difference in the instalments of the changed deal: by its percentages and dates. An amount below zero is
    what
    an instalment falls by.
    """


class CompareInput(Model):
    """What `compare` takes."""

    before: Quote
    """The first quote."""
    after: Quote
    """The second quote."""


class MeasuredGroup(Model):
    """The rows of one group."""

    labels: list[GroupLabel] | None = None
    """What the rows have in common: one for each column that was grouped by."""
    rows: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many rows there are."""
    totals: list[MetricTotal]
    """The sum of each metric, in the order of the columns."""
    rates: list[RateResult]
    """The rates, in the order in which they were asked for."""
    distributions: list[PostQuantiles] | None = None
    """How rates and metrics are spread over the single posts, in the order in which it was asked for."""


class JudgeKpiInput(Model):
    """What `judge_kpi` takes: a value, and what it is held against."""

    actual: KpiActual
    """The value."""
    platform: Platform | None = None
    """On which platform it was measured; benchmarks of others are not used."""
    format: Format | None = None
    """Of which format; benchmarks of others are not used."""
    tier: Id | None = None
    """Of which follower tier; benchmarks of others are not used."""
    niche: Id | None = None
    """In which niche; benchmarks of others are not used."""
    targets: list[KpiTarget] | None = None
    """What it was to reach."""
    benchmarks: list[BenchmarkTableConvention] | None = None
    """Benchmarks of one's own; none: those of the presets."""
    against: list[Id] | None = None
    """The benchmarks to hold it against, by their ids, whatever their platform, tier and niche; none: all that fit."""
    bands: VerdictBandsConvention | None = None
    """What people call so much of a target; absent: the preset `verdict_bands.plain`."""
    least_units: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """The fewest units, such as posts, of which anything is said; absent: no such number."""
    confidence: Confidence | None = None
    """How sure the interval of a proportion is to be; absent: 0.95."""
    rate_book: RateBook | None = None
    """Metrics and rates of one's own."""
    on: DateText | None = None
    """The day of the judgement; conventions that are older than their sources vouch for come with a warning."""


class Scorecard(Model):
    """Goals with their KPIs, targets and verdicts, weighed, as a document of version 1."""

    document: Literal["scorecard"]
    """Always `scorecard`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    name: Name | None = None
    """What people call it."""
    goals: list[GoalScore]
    """The goals, in their order."""
    score: Fraction | None = None
    """The weighed mean of the goals that have a score, 1 being all of every target; absent where none has."""
    band: Id | None = None
    """The band of the score."""
    covered_weight: Fraction
    """The share of all weight that the score is made of; what is missing to 1 is undefined."""
    undefined: list[UndefinedPart] | None = None
    """What is undefined, with its share of all weight."""
    verdicts: VerdictCounts
    """How many KPIs of all goals have which verdict."""
    cap_percent: DecimalText | None = None
    """How much of a target counts at most; absent: all that was attained."""
    bands: UsedVerdictBands
    """By which bands."""
    rates: list[UsedRate] | None = None
    """The rates, each once."""
    confidence: Confidence
    """How sure the intervals of proportions are."""
    warnings: Issues | None = None
    """What somebody should look at."""


class PeerComparison(Model):
    """Oneself beside named competitors, as a document of version 1."""

    document: Literal["peer_comparison"]
    """Always `peer_comparison`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    own: Id
    """Which of the peers is oneself."""
    rates: list[UsedRate] | None = None
    """The rates, by which all peers are measured alike."""
    peers: list[PeerResult]
    """The peers, in their order."""
    share_of_voice: ShareOfVoice | None = None
    """The mentions of all; absent where nobody counted any."""
    standings: list[RateStanding] | None = None
    """Where one stands by each rate, in the order of the rates."""
    warnings: Issues | None = None
    """What somebody should look at."""


class Piece(Model):
    """One piece of content, from the idea to the publication."""

    id: Id
    """The name of the piece, unique in the campaign."""
    name: Name
    """The name that people use."""
    kind: PieceKind | None = None
    """What kind of piece it is; `sponsored` when absent."""
    deal: Id | None = None
    """Which deal it belongs to."""
    deliverable: Id | None = None
    """Which deliverable of the deal it is a piece of."""
    owner: Id | None = None
    """Who sees to it: an id of the team."""
    content: Content | None = None
    """What is published."""
    giveaway: Giveaway | None = None
    """What is raffled, where the kind is `giveaway`."""
    event: LinkedEvent | None = None
    """With which event it goes, where the kind is `event`."""
    assets: list[Id] | None = None
    """Which assets are in it."""
    target: PieceTarget
    """Where it is published."""
    window: PublishWindow | None = None
    """On which days it may be published; the flight when absent."""
    publish_at: Instant | None = None
    """When it is published."""
    embargo_until: Instant | None = None
    """An embargo: it is not published before."""
    trend_until: Instant | None = None
    """When the trend that it rides on is over: it is not published from then on."""
    disclosure: Name | None = None
    """The words or the label by which it says that it is advertising."""
    approval_levels: ApprovalPolicy | None = None
    """Who approves it, where that is not whoever approves all of the campaign."""
    state: PieceState | None = None
    """How far it has come; `idea` when absent."""
    paused_in: PieceState | None = None
    """The state that a paused piece goes back to."""
    review: Review | None = None
    """The review under way."""
    approval: Approval | None = None
    """What was approved, and when."""
    failures: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How often publishing has failed."""
    history: list[HistoryEntry] | None = None
    """What has happened to the piece, the oldest first."""


PieceEvent = TypeAliasType(
    "PieceEvent",
    Annotated[
        PieceStarted
        | PieceEdited
        | PieceSubmitted
        | PieceApproved
        | PieceSilence
        | PieceChanges
        | PieceScheduled
        | PieceUnscheduled
        | PiecePublishing
        | PiecePublished
        | PieceFailed
        | PieceRetried
        | PiecePaused
        | PieceResumed
        | PieceCancelled,
        Field(discriminator="type"),
    ],
)
"""What can happen to a piece."""


class ExpandSlotsInput(Model):
    """What `expand_slots` takes."""

    slots: list[Slot] | None = None
    """Single slots."""
    series: list[SlotSeries] | None = None
    """Slots that come again and again."""


class Playbook(Model):
    """
    What is done in a crisis of one kind, as a document of version 1. The presets have one for each situation of
    `CrisisSituation`: names and contacts are all that is to be filled in.
    """

    document: Literal["playbook"]
    """Always `playbook`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    id: Id
    """The name of the playbook, unique in the agency."""
    name: Name
    """The name that people use."""
    situation: CrisisSituation
    """What it is for."""
    crisis_types: Annotated[list[CrisisType], Field(max_length=1000, min_length=1)]
    """What kind of crisis that may be, by situational crisis communication theory, the likeliest first."""
    triggers: Annotated[list[PlaybookTrigger], Field(max_length=1000, min_length=1)]
    """What starts it."""
    severity_matrix: SeverityMatrixConvention | None = None
    """How grave it is; by the preset `severity_matrix.influencer` when absent."""
    roles: Annotated[list[PlaybookRole], Field(max_length=1000, min_length=1)]
    """Who takes part. Exactly one is the incident commander, and exactly one the spokesperson."""
    statement_approvers: Annotated[list[Id], Field(max_length=1000, min_length=1)]
    """Which roles sign what the public reads, all of them: counsel and the talent among them."""
    emergency_approvers: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """Which roles may sign alone when those cannot be reached, with a reason; nobody when absent."""
    contacts: Annotated[list[PartyContact] | None, Field(max_length=1000)] = None
    """Whom it tells, and how they are reached."""
    steps: Annotated[list[PlaybookStep], Field(max_length=1000, min_length=1)]
    """What is done, in this order."""
    escalation: EscalationChain
    """Who is called until somebody answers."""
    templates: Annotated[list[StatementTemplate] | None, Field(max_length=1000)] = None
    """The words that are ready."""
    channels: Annotated[list[PlaybookChannel], Field(max_length=1000, min_length=1)]
    """Where the public is told, in this order."""
    pause: Annotated[list[PauseTarget], Field(max_length=1000, min_length=1)]
    """What is held."""
    exit_criteria: Annotated[list[ExitCriterion], Field(max_length=1000, min_length=1)]
    """When it is over: all of them hold."""
    timers: ResponseTimers | None = None
    """When something is due in any response; what is usual when absent."""
    lowering: LoweringRule | None = None
    """When it may be called less grave; after three quiet intervals of 20 minutes when absent."""


class CheckContentInput(Model):
    """What `check_content` takes."""

    platform: Platform
    """Where it is to be published."""
    format: Format
    """In which form."""
    content: Content
    """What is to be published."""
    strict: StrictBool | None = None
    """Whether what is between a looser and a stricter limit is an error; a warning when absent."""
    scopes: list[Id] | None = None
    """What the account has that widens limits, such as `premium` on X or `nitro` on Discord."""
    limits: ContentLimitsConvention | None = None
    """By which limits; absent: the preset `content_limits.` of the platform."""
    on: DateText | None = None
    """The day on which the limits are used; what is older than its source vouches for comes with a warning."""


class CheckDisclosureInput(Model):
    """What `check_disclosure` takes."""

    platform: Platform
    """Where it is to be published."""
    format: Format
    """In which form."""
    content: Content
    """What is to be published."""
    jurisdictions: list[Country]
    """Where it is aimed at: all of them must be satisfied."""
    connection: Connection
    """What connects the author with the brand."""
    audience_language: Language | None = None
    """The language of the audience; absent: words of any language count."""
    rules: list[DisclosureRulesConvention] | None = None
    """Rules of one's own, each with its jurisdiction: they replace the presets `disclosure.` of these."""
    on: DateText | None = None
    """The day on which the rules are used; what is older than its source vouches for comes with a warning."""


class SlackMessage(Model):
    """A message of Slack."""

    text: StrictStr
    """What notifications show, and programs that draw no blocks."""
    blocks: list[SlackBlock]
    """The blocks: at most 50."""
    unfurl_links: StrictBool
    """Whether Slack fetches what links point at: never."""
    unfurl_media: StrictBool
    """Whether Slack fetches the pictures that links point at: never."""


class TimelineEntry(Model):
    """One thing that happened."""

    at: Instant
    """When."""
    by: Id | None = None
    """Which role did it."""
    who: Name | None = None
    """Who held that role then, where that was known."""
    event: ResponseEvent
    """What."""
    state: ResponseState
    """The state after it."""
    source: Name | None = None
    """Who says so, or where it was seen."""
    note: Name | None = None
    """Why, or what else is to be said."""
    pinned: StrictBool | None = None
    """Whether the review should not overlook it."""


class ModerationRules(Model):
    """Rules of moderation, of which the first that matches decides."""

    document: Literal["moderation_rules"]
    """Always `moderation_rules`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    rules: Annotated[list[ModerationRule] | None, Field(max_length=1000)] = None
    """The rules, in the order in which they are tried."""
    fallback: ModerationAction
    """What is done where no rule matches."""


class ModerateInput(Model):
    """What `moderate` takes."""

    rules: ModerationRules
    """By which rules."""
    items: Annotated[list[InboxItem], Field(max_length=1000, min_length=1)]
    """What was written, each with an id of its own."""
    reports: Annotated[list[ReportCount] | None, Field(max_length=1000)] = None
    """How often items were reported; an item that is not named was not."""
    now: Instant
    """When it is decided, which is the time of the evidence too."""


class HeldConversation(Model):
    """A conversation with its items."""

    conversation: InboxConversation
    """What happened in it."""
    items: Annotated[list[Id] | None, Field(max_length=1000)] = None
    """Which items are its messages, each once."""


class TriageInboxInput(Model):
    """What `triage_inbox` takes."""

    items: Annotated[list[InboxItem], Field(max_length=1000)]
    """What waits for an answer."""
    known: Annotated[list[TriageFacts] | None, Field(max_length=1000)] = None
    """What is known of the items besides, each item once."""
    now: Instant
    """The time at which somebody asks; no item is later."""
    policy: TriagePolicyConvention | None = None
    """By which policy; the preset `triage_policy.community` when absent."""


class NameTopicsInput(Model):
    """What `name_topics` takes."""

    window: TopicSource
    """What was written in the window that is looked at."""
    baseline: TopicSource
    """What was written before, or elsewhere: with what the window is compared."""
    kinds: list[TopicKind] | None = None
    """Which terms are looked for; all kinds when absent."""
    leave_out: list[Name] | None = None
    """Words that say nothing, such as the brand's own name: no term has one of them."""
    minimum_count: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """In how many texts of the window a term must stand, 1 to 1,000,000; 5 when absent."""
    minimum_authors: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many different authors must have written it, 1 to 1,000,000; 3 when absent."""
    least_z: NumberValue | None = None
    """From which score on a term is named, in standard errors of its log-odds, 0 to 1,000; 3 when absent."""
    prior_terms: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many terms of each kind the prior weighs, 1 to 1,000,000; as many as the smaller period has when absent."""
    most: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many terms are named at most, 1 to 1,000; 20 when absent."""
    examples: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many texts are named as examples of each term, 0 to 100; 3 when absent."""


class SentimentScores(Model):
    """
    The sentiment of texts by words and rules, and why. It is an estimate: irony, and what is good or bad without
    a word for it,
    is not seen.
    """

    document: Literal["sentiment_scores"]
    """Always `sentiment_scores`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    is_estimate: StrictBool
    """Always true: a list of words is no reader."""
    totals: SentimentTotals
    """How many texts are positive, neutral and negative."""
    texts: list[TextSentiment]
    """One for each text, in the order of the input."""
    lexicons: list[UsedSentimentLexicon] | None = None
    """By which lists of words."""
    thresholds: UsedSentimentThresholds
    """From which score on a text is positive or negative."""
    warnings: list[Issue] | None = None
    """What somebody should look at."""


class DrillInput(Model):
    """What `run_drill` takes."""

    seed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Where chance starts: the same seed gives the same drill on every host; below 2^53."""
    playbook: Playbook
    """What is trained."""
    scenario: DrillScenario
    """What happens."""
    policy: DrillPolicy
    """Who decides."""
    detected_at: Instant
    """When it is noticed."""


class RateCardVersion(Model):
    """The prices that are valid from a first to a last day."""

    first_day: DateText | None = None
    """The first day on which a quote may use it; absent: valid since ever, which only the oldest can be."""
    last_day: DateText | None = None
    """
    The last day on which a quote may use it; absent: until a newer one says otherwise, which only the newest can
    be.
    """
    rates: list[Rate]
    """One rate for each platform and format on offer."""
    minimum_fee: UnitPrice | None = None
    """The least that a deal should bring, before costs, commission and tax."""
    minimum_fee_rule: MinimumFeeRule | None = None
    """What happens to a fee below the minimum."""
    price_bands: PriceBands | None = None
    """Between which prices of a deal the influencer negotiates."""
    add_ons: list[AddOn] | None = None
    """What everything beside making and publishing the content costs."""
    timing: Timing | None = None
    """What the day of publication does to the price."""
    loyalty: Loyalty | None = None
    """What a brand saves that has booked before."""
    bundles: list[Bundle] | None = None
    """Packages of content that cost less than their items one by one."""
    special_rates: list[SpecialRate] | None = None
    """Prices of their own for some brands and agencies."""
    retainers: list[RetainerRate] | None = None
    """Content by the month for a fixed fee."""


class Deal(Model):
    """What a brand books with an influencer, as a document of version 1: terms only, no state and no history."""

    document: Literal["deal"]
    """Always `deal`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    id: Id
    """The name of this deal."""
    influencer: Id
    """Who makes the content."""
    brand: Party | None = None
    """Who books it."""
    currency: Currency
    """The currency of the deal; a rate card in another one needs `exchange`."""
    quoted_on: DateText | None = None
    """The day of the quote: it chooses the version of the rate card."""
    composition: Composition | None = None
    """How percentages work together."""
    composition_groups: list[CompositionGroup] | None = None
    """The groups of a `chain`, in the order in which they multiply."""
    rounding: Rounding | None = None
    """Where and how amounts are rounded."""
    milestones: list[Milestone] | None = None
    """When the events of the deal are planned, or were."""
    deliverables: Annotated[list[Deliverable], Field(max_length=1000, min_length=1)]
    """What is made."""
    retainer: Retainer | None = None
    """Content for a fixed monthly fee: the deliverables that name a month of it."""
    expected: list[Outcome] | None = None
    """
    What the deliverables are expected to reach, each at most once; prices on actual results make an estimate of
    it.
    """
    terms: list[Term] | None = None
    """What is agreed beside making and publishing it."""
    discounts: list[Discount] | None = None
    """What is taken off, in this order."""
    performance: list[PerformanceTerm] | None = None
    """What is paid or taken off by what content reaches and how the deal is kept, after all discounts."""
    commission: CommissionPlan | None = None
    """What representatives get."""
    tax: TaxPlan | None = None
    """Which supplies carry which tax, and what is withheld."""
    billing: Billing | None = None
    """Who writes the invoice, and who collects the money; absent: the influencer does both."""
    exchange: ExchangePlan | None = None
    """The rates at which other currencies become the deal's."""
    payment: PaymentPlan | None = None
    """When the brand pays."""
    past_business: PastBusiness | None = None
    """What the brand has booked before, for the rate card's loyalty; absent: nothing is known of it."""
    agency: Id | None = None
    """Who books for the brand, where the rate card has special rates for it."""
    bundle: BundleChoice | None = None
    """Which bundle of the rate card the deal takes; absent: none."""
    most_favoured: MostFavoured | None = None
    """The prices of other deals that this one must not exceed."""
    renewals: list[Renewal] | None = None
    """What the brand may have again, and for how much."""
    cancellation: CancellationPlan | None = None
    """What is owed when the deal is cancelled."""
    postponement: PostponementPlan | None = None
    """What is owed when the deal is postponed."""


class ResultsCheckInput(Model):
    """What `check_results` takes."""

    deal: Deal
    """What was booked."""
    results: Results
    """What came of it."""


class SuggestFeeInput(Model):
    """
    What a fee is suggested for: one piece of content, and what is known of the channel.

    Counts come from the influencer's main channel on the platform, unless they stand here: a count here goes
    before.
    """

    platform: Platform
    """Where the piece is published."""
    format: Format
    """In which form."""
    on: DateText | None = None
    """The day on which the conventions are used; what is older than its source vouches for comes with a warning."""
    currency: Currency | None = None
    """The currency of the suggestion; absent: that of the prices per 1,000 views."""
    exchange: ExchangeRate | None = None
    """The rate between the currency of the prices and that of the suggestion, in either direction."""
    influencer: Influencer | None = None
    """Who makes the piece."""
    followers: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Followers or subscribers, below 2^53."""
    average_views: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Views of a piece of this format on average, below 2^53."""
    expected_engagements: Annotated[StrictInt | None, Field(ge=0, le=18446744073709551615)] = None
    """Engagements that the piece is expected to have, below 2^53."""
    engagement_rate_percent: DecimalText | None = None
    """Engagements per follower: 0 to 10,000; absent: expected engagements ÷ followers."""
    niche: Id | None = None
    """The niche; absent: the first of the influencer's niches that has a multiplier."""
    region: Territory | None = None
    """Where the audience is."""
    conventions: FeeConventions | None = None
    """By which conventions."""
    range: RangeRule | None = None
    """How several estimates become one range."""
    rounding: RoundTo | None = None
    """How amounts are rounded."""


class CounterOffer(Model):
    """
    What to offer for a price, as a document of version 1: the concessions that reach the target, what each costs
    both
    sides, the changed deal and its quote. Where no concessions reach it, those that come nearest.
    """

    document: Literal["counter_offer"]
    """Always `counter_offer`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    deal: Id
    """Which deal was asked for."""
    rate_card: Id
    """By which rate card."""
    currency: Currency
    """The currency of all amounts."""
    total: TotalKind
    """Which total the target is for."""
    target: Money
    """What the brand will pay at most."""
    floor: FeeFloor | None = None
    """What no concession goes below."""
    status: CounterStatus
    """Whether the target is reached."""
    reason: CounterReason | None = None
    """Why it is not."""
    strategy: CounterStrategy
    """How the concessions were looked for."""
    total_before: Money
    """The total of the deal as it was."""
    total_after: Money
    """The total of the changed deal: the best that can be reached, where the target is not."""
    credit: Money
    """What the brand credits beside that, for slower payment."""
    payable_before: Money
    """What the brand would have paid."""
    net_before: Money
    """What the influencer would have kept."""
    concessions: list[MadeConcession] | None = None
    """The concessions, in the order in which they are made: the user's, but the discount last."""
    changed_deal: Deal
    """The changed deal."""
    quote: Quote
    """Its quote."""


class LateInterestClaim(Model):
    """Debts that were or are paid late, and by what right interest is asked for them."""

    debts: Annotated[list[Debt], Field(max_length=1000, min_length=1)]
    """What is owed."""
    until: DateText
    """The last day for which interest is computed; what is paid later does not count yet."""
    regime: InterestRegime
    """By what right."""
    payments_go_to: PaymentsGoTo | None = None
    """What part payments are taken for."""
    adjustment: Adjustment | None = None
    """What happens to a due day that is a free day; it stays when absent."""
    business_days: BusinessDays | None = None
    """The weekend and the holidays of that rule; absent: Saturday and Sunday, no holidays."""
    mode: RoundingMode | None = None
    """How the interest on a debt is rounded to the minor unit, once."""


class PostponedDeal(Model):
    """A deal at new dates, with what moved and what that costs, as a document of version 1."""

    document: Literal["postponed_deal"]
    """Always `postponed_deal`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    deal: Deal
    """The deal at its new dates, with all other terms as they were."""
    moves: list[DateMove] | None = None
    """What moved from when to when, in the order of the deal."""
    notice_days: Annotated[StrictInt | None, Field(ge=-9223372036854775808, le=9223372036854775807)] = None
    """How many days lie between the notice and the first date that moves; absent without either."""
    fee: PostponementFee | None = None
    """What the contract asks for the postponement, before commission and tax; absent where it asks nothing."""
    price: QuoteComparison
    """The quote of the deal before and after."""
    price_on_the_day: QuoteComparison | None = None
    """
    Where the agreed price is kept: the quote of the deal as it is now, and what it would be on the day of notice,
    by
    the version of the rate card and the notice of that day.
    """
    warnings: Issues | None = None
    """What somebody should look at."""


class Measurement(Model):
    """The rates of posts, by group and of all together, as a document of version 1."""

    document: Literal["measurement"]
    """Always `measurement`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    library_version: StrictStr
    """The version of the library that computed it."""
    rates: list[UsedRate]
    """The rates, in the order in which they were asked for."""
    all: MeasuredGroup
    """All rows together. It is no sum of the groups: rates are computed from its own sums."""
    groups: list[MeasuredGroup] | None = None
    """The groups, in the order of their labels; none when nothing was grouped by."""
    warnings: Issues | None = None
    """What somebody should look at."""


class CampaignDeal(Model):
    """A deal in a campaign, with how far it has come."""

    deal: Deal
    """The terms."""
    state: DealState | None = None
    """How far it has come; `enquiry` when absent."""
    categories: list[Id] | None = None
    """What the deal advertises, where that is not what the brief says: ids of categories."""
    territories: list[Territory] | None = None
    """Where its content is aimed at, where that is not what the brief says."""
    contract: list[ContractTerm] | None = None
    """What the contract asks for beside the content itself, and what follows when it is not kept."""
    budget_line: Id | None = None
    """
    The line of the budget that pays for the deal. Absent: the first line for creator fees in the deal's currency,
    else
    the first line for creator fees.
    """
    answer_by: DateText | None = None
    """By which day an answer is due while the deal is not signed: to an enquiry, an offer or a contract."""
    history: list[HistoryEntry] | None = None
    """What has happened to the deal, the oldest first."""


class PieceStep(Model):
    """Something happens to a piece."""

    type: Literal["piece"]
    piece: Id
    """Which piece."""
    event: PieceEvent
    """What."""


class SlackNotice(Model):
    """A message for Slack, and how much of the plan is not in it."""

    message: SlackMessage
    """The body of `chat.postMessage`, to which the channel is added, or of an incoming webhook."""
    left_out: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many tasks and alerts did not fit."""


class CrisisResponse(Model):
    """
    A response to one crisis, as a document of version 1. It has its own copy of the playbook, so that a later
    edit of the
    playbook does not change it.

    The state and everything below it change by `super::advance_response` alone: they are what the timeline makes
    of a response
    in which nothing has happened, and the check plays it again to see that.
    """

    document: Literal["crisis_response"]
    """Always `crisis_response`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    id: Id
    """The name of the response, unique in the agency."""
    name: Name
    """The name that people use."""
    playbook: Playbook
    """What is done: a copy."""
    began_at: Instant | None = None
    """When it began, as far as that is known."""
    detected_at: Instant | None = None
    """When it was noticed."""
    zone: Zone | None = None
    """Where the team's midnight is; UTC when absent."""
    business_days: BusinessDays | None = None
    """The team's free days; Saturdays and Sundays when absent."""
    state: ResponseState | None = None
    """How far it has come; `monitoring` when absent."""
    severity: CrisisSeverity | None = None
    """How grave it is; absent until somebody has said so."""
    severity_since: Instant | None = None
    """Since when it is so grave."""
    quiet_intervals: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many quiet intervals in a row there were."""
    observed_at: Instant | None = None
    """When an interval was looked at last."""
    holders: list[RoleHolder] | None = None
    """Who holds roles that were handed over."""
    steps: list[StepProgress] | None = None
    """The steps that are open, done or left out, in the order in which they were opened."""
    evidence: list[CrisisEvidence] | None = None
    """The evidence."""
    told_sponsors: list[ToldSponsor] | None = None
    """The sponsors that know it."""
    messages: list[ResponseMessage] | None = None
    """What the team was told."""
    statements: list[CrisisStatement] | None = None
    """What the public is or was to be told."""
    timeline: Annotated[list[TimelineEntry] | None, Field(max_length=1000)] = None
    """Everything that happened, the oldest first: at most 1,000 entries."""


class EffectPayloads(Model):
    """What is to be done in a crisis, as other programs take it. Nothing is sent."""

    slack: SlackNotice
    """All of it as one message of Slack."""
    cards: list[EffectCard]
    """What somebody works on, as cards of Trello; a call and a void signature are news, and no card."""
    calendar: StrictStr | None = None
    """What has a deadline, as a calendar: iCalendar 2.0, UTF-8. Absent where nothing has one."""


class HeldRecords(Model):
    """
    What is held on people in an inbox and as evidence, as a document of version 1. Results that were computed
    from it
    before, such as counts and digests, are no part of it.
    """

    document: Literal["held_records"]
    """Always `held_records`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    items: Annotated[list[InboxItem] | None, Field(max_length=1000)] = None
    """What was written, each item once."""
    item_evidence: Annotated[list[HeldItemEvidence] | None, Field(max_length=1000)] = None
    """The evidence of moderation, one record for each item."""
    crisis_evidence: Annotated[list[HeldCrisisEvidence] | None, Field(max_length=1000)] = None
    """The evidence of crises, each id once."""
    responses: Annotated[list[CrisisResponse] | None, Field(max_length=1000)] = None
    """
    The responses to crises, each id once: what their evidence, notes, messages and statements say. Evidence that
    is in
    `crisis_evidence`, too, is the same there.
    """
    conversations: Annotated[list[HeldConversation] | None, Field(max_length=1000)] = None
    """The conversations, each once."""
    ladders: Annotated[list[HeldLadder] | None, Field(max_length=1000)] = None
    """What moderation decided about authors, each author once."""
    reporters: Annotated[list[HeldReporter] | None, Field(max_length=1000)] = None
    """What came of the reports of those who report, each once."""


class ExportPersonInput(Model):
    """What `export_person` takes."""

    now: Instant
    """When it is made."""
    request: PersonRequest
    """Who asks, and when the request came."""
    records: HeldRecords
    """What is held on everybody."""


class PersonExport(Model):
    """
    All that is held on one person, for that person, in a form that machines read.

    Source: Regulation (EU) 2016/679 (GDPR), art. 15(3) and (4), art. 20(1) and (4).
    """

    document: Literal["person_export"]
    """Always `person_export`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When it was made."""
    accounts: list[InboxAccount]
    """The accounts of the person that were looked for."""
    deadlines: RequestDeadlines
    """By when the request must be answered."""
    records: HeldRecords
    """What is held on the person: their own items and reports as they are, what is held about them without others."""
    mentions: list[PersonMention] | None = None
    """Where others name the person, without those others."""
    notes: list[PersonNote] | None = None
    """Where responses to crises name the person, evidence that is in the records apart."""
    redacted_others: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """How many authors, accounts and names of others were taken out."""
    sentences: list[StrictStr]
    """What is in it, and what is not, in words."""


class ErasePersonInput(Model):
    """What `erase_person` takes."""

    now: Instant
    """When it is done."""
    request: PersonRequest
    """Who asks, and when the request came."""
    records: HeldRecords
    """What is held on everybody."""
    holds: Annotated[list[RecordHold] | None, Field(max_length=1000)] = None
    """What is kept nevertheless, and on which ground."""


class Erasure(Model):
    """What is left when one person was erased, and what was done."""

    document: Literal["erasure"]
    """Always `erasure`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    records: HeldRecords
    """What is left: store it instead of what was held."""
    kept: list[KeptRecord] | None = None
    """What was kept, and why. It names records, so that it is not for the receipt."""
    erase_elsewhere: list[Id] | None = None
    """Evidence of crises that is erased here, and whose capture is kept elsewhere: erase it there, too."""
    receipt: ErasureReceipt
    """What can be shown later, without any name."""


class AdvanceResponseInput(Model):
    """What `advance_response` takes."""

    response: CrisisResponse
    """The response as it is."""
    event: ResponseEvent
    """What happens."""
    now: Instant
    """When: not before what has happened already."""
    by: Id | None = None
    """Who does it: the id of a role of the playbook."""
    source: Name | None = None
    """Who says so, or where it was seen."""
    note: Name | None = None
    """Why, or what else is to be said."""
    pinned: StrictBool | None = None
    """Whether the review should not overlook it."""


class AdvancedResponse(Model):
    """A response after something happened."""

    document: Literal["advanced_response"]
    """Always `advanced_response`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    response: CrisisResponse
    """The response as it is now."""
    effects: list[ResponseEffect]
    """What is to be done now, in this order."""


class ResponseStatusInput(Model):
    """What `response_status` takes."""

    response: CrisisResponse
    """The response."""
    now: Instant
    """The time that it is."""
    within_minutes: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """
    What is due within so many minutes counts as due now: 0 to 1,440; as many as lie between two updates when
    absent.
    """
    in_hours: StrictBool | None = None
    """Whether it is within working hours, for the chain of escalation; not said when absent."""
    alerts: Annotated[StrictInt | None, Field(ge=0, le=4294967295)] = None
    """How many alerts have come, for the chain of escalation; 1 when absent."""


class ReviewResponseInput(Model):
    """What `review_response` takes."""

    response: CrisisResponse
    """The response."""
    now: Instant
    """The time from which it is looked at; what happened later is left out."""


class CheckReviewInput(Model):
    """What `check_review` takes."""

    review: CrisisReview
    """The review."""
    response: CrisisResponse
    """The response that it looks back at."""
    now: Instant
    """The time that it is."""


class Drill(Model):
    """A drill: what happens, in its order, and the response that it makes."""

    document: Literal["drill"]
    """Always `drill`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    seed: Annotated[StrictInt, Field(ge=0, le=18446744073709551615)]
    """Where chance started."""
    policy: DrillPolicy
    """Who decided."""
    is_whole: StrictBool
    """
    Whether the whole drill is there; not where the timeline was full before it was over, or its dates left the
    calendar.
    """
    steps: list[DrillStep]
    """The events, in their order: `advance_response` takes each of them after the one before it."""
    refused: list[DrillRefusal] | None = None
    """What was tried and was not allowed, by chance alone."""
    response: CrisisResponse
    """The response after all of them."""


class RateCard(Model):
    """
    What one influencer charges, as a document of version 2: one or more versions of the price list, each with the
    days
    on which it is valid.
    """

    document: Literal["rate_card"]
    """Always `rate_card`."""
    version: Literal[2]
    """The version of the document's form: 2."""
    id: Id
    """The name of this card."""
    influencer: Id
    """Whose prices they are."""
    currency: Currency
    """The currency of all prices."""
    versions: list[RateCardVersion]
    """The versions of the price list, from the oldest to the newest; they must not overlap."""


class QuoteInput(Model):
    """What `quote` takes."""

    rate_card: RateCard
    """The prices."""
    deal: Deal
    """What is booked."""


class SettleInput(Model):
    """What `settle` takes."""

    rate_card: RateCard
    """The prices."""
    deal: Deal
    """What was booked."""
    results: Results
    """What came of it."""


class JudgeOfferInput(Model):
    """An offer for a deal, and what it is held against."""

    rate_card: RateCard
    """The prices."""
    deal: Deal
    """What the offer is for."""
    offer: Offer
    """What is offered."""
    suggest: list[SuggestFeeInput] | None = None
    """What is known of the channels, to suggest a fee for the formats of the deal; each format once."""
    floor: FeeFloor | None = None
    """The least that the influencer accepts; absent: what the bands make of the suggestion."""
    bands: QuoteBandsConvention | None = None
    """By which bands; absent: the preset `quote_bands.market`."""
    on: DateText | None = None
    """The day on which the bands are used; what is older than its source vouches for comes with a warning."""


class CounterOfferInput(Model):
    """
    What a counter-offer is made from: a deal, what the brand will pay, and what the influencer would give up for
    it.
    """

    rate_card: RateCard
    """The prices."""
    deal: Deal
    """What was asked for."""
    target: Money
    """What the brand will pay at most."""
    total: TotalKind | None = None
    """Of which total."""
    concessions: Annotated[list[Concession], Field(max_length=32, min_length=1)]
    """What may be given up, what is given up most gladly first: 1 to 32."""
    floor: FeeFloor | None = None
    """What no concession may go below; absent: nothing."""


class ScenariosInput(Model):
    """A deal, and what of it may be otherwise: every combination of the axes' values is one cell."""

    rate_card: RateCard
    """The prices."""
    deal: Deal
    """The deal as it is asked for."""
    axes: Annotated[list[ScenarioAxis], Field(max_length=8, min_length=1)]
    """What may be otherwise: 1 to 8 axes, and at most 10,000 cells."""


class CancelInput(Model):
    """What `cancel` takes."""

    rate_card: RateCard
    """The prices."""
    deal: Deal
    """What was booked."""
    cancellation: Cancellation
    """How it came to its end."""


class AmendInput(Model):
    """What `amend` takes."""

    rate_card: RateCard
    """The prices."""
    before: Deal
    """What was booked."""
    after: Deal
    """What is booked now."""
    rate_card_after: RateCard | None = None
    """The prices of what is booked now; absent: the same."""


class PostponeInput(Model):
    """What `postpone` takes."""

    rate_card: RateCard
    """The prices."""
    deal: Deal
    """What is booked."""
    postponement: Postponement
    """Its new dates."""


class InvoiceInput(Model):
    """What `invoice` takes."""

    rate_card: RateCard
    """The prices."""
    deal: Deal
    """What is booked."""
    plan: InvoicePlan
    """Which invoices are written, and how."""


class Campaign(Model):
    """
    A campaign as a document of version 1: what a brand wants, who works on it, what is booked and made, and how
    far
    each part of it has come.

    States and histories change by `super::advance` alone; everything else is written by the people of the team.
    """

    document: Literal["campaign"]
    """Always `campaign`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    id: Id
    """The name of the campaign, unique in the agency."""
    name: Name
    """The name that people use."""
    brief: Brief
    """What the brand wants."""
    state: CampaignState | None = None
    """How far the campaign has come; `brief` when absent."""
    paused_in: CampaignState | None = None
    """The state that a paused campaign goes back to."""
    team: list[TeamMember] | None = None
    """Who works on it, and who approves."""
    zone: Zone | None = None
    """Where the team's midnight is; UTC when absent."""
    business_days: BusinessDays | None = None
    """The team's free days; Saturdays and Sundays when absent."""
    approval: ApprovalPolicy | None = None
    """Who approves pieces, unless a piece has levels of its own."""
    deals: list[CampaignDeal] | None = None
    """What is booked."""
    pieces: list[Piece] | None = None
    """What is made."""
    tasks: list[Task] | None = None
    """What else is to be done."""
    budget: list[BudgetLine] | None = None
    """What may be spent on what."""
    costs: list[CampaignCost] | None = None
    """What is paid for out of the budget beside the deals."""
    assets: list[Asset] | None = None
    """Pictures, music and other material, with the permissions for it."""
    blackouts: list[Blackout] | None = None
    """Days on which nothing of the campaign is published."""
    history: list[HistoryEntry] | None = None
    """What has happened to the campaign, the oldest first."""


AdvanceStep = TypeAliasType("AdvanceStep", Annotated[CampaignStep | DealStep | PieceStep, Field(discriminator="type")])
"""What happens, and to what."""


class Advanced(Model):
    """The campaign after something happened."""

    document: Literal["advanced"]
    """Always `advanced`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    campaign: Campaign
    """The campaign as it is now."""
    effects: list[Effect]
    """What is to be done now, in this order."""


class PlanCalendarInput(Model):
    """What `plan_calendar` takes."""

    campaign: Campaign
    """
    The campaign. Pieces without a time are placed, those with a time stay; what is published, paused or cancelled
    is not placed.
    """
    slots: list[OpenSlot] | None = None
    """Where a piece can go."""
    series: list[OpenSeries] | None = None
    """The same, again and again."""
    gaps: list[MinimumGap] | None = None
    """How far apart posts are."""
    limits: list[FrequencyLimit] | None = None
    """How many posts there may be; the presets `frequency_limits.*` hold what platforms allow."""
    peaks: list[PeakHour] | None = None
    """
    Which hours of the week do well, from one's own data (`best_time`) or a published table (the presets
    `peak_hours.*`, which count 1 for each hour that their report names): each adds to the score of the slots in
    it,
    by the clock of the slot.
    """
    pools: list[EvergreenPool] | None = None
    """Pieces that may be published again where slots stay empty."""
    past: list[PastPost] | None = None
    """When pieces of the pools were published before."""
    now: Instant | None = None
    """Slots before it are not used; absent: all are."""
    regions: Regions | None = None
    """The regions in use; those of the preset `regions.market` when absent."""


class Agency(Model):
    """
    Everything that an agency works with, as a document of version 1: its roster, rate cards, campaigns and
    playbooks.
    """

    document: Literal["agency"]
    """Always `agency`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    id: Id
    """The name of the agency."""
    name: Name
    """The name that people use."""
    influencers: list[Influencer] | None = None
    """The roster."""
    rate_cards: list[RateCard] | None = None
    """What the influencers charge."""
    campaigns: list[Campaign] | None = None
    """The work."""
    enquiries: list[Enquiry] | None = None
    """Enquiries that are no deal of a campaign yet."""
    contacts: list[Contact] | None = None
    """People at brands and agencies."""
    availability: list[Availability] | None = None
    """How much work influencers take on."""
    absences: list[Absence] | None = None
    """When influencers are away."""
    regions: Regions | None = None
    """The regions in use; those of the preset `regions.market` when absent."""
    categories: CategoryTree | None = None
    """The categories in use; those of the preset `categories.products` when absent."""
    rate_book: RateBook | None = None
    """Metrics and rates of the agency's own."""
    playbooks: list[Playbook] | None = None
    """What is done in a crisis, one playbook for each kind."""


class JudgeMoveInput(Model):
    """What `judge_move` takes."""

    agency: Agency
    """Everything that the agency has. What is wrong with it anyway is neither brought nor mended by the move."""
    campaign: Id
    """In which campaign."""
    piece: Id
    """Which piece."""
    to: Slot
    """To which time; by the clock of the campaign where the slot names no zone."""
    gaps: list[MinimumGap] | None = None
    """How far apart posts are."""
    limits: list[FrequencyLimit] | None = None
    """How many posts there may be."""
    now: Instant
    """When it is moved."""
    by: Id | None = None
    """Who moves it: an id of the team."""


class MoveJudgement(Model):
    """What moving a piece would do. Nothing is moved; the places of issues are those in the agency."""

    document: Literal["move_judgement"]
    """Always `move_judgement`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    campaign: Id
    """The campaign."""
    piece: Id
    """The piece."""
    from_: Annotated[Instant | None, Field(alias="from")] = None
    """When it is published as things are; absent where it has no time."""
    to: Slot
    """The time that was asked for, with the zone of its clock."""
    at: Instant | None = None
    """The instant of that time; absent where clocks have no such time."""
    shift: ClockShift
    """What the clocks do at that time."""
    fits: StrictBool
    """Whether it can be moved there and nothing breaks."""
    sentence: StrictStr
    """All of it in a sentence."""
    refused: Issues | None = None
    """Why it cannot be moved, or not by `advance` as the piece is."""
    obstacles: list[Obstacle] | None = None
    """What keeps the piece from that time."""
    brings: Issues | None = None
    """What the check of the agency finds after the move, and did not find before."""
    mends: Issues | None = None
    """What it found before, and no longer finds."""
    changed: Campaign | None = None
    """The campaign with the move; absent where it cannot be made."""
    effects: list[Effect] | None = None
    """What is to be done once it is made, in this order."""


class EnquiryInput(Model):
    """What `check_enquiry` takes."""

    agency: Agency
    """Everything that the agency has."""
    enquiry: Enquiry
    """What a brand asks for."""


class RunInput(Model):
    """What `may_run` takes."""

    agency: Agency
    """Everything that the agency has."""
    campaign: Id
    """In which campaign."""
    deal: Id
    """In which deal."""
    deliverable: Id
    """Which content: a deliverable of the deal."""
    kind: UsageKind
    """What the brand wants to do with it."""
    platform: Platform
    """On which platform."""
    territory: Territory
    """Where: a country, a region, or the world."""
    on: DateText
    """On which day."""


class ExpiringInput(Model):
    """What `expiring_rights` takes."""

    agency: Agency
    """Everything that the agency has."""
    on: DateText
    """The day from which on is looked."""
    within_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For how many days, that one not counted: 0 to 3,650."""


class CrisisReadinessInput(Model):
    """What `check_crisis_readiness` takes."""

    agency: Agency
    """Everything that the agency has, its playbooks among it."""
    now: Instant
    """When is looked: the deadlines of sponsors count from then on, as if a crisis began."""
    within_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """For how many days ahead scheduled and approved pieces must have an owner: 0 to 3,650."""
    situations: list[CrisisSituation] | None = None
    """Which situations must have a playbook; absent or empty: all for which the presets have one."""


class PlanPauseInput(Model):
    """What `plan_pause` takes."""

    agency: Agency
    """Everything that the agency has."""
    now: Instant
    """When the pause begins: not before what has happened already to the pieces that it holds."""
    until: Instant | None = None
    """When it is expected to end, after `now`; absent: nobody knows."""
    scope: PauseScope | None = None
    """What is paused; everything when absent."""
    apply: StrictBool | None = None
    """Whether the campaigns are given as they are with these pieces held and the contract tasks in them."""
    by: Id | None = None
    """Who pauses, for the histories: an id of the team of every campaign with pieces that are held."""
    note: Name | None = None
    """Why, for the histories."""


class HeldPiece(Model):
    """A scheduled piece that is held."""

    campaign: Id
    """In which campaign."""
    piece: Id
    """Which piece."""
    name: Name
    """The name that people use."""
    deal: Id | None = None
    """The deal that it belongs to."""
    influencer: Id | None = None
    """The influencer of that deal."""
    brand: Name
    """The brand."""
    platform: Platform
    """Where it would have been published."""
    publish_at: Instant | None = None
    """When it would have been published."""
    date: DateText | None = None
    """The day of that by the clock of the team."""
    zone: Zone | None = None
    """The clock of the team; absent: UTC."""
    targets: list[PauseTarget]
    """Why it is held: as which targets."""
    misses_its_time: StrictBool
    """Whether its time comes before the pause is expected to end, or, where nobody knows that, at all."""
    step: AdvanceStep
    """What `advance` takes to hold it."""


class PlanResumeInput(Model):
    """What `plan_resume` takes."""

    agency: Agency
    """Everything that the agency has."""
    now: Instant
    """When is looked."""
    pieces: list[PieceToResume] | None = None
    """Which pieces; absent or empty: all that are paused, or were and are not on the calendar yet."""
    gaps: list[MinimumGap] | None = None
    """How far apart posts are."""
    limits: list[FrequencyLimit] | None = None
    """How many posts there may be."""
    ads_held_since: DateText | None = None
    """
    Since which day paid advertising is held, to find what has ended meanwhile; absent: only what may run now is
    said.
    """


class PieceResumption(Model):
    """What a piece needs before it goes on."""

    campaign: Id
    """In which campaign."""
    piece: Id
    """Which piece."""
    name: Name
    """The name that people use."""
    deal: Id | None = None
    """The deal that it belongs to."""
    brand: Name
    """The brand."""
    state: PieceState
    """How far it has come."""
    paused_in: PieceState | None = None
    """The state that it was paused in, where it still is."""
    verdict: ResumeVerdict
    """Whether it can go on."""
    publish_at: Instant | None = None
    """When it would be published, where it is to be."""
    hash: Name
    """The hash of what is approved, or to be."""
    needs: list[ResumeNeed]
    """What it needs; empty: nothing."""
    steps: list[AdvanceStep]
    """
    What `advance` takes now, one after the other. Of a piece that is ready they lead back to where it was; of one
    that needs
    something, as far as they can.
    """


class ReceivablesInput(Model):
    """What `receivables` takes."""

    agency: Agency
    """Everything that the agency has."""
    on: DateText
    """The day on which is looked."""
    payments: list[DealPayment] | None = None
    """What was paid, in any order. Of a deal without a payment the state says whether all is."""
    results: list[Results] | None = None
    """What came of deals: a deal with results counts as it is settled, without them as it is quoted."""


class BudgetInput(Model):
    """What `budget` takes."""

    agency: Agency
    """Everything that the agency has."""
    campaign: Id
    """Which campaign."""
    as_of: DateText
    """The day on which is looked: what lies after it does not count."""
    invoices: list[DealInvoice] | None = None
    """
    What was invoiced for deals, of any campaign, in any order. Of a deal without one the state says whether all
    is.
    """
    payments: list[DealPayment] | None = None
    """What was paid for deals, of any campaign, in any order. Of a deal without one the state says whether all is."""
    results: list[Results] | None = None
    """What came of deals: a deal with results counts as it is settled, without them as it is quoted."""
    rates: list[ExchangeRate] | None = None
    """
    Dated rates, of any number of days; a pair may stand in either direction. Of each pair the latest day counts
    that is
    not after the day on which is looked.
    """
    base: Currency | None = None
    """The currency through which pairs without a rate of their own are crossed."""
    currency: Currency | None = None
    """The currency of one sum over all lines; absent: there is a sum for each currency alone."""


class NextActionsInput(Model):
    """What `next_actions` takes."""

    agency: Agency
    """Everything that the agency has."""
    now: Instant
    """When is looked: the day is that of each campaign's zone, and UTC for what belongs to no campaign."""
    within_days: Annotated[StrictInt, Field(ge=0, le=4294967295)]
    """How many days ahead, that one not counted: 0 to 3,650."""
    invoices: list[DealInvoice] | None = None
    """What was invoiced for deals, in any order. Of a deal without one the state says whether all is."""
    payments: list[DealPayment] | None = None
    """What was paid for deals, in any order. Of a deal without one the state says whether all is."""


class DutiesInput(Model):
    """What `duties` takes."""

    agency: Agency
    """Everything that the agency has."""
    campaign: Id
    """Of which campaign."""
    now: Instant
    """When is looked. What was seen later does not count."""
    observations: list[DutyObservation] | None = None
    """What was seen, in any order."""


class IncomeInput(Model):
    """What `income` takes."""

    agency: Agency
    """Everything that the agency has."""
    influencer: Id
    """Whose income."""
    on: DateText
    """The day on which is looked: what lies after it does not count."""
    invoices: list[DealInvoice] | None = None
    """
    What was invoiced for deals, of any influencer, in any order. Of a deal without one the state says whether all
    is.
    """
    payments: list[DealPayment] | None = None
    """What was paid for deals, of any influencer, in any order. Of a deal without one the state says whether all is."""
    results: list[Results] | None = None
    """What came of deals: a deal with results counts as it is settled, without them as it is quoted."""
    records: list[IncomeRecord] | None = None
    """What the influencer earns beside the deals."""


class CommissionStatementInput(Model):
    """What `commission_statement` takes."""

    agency: Agency
    """Everything that the agency has."""
    first_day: DateText
    """The first day of the period."""
    last_day: DateText
    """The last day of the period: payments after it do not count."""
    representative: Id | None = None
    """Whose commission; absent: that of every representative."""
    payments: list[DealPayment] | None = None
    """What brands paid, in any order: the states of deals say nothing of the day."""


class CampaignCalendarInput(Model):
    """What `campaign_calendar` takes."""

    campaign: Campaign
    """The campaign."""
    meetings: list[Meeting] | None = None
    """Its meetings."""
    publisher: Id | None = None
    """Who publishes the calendar, such as the id of an agency: the same ids elsewhere are other events then."""
    now: Instant
    """When the file is written."""


class EffectPayloadsInput(Model):
    """What `effect_payloads` takes."""

    response: CrisisResponse
    """
    The response after the event, as `advance_response` gives it: who holds which role, and what its steps are
    called.
    """
    effects: list[ResponseEffect] | None = None
    """What is to be done now: the effects of `advance_response` as they are."""
    now: Instant
    """When it is handed off."""
    publisher: Id | None = None
    """Who publishes the calendar, such as the id of an agency: the same ids elsewhere are other events then."""
    trello_list: TrelloId | None = None
    """The list of Trello that takes the cards; absent: no cards are made."""
    trello_labels: list[TrelloId] | None = None
    """The labels of the cards."""
    trello_members: list[TrelloMember] | None = None
    """Who is who at Trello: `person` is a role of the playbook."""


class TrelloPlan(Model):
    """Which cards are made of a campaign, and where they go."""

    campaign: Campaign
    """The campaign."""
    default_list: TrelloId
    """The list of a card for which no other is named."""
    piece_lists: list[TrelloPieceList] | None = None
    """The lists of pieces by their state."""
    done_list: TrelloId | None = None
    """The list of what is done; absent: no cards of tasks that are done are made."""
    piece_labels: list[TrelloId] | None = None
    """The labels of pieces."""
    task_labels: list[TrelloId] | None = None
    """The labels of tasks."""
    members: list[TrelloMember] | None = None
    """Who of the team is who at Trello."""
    position: TrelloPosition | None = None
    """Where in its list a card is put; at the bottom when absent."""


class CampaignReportInput(Model):
    """What `campaign_report` takes."""

    campaign: Campaign
    """The campaign."""
    on: DateText | None = None
    """The day of the report."""


class CampaignCsvInput(Model):
    """What `campaign_csv` takes."""

    campaign: Campaign
    """The campaign."""
    table: CampaignTable
    """Which table of it."""
    separator: CsvSeparator | None = None
    """What stands between the cells of a row."""
    byte_order_mark: StrictBool | None = None
    """Whether the text begins with U+FEFF, by which Excel knows UTF-8."""


class CheckRetentionInput(Model):
    """What `check_retention` takes."""

    now: Instant
    """When somebody asks."""
    zone: Zone | None = None
    """Where midnight is; UTC when absent."""
    records: HeldRecords
    """What is held."""
    holds: Annotated[list[RecordHold] | None, Field(max_length=1000)] = None
    """What is kept nevertheless."""
    policy: RetentionPolicyConvention | None = None
    """By which policy; by the preset `retention_policy.house` when absent."""


class AdvanceInput(Model):
    """What `advance` takes."""

    campaign: Campaign
    """The campaign as it is."""
    step: AdvanceStep
    """What happens."""
    now: Instant
    """When: not before what has happened already."""
    by: Id | None = None
    """Who does it: an id of the team."""
    note: Name | None = None
    """Why, or what else is to be said: it stays in the history."""
    regions: Regions | None = None
    """The regions in use; those of the preset `regions.market` when absent."""


class PausePlan(Model):
    """What a pause does."""

    document: Literal["pause_plan"]
    """Always `pause_plan`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When the pause begins."""
    until: Instant | None = None
    """When it is expected to end."""
    held: list[HeldPiece]
    """The pieces that are held, by their times."""
    not_held: list[PieceNotHeld]
    """The pieces in scope that are not held, what is urgent first."""
    ads: list[HeldAd]
    """The paid advertising that is to be held in the ad account."""
    by_hand: list[PauseTarget]
    """What was asked for and no document knows: to be held by hand."""
    dates: list[PauseDate]
    """The dates that break, or will when nobody ends the pause, the earliest first."""
    tasks: list[ContractTask]
    """The contract tasks that are to be opened."""
    at_stake: list[DealAtStake]
    """The money of the deals that are held."""
    sums: list[Money]
    """The same added up, by currency."""
    unpriced: list[UnpricedDeal]
    """The deals of them that cannot be priced."""
    campaigns: list[Campaign]
    """The campaigns with pieces that are held, as they are then; empty unless asked for."""


class ResumePlan(Model):
    """What paused pieces need before they go on."""

    document: Literal["resume_plan"]
    """Always `resume_plan`."""
    version: Literal[1]
    """The version of the document's form: 1."""
    now: Instant
    """When was looked."""
    pieces: list[PieceResumption]
    """The pieces, by the times that they would have."""
    ads: list[AdResumption]
    """The paid advertising of their deals."""
    tasks: list[ContractTask]
    """The contract tasks that are to be opened."""
