use crate::check::{Code, Issue, Issues, Path};

/// XML in the making: elements one after the other, every text escaped.
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
    pub(super) issues: Issues,
}

impl Xml {
    pub(super) fn new() -> Self {
        Self {
            out: r#"<?xml version="1.0" encoding="UTF-8"?>"#.to_owned(),
            open: Vec::new(),
            issues: Issues::default(),
        }
    }

    /// The start of an element, with attributes that are part of the format.
    pub(super) fn start(&mut self, name: &'static str, attributes: &str) {
        self.line();
        self.out.push_str(&format!("<{name}{attributes}>"));
        self.open.push(name);
    }

    /// The end of the element that was started last.
    pub(super) fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.line();
            self.out.push_str(&format!("</{name}>"));
        }
    }

    /// An element with elements in it.
    pub(super) fn within(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.start(name, "");
        inside(self);
        self.end();
    }

    /// An element with a text of the library's own.
    pub(super) fn leaf(&mut self, name: &str, text: &str) {
        self.attributed(name, None, text, &Path::root());
    }

    /// An element with a text of the invoice, which lies at a place of the input.
    pub(super) fn text(&mut self, name: &str, text: &str, path: &Path) {
        self.attributed(name, None, text, path);
    }

    /// An element with an attribute and a text.
    pub(super) fn attributed(&mut self, name: &str, attribute: Option<(&str, &str)>, text: &str, path: &Path) {
        self.line();
        let attribute = attribute.map(|(name, value)| format!(" {name}=\"{}\"", self.escaped(value, path)));
        let text = self.escaped(text, path);
        self.out.push_str(&format!("<{name}{}>{text}</{name}>", attribute.unwrap_or_default()));
    }

    pub(super) fn finish(mut self) -> Result<String, Issues> {
        self.out.push('\n');
        self.issues.into_result(self.out)
    }

    fn line(&mut self) {
        self.out.push('\n');
        self.open.iter().for_each(|_| self.out.push_str("  "));
    }

    /// The text with entities; control characters, which no reader expects on an invoice, and what XML has no way to
    /// write are refused.
    fn escaped(&mut self, text: &str, path: &Path) -> String {
        let mut escaped = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '"' => escaped.push_str("&quot;"),
                '\'' => escaped.push_str("&apos;"),
                letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {
                    let message =
                        format!("the text holds the character U+{:04X}, which cannot stand in XML", u32::from(letter));
                    self.issues.push(Issue::new(Code::InvalidText, path.clone(), message).help("leave it out"));
                    return escaped;
                }
                letter => escaped.push(letter),
            }
        }
        escaped
    }
}
