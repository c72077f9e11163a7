//! JSON text of what Python hands over.

use std::borrow::Cow;

use greenroom::check::limits::{DEPTH, DOCUMENT_BYTES};
use greenroom::wire;
use pyo3::buffer::PyBuffer;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

use crate::refusal::refused;

static PLAIN: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// A document: text goes to the core as it is, an object is written.
///
/// # Errors
/// - it is neither
/// - it holds something that has no place in a document, or is too deep or too large
pub(crate) fn text<'a>(document: &'a Bound<'_, PyAny>) -> PyResult<Cow<'a, [u8]>> {
    if let Some(text) = given(document)? {
        return Ok(text);
    }
    let plain = plain(document)?;
    if !plain.is_instance_of::<PyDict>() && !plain.is_instance_of::<PyBytes>() {
        let name = document.get_type().name()?;
        let message = format!("a document is a dict, a model, or JSON as str or bytes, not {name}");
        return Err(PyTypeError::new_err(message));
    }
    let mut out = Vec::new();
    write_plain(&plain, &mut out, 0)?;
    Ok(Cow::Owned(out))
}

/// The bytes of a file: those of a `bytes` as they lie, of any other buffer copied, because others may change it.
///
/// # Errors
/// - it has no bytes to show
pub(crate) fn octets<'a>(data: &'a Bound<'_, PyAny>) -> PyResult<Cow<'a, [u8]>> {
    if let Ok(bytes) = data.cast::<PyBytes>() {
        return Ok(Cow::Borrowed(bytes.as_bytes()));
    }
    match PyBuffer::<u8>::get(data) {
        Ok(buffer) => buffer.to_vec(data.py()).map(Cow::Owned),
        Err(_) => {
            let name = data.get_type().name()?;
            Err(PyTypeError::new_err(format!("a file is its bytes, as bytes or another buffer of them, not {name}")))
        }
    }
}

/// A field that may be a list too.
pub(crate) fn field(field: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    match given(field)? {
        Some(text) => Ok(text.into_owned()),
        None => value(field),
    }
}

/// Any value: text is a text.
pub(crate) fn value(value: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let mut out = Vec::new();
    write(value, &mut out, 0)?;
    Ok(out)
}

/// JSON that is given as text.
fn given<'a>(document: &'a Bound<'_, PyAny>) -> PyResult<Option<Cow<'a, [u8]>>> {
    if let Ok(text) = document.cast::<PyString>() {
        return utf8(text).map(Some);
    }
    Ok(document.cast::<PyBytes>().ok().map(|bytes| Cow::Borrowed(bytes.as_bytes())))
}

/// The text as UTF-8; with a lone surrogate, bytes that are none, so that the core says where.
fn utf8<'a>(text: &'a Bound<'_, PyString>) -> PyResult<Cow<'a, [u8]>> {
    if let Ok(text) = text.to_str() {
        return Ok(Cow::Borrowed(text.as_bytes()));
    }
    // The method of `str` itself, whatever a subclass makes of it.
    let encode = text.py().get_type::<PyString>().getattr(intern!(text.py(), "encode"))?;
    let bytes = encode.call1((text, "utf-8", "surrogatepass"))?;
    Ok(Cow::Owned(bytes.cast::<PyBytes>()?.as_bytes().to_vec()))
}

fn write(value: &Bound<'_, PyAny>, out: &mut Vec<u8>, depth: usize) -> PyResult<()> {
    let py = value.py();
    if out.len() > DOCUMENT_BYTES {
        return Err(refused(py, &wire::too_large().into()));
    }
    if let Ok(text) = value.cast_exact::<PyString>() {
        write_text(text, out)
    } else if let Ok(fields) = value.cast_exact::<PyDict>() {
        write_fields(fields, out, depth)
    } else if let Ok(items) = value.cast_exact::<PyList>() {
        write_items(items.iter(), out, below(py, depth)?)
    } else if value.is_none() {
        out.extend_from_slice(b"null");
        Ok(())
    } else if let Ok(flag) = value.cast_exact::<PyBool>() {
        out.extend_from_slice(if flag.is_true() { b"true" } else { b"false" });
        Ok(())
    } else if let Ok(number) = value.cast_exact::<PyInt>() {
        write_int(number, out)
    } else if let Ok(number) = value.cast_exact::<PyFloat>() {
        write_float(number, out)
    } else if let Ok(items) = value.cast_exact::<PyTuple>() {
        write_items(items.iter(), out, below(py, depth)?)
    } else if value.is_exact_instance_of::<PyBytes>() {
        Err(PyTypeError::new_err("a document has no place for a bytes"))
    } else {
        write_plain(&plain(value)?, out, depth)
    }
}

/// Writes what `_plain.plain` gave: a value of a type that JSON has, or JSON itself.
fn write_plain(plain: &Bound<'_, PyAny>, out: &mut Vec<u8>, depth: usize) -> PyResult<()> {
    let Ok(json) = plain.cast_exact::<PyBytes>() else { return write(plain, out, depth) };
    if depth > 0 && serde_json::from_slice::<serde::de::IgnoredAny>(json.as_bytes()).is_err() {
        return Err(PyValueError::new_err("what a document holds is not one JSON value"));
    }
    out.extend_from_slice(json.as_bytes());
    Ok(())
}

/// What the core reads of Python's own types, of models and of results.
fn plain<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    if value.is_exact_instance_of::<PyDict>() {
        return Ok(value.clone());
    }
    PLAIN.import(value.py(), "greenroom._plain", "plain")?.call1((value,))
}

fn write_text(text: &Bound<'_, PyString>, out: &mut Vec<u8>) -> PyResult<()> {
    match text.to_str() {
        Ok(text) => serde_json::to_writer(out, text).map_err(|error| PyValueError::new_err(error.to_string())),
        // Never read: the core refuses the whole for not being UTF-8.
        Err(_) => {
            out.extend_from_slice(&utf8(text)?);
            Ok(())
        }
    }
}

fn write_fields(fields: &Bound<'_, PyDict>, out: &mut Vec<u8>, depth: usize) -> PyResult<()> {
    let depth = below(fields.py(), depth)?;
    let mut before = b'{';
    // A list of its own, because a hostile value may change the dict on the way.
    for pair in fields.items() {
        let (name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = pair.extract()?;
        out.push(before);
        before = b',';
        match name.cast_exact::<PyString>() {
            Ok(name) => write_text(name, out)?,
            Err(_) => write_text(&field_name(&name)?, out)?,
        }
        out.push(b':');
        write(&value, out, depth)?;
    }
    out.extend_from_slice(if before == b'{' { b"{}" } else { b"}" });
    Ok(())
}

/// The name of a field that is no plain `str`: an enum may stand for one.
fn field_name<'py>(name: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyString>> {
    if let Ok(plain) = plain(name)?.cast_into_exact::<PyString>() {
        return Ok(plain);
    }
    Err(PyTypeError::new_err(format!("the name of a field is a str, not {}", name.get_type().name()?)))
}

fn write_items<'py>(items: impl Iterator<Item = Bound<'py, PyAny>>, out: &mut Vec<u8>, depth: usize) -> PyResult<()> {
    let mut before = b'[';
    for item in items {
        out.push(before);
        before = b',';
        write(&item, out, depth)?;
    }
    out.extend_from_slice(if before == b'[' { b"[]" } else { b"]" });
    Ok(())
}

fn write_int(number: &Bound<'_, PyInt>, out: &mut Vec<u8>) -> PyResult<()> {
    if let Ok(number) = number.extract::<i64>() {
        out.extend_from_slice(number.to_string().as_bytes());
        return Ok(());
    }
    match number.repr() {
        Ok(digits) => out.extend_from_slice(digits.to_str()?.as_bytes()),
        // Python does not write more digits than 4,300: another number that is out of every range stands for it.
        Err(error) if error.is_instance_of::<PyValueError>(number.py()) => {
            out.push(b'1');
            out.resize(out.len().saturating_add(4_300), b'0');
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

fn write_float(number: &Bound<'_, PyFloat>, out: &mut Vec<u8>) -> PyResult<()> {
    if number.value().is_finite() {
        out.extend_from_slice(number.repr()?.to_str()?.as_bytes());
    } else {
        // No JSON: the core says so, at its place.
        out.extend_from_slice(b"NaN");
    }
    Ok(())
}

/// The depth of what a list or an object holds.
fn below(py: Python<'_>, depth: usize) -> PyResult<usize> {
    if depth < DEPTH { Ok(depth.saturating_add(1)) } else { Err(refused(py, &wire::too_deep().into())) }
}
