//! A source with its sites replaced.

use std::ops::Range;

/// A part of what stands in the place of a site.
pub(crate) enum Piece {
    /// Here begins what a mutant adds or changes.
    Begin(u32),
    /// The end of the last that began.
    End,
    Text(String),
    /// A part of the source, with the sites in it.
    Source(Range<usize>),
}

/// A part of the source that is written otherwise.
pub(crate) struct Site {
    pub range: Range<usize>,
    /// Of two with the same range the lower one is the outer one.
    pub depth: u8,
    pub pieces: Vec<Piece>,
}

/// The text, and where each mutant stands in it. The sites are sorted from the outside.
pub(crate) fn write(source: &str, sites: &[Site]) -> (String, Vec<(u32, Range<usize>)>) {
    let mut writer = Writer { source, sites, text: String::new(), open: Vec::new(), regions: Vec::new() };
    writer.part(0..source.len(), 0);
    (writer.text, writer.regions)
}

struct Writer<'a> {
    source: &'a str,
    sites: &'a [Site],
    text: String,
    open: Vec<(u32, usize)>,
    regions: Vec<(u32, Range<usize>)>,
}

impl Writer<'_> {
    /// A part of the source, with the sites from the given one on.
    fn part(&mut self, range: Range<usize>, first: usize) {
        let mut place = range.start;
        for (number, site) in self.sites.iter().enumerate().skip(first) {
            if site.range.start > range.end {
                break;
            }
            if site.range.start < place || site.range.end > range.end {
                continue;
            }
            self.text.push_str(&self.source[place..site.range.start]);
            for piece in &site.pieces {
                self.piece(piece, number + 1);
            }
            place = site.range.end;
        }
        self.text.push_str(&self.source[place..range.end]);
    }

    fn piece(&mut self, piece: &Piece, next: usize) {
        match piece {
            Piece::Begin(id) => self.open.push((*id, self.text.len())),
            Piece::End => {
                if let Some((id, start)) = self.open.pop() {
                    self.regions.push((id, start..self.text.len()));
                }
            }
            Piece::Text(text) => self.text.push_str(text),
            Piece::Source(range) => self.part(range.clone(), next),
        }
    }
}
