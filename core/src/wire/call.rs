use super::document;
use super::parse::to_json;
use super::walk::sorted_as;
use crate::check::{Code, Issue, Issues, Path, cut, did_you_mean};

/// What an operation takes and gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OperationKind {
    /// A JSON document in, a JSON document out.
    Document,
}

/// One line of the list of operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The name, in `snake_case`.
    pub name: &'static str,
    /// What it takes and gives.
    pub kind: OperationKind,
    /// The type of the input document.
    pub input: &'static str,
    /// The type of the output document.
    pub output: &'static str,
    /// What it does.
    pub doc: &'static str,
}

/// Makes the functions, the table and the dispatch from the list.
macro_rules! define {
    ($(#[doc = $doc:literal] document $name:ident($input:ident) -> $output:ident;)+) => {
        /// Every operation as a function from JSON text to JSON text.
        pub mod operations {
            use super::{Issues, document, sorted_as, to_json};

            $(
                #[doc = $doc]
                ///
                /// # Errors
                /// - the input is not such a document, or the computation finds issues: all at once
                pub fn $name(input: &str) -> Result<String, Issues> {
                    to_json(&document::$name(input).map_err(|issues| sorted_as(stringify!($input), issues))?)
                }
            )+
        }

        /// Every operation there is.
        pub const OPERATIONS: &[Operation] = &[$(Operation {
            name: stringify!($name),
            kind: OperationKind::Document,
            input: stringify!($input),
            output: stringify!($output),
            doc: $doc,
        }),+];

        /// Runs the operation of this name.
        ///
        /// # Errors
        /// - no operation has this name
        /// - whatever the operation finds
        pub fn call(operation: &str, input: &str) -> Result<String, Issues> {
            match operation {
                $(stringify!($name) => operations::$name(input),)+
                unknown => Err(unknown_operation(unknown).into()),
            }
        }
    };
}

crate::for_each_operation!(define);

fn unknown_operation(name: &str) -> Issue {
    let issue = Issue::new(Code::UnknownOperation, Path::root(), format!("there is no operation `{}`", cut(name)))
        .with("operation", cut(name));
    match did_you_mean(name, OPERATIONS.iter().map(|operation| operation.name)) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help("the operations are listed in the documentation"),
    }
}
