/// The one list of operations. Calls the macro `$callback` with a line for each:
/// `doc, kind name(input document) -> output document;`. The kinds are `document` (JSON in, JSON out) and `bytes` (the
/// bytes of a file and JSON in, JSON out).
///
/// The core makes [`crate::wire::call`] from it, and each binding its exported functions. A new operation is a function
/// of the same name in `wire/document.rs`, and its line here.
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            /// Finds everything that is wrong with the description of an influencer: a report with all issues.
            document check_influencer(Influencer) -> CheckReport;

            /// Finds everything that is wrong with a rate card: a report with all issues.
            document check_rate_card(RateCard) -> CheckReport;

            /// Finds everything that is wrong with a deal: a report with all issues.
            document check_deal(Deal) -> CheckReport;

            /// Prices a deal by a rate card, with every line explained.
            document quote(QuoteInput) -> Quote;

            /// Finds everything that is wrong with regions of one's own: a report with all issues.
            document check_regions(Regions) -> CheckReport;

            /// Finds everything that is wrong with a category tree of one's own: a report with all issues.
            document check_categories(CategoryTree) -> CheckReport;

            /// Finds everything that is wrong with follower tiers of one's own: a report with all issues.
            document check_follower_tiers(FollowerTiers) -> CheckReport;

            /// Settles a deal at its results: what it comes to in fact, what was paid, and what is still due or goes back.
            document settle(SettleInput) -> Settlement;

            /// Finds everything that is wrong with the results of a deal: a report with all issues.
            document check_results(ResultsCheckInput) -> CheckReport;

            /// Finds whether the amounts of a stored settlement still add up: a report with all issues.
            document check_settlement(Settlement) -> CheckReport;

            /// Shows a settlement as titled tables, for people.
            document present_settlement(Settlement) -> Presentation;

            /// Finds whether the amounts of a stored quote still add up: a report with all issues.
            document check_quote(Quote) -> CheckReport;

            /// Shows a quote as titled tables, for people.
            document present(Quote) -> Presentation;

            /// Shows where the money of a quote goes, as the bars of a waterfall from the list price to the net.
            document waterfall(Quote) -> Waterfall;

            /// Suggests what a piece of content may cost by the conventions of the market, with a range and every driver.
            document suggest_fee(SuggestFeeInput) -> FeeSuggestion;

            /// Shows a suggested fee as titled tables, for people.
            document present_fee_suggestion(FeeSuggestion) -> Presentation;

            /// Holds an offer against the floor, the suggested fee and the list price, by bands that are data.
            document judge_offer(JudgeOfferInput) -> OfferJudgement;

            /// Shows the judgement of an offer as titled tables, for people.
            document present_offer_judgement(OfferJudgement) -> Presentation;

            /// Finds what to give up so that a deal costs no more than a target, and what that costs both sides.
            document counter_offer(CounterOfferInput) -> CounterOffer;

            /// Shows a counter-offer as titled tables, for people.
            document present_counter_offer(CounterOffer) -> Presentation;

            /// Prices a deal for every combination of other terms: columns for a table or a picture.
            document scenarios(ScenariosInput) -> ScenarioGrid;

            /// Shows a grid of scenarios as titled tables, for people.
            document present_scenarios(ScenarioGrid) -> Presentation;

            /// Shows issues as a table, for people.
            document present_issues(CheckReport) -> Presentation;

            /// Shows the payments of several quotes as one calendar, for people.
            document present_payments(QuoteList) -> Presentation;

            /// Shows what representatives get of several quotes as one statement, for people.
            document present_commissions(QuoteList) -> Presentation;

            /// Says what is owed after a deal was cancelled: kill fee, costs, commission, tax, and what is due or refunded.
            document cancel(CancelInput) -> CancellationStatement;

            /// Shows a cancellation statement as titled tables, for people.
            document present_cancellation(CancellationStatement) -> Presentation;
            /// Computes interest and fixed sums on debts that are paid late, by contract or by law.
            document late_interest(LateInterestClaim) -> LateInterest;

            /// Shows interest on debts as titled tables, for people.
            document present_late_interest(LateInterest) -> Presentation;

            /// Finds the days on which debtors are reminded by the steps of a scheme, and what is open on each.
            document dunning(DunningPlan) -> Dunning;

            /// Shows the days of reminders as a table, for people.
            document present_dunning(Dunning) -> Presentation;

            /// Computes what early payment saves, by which day, and what it costs not to take it.
            document early_payment(EarlyPaymentOffer) -> EarlyPayment;

            /// Shows an early payment as a table, for people.
            document present_early_payment(EarlyPayment) -> Presentation;

            /// Says what a changed deal costs more or less, line by line, and what of it was changed.
            document amend(AmendInput) -> Amendment;

            /// Shows an amendment as titled tables, for people.
            document present_amendment(Amendment) -> Presentation;

            /// Moves a deal to new dates, and says what moved, what the contract asks for it, and what it does to the price.
            document postpone(PostponeInput) -> PostponedDeal;

            /// Shows a deal at new dates as titled tables, for people.
            document present_postponement(PostponedDeal) -> Presentation;

            /// Says what differs between two quotes, and why.
            document compare(CompareInput) -> QuoteComparison;

            /// Shows a comparison of two quotes as titled tables, for people.
            document present_comparison(QuoteComparison) -> Presentation;
            /// Writes the invoices of a deal: for each instalment one from each supplier to its customer.
            document invoice(InvoiceInput) -> InvoiceSet;

            /// Finds everything that is wrong with an invoice or a credit note: a report with all issues.
            document check_invoice(Invoice) -> CheckReport;

            /// Shows an invoice as titled tables, for people.
            document present_invoice(Invoice) -> Presentation;

            /// Writes an invoice or a credit note as XML: UBL 2.1 by EN 16931, or as Peppol wants it.
            document invoice_ubl(UblInput) -> UblInvoice;

            /// Finds everything that is wrong with metrics and rates of one's own: a report with all issues.
            document check_rate_book(RateBook) -> CheckReport;

            /// Finds everything that is wrong with a query on a table of posts, whatever the table has: a report.
            document check_kpi_query(KpiQuery) -> CheckReport;

            /// Computes rates from the figures of posts, of all together and by group, honest about what is missing.
            document measure(MeasureInput) -> Measurement;

            /// Shows measured rates as titled tables, for people.
            document present_measurement(Measurement) -> Presentation;

            /// Compares two values of one rate; refuses rates that mean different things, and says in what they differ.
            document compare_rates(RatePair) -> RateComparison;

            /// Computes what actions would be worth by a table of values, with the method beside the number.
            document earned_media_value(EmvInput) -> EarnedMediaValue;

            /// Shows a comparison of two rates as a table, for people.
            document present_rate_comparison(RateComparison) -> Presentation;

            /// Shows an earned media value as a table with its method, for people.
            document present_earned_media_value(EarnedMediaValue) -> Presentation;

            /// Holds a value against targets and benchmarks: what is met, what is usual, and where that may be chance.
            document judge_kpi(JudgeKpiInput) -> KpiJudgement;

            /// Shows the judgement of a value as titled tables, for people.
            document present_kpi_judgement(KpiJudgement) -> Presentation;

            /// Says how far along a figure is beside elapsed time, what is needed to reach its target, and where it will end.
            document pace(PaceInput) -> Pacing;

            /// Shows a pacing as a table, for people.
            document present_pacing(Pacing) -> Presentation;

            /// Scores goals by their KPIs: target, actual and verdict of each, weighed, with what is undefined named.
            document scorecard(ScorecardInput) -> Scorecard;

            /// Shows a scorecard as titled tables, for people.
            document present_scorecard(Scorecard) -> Presentation;

            /// Compares two or several variants in one call, corrected for their number: a winner, none, or not enough data.
            document experiment(ExperimentInput) -> Experiment;

            /// Shows an experiment as titled tables, for people.
            document present_experiment(Experiment) -> Presentation;

            /// Checks whether the arms of an experiment have the sizes that they were to have, by the chi-square test.
            document sample_ratio(SampleRatioInput) -> SampleRatioCheck;

            /// Shows a check of the sizes of arms as a table, for people.
            document present_sample_ratio(SampleRatioCheck) -> Presentation;

            /// Shares conversions among those who brought them, by code, link and window; the parts add up to the whole.
            document attribute(AttributeInput) -> Attribution;

            /// Shows an attribution as a table, for people.
            document present_attribution(Attribution) -> Presentation;

            /// Says how a paid campaign spends, what its results cost by ad set, and where budget may move.
            document paid_campaign(PaidCampaignInput) -> PaidCampaign;

            /// Shows a paid campaign as titled tables, for people.
            document present_paid_campaign(PaidCampaign) -> Presentation;

            /// Compares oneself with named competitors: share of voice, growth and rates.
            document compare_peers(PeersInput) -> PeerComparison;

            /// Shows a comparison with competitors as titled tables, for people.
            document present_peer_comparison(PeerComparison) -> Presentation;

            /// Ranks the hours of the week by how well one's own posts did in them, by a lower bound after shrinkage.
            document best_time(BestTimeInput) -> BestTime;

            /// Shows the best hours to post as a table, for people.
            document present_best_time(BestTime) -> Presentation;

            /// Draws the rates of small cells towards that of all, and ranks them by their lower bounds.
            document shrink(ShrinkInput) -> Shrinkage;

            /// Shows shrunk rates as a table, for people.
            document present_shrinkage(Shrinkage) -> Presentation;

            /// Writes a credit note: what is taken back of an invoice, whole, by lines or as an amount, with its tax.
            document credit_note(CreditNotePlan) -> CreditNote;

            /// Finds everything that is wrong with the credit notes of an invoice: a report with all issues.
            document check_credit_note(CreditCheckInput) -> CheckReport;

            /// Shows a credit note, and what is left of the invoice, as titled tables, for people.
            document present_credit_note(CreditNote) -> Presentation;
            /// Writes a table of a presentation as comma-separated values (RFC 4180), with no cell that is a formula.
            document table_csv(TableCsvInput) -> CsvFile;

            /// Draws up the account of a party over some days from invoices, credit notes and payments, with what is overdue.
            document statement(StatementPlan) -> Statement;

            /// Shows a statement of account as titled tables, for people.
            document present_statement(Statement) -> Presentation;

            /// Looks at the first bytes of an export of a platform: its layout, its columns, and what has to be asked.
            bytes probe_export(ExportHints) -> ExportProbe;

            /// Reads an export of a platform: its rows by columns, and a report on what became of each row.
            bytes read_export(ExportHints) -> PlatformExport;

            /// Merges a newer export into an older one by the ids of the posts: the newer row wins.
            document merge_exports(MergeExportsInput) -> PlatformExport;

            /// Shows what became of the rows of an export as titled tables, for people.
            document present_export(PlatformExport) -> Presentation;

            /// Shows what is known of an export, and what has to be asked first, as titled tables, for people.
            document present_export_probe(ExportProbe) -> Presentation;

            /// Adds amounts of one currency.
            document add_money(MoneyList) -> Money;

            /// Compares two amounts of one currency: -1 when the first is smaller, 0 when they are equal, 1 when it is larger.
            document compare_money(MoneyPair) -> Comparison;

            /// Writes an amount as people read it, such as `EUR 1,234.50`.
            document format_money(Money) -> FormattedMoney;

            /// Shares an amount out by weights or percentages, so that the parts add up to it exactly.
            document allocate_money(AllocateInput) -> MoneyList;

            /// Exchanges an amount by dated rates: directly, inversely, or through a base.
            document exchange_money(ExchangeInput) -> ExchangedMoney;

            /// Finds what exchange rates added or took between booking and settlement, line by line and in sum.
            document exchange_difference(BookedAmounts) -> ExchangeDifference;

            /// Shows exchange differences as a table, for people.
            document present_exchange_difference(ExchangeDifference) -> Presentation;

            /// Finds the rate of successes in trials, with the interval by Wilson that says how far off it may be.
            document proportion_interval(ProportionIntervalInput) -> ProportionInterval;

            /// Shows a rate with its interval as a table, for people.
            document present_proportion_interval(ProportionInterval) -> Presentation;

            /// Says whether one rate is higher than another, by the two-proportion test, or whether that may be chance.
            document compare_proportions(CompareProportionsInput) -> ProportionComparison;

            /// Shows two rates beside each other as a table, for people.
            document present_proportion_comparison(ProportionComparison) -> Presentation;

            /// Says whether one ratio of sums, such as a cost per result, is higher than another, or whether that may be chance.
            document compare_ratios(CompareRatiosInput) -> RatioComparison;

            /// Shows two ratios beside each other as a table, for people.
            document present_ratio_comparison(RatioComparison) -> Presentation;

            /// Corrects the p values of several tests for how many they are.
            document adjust_p_values(AdjustPValuesInput) -> AdjustedPValues;

            /// Shows corrected p values as a table, for people.
            document present_adjusted_p_values(AdjustedPValues) -> Presentation;

            /// Finds how many trials two groups need so that a difference of their rates is seen.
            document sample_size(SampleSizeInput) -> SampleSize;

            /// Shows a sample size as a table, for people.
            document present_sample_size(SampleSize) -> Presentation;

            /// Says how values are spread: quantiles by a named method, mean and standard deviation.
            document quantiles(QuantilesInput) -> Quantiles;

            /// Shows how values are spread as tables, for people.
            document present_quantiles(Quantiles) -> Presentation;

            /// Continues a daily series to the end of a period, by a line or by smoothing, with the interval of its end.
            document forecast(ForecastInput) -> Forecast;

            /// Shows a forecast as a table, for people.
            document present_forecast(Forecast) -> Presentation;

            /// Finds everything that is wrong with a campaign, and what its plan lacks: a report with all issues.
            document check_campaign(Campaign) -> CheckReport;

            /// Shows a campaign as titled tables, for people.
            document present_campaign(Campaign) -> Presentation;

            /// Lets something happen to a campaign, a deal or a piece: the campaign then, and what is to be done now.
            document advance(AdvanceInput) -> Advanced;

            /// Shows a campaign after something happened, and what is to be done now, as titled tables for people.
            document present_advanced(Advanced) -> Presentation;

            /// Gives slots, and slots that come again and again, their instants, with what clocks do at these times.
            document expand_slots(ExpandSlotsInput) -> SlotList;

            /// Shows slots with their instants as a titled table, for people.
            document present_slot_list(SlotList) -> Presentation;

            /// Places the pieces of a campaign in slots: as many as can be, with a reason for each.
            document plan_calendar(PlanCalendarInput) -> CalendarPlan;

            /// Shows a planned calendar as titled tables, for people.
            document present_calendar_plan(CalendarPlan) -> Presentation;

            /// Plans steps by the critical path: when each can and must be done, and which promises break.
            document plan_timeline(PlanTimelineInput) -> Timeline;

            /// Shows when each step can and must be done as a titled table, for people.
            document present_timeline(Timeline) -> Presentation;

            /// Plans a launch of own products: margins, break-even, what must be done by when, and when stock runs out.
            document plan_launch(LaunchInput) -> LaunchPlan;

            /// Shows a planned launch as titled tables, for people.
            document present_launch_plan(LaunchPlan) -> Presentation;

            /// Finds when everybody of a team works, each by their own clock.
            document common_hours(CommonHoursInput) -> CommonHours;

            /// Shows when a team works together as a titled table, for people.
            document present_common_hours(CommonHours) -> Presentation;

            /// Adds up the planned work of people by week, and gathers what speaks for too much strain.
            document workload(WorkloadInput) -> Workload;

            /// Shows how much work people have as titled tables, for people.
            document present_workload(Workload) -> Presentation;

            /// Scores how the posts of a plan are mixed, and says which one to change first.
            document content_mix(ContentMixInput) -> ContentMix;

            /// Shows how the posts of a plan are mixed as a titled table, for people.
            document present_content_mix(ContentMix) -> Presentation;

            /// Finds everything that is wrong with an agency's documents, each by itself and all together.
            document check_agency(Agency) -> CheckReport;

            /// Says what moving a piece to another time would break and mend, and what keeps it from that time.
            document judge_move(JudgeMoveInput) -> MoveJudgement;

            /// Shows what moving a piece would do as titled tables, for people.
            document present_move_judgement(MoveJudgement) -> Presentation;

            /// Finds every exclusivity of an agency's deals that another deal stands against.
            document conflicts(Agency) -> Conflicts;

            /// Shows conflicts as titled tables, for people.
            document present_conflicts(Conflicts) -> Presentation;

            /// Says whether an influencer may take an enquiry, and everything that speaks against it.
            document check_enquiry(EnquiryInput) -> EnquiryAnswer;

            /// Shows whether an influencer may take an enquiry as a table, for people.
            document present_enquiry_answer(EnquiryAnswer) -> Presentation;

            /// Says whether content may be used somewhere on a day, and what each clause says to it.
            document may_run(RunInput) -> RunPermission;

            /// Shows whether content may be used as a table, for people.
            document present_run_permission(RunPermission) -> Presentation;

            /// Finds the rights, options, licences and consents that end within some days.
            document expiring_rights(ExpiringInput) -> ExpiringRights;

            /// Shows what ends soon as titled tables, for people.
            document present_expiring_rights(ExpiringRights) -> Presentation;

            /// Says whether an agency is ready for a crisis: playbooks, owners of content, contacts of talents and sponsors.
            document check_crisis_readiness(CrisisReadinessInput) -> CrisisReadiness;

            /// Shows whether an agency is ready for a crisis as titled tables, for people.
            document present_crisis_readiness(CrisisReadiness) -> Presentation;

            /// Says what a pause holds in all campaigns: pieces, paid ads, dates that break, contract tasks, money at stake.
            document plan_pause(PlanPauseInput) -> PausePlan;

            /// Shows what a pause does as titled tables, for people.
            document present_pause_plan(PausePlan) -> Presentation;

            /// Says what each paused piece needs before it goes on: approval, time, contracts, licences; with its steps.
            document plan_resume(PlanResumeInput) -> ResumePlan;

            /// Shows what paused pieces need as titled tables, for people.
            document present_resume_plan(ResumePlan) -> Presentation;

            /// Says what brands still owe on a day: each instalment of the signed deals, by age and by month.
            document receivables(ReceivablesInput) -> Receivables;

            /// Shows what brands still owe as tables, for people.
            document present_receivables(Receivables) -> Presentation;

            /// Says how a campaign stands against its budget on a day: committed, invoiced, paid, remaining and forecast by line.
            document budget(BudgetInput) -> Budget;

            /// Shows how a campaign stands against its budget as tables, for people.
            document present_budget(Budget) -> Presentation;

            /// Says who owes what by when: answers, content, approvals, tasks, invoices, payments, renewals, warnings.
            document next_actions(NextActionsInput) -> NextActions;

            /// Shows who owes what as a table, for people.
            document present_next_actions(NextActions) -> Presentation;

            /// Says which duties of a campaign's contracts are kept, open or broken, and what follows where they are not.
            document duties(DutiesInput) -> Duties;

            /// Shows which duties are kept, and what follows where they are not, as tables, for people.
            document present_duties(Duties) -> Presentation;

            /// Says what a creator earns, by stream and month: what is earned, invoiced and paid.
            document income(IncomeInput) -> Income;

            /// Shows a creator's income as tables, for people.
            document present_income(Income) -> Presentation;

            /// Draws up the commissions of a period, instalment by instalment: base, amount, what came in, what is open.
            document commission_statement(CommissionStatementInput) -> CommissionStatement;

            /// Shows the commissions of a period as tables, for people.
            document present_commission_statement(CommissionStatement) -> Presentation;

            /// Counts content as its platform does, and holds each count against its limit, with the source of each.
            document check_content(CheckContentInput) -> ContentCheck;

            /// Shows counts of content with their limits as titled tables, for people.
            document present_content_check(ContentCheck) -> Presentation;

            /// Holds a giveaway against the rules of its platform and of the law, with its odds and what is not decided yet.
            document check_giveaway(CheckGiveawayInput) -> GiveawayCheck;

            /// Shows what was found about a giveaway as a titled table, for people.
            document present_giveaway_check(GiveawayCheck) -> Presentation;

            /// Says whether content discloses that it is advertising, as each jurisdiction wants it, and what to change.
            document check_disclosure(CheckDisclosureInput) -> DisclosureCheck;

            /// Shows whether content discloses that it is advertising as titled tables, for people.
            document present_disclosure_check(DisclosureCheck) -> Presentation;

            /// Writes a campaign and its meetings as iCalendar: pieces, deadlines and meetings as events.
            document campaign_calendar(CampaignCalendarInput) -> CalendarFile;

            /// Writes a meeting as an invitation that mail programs answer, as iCalendar.
            document meeting_invitation(MeetingInvitationInput) -> InvitationFile;

            /// Writes tasks and alerts as a message of Slack's Block Kit.
            document slack_message(SlackPlan) -> SlackNotice;

            /// Writes what is to be done in a crisis as a message of Slack, cards of Trello and a calendar.
            document effect_payloads(EffectPayloadsInput) -> EffectPayloads;

            /// Writes the pieces and tasks of a campaign as cards of Trello.
            document trello_cards(TrelloPlan) -> TrelloCards;

            /// Reads a board that Trello has exported as JSON: its cards as tasks, and what was not understood.
            bytes read_trello_board(TrelloHints) -> TrelloBoard;

            /// Shows the tasks of a Trello board as titled tables, for people.
            document present_trello_board(TrelloBoard) -> Presentation;

            /// Writes a report on a campaign as one page of HTML, whole in itself.
            document campaign_report(CampaignReportInput) -> CampaignReport;

            /// Writes the budget or the calendar of a campaign as comma-separated values.
            document campaign_csv(CampaignCsvInput) -> CsvFile;

            /// Finds everything that is wrong with rules of moderation: a report with all issues.
            document check_moderation_rules(ModerationRules) -> CheckReport;

            /// Says what is to be done with items by an ordered list of rules, with what was found and what evidence to keep.
            document moderate(ModerateInput) -> ModerationReport;

            /// Shows what is to be done with items as a titled table, for people.
            document present_moderation(ModerationReport) -> Presentation;

            /// Says what an author's next offence leads to, by the points that earlier decisions left and that fade with time.
            document climb_ladder(ClimbLadderInput) -> LadderClimb;

            /// Shows what an author's next offence leads to, and what is left of each decision, as titled tables, for people.
            document present_ladder(LadderClimb) -> Presentation;

            /// Says what users' reports of items say together, each as much as its reporter was right before, and what they hide.
            document score_reports(ScoreReportsInput) -> ReportScores;

            /// Shows what reports say of items together, and each of them, as titled tables, for people.
            document present_report_scores(ReportScores) -> Presentation;

            /// Looks for signs that many authors turn on one target at once, and that outsiders were sent there or act together.
            document find_pile_on(FindPileOnInput) -> PileOnReport;

            /// Shows signs of a pile-on and of brigading, with the threads that have them, as titled tables, for people.
            document present_pile_on(PileOnReport) -> Presentation;

            /// Says which records of inbox and evidence are due to be erased, when, and what is kept why.
            document check_retention(CheckRetentionInput) -> RetentionReport;

            /// Shows what is due to be erased, and what is kept why, as titled tables, for people.
            document present_retention(RetentionReport) -> Presentation;

            /// Gives a person all that is held on them in inbox and evidence, without others (GDPR art. 15 and 20).
            document export_person(ExportPersonInput) -> PersonExport;

            /// Shows what is held on one person as titled tables, for people.
            document present_person_export(PersonExport) -> Presentation;

            /// Erases a person from inbox and evidence, with what is kept on which ground and a receipt (GDPR art. 17).
            document erase_person(ErasePersonInput) -> Erasure;

            /// Shows what was erased, and what is kept why, as titled tables, for people.
            document present_erasure(Erasure) -> Presentation;
            /// Finds everything that is wrong with the voice of a brand, above all what no draft could satisfy.
            document check_brand_voice(BrandVoice) -> CheckReport;

            /// Says whether a draft has the voice of a brand, with the place of everything that breaks it and what to change.
            document check_voice(CheckVoiceInput) -> VoiceCheck;

            /// Shows what breaks the voice of a brand in a draft, and what was measured, as titled tables, for people.
            document present_voice_check(VoiceCheck) -> Presentation;

            /// Finds everything that is wrong with saved replies, and what in them breaks the voice of a brand.
            document check_saved_replies(CheckSavedRepliesInput) -> CheckReport;

            /// Fills the placeholders of a saved reply, and says whether the text then has the voice of the brand.
            document fill_reply(FillReplyInput) -> FilledReply;

            /// Shows a filled reply, and whether it has the voice of the brand, as titled tables, for people.
            document present_filled_reply(FilledReply) -> Presentation;

            /// Says which moderator takes which shift, so that most are filled and nobody has too much, with the load of each.
            document plan_rotation(PlanRotationInput) -> RotationPlan;

            /// Shows who moderates when, what nobody has, and the load of each, as titled tables, for people.
            document present_rotation_plan(RotationPlan) -> Presentation;

            /// Says what a rota asks of each moderator by week, and what in it is too much.
            document moderator_load(ModeratorLoadInput) -> ModeratorLoad;

            /// Shows what a rota asks of each moderator, and what in it is too much, as titled tables, for people.
            document present_moderator_load(ModeratorLoad) -> Presentation;

            /// Looks for alarms in bins of mentions, and gives the state from which the next call goes on.
            document detect_alarms(DetectAlarmsInput) -> AlarmReport;

            /// Shows alarms with their evidence as titled tables, for people.
            document present_alarms(AlarmReport) -> Presentation;

            /// Finds everything that is wrong with a query on a table of mentions, whatever the table has: a report.
            document check_mention_query(MentionQuery) -> CheckReport;

            /// Shows what became of the rows of a table of mentions, and the alarms in it, as titled tables, for people.
            document present_mention_scan(MentionScan) -> Presentation;

            /// Finds which topics, hashtags and formats rise, how they fit a niche, and until when they are worth a piece.
            document find_opportunities(FindOpportunitiesInput) -> OpportunityReport;

            /// Shows what rises, how it fits, and what to do by when, as titled tables, for people.
            document present_opportunities(OpportunityReport) -> Presentation;

            /// Corrects shares for the mistakes of whoever counted them, by labelled counts for each brand and language.
            document correct_prevalence(CorrectPrevalenceInput) -> PrevalenceReport;

            /// Shows shares as they were found and as they are corrected as a titled table, for people.
            document present_prevalence(PrevalenceReport) -> Presentation;

            /// Reads off an alarm what it has measured, as `assess_severity` takes it.
            document severity_readings(MentionAlarm) -> SeverityReadings;

            /// Says how grave a crisis is, by a matrix that is data, with what each metric and fact contributes.
            document assess_severity(AssessSeverityInput) -> SeverityAssessment;

            /// Shows how grave a crisis is as a titled table, for people.
            document present_severity_assessment(SeverityAssessment) -> Presentation;

            /// Says which posture fits a crisis, what it consists of and why, by situational crisis communication theory.
            document advise_posture(AdvisePostureInput) -> PostureAdvice;

            /// Shows advice on a posture as titled tables, for people.
            document present_posture_advice(PostureAdvice) -> Presentation;

            /// Finds what does not fit together in the strategies of an answer to a crisis: a report with all issues.
            document check_strategies(PlannedStrategies) -> CheckReport;

            /// Puts an inbox in the order in which it should be answered, with a reason for each point and each tier.
            document triage_inbox(TriageInboxInput) -> TriagedInbox;

            /// Shows the order of an inbox, and what each score is made of, as titled tables, for people.
            document present_triage(TriagedInbox) -> Presentation;

            /// Says which department answers each conversation, by rules that are data, and who is told when it waits.
            document route_inbox(RouteInboxInput) -> RoutedInbox;

            /// Shows which department answers what, and who is told when, as titled tables, for people.
            document present_routing(RoutedInbox) -> Presentation;

            /// Says which promises of a service level are kept, broken or open: first and next responses, resolution.
            document service_level_status(ServiceLevelStatusInput) -> ServiceLevelReport;

            /// Shows how the promises of a service level stand as a titled table, for people.
            document present_service_levels(ServiceLevelReport) -> Presentation;

            /// Measures how well an inbox is answered: times with those who still wait, shares in time, satisfaction, backlog.
            document measure_inbox(MeasureInboxInput) -> InboxMeasures;

            /// Shows how well an inbox is answered as a titled table, for people.
            document present_inbox_measures(InboxMeasures) -> Presentation;

            /// Says what people speak about, by themes with their words, how that has changed, and who is an advocate.
            document voice_of_customer(VoiceOfCustomerInput) -> VoiceDigest;

            /// Shows what people speak about, and who speaks well of the account, as titled tables, for people.
            document present_voice_of_customer(VoiceDigest) -> Presentation;

            /// Names what people speak about more than before: words, pairs of words and hashtags, by log-odds.
            document name_topics(NameTopicsInput) -> TopicReport;

            /// Shows what people speak about more than before as a titled table, for people.
            document present_topics(TopicReport) -> Presentation;

            /// Estimates the sentiment of texts from -1 to 1 by words and rules: VADER for English, and lists of one's own.
            document score_sentiment(ScoreSentimentInput) -> SentimentScores;

            /// Shows the sentiment of texts, and what their words count, as titled tables, for people.
            document present_sentiment(SentimentScores) -> Presentation;

            /// Finds everything that is wrong with a playbook for a crisis: a report with all issues.
            document check_playbook(Playbook) -> CheckReport;

            /// Shows a playbook for a crisis as titled tables, for people.
            document present_playbook(Playbook) -> Presentation;

            /// Finds what a playbook lacks before a crisis may come: people, contacts, owners, deadlines, words.
            document check_playbook_readiness(Playbook) -> CheckReport;

            /// Finds everything that is wrong with a response to a crisis, and plays its timeline again: a report with all issues.
            document check_response(CrisisResponse) -> CheckReport;

            /// Shows a response to a crisis as titled tables, for people.
            document present_response(CrisisResponse) -> Presentation;

            /// Lets something happen to a response to a crisis: the response as it is then, and what is to be done now.
            document advance_response(AdvanceResponseInput) -> AdvancedResponse;

            /// Shows a response after something happened, and what is to be done now, as titled tables, for people.
            document present_advanced_response(AdvancedResponse) -> Presentation;

            /// Says what is overdue, due now and next in a response to a crisis, and who is called.
            document response_status(ResponseStatusInput) -> ResponseStatus;

            /// Shows what is due in a response to a crisis as titled tables, for people.
            document present_response_status(ResponseStatus) -> Presentation;

            /// Says for each place where a statement goes whether it is short enough there and has the voice that it should.
            document check_statement(CheckStatementInput) -> StatementCheck;

            /// Shows whether a statement fits where it goes, and what to change, as titled tables, for people.
            document present_statement_check(StatementCheck) -> Presentation;

            /// Says what the timeline of a response to a crisis tells those who look back: times, severities, what was late.
            document review_response(ReviewResponseInput) -> ReviewFacts;

            /// Shows what a timeline tells those who look back as titled tables, for people.
            document present_review_facts(ReviewFacts) -> Presentation;

            /// Holds a review of a crisis against the timeline, and finds what is missing or overdue: a report with all issues.
            document check_review(CheckReviewInput) -> CheckReport;

            /// Shows a review of a crisis as titled tables, for people.
            document present_review(CrisisReview) -> Presentation;

            /// Makes a drill of a crisis from a seed: its events in the order of time, and the response that they make.
            document run_drill(DrillInput) -> Drill;

            /// Shows a drill of a crisis as titled tables, for people.
            document present_drill(Drill) -> Presentation;

            /// Lists the presets: conventions of the market and the law, each with its source and date.
            document list_presets(PresetQuery) -> PresetList;

            /// Gives one preset with its value.
            document get_preset(PresetName) -> Preset;
        }
    };
}
