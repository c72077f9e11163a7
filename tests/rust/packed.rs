//! Exports in zips and workbooks: the same rows as from text, and a clear refusal of what is hostile.
#![expect(
    clippy::unwrap_used,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

#[path = "packed/files.rs"]
mod files;

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader as _, Xls};
use files::{Cell, Row, biff, compound, raw_xlsx, xls, xlsx, zip};
use greenroom::check::limits::{UNPACKED_BYTES, ZIP_FILES};
use greenroom::kpi::export::{
    ExportContainer, ExportHints, ExportRows, PlatformExport, QuestionCode, ReadProblem, Reader, RowProblem, probe,
    read_export,
};
use greenroom::wire::call_with_bytes;
use proptest::prelude::*;
use serde_json::{from_value, json};

const FOLLOWERS: &str = "Date,Followers,Difference in followers from previous day\n2026-10-01,500,3\n";
const OVERVIEW: &str = "Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-10-01,1,2,3,4,5\n";

fn answers() -> ExportHints {
    from_value(json!({"as_of": "2027-01-10", "date_order": "month_first"})).unwrap()
}

fn member(name: &str) -> ExportHints {
    ExportHints { member: Some(name.to_owned()), ..ExportHints::default() }
}

fn read(bytes: &[u8]) -> Result<PlatformExport, ReadProblem> {
    read_export(bytes, &ExportHints::default())
}

/// The rows of a text with their lines.
fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let row = |record: csv::Result<csv::StringRecord>| {
        let record = record.unwrap();
        let line = record.position().unwrap().line();
        (u32::try_from(line).unwrap(), record.iter().map(str::to_owned).collect())
    };
    reader.records().map(row).collect()
}

fn texts(rows: &[(u32, Vec<String>)]) -> Vec<(u32, Row<'_>)> {
    fn cell(text: &str) -> Cell<'_> {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }
    rows.iter().map(|(line, row)| (*line, row.iter().map(|text| cell(text)).collect())).collect()
}

/// The export as it is from text.
fn as_text(mut export: PlatformExport, text: &PlatformExport) -> PlatformExport {
    let (probe, own) = (&mut export.report.probe, &text.report.probe);
    (probe.encoding, probe.delimiter) = (own.encoding, own.delimiter);
    (probe.container, probe.member) = (None, None);
    export
}

#[test]
fn every_layout_is_the_same_from_text_and_from_workbooks() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/read_export");
    for name in [
        "instagram_posts",
        "facebook_posts",
        "meta_ads",
        "tiktok_content",
        "tiktok_overview",
        "tiktok_followers",
        "youtube_content",
        "youtube_geography",
        "x_posts",
        "linkedin_updates",
        "linkedin_posts",
        "pinterest_pins",
    ] {
        let bytes = fs::read(folder.join(format!("{name}.csv"))).unwrap();
        let text = read_export(&bytes, &answers()).unwrap();
        let zipped = read_export(&zip(&[("export.csv", &bytes)]), &answers()).unwrap();
        assert_eq!(
            (zipped.report.probe.container, zipped.report.probe.member.as_deref()),
            (Some(ExportContainer::Zip), Some("export.csv"))
        );
        assert_eq!(as_text(zipped, &text), text, "{name}");
        // What is left is text in UTF-8 with commas.
        let Ok(content) = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)) else { continue };
        if content.starts_with("sep=")
            || text.report.probe.delimiter.map(|delimiter| delimiter.as_str()) != Some("comma")
        {
            continue;
        }
        let rows = rows(content);
        let sheets = [("Posts", texts(&rows))];
        for (file, container) in [(xlsx(&sheets), ExportContainer::Xlsx), (xls(&sheets), ExportContainer::Xls)] {
            let book = read_export(&file, &answers()).unwrap_or_else(|problem| panic!("{name}: {problem}"));
            assert_eq!(
                (book.report.probe.container, book.report.probe.member.as_deref()),
                (Some(container), Some("Posts"))
            );
            assert_eq!(as_text(book, &text), text, "{name}");
        }
    }
}

/// Days, times, numbers and shares as a workbook keeps them, and the same as text.
fn typed() -> (Vec<(u32, Row<'static>)>, &'static str) {
    use Cell::{Empty, Formatted, Number, Text};
    let headers = ["Post title", "Post link", "Created date", "Impressions", "Clicks", "Likes", "Engagement rate"];
    let rows = vec![
        (1, vec![Text("Aggregated by post")]),
        (3, headers.into_iter().map(Text).collect()),
        (
            4,
            vec![
                Text("Ä 😀 one"),
                Text("https://l.example/1"),
                Formatted(46_108.255_555_555_56, "m/d/yyyy h:mm"),
                Number(12_400.0),
                Number(0.0),
                Number(34.0),
                Formatted(0.0139, "0.00%"),
            ],
        ),
        (
            5,
            vec![
                Text("two"),
                Text("https://l.example/2"),
                Formatted(46_111.0, "dd.mm.yyyy"),
                Number(1e9),
                Empty,
                Number(-0.0),
                Number(0.012_34),
            ],
        ),
    ];
    let text = "Aggregated by post\n\nPost title,Post link,Created date,Impressions,Clicks,Likes,Engagement rate\n\
        Ä 😀 one,https://l.example/1,2026-03-27T06:08:00,12400,0,34,1.39%\n\
        two,https://l.example/2,2026-03-30,1000000000,,0,0.01234\n";
    (rows, text)
}

#[test]
fn days_and_numbers_of_workbooks_are_read_without_loss() {
    let (rows, text) = typed();
    let text = read(text.as_bytes()).unwrap();
    assert_eq!(text.report.kept, 2);
    let sheets = [("All posts", rows)];
    for file in [xlsx(&sheets), xls(&sheets)] {
        let book = read(&file).unwrap();
        assert_eq!(as_text(book, &text), text);
        let probed = probe(&file, &ExportHints::default()).unwrap();
        assert_eq!((probed.layout.as_deref(), probed.member.as_deref()), (Some("linkedin_posts"), Some("All posts")));
    }
}

#[test]
fn the_old_workbooks_of_these_tests_are_what_others_read_too() {
    let (rows, _) = typed();
    let mut book: Xls<_> = Xls::new(Cursor::new(xls(&[("All posts", rows)]))).unwrap();
    let range = book.worksheet_range("All posts").unwrap();
    assert_eq!(range.get_value((3, 0)), Some(&Data::String("Ä 😀 one".to_owned())));
    assert_eq!(range.get_value((3, 3)), Some(&Data::Int(12_400)));
    assert_eq!(range.get_value((4, 1)), Some(&Data::String("https://l.example/2".to_owned())));
    assert!(
        matches!(range.get_value((3, 2)), Some(Data::DateTime(day)) if day.to_ymd_hms_milli() == (2026, 3, 27, 6, 8, 0, 0))
    );
}

#[test]
fn several_files_and_sheets_are_asked_for() {
    let files =
        zip(&[("a/followers.csv", FOLLOWERS.as_bytes()), ("a/overview.csv", OVERVIEW.as_bytes()), ("readme.md", b"x")]);
    let Err(ReadProblem::Questions(questions)) = read(&files) else { panic!() };
    assert_eq!((questions.len(), questions[0].code, questions[0].hint.as_str()), (1, QuestionCode::Member, "member"));
    assert_eq!(questions[0].choices, ["a/followers.csv", "a/overview.csv"]);
    assert_eq!(questions[0].message, "which of the 2 files is the export");
    assert_eq!(probe(&files, &ExportHints::default()).unwrap().questions, questions);
    for (name, layout) in [("a/followers.csv", "tiktok_followers"), ("a/overview.csv", "tiktok_overview")] {
        let export = read_export(&files, &member(name)).unwrap();
        assert_eq!((export.report.probe.layout.as_deref(), export.report.kept), (Some(layout), 1));
    }
    let Err(ReadProblem::Questions(near)) = read_export(&files, &member("a/folowers.csv")) else { panic!() };
    assert_eq!(
        (near[0].code, near[0].choices.as_slice()),
        (QuestionCode::MemberNotFound, ["a/followers.csv".to_owned()].as_slice())
    );
    let (followers, overview) = (rows(FOLLOWERS), rows(OVERVIEW));
    let sheets = [("Metrics", texts(&followers)), ("Empty", Vec::new()), ("All posts", texts(&overview))];
    for file in [xlsx(&sheets), xls(&sheets)] {
        let Err(ReadProblem::Questions(questions)) = read(&file) else { panic!() };
        assert_eq!(questions[0].choices, ["Metrics", "All posts"]);
        let export = read_export(&file, &member("All posts")).unwrap();
        assert_eq!(export.report.probe.layout.as_deref(), Some("tiktok_overview"));
        assert!(matches!(read_export(&file, &member("Empty")), Err(ReadProblem::Questions(_))));
    }
    let issues = call_with_bytes("read_export", &files, "{}").unwrap_err();
    assert_eq!(
        issues.to_string(),
        "member: which of the 2 files is the export\n  help: it is one of `a/followers.csv`, `a/overview.csv`"
    );
}

#[test]
fn one_text_among_other_files_is_the_export() {
    let files = zip(&[
        ("__MACOSX/._x.csv", b"\0"),
        (".DS_Store", b"\0"),
        ("x.csv", FOLLOWERS.as_bytes()),
        ("note.pdf", b"%PDF-1.7"),
    ]);
    assert_eq!(read(&files).unwrap().report.probe.member.as_deref(), Some("x.csv"));
    let inner = zip(&[("x.csv", FOLLOWERS.as_bytes())]);
    let twice = zip(&[("inner.zip", &inner)]);
    for problem in [read(&twice).map(|_| ()), probe(&twice, &ExportHints::default()).map(|_| ())] {
        assert_eq!(problem, Err(ReadProblem::Container("a zip within a zip")));
    }
    let beside = zip(&[("x.csv", FOLLOWERS.as_bytes()), ("inner.zip", &inner)]);
    assert!(matches!(read(&beside), Err(ReadProblem::Questions(_))));
    assert_eq!(read(&zip(&[])), Err(ReadProblem::Empty));
}

/// The place of these bytes from the end.
fn last(bytes: &[u8], wanted: &[u8]) -> usize {
    (0..bytes.len()).rev().find(|place| bytes[*place..].starts_with(wanted)).unwrap()
}

#[test]
fn hostile_zips_are_refused_with_the_reason() {
    let good = zip(&[("x.csv", FOLLOWERS.as_bytes())]);
    let damaged = Err(ReadProblem::Damaged("a zip"));
    for length in [4, 30, good.len() / 2, good.len() - 1] {
        assert_eq!(read(&good[..length]), damaged, "{length}");
    }
    let list = last(&good, b"PK\x01\x02");
    let with = |at: usize, bytes: &[u8]| {
        let mut file = good.clone();
        file[at..at + bytes.len()].copy_from_slice(bytes);
        file
    };
    // Its list says that four gigabytes come out.
    assert_eq!(
        read(&with(list + 24, &4_000_000_000_u32.to_le_bytes())),
        Err(ReadProblem::TooLarge("bytes", UNPACKED_BYTES))
    );
    // More comes out than its list says.
    assert_eq!(read(&with(list + 24, &10_u32.to_le_bytes())), damaged);
    assert_eq!(read(&with(list + 8, &1_u16.to_le_bytes())), Err(ReadProblem::Encrypted("a zip")));
    let names: Vec<String> = (0..=ZIP_FILES).map(|number| format!("{number}.csv")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(read(&zip(&many)), Err(ReadProblem::TooLarge("files", ZIP_FILES as u64)));
    let issues = call_with_bytes("read_export", &good[..40], "{}").unwrap_err();
    assert_eq!(
        issues.to_string(),
        "the export is a zip that is damaged or not complete\n  help: fetch it again, give all its bytes, or save as CSV"
    );
}

#[test]
fn hostile_workbooks_are_refused_with_the_reason() {
    let damaged = Err(ReadProblem::Damaged("an Excel workbook (xlsx)"));
    let none = zip(&[("[Content_Types].xml", b"<Types/>")]);
    assert_eq!(read(&none), damaged);
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let none = "<sst uniqueCount=\"9223372036854775807\"/>";
    assert_eq!(read(&raw_xlsx(&sheet(""), none)), Err(ReadProblem::Empty));
    assert_eq!(read(&raw_xlsx("<worksheet><sheetData><row", none)), damaged);
    assert_eq!(read(&raw_xlsx(&sheet("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>"), none)), damaged);
    assert_eq!(read(&raw_xlsx(&sheet("<row r=\"2\"/><row r=\"1\"/>"), none)), damaged);
    let inline = |place: &str, text: &str| format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let head: String = ["Date", "Followers", "Difference in followers from previous day"]
        .iter()
        .zip(["A1", "B1", "C1"])
        .map(|(text, place)| inline(place, text))
        .collect();
    let long = inline("A2", &"9".repeat(10_000_000));
    let far = inline("XFD3", "x");
    let good = inline("A5", "2026-10-01") + "<c r=\"B5\"><v>500</v></c><c r=\"C5\"><f>1+2</f><v>3</v></c>";
    let rows =
        format!("<row r=\"1\">{head}</row><row r=\"2\">{long}</row><row r=\"3\">{far}</row><row r=\"5\">{good}</row>");
    let export = read(&raw_xlsx(&sheet(&rows), none)).unwrap();
    let rejected: Vec<_> = export.report.rejections.iter().map(|row| (row.line, row.reason)).collect();
    assert_eq!(rejected, [(2, RowProblem::LongRow), (3, RowProblem::ManyCells)]);
    assert_eq!((export.report.kept, export.rows.lines.as_slice()), (1, [5].as_slice()));
    let chars = "<sst><si><r><t>Da</t></r><r><t>te</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si><si><t>a&#65;&amp;_x000D_</t></si></sst>";
    let unknown = read(&raw_xlsx(&sheet("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"), chars));
    let Err(ReadProblem::Questions(_)) = unknown else { panic!() };
    let probed = probe(
        &raw_xlsx(&sheet("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"), chars),
        &ExportHints::default(),
    );
    let headers: Vec<_> = probed.unwrap().unknown.into_iter().map(|column| column.header).collect();
    assert_eq!(headers, ["Date", "aA&"]);
}

#[test]
fn hostile_old_workbooks_are_refused_with_the_reason() {
    let (followers, what) = (rows(FOLLOWERS), "an old Excel workbook (xls)");
    let sheets = [("One", texts(&followers))];
    let good = xls(&sheets);
    assert_eq!(read(&good).unwrap().report.kept, 1);
    for length in [8, 512, 1_024, 1_600, 2_000] {
        assert_eq!(read(&good[..length]), Err(ReadProblem::Damaged(what)), "{length}");
    }
    // A record that says the rest is locked.
    let locked = compound("Workbook", &biff(&sheets, &[0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0]));
    assert_eq!(read(&locked), Err(ReadProblem::Encrypted(what)));
    let locked = compound("EncryptedPackage", &[0; 4_096]);
    assert_eq!(read(&locked), Err(ReadProblem::Encrypted("an Excel workbook (xlsx)")));
    let other = compound("WordDocument", &[0; 4_096]);
    assert_eq!(read(&other), Err(ReadProblem::Container("a file of an old Office program other than Excel")));
    // A chain of sectors without an end.
    let mut circle = good.clone();
    circle[512 + 8..512 + 12].copy_from_slice(&2_u32.to_le_bytes());
    assert_eq!(read(&circle), Err(ReadProblem::Damaged(what)));
    assert_eq!(read(&compound("Workbook", &biff(&[], &[]))), Err(ReadProblem::Empty));
}

fn blocks(bytes: &[u8], size: usize) -> Result<(ExportRows, u64), ReadProblem> {
    let (mut reader, mut rows) = (Reader::new(ExportHints::default()), ExportRows::default());
    for block in bytes.chunks(size) {
        reader.push(block, &mut |batch| rows.append(batch))?;
    }
    let report = reader.finish(&mut |batch| rows.append(batch))?;
    Ok((rows, report.kept))
}

proptest! {
    #[test]
    fn any_cut_gives_the_same_answer(size in 1_usize..3_000) {
        let (rows, _) = typed();
        for file in [xls(&[("a", rows.clone())]), zip(&[("x.csv", FOLLOWERS.as_bytes())]), xlsx(&[("a", rows.clone())])] {
            let whole = read(&file).unwrap();
            prop_assert_eq!(blocks(&file, size).unwrap(), (whole.rows, whole.report.kept));
        }
    }

    #[test]
    fn damage_never_panics(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>()) {
        let (rows, _) = typed();
        let sheets = [("a", rows)];
        for mut file in [xls(&sheets), xlsx(&sheets), zip(&[("x.csv", FOLLOWERS.as_bytes())])] {
            for (place, byte) in &places {
                let place = place.index(file.len());
                file[place] = *byte;
            }
            let _ = read(&file);
            let _ = probe(&file, &ExportHints::default());
            let _ = read(&file[..cut.index(file.len())]);
        }
    }

    #[test]
    fn damaged_xml_never_panics(places in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..128), 1..6)) {
        let mut sheet = b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>4.5</v></c></row></sheetData></worksheet>".to_vec();
        for (place, byte) in &places {
            let place = place.index(sheet.len());
            sheet[place] = *byte;
        }
        let _ = read(&raw_xlsx(std::str::from_utf8(&sheet).unwrap(), "<sst><si><t>x</t></si></sst>"));
    }
}
