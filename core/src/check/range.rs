use super::{Code, Issue, Issues, Path};

/// Refuses a whole number outside `least..=most`, in the same words as the walk over a document that cannot be read.
pub fn check_range(value: u32, least: u32, most: u32, path: &Path, issues: &mut Issues) {
    if value < least || value > most {
        let message = format!("`{value}` is not within {least} to {most}");
        let issue = Issue::new(Code::OutOfRange, path.clone(), message);
        issues.push(issue.with("value", value).with("least", least).with("most", most));
    }
}
