//! What is needed of XML.

use std::io::BufReader;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::DAMAGED;
use crate::kpi::export::ReadProblem;

/// What is handled of an XML file; `false` ends the reading.
type Handle<'a> = &'a mut dyn FnMut(&Event<'_>) -> Result<bool, ReadProblem>;

/// The text within elements of one name.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub text: String,
    within: bool,
    /// Whether it is a note on how to say the text, which is no part of it.
    note: bool,
}

impl Words {
    pub fn event(&mut self, event: &Event<'_>, element: &str) -> Result<(), ReadProblem> {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "rPh" => self.note = true,
                name if name == element => self.within = !self.note,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "rPh" => self.note = false,
                name if name == element => self.within = false,
                _ => {}
            },
            Event::Text(text) if self.within => self.text.push_str(&text.xml10_content()),
            Event::CData(text) if self.within => self.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if self.within => self.text.push(letter(reference)?),
            _ => {}
        }
        Ok(())
    }
}

fn letter(reference: &BytesRef<'_>) -> Result<char, ReadProblem> {
    if let Some(letter) = reference.resolve_char_ref().map_err(|_| DAMAGED)? {
        return Ok(letter);
    }
    match &*reference.xml10_content() {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => Err(DAMAGED),
    }
}

/// Letters that XML cannot have stand as `_x000D_`.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let code = after.get(..4).filter(|_| after.as_bytes().get(4) == Some(&b'_'));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        match letter {
            Some(letter) => {
                out.push(letter);
                rest = after.get(5..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = after;
            }
        }
    }
    out + rest
}

/// Reads an XML file from its front.
pub(super) fn read_xml(file: impl std::io::Read, handle: Handle<'_>) -> Result<(), ReadProblem> {
    let mut reader = Reader::from_reader(BufReader::new(file));
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| DAMAGED)?;
        if matches!(event, Event::Eof) || !handle(&event)? {
            return Ok(());
        }
    }
}

/// The value of an attribute, whatever prefix it has.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, ReadProblem> {
    for found in tag.attributes().with_checks(false) {
        let found = found.map_err(|_| DAMAGED)?;
        if found.key.local_name().as_ref() == name {
            return Ok(Some(found.normalized_value(XmlVersion::Implicit1_0).map_err(|_| DAMAGED)?.into_owned()));
        }
    }
    Ok(None)
}

pub(super) fn number_of(tag: &BytesStart<'_>, name: &str) -> Result<u32, ReadProblem> {
    Ok(attribute(tag, name)?.and_then(|number| number.parse().ok()).unwrap_or_default())
}
