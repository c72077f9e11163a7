use std::collections::{BTreeMap, BTreeSet};

use super::node::Node;
use super::shape::Shape;
use super::{formats, say};
use crate::check::{Code, Issue, Issues, Path, Segment, limits};

/// Finds everything that is wrong with the shape of a document.
pub(super) fn find(shape: Shape<'_>, node: &Node, issues: &mut Issues) {
    Walk { path: Vec::new(), issues }.value(shape.resolved(), node);
}

/// A place of the document on the way down.
#[derive(Clone, Copy)]
enum Step<'a> {
    Field(&'a str),
    Index(usize),
}

struct Walk<'a, 'i> {
    path: Vec<Step<'a>>,
    issues: &'i mut Issues,
}

impl<'a> Walk<'a, '_> {
    fn value(&mut self, shape: Shape<'a>, node: &'a Node) {
        if self.is_full() {
            return;
        }
        if let Some(variants) = shape.variants() {
            return self.union(&variants, node);
        }
        match (shape.types().as_slice(), node) {
            (["object"], Node::Object(fields)) => self.object(shape, node, fields),
            (["array"], Node::List(items)) => self.list(shape, items),
            ([], _) => {}
            (types, _) => self.scalar(shape, types, node),
        }
    }

    fn union(&mut self, variants: &[(&'a str, Shape<'a>)], node: &'a Node) {
        let Node::Object(fields) = node else {
            return self.push(Code::WrongType, |issue| say::wrong_type(issue, &["object"], node));
        };
        let tags: Vec<&str> = variants.iter().map(|(tag, _)| *tag).collect();
        let tag = node.get("type").filter(|tag| **tag != Node::Null);
        match tag {
            None => self.push_at("type", Code::MissingField, |issue| say::missing(issue, "type", &tags)),
            Some(Node::Text(tag)) => match variants.iter().find(|(known, _)| known == tag) {
                Some((_, variant)) => self.object(*variant, node, fields),
                None => self.push_at("type", Code::UnknownValue, |issue| say::unknown_value(issue, tag, &tags)),
            },
            Some(other) => self.push_at("type", Code::WrongType, |issue| say::wrong_type(issue, &["string"], other)),
        }
    }

    fn object(&mut self, shape: Shape<'a>, node: &'a Node, fields: &'a [(String, Node)]) {
        if self.is_another_document(shape, node) {
            return;
        }
        let before = self.issues.as_slice().len();
        for (name, _) in shape.fields() {
            self.field(shape, name, fields);
        }
        if shape.fields().is_empty() && !shape.is_closed() {
            self.map(shape, fields);
        } else if shape.is_closed() {
            self.unknown_fields(shape, fields);
        }
        let format = shape.text("format").and_then(formats::object);
        if let Some(format) = format.filter(|_| self.issues.as_slice().len() == before)
            && let Err(message) = (format.check)(node)
        {
            self.push_at(format.blamed, Code::InvalidText, |issue| Issue { message, ..issue });
        }
    }

    /// A document of another kind or version is one issue, and nothing below it is looked at.
    fn is_another_document(&mut self, shape: Shape<'a>, node: &Node) -> bool {
        let Some((name, known)) = shape.document() else { return false };
        if let Some(found) = node.get("document").and_then(Node::text).filter(|found| *found != name) {
            self.push_at("document", Code::UnknownValue, |issue| say::another_document(issue, found, name));
            return true;
        }
        match node.get("version").and_then(Node::whole).filter(|version| *version != known) {
            Some(version) => {
                self.push_at("version", Code::UnsupportedVersion, |issue| say::version(issue, version, known));
                true
            }
            None => false,
        }
    }

    fn field(&mut self, shape: Shape<'a>, name: &'a str, fields: &'a [(String, Node)]) {
        let mut found = fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value);
        match found.next() {
            None | Some(Node::Null) if !shape.requires(name) => {}
            None | Some(Node::Null) => {
                self.push_at(name, Code::MissingField, |issue| say::missing(issue, name, &[]));
            }
            Some(value) => self.below(shape, name, value),
        }
        if found.next().is_some() {
            self.push_at(name, Code::DuplicateField, |issue| say::duplicate(issue, name));
        }
    }

    fn below(&mut self, shape: Shape<'a>, name: &'a str, value: &'a Node) {
        if let Some(below) = shape.field(name) {
            self.path.push(Step::Field(name));
            self.value(below, value);
            self.path.pop();
        }
    }

    fn map(&mut self, shape: Shape<'a>, fields: &'a [(String, Node)]) {
        if let Some(keys) = shape.keys() {
            for (name, _) in fields {
                self.path.push(Step::Field(name));
                self.text(keys, name);
                self.path.pop();
            }
        }
        let mut counts = BTreeMap::new();
        for (name, value) in fields {
            let count = counts.entry(name).or_insert(0_usize);
            *count = count.saturating_add(1);
            match count {
                1 => self.below(shape, name, value),
                2 => self.push_at(name, Code::DuplicateField, |issue| say::duplicate(issue, name)),
                _ => {}
            }
        }
    }

    fn unknown_fields(&mut self, shape: Shape<'a>, fields: &'a [(String, Node)]) {
        let known: Vec<&str> = shape.fields().iter().map(|(name, _)| name.as_str()).collect();
        let missing: Vec<&str> =
            known.iter().filter(|name| !fields.iter().any(|(field, _)| field == **name)).copied().collect();
        let mut said = BTreeSet::new();
        for (name, _) in fields {
            if !known.contains(&name.as_str()) && said.insert(name) {
                self.push_at(name, Code::UnknownField, |issue| say::unknown_field(issue, name, &missing, &known));
            }
        }
    }

    fn list(&mut self, shape: Shape<'a>, items: &'a [Node]) {
        let least = shape.whole("minItems").and_then(|least| usize::try_from(least).ok()).unwrap_or(0);
        let most = shape.whole("maxItems").and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
        if items.len() < least || items.len() > most {
            self.push(Code::ItemCount, |issue| say::item_count(issue, items.len(), least, most));
        }
        for (place, item) in items.iter().enumerate().take(most) {
            if let Some(below) = shape.item(place) {
                self.path.push(Step::Index(place));
                self.value(below, item);
                self.path.pop();
            }
        }
    }

    fn scalar(&mut self, shape: Shape<'a>, types: &[&str], node: &'a Node) {
        let whole_allowed = types.contains(&"integer");
        match node {
            Node::Text(text) if types.contains(&"string") => self.text(shape, text),
            Node::Bool(_) if types.contains(&"boolean") => {}
            Node::Number(_) if types.contains(&"number") => {}
            Node::Number(number) if whole_allowed => match node.whole() {
                Some(value) => self.whole(shape, value),
                None if say::is_huge(number) => {
                    self.push(Code::OutOfRange, |issue| say::out_of_range(issue, &node_text(node), shape));
                }
                None => self.push(Code::WrongType, |issue| say::not_whole(issue, number)),
            },
            _ => self.push(Code::WrongType, |issue| {
                let issue = say::wrong_type(issue, types, node);
                say::help_with_text(issue, shape, node)
            }),
        }
    }

    fn text(&mut self, shape: Shape<'a>, text: &str) {
        let words = shape.words();
        if !words.is_empty() {
            if !words.contains(&text) {
                self.push(Code::UnknownValue, |issue| say::unknown_value(issue, text, &words));
            }
            return;
        }
        if let Some(format) = shape.text("format").and_then(formats::text)
            && let Err(message) = (format.check)(text)
        {
            let words = (format.words)();
            self.push(Code::InvalidText, |issue| say::invalid_text(issue, text, message, &words));
        }
    }

    fn whole(&mut self, shape: Shape<'a>, value: i128) {
        let least = shape.whole("minimum").unwrap_or(i128::MIN);
        let most = shape.whole("maximum").unwrap_or(i128::MAX);
        if value < least || value > most {
            self.push(Code::OutOfRange, |issue| say::out_of_range(issue, &value.to_string(), shape));
        }
    }

    fn is_full(&self) -> bool {
        self.issues.as_slice().len() >= limits::SHAPE_ISSUES
    }

    fn push(&mut self, code: Code, complete: impl FnOnce(Issue) -> Issue) {
        if self.is_full() {
            return;
        }
        let path: Path = self.path.iter().map(|step| step.segment()).collect();
        self.issues.push(complete(Issue::new(code, path, "")));
    }

    fn push_at(&mut self, field: &'a str, code: Code, complete: impl FnOnce(Issue) -> Issue) {
        self.path.push(Step::Field(field));
        self.push(code, complete);
        self.path.pop();
    }
}

impl Step<'_> {
    fn segment(self) -> Segment {
        match self {
            Self::Field(name) => Segment::Field((*name).to_owned().into()),
            Self::Index(place) => Segment::Index(place),
        }
    }
}

fn node_text(node: &Node) -> String {
    serde_json::to_string(node).unwrap_or_default()
}
