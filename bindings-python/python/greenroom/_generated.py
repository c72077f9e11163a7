"""The operations: documents in, documents out.

Written by `make generate` from core/schema/documents.json: edit the core's types, not this file.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from typing_extensions import Buffer

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
    "settle",
    "check_results",
    "check_settlement",
    "present_settlement",
    "check_quote",
    "present",
    "waterfall",
    "suggest_fee",
    "present_fee_suggestion",
    "judge_offer",
    "present_offer_judgement",
    "counter_offer",
    "present_counter_offer",
    "scenarios",
    "present_scenarios",
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
    "amend",
    "present_amendment",
    "postpone",
    "present_postponement",
    "compare",
    "present_comparison",
    "invoice",
    "check_invoice",
    "present_invoice",
    "invoice_ubl",
    "check_rate_book",
    "check_kpi_query",
    "measure",
    "present_measurement",
    "compare_rates",
    "earned_media_value",
    "present_rate_comparison",
    "present_earned_media_value",
    "judge_kpi",
    "present_kpi_judgement",
    "pace",
    "present_pacing",
    "scorecard",
    "present_scorecard",
    "experiment",
    "present_experiment",
    "sample_ratio",
    "present_sample_ratio",
    "attribute",
    "present_attribution",
    "paid_campaign",
    "present_paid_campaign",
    "compare_peers",
    "present_peer_comparison",
    "best_time",
    "present_best_time",
    "shrink",
    "present_shrinkage",
    "credit_note",
    "check_credit_note",
    "present_credit_note",
    "table_csv",
    "statement",
    "present_statement",
    "probe_export",
    "read_export",
    "merge_exports",
    "present_export",
    "present_export_probe",
    "add_money",
    "compare_money",
    "format_money",
    "allocate_money",
    "exchange_money",
    "exchange_difference",
    "present_exchange_difference",
    "proportion_interval",
    "present_proportion_interval",
    "compare_proportions",
    "present_proportion_comparison",
    "compare_ratios",
    "present_ratio_comparison",
    "adjust_p_values",
    "present_adjusted_p_values",
    "sample_size",
    "present_sample_size",
    "quantiles",
    "present_quantiles",
    "forecast",
    "present_forecast",
    "check_campaign",
    "present_campaign",
    "advance",
    "present_advanced",
    "expand_slots",
    "present_slot_list",
    "plan_calendar",
    "present_calendar_plan",
    "plan_timeline",
    "present_timeline",
    "plan_launch",
    "present_launch_plan",
    "common_hours",
    "present_common_hours",
    "workload",
    "present_workload",
    "content_mix",
    "present_content_mix",
    "check_agency",
    "judge_move",
    "present_move_judgement",
    "conflicts",
    "present_conflicts",
    "check_enquiry",
    "present_enquiry_answer",
    "may_run",
    "present_run_permission",
    "expiring_rights",
    "present_expiring_rights",
    "check_crisis_readiness",
    "present_crisis_readiness",
    "plan_pause",
    "present_pause_plan",
    "plan_resume",
    "present_resume_plan",
    "receivables",
    "present_receivables",
    "budget",
    "present_budget",
    "next_actions",
    "present_next_actions",
    "duties",
    "present_duties",
    "income",
    "present_income",
    "commission_statement",
    "present_commission_statement",
    "check_content",
    "present_content_check",
    "check_giveaway",
    "present_giveaway_check",
    "check_disclosure",
    "present_disclosure_check",
    "campaign_calendar",
    "meeting_invitation",
    "slack_message",
    "effect_payloads",
    "trello_cards",
    "read_trello_board",
    "present_trello_board",
    "campaign_report",
    "campaign_csv",
    "check_moderation_rules",
    "moderate",
    "present_moderation",
    "climb_ladder",
    "present_ladder",
    "score_reports",
    "present_report_scores",
    "find_pile_on",
    "present_pile_on",
    "check_retention",
    "present_retention",
    "export_person",
    "present_person_export",
    "erase_person",
    "present_erasure",
    "check_brand_voice",
    "check_voice",
    "present_voice_check",
    "check_saved_replies",
    "fill_reply",
    "present_filled_reply",
    "plan_rotation",
    "present_rotation_plan",
    "moderator_load",
    "present_moderator_load",
    "detect_alarms",
    "present_alarms",
    "check_mention_query",
    "present_mention_scan",
    "find_opportunities",
    "present_opportunities",
    "correct_prevalence",
    "present_prevalence",
    "severity_readings",
    "assess_severity",
    "present_severity_assessment",
    "advise_posture",
    "present_posture_advice",
    "check_strategies",
    "triage_inbox",
    "present_triage",
    "route_inbox",
    "present_routing",
    "service_level_status",
    "present_service_levels",
    "measure_inbox",
    "present_inbox_measures",
    "voice_of_customer",
    "present_voice_of_customer",
    "name_topics",
    "present_topics",
    "score_sentiment",
    "present_sentiment",
    "check_playbook",
    "present_playbook",
    "check_playbook_readiness",
    "check_response",
    "present_response",
    "advance_response",
    "present_advanced_response",
    "response_status",
    "present_response_status",
    "check_statement",
    "present_statement_check",
    "review_response",
    "present_review_facts",
    "check_review",
    "present_review",
    "run_drill",
    "present_drill",
    "list_presets",
    "get_preset",
]

PRESENTERS = {
    "Settlement": _native.present_settlement,
    "Quote": _native.present,
    "FeeSuggestion": _native.present_fee_suggestion,
    "OfferJudgement": _native.present_offer_judgement,
    "CounterOffer": _native.present_counter_offer,
    "ScenarioGrid": _native.present_scenarios,
    "CheckReport": _native.present_issues,
    "CancellationStatement": _native.present_cancellation,
    "LateInterest": _native.present_late_interest,
    "Dunning": _native.present_dunning,
    "EarlyPayment": _native.present_early_payment,
    "Amendment": _native.present_amendment,
    "PostponedDeal": _native.present_postponement,
    "QuoteComparison": _native.present_comparison,
    "Measurement": _native.present_measurement,
    "RateComparison": _native.present_rate_comparison,
    "EarnedMediaValue": _native.present_earned_media_value,
    "KpiJudgement": _native.present_kpi_judgement,
    "Pacing": _native.present_pacing,
    "Scorecard": _native.present_scorecard,
    "Experiment": _native.present_experiment,
    "SampleRatioCheck": _native.present_sample_ratio,
    "Attribution": _native.present_attribution,
    "PaidCampaign": _native.present_paid_campaign,
    "PeerComparison": _native.present_peer_comparison,
    "BestTime": _native.present_best_time,
    "Shrinkage": _native.present_shrinkage,
    "CreditNote": _native.present_credit_note,
    "Statement": _native.present_statement,
    "PlatformExport": _native.present_export,
    "ExportProbe": _native.present_export_probe,
    "ExchangeDifference": _native.present_exchange_difference,
    "ProportionInterval": _native.present_proportion_interval,
    "ProportionComparison": _native.present_proportion_comparison,
    "RatioComparison": _native.present_ratio_comparison,
    "AdjustedPValues": _native.present_adjusted_p_values,
    "SampleSize": _native.present_sample_size,
    "Quantiles": _native.present_quantiles,
    "Forecast": _native.present_forecast,
    "Advanced": _native.present_advanced,
    "SlotList": _native.present_slot_list,
    "CalendarPlan": _native.present_calendar_plan,
    "Timeline": _native.present_timeline,
    "LaunchPlan": _native.present_launch_plan,
    "CommonHours": _native.present_common_hours,
    "Workload": _native.present_workload,
    "ContentMix": _native.present_content_mix,
    "MoveJudgement": _native.present_move_judgement,
    "Conflicts": _native.present_conflicts,
    "EnquiryAnswer": _native.present_enquiry_answer,
    "RunPermission": _native.present_run_permission,
    "ExpiringRights": _native.present_expiring_rights,
    "CrisisReadiness": _native.present_crisis_readiness,
    "PausePlan": _native.present_pause_plan,
    "ResumePlan": _native.present_resume_plan,
    "Receivables": _native.present_receivables,
    "Budget": _native.present_budget,
    "NextActions": _native.present_next_actions,
    "Duties": _native.present_duties,
    "Income": _native.present_income,
    "CommissionStatement": _native.present_commission_statement,
    "ContentCheck": _native.present_content_check,
    "GiveawayCheck": _native.present_giveaway_check,
    "DisclosureCheck": _native.present_disclosure_check,
    "TrelloBoard": _native.present_trello_board,
    "ModerationReport": _native.present_moderation,
    "LadderClimb": _native.present_ladder,
    "ReportScores": _native.present_report_scores,
    "PileOnReport": _native.present_pile_on,
    "RetentionReport": _native.present_retention,
    "PersonExport": _native.present_person_export,
    "Erasure": _native.present_erasure,
    "VoiceCheck": _native.present_voice_check,
    "FilledReply": _native.present_filled_reply,
    "RotationPlan": _native.present_rotation_plan,
    "ModeratorLoad": _native.present_moderator_load,
    "AlarmReport": _native.present_alarms,
    "OpportunityReport": _native.present_opportunities,
    "PrevalenceReport": _native.present_prevalence,
    "SeverityAssessment": _native.present_severity_assessment,
    "PostureAdvice": _native.present_posture_advice,
    "TriagedInbox": _native.present_triage,
    "RoutedInbox": _native.present_routing,
    "ServiceLevelReport": _native.present_service_levels,
    "InboxMeasures": _native.present_inbox_measures,
    "VoiceDigest": _native.present_voice_of_customer,
    "TopicReport": _native.present_topics,
    "SentimentScores": _native.present_sentiment,
    "AdvancedResponse": _native.present_advanced_response,
    "ResponseStatus": _native.present_response_status,
    "StatementCheck": _native.present_statement_check,
    "ReviewFacts": _native.present_review_facts,
    "Drill": _native.present_drill,
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


def check_regions(regions: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with regions of one's own: a report with all issues.

    regions: What each region holds.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_regions(regions), "CheckReport")


def check_categories(category_tree: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with a category tree of one's own: a report with all issues.

    category_tree: The categories of products and topics, each within another or at the top.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_categories(category_tree), "CheckReport")


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


def settle(rate_card: Json, deal: Json, results: Json) -> Result[models.Settlement]:
    """Settle a deal at its results: what it comes to in fact, what was paid, and what is still due or goes back.

    rate_card: The prices.
    deal: What was booked.
    results: What came of it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.settle(_fields({"rate_card": rate_card, "deal": deal, "results": results}, {})), "Settlement")


def check_results(deal: Json, results: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with the results of a deal: a report with all issues.

    deal: What was booked.
    results: What came of it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_results(_fields({"deal": deal, "results": results}, {})), "CheckReport")


def check_settlement(settlement: Json) -> Result[models.CheckReport]:
    """Find whether the amounts of a stored settlement still add up: a report with all issues.

    settlement: What a deal comes to at what was reached, as a document of version 1: who gets what, what was paid,
        and what is still due or goes back.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_settlement(settlement), "CheckReport")


def present_settlement(settlement: Json) -> Result[models.Presentation]:
    """Show a settlement as titled tables, for people.

    settlement: What a deal comes to at what was reached, as a document of version 1: who gets what, what was paid,
        and what is still due or goes back.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_settlement(settlement), "Presentation")


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


def suggest_fee(suggest_fee_input: Json) -> Result[models.FeeSuggestion]:
    """Suggest what a piece of content may cost by the conventions of the market, with a range and every driver.

    suggest_fee_input: What a fee is suggested for: one piece of content, and what is known of the channel.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.suggest_fee(suggest_fee_input), "FeeSuggestion")


def present_fee_suggestion(fee_suggestion: Json) -> Result[models.Presentation]:
    """Show a suggested fee as titled tables, for people.

    fee_suggestion: What a piece of content may cost by the conventions of the market, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_fee_suggestion(fee_suggestion), "Presentation")


def judge_offer(
    rate_card: Json,
    deal: Json,
    offer: Json,
    suggest: Sequence[Json] | str | bytes | None = None,
    floor: Json | None = None,
    bands: Json | None = None,
    on: date | str | None = None,
) -> Result[models.OfferJudgement]:
    """Hold an offer against the floor, the suggested fee and the list price, by bands that are data.

    rate_card: The prices.
    deal: What the offer is for.
    offer: What is offered.
    suggest: What is known of the channels, to suggest a fee for the formats of the deal; each format once.
    floor: The least that the influencer accepts; absent: what the bands make of the suggestion.
    bands: By which bands; absent: the preset `quote_bands.market`.
    on: The day on which the bands are used; what is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.judge_offer(
            _fields(
                {
                    "rate_card": rate_card,
                    "deal": deal,
                    "offer": offer,
                    "suggest": suggest,
                    "floor": floor,
                    "bands": bands,
                },
                {"on": on},
            )
        ),
        "OfferJudgement",
    )


def present_offer_judgement(offer_judgement: Json) -> Result[models.Presentation]:
    """Show the judgement of an offer as titled tables, for people.

    offer_judgement: What an offer is worth beside the rate card, the market and the floor, as a document of version
        1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_offer_judgement(offer_judgement), "Presentation")


def counter_offer(
    rate_card: Json,
    deal: Json,
    target: Json,
    concessions: Sequence[Json] | str | bytes,
    total: str | None = None,
    floor: Json | None = None,
) -> Result[models.CounterOffer]:
    """Find what to give up so that a deal costs no more than a target, and what that costs both sides.

    rate_card: The prices.
    deal: What was asked for.
    target: What the brand will pay at most.
    concessions: What may be given up, what is given up most gladly first: 1 to 32.
    total: Of which total.
    floor: What no concession may go below; absent: nothing.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.counter_offer(
            _fields(
                {"rate_card": rate_card, "deal": deal, "target": target, "concessions": concessions, "floor": floor},
                {"total": total},
            )
        ),
        "CounterOffer",
    )


def present_counter_offer(counter_offer: Json) -> Result[models.Presentation]:
    """Show a counter-offer as titled tables, for people.

    counter_offer: What to offer for a price, as a document of version 1: the concessions that reach the target,
        what each costs both sides, the changed deal and its quote.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_counter_offer(counter_offer), "Presentation")


def scenarios(rate_card: Json, deal: Json, axes: Sequence[Json] | str | bytes) -> Result[models.ScenarioGrid]:
    """Price a deal for every combination of other terms: columns for a table or a picture.

    rate_card: The prices.
    deal: The deal as it is asked for.
    axes: What may be otherwise: 1 to 8 axes, and at most 10,000 cells.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.scenarios(_fields({"rate_card": rate_card, "deal": deal, "axes": axes}, {})), "ScenarioGrid")


def present_scenarios(scenario_grid: Json) -> Result[models.Presentation]:
    """Show a grid of scenarios as titled tables, for people.

    scenario_grid: What a deal comes to if some of it were otherwise, as a document of version 1: columns for a
        table or a picture.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_scenarios(scenario_grid), "Presentation")


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


def amend(rate_card: Json, before: Json, after: Json, rate_card_after: Json | None = None) -> Result[models.Amendment]:
    """Say what a changed deal costs more or less, line by line, and what of it was changed.

    rate_card: The prices.
    before: What was booked.
    after: What is booked now.
    rate_card_after: The prices of what is booked now; absent: the same.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.amend(
            _fields({"rate_card": rate_card, "before": before, "after": after, "rate_card_after": rate_card_after}, {})
        ),
        "Amendment",
    )


def present_amendment(amendment: Json) -> Result[models.Presentation]:
    """Show an amendment as titled tables, for people.

    amendment: What a changed deal costs more or less, and the facts of the change, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_amendment(amendment), "Presentation")


def postpone(rate_card: Json, deal: Json, postponement: Json) -> Result[models.PostponedDeal]:
    """Move a deal to new dates, and says what moved, what the contract asks for it, and what it does to the price.

    rate_card: The prices.
    deal: What is booked.
    postponement: Its new dates.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.postpone(_fields({"rate_card": rate_card, "deal": deal, "postponement": postponement}, {})),
        "PostponedDeal",
    )


def present_postponement(postponed_deal: Json) -> Result[models.Presentation]:
    """Show a deal at new dates as titled tables, for people.

    postponed_deal: A deal at new dates, with what moved and what that costs, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_postponement(postponed_deal), "Presentation")


def compare(before: Json, after: Json) -> Result[models.QuoteComparison]:
    """Say what differs between two quotes, and why.

    before: The first quote.
    after: The second quote.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.compare(_fields({"before": before, "after": after}, {})), "QuoteComparison")


def present_comparison(quote_comparison: Json) -> Result[models.Presentation]:
    """Show a comparison of two quotes as titled tables, for people.

    quote_comparison: What differs between two quotes, and why, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_comparison(quote_comparison), "Presentation")


def invoice(rate_card: Json, deal: Json, plan: Json) -> Result[models.InvoiceSet]:
    """Write the invoices of a deal: for each instalment one from each supplier to its customer.

    rate_card: The prices.
    deal: What is booked.
    plan: Which invoices are written, and how.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.invoice(_fields({"rate_card": rate_card, "deal": deal, "plan": plan}, {})), "InvoiceSet")


def check_invoice(invoice: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with an invoice or a credit note: a report with all issues.

    invoice: An invoice or a credit note, as a document of version 1: who supplied what to whom, and the tax on it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_invoice(invoice), "CheckReport")


def present_invoice(invoice: Json) -> Result[models.Presentation]:
    """Show an invoice as titled tables, for people.

    invoice: An invoice or a credit note, as a document of version 1: who supplied what to whom, and the tax on it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_invoice(invoice), "Presentation")


def invoice_ubl(invoice: Json, profile: str | None = None) -> Result[models.UblInvoice]:
    """Write an invoice or a credit note as XML: UBL 2.1 by EN 16931, or as Peppol wants it.

    invoice: The invoice or credit note.
    profile: By which rules.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.invoice_ubl(_fields({"invoice": invoice}, {"profile": profile})), "UblInvoice")


def check_rate_book(rate_book: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with metrics and rates of one's own: a report with all issues.

    rate_book: Metrics and rates of one's own, beside those of the presets.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_rate_book(rate_book), "CheckReport")


def check_kpi_query(
    rates: Sequence[str] | str | bytes,
    by: Sequence[Json] | str | bytes | None = None,
    columns: Sequence[Json] | str | bytes | None = None,
    filters: Sequence[Json] | str | bytes | None = None,
    distributions: Sequence[Json] | str | bytes | None = None,
    top: Json | None = None,
    currency: str | None = None,
    money_digits: int | None = None,
    days: int | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
) -> Result[models.CheckReport]:
    """Find everything that is wrong with a query on a table of posts, whatever the table has: a report.

    rates: The rates that are wanted, by their ids: of the presets, or of the book.
    by: What rows are grouped by; nothing: all rows together.
    columns: In which columns metrics stand whose columns have other names.
    filters: Which rows count: those that pass all of these; all rows when absent.
    distributions: Of which rates and metrics the quantiles of the single posts are given for each group; none when
        absent.
    top: Which groups are given; all when absent.
    currency: The currency of all amounts.
    money_digits: How many digits after the point an amount has at most that stands in a column of floating-point
        numbers; those of the
    currency when absent.
    days: How many days the window has, which daily rates need: 1 to 36,525.
    rate_book: Metrics and rates of one's own.
    on: The day of the computation; presets that are older than their sources vouch for come with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_kpi_query(
            _fields(
                {
                    "rates": rates,
                    "by": by,
                    "columns": columns,
                    "filters": filters,
                    "distributions": distributions,
                    "top": top,
                    "rate_book": rate_book,
                },
                {"currency": currency, "money_digits": money_digits, "days": days, "on": on},
            )
        ),
        "CheckReport",
    )


def measure(
    rates: Sequence[str] | str | bytes,
    figures: Sequence[Json] | str | bytes,
    labels: Sequence[Json] | str | bytes | None = None,
    by: Sequence[str] | str | bytes | None = None,
    days: int | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
) -> Result[models.Measurement]:
    """Compute rates from the figures of posts, of all together and by group, honest about what is missing.

    rates: The rates that are wanted, by their ids: of the presets, or of the book.
    figures: The figures: one column for each metric, all of one length.
    labels: Columns of text that rows may be grouped by.
    by: The names of the columns of text that rows are grouped by; none: all rows together.
    days: How many days the window has, which daily rates need: 1 to 36,525.
    rate_book: Metrics and rates of one's own.
    on: The day of the computation; presets that are older than their sources vouch for come with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.measure(
            _fields(
                {"rates": rates, "figures": figures, "labels": labels, "by": by, "rate_book": rate_book},
                {"days": days, "on": on},
            )
        ),
        "Measurement",
    )


def present_measurement(measurement: Json) -> Result[models.Presentation]:
    """Show measured rates as titled tables, for people.

    measurement: The rates of posts, by group and of all together, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_measurement(measurement), "Presentation")


def compare_rates(from_: Json, to: Json, rate_book: Json | None = None) -> Result[models.RateComparison]:
    """Compare two values of one rate; refuses rates that mean different things, and says in what they differ.

    from_: What is compared with: the competitor, the month before, the benchmark.
    to: What is compared.
    rate_book: Metrics and rates of one's own.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.compare_rates(_fields({"from": from_, "to": to, "rate_book": rate_book}, {})), "RateComparison"
    )


def earned_media_value(
    table: Json,
    counts: Sequence[Json] | str | bytes,
    sentiment_discount_percent: Decimal | str | None = None,
    rounding: Json | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
) -> Result[models.EarnedMediaValue]:
    """Compute what actions would be worth by a table of values, with the method beside the number.

    table: The values of the actions, with who says so. There is no preset: no public source agrees with another.
    counts: How often each action was taken.
    sentiment_discount_percent: What is taken off because of bad sentiment: 0 to 100; nothing when absent.
    rounding: How the value is rounded, once; half-up to the minor unit when absent.
    rate_book: Metrics of one's own.
    on: The day of the computation; a table that is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.earned_media_value(
            _fields(
                {"table": table, "counts": counts, "rounding": rounding, "rate_book": rate_book},
                {"sentiment_discount_percent": sentiment_discount_percent, "on": on},
            )
        ),
        "EarnedMediaValue",
    )


def present_rate_comparison(rate_comparison: Json) -> Result[models.Presentation]:
    """Show a comparison of two rates as a table, for people.

    rate_comparison: How far two values of one rate lie apart, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_rate_comparison(rate_comparison), "Presentation")


def present_earned_media_value(earned_media_value: Json) -> Result[models.Presentation]:
    """Show an earned media value as a table with its method, for people.

    earned_media_value: An earned media value with the method beside it, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_earned_media_value(earned_media_value), "Presentation")


def judge_kpi(
    actual: Json,
    platform: str | None = None,
    format: str | None = None,
    tier: str | None = None,
    niche: str | None = None,
    targets: Sequence[Json] | str | bytes | None = None,
    benchmarks: Sequence[Json] | str | bytes | None = None,
    against: Sequence[str] | str | bytes | None = None,
    bands: Json | None = None,
    least_units: int | None = None,
    confidence: str | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
) -> Result[models.KpiJudgement]:
    """Hold a value against targets and benchmarks: what is met, what is usual, and where that may be chance.

    actual: The value.
    platform: On which platform it was measured; benchmarks of others are not used.
    format: Of which format; benchmarks of others are not used.
    tier: Of which follower tier; benchmarks of others are not used.
    niche: In which niche; benchmarks of others are not used.
    targets: What it was to reach.
    benchmarks: Benchmarks of one's own; none: those of the presets.
    against: The benchmarks to hold it against, by their ids, whatever their platform, tier and niche; none: all
        that fit.
    bands: What people call so much of a target; absent: the preset `verdict_bands.plain`.
    least_units: The fewest units, such as posts, of which anything is said; absent: no such number.
    confidence: How sure the interval of a proportion is to be; absent: 0.95.
    rate_book: Metrics and rates of one's own.
    on: The day of the judgement; conventions that are older than their sources vouch for come with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.judge_kpi(
            _fields(
                {
                    "actual": actual,
                    "targets": targets,
                    "benchmarks": benchmarks,
                    "against": against,
                    "bands": bands,
                    "rate_book": rate_book,
                },
                {
                    "platform": platform,
                    "format": format,
                    "tier": tier,
                    "niche": niche,
                    "least_units": least_units,
                    "confidence": confidence,
                    "on": on,
                },
            )
        ),
        "KpiJudgement",
    )


def present_kpi_judgement(kpi_judgement: Json) -> Result[models.Presentation]:
    """Show the judgement of a value as titled tables, for people.

    kpi_judgement: What a value is beside targets and benchmarks, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_kpi_judgement(kpi_judgement), "Presentation")


def pace(
    target: Decimal | str,
    first_day: date | str,
    last_day: date | str,
    on: date | str,
    name: str | None = None,
    currency: str | None = None,
    direction: str | None = None,
    actual: Decimal | str | None = None,
    days: Sequence[Json] | str | bytes | None = None,
    method: Json | None = None,
    tolerance_percent: Decimal | str | None = None,
    confidence: str | None = None,
) -> Result[models.Pacing]:
    """Say how far along a figure is beside elapsed time, what is needed to reach its target, and where it will end.

    target: What all days together are to reach; above zero.
    first_day: The first day of the period.
    last_day: The last day of the period.
    on: The last day that is counted.
    name: What people call the figure.
    currency: The currency of amounts.
    direction: Which way is better; absent: higher.
    actual: What was reached by then; absent: the sum of the days.
    days: The figures of single days, in any order, for a forecast; a day without a figure is left out, for blank is
        not zero.
    method: How the days to come are found, from figures of days; absent: by a straight line.
    tolerance_percent: How far the figure may be off the even pace and still be on it: 0 to 100; absent: 0.
    confidence: How sure the interval of the forecast is to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.pace(
            _fields(
                {"days": days, "method": method},
                {
                    "target": target,
                    "first_day": first_day,
                    "last_day": last_day,
                    "on": on,
                    "name": name,
                    "currency": currency,
                    "direction": direction,
                    "actual": actual,
                    "tolerance_percent": tolerance_percent,
                    "confidence": confidence,
                },
            )
        ),
        "Pacing",
    )


def present_pacing(pacing: Json) -> Result[models.Presentation]:
    """Show a pacing as a table, for people.

    pacing: How far along a figure is beside elapsed time, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_pacing(pacing), "Presentation")


def scorecard(
    goals: Sequence[Json] | str | bytes,
    name: str | None = None,
    cap_percent: Decimal | str | None = None,
    bands: Json | None = None,
    least_units: int | None = None,
    confidence: str | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
) -> Result[models.Scorecard]:
    """Score goals by their KPIs: target, actual and verdict of each, weighed, with what is undefined named.

    goals: The goals.
    name: What people call it.
    cap_percent: How much of a target counts at most, so that one KPI does not hide another: 100 or more; absent:
        all that was attained.
    bands: What people call so much of a target; absent: the preset `verdict_bands.plain`.
    least_units: The fewest units, such as posts, of which anything is said; absent: no such number.
    confidence: How sure the intervals of proportions are to be; absent: 0.95.
    rate_book: Metrics and rates of one's own.
    on: The day of the scorecard; conventions that are older than their sources vouch for come with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.scorecard(
            _fields(
                {"goals": goals, "bands": bands, "rate_book": rate_book},
                {
                    "name": name,
                    "cap_percent": cap_percent,
                    "least_units": least_units,
                    "confidence": confidence,
                    "on": on,
                },
            )
        ),
        "Scorecard",
    )


def present_scorecard(scorecard: Json) -> Result[models.Presentation]:
    """Show a scorecard as titled tables, for people.

    scorecard: Goals with their KPIs, targets and verdicts, weighed, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_scorecard(scorecard), "Presentation")


def experiment(
    variants: Sequence[Json] | str | bytes,
    design: str | None = None,
    control: str | None = None,
    direction: str | None = None,
    adjustment: str | None = None,
    method: Json | None = None,
    least: int | None = None,
    smallest_difference: str | None = None,
    power: str | None = None,
    sample_ratio_threshold: Json | None = None,
    on: date | str | None = None,
    confidence: str | None = None,
) -> Result[models.Experiment]:
    """Compare two or several variants in one call, corrected for their number: a winner, none, or not enough data.

    variants: The variants: 2 to 20.
    design: How the variants came about; absent: beside each other, by chance.
    control: The variant that the others are held against; absent: the first.
    direction: Which way is better; absent: higher.
    adjustment: How the p values of several comparisons are corrected for their number; absent: by Holm.
    method: How the intervals of ratios are found; absent: by the delta method.
    least: The fewest trials or units of a variant of which anything is said; absent: what the method needs.
    smallest_difference: The smallest difference of two rates that matters: fewer trials than are needed to see it
        are not enough data.
    power: How likely that difference is to be seen: from 0.5, below 1; absent: 0.8.
    sample_ratio_threshold: From where on sizes that do not fit the weights of the variants are no chance any more;
        absent: the preset
    `sample_ratio_threshold.growthbook`.
    on: The day of the analysis; a threshold that is older than its source vouches for comes with a warning.
    confidence: How sure the verdicts and the intervals are to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.experiment(
            _fields(
                {"variants": variants, "method": method, "sample_ratio_threshold": sample_ratio_threshold},
                {
                    "design": design,
                    "control": control,
                    "direction": direction,
                    "adjustment": adjustment,
                    "least": least,
                    "smallest_difference": smallest_difference,
                    "power": power,
                    "on": on,
                    "confidence": confidence,
                },
            )
        ),
        "Experiment",
    )


def present_experiment(experiment: Json) -> Result[models.Presentation]:
    """Show an experiment as titled tables, for people.

    experiment: Variants beside each other, and whether one is better, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_experiment(experiment), "Presentation")


def sample_ratio(
    arms: Sequence[Json] | str | bytes, threshold: Json | None = None, on: date | str | None = None
) -> Result[models.SampleRatioCheck]:
    """Check whether the arms of an experiment have the sizes that they were to have, by the chi-square test.

    arms: The arms: 2 to 20.
    threshold: From where on a split is no chance any more; absent: the preset `sample_ratio_threshold.growthbook`.
    on: The day of the check; a threshold that is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.sample_ratio(_fields({"arms": arms, "threshold": threshold}, {"on": on})), "SampleRatioCheck")


def present_sample_ratio(sample_ratio_check: Json) -> Result[models.Presentation]:
    """Show a check of the sizes of arms as a table, for people.

    sample_ratio_check: Whether the arms of an experiment have the sizes that they were to have, as a document of
        version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_sample_ratio(sample_ratio_check), "Presentation")


def attribute(
    conversions: Sequence[Json] | str | bytes,
    model: Json,
    window_days: int,
    touches: Sequence[Json] | str | bytes | None = None,
    codes: Sequence[Json] | str | bytes | None = None,
    links: Sequence[Json] | str | bytes | None = None,
    code_rule: str | None = None,
) -> Result[models.Attribution]:
    """Share conversions among those who brought them, by code, link and window; the parts add up to the whole.

    conversions: The conversions, in any order.
    model: How a conversion is shared among its touches.
    window_days: How many days a touch counts before a conversion: 0 (the same day alone) to 365.
    touches: The touches, in any order; none of them when codes alone are to be counted.
    codes: Whose the discount codes are.
    links: Whose the links are.
    code_rule: What a code does that was used at the conversion; absent: it decides.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.attribute(
            _fields(
                {"conversions": conversions, "model": model, "touches": touches, "codes": codes, "links": links},
                {"window_days": window_days, "code_rule": code_rule},
            )
        ),
        "Attribution",
    )


def present_attribution(attribution: Json) -> Result[models.Presentation]:
    """Show an attribution as a table, for people.

    attribution: Conversions shared among those who brought them, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_attribution(attribution), "Presentation")


def paid_campaign(
    budget: Json,
    first_day: date | str,
    last_day: date | str,
    on: date | str,
    ad_sets: Sequence[Json] | str | bytes,
    target_cost: Json | None = None,
    tolerance_percent: Decimal | str | None = None,
    least_days: int | None = None,
    confidence: str | None = None,
) -> Result[models.PaidCampaign]:
    """Say how a paid campaign spends, what its results cost by ad set, and where budget may move.

    budget: What may be spent in the whole period; above zero.
    first_day: The first day of the period.
    last_day: The last day of the period.
    on: The last day that is counted.
    ad_sets: The ad sets.
    target_cost: What a result may cost at most; absent: nobody says.
    tolerance_percent: How far the spend may be off the even pace and still be on it: 0 to 100; absent: 0.
    least_days: The fewest days of an ad set of which anything is said: 2 to 365; absent: 10.
    confidence: How sure all intervals together are to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.paid_campaign(
            _fields(
                {"budget": budget, "ad_sets": ad_sets, "target_cost": target_cost},
                {
                    "first_day": first_day,
                    "last_day": last_day,
                    "on": on,
                    "tolerance_percent": tolerance_percent,
                    "least_days": least_days,
                    "confidence": confidence,
                },
            )
        ),
        "PaidCampaign",
    )


def present_paid_campaign(paid_campaign: Json) -> Result[models.Presentation]:
    """Show a paid campaign as titled tables, for people.

    paid_campaign: How a paid campaign spends, what its results cost, and where budget may move, as a document of
        version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_paid_campaign(paid_campaign), "Presentation")


def compare_peers(
    own: str,
    peers: Sequence[Json] | str | bytes,
    rates: Sequence[str] | str | bytes | None = None,
    days: int | None = None,
    rate_book: Json | None = None,
    on: date | str | None = None,
) -> Result[models.PeerComparison]:
    """Compare oneself with named competitors: share of voice, growth and rates.

    own: Which of the peers is oneself.
    peers: Oneself and the competitors: 2 to 100.
    rates: The rates to compare, such as `growth_rate`: of the presets, or of the book. All peers are measured by
        one definition.
    days: How many days the window has, which daily rates need: 1 to 36,525.
    rate_book: Metrics and rates of one's own.
    on: The day of the comparison; presets that are older than their sources vouch for come with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.compare_peers(
            _fields({"peers": peers, "rates": rates, "rate_book": rate_book}, {"own": own, "days": days, "on": on})
        ),
        "PeerComparison",
    )


def present_peer_comparison(peer_comparison: Json) -> Result[models.Presentation]:
    """Show a comparison with competitors as titled tables, for people.

    peer_comparison: Oneself beside named competitors, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_peer_comparison(peer_comparison), "Presentation")


def best_time(
    posts: Sequence[Json] | str | bytes,
    zone: str | None = None,
    hour_weights: Json | None = None,
    least_posts: int | None = None,
    confidence: str | None = None,
    on: date | str | None = None,
) -> Result[models.BestTime]:
    """Rank the hours of the week by how well one's own posts did in them, by a lower bound after shrinkage.

    posts: The posts, in any order: 1 to 100,000.
    zone: In which zone the days and hours are: that of the audience. It is named in the answer, and not computed
        with.
    hour_weights: What a published table says of the hours, which hours are drawn towards; absent: all hours are the
        same before.
    least_posts: The fewest posts of an hour of the week that is ranked; absent: 3.
    confidence: How sure the lower bounds are to be, each for itself; absent: 0.95.
    on: The day of the computation; a table that is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.best_time(
            _fields(
                {"posts": posts, "hour_weights": hour_weights},
                {"zone": zone, "least_posts": least_posts, "confidence": confidence, "on": on},
            )
        ),
        "BestTime",
    )


def present_best_time(best_time: Json) -> Result[models.Presentation]:
    """Show the best hours to post as a table, for people.

    best_time: The hours of the week by how well posts did in them, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_best_time(best_time), "Presentation")


def shrink(cells: Sequence[Json] | str | bytes, confidence: str | None = None) -> Result[models.Shrinkage]:
    """Draw the rates of small cells towards that of all, and ranks them by their lower bounds.

    cells: The cells: all with a `proportion`, or all with an `exposure`.
    confidence: How sure the lower bounds are to be, each for itself; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.shrink(_fields({"cells": cells}, {"confidence": confidence})), "Shrinkage")


def present_shrinkage(shrinkage: Json) -> Result[models.Presentation]:
    """Show shrunk rates as a table, for people.

    shrinkage: The rates of cells drawn towards that of all, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_shrinkage(shrinkage), "Presentation")


def credit_note(
    invoice: Json,
    credit: Json,
    reason: str,
    issued_on: date | str,
    number: Json,
    credit_notes: Sequence[Json] | str | bytes | None = None,
) -> Result[models.CreditNote]:
    """Write a credit note: what is taken back of an invoice, whole, by lines or as an amount, with its tax.

    invoice: The invoice.
    credit: How much is taken back.
    reason: Why, as it stands on the credit note.
    issued_on: The day of the credit note: not before that of the invoice.
    number: How the seller numbers credit notes.
    credit_notes: The credit notes that it has already, in their order.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.credit_note(
            _fields(
                {"invoice": invoice, "credit": credit, "number": number, "credit_notes": credit_notes},
                {"reason": reason, "issued_on": issued_on},
            )
        ),
        "CreditNote",
    )


def check_credit_note(invoice: Json, credit_notes: Sequence[Json] | str | bytes) -> Result[models.CheckReport]:
    """Find everything that is wrong with the credit notes of an invoice: a report with all issues.

    invoice: The invoice.
    credit_notes: Its credit notes, in their order.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_credit_note(_fields({"invoice": invoice, "credit_notes": credit_notes}, {})), "CheckReport"
    )


def present_credit_note(credit_note: Json) -> Result[models.Presentation]:
    """Show a credit note, and what is left of the invoice, as titled tables, for people.

    credit_note: A credit note, and what is left of the invoice after it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_credit_note(credit_note), "Presentation")


def table_csv(table: Json, separator: str | None = None, byte_order_mark: bool | None = None) -> Result[models.CsvFile]:
    """Write a table of a presentation as comma-separated values (RFC 4180), with no cell that is a formula.

    table: A table of a presentation.
    separator: What stands between the cells of a row.
    byte_order_mark: Whether the text begins with U+FEFF, by which Excel knows UTF-8.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.table_csv(_fields({"table": table}, {"separator": separator, "byte_order_mark": byte_order_mark})),
        "CsvFile",
    )


def statement(
    party: str,
    first_day: date | str,
    last_day: date | str,
    invoices: Sequence[Json] | str | bytes | None = None,
    payments: Sequence[Json] | str | bytes | None = None,
) -> Result[models.Statement]:
    """Draw up the account of a party over some days from invoices, credit notes and payments, with what is overdue.

    party: Whose account.
    first_day: The first day: what is earlier makes the opening balance.
    last_day: The last day: what is later is left out.
    invoices: Invoices and credit notes, in any order; those between others are left out.
    payments: Payments, in any order; those between others are left out.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.statement(
            _fields(
                {"invoices": invoices, "payments": payments},
                {"party": party, "first_day": first_day, "last_day": last_day},
            )
        ),
        "Statement",
    )


def present_statement(statement: Json) -> Result[models.Presentation]:
    """Show a statement of account as titled tables, for people.

    statement: A statement of account, as a document of version 1: what stood between a party and everybody else
        before some days, what happened on them, and what stands after them.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_statement(statement), "Presentation")


def probe_export(
    data: Buffer,
    *,
    layout: str | None = None,
    platform: str | None = None,
    columns: Sequence[Json] | str | bytes | None = None,
    key: Sequence[str] | str | bytes | None = None,
    member: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    decimal_mark: str | None = None,
    date_order: str | None = None,
    as_of: date | str | None = None,
    zone: str | None = None,
    currency: str | None = None,
) -> Result[models.ExportProbe]:
    """Look at the first bytes of an export of a platform: its layout, its columns, and what has to be asked.

    data: The bytes of the file.
    layout: The id of the layout, where several would fit.
    platform: Where the export comes from, where `columns` are given: some names were retired on some platforms.
    columns: What stands in which column. When it is given, no layout is looked for.
    key: The names of the columns that together say which row is the same as in another export; with `columns` only.
        When
    it is empty, the id of the post or ad with the day, as far as they are there.
    member: Which file of a zip, or which sheet of a workbook (xlsx or xls), is the export. JavaScript reads text
        alone.
    encoding: How the text is written in bytes.
    delimiter: What separates the cells.
    decimal_mark: What stands before the decimals of a number.
    date_order: Which number of a date is the day.
    as_of: The day on which the export was made: lifetime figures are as of it, and dates without a year lie in the
        twelve
    months up to it.
    zone: The zone of times that say no offset.
    currency: The currency of amounts whose header names none.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.probe_export(
            data,
            _fields(
                {"columns": columns, "key": key},
                {
                    "layout": layout,
                    "platform": platform,
                    "member": member,
                    "encoding": encoding,
                    "delimiter": delimiter,
                    "decimal_mark": decimal_mark,
                    "date_order": date_order,
                    "as_of": as_of,
                    "zone": zone,
                    "currency": currency,
                },
            ),
        ),
        "ExportProbe",
    )


def read_export(
    data: Buffer,
    *,
    layout: str | None = None,
    platform: str | None = None,
    columns: Sequence[Json] | str | bytes | None = None,
    key: Sequence[str] | str | bytes | None = None,
    member: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    decimal_mark: str | None = None,
    date_order: str | None = None,
    as_of: date | str | None = None,
    zone: str | None = None,
    currency: str | None = None,
) -> Result[models.PlatformExport]:
    """Read an export of a platform: its rows by columns, and a report on what became of each row.

    data: The bytes of the file.
    layout: The id of the layout, where several would fit.
    platform: Where the export comes from, where `columns` are given: some names were retired on some platforms.
    columns: What stands in which column. When it is given, no layout is looked for.
    key: The names of the columns that together say which row is the same as in another export; with `columns` only.
        When
    it is empty, the id of the post or ad with the day, as far as they are there.
    member: Which file of a zip, or which sheet of a workbook (xlsx or xls), is the export. JavaScript reads text
        alone.
    encoding: How the text is written in bytes.
    delimiter: What separates the cells.
    decimal_mark: What stands before the decimals of a number.
    date_order: Which number of a date is the day.
    as_of: The day on which the export was made: lifetime figures are as of it, and dates without a year lie in the
        twelve
    months up to it.
    zone: The zone of times that say no offset.
    currency: The currency of amounts whose header names none.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.read_export(
            data,
            _fields(
                {"columns": columns, "key": key},
                {
                    "layout": layout,
                    "platform": platform,
                    "member": member,
                    "encoding": encoding,
                    "delimiter": delimiter,
                    "decimal_mark": decimal_mark,
                    "date_order": date_order,
                    "as_of": as_of,
                    "zone": zone,
                    "currency": currency,
                },
            ),
        ),
        "PlatformExport",
    )


def merge_exports(older: Json, newer: Json) -> Result[models.PlatformExport]:
    """Merge a newer export into an older one by the ids of the posts: the newer row wins.

    older: The export that was made first, or what it was merged into.
    newer: The export that was made later: its rows win.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.merge_exports(_fields({"older": older, "newer": newer}, {})), "PlatformExport")


def present_export(platform_export: Json) -> Result[models.Presentation]:
    """Show what became of the rows of an export as titled tables, for people.

    platform_export: An export that was read as a whole.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_export(platform_export), "Presentation")


def present_export_probe(export_probe: Json) -> Result[models.Presentation]:
    """Show what is known of an export, and what has to be asked first, as titled tables, for people.

    export_probe: What the first bytes of an export say about it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_export_probe(export_probe), "Presentation")


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


def exchange_difference(
    currency: str,
    lines: Sequence[Json] | str | bytes,
    rates: Sequence[Json] | str | bytes,
    base: str | None = None,
    rounding: Json | None = None,
) -> Result[models.ExchangeDifference]:
    """Find what exchange rates added or took between booking and settlement, line by line and in sum.

    currency: The currency of the books.
    lines: The amounts.
    rates: Dated rates, of any number of days; a pair may stand in either direction. The latest day of a pair that
        is not after
    the day in question counts.
    base: The currency through which pairs without a rate of their own are crossed.
    rounding: How each amount of the books is rounded, once, after the last leg.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.exchange_difference(
            _fields({"lines": lines, "rates": rates, "rounding": rounding}, {"currency": currency, "base": base})
        ),
        "ExchangeDifference",
    )


def present_exchange_difference(exchange_difference: Json) -> Result[models.Presentation]:
    """Show exchange differences as a table, for people.

    exchange_difference: What exchange rates added or took between booking and settlement.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_exchange_difference(exchange_difference), "Presentation")


def proportion_interval(proportion: Json, confidence: str | None = None) -> Result[models.ProportionInterval]:
    """Find the rate of successes in trials, with the interval by Wilson that says how far off it may be.

    proportion: How often it happened, and how often it could have.
    confidence: How sure the interval is to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.proportion_interval(_fields({"proportion": proportion}, {"confidence": confidence})),
        "ProportionInterval",
    )


def present_proportion_interval(proportion_interval: Json) -> Result[models.Presentation]:
    """Show a rate with its interval as a table, for people.

    proportion_interval: A rate, and how far off it may be.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_proportion_interval(proportion_interval), "Presentation")


def compare_proportions(
    first: Json, second: Json, confidence: str | None = None
) -> Result[models.ProportionComparison]:
    """Say whether one rate is higher than another, by the two-proportion test, or whether that may be chance.

    first: What the second is held against: the old creative, the month before.
    second: What is judged.
    confidence: How sure the verdict and the intervals are to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.compare_proportions(_fields({"first": first, "second": second}, {"confidence": confidence})),
        "ProportionComparison",
    )


def present_proportion_comparison(proportion_comparison: Json) -> Result[models.Presentation]:
    """Show two rates beside each other as a table, for people.

    proportion_comparison: Two rates beside each other, and whether the second differs.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_proportion_comparison(proportion_comparison), "Presentation")


def compare_ratios(
    first: Json, second: Json, method: Json | None = None, confidence: str | None = None
) -> Result[models.RatioComparison]:
    """Say whether one ratio of sums, such as a cost per result, is higher than another, or whether that may be chance.

    first: What the second is held against.
    second: What is judged.
    method: How the intervals are found; absent: by the delta method.
    confidence: How sure the verdict and the intervals are to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.compare_ratios(
            _fields({"first": first, "second": second, "method": method}, {"confidence": confidence})
        ),
        "RatioComparison",
    )


def present_ratio_comparison(ratio_comparison: Json) -> Result[models.Presentation]:
    """Show two ratios beside each other as a table, for people.

    ratio_comparison: Two ratios beside each other, and whether the second differs.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_ratio_comparison(ratio_comparison), "Presentation")


def adjust_p_values(
    p_values: Sequence[float] | str | bytes, method: str, confidence: str | None = None
) -> Result[models.AdjustedPValues]:
    """Correct the p values of several tests for how many they are.

    p_values: The p values of tests that are made together, each from 0 to 1.
    method: By which method.
    confidence: How sure findings are to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.adjust_p_values(_fields({"p_values": p_values}, {"method": method, "confidence": confidence})),
        "AdjustedPValues",
    )


def present_adjusted_p_values(adjusted_p_values: Json) -> Result[models.Presentation]:
    """Show corrected p values as a table, for people.

    adjusted_p_values: P values that are corrected for their number.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_adjusted_p_values(adjusted_p_values), "Presentation")


def sample_size(
    baseline: str, expected: str, confidence: str | None = None, power: str | None = None
) -> Result[models.SampleSize]:
    """Find how many trials two groups need so that a difference of their rates is seen.

    baseline: The rate as it is.
    expected: The rate that is to be told from it.
    confidence: How sure a verdict is to be; absent: 0.95.
    power: How likely a difference that is there is to be seen: from 0.5, below 1; absent: 0.8.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.sample_size(
            _fields({}, {"baseline": baseline, "expected": expected, "confidence": confidence, "power": power})
        ),
        "SampleSize",
    )


def present_sample_size(sample_size: Json) -> Result[models.Presentation]:
    """Show a sample size as a table, for people.

    sample_size: How large two groups must be.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_sample_size(sample_size), "Presentation")


def quantiles(
    values: Sequence[float] | str | bytes,
    probabilities: Sequence[str] | str | bytes | None = None,
    method: str | None = None,
) -> Result[models.Quantiles]:
    """Say how values are spread: quantiles by a named method, mean and standard deviation.

    values: The values, in any order.
    probabilities: The shares that are to lie at or below; absent: 0.25, 0.5 and 0.75.
    method: How they are read off; absent: `linear`.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.quantiles(_fields({"values": values, "probabilities": probabilities}, {"method": method})), "Quantiles"
    )


def present_quantiles(quantiles: Json) -> Result[models.Presentation]:
    """Show how values are spread as tables, for people.

    quantiles: How values are spread.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_quantiles(quantiles), "Presentation")


def forecast(
    days: Sequence[Json] | str | bytes,
    last_day: date | str,
    target: float | None = None,
    method: Json | None = None,
    confidence: str | None = None,
) -> Result[models.Forecast]:
    """Continue a daily series to the end of a period, by a line or by smoothing, with the interval of its end.

    days: The days with their values, in any order; a day without a value is left out, for blank is not zero.
    last_day: The last day of the period.
    target: What all days together are to reach.
    method: How the days to come are found; absent: by a straight line.
    confidence: How sure the intervals and the verdict are to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.forecast(
            _fields(
                {"days": days, "method": method}, {"last_day": last_day, "target": target, "confidence": confidence}
            )
        ),
        "Forecast",
    )


def present_forecast(forecast: Json) -> Result[models.Presentation]:
    """Show a forecast as a table, for people.

    forecast: How a daily series goes on to the end of a period.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_forecast(forecast), "Presentation")


def check_campaign(campaign: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with a campaign, and what its plan lacks: a report with all issues.

    campaign: A campaign as a document of version 1: what a brand wants, who works on it, what is booked and made,
        and how far each part of it has come.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_campaign(campaign), "CheckReport")


def present_campaign(campaign: Json) -> Result[models.Presentation]:
    """Show a campaign as titled tables, for people.

    campaign: A campaign as a document of version 1: what a brand wants, who works on it, what is booked and made,
        and how far each part of it has come.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_campaign(campaign), "Presentation")


def advance(
    campaign: Json, step: Json, now: str, by: str | None = None, note: str | None = None, regions: Json | None = None
) -> Result[models.Advanced]:
    """Let something happen to a campaign, a deal or a piece: the campaign then, and what is to be done now.

    campaign: The campaign as it is.
    step: What happens.
    now: When: not before what has happened already.
    by: Who does it: an id of the team.
    note: Why, or what else is to be said: it stays in the history.
    regions: The regions in use; those of the preset `regions.market` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.advance(
            _fields({"campaign": campaign, "step": step, "regions": regions}, {"now": now, "by": by, "note": note})
        ),
        "Advanced",
    )


def present_advanced(advanced: Json) -> Result[models.Presentation]:
    """Show a campaign after something happened, and what is to be done now, as titled tables for people.

    advanced: The campaign after something happened.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_advanced(advanced), "Presentation")


def expand_slots(
    slots: Sequence[Json] | str | bytes | None = None, series: Sequence[Json] | str | bytes | None = None
) -> Result[models.SlotList]:
    """Give slots, and slots that come again and again, their instants, with what clocks do at these times.

    slots: Single slots.
    series: Slots that come again and again.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.expand_slots(_fields({"slots": slots, "series": series}, {})), "SlotList")


def present_slot_list(slot_list: Json) -> Result[models.Presentation]:
    """Show slots with their instants as a titled table, for people.

    slot_list: All slots with their instants, the earliest first.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_slot_list(slot_list), "Presentation")


def plan_calendar(
    campaign: Json,
    slots: Sequence[Json] | str | bytes | None = None,
    series: Sequence[Json] | str | bytes | None = None,
    gaps: Sequence[Json] | str | bytes | None = None,
    limits: Sequence[Json] | str | bytes | None = None,
    peaks: Sequence[Json] | str | bytes | None = None,
    pools: Sequence[Json] | str | bytes | None = None,
    past: Sequence[Json] | str | bytes | None = None,
    now: str | None = None,
    regions: Json | None = None,
) -> Result[models.CalendarPlan]:
    """Place the pieces of a campaign in slots: as many as can be, with a reason for each.

    campaign: The campaign. Pieces without a time are placed, those with a time stay; what is published, paused or
        cancelled
    is not placed.
    slots: Where a piece can go.
    series: The same, again and again.
    gaps: How far apart posts are.
    limits: How many posts there may be; the presets `frequency_limits.*` hold what platforms allow.
    peaks: Which hours of the week do well, from one's own data (`best_time`) or a published table (the presets
    `peak_hours.*`, which count 1 for each hour that their report names): each adds to the score of the slots in it,
    by the clock of the slot.
    pools: Pieces that may be published again where slots stay empty.
    past: When pieces of the pools were published before.
    now: Slots before it are not used; absent: all are.
    regions: The regions in use; those of the preset `regions.market` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.plan_calendar(
            _fields(
                {
                    "campaign": campaign,
                    "slots": slots,
                    "series": series,
                    "gaps": gaps,
                    "limits": limits,
                    "peaks": peaks,
                    "pools": pools,
                    "past": past,
                    "regions": regions,
                },
                {"now": now},
            )
        ),
        "CalendarPlan",
    )


def present_calendar_plan(calendar_plan: Json) -> Result[models.Presentation]:
    """Show a planned calendar as titled tables, for people.

    calendar_plan: Which piece goes into which slot, and why.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_calendar_plan(calendar_plan), "Presentation")


def plan_timeline(
    steps: Sequence[Json] | str | bytes,
    first_day: date | str,
    today: date | str | None = None,
    business_days: Json | None = None,
) -> Result[models.Timeline]:
    """Plan steps by the critical path: when each can and must be done, and which promises break.

    steps: What is to be done, in any order: 1 to 1,000 steps. The preset `timeline_template.content` holds the
        usual ones.
    first_day: The first day on which anything can begin.
    today: The day of the computation: what has not begun begins then or later. Absent: the plan as it is at the
        beginning.
    business_days: On which days work is done, unless a step has its own; all but Saturdays and Sundays when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.plan_timeline(
            _fields({"steps": steps, "business_days": business_days}, {"first_day": first_day, "today": today})
        ),
        "Timeline",
    )


def present_timeline(timeline: Json) -> Result[models.Presentation]:
    """Show when each step can and must be done as a titled table, for people.

    timeline: When each step can and must be done.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_timeline(timeline), "Presentation")


def plan_launch(
    launch_day: date | str,
    products: Sequence[Json] | str | bytes,
    today: date | str | None = None,
    timeline: Json | None = None,
) -> Result[models.LaunchPlan]:
    """Plan a launch of own products: margins, break-even, what must be done by when, and when stock runs out.

    launch_day: The first day on which the products are sold.
    products: What is sold: 1 to 1,000 products.
    today: The day of the computation: what is still to be done or ordered cannot be done before. Absent: the plan
        as it is at
    the beginning.
    timeline: What suppliers, producers and the team must do before the launch.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.plan_launch(
            _fields({"products": products, "timeline": timeline}, {"launch_day": launch_day, "today": today})
        ),
        "LaunchPlan",
    )


def present_launch_plan(launch_plan: Json) -> Result[models.Presentation]:
    """Show a planned launch as titled tables, for people.

    launch_plan: What a launch brings, what must be done by when, and when goods run out.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_launch_plan(launch_plan), "Presentation")


def common_hours(
    people: Sequence[Json] | str | bytes, first_day: date | str, last_day: date | str, least_minutes: int | None = None
) -> Result[models.CommonHours]:
    """Find when everybody of a team works, each by their own clock.

    people: Who is to meet: 1 to 100 people.
    first_day: The first day that is looked at, by each person's own clock.
    last_day: The last day, at most a year later.
    least_minutes: The shortest time that is of use, in minutes, 1 to 1,440; 30 when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.common_hours(
            _fields({"people": people}, {"first_day": first_day, "last_day": last_day, "least_minutes": least_minutes})
        ),
        "CommonHours",
    )


def present_common_hours(common_hours: Json) -> Result[models.Presentation]:
    """Show when a team works together as a titled table, for people.

    common_hours: When everybody works.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_common_hours(common_hours), "Presentation")


def workload(
    people: Sequence[Json] | str | bytes,
    work: Sequence[Json] | str | bytes | None = None,
    log: Sequence[Json] | str | bytes | None = None,
    business_days: Json | None = None,
    bounds: Json | None = None,
) -> Result[models.Workload]:
    """Add up the planned work of people by week, and gathers what speaks for too much strain.

    people: Who works.
    work: What they are to do; it is spread evenly over its business days.
    log: What they did.
    business_days: On which days work is done; all but Saturdays and Sundays when absent.
    bounds: From when on a week is too full, and which hours are night; those of the preset `workload_bounds.house`
        when
    absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.workload(
            _fields({"people": people, "work": work, "log": log, "business_days": business_days, "bounds": bounds}, {})
        ),
        "Workload",
    )


def present_workload(workload: Json) -> Result[models.Presentation]:
    """Show how much work people have as titled tables, for people.

    workload: How much work people have, week by week, and what should be looked at.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_workload(workload), "Presentation")


def content_mix(
    posts: Sequence[Json] | str | bytes, target: Json, on: date | str | None = None
) -> Result[models.ContentMix]:
    """Score how the posts of a plan are mixed, and says which one to change first.

    posts: The posts of a plan, in any order.
    target: How they are to be mixed: one of the presets `content_mix.…`, or one's own.
    on: The day of the computation; a target that is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.content_mix(_fields({"posts": posts, "target": target}, {"on": on})), "ContentMix")


def present_content_mix(content_mix: Json) -> Result[models.Presentation]:
    """Show how the posts of a plan are mixed as a titled table, for people.

    content_mix: How far a plan is from a mix, and which post to change first.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_content_mix(content_mix), "Presentation")


def check_agency(agency: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with an agency's documents, each by itself and all together.

    agency: Everything that an agency works with, as a document of version 1: its roster, rate cards, campaigns and
        playbooks.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_agency(agency), "CheckReport")


def judge_move(
    agency: Json,
    campaign: str,
    piece: str,
    to: Json,
    now: str,
    gaps: Sequence[Json] | str | bytes | None = None,
    limits: Sequence[Json] | str | bytes | None = None,
    by: str | None = None,
) -> Result[models.MoveJudgement]:
    """Say what moving a piece to another time would break and mend, and what keeps it from that time.

    agency: Everything that the agency has. What is wrong with it anyway is neither brought nor mended by the move.
    campaign: In which campaign.
    piece: Which piece.
    to: To which time; by the clock of the campaign where the slot names no zone.
    now: When it is moved.
    gaps: How far apart posts are.
    limits: How many posts there may be.
    by: Who moves it: an id of the team.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.judge_move(
            _fields(
                {"agency": agency, "to": to, "gaps": gaps, "limits": limits},
                {"campaign": campaign, "piece": piece, "now": now, "by": by},
            )
        ),
        "MoveJudgement",
    )


def present_move_judgement(move_judgement: Json) -> Result[models.Presentation]:
    """Show what moving a piece would do as titled tables, for people.

    move_judgement: What moving a piece would do.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_move_judgement(move_judgement), "Presentation")


def conflicts(agency: Json) -> Result[models.Conflicts]:
    """Find every exclusivity of an agency's deals that another deal stands against.

    agency: Everything that an agency works with, as a document of version 1: its roster, rate cards, campaigns and
        playbooks.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.conflicts(agency), "Conflicts")


def present_conflicts(conflicts: Json) -> Result[models.Presentation]:
    """Show conflicts as titled tables, for people.

    conflicts: Every exclusivity of an agency's deals that another deal stands against.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_conflicts(conflicts), "Presentation")


def check_enquiry(agency: Json, enquiry: Json) -> Result[models.EnquiryAnswer]:
    """Say whether an influencer may take an enquiry, and everything that speaks against it.

    agency: Everything that the agency has.
    enquiry: What a brand asks for.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_enquiry(_fields({"agency": agency, "enquiry": enquiry}, {})), "EnquiryAnswer")


def present_enquiry_answer(enquiry_answer: Json) -> Result[models.Presentation]:
    """Show whether an influencer may take an enquiry as a table, for people.

    enquiry_answer: Whether an influencer may take an enquiry, and everything that speaks against it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_enquiry_answer(enquiry_answer), "Presentation")


def may_run(
    agency: Json, campaign: str, deal: str, deliverable: str, kind: str, platform: str, territory: str, on: date | str
) -> Result[models.RunPermission]:
    """Say whether content may be used somewhere on a day, and what each clause says to it.

    agency: Everything that the agency has.
    campaign: In which campaign.
    deal: In which deal.
    deliverable: Which content: a deliverable of the deal.
    kind: What the brand wants to do with it.
    platform: On which platform.
    territory: Where: a country, a region, or the world.
    on: On which day.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.may_run(
            _fields(
                {"agency": agency},
                {
                    "campaign": campaign,
                    "deal": deal,
                    "deliverable": deliverable,
                    "kind": kind,
                    "platform": platform,
                    "territory": territory,
                    "on": on,
                },
            )
        ),
        "RunPermission",
    )


def present_run_permission(run_permission: Json) -> Result[models.Presentation]:
    """Show whether content may be used as a table, for people.

    run_permission: Whether content may run somewhere on a day, and what each clause says to it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_run_permission(run_permission), "Presentation")


def expiring_rights(agency: Json, on: date | str, within_days: int) -> Result[models.ExpiringRights]:
    """Find the rights, options, licences and consents that end within some days.

    agency: Everything that the agency has.
    on: The day from which on is looked.
    within_days: For how many days, that one not counted: 0 to 3,650.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.expiring_rights(_fields({"agency": agency}, {"on": on, "within_days": within_days})), "ExpiringRights"
    )


def present_expiring_rights(expiring_rights: Json) -> Result[models.Presentation]:
    """Show what ends soon as titled tables, for people.

    expiring_rights: What ends within some days.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_expiring_rights(expiring_rights), "Presentation")


def check_crisis_readiness(
    agency: Json, now: str, within_days: int, situations: Sequence[str] | str | bytes | None = None
) -> Result[models.CrisisReadiness]:
    """Say whether an agency is ready for a crisis: playbooks, owners of content, contacts of talents and sponsors.

    agency: Everything that the agency has, its playbooks among it.
    now: When is looked: the deadlines of sponsors count from then on, as if a crisis began.
    within_days: For how many days ahead scheduled and approved pieces must have an owner: 0 to 3,650.
    situations: Which situations must have a playbook; absent or empty: all for which the presets have one.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_crisis_readiness(
            _fields({"agency": agency, "situations": situations}, {"now": now, "within_days": within_days})
        ),
        "CrisisReadiness",
    )


def present_crisis_readiness(crisis_readiness: Json) -> Result[models.Presentation]:
    """Show whether an agency is ready for a crisis as titled tables, for people.

    crisis_readiness: Whether an agency is ready for a crisis.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_crisis_readiness(crisis_readiness), "Presentation")


def plan_pause(
    agency: Json,
    now: str,
    until: str | None = None,
    scope: Json | None = None,
    apply: bool | None = None,
    by: str | None = None,
    note: str | None = None,
) -> Result[models.PausePlan]:
    """Say what a pause holds in all campaigns: pieces, paid ads, dates that break, contract tasks, money at stake.

    agency: Everything that the agency has.
    now: When the pause begins: not before what has happened already to the pieces that it holds.
    until: When it is expected to end, after `now`; absent: nobody knows.
    scope: What is paused; everything when absent.
    apply: Whether the campaigns are given as they are with these pieces held and the contract tasks in them.
    by: Who pauses, for the histories: an id of the team of every campaign with pieces that are held.
    note: Why, for the histories.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.plan_pause(
            _fields(
                {"agency": agency, "scope": scope}, {"now": now, "until": until, "apply": apply, "by": by, "note": note}
            )
        ),
        "PausePlan",
    )


def present_pause_plan(pause_plan: Json) -> Result[models.Presentation]:
    """Show what a pause does as titled tables, for people.

    pause_plan: What a pause does.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_pause_plan(pause_plan), "Presentation")


def plan_resume(
    agency: Json,
    now: str,
    pieces: Sequence[Json] | str | bytes | None = None,
    gaps: Sequence[Json] | str | bytes | None = None,
    limits: Sequence[Json] | str | bytes | None = None,
    ads_held_since: date | str | None = None,
) -> Result[models.ResumePlan]:
    """Say what each paused piece needs before it goes on: approval, time, contracts, licences; with its steps.

    agency: Everything that the agency has.
    now: When is looked.
    pieces: Which pieces; absent or empty: all that are paused, or were and are not on the calendar yet.
    gaps: How far apart posts are.
    limits: How many posts there may be.
    ads_held_since: Since which day paid advertising is held, to find what has ended meanwhile; absent: only what
        may run now is said.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.plan_resume(
            _fields(
                {"agency": agency, "pieces": pieces, "gaps": gaps, "limits": limits},
                {"now": now, "ads_held_since": ads_held_since},
            )
        ),
        "ResumePlan",
    )


def present_resume_plan(resume_plan: Json) -> Result[models.Presentation]:
    """Show what paused pieces need as titled tables, for people.

    resume_plan: What paused pieces need before they go on.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_resume_plan(resume_plan), "Presentation")


def receivables(
    agency: Json,
    on: date | str,
    payments: Sequence[Json] | str | bytes | None = None,
    results: Sequence[Json] | str | bytes | None = None,
) -> Result[models.Receivables]:
    """Say what brands still owe on a day: each instalment of the signed deals, by age and by month.

    agency: Everything that the agency has.
    on: The day on which is looked.
    payments: What was paid, in any order. Of a deal without a payment the state says whether all is.
    results: What came of deals: a deal with results counts as it is settled, without them as it is quoted.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.receivables(_fields({"agency": agency, "payments": payments, "results": results}, {"on": on})),
        "Receivables",
    )


def present_receivables(receivables: Json) -> Result[models.Presentation]:
    """Show what brands still owe as tables, for people.

    receivables: What brands still owe on a day.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_receivables(receivables), "Presentation")


def budget(
    agency: Json,
    campaign: str,
    as_of: date | str,
    invoices: Sequence[Json] | str | bytes | None = None,
    payments: Sequence[Json] | str | bytes | None = None,
    results: Sequence[Json] | str | bytes | None = None,
    rates: Sequence[Json] | str | bytes | None = None,
    base: str | None = None,
    currency: str | None = None,
) -> Result[models.Budget]:
    """Say how a campaign stands against its budget on a day: committed, invoiced, paid, remaining and forecast by
        line.

    agency: Everything that the agency has.
    campaign: Which campaign.
    as_of: The day on which is looked: what lies after it does not count.
    invoices: What was invoiced for deals, of any campaign, in any order. Of a deal without one the state says
        whether all is.
    payments: What was paid for deals, of any campaign, in any order. Of a deal without one the state says whether
        all is.
    results: What came of deals: a deal with results counts as it is settled, without them as it is quoted.
    rates: Dated rates, of any number of days; a pair may stand in either direction. Of each pair the latest day
        counts that is
    not after the day on which is looked.
    base: The currency through which pairs without a rate of their own are crossed.
    currency: The currency of one sum over all lines; absent: there is a sum for each currency alone.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.budget(
            _fields(
                {"agency": agency, "invoices": invoices, "payments": payments, "results": results, "rates": rates},
                {"campaign": campaign, "as_of": as_of, "base": base, "currency": currency},
            )
        ),
        "Budget",
    )


def present_budget(budget: Json) -> Result[models.Presentation]:
    """Show how a campaign stands against its budget as tables, for people.

    budget: How a campaign stands against its budget on a day.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_budget(budget), "Presentation")


def next_actions(
    agency: Json,
    now: str,
    within_days: int,
    invoices: Sequence[Json] | str | bytes | None = None,
    payments: Sequence[Json] | str | bytes | None = None,
) -> Result[models.NextActions]:
    """Say who owes what by when: answers, content, approvals, tasks, invoices, payments, renewals, warnings.

    agency: Everything that the agency has.
    now: When is looked: the day is that of each campaign's zone, and UTC for what belongs to no campaign.
    within_days: How many days ahead, that one not counted: 0 to 3,650.
    invoices: What was invoiced for deals, in any order. Of a deal without one the state says whether all is.
    payments: What was paid for deals, in any order. Of a deal without one the state says whether all is.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.next_actions(
            _fields(
                {"agency": agency, "invoices": invoices, "payments": payments}, {"now": now, "within_days": within_days}
            )
        ),
        "NextActions",
    )


def present_next_actions(next_actions: Json) -> Result[models.Presentation]:
    """Show who owes what as a table, for people.

    next_actions: Who owes what, and by when.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_next_actions(next_actions), "Presentation")


def duties(
    agency: Json, campaign: str, now: str, observations: Sequence[Json] | str | bytes | None = None
) -> Result[models.Duties]:
    """Say which duties of a campaign's contracts are kept, open or broken, and what follows where they are not.

    agency: Everything that the agency has.
    campaign: Of which campaign.
    now: When is looked. What was seen later does not count.
    observations: What was seen, in any order.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.duties(_fields({"agency": agency, "observations": observations}, {"campaign": campaign, "now": now})),
        "Duties",
    )


def present_duties(duties: Json) -> Result[models.Presentation]:
    """Show which duties are kept, and what follows where they are not, as tables, for people.

    duties: Which duties of a campaign's contracts are kept, and what follows where they are not.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_duties(duties), "Presentation")


def income(
    agency: Json,
    influencer: str,
    on: date | str,
    invoices: Sequence[Json] | str | bytes | None = None,
    payments: Sequence[Json] | str | bytes | None = None,
    results: Sequence[Json] | str | bytes | None = None,
    records: Sequence[Json] | str | bytes | None = None,
) -> Result[models.Income]:
    """Say what a creator earns, by stream and month: what is earned, invoiced and paid.

    agency: Everything that the agency has.
    influencer: Whose income.
    on: The day on which is looked: what lies after it does not count.
    invoices: What was invoiced for deals, of any influencer, in any order. Of a deal without one the state says
        whether all is.
    payments: What was paid for deals, of any influencer, in any order. Of a deal without one the state says whether
        all is.
    results: What came of deals: a deal with results counts as it is settled, without them as it is quoted.
    records: What the influencer earns beside the deals.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.income(
            _fields(
                {"agency": agency, "invoices": invoices, "payments": payments, "results": results, "records": records},
                {"influencer": influencer, "on": on},
            )
        ),
        "Income",
    )


def present_income(income: Json) -> Result[models.Presentation]:
    """Show a creator's income as tables, for people.

    income: A creator's income by stream and month.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_income(income), "Presentation")


def commission_statement(
    agency: Json,
    first_day: date | str,
    last_day: date | str,
    representative: str | None = None,
    payments: Sequence[Json] | str | bytes | None = None,
) -> Result[models.CommissionStatement]:
    """Draw up the commissions of a period, instalment by instalment: base, amount, what came in, what is open.

    agency: Everything that the agency has.
    first_day: The first day of the period.
    last_day: The last day of the period: payments after it do not count.
    representative: Whose commission; absent: that of every representative.
    payments: What brands paid, in any order: the states of deals say nothing of the day.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.commission_statement(
            _fields(
                {"agency": agency, "payments": payments},
                {"first_day": first_day, "last_day": last_day, "representative": representative},
            )
        ),
        "CommissionStatement",
    )


def present_commission_statement(commission_statement: Json) -> Result[models.Presentation]:
    """Show the commissions of a period as tables, for people.

    commission_statement: The commissions of a period.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_commission_statement(commission_statement), "Presentation")


def check_content(
    platform: str,
    format: str,
    content: Json,
    strict: bool | None = None,
    scopes: Sequence[str] | str | bytes | None = None,
    limits: Json | None = None,
    on: date | str | None = None,
) -> Result[models.ContentCheck]:
    """Count content as its platform does, and holds each count against its limit, with the source of each.

    platform: Where it is to be published.
    format: In which form.
    content: What is to be published.
    strict: Whether what is between a looser and a stricter limit is an error; a warning when absent.
    scopes: What the account has that widens limits, such as `premium` on X or `nitro` on Discord.
    limits: By which limits; absent: the preset `content_limits.` of the platform.
    on: The day on which the limits are used; what is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_content(
            _fields(
                {"content": content, "scopes": scopes, "limits": limits},
                {"platform": platform, "format": format, "strict": strict, "on": on},
            )
        ),
        "ContentCheck",
    )


def present_content_check(content_check: Json) -> Result[models.Presentation]:
    """Show counts of content with their limits as titled tables, for people.

    content_check: What content counts, held against what its platform allows.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_content_check(content_check), "Presentation")


def check_giveaway(
    giveaway: Json,
    platform: str,
    published_on: date | str | None = None,
    rules: Json | None = None,
    on: date | str | None = None,
) -> Result[models.GiveawayCheck]:
    """Hold a giveaway against the rules of its platform and of the law, with its odds and what is not decided yet.

    giveaway: The giveaway.
    platform: Where it is run.
    published_on: The day on which it is announced.
    rules: By which rules; absent: the presets `giveaway_rules.general` and, where there is one, `giveaway_rules.`
        of the platform.
    on: The day on which the rules are used; what is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_giveaway(
            _fields(
                {"giveaway": giveaway, "rules": rules}, {"platform": platform, "published_on": published_on, "on": on}
            )
        ),
        "GiveawayCheck",
    )


def present_giveaway_check(giveaway_check: Json) -> Result[models.Presentation]:
    """Show what was found about a giveaway as a titled table, for people.

    giveaway_check: What a giveaway lacks, and what it is: advice, and no counsel of law.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_giveaway_check(giveaway_check), "Presentation")


def check_disclosure(
    platform: str,
    format: str,
    content: Json,
    jurisdictions: Sequence[str] | str | bytes,
    connection: str,
    audience_language: str | None = None,
    rules: Sequence[Json] | str | bytes | None = None,
    on: date | str | None = None,
) -> Result[models.DisclosureCheck]:
    """Say whether content discloses that it is advertising, as each jurisdiction wants it, and what to change.

    platform: Where it is to be published.
    format: In which form.
    content: What is to be published.
    jurisdictions: Where it is aimed at: all of them must be satisfied.
    connection: What connects the author with the brand.
    audience_language: The language of the audience; absent: words of any language count.
    rules: Rules of one's own, each with its jurisdiction: they replace the presets `disclosure.` of these.
    on: The day on which the rules are used; what is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_disclosure(
            _fields(
                {"content": content, "jurisdictions": jurisdictions, "rules": rules},
                {
                    "platform": platform,
                    "format": format,
                    "connection": connection,
                    "audience_language": audience_language,
                    "on": on,
                },
            )
        ),
        "DisclosureCheck",
    )


def present_disclosure_check(disclosure_check: Json) -> Result[models.Presentation]:
    """Show whether content discloses that it is advertising as titled tables, for people.

    disclosure_check: Whether content says that it is advertising.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_disclosure_check(disclosure_check), "Presentation")


def campaign_calendar(
    campaign: Json, now: str, meetings: Sequence[Json] | str | bytes | None = None, publisher: str | None = None
) -> Result[models.CalendarFile]:
    """Write a campaign and its meetings as iCalendar: pieces, deadlines and meetings as events.

    campaign: The campaign.
    now: When the file is written.
    meetings: Its meetings.
    publisher: Who publishes the calendar, such as the id of an agency: the same ids elsewhere are other events
        then.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.campaign_calendar(
            _fields({"campaign": campaign, "meetings": meetings}, {"now": now, "publisher": publisher})
        ),
        "CalendarFile",
    )


def meeting_invitation(meeting: Json, now: str, publisher: str | None = None) -> Result[models.InvitationFile]:
    """Write a meeting as an invitation that mail programs answer, as iCalendar.

    meeting: The meeting.
    now: When the file is written.
    publisher: Who publishes it, as in `campaign_calendar`.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.meeting_invitation(_fields({"meeting": meeting}, {"now": now, "publisher": publisher})),
        "InvitationFile",
    )


def slack_message(
    title: str,
    findings: Json | None = None,
    expiring: Json | None = None,
    tasks: Sequence[Json] | str | bytes | None = None,
    team: Sequence[Json] | str | bytes | None = None,
    on: date | str | None = None,
) -> Result[models.SlackNotice]:
    """Write tasks and alerts as a message of Slack's Block Kit.

    title: The heading, such as the name of a campaign.
    findings: What a check found: the issues of `check_campaign` or `check_agency` as they are.
    expiring: What ends soon: the answer of `expiring_rights` as it is.
    tasks: What is to be done; tasks that are done are left out.
    team: The people whom tasks name by their ids.
    on: The day of the message, from which on a task is late.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.slack_message(
            _fields(
                {"findings": findings, "expiring": expiring, "tasks": tasks, "team": team}, {"title": title, "on": on}
            )
        ),
        "SlackNotice",
    )


def effect_payloads(
    response: Json,
    now: str,
    effects: Sequence[Json] | str | bytes | None = None,
    publisher: str | None = None,
    trello_list: str | None = None,
    trello_labels: Sequence[str] | str | bytes | None = None,
    trello_members: Sequence[Json] | str | bytes | None = None,
) -> Result[models.EffectPayloads]:
    """Write what is to be done in a crisis as a message of Slack, cards of Trello and a calendar.

    response: The response after the event, as `advance_response` gives it: who holds which role, and what its steps
        are called.
    now: When it is handed off.
    effects: What is to be done now: the effects of `advance_response` as they are.
    publisher: Who publishes the calendar, such as the id of an agency: the same ids elsewhere are other events
        then.
    trello_list: The list of Trello that takes the cards; absent: no cards are made.
    trello_labels: The labels of the cards.
    trello_members: Who is who at Trello: `person` is a role of the playbook.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.effect_payloads(
            _fields(
                {
                    "response": response,
                    "effects": effects,
                    "trello_labels": trello_labels,
                    "trello_members": trello_members,
                },
                {"now": now, "publisher": publisher, "trello_list": trello_list},
            )
        ),
        "EffectPayloads",
    )


def trello_cards(
    campaign: Json,
    default_list: str,
    piece_lists: Sequence[Json] | str | bytes | None = None,
    done_list: str | None = None,
    piece_labels: Sequence[str] | str | bytes | None = None,
    task_labels: Sequence[str] | str | bytes | None = None,
    members: Sequence[Json] | str | bytes | None = None,
    position: str | None = None,
) -> Result[models.TrelloCards]:
    """Write the pieces and tasks of a campaign as cards of Trello.

    campaign: The campaign.
    default_list: The list of a card for which no other is named.
    piece_lists: The lists of pieces by their state.
    done_list: The list of what is done; absent: no cards of tasks that are done are made.
    piece_labels: The labels of pieces.
    task_labels: The labels of tasks.
    members: Who of the team is who at Trello.
    position: Where in its list a card is put; at the bottom when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.trello_cards(
            _fields(
                {
                    "campaign": campaign,
                    "piece_lists": piece_lists,
                    "piece_labels": piece_labels,
                    "task_labels": task_labels,
                    "members": members,
                },
                {"default_list": default_list, "done_list": done_list, "position": position},
            )
        ),
        "TrelloCards",
    )


def read_trello_board(
    data: Buffer,
    *,
    done_lists: Sequence[str] | str | bytes | None = None,
    members: Sequence[Json] | str | bytes | None = None,
    zone: str | None = None,
) -> Result[models.TrelloBoard]:
    """Read a board that Trello has exported as JSON: its cards as tasks, and what was not understood.

    data: The bytes of the file.
    done_lists: The names of lists whose cards are done; capital letters do not matter.
    members: Who of the team is who at Trello.
    zone: On whose clock points in time are days; UTC when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.read_trello_board(data, _fields({"done_lists": done_lists, "members": members}, {"zone": zone})),
        "TrelloBoard",
    )


def present_trello_board(trello_board: Json) -> Result[models.Presentation]:
    """Show the tasks of a Trello board as titled tables, for people.

    trello_board: The tasks of a board, and what of it was not understood.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_trello_board(trello_board), "Presentation")


def campaign_report(campaign: Json, on: date | str | None = None) -> Result[models.CampaignReport]:
    """Write a report on a campaign as one page of HTML, whole in itself.

    campaign: The campaign.
    on: The day of the report.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.campaign_report(_fields({"campaign": campaign}, {"on": on})), "CampaignReport")


def campaign_csv(
    campaign: Json, table: str, separator: str | None = None, byte_order_mark: bool | None = None
) -> Result[models.CsvFile]:
    """Write the budget or the calendar of a campaign as comma-separated values.

    campaign: The campaign.
    table: Which table of it.
    separator: What stands between the cells of a row.
    byte_order_mark: Whether the text begins with U+FEFF, by which Excel knows UTF-8.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.campaign_csv(
            _fields(
                {"campaign": campaign}, {"table": table, "separator": separator, "byte_order_mark": byte_order_mark}
            )
        ),
        "CsvFile",
    )


def check_moderation_rules(moderation_rules: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with rules of moderation: a report with all issues.

    moderation_rules: Rules of moderation, of which the first that matches decides.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_moderation_rules(moderation_rules), "CheckReport")


def moderate(
    rules: Json, items: Sequence[Json] | str | bytes, now: str, reports: Sequence[Json] | str | bytes | None = None
) -> Result[models.ModerationReport]:
    """Say what is to be done with items by an ordered list of rules, with what was found and what evidence to keep.

    rules: By which rules.
    items: What was written, each with an id of its own.
    now: When it is decided, which is the time of the evidence too.
    reports: How often items were reported; an item that is not named was not.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.moderate(_fields({"rules": rules, "items": items, "reports": reports}, {"now": now})),
        "ModerationReport",
    )


def present_moderation(moderation_report: Json) -> Result[models.Presentation]:
    """Show what is to be done with items as a titled table, for people.

    moderation_report: What is to be done with items, and why.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_moderation(moderation_report), "Presentation")


def climb_ladder(
    now: str,
    author: str,
    offence: Json,
    history: Sequence[Json] | str | bytes | None = None,
    policy: Json | None = None,
) -> Result[models.LadderClimb]:
    """Say what an author's next offence leads to, by the points that earlier decisions left and that fade with time.

    now: When it is decided.
    author: About whom.
    offence: What they have done now.
    history: What was decided about them before, in any order.
    policy: By which ladder; by the preset `moderation_ladder.community` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.climb_ladder(
            _fields({"offence": offence, "history": history, "policy": policy}, {"now": now, "author": author})
        ),
        "LadderClimb",
    )


def present_ladder(ladder_climb: Json) -> Result[models.Presentation]:
    """Show what an author's next offence leads to, and what is left of each decision, as titled tables, for people.

    ladder_climb: What an author's offence leads to, and why.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_ladder(ladder_climb), "Presentation")


def score_reports(
    now: str,
    sensitivity: str,
    items: Sequence[Json] | str | bytes,
    reporters: Sequence[Json] | str | bytes | None = None,
    policy: Json | None = None,
) -> Result[models.ReportScores]:
    """Say what users' reports of items say together, each as much as its reporter was right before, and what they
    hide.

    now: When somebody asks.
    sensitivity: How soon reports hide an item.
    items: What was reported: up to 10,000 reports together.
    reporters: What came of the earlier reports of those who report. Of who is not named nothing is known.
    policy: By which policy; by the preset `report_policy.discourse` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.score_reports(
            _fields(
                {"items": items, "reporters": reporters, "policy": policy}, {"now": now, "sensitivity": sensitivity}
            )
        ),
        "ReportScores",
    )


def present_report_scores(report_scores: Json) -> Result[models.Presentation]:
    """Show what reports say of items together, and each of them, as titled tables, for people.

    report_scores: What reports say of items together, and why.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_report_scores(report_scores), "Presentation")


def find_pile_on(
    now: str,
    window_minutes: int,
    items: Sequence[Json] | str | bytes,
    target: Json | None = None,
    recorded_since: str | None = None,
    baseline: Sequence[int] | str | bytes | None = None,
    authors: Sequence[Json] | str | bytes | None = None,
    own_references: Sequence[str] | str | bytes | None = None,
    calls_to_action: Sequence[Json] | str | bytes | None = None,
    policy: Json | None = None,
) -> Result[models.PileOnReport]:
    """Look for signs that many authors turn on one target at once, and that outsiders were sent there or act together.

    now: When somebody asks; no item is later. The window ends here.
    window_minutes: How long the window is, in minutes: 1 to 525,600. What was written as it begins is outside.
    items: What was written, in any order: in the window, and before it as far as it is known.
    target: Which thread is looked at; the account as a whole when absent.
    recorded_since: Since when the items are all that was written. Whole windows from then on are the baseline, and
        who did not write
    in a time long enough is a newcomer. Absent where the items are a part.
    baseline: How many different hostile authors the target had in each of its earlier windows, where somebody
        counted them:
    instead of `recorded_since`, each 0 to 1,000,000.
    authors: What is known of authors besides what stands in their items, each once.
    own_references: Hashtags with their `#`, and links, of the account itself: that many share them says nothing.
    calls_to_action: Where people were told to go to the target, as somebody found it. An empty list says that
        somebody looked and found
    none; absent, nobody looked.
    policy: By which policy; by the preset `pile_on_policy.house` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.find_pile_on(
            _fields(
                {
                    "items": items,
                    "target": target,
                    "baseline": baseline,
                    "authors": authors,
                    "own_references": own_references,
                    "calls_to_action": calls_to_action,
                    "policy": policy,
                },
                {"now": now, "window_minutes": window_minutes, "recorded_since": recorded_since},
            )
        ),
        "PileOnReport",
    )


def present_pile_on(pile_on_report: Json) -> Result[models.Presentation]:
    """Show signs of a pile-on and of brigading, with the threads that have them, as titled tables, for people.

    pile_on_report: Signs that many turn on one target at once, and that they were sent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_pile_on(pile_on_report), "Presentation")


def check_retention(
    now: str,
    records: Json,
    zone: str | None = None,
    holds: Sequence[Json] | str | bytes | None = None,
    policy: Json | None = None,
) -> Result[models.RetentionReport]:
    """Say which records of inbox and evidence are due to be erased, when, and what is kept why.

    now: When somebody asks.
    records: What is held.
    zone: Where midnight is; UTC when absent.
    holds: What is kept nevertheless.
    policy: By which policy; by the preset `retention_policy.house` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_retention(
            _fields({"records": records, "holds": holds, "policy": policy}, {"now": now, "zone": zone})
        ),
        "RetentionReport",
    )


def present_retention(retention_report: Json) -> Result[models.Presentation]:
    """Show what is due to be erased, and what is kept why, as titled tables, for people.

    retention_report: What is due to be erased, when, and what is kept why.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_retention(retention_report), "Presentation")


def export_person(now: str, request: Json, records: Json) -> Result[models.PersonExport]:
    """Give a person all that is held on them in inbox and evidence, without others (GDPR art. 15 and 20).

    now: When it is made.
    request: Who asks, and when the request came.
    records: What is held on everybody.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.export_person(_fields({"request": request, "records": records}, {"now": now})), "PersonExport"
    )


def present_person_export(person_export: Json) -> Result[models.Presentation]:
    """Show what is held on one person as titled tables, for people.

    person_export: All that is held on one person, for that person, in a form that machines read.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_person_export(person_export), "Presentation")


def erase_person(
    now: str, request: Json, records: Json, holds: Sequence[Json] | str | bytes | None = None
) -> Result[models.Erasure]:
    """Erase a person from inbox and evidence, with what is kept on which ground and a receipt (GDPR art. 17).

    now: When it is done.
    request: Who asks, and when the request came.
    records: What is held on everybody.
    holds: What is kept nevertheless, and on which ground.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.erase_person(_fields({"request": request, "records": records, "holds": holds}, {"now": now})), "Erasure"
    )


def present_erasure(erasure: Json) -> Result[models.Presentation]:
    """Show what was erased, and what is kept why, as titled tables, for people.

    erasure: What is left when one person was erased, and what was done.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_erasure(erasure), "Presentation")


def check_brand_voice(brand_voice: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with the voice of a brand, above all what no draft could satisfy.

    brand_voice: How a brand speaks, as facts that can be checked on a draft: words that it never uses and words
        that it always does, and numbers that a draft keeps within, such as its length, its emoji or how hard it is
        to read.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_brand_voice(brand_voice), "CheckReport")


def check_voice(
    voice: Json, text: str, platform: str, channel: str, language: str | None = None
) -> Result[models.VoiceCheck]:
    """Say whether a draft has the voice of a brand, with the place of everything that breaks it and what to change.

    voice: Whose voice the draft should have.
    text: The draft: 1 to 10,000 characters.
    platform: Where it is to be published.
    channel: By which way.
    language: In which language it is; in that of the voice when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_voice(
            _fields({"voice": voice}, {"text": text, "platform": platform, "channel": channel, "language": language})
        ),
        "VoiceCheck",
    )


def present_voice_check(voice_check: Json) -> Result[models.Presentation]:
    """Show what breaks the voice of a brand in a draft, and what was measured, as titled tables, for people.

    voice_check: Whether a draft has the voice of a brand, and what to change.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_voice_check(voice_check), "Presentation")


def check_saved_replies(saved: Json, voice: Json | None = None) -> Result[models.CheckReport]:
    """Find everything that is wrong with saved replies, and what in them breaks the voice of a brand.

    saved: The replies.
    voice: The voice that they should have; nothing is said about it when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_saved_replies(_fields({"saved": saved, "voice": voice}, {})), "CheckReport")


def fill_reply(
    saved: Json,
    reply: str,
    platform: str,
    channel: str,
    values: Sequence[Json] | str | bytes | None = None,
    language: str | None = None,
    voice: Json | None = None,
) -> Result[models.FilledReply]:
    """Fill the placeholders of a saved reply, and says whether the text then has the voice of the brand.

    saved: The replies.
    reply: Which of them.
    platform: Where it is sent.
    channel: By which way.
    values: What its placeholders are filled with: plain text on one line, without braces.
    language: In which language; the text without a language, or the only one, when absent.
    voice: The voice that it should have; nothing is said about it when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.fill_reply(
            _fields(
                {"saved": saved, "values": values, "voice": voice},
                {"reply": reply, "platform": platform, "channel": channel, "language": language},
            )
        ),
        "FilledReply",
    )


def present_filled_reply(filled_reply: Json) -> Result[models.Presentation]:
    """Show a filled reply, and whether it has the voice of the brand, as titled tables, for people.

    filled_reply: A saved reply with its placeholders filled.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_filled_reply(filled_reply), "Presentation")


def plan_rotation(
    people: Sequence[Json] | str | bytes,
    queues: Sequence[Json] | str | bytes,
    shifts: Sequence[Json] | str | bytes,
    worked: Sequence[Json] | str | bytes | None = None,
    policy: Json | None = None,
) -> Result[models.RotationPlan]:
    """Say which moderator takes which shift, so that most are filled and nobody has too much, with the load of each.

    people: Who moderates: up to 50 people. Of equals those who stand first are taken first.
    queues: What is moderated.
    shifts: What is to be filled, each by one person: up to 200 shifts.
    worked: What was worked before, or is agreed already. What is not given is not known: give at least two weeks.
    policy: By which policy; by the preset `rotation_policy.eu` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.plan_rotation(
            _fields({"people": people, "queues": queues, "shifts": shifts, "worked": worked, "policy": policy}, {})
        ),
        "RotationPlan",
    )


def present_rotation_plan(rotation_plan: Json) -> Result[models.Presentation]:
    """Show who moderates when, what nobody has, and the load of each, as titled tables, for people.

    rotation_plan: Who takes which shift, why, and what load that makes.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_rotation_plan(rotation_plan), "Presentation")


def moderator_load(
    people: Sequence[Json] | str | bytes,
    queues: Sequence[Json] | str | bytes,
    worked: Sequence[Json] | str | bytes | None = None,
    policy: Json | None = None,
) -> Result[models.ModeratorLoad]:
    """Say what a rota asks of each moderator by week, and what in it is too much.

    people: Who moderates: up to 50 people.
    queues: What is moderated.
    worked: Who worked when.
    policy: By which policy; by the preset `rotation_policy.eu` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.moderator_load(_fields({"people": people, "queues": queues, "worked": worked, "policy": policy}, {})),
        "ModeratorLoad",
    )


def present_moderator_load(moderator_load: Json) -> Result[models.Presentation]:
    """Show what a rota asks of each moderator, and what in it is too much, as titled tables, for people.

    moderator_load: What a rota asks of people, and what in it should be looked at.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_moderator_load(moderator_load), "Presentation")


def detect_alarms(
    bins: Sequence[Json] | str | bytes,
    settings: Json | None = None,
    state: Json | None = None,
    with_scores: bool | None = None,
) -> Result[models.AlarmReport]:
    """Look for alarms in bins of mentions, and gives the state from which the next call goes on.

    bins: The bins, the earliest first; a bin that is left out is not known, and not zero.
    settings: How a new detector works; absent where a state is given, which has its own.
    state: Where an earlier call stopped; absent: nothing was seen yet.
    with_scores: Whether the score of each bin is wanted too, as for a picture.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.detect_alarms(
            _fields({"bins": bins, "settings": settings, "state": state}, {"with_scores": with_scores})
        ),
        "AlarmReport",
    )


def present_alarms(alarm_report: Json) -> Result[models.Presentation]:
    """Show alarms with their evidence as titled tables, for people.

    alarm_report: The alarms in some bins, and the state from which the next call goes on.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_alarms(alarm_report), "Presentation")


def check_mention_query(
    time: str,
    time_unit: str | None = None,
    author: str | None = None,
    authors_reach: str | None = None,
    sentiment: str | None = None,
    platform: str | None = None,
    settings: Json | None = None,
    state: Json | None = None,
    from_: str | None = None,
    until: str | None = None,
    with_scores: bool | None = None,
) -> Result[models.CheckReport]:
    """Find everything that is wrong with a query on a table of mentions, whatever the table has: a report.

    time: The column that says when each was written: points in time, those without a zone in UTC, or numbers.
    time_unit: What a number of that column counts since midnight of 1 January 1970 in UTC; points in time know it.
    author: The column that says who wrote it: texts, of which an empty one is nobody, or whole numbers.
    authors_reach: The column that says how many follow its author.
    sentiment: The column with its sentiment: below zero is negative.
    platform: The column with its platform: texts.
    settings: How a new detector works, the length of the bins included; absent where a state is given, which has
        its own.
    state: Where an earlier scan stopped; absent: nothing was seen yet.
    from_: When the first bin begins. When absent, the bin after the last that the state has seen; without a state
        that of the
    first mention, where bins are counted from midnight of 1 January 1970 in UTC.
    until: When the last bin ends, at the latest: mentions from then on do not count. When absent, the bin of the
        last mention is
    the last.
    with_scores: Whether the score of each bin is wanted too, as for a picture; for up to 100,000 bins.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_mention_query(
            _fields(
                {"settings": settings, "state": state},
                {
                    "time": time,
                    "time_unit": time_unit,
                    "author": author,
                    "authors_reach": authors_reach,
                    "sentiment": sentiment,
                    "platform": platform,
                    "from": from_,
                    "until": until,
                    "with_scores": with_scores,
                },
            )
        ),
        "CheckReport",
    )


def present_mention_scan(mention_scan: Json) -> Result[models.Presentation]:
    """Show what became of the rows of a table of mentions, and the alarms in it, as titled tables, for people.

    mention_scan: The alarms in a table of mentions, and what became of its rows.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_mention_scan(mention_scan), "Presentation")


def find_opportunities(
    now: str,
    settings: Json,
    niche: Sequence[Json] | str | bytes,
    series: Sequence[Json] | str | bytes,
    minimum_authors: int | None = None,
    least_fit: float | None = None,
) -> Result[models.OpportunityReport]:
    """Find which topics, hashtags and formats rise, how they fit a niche, and until when they are worth a piece.

    now: When it is asked.
    settings: How the detector works, one for each series.
    niche: What the creator is about: 1 to 1,000 words and phrases.
    series: What is counted: 1 to 1,000 topics, hashtags and formats.
    minimum_authors: From how many different authors on a rise is not the doing of a few, 1 to 1,000,000; 10 when
        absent.
    least_fit: From which fit on something is worth a piece, 0 to 1; 0.3 when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.find_opportunities(
            _fields(
                {"settings": settings, "niche": niche, "series": series},
                {"now": now, "minimum_authors": minimum_authors, "least_fit": least_fit},
            )
        ),
        "OpportunityReport",
    )


def present_opportunities(opportunity_report: Json) -> Result[models.Presentation]:
    """Show what rises, how it fits, and what to do by when, as titled tables, for people.

    opportunity_report: What rises, how it fits the creator, and what to do by when.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_opportunities(opportunity_report), "Presentation")


def correct_prevalence(
    observed: Sequence[Json] | str | bytes,
    calibration: Sequence[Json] | str | bytes,
    least_labelled: int | None = None,
    least_observed: int | None = None,
    confidence: str | None = None,
) -> Result[models.PrevalenceReport]:
    """Correct shares for the mistakes of whoever counted them, by labelled counts for each brand and language.

    observed: What the judge found: 1 to 1,000 rows.
    calibration: What the judge found where the truth is known: 1 to 1,000 rows, one for each brand and language.
    least_labelled: The fewest labelled units of each sort, those that are so and those that are not, of which a
        rate is believed, 1 to
    1,000,000; 30 when absent.
    least_observed: The fewest units of a row that are judged, 1 to 1,000,000; 30 when absent.
    confidence: How sure the intervals are to be; absent: 0.95.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.correct_prevalence(
            _fields(
                {"observed": observed, "calibration": calibration},
                {"least_labelled": least_labelled, "least_observed": least_observed, "confidence": confidence},
            )
        ),
        "PrevalenceReport",
    )


def present_prevalence(prevalence_report: Json) -> Result[models.Presentation]:
    """Show shares as they were found and as they are corrected as a titled table, for people.

    prevalence_report: How large shares are in truth.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_prevalence(prevalence_report), "Presentation")


def severity_readings(mention_alarm: Json) -> Result[models.SeverityReadings]:
    """Read off an alarm what it has measured, as `assess_severity` takes it.

    mention_alarm: An alarm with its evidence.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.severity_readings(mention_alarm), "SeverityReadings")


def assess_severity(
    readings: Sequence[Json] | str | bytes | None = None,
    facts: Sequence[str] | str | bytes | None = None,
    judged: Sequence[str] | str | bytes | None = None,
    matrix: Json | None = None,
    on: date | str | None = None,
) -> Result[models.SeverityAssessment]:
    """Say how grave a crisis is, by a matrix that is data, with what each metric and fact contributes.

    readings: What was measured, each metric once.
    facts: What is known, each fact once.
    judged: What people think, one or several: the gravest counts, and it only raises.
    matrix: By which matrix; the preset `severity_matrix.influencer` when absent.
    on: The day, on which the matrix should still be vouched for.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.assess_severity(
            _fields({"readings": readings, "facts": facts, "judged": judged, "matrix": matrix}, {"on": on})
        ),
        "SeverityAssessment",
    )


def present_severity_assessment(severity_assessment: Json) -> Result[models.Presentation]:
    """Show how grave a crisis is as a titled table, for people.

    severity_assessment: How grave a crisis is, and why.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_severity_assessment(severity_assessment), "Presentation")


def advise_posture(
    crisis_type: str,
    history: str | None = None,
    reputation: str | None = None,
    claim_is_false: bool | None = None,
    planned: Sequence[str] | str | bytes | None = None,
) -> Result[models.PostureAdvice]:
    """Say which posture fits a crisis, what it consists of and why, by situational crisis communication theory.

    crisis_type: What happened, by the types of situational crisis communication theory.
    history: Whether something like it happened to the same people before; `unknown` when absent.
    reputation: How they were seen before; `unknown` when absent.
    claim_is_false: Whether there is evidence that what is claimed is false. It counts for a rumor and a challenge
        alone.
    planned: What it is meant to be answered with, in that order; nothing is checked when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.advise_posture(
            _fields(
                {"planned": planned},
                {
                    "crisis_type": crisis_type,
                    "history": history,
                    "reputation": reputation,
                    "claim_is_false": claim_is_false,
                },
            )
        ),
        "PostureAdvice",
    )


def present_posture_advice(posture_advice: Json) -> Result[models.Presentation]:
    """Show advice on a posture as titled tables, for people.

    posture_advice: Which posture fits a crisis, and what it consists of.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_posture_advice(posture_advice), "Presentation")


def check_strategies(strategies: Sequence[str] | str | bytes) -> Result[models.CheckReport]:
    """Find what does not fit together in the strategies of an answer to a crisis: a report with all issues.

    strategies: The strategies of a response, in their order: 1 to 1,000.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_strategies(_fields({"strategies": strategies}, {})), "CheckReport")


def triage_inbox(
    items: Sequence[Json] | str | bytes,
    now: str,
    known: Sequence[Json] | str | bytes | None = None,
    policy: Json | None = None,
) -> Result[models.TriagedInbox]:
    """Put an inbox in the order in which it should be answered, with a reason for each point and each tier.

    items: What waits for an answer.
    now: The time at which somebody asks; no item is later.
    known: What is known of the items besides, each item once.
    policy: By which policy; the preset `triage_policy.community` when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.triage_inbox(_fields({"items": items, "known": known, "policy": policy}, {"now": now})), "TriagedInbox"
    )


def present_triage(triaged_inbox: Json) -> Result[models.Presentation]:
    """Show the order of an inbox, and what each score is made of, as titled tables, for people.

    triaged_inbox: An inbox in the order in which it should be answered, with reasons.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_triage(triaged_inbox), "Presentation")


def route_inbox(
    items: Sequence[Json] | str | bytes, plan: Json, now: str, known: Sequence[Json] | str | bytes | None = None
) -> Result[models.RoutedInbox]:
    """Say which department answers each conversation, by rules that are data, and who is told when it waits.

    items: What waits for an answer.
    plan: Which conversation is for whom.
    now: The time at which somebody asks; no item is later.
    known: What is known of the items besides, each item once: their class, what the author is, and since when they
        wait.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.route_inbox(_fields({"items": items, "plan": plan, "known": known}, {"now": now})), "RoutedInbox"
    )


def present_routing(routed_inbox: Json) -> Result[models.Presentation]:
    """Show which department answers what, and who is told when, as titled tables, for people.

    routed_inbox: Which department answers what.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_routing(routed_inbox), "Presentation")


def service_level_status(
    level: Json, conversations: Sequence[Json] | str | bytes, now: str
) -> Result[models.ServiceLevelReport]:
    """Say which promises of a service level are kept, broken or open: first and next responses, resolution.

    level: What was promised.
    conversations: The conversations.
    now: The time at which somebody asks; no event is later.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.service_level_status(_fields({"level": level, "conversations": conversations}, {"now": now})),
        "ServiceLevelReport",
    )


def present_service_levels(service_level_report: Json) -> Result[models.Presentation]:
    """Show how the promises of a service level stand as a titled table, for people.

    service_level_report: Which promises are kept, which are broken, and which may still be kept.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_service_levels(service_level_report), "Presentation")


def measure_inbox(
    conversations: Sequence[Json] | str | bytes,
    now: str,
    level: Json | None = None,
    ratings: Sequence[Json] | str | bytes | None = None,
) -> Result[models.InboxMeasures]:
    """Measure how well an inbox is answered: times with those who still wait, shares in time, satisfaction, backlog.

    conversations: The conversations, those that are not answered or resolved yet among them.
    now: The time at which somebody asks; no event is later.
    level: What was promised, and by which clock times are measured; around the clock when absent.
    ratings: How many people gave each rating, each rating once.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.measure_inbox(
            _fields({"conversations": conversations, "level": level, "ratings": ratings}, {"now": now})
        ),
        "InboxMeasures",
    )


def present_inbox_measures(inbox_measures: Json) -> Result[models.Presentation]:
    """Show how well an inbox is answered as a titled table, for people.

    inbox_measures: How well an inbox is answered.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_inbox_measures(inbox_measures), "Presentation")


def voice_of_customer(
    items: Sequence[Json] | str | bytes,
    period: Json,
    positive_from: Decimal | str,
    advocate_items: int,
    examples: int,
    themes: Sequence[Json] | str | bytes | None = None,
    previous: Json | None = None,
) -> Result[models.VoiceDigest]:
    """Say what people speak about, by themes with their words, how that has changed, and who is an advocate.

    items: What people wrote, in this period and the one before.
    period: The period that is looked at.
    positive_from: From which sentiment on an item is positive, above 0 to 1.
    advocate_items: How many positive items of this period make an author an advocate: 2 to 1,000.
    examples: How many items are named as examples of each theme: 0 to 100.
    themes: What may be spoken about; an item may be about several.
    previous: The period before, with which it is compared; they do not overlap.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.voice_of_customer(
            _fields(
                {"items": items, "period": period, "themes": themes, "previous": previous},
                {"positive_from": positive_from, "advocate_items": advocate_items, "examples": examples},
            )
        ),
        "VoiceDigest",
    )


def present_voice_of_customer(voice_digest: Json) -> Result[models.Presentation]:
    """Show what people speak about, and who speaks well of the account, as titled tables, for people.

    voice_digest: What people speak about in a period.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_voice_of_customer(voice_digest), "Presentation")


def name_topics(
    window: Json,
    baseline: Json,
    kinds: Sequence[str] | str | bytes | None = None,
    leave_out: Sequence[str] | str | bytes | None = None,
    minimum_count: int | None = None,
    minimum_authors: int | None = None,
    least_z: float | None = None,
    prior_terms: int | None = None,
    most: int | None = None,
    examples: int | None = None,
) -> Result[models.TopicReport]:
    """Name what people speak about more than before: words, pairs of words and hashtags, by log-odds.

    window: What was written in the window that is looked at.
    baseline: What was written before, or elsewhere: with what the window is compared.
    kinds: Which terms are looked for; all kinds when absent.
    leave_out: Words that say nothing, such as the brand's own name: no term has one of them.
    minimum_count: In how many texts of the window a term must stand, 1 to 1,000,000; 5 when absent.
    minimum_authors: How many different authors must have written it, 1 to 1,000,000; 3 when absent.
    least_z: From which score on a term is named, in standard errors of its log-odds, 0 to 1,000; 3 when absent.
    prior_terms: How many terms of each kind the prior weighs, 1 to 1,000,000; as many as the smaller period has
        when absent.
    most: How many terms are named at most, 1 to 1,000; 20 when absent.
    examples: How many texts are named as examples of each term, 0 to 100; 3 when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.name_topics(
            _fields(
                {"window": window, "baseline": baseline, "kinds": kinds, "leave_out": leave_out},
                {
                    "minimum_count": minimum_count,
                    "minimum_authors": minimum_authors,
                    "least_z": least_z,
                    "prior_terms": prior_terms,
                    "most": most,
                    "examples": examples,
                },
            )
        ),
        "TopicReport",
    )


def present_topics(topic_report: Json) -> Result[models.Presentation]:
    """Show what people speak about more than before as a titled table, for people.

    topic_report: What people speak about more than before.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_topics(topic_report), "Presentation")


def score_sentiment(
    texts: Sequence[Json] | str | bytes,
    language: str | None = None,
    lexicons: Sequence[Json] | str | bytes | None = None,
    thresholds: Json | None = None,
    on: date | str | None = None,
    most_words: int | None = None,
) -> Result[models.SentimentScores]:
    """Estimate the sentiment of texts from -1 to 1 by words and rules: VADER for English, and lists of one's own.

    texts: The texts, each once.
    language: In which language those texts are that do not say so. Where it is absent too, they are not scored: the
        English list
    would take the German `die` and `war` for something bad.
    lexicons: Lists of words of one's own, one for each language. One for English adds to VADER's words and
        overrides them; one for
    another language stands alone.
    thresholds: From which score on a text is positive or negative; by the preset `sentiment_thresholds.vader` when
        absent.
    on: The day on which somebody asks, to warn of conventions that nobody vouches for any more; no warning when
        absent.
    most_words: How many words are named of each text, those that weigh most: 0 to 100; 10 when absent. All of them
        count.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.score_sentiment(
            _fields(
                {"texts": texts, "lexicons": lexicons, "thresholds": thresholds},
                {"language": language, "on": on, "most_words": most_words},
            )
        ),
        "SentimentScores",
    )


def present_sentiment(sentiment_scores: Json) -> Result[models.Presentation]:
    """Show the sentiment of texts, and what their words count, as titled tables, for people.

    sentiment_scores: The sentiment of texts by words and rules, and why.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_sentiment(sentiment_scores), "Presentation")


def check_playbook(playbook: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with a playbook for a crisis: a report with all issues.

    playbook: What is done in a crisis of one kind, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_playbook(playbook), "CheckReport")


def present_playbook(playbook: Json) -> Result[models.Presentation]:
    """Show a playbook for a crisis as titled tables, for people.

    playbook: What is done in a crisis of one kind, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_playbook(playbook), "Presentation")


def check_playbook_readiness(playbook: Json) -> Result[models.CheckReport]:
    """Find what a playbook lacks before a crisis may come: people, contacts, owners, deadlines, words.

    playbook: What is done in a crisis of one kind, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_playbook_readiness(playbook), "CheckReport")


def check_response(crisis_response: Json) -> Result[models.CheckReport]:
    """Find everything that is wrong with a response to a crisis, and plays its timeline again: a report with all
        issues.

    crisis_response: A response to one crisis, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_response(crisis_response), "CheckReport")


def present_response(crisis_response: Json) -> Result[models.Presentation]:
    """Show a response to a crisis as titled tables, for people.

    crisis_response: A response to one crisis, as a document of version 1.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_response(crisis_response), "Presentation")


def advance_response(
    response: Json,
    event: Json,
    now: str,
    by: str | None = None,
    source: str | None = None,
    note: str | None = None,
    pinned: bool | None = None,
) -> Result[models.AdvancedResponse]:
    """Let something happen to a response to a crisis: the response as it is then, and what is to be done now.

    response: The response as it is.
    event: What happens.
    now: When: not before what has happened already.
    by: Who does it: the id of a role of the playbook.
    source: Who says so, or where it was seen.
    note: Why, or what else is to be said.
    pinned: Whether the review should not overlook it.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.advance_response(
            _fields(
                {"response": response, "event": event},
                {"now": now, "by": by, "source": source, "note": note, "pinned": pinned},
            )
        ),
        "AdvancedResponse",
    )


def present_advanced_response(advanced_response: Json) -> Result[models.Presentation]:
    """Show a response after something happened, and what is to be done now, as titled tables, for people.

    advanced_response: A response after something happened.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_advanced_response(advanced_response), "Presentation")


def response_status(
    response: Json, now: str, within_minutes: int | None = None, in_hours: bool | None = None, alerts: int | None = None
) -> Result[models.ResponseStatus]:
    """Say what is overdue, due now and next in a response to a crisis, and who is called.

    response: The response.
    now: The time that it is.
    within_minutes: What is due within so many minutes counts as due now: 0 to 1,440; as many as lie between two
        updates when absent.
    in_hours: Whether it is within working hours, for the chain of escalation; not said when absent.
    alerts: How many alerts have come, for the chain of escalation; 1 when absent.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.response_status(
            _fields(
                {"response": response},
                {"now": now, "within_minutes": within_minutes, "in_hours": in_hours, "alerts": alerts},
            )
        ),
        "ResponseStatus",
    )


def present_response_status(response_status: Json) -> Result[models.Presentation]:
    """Show what is due in a response to a crisis as titled tables, for people.

    response_status: What is due in a response, at a time.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_response_status(response_status), "Presentation")


def check_statement(
    text: str,
    channels: Sequence[Json] | str | bytes,
    voice: Json | None = None,
    language: str | None = None,
    strict: bool | None = None,
    on: date | str | None = None,
) -> Result[models.StatementCheck]:
    """Say for each place where a statement goes whether it is short enough there and has the voice that it should.

    text: The words.
    channels: Where it goes.
    voice: Whose voice it should have; absent: no voice is asked for.
    language: In which language it is; in that of the voice when absent.
    strict: Whether what is between a looser and a stricter limit of a platform is too long; something to look at
        when absent.
    on: The day on which the limits are used; what is older than its source vouches for comes with a warning.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.check_statement(
            _fields(
                {"channels": channels, "voice": voice}, {"text": text, "language": language, "strict": strict, "on": on}
            )
        ),
        "StatementCheck",
    )


def present_statement_check(statement_check: Json) -> Result[models.Presentation]:
    """Show whether a statement fits where it goes, and what to change, as titled tables, for people.

    statement_check: Whether a statement can go out as it is, for each place where it goes.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_statement_check(statement_check), "Presentation")


def review_response(response: Json, now: str) -> Result[models.ReviewFacts]:
    """Say what the timeline of a response to a crisis tells those who look back: times, severities, what was late.

    response: The response.
    now: The time from which it is looked at; what happened later is left out.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.review_response(_fields({"response": response}, {"now": now})), "ReviewFacts")


def present_review_facts(review_facts: Json) -> Result[models.Presentation]:
    """Show what a timeline tells those who look back as titled tables, for people.

    review_facts: What the timeline of a response says, for those who look back.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_review_facts(review_facts), "Presentation")


def check_review(review: Json, response: Json, now: str) -> Result[models.CheckReport]:
    """Hold a review of a crisis against the timeline, and finds what is missing or overdue: a report with all issues.

    review: The review.
    response: The response that it looks back at.
    now: The time that it is.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.check_review(_fields({"review": review, "response": response}, {"now": now})), "CheckReport")


def present_review(crisis_review: Json) -> Result[models.Presentation]:
    """Show a review of a crisis as titled tables, for people.

    crisis_review: What people make of a crisis when it is over, as a document of version 1: its facts are those of
        `review_response`, all else they write.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_review(crisis_review), "Presentation")


def run_drill(seed: int, playbook: Json, scenario: Json, policy: str, detected_at: str) -> Result[models.Drill]:
    """Make a drill of a crisis from a seed: its events in the order of time, and the response that they make.

    seed: Where chance starts: the same seed gives the same drill on every host; below 2^53.
    playbook: What is trained.
    scenario: What happens.
    policy: Who decides.
    detected_at: When it is noticed.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(
        _native.run_drill(
            _fields(
                {"playbook": playbook, "scenario": scenario},
                {"seed": seed, "policy": policy, "detected_at": detected_at},
            )
        ),
        "Drill",
    )


def present_drill(drill: Json) -> Result[models.Presentation]:
    """Show a drill of a crisis as titled tables, for people.

    drill: A drill: what happens, in its order, and the response that it makes.

    Raises ValidationError with all issues when the input is refused.
    """
    return Result(_native.present_drill(drill), "Presentation")


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
