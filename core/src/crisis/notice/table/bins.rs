use std::collections::BTreeSet;

use super::authors::{Authors, AuthorsOfBin, merged_codes};
use super::cells::{negative, reach, ticks, with_keys};
use super::plan::{Grid, Source};
use super::query::check_span;
use super::{MentionPlan, MentionRows};
use crate::check::{Code, Issue, Issues, Path};
use crate::crisis::MentionBin;
use crate::kpi::bulk::BulkColumn;
use crate::kpi::tally::{KeyIndex, TallyError};

/// The number of a row that is in no bin.
const NO_BIN: u32 = u32::MAX;
/// How many platforms have a bit of their own.
const BITS: u32 = 64;

/// Counts of mentions by bin: rows go in, in any order, and counts of one plan merge.
///
/// Authors of a bin are counted exactly, each once, with the most followers that a row of the bin says; so are its platforms. The
/// memory grows with bins and with the different authors of each bin, and not with the rows.
///
/// ```
/// use greenroom::crisis::{MentionBins, MentionPlan, MentionQuery};
/// use greenroom::kpi::bulk::{BulkColumn, BulkField, BulkKind};
/// use greenroom::kpi::tally::{Figures, Numbers};
/// use greenroom::wire;
///
/// let query: MentionQuery = wire::parse(
///     r#"{"time": "at", "time_unit": "s", "author": "who", "sentiment": "mood", "settings": {"bin_minutes": 5}}"#,
/// )?;
/// let field = |name, kind| BulkField { name, kind };
/// let fields = [field("at", BulkKind::Integer), field("who", BulkKind::Text), field("mood", BulkKind::Float)];
/// let plan = MentionPlan::new(&query, &fields)?;
/// let columns = [
///     BulkColumn::Integers(Figures { numbers: Numbers::I64(&[900, 1_000, 1_500]), present: None }),
///     BulkColumn::Texts(vec![Some("ana"), Some("ana"), None]),
///     BulkColumn::Doubles(&[-0.5, 0.25, f64::NAN], None),
/// ];
/// let mut counted = MentionBins::new(&plan);
/// counted.push(&plan, &columns, 0)?;
/// let bins = counted.bins(&plan)?;
/// assert_eq!(bins.iter().map(|bin| bin.mentions).collect::<Vec<_>>(), [2, 0, 1]);
/// assert_eq!((bins[0].unique_authors, bins[0].negative), (Some(1), Some(1)));
/// assert_eq!((bins[2].unique_authors, bins[2].negative), (None, None), "not known, and not zero");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
#[derive(Clone, Debug)]
pub struct MentionBins {
    /// The number of the bin in the first place.
    first: u32,
    bins: Vec<Counts>,
    /// The first and the last bin with a mention.
    seen: Option<(u32, u32)>,
    pub(super) rows: MentionRows,
    authors: Authors,
    platforms: KeyIndex,
    /// Bins and platforms beyond those that have a bit.
    rare_platforms: BTreeSet<(u32, u32)>,
}

/// What is counted in a bin.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    mentions: u32,
    negative: u32,
    /// How many have a sentiment.
    judged: u32,
    /// Of how many without an author the followers are known, and those together.
    reached: u32,
    reach: u64,
    platforms: u64,
}

impl MentionBins {
    /// No rows yet.
    #[must_use]
    pub fn new(plan: &MentionPlan) -> Self {
        let asked = |source: &Option<Source>| source.is_some().then_some(0);
        let rows = MentionRows {
            without_author: asked(&plan.author),
            without_reach: asked(&plan.reach),
            without_sentiment: asked(&plan.sentiment),
            without_platform: asked(&plan.platform),
            ..MentionRows::default()
        };
        Self {
            first: 0,
            bins: Vec::new(),
            seen: None,
            rows,
            authors: Authors::default(),
            platforms: KeyIndex::default(),
            rare_platforms: BTreeSet::new(),
        }
    }

    /// Adds rows: of each column that the plan needs, in its order. `first_row` is the place of the first one in the whole
    /// table, for issues to name. When it fails, the counts are to be thrown away.
    ///
    /// # Errors
    /// - columns of several lengths
    /// - a time outside of the calendar, where neither `from` nor `until` leaves it out; the first, with its row
    /// - a count of followers that cannot be; the first, with its row
    /// - more bins than the limit, or a code without a name
    pub fn push(&mut self, plan: &MentionPlan, columns: &[BulkColumn<'_>], first_row: u64) -> Result<(), Issues> {
        let rows = columns.first().and_then(BulkColumn::rows).unwrap_or_default();
        if columns.len() != plan.needs().len() || columns.iter().any(|column| column.rows() != Some(rows)) {
            return Err(Issue::new(Code::ItemCount, Path::root(), "the columns are not of one length").into());
        }
        let at = |source: &Source, row: usize| {
            let row = usize::try_from(first_row).unwrap_or(usize::MAX).saturating_add(row);
            Path::root().field("table").key(&source.name).index(row)
        };
        let of = |source: &Source| columns.get(source.column);
        let Some(times) = of(&plan.time) else { return Ok(()) };
        let numbers = self.place(plan, times, |row| at(&plan.time, row))?;
        if let Some(column) = plan.sentiment.as_ref().and_then(of) {
            self.judge(&numbers, column);
        }
        if let Some((source, column)) = plan.platform.as_ref().and_then(|source| Some((source, of(source)?))) {
            self.spread(&numbers, column).map_err(|error| no_key(error, |row| at(source, row)))?;
        }
        let followers = match plan.reach.as_ref().and_then(|source| Some((source, of(source)?))) {
            Some((source, column)) => Some(reach(column, |row| at(source, row))?),
            None => None,
        };
        match plan.author.as_ref().and_then(|source| Some((source, of(source)?))) {
            Some((source, column)) => self
                .attribute(&numbers, column, followers.as_deref())
                .map_err(|error| no_key(error, |row| at(source, row)))?,
            None => self.reach_of_nobody(&numbers, followers.as_deref()),
        }
        Ok(())
    }

    /// Counts rows by their times; gives the number of the bin of each.
    fn place(
        &mut self,
        plan: &MentionPlan,
        times: &BulkColumn<'_>,
        path: impl Fn(usize) -> Path,
    ) -> Result<Vec<u32>, Issues> {
        let mut numbers = Vec::with_capacity(times.rows().unwrap_or_default());
        let mut placer = Placer { grid: plan.grid, last: (0, 0), number: NO_BIN };
        let (mut bad, mut beyond) = (None, None);
        ticks(times, |row, tick| {
            self.rows.all = self.rows.all.saturating_add(1);
            let mut number = NO_BIN;
            match tick.map(|tick| placer.place(tick)) {
                None => self.rows.without_time = self.rows.without_time.saturating_add(1),
                Some(Placed::Before) => self.rows.before = self.rows.before.saturating_add(1),
                Some(Placed::After) => self.rows.after = self.rows.after.saturating_add(1),
                Some(Placed::Nowhere) => bad = bad.or(Some((row, tick.unwrap_or_default()))),
                Some(Placed::In(bin)) => match self.slot(bin, plan) {
                    Ok(counts) => {
                        counts.mentions = counts.mentions.saturating_add(1);
                        self.rows.binned = self.rows.binned.saturating_add(1);
                        number = bin;
                    }
                    Err(issues) => beyond = beyond.take().or(Some(issues)),
                },
            }
            numbers.push(number);
        });
        if let Some((row, tick)) = bad {
            let message = format!("`{tick}` stands for no time of the years 1900 to 2999");
            let issue = Issue::new(Code::OutOfRange, path(row), message).with("value", tick);
            return Err(issue
                .help("see what the numbers count, or say by `from` and `until` which time counts")
                .into());
        }
        beyond.map_or(Ok(numbers), Err)
    }

    /// The counts of a bin, made where they are not there yet.
    fn slot(&mut self, number: u32, plan: &MentionPlan) -> Result<&mut Counts, Issues> {
        let is_new = self.seen.is_none_or(|(first, last)| number < first || number > last);
        if is_new {
            let (first, last) =
                self.seen.map_or((number, number), |(first, last)| (first.min(number), last.max(number)));
            self.seen = Some((first, last));
            let (from, until) = self.span(plan).unwrap_or((first, last));
            let mut issues = Issues::default();
            let bins = u64::from(until.saturating_sub(from)).saturating_add(1);
            check_span(bins, plan.with_scores, &Path::root().field("table").key(&plan.time.name), &mut issues);
            issues.into_result(())?;
            self.make_room(number);
        }
        let place = number.checked_sub(self.first).and_then(|place| usize::try_from(place).ok());
        place.and_then(|place| self.bins.get_mut(place)).ok_or_else(Issues::default)
    }

    /// Makes room for a bin; before the others with as much to spare, since more may come from before.
    fn make_room(&mut self, number: u32) {
        if self.bins.is_empty() {
            self.first = number;
        }
        if number < self.first {
            let spare = u32::try_from(self.bins.len()).unwrap_or(u32::MAX);
            let first = number.saturating_sub(spare);
            let more = usize::try_from(self.first.saturating_sub(first)).unwrap_or_default();
            self.bins.splice(0..0, std::iter::repeat_n(Counts::default(), more));
            self.first = first;
        }
        let length = usize::try_from(number.saturating_sub(self.first)).unwrap_or_default().saturating_add(1);
        if self.bins.len() < length {
            self.bins.resize(length, Counts::default());
        }
    }

    fn counts(&mut self, number: u32) -> Option<&mut Counts> {
        let place = usize::try_from(number.checked_sub(self.first)?).ok()?;
        self.bins.get_mut(place).filter(|_| number != NO_BIN)
    }

    fn judge(&mut self, numbers: &[u32], column: &BulkColumn<'_>) {
        let mut without = 0_u64;
        negative(column, |row, is_negative| {
            let Some(counts) = numbers.get(row).and_then(|number| self.counts(*number)) else { return };
            match is_negative {
                None => without = without.saturating_add(1),
                Some(is_negative) => {
                    counts.judged = counts.judged.saturating_add(1);
                    counts.negative = counts.negative.saturating_add(u32::from(is_negative));
                }
            }
        });
        add(&mut self.rows.without_sentiment, without);
    }

    fn spread(&mut self, numbers: &[u32], column: &BulkColumn<'_>) -> Result<(), TallyError> {
        let codes = with_keys(column, |keys| self.platforms.codes(keys)).transpose()?;
        let mut without = 0_u64;
        for (row, number) in numbers.iter().enumerate() {
            let code = codes.as_ref().and_then(|codes| codes.get(row)).copied().unwrap_or_default();
            let Some(counts) = self.counts(*number) else { continue };
            match code.checked_sub(1) {
                None => without = without.saturating_add(1),
                Some(place) if place < BITS => counts.platforms |= 1_u64.wrapping_shl(place),
                Some(_) => {
                    self.rare_platforms.insert((*number, code));
                }
            }
        }
        add(&mut self.rows.without_platform, without);
        Ok(())
    }

    fn attribute(
        &mut self,
        numbers: &[u32],
        column: &BulkColumn<'_>,
        followers: Option<&[u64]>,
    ) -> Result<(), TallyError> {
        let codes = with_keys(column, |keys| self.authors.codes(keys)).transpose()?;
        let (mut without, mut unreached) = (0_u64, 0_u64);
        for (row, number) in numbers.iter().enumerate().filter(|(_, number)| **number != NO_BIN) {
            let code = codes.as_ref().and_then(|codes| codes.get(row)).copied().unwrap_or_default();
            let reach = followers.map(|all| all.get(row).copied().unwrap_or_default());
            unreached = unreached.saturating_add(u64::from(reach == Some(0)));
            match (code, reach) {
                (0, reach) => {
                    without = without.saturating_add(1);
                    self.reach_once(*number, reach.unwrap_or_default());
                }
                (code, None) => self.authors.push(*number, code),
                (code, Some(reach)) => self.authors.push_reached(*number, code, reach),
            }
        }
        add(&mut self.rows.without_author, without);
        add(&mut self.rows.without_reach, unreached);
        self.authors.tidy_when_many();
        Ok(())
    }

    /// Followers where nobody says of whom: each row counts.
    fn reach_of_nobody(&mut self, numbers: &[u32], followers: Option<&[u64]>) {
        let mut without = 0_u64;
        for (number, reach) in
            numbers.iter().zip(followers.unwrap_or_default()).filter(|(number, _)| **number != NO_BIN)
        {
            without = without.saturating_add(u64::from(*reach == 0));
            self.reach_once(*number, *reach);
        }
        add(&mut self.rows.without_reach, without);
    }

    /// The followers of a row, plus one; 0 where they are not known.
    fn reach_once(&mut self, number: u32, reach: u64) {
        if let (Some(reach), Some(counts)) = (reach.checked_sub(1), self.counts(number)) {
            counts.reached = counts.reached.saturating_add(1);
            counts.reach = counts.reach.saturating_add(reach);
        }
    }

    /// Takes the rows of other counts of the same plan.
    ///
    /// # Errors
    /// - more bins, authors or platforms than the limit
    pub fn merge(&mut self, plan: &MentionPlan, other: &Self) -> Result<(), Issues> {
        let full = |error| no_key(error, |_| Path::root().field("table"));
        let platforms = merged_codes(&mut self.platforms, &other.platforms).map_err(full)?;
        let code =
            |code: u32| usize::try_from(code).ok().and_then(|code| platforms.get(code)).copied().unwrap_or_default();
        for (place, counts) in other.bins.iter().enumerate().filter(|(_, counts)| counts.mentions > 0) {
            let number = other.first.saturating_add(u32::try_from(place).unwrap_or(u32::MAX));
            let own = self.slot(number, plan)?;
            own.mentions = own.mentions.saturating_add(counts.mentions);
            own.negative = own.negative.saturating_add(counts.negative);
            own.judged = own.judged.saturating_add(counts.judged);
            own.reached = own.reached.saturating_add(counts.reached);
            own.reach = own.reach.saturating_add(counts.reach);
            for place in (0..BITS).filter(|place| counts.platforms & 1_u64.wrapping_shl(*place) != 0) {
                self.stand_on(number, code(place.saturating_add(1)));
            }
        }
        for (number, platform) in &other.rare_platforms {
            self.stand_on(*number, code(*platform));
        }
        self.authors.merge(&other.authors).map_err(full)?;
        self.rows.add(&other.rows);
        Ok(())
    }

    fn stand_on(&mut self, number: u32, platform: u32) {
        match (platform.checked_sub(1), self.counts(number)) {
            (Some(place), Some(counts)) if place < BITS => counts.platforms |= 1_u64.wrapping_shl(place),
            _ => {
                self.rare_platforms.insert((number, platform));
            }
        }
    }

    /// The first and the last bin that are looked at.
    pub(super) fn span(&self, plan: &MentionPlan) -> Option<(u32, u32)> {
        let seen = self.seen;
        let first = if plan.grid.begins_at_origin { Some(0) } else { seen.map(|seen| seen.0) };
        let last = plan.grid.bins.map_or(seen.map(|seen| seen.1), |bins| bins.checked_sub(1));
        first.zip(last).filter(|(first, last)| first <= last)
    }

    /// The bins with their counts, the earliest first, and those without a mention among them.
    ///
    /// What no row of a bin knows is absent: of an empty bin all is known, and zero.
    ///
    /// # Errors
    /// - more platforms or followers in a bin than the limit
    pub fn bins(&mut self, plan: &MentionPlan) -> Result<Vec<MentionBin>, Issues> {
        let mut bins = Vec::new();
        self.each(plan, |bin| {
            bins.push(bin);
            Ok(())
        })?;
        Ok(bins)
    }

    /// Hands each bin over, the earliest first.
    pub(super) fn each(
        &mut self,
        plan: &MentionPlan,
        mut take: impl FnMut(MentionBin) -> Result<(), Issues>,
    ) -> Result<(), Issues> {
        self.authors.tidy();
        let Some((first, last)) = self.span(plan) else { return Ok(()) };
        let mut authors = self.authors.by_bin().peekable();
        let mut rare = self.rare_platforms.iter().peekable();
        for number in first..=last {
            let place = number.checked_sub(self.first).and_then(|place| usize::try_from(place).ok());
            let counts = place.and_then(|place| self.bins.get(place)).copied().unwrap_or_default();
            while authors.next_if(|(bin, _)| *bin < number).is_some() {}
            let own = authors.next_if(|(bin, _)| *bin == number).map(|(_, own)| own).unwrap_or_default();
            let mut platforms = counts.platforms.count_ones();
            while rare.next_if(|(bin, _)| *bin == number).is_some() {
                platforms = platforms.saturating_add(1);
            }
            let Some(start) = plan.grid.start(number) else { continue };
            take(counts.bin(start, own, platforms, plan))?;
        }
        Ok(())
    }
}

impl Counts {
    fn bin(self, start: crate::time::Instant, authors: AuthorsOfBin, platforms: u32, plan: &MentionPlan) -> MentionBin {
        let is_empty = self.mentions == 0;
        // Of an empty bin all is known; of another what at least one row knows.
        let known = |source: &Option<Source>, rows: u32| source.is_some() && (is_empty || rows > 0);
        let reached = authors.reached.saturating_add(self.reached);
        MentionBin {
            start,
            mentions: self.mentions,
            unique_authors: known(&plan.author, authors.count).then_some(authors.count),
            negative: known(&plan.sentiment, self.judged).then_some(self.negative),
            authors_reach: known(&plan.reach, reached).then_some(authors.reach.saturating_add(self.reach)),
            platforms: known(&plan.platform, platforms).then_some(platforms),
            severe: 0,
            top_terms: Vec::new(),
            top_posts: Vec::new(),
        }
    }
}

impl MentionRows {
    fn add(&mut self, other: &Self) {
        for (own, more) in [
            (&mut self.all, other.all),
            (&mut self.binned, other.binned),
            (&mut self.without_time, other.without_time),
            (&mut self.before, other.before),
            (&mut self.after, other.after),
        ] {
            *own = own.saturating_add(more);
        }
        add(&mut self.without_author, other.without_author.unwrap_or_default());
        add(&mut self.without_reach, other.without_reach.unwrap_or_default());
        add(&mut self.without_sentiment, other.without_sentiment.unwrap_or_default());
        add(&mut self.without_platform, other.without_platform.unwrap_or_default());
    }
}

fn add(count: &mut Option<u64>, more: u64) {
    if let Some(count) = count {
        *count = count.saturating_add(more);
    }
}

/// Where a row belongs.
enum Placed {
    In(u32),
    Before,
    After,
    /// Outside of the calendar, and nobody says that it does not count.
    Nowhere,
}

/// Finds the bins of rows, of which most are in the bin of the row before.
struct Placer {
    grid: Grid,
    /// The ticks of the last bin, from the first to the one after the last.
    last: (i64, i64),
    number: u32,
}

impl Placer {
    fn place(&mut self, tick: i64) -> Placed {
        if (self.last.0..self.last.1).contains(&tick) {
            return Placed::In(self.number);
        }
        let Grid { per_second, seconds, origin, begins_at_origin, until, .. } = self.grid;
        let second = tick.div_euclid(per_second.max(1));
        if second >= until {
            return if self.grid.ends_at_until { Placed::After } else { Placed::Nowhere };
        }
        let number = second.saturating_sub(origin).div_euclid(seconds.max(1));
        let Ok(number) = u32::try_from(number) else {
            return if begins_at_origin { Placed::Before } else { Placed::Nowhere };
        };
        let start = i64::from(number).saturating_mul(seconds).saturating_add(origin);
        let end = start.saturating_add(seconds).min(until);
        self.last = (start.saturating_mul(per_second), end.saturating_mul(per_second));
        self.number = number;
        Placed::In(number)
    }
}

/// What a column of names cannot be.
fn no_key(error: TallyError, path: impl Fn(usize) -> Path) -> Issues {
    match error {
        TallyError::NoSuchName(row) => {
            Issue::new(Code::UnknownReference, path(row), "the code stands for no name").into()
        }
        TallyError::TooLarge(row) => Issue::new(Code::OutOfRange, path(row), "the number is too large").into(),
        _ => {
            let most = crate::check::limits::TALLY_GROUPS;
            let message = format!("there are more than {most} different values");
            Issue::new(Code::ItemCount, path(0), message).with("most", most).into()
        }
    }
}
