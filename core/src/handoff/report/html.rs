use crate::text::{Column, ColumnKind, Table};

/// What the page may load: nothing. Styles stand in it.
const HEAD: &str = r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
"#;

const STYLE: &str = "<style>
body{font:14px/1.4 system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}
p{margin:.4rem 0}
table{border-collapse:collapse;width:100%;margin:1.2rem 0 .4rem}
caption{text-align:start;font-weight:600;padding-bottom:.3rem}
th,td{text-align:start;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #d0d7de;overflow-wrap:anywhere}
.number{text-align:end;font-variant-numeric:tabular-nums}
@media print{body{font-size:10px;margin:0;max-width:none}table{break-inside:avoid}}
</style>
";

/// A page with a title, sentences and tables.
///
/// Source: HTML Living Standard, sections 2.5.5 and 13.1 (what text may hold); CSP Level 3.
pub(super) fn page(title: &str, sentences: &[String], tables: &[Table]) -> String {
    let title = escaped(title);
    let mut out =
        format!("{HEAD}<title>{title}</title>\n{STYLE}</head>\n<body>\n<main>\n<h1 dir=\"auto\">{title}</h1>\n");
    write_sentences(&mut out, sentences);
    for table in tables {
        write_table(&mut out, table);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn write_sentences(out: &mut String, sentences: &[String]) {
    for sentence in sentences {
        out.push_str(&format!("<p dir=\"auto\">{}</p>\n", escaped(sentence)));
    }
}

fn write_table(out: &mut String, table: &Table) {
    out.push_str(&format!("<table>\n<caption dir=\"auto\">{}</caption>\n<thead><tr>", escaped(&table.title)));
    for column in &table.columns {
        out.push_str(&format!("<th scope=\"col\"{}>{}</th>", class(column), escaped(&column.title)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (column, cell) in table.columns.iter().zip(row) {
            out.push_str(&format!("<td dir=\"auto\"{}>{}</td>", class(column), escaped(cell)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    write_sentences(out, &table.sentences);
}

fn class(column: &Column) -> &'static str {
    if column.kind == ColumnKind::Text { "" } else { " class=\"number\"" }
}

/// A text as the content of an element: the five signs of markup are escaped, and control characters are left out, but for
/// the tab and the line feed.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(letter),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}
