//! Exports of platforms: what comes out of real files, of every layout, and of hostile ones; however they are cut.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a test that panics has failed"
)]

use std::fs;
use std::path::Path;

use greenroom::check::Issues;
use greenroom::kpi::Provenance;
use greenroom::kpi::export::{
    CellDelimiter, ColumnHint, ExportGrain, ExportHints, ExportRows, FindingCode, PlatformExport, QuestionCode,
    ReadProblem, Reader, RowProblem, TextEncoding, ValueKind, merge_exports, probe, read_export,
};
use greenroom::money::Decimal;
use greenroom::wire::{ExportReader, call, call_with_bytes};
use proptest::prelude::*;
use serde_json::{Value, from_value, json, to_value};

/// The folders of the files, and the hints that they need: `None` where none are needed.
const FIXTURES: &[(&str, &str)] = &[
    ("instagram_posts", "meta_instagram_posts"),
    ("instagram_posts_german", "meta_instagram_posts"),
    ("facebook_posts", "meta_facebook_posts"),
    ("meta_page", "meta_page"),
    ("meta_ads", "meta_ads"),
    ("tiktok_content", "tiktok_content"),
    ("tiktok_overview", "tiktok_overview"),
    ("tiktok_followers", "tiktok_followers"),
    ("youtube_content", "youtube_content"),
    ("youtube_geography", "youtube_geography"),
    ("x_posts", "x_posts"),
    ("linkedin_updates", "linkedin_updates"),
    ("linkedin_posts", "linkedin_posts"),
    ("pinterest_pins", "pinterest_pins"),
    ("pinterest_overview", "pinterest_overview"),
    ("hostile", "tiktok_overview"),
];

fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("vectors/read_export/{name}.csv"))).unwrap()
}

fn real(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("exports/{name}.csv"))).unwrap()
}

fn facebook() -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/examples/exports/facebook_posts.csv")).unwrap()
}

fn hints(json: Value) -> ExportHints {
    from_value(json).unwrap()
}

/// What a person would answer about any of the files.
fn answers() -> ExportHints {
    hints(json!({"as_of": "2027-01-10", "date_order": "month_first"}))
}

fn read(name: &str, hints: &ExportHints) -> PlatformExport {
    read_export(&fixture(name), hints).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

fn count(export: &PlatformExport, name: &str) -> i64 {
    export.rows.column(name).unwrap().counts.iter().flatten().sum()
}

/// The sum of a column of decimals, as text.
fn sum(export: &PlatformExport, name: &str) -> String {
    let column = export.rows.column(name).unwrap();
    let scale = column.decimals.iter().flatten().map(|value| value.scale()).max().unwrap_or_default();
    let units =
        column.decimals.iter().flatten().map(|value| value.units() * 10_i128.pow(u32::from(scale - value.scale())));
    Decimal::new(units.sum(), scale).unwrap().to_string()
}

fn missing(export: &PlatformExport, name: &str) -> usize {
    let column = export.rows.column(name).unwrap();
    (0..column.rows()).filter(|row| column.provenance(*row) == Provenance::Missing).count()
}

fn blocks(
    bytes: &[u8],
    sizes: impl Iterator<Item = usize>,
    hints: &ExportHints,
) -> Result<PlatformExport, ReadProblem> {
    let mut whole =
        read_export(b"Date,Followers,Difference in followers from previous day\n", &ExportHints::default())?;
    whole.rows = ExportRows::default();
    let (mut reader, mut rest) = (Reader::new(hints.clone()), bytes);
    for size in sizes {
        let (block, more) = rest.split_at(size.min(rest.len()));
        reader.push(block, &mut |batch| whole.rows.append(batch))?;
        rest = more;
    }
    reader.push(rest, &mut |batch| whole.rows.append(batch))?;
    whole.report = reader.finish(&mut |batch| whole.rows.append(batch))?;
    Ok(whole)
}

#[test]
fn every_layout_is_recognised() {
    for (name, layout) in FIXTURES {
        let export = read(name, &answers());
        assert_eq!(export.report.probe.layout.as_deref(), Some(*layout), "{name}");
        let report = &export.report;
        let all = report.kept + report.updated + report.duplicate + report.totals + report.rejected;
        assert_eq!(report.read, all, "{name}");
        assert_eq!(u64::try_from(export.rows.rows()).unwrap(), report.kept, "{name}");
        assert!(export.rows.columns.iter().all(|column| column.rows() == export.rows.rows()), "{name}");
        if *name != "hostile" {
            assert_eq!(report.rejected, 0, "{name}: {:?}", report.rejections);
            assert!(report.probe.unknown.iter().all(|column| !column.header.is_empty()), "{name}");
        }
    }
}

#[test]
fn a_youtube_export_by_country_has_its_total_apart() {
    let export = read_export(&real("youtube_studio_geography"), &ExportHints::default()).unwrap();
    let report = &export.report;
    assert_eq!((report.read, report.kept, report.totals, report.rejected), (202, 201, 1, 0));
    assert_eq!(count(&export, "views"), 14_344_009);
    assert_eq!(report.total_rows.column("views").unwrap().counts, [Some(15_503_810)]);
    assert_eq!(sum(&export, "watch_seconds"), "3882975764.4");
    assert_eq!(sum(&export, "average_watch_seconds"), "50420");
    assert_eq!(missing(&export, "average_watch_seconds"), 9);
    assert_eq!(report.grain, ExportGrain::Geography);
}

#[test]
fn facebook_posts_are_read_by_a_mapping() {
    let columns = json!([
        {"header": "Type", "name": "post_type"},
        {"header": "Paid", "name": "paid", "values": "count"},
        {"header": "Post Month", "name": "month", "values": "count"},
        {"header": "Lifetime Post Total Reach", "name": "reach"},
        {"header": "Lifetime Post Total Impressions", "name": "impressions"},
        {"header": "Lifetime Post Consumptions", "name": "clicks"},
        {"header": "comment", "name": "comments"},
        {"header": "like", "name": "likes"},
        {"header": "share", "name": "shares"},
        {"header": "Total Interactions", "name": "engagements"},
    ]);
    let export = read_export(&facebook(), &hints(json!({"platform": "facebook", "columns": columns}))).unwrap();
    assert_eq!((export.report.read, export.report.kept), (500, 500));
    let sums = ["reach", "impressions", "clicks", "comments", "likes", "shares", "engagements", "paid", "month"];
    let sums: Vec<i64> = sums.iter().map(|name| count(&export, name)).collect();
    assert_eq!(sums, [6_951_680, 14_792_974, 707_565, 3_741, 88_795, 13_524, 106_060, 139, 3_519]);
    assert_eq!((missing(&export, "likes"), missing(&export, "shares"), missing(&export, "comments")), (1, 4, 0));
    let photos =
        export.rows.column("post_type").unwrap().texts.iter().flatten().filter(|text| *text == "Photo").count();
    assert_eq!(photos, 426);
    assert_eq!(export.report.probe.retired[0].replaced_by, "views");
    assert_eq!(export.report.probe.unknown.len(), 9);
}

#[test]
fn trending_videos_are_read_by_a_mapping() {
    let columns = json!([
        {"header": "video_id", "name": "post_id"},
        {"header": "title", "name": "title"},
        {"header": "publish_time", "name": "published"},
        {"header": "views", "name": "views"},
        {"header": "likes", "name": "likes"},
        {"header": "dislikes", "name": "dislikes"},
        {"header": "comment_count", "name": "comments"},
        {"header": "description", "name": "caption"},
        {"header": "tags", "name": "tags", "values": "text"},
    ]);
    let export = read_export(&real("youtube_trending"), &hints(json!({"columns": columns}))).unwrap();
    assert_eq!((export.report.kept, export.report.duplicate), (144, 0));
    let sums = ["views", "likes", "dislikes", "comments"].map(|name| count(&export, name));
    assert_eq!(sums, [154_794_166, 6_161_267, 234_725, 560_356]);
    let published = &export.rows.column("published").unwrap().moments;
    let (first, last) = (published.iter().flatten().min().unwrap(), published.iter().flatten().max().unwrap());
    assert_eq!(first.to_string(), "2011-03-27T04:31:25+00:00");
    assert_eq!(last.to_string(), "2017-11-13T20:09:58+00:00");
    let tags = export.rows.column("tags").unwrap().texts[1].clone().unwrap();
    assert_eq!(
        tags,
        "last week tonight trump presidency|\"last week tonight donald trump\"|\"john oliver trump\"|\"donald trump\""
    );
}

#[test]
fn an_instagram_export_is_the_same_in_english_and_in_german() {
    let english = read("instagram_posts", &ExportHints::default());
    let german = read("instagram_posts_german", &ExportHints::default());
    for name in ["views", "reach", "likes", "shares", "follows", "comments", "saves"] {
        let (one, other) = (english.rows.column(name).unwrap(), german.rows.column(name).unwrap());
        assert_eq!(one.counts[..2], other.counts, "{name}");
    }
    let published = |export: &PlatformExport| export.rows.column("published").unwrap().moments[..2].to_vec();
    assert_eq!(published(&english), published(&german));
    assert_eq!(german.report.probe.encoding, Some(TextEncoding::Utf16Le));
    assert_eq!(german.report.probe.delimiter, Some(CellDelimiter::Semicolon));
    assert!(english.report.lifetime && german.report.lifetime);
    let captions = &english.rows.column("caption").unwrap().texts;
    assert_eq!(captions[0].as_deref(), Some("Summer pasta\nwith lemon, \"quick\" #ad"));
    assert_eq!((captions[1].as_deref(), &captions[2]), (Some("Anzeige: new pans"), &None));
    // The third has more reach than views, and the fourth is the second again.
    assert_eq!((english.report.duplicate, missing(&english, "likes")), (1, 1));
    assert_eq!(english.report.findings[0].code, FindingCode::ReachAboveViews);
    assert_eq!(english.report.findings[0].lines, [5]);
}

#[test]
fn money_has_the_currency_of_its_header_and_a_blank_total_is_no_ad() {
    let export = read("meta_ads", &ExportHints::default());
    assert_eq!((export.report.kept, export.report.totals), (3, 1));
    let spend = export.rows.column("spend").unwrap();
    assert_eq!(spend.currency.map(|currency| currency.to_string()).as_deref(), Some("EUR"));
    assert_eq!(sum(&export, "spend"), "1874.55");
    let codes: Vec<_> = export.report.findings.iter().map(|finding| (finding.code, finding.lines.clone())).collect();
    assert_eq!(codes, [(FindingCode::ConversionsWithoutClicks, vec![5]), (FindingCode::StatedRatioDiffers, vec![5])]);
    // The other amounts are in the currency of the account.
    let bare = String::from_utf8(fixture("meta_ads")).unwrap().replace("Amount spent (EUR)", "Amount spent");
    let Err(ReadProblem::Questions(questions)) = read_export(bare.as_bytes(), &ExportHints::default()) else {
        panic!()
    };
    assert!(questions.iter().all(|question| question.code == QuestionCode::Currency));
}

#[test]
fn short_counts_are_estimates_and_yearless_dates_cross_new_year() {
    let asked = probe(&fixture("tiktok_content"), &ExportHints::default()).unwrap();
    assert_eq!(asked.questions.iter().map(|question| question.code).collect::<Vec<_>>(), [QuestionCode::AsOf]);
    let export = read("tiktok_content", &answers());
    let likes = export.rows.column("likes").unwrap();
    assert_eq!((likes.counts.clone(), likes.estimated.clone()), (vec![Some(3_300), Some(1_204), Some(0)], vec![0]));
    let days: Vec<String> =
        export.rows.column("published").unwrap().moments.iter().flatten().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-10-01", "2026-12-30", "2027-01-04"]);
    // 98 h 12 min 4 s, and 120,000 s.
    assert_eq!(sum(&export, "watch_seconds"), "473524");
    assert_eq!(sum(&export, "completion_rate"), "0.2238");
    assert_eq!((missing(&export, "completion_rate"), missing(&export, "average_watch_seconds")), (1, 1));
}

#[test]
fn day_and_month_are_asked_for_and_never_guessed() {
    let bytes = fixture("ambiguous");
    let asked = probe(&bytes, &ExportHints::default()).unwrap();
    assert_eq!((asked.questions[0].code, asked.questions[0].hint.as_str()), (QuestionCode::DateOrder, "date_order"));
    assert!(matches!(read_export(&bytes, &ExportHints::default()), Err(ReadProblem::Questions(_))));
    let day = |order: &str| {
        let export = read_export(&bytes, &hints(json!({"date_order": order}))).unwrap();
        export.rows.column("date").unwrap().moments[0].unwrap().to_string()
    };
    assert_eq!((day("day_first").as_str(), day("month_first").as_str()), ("2026-04-03", "2026-03-04"));
}

#[test]
fn a_near_miss_says_what_was_probably_meant() {
    let asked = probe(&fixture("near_miss"), &ExportHints::default()).unwrap();
    assert_eq!((asked.layout, asked.questions[0].code), (None, QuestionCode::UnknownLayout));
    let near: Vec<_> =
        asked.missing.iter().map(|column| (column.name.as_str(), column.did_you_mean.as_deref().unwrap())).collect();
    assert_eq!(near, [("likes", "Like"), ("comments", "Coments")]);
}

#[test]
fn own_columns_are_read_in_their_encoding_and_marks() {
    let columns = json!([
        {"header": "Beitrag", "name": "post_id"},
        {"header": "Datum", "name": "published"},
        {"header": "Einblendungen", "name": "impressions"},
        {"header": "Interesse", "name": "interest", "values": "count"},
        {"header": "Kosten (EUR)", "name": "spend"},
        {"header": "Quote", "name": "quota", "values": "ratio"},
    ]);
    let export = read_export(&fixture("own_columns"), &hints(json!({"columns": columns}))).unwrap();
    assert_eq!(export.report.probe.encoding, Some(TextEncoding::Windows1252));
    assert_eq!(export.rows.column("post_id").unwrap().texts[2].as_deref(), Some("ä-3"));
    assert_eq!(count(&export, "impressions"), 4_740);
    assert_eq!((sum(&export, "spend"), sum(&export, "quota")), ("1046.5".to_owned(), "0.0189".to_owned()));
    assert_eq!((missing(&export, "interest"), missing(&export, "spend"), missing(&export, "published")), (1, 1, 1));
    assert_eq!(export.report.probe.key, ["post_id"]);
}

#[test]
fn what_is_not_kept_has_a_line_and_a_reason() {
    let export = read("hostile", &ExportHints::default());
    let reasons: Vec<_> = export.report.rejections.iter().map(|row| (row.line, row.reason)).collect();
    let cell = RowProblem::Cell;
    assert_eq!(
        reasons,
        [
            (3, RowProblem::Ragged),
            (4, RowProblem::Ragged),
            (6, RowProblem::Blank),
            (7, cell),
            (8, cell),
            (9, cell),
            (10, cell),
            (11, RowProblem::NoKey),
            (12, cell),
            (13, cell),
            (14, RowProblem::UnclosedQuote),
        ]
    );
    assert_eq!((export.report.kept, export.rows.lines.as_slice()), (2, [2, 5].as_slice()));
    assert_eq!(export.report.rejections[3].column.as_deref(), Some("Video Views"));
}

#[test]
fn a_cell_of_ten_megabytes_costs_its_row_alone() {
    let head = "Date,Video Views,Profile Views,Likes,Comments,Shares\n2026-10-01,1,2,3,4,5\n";
    let text = format!("{head}2026-10-02,{},2,3,4,5\n2026-10-03,1,2,3,4,5\n", "9".repeat(10_000_000));
    let export = read_export(text.as_bytes(), &ExportHints::default()).unwrap();
    assert_eq!((export.report.kept, export.report.rejections[0].reason), (2, RowProblem::LongRow));
    assert_eq!(export.report.rejections[0].line, 3);
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    for (bytes, words) in [(b"\x1f\x8b\x08\0".as_slice(), "a gzip"), (b"%PDF-1.7", "a PDF")] {
        assert_eq!(read_export(bytes, &ExportHints::default()), Err(ReadProblem::Container(words)));
        assert_eq!(probe(bytes, &ExportHints::default()), Err(ReadProblem::Container(words)));
    }
    assert_eq!(read_export(b"", &ExportHints::default()), Err(ReadProblem::Empty));
}

#[test]
fn a_newer_export_wins_by_the_id_of_the_post() {
    let older = read("instagram_posts", &hints(json!({"as_of": "2026-04-10"})));
    let text = String::from_utf8(fixture("instagram_posts")).unwrap();
    let text = text.replace(",820,31,12,44,205\n", ",815,35,12,46,211\n").replace("18003,", "18009,");
    let newer = read_export(text.as_bytes(), &hints(json!({"as_of": "2026-05-10"}))).unwrap();
    let merged = merge_exports(&older, &newer).unwrap();
    let report = &merged.report;
    assert_eq!((report.updated, report.kept, report.carried, report.duplicate), (2, 1, 1, 1));
    let ids: Vec<_> = merged.rows.column("post_id").unwrap().texts.iter().flatten().map(String::as_str).collect();
    assert_eq!(ids, ["18001", "18002", "18003", "18009"]);
    assert_eq!(merged.rows.column("likes").unwrap().counts, [Some(815), Some(2950), None, None]);
    assert!(report.findings.iter().any(|finding| finding.code == FindingCode::BelowOlder && finding.lines == [2]));
    assert!(merge_exports(&newer, &older).is_err(), "the older one is not the newer");
    assert!(merge_exports(&older, &read("tiktok_overview", &answers())).is_err());
    // Merging again changes nothing but the counts.
    assert_eq!(merge_exports(&merged, &newer).unwrap().rows, merged.rows);
}

#[test]
fn operations_on_bytes_want_bytes_and_others_none() {
    let said = |answer: Result<String, Issues>| answer.unwrap_err().to_string();
    let missing = said(call("read_export", "{}"));
    assert_eq!(missing, "the operation `read_export` takes the bytes of a file beside its document");
    let surplus = said(call_with_bytes("check_deal", b"", "{}"));
    assert_eq!(surplus, "the operation `check_deal` takes no bytes beside its document");
    let mut reader = ExportReader::new("{}").unwrap();
    assert!(reader.push(&fixture("x_posts")).unwrap().is_empty());
    assert_eq!(reader.finish().unwrap().1.kept, 2);
    assert_eq!(reader.push(b"").unwrap_err().to_string(), "the export was refused before, or has been read to its end");
}

#[test]
fn a_document_is_read_as_it_was_written() {
    for (name, _) in FIXTURES {
        let export = read(name, &answers());
        let again: PlatformExport = from_value(to_value(&export).unwrap()).unwrap();
        assert_eq!(again, export, "{name}");
    }
}

/// A cell as RFC 4180 writes it.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

fn written(rows: &[(String, i64, Option<u32>)], delimiter: char) -> String {
    let mut text = ["id", "note", "gain"].join(&delimiter.to_string()) + "\r\n";
    for (place, (note, gain, blank)) in rows.iter().enumerate() {
        let gain = if blank.is_some() { String::new() } else { gain.to_string() };
        let cells = [format!("r{place}"), quoted(note), gain];
        text += &(cells.join(&delimiter.to_string()) + "\r\n");
    }
    text
}

fn own_hints() -> ExportHints {
    let column = |header: &str, name: &str, values| ColumnHint {
        header: header.to_owned(),
        name: name.to_owned(),
        values: Some(values),
    };
    let columns = vec![
        column("id", "row", ValueKind::Text),
        column("note", "note", ValueKind::Text),
        column("gain", "gain", ValueKind::Count),
    ];
    ExportHints { columns, key: vec!["row".to_owned()], ..ExportHints::default() }
}

fn encoded(text: &str, encoding: TextEncoding) -> Vec<u8> {
    match encoding {
        TextEncoding::Utf16Le => [vec![0xff, 0xfe], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
        TextEncoding::Utf16Be => [vec![0xfe, 0xff], text.encode_utf16().flat_map(u16::to_be_bytes).collect()].concat(),
        _ => [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat(),
    }
}

proptest! {
    #[test]
    fn any_cut_gives_the_same_answer(place in 0..FIXTURES.len(), sizes in prop::collection::vec(0_usize..200, 0..40)) {
        let bytes = fixture(FIXTURES[place].0);
        let whole = read_export(&bytes, &answers()).unwrap();
        let cut = blocks(&bytes, sizes.into_iter(), &answers()).unwrap();
        prop_assert_eq!(cut, whole);
    }

    #[test]
    fn rows_survive_the_way_through_a_file(
        rows in prop::collection::vec(("[ -~äßあ😀\n]{0,12}", -(1_i64 << 53) + 1..1 << 53, prop::option::weighted(0.1, any::<u32>())), 1..20),
        delimiter in 0..CellDelimiter::ALL.len(),
        encoding in prop::sample::select(vec![TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be]),
        size in 1_usize..64,
    ) {
        let letter = [',', ';', '\t'][delimiter];
        let bytes = encoded(&written(&rows, letter), encoding);
        let export = read_export(&bytes, &own_hints()).unwrap();
        prop_assert_eq!(&blocks(&bytes, std::iter::repeat_n(size, bytes.len() / size), &own_hints()).unwrap(), &export);
        prop_assert_eq!(export.report.kept, u64::try_from(rows.len()).unwrap());
        for (place, (note, gain, blank)) in rows.iter().enumerate() {
            let text = note.trim();
            prop_assert_eq!(&export.rows.column("note").unwrap().texts[place], &(!text.is_empty()).then(|| text.to_owned()));
            prop_assert_eq!(export.rows.column("gain").unwrap().counts[place], blank.is_none().then_some(*gain));
        }
    }

    #[test]
    fn the_order_of_rows_does_not_change_sums(shift in 0_usize..201) {
        let text = String::from_utf8(real("youtube_studio_geography")).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].rotate_left(shift);
        let export = read_export(lines.join("\n").as_bytes(), &ExportHints::default()).unwrap();
        prop_assert_eq!((export.report.kept, export.report.totals, count(&export, "views")), (201, 1, 14_344_009));
    }

    #[test]
    fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..400), size in 1_usize..50) {
        let whole = read_export(&bytes, &answers());
        let cut = blocks(&bytes, std::iter::repeat_n(size, bytes.len() / size), &answers());
        prop_assert_eq!(cut, whole);
    }
}
