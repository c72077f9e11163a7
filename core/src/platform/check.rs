use super::{Format, Platform};
use crate::check::{Code, Issue, Issues, Path};

/// Refuses a format that the platform does not have.
pub fn check_format(platform: &Platform, format: &Format, path: &Path, issues: &mut Issues) {
    if !platform.has(format) {
        let message = format!("{} has no format `{format}`", platform.label());
        let known: Vec<_> = platform.formats().iter().map(Format::as_str).collect();
        issues.push(
            Issue::new(Code::UnknownFormat, path.field("format"), message)
                .with("platform", platform)
                .with("format", format)
                .help(format!("use one of {}", known.join(", "))),
        );
    }
}
