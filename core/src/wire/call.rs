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
    /// The bytes of a file and a JSON document in, a JSON document out.
    Bytes,
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

/// Makes the function of an operation of a kind.
macro_rules! function {
    (document $doc:literal $name:ident $input:ident) => {
        #[doc = $doc]
        ///
        /// # Errors
        /// - the input is not such a document, or the computation finds issues: all at once
        pub fn $name(input: &str) -> Result<String, Issues> {
            to_json(&document::$name(input).map_err(|issues| sorted_as(stringify!($input), issues))?)
        }
    };
    (bytes $doc:literal $name:ident $input:ident) => {
        #[doc = $doc]
        ///
        /// # Errors
        /// - the input is not such a document, or the computation finds issues: all at once
        pub fn $name(data: &[u8], input: &str) -> Result<String, Issues> {
            to_json(&document::$name(data, input).map_err(|issues| sorted_as(stringify!($input), issues))?)
        }
    };
}

/// The kind of a line of the list.
macro_rules! kind {
    (document) => {
        OperationKind::Document
    };
    (bytes) => {
        OperationKind::Bytes
    };
}

/// Runs an operation of a kind, with bytes or without.
macro_rules! run {
    (document $name:ident $data:ident $input:ident) => {
        match $data {
            None => operations::$name($input),
            Some(_) => Err(wrong_kind(stringify!($name), "takes no bytes beside its document").into()),
        }
    };
    (bytes $name:ident $data:ident $input:ident) => {
        match $data {
            None => Err(wrong_kind(stringify!($name), "takes the bytes of a file beside its document").into()),
            Some(data) => operations::$name(data, $input),
        }
    };
}

/// Makes the functions, the table and the dispatch from the list.
macro_rules! define {
    ($(#[doc = $doc:literal] $kind:ident $name:ident($input:ident) -> $output:ident;)+) => {
        /// Every operation as a function to JSON text, from JSON text and of some kinds from bytes.
        pub mod operations {
            use super::{Issues, document, sorted_as, to_json};

            $(function!($kind $doc $name $input);)+
        }

        /// Every operation there is.
        pub const OPERATIONS: &[Operation] = &[$(Operation {
            name: stringify!($name),
            kind: kind!($kind),
            input: stringify!($input),
            output: stringify!($output),
            doc: $doc,
        }),+];

        fn dispatch(operation: &str, data: Option<&[u8]>, input: &str) -> Result<String, Issues> {
            match operation {
                $(stringify!($name) => run!($kind $name data input),)+
                unknown => Err(unknown_operation(unknown).into()),
            }
        }
    };
}

crate::for_each_operation!(define);

/// Runs the operation of this name.
///
/// # Errors
/// - no operation has this name, or it takes the bytes of a file
/// - whatever the operation finds
pub fn call(operation: &str, input: &str) -> Result<String, Issues> {
    dispatch(operation, None, input)
}

/// Runs the operation of this name with the bytes of a file.
///
/// ```
/// use greenroom::wire;
///
/// let file = b"Date,Followers,Difference in followers from previous day\n2026-10-01,500,3\n";
/// let probed = wire::call_with_bytes("probe_export", file, "{}")?;
/// assert!(probed.contains(r#""layout":"tiktok_followers""#));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - no operation has this name, or it takes no bytes
/// - whatever the operation finds
pub fn call_with_bytes(operation: &str, data: &[u8], input: &str) -> Result<String, Issues> {
    dispatch(operation, Some(data), input)
}

fn wrong_kind(name: &str, what: &str) -> Issue {
    let message = format!("the operation `{name}` {what}");
    Issue::new(Code::UnknownOperation, Path::root(), message).with("operation", name)
}

fn unknown_operation(name: &str) -> Issue {
    let issue = Issue::new(Code::UnknownOperation, Path::root(), format!("there is no operation `{}`", cut(name)))
        .with("operation", cut(name));
    match did_you_mean(name, OPERATIONS.iter().map(|operation| operation.name)) {
        Some(meant) => issue.help(format!("did you mean `{meant}`?")),
        None => issue.help("the operations are listed in the documentation"),
    }
}
