//! Makes the files: zips, workbooks of today, and old workbooks byte by byte.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of these files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A cell of a sheet.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    Text(&'a str),
    Number(f64),
    /// A number with the code of its format.
    Formatted(f64, &'a str),
    Empty,
}

pub type Row<'a> = Vec<Cell<'a>>;

/// A workbook of these sheets, with the number of each row, from 1.
pub fn xlsx(sheets: &[(&str, Vec<(u32, Row<'_>)>)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (line, row) in rows {
            for (column, cell) in (0_u16..).zip(row) {
                let row = line - 1;
                match cell {
                    Cell::Text(text) => sheet.write_string(row, column, *text),
                    Cell::Number(number) => sheet.write_number(row, column, *number),
                    Cell::Formatted(number, code) => {
                        sheet.write_number_with_format(row, column, *number, &Format::new().set_num_format(*code))
                    }
                    Cell::Empty => continue,
                }
                .unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A workbook of SpreadsheetML as written by hand: the sheet's XML, and the texts'.
pub fn raw_xlsx(sheet: &str, texts: &str) -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |id: &str, name: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{kind}/{name}" Target="{target}"/>"#)
    };
    let relations = |inner: &str| format!("<Relationships>{inner}</Relationships>");
    let root = relations(&relation("r1", "officeDocument", "/xl/workbook.xml"));
    let own = relations(&(relation("r1", "worksheet", "sheet.xml") + &relation("r2", "sharedStrings", "texts.xml")));
    let book = r#"<workbook><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", own.as_bytes()),
        ("xl/sheet.xml", sheet.as_bytes()),
        ("xl/texts.xml", texts.as_bytes()),
    ])
}

/// A compound file with one stream, which has at least 4,096 bytes.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let sectors = u32::try_from(stream.len().div_ceil(512)).unwrap();
    let tables = (sectors + 1).div_ceil(127);
    let mut head = vec![0_u8; 512];
    let mut put = |at: usize, bytes: &[u8]| head[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    put(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    put(44, &tables.to_le_bytes());
    put(48, &tables.to_le_bytes());
    put(56, &4_096_u32.to_le_bytes());
    put(60, &0xffff_fffe_u32.to_le_bytes());
    put(68, &0xffff_fffe_u32.to_le_bytes());
    for place in 0..109 {
        let id = if place < tables { place } else { u32::MAX };
        put(76 + usize::try_from(place).unwrap() * 4, &id.to_le_bytes());
    }
    // The tables, the directory, and the stream, one after the other.
    let mut next: Vec<u32> = vec![0xffff_fffd; usize::try_from(tables).unwrap()];
    next.push(0xffff_fffe);
    next.extend((1..sectors).map(|sector| tables + sector + 1));
    next.push(0xffff_fffe);
    next.resize(usize::try_from(tables).unwrap() * 128, u32::MAX);
    let mut file = head;
    file.extend(next.iter().flat_map(|id| id.to_le_bytes()));
    file.extend(entry("Root Entry", 5, 0xffff_fffe, 0));
    file.extend(entry(name, 2, tables + 1, u32::try_from(stream.len()).unwrap()));
    file.extend([0; 256]);
    file.extend(stream);
    file.resize(file.len().next_multiple_of(512), 0);
    file
}

fn entry(name: &str, kind: u8, first: u32, length: u32) -> Vec<u8> {
    let mut entry = vec![0_u8; 128];
    let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry[..units.len()].copy_from_slice(&units);
    entry[64..66].copy_from_slice(&u16::try_from(units.len() + 2).unwrap().to_le_bytes());
    entry[66] = kind;
    entry[68..80].fill(0xff);
    if kind == 5 {
        entry[76..80].copy_from_slice(&1_u32.to_le_bytes());
    }
    entry[116..120].copy_from_slice(&first.to_le_bytes());
    entry[120..124].copy_from_slice(&length.to_le_bytes());
    entry
}

fn record(kind: u16, parts: &[&[u8]]) -> Vec<u8> {
    let data = parts.concat();
    [kind.to_le_bytes().as_slice(), &u16::try_from(data.len()).unwrap().to_le_bytes(), &data].concat()
}

/// The records of a workbook of Excel 97: texts in a list that goes over into a second record, whole numbers in 30
/// bits, all others as floating-point numbers.
pub fn biff(sheets: &[(&str, Vec<(u32, Row<'_>)>)], before: &[u8]) -> Vec<u8> {
    let begin = |kind: u16| record(0x0809, &[&0x0600_u16.to_le_bytes(), &kind.to_le_bytes(), &[0; 12]]);
    let cells = || sheets.iter().flat_map(|(_, rows)| rows.iter().flat_map(|(_, row)| row));
    let mut codes: Vec<&str> = Vec::new();
    let mut texts: Vec<&str> = Vec::new();
    for cell in cells() {
        match cell {
            Cell::Formatted(_, code) if !codes.contains(code) => codes.push(code),
            Cell::Text(text) if !texts.contains(text) => texts.push(text),
            _ => {}
        }
    }
    let mut globals = [begin(5), before.to_vec()].concat();
    for (number, code) in (164_u16..).zip(&codes) {
        let length = u16::try_from(code.len()).unwrap().to_le_bytes();
        globals.extend(record(0x041e, &[&number.to_le_bytes(), &length, &[0], code.as_bytes()]));
    }
    for number in std::iter::once(0_u16).chain((164..).take(codes.len())) {
        globals.extend(record(0x00e0, &[&[0; 2], &number.to_le_bytes(), &[0; 16]]));
    }
    let list = list_of(&texts);
    let names: usize = sheets.iter().map(|(name, _)| name.len() + 12).sum();
    let end = record(0x000a, &[]);
    let mut start = globals.len() + names + list.len() + end.len();
    let bodies: Vec<Vec<u8>> = sheets.iter().map(|(_, rows)| body(&begin(16), rows, &codes, &texts)).collect();
    for ((name, _), body) in sheets.iter().zip(&bodies) {
        let (place, length) = (u32::try_from(start).unwrap().to_le_bytes(), u8::try_from(name.len()).unwrap());
        globals.extend(record(0x0085, &[&place, &[0, 0, length, 0], name.as_bytes()]));
        start += body.len();
    }
    globals.extend([list, end].concat());
    let mut stream = [globals, bodies.concat()].concat();
    stream.resize(stream.len().max(4_096), 0);
    stream
}

/// The list of texts, cut in the middle of the last one.
fn list_of(texts: &[&str]) -> Vec<u8> {
    let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
    let mut data = [count, count].concat();
    for text in texts {
        data.extend(u16::try_from(text.encode_utf16().count()).unwrap().to_le_bytes());
        data.push(1);
        data.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    }
    if texts.last().is_none_or(|text| text.encode_utf16().count() < 2) {
        return record(0x00fc, &[&data]);
    }
    let (first, rest) = data.split_at(data.len() - 2);
    [record(0x00fc, &[first]), record(0x003c, &[&[1], rest])].concat()
}

fn body(begin: &[u8], rows: &[(u32, Row<'_>)], codes: &[&str], texts: &[&str]) -> Vec<u8> {
    let mut body = begin.to_vec();
    for (line, row) in rows {
        for (column, cell) in (0_u16..).zip(row) {
            let line = u16::try_from(line - 1).unwrap();
            let at = |format: usize| {
                [line, column, u16::try_from(format).unwrap()]
                    .into_iter()
                    .flat_map(u16::to_le_bytes)
                    .collect::<Vec<u8>>()
            };
            body.extend(match cell {
                Cell::Text(text) => {
                    let place = texts.iter().position(|own| own == text).unwrap();
                    record(0x00fd, &[&at(0), &u32::try_from(place).unwrap().to_le_bytes()])
                }
                Cell::Number(number) if number.fract() == 0.0 && number.abs() < 1e8 => {
                    #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
                    let bits = ((*number as i32) << 2) | 2;
                    record(0x027e, &[&at(0), &bits.to_le_bytes()])
                }
                Cell::Number(number) => record(0x0203, &[&at(0), &number.to_le_bytes()]),
                Cell::Formatted(number, code) => {
                    let format = codes.iter().position(|own| own == code).unwrap() + 1;
                    record(0x0203, &[&at(format), &number.to_le_bytes()])
                }
                Cell::Empty => continue,
            });
        }
    }
    body.extend(record(0x000a, &[]));
    body
}

/// An old workbook.
pub fn xls(sheets: &[(&str, Vec<(u32, Row<'_>)>)]) -> Vec<u8> {
    compound("Workbook", &biff(sheets, &[]))
}
