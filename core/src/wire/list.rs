/// The one list of operations. Calls the macro `$callback` with a line for each:
/// `doc, kind name(input document) -> output document;`.
///
/// The core makes [`crate::wire::call`] from it, and each binding its exported functions. A new operation is a function
/// of the same name in `wire/document.rs`, and its line here.
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident) => {
        $callback! {
            /// Finds everything that is wrong with a rate card: a report with all issues.
            document check_rate_card(RateCard) -> CheckReport;

            /// Finds everything that is wrong with a deal: a report with all issues.
            document check_deal(Deal) -> CheckReport;

            /// Prices a deal by a rate card, with every line explained.
            document quote(QuoteInput) -> Quote;

            /// Shows a result as titled tables, for people.
            document present(Quote) -> Presentation;
        }
    };
}
