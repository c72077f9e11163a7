//! Where the mutants of a file stand, and what is written there.

use std::collections::BTreeMap;
use std::ops::Range;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, BinOp, Expr, ExprBinary, ExprMatch, ExprStruct, ExprUnary};

use crate::written::{Piece, Site};
use crate::{Mutant, Position};

/// What a file has.
pub(crate) struct Found {
    pub sites: Vec<Site>,
    pub unviable: Vec<u32>,
    pub unplaced: Vec<u32>,
}

/// Finds the places of mutants in a file.
pub(crate) fn find(source: &str, mutants: Vec<Mutant>) -> Found {
    let lines: Vec<usize> = line_starts(source);
    let mut at: BTreeMap<(usize, String), Vec<Mutant>> = BTreeMap::new();
    let mut finder = Finder { source, at: BTreeMap::new(), sites: Vec::new(), unviable: Vec::new() };
    for mutant in mutants {
        let start = byte(source, &lines, &mutant.span.start);
        if mutant.genre == "FnValue" {
            let range = start..byte(source, &lines, &mutant.span.end);
            finder.function(&mutant, range);
        } else {
            at.entry((start, mutant.genre.clone())).or_default().push(mutant);
        }
    }
    finder.at = at;
    finder.visit_file(&syn::parse_file(source).expect("a file of Rust"));
    let mut sites = finder.sites;
    sites.sort_by_key(|site| (site.range.start, usize::MAX - site.range.end, site.depth));
    let unplaced = finder.at.into_values().flatten().map(|mutant| mutant.id).collect();
    Found { sites, unviable: finder.unviable, unplaced }
}

fn line_starts(source: &str) -> Vec<usize> {
    let after = source.match_indices('\n').map(|(place, _)| place + 1);
    [0].into_iter().chain(after).collect()
}

fn byte(source: &str, lines: &[usize], position: &Position) -> usize {
    let start = lines[position.line - 1];
    let before = source[start..].chars().take(position.column - 1);
    start + before.map(char::len_utf8).sum::<usize>()
}

struct Finder<'a> {
    source: &'a str,
    /// By the first byte and the genre; what stays was not found.
    at: BTreeMap<(usize, String), Vec<Mutant>>,
    sites: Vec<Site>,
    unviable: Vec<u32>,
}

fn range(of: &impl Spanned) -> Range<usize> {
    of.span().byte_range()
}

fn text(text: impl Into<String>) -> Piece {
    Piece::Text(text.into())
}

/// An expression that is true where the mutant runs.
fn chosen(mutant: &Mutant) -> String {
    format!("crate::chosen({})", mutant.id)
}

impl Finder<'_> {
    fn take(&mut self, start: usize, genre: &str) -> Vec<Mutant> {
        self.at.remove(&(start, genre.to_owned())).unwrap_or_default()
    }

    /// A function returns something else before it begins. Each mutant of a function has its site around the next one.
    fn function(&mut self, mutant: &Mutant, range: Range<usize>) {
        let early = format!("if {} {{ return {}; }} ", chosen(mutant), mutant.replacement);
        let pieces = vec![Piece::Begin(mutant.id), text(early), Piece::End, Piece::Source(range.clone())];
        self.sites.push(Site { range, depth: 0, pieces });
    }

    fn push(&mut self, range: Range<usize>, depth: u8, id: u32, mut pieces: Vec<Piece>) {
        pieces.insert(0, Piece::Begin(id));
        pieces.push(Piece::End);
        self.sites.push(Site { range, depth, pieces });
    }

    /// `left op right` with another operator. What an operand is stays as it was: `a && b && c` becomes `(a || b) && c`.
    fn operator(&mut self, node: &ExprBinary, mutants: &[Mutant]) {
        let (left, right) = (range(&node.left), range(&node.right));
        let whole = range(node);
        for mutant in mutants {
            let is = chosen(mutant);
            let pieces = match (&node.op, mutant.replacement.as_str()) {
                (BinOp::Eq(_), "!=") | (BinOp::Ne(_), "==") => {
                    vec![text("(("), Piece::Source(whole.clone()), text(format!(") != {is})"))]
                }
                // Without a second copy of long conditions.
                (BinOp::And(_), "||") => vec![
                    text("(if ("),
                    Piece::Source(left.clone()),
                    text(format!(") != {is} {{ ")),
                    Piece::Source(right.clone()),
                    text(format!(" }} else {{ {is} }})")),
                ],
                (BinOp::Or(_), "&&") => vec![
                    text("(if ("),
                    Piece::Source(left.clone()),
                    text(format!(") == {is} {{ ")),
                    Piece::Source(right.clone()),
                    text(format!(" }} else {{ !{is} }})")),
                ],
                (_, other) => vec![
                    text(format!("(if {is} {{ ")),
                    Piece::Source(left.clone()),
                    text(format!(" {other} ")),
                    Piece::Source(right.clone()),
                    text(" } else { "),
                    // The next mutant of the same operator stands in here.
                    Piece::Source(whole.clone()),
                    text(" })"),
                ],
            };
            self.push(whole.clone(), 4, mutant.id, pieces);
        }
    }
}

/// Whether a condition binds names, which a closed one cannot.
fn binds(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(node) if matches!(node.op, BinOp::And(_)) => binds(&node.left) || binds(&node.right),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_expr_binary(&mut self, node: &'ast ExprBinary) {
        let mutants = self.take(range(&node.op).start, "BinaryOperator");
        if binds(&node.left) || binds(&node.right) {
            self.unviable.extend(mutants.iter().map(|mutant| mutant.id));
        } else {
            self.operator(node, &mutants);
        }
        visit::visit_expr_binary(self, node);
    }

    fn visit_expr_unary(&mut self, node: &'ast ExprUnary) {
        let whole = range(node);
        for mutant in self.take(range(&node.op).start, "UnaryOperator") {
            let pieces = vec![
                text(format!("(if {} {{ ", chosen(&mutant))),
                Piece::Source(range(&node.expr)),
                text(" } else { "),
                Piece::Source(whole.clone()),
                text(" })"),
            ];
            self.push(whole.clone(), 5, mutant.id, pieces);
        }
        visit::visit_expr_unary(self, node);
    }

    fn visit_arm(&mut self, node: &'ast Arm) {
        let guard = node.guard.as_ref().map(|(_, guard)| range(guard));
        for mutant in self.take(range(node).start, "MatchArm") {
            let is = chosen(&mutant);
            if let Some(guard) = &guard {
                let pieces = vec![text(format!("(!{is} && (")), Piece::Source(guard.clone()), text("))")];
                self.push(guard.clone(), 2, mutant.id, pieces);
            } else {
                let end = range(&node.pat).end;
                self.push(end..end, 2, mutant.id, vec![text(format!(" if !{is}"))]);
            }
        }
        for mutant in guard.iter().flat_map(|guard| self.take(guard.start, "MatchArmGuard")).collect::<Vec<_>>() {
            let Some(guard) = guard.clone() else { continue };
            let is = chosen(&mutant);
            let condition = if mutant.replacement == "true" { format!("({is} || (") } else { format!("(!{is} && (") };
            self.push(guard.clone(), 3, mutant.id, vec![text(condition), Piece::Source(guard), text("))")]);
        }
        visit::visit_arm(self, node);
    }

    /// Whether a match covers everything without an arm is asked of it as a whole.
    fn visit_expr_match(&mut self, node: &'ast ExprMatch) {
        for arm in &node.arms {
            let Some(mutants) = self.at.get(&(range(arm).start, "MatchArm".to_owned())) else { continue };
            for id in mutants.iter().map(|mutant| mutant.id).collect::<Vec<_>>() {
                self.push(range(node), 1, id, vec![Piece::Source(range(node))]);
            }
        }
        visit::visit_expr_match(self, node);
    }

    fn visit_expr_struct(&mut self, node: &'ast ExprStruct) {
        for field in &node.fields {
            let mutants = self.take(range(field).start, "StructField");
            let (Some(rest), Some(mutant)) = (&node.rest, mutants.first()) else { continue };
            let name = &self.source[range(&field.member)];
            let value = range(&field.expr);
            let colon = if field.colon_token.is_none() { format!("{name}: ") } else { String::new() };
            let path = &self.source[range(&node.path)];
            // A name can be read field by field; what is made here must be made as a whole.
            let (open, close) =
                if matches!(**rest, Expr::Path(_)) { ("(".to_owned(), ")") } else { (format!("({path} {{ .."), " })") };
            let pieces = vec![
                text(format!("{colon}if {} {{ {open}", chosen(mutant))),
                Piece::Source(range(rest)),
                text(format!("{close}.{name} }} else {{ ")),
                Piece::Source(value.clone()),
                text(" }"),
            ];
            self.push(value, 1, mutant.id, pieces);
        }
        visit::visit_expr_struct(self, node);
    }
}
