use std::collections::{BTreeMap, BTreeSet};

use super::board::{TrelloBoard, TrelloHints, TrelloProblem, TrelloRemark};
use super::export::{Board, Card, List};
use crate::campaign::Task;
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_unique, check_unique_by, cut, limits};
use crate::time::{Clock, Date, Instant};
use crate::vocabulary::{Id, Name};

/// Reads a board that Trello has exported as JSON: its open cards as tasks. What is not understood of a card is a remark, and
/// never guessed; fields that are not read may be there.
///
/// A card is done when its due date is marked so, or when it lies in one of `done_lists`. Trello does not say on which day:
/// the task has that of the card's last activity, with a remark.
///
/// ```
/// use greenroom::handoff::{TrelloHints, read_trello_board};
///
/// let file = br#"{"name": "Spring", "cards": [
///   {"id": "54a1844d304d9736e54d2546", "name": "Ship the herbs", "due": "2026-04-10T21:59:00.000Z", "shortLink": "gplJv6dx"}
/// ]}"#;
/// let board = read_trello_board(file, &TrelloHints::default())?;
/// assert_eq!(board.tasks[0].name.as_str(), "Ship the herbs");
/// assert_eq!(board.tasks[0].due.unwrap().to_string(), "2026-04-10");
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - the file is larger than the limit, or is no JSON of a board
/// - it has more cards than the limit
/// - a hint that is there twice, or a zone that there is not
pub fn read_trello_board(file: &[u8], hints: &TrelloHints) -> Result<TrelloBoard, Issues> {
    let mut issues = Issues::default();
    let clock = check(hints, &mut issues);
    let board = parsed(file).map_err(|issue| issues.push(issue)).ok();
    let Some(board) = issues.into_result(board)? else { return Err(Issues::default()) };
    if board.cards.len() > limits::TRELLO_CARDS {
        let message = format!("the board has {} cards; the most is {}", board.cards.len(), limits::TRELLO_CARDS);
        let issue = Issue::new(Code::ItemCount, Path::root(), message).with("count", board.cards.len());
        return Err(issue.with("most", limits::TRELLO_CARDS).into());
    }
    let mut reader = Reader::new(&board, hints, clock);
    for (place, raw) in board.cards.iter().enumerate() {
        reader.place = u32::try_from(place).unwrap_or(u32::MAX);
        match serde_json::from_str(raw.get()) {
            Ok(card) => reader.add(&card),
            Err(_) => reader.remark(TrelloProblem::NotACard, Some(raw.get())),
        }
    }
    Ok(reader.read)
}

fn check(hints: &TrelloHints, issues: &mut Issues) -> Clock {
    let root = Path::root();
    let path = root.field("done_lists");
    check_item_limit(hints.done_lists.len(), &path, issues);
    check_unique(hints.done_lists.iter(), &path, issues);
    let path = root.field("members");
    check_item_limit(hints.members.len(), &path, issues);
    check_unique_by(hints.members.iter().map(|member| &member.member), |id| (*id).clone(), &path, issues);
    Clock::new(hints.zone.as_ref(), &root.field("zone"), issues)
}

fn parsed(file: &[u8]) -> Result<Board<'_>, Issue> {
    let issue = |code, message: String| Issue::new(code, Path::root(), message);
    if file.len() > limits::DOCUMENT_BYTES {
        let message = format!("the file has {} bytes; the most is {}", file.len(), limits::DOCUMENT_BYTES);
        return Err(issue(Code::DocumentTooLarge, message)
            .with("bytes", file.len())
            .with("most", limits::DOCUMENT_BYTES));
    }
    let text = std::str::from_utf8(file).map_err(|error| {
        let byte = error.valid_up_to();
        issue(Code::InvalidJson, format!("the file is not UTF-8 from byte {byte} on")).with("byte", byte)
    })?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let message = format!("the file is no board of Trello: line {}, column {}", error.line(), error.column());
        let issue = issue(Code::InvalidJson, message).with("line", error.line()).with("column", error.column());
        issue.help("export the board as JSON; it is an object with the list `cards`")
    })
}

/// The state of reading a board.
struct Reader<'a> {
    hints: &'a TrelloHints,
    clock: Clock,
    /// Lists whose cards are done, and archived lists.
    done: BTreeSet<String>,
    archived: BTreeSet<String>,
    people: BTreeMap<&'a str, &'a Id>,
    seen: BTreeSet<Id>,
    place: u32,
    read: TrelloBoard,
}

impl<'a> Reader<'a> {
    fn new(board: &Board<'_>, hints: &'a TrelloHints, clock: Clock) -> Self {
        let lists: Vec<List> = board.lists.iter().filter_map(|raw| serde_json::from_str(raw.get()).ok()).collect();
        let names: BTreeSet<String> = hints.done_lists.iter().map(Name::folded).collect();
        let is_done = |list: &&List| names.contains(&list.name.to_lowercase());
        let length = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Self {
            hints,
            clock,
            done: lists.iter().filter(is_done).map(|list| list.id.clone()).collect(),
            archived: lists.iter().filter(|list| list.closed).map(|list| list.id.clone()).collect(),
            people: hints.members.iter().map(|member| (member.member.as_str(), &member.person)).collect(),
            seen: BTreeSet::new(),
            place: 0,
            read: TrelloBoard {
                tasks: Vec::new(),
                remarks: Vec::new(),
                cards: length(board.cards.len()),
                archived: 0,
                checklists: length(board.checklists.len()),
            },
        }
    }

    fn remark(&mut self, problem: TrelloProblem, found: Option<&str>) {
        self.read.remarks.push(TrelloRemark { card: self.place, problem, found: found.map(cut) });
    }

    fn add(&mut self, card: &Card) {
        let is_in = |lists: &BTreeSet<String>| card.id_list.as_ref().is_some_and(|list| lists.contains(list));
        if card.closed == Some(true) || is_in(&self.archived) {
            self.read.archived = self.read.archived.saturating_add(1);
            return;
        }
        let is_done = card.due_complete == Some(true) || is_in(&self.done);
        let Some(id) = card.id.parse::<Id>().ok().filter(|id| !self.seen.contains(id)) else {
            return self.remark(TrelloProblem::BadId, Some(&card.id));
        };
        let Some(name) = self.name(&card.name) else {
            return self.remark(TrelloProblem::NoName, Some(&card.id));
        };
        let due = card.due.as_deref().and_then(|due| self.due(due));
        let owner = self.owner(&card.id_members);
        let done_on = if is_done { self.done_on(card.date_last_activity.as_deref()) } else { None };
        self.seen.insert(id.clone());
        self.read.tasks.push(Task { id, name, owner, due, done_on, piece: None, deal: None });
    }

    /// The name of a task, in one line and not too long.
    fn name(&mut self, text: &str) -> Option<Name> {
        let flat: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let mut short = flat.clone();
        if let Some((end, _)) = flat.char_indices().nth(limits::NAME_CHARS) {
            short = flat.get(..end).unwrap_or_default().chars().take(limits::NAME_CHARS.saturating_sub(1)).collect();
            short.push('…');
        }
        let name = short.parse().ok()?;
        if short != text {
            self.remark(TrelloProblem::NameChanged, Some(text));
        }
        Some(name)
    }

    fn day(&self, text: &str) -> Option<Date> {
        self.clock.date_of(text.parse::<Instant>().ok()?)
    }

    fn due(&mut self, text: &str) -> Option<Date> {
        let day = self.day(text);
        if day.is_none() {
            self.remark(TrelloProblem::BadDue, Some(text));
        }
        day
    }

    fn owner(&mut self, members: &[String]) -> Option<Id> {
        let mut owners: Vec<Id> = Vec::new();
        for member in members {
            match self.people.get(member.as_str()) {
                Some(person) => owners.push((*person).clone()),
                // Without any hint every card would have a remark.
                None if self.hints.members.is_empty() => {}
                None => self.remark(TrelloProblem::UnknownMember, Some(member)),
            }
        }
        if owners.len() > 1 {
            self.remark(TrelloProblem::SeveralOwners, None);
        }
        owners.into_iter().next()
    }

    fn done_on(&mut self, activity: Option<&str>) -> Option<Date> {
        let day = activity.and_then(|text| self.day(text));
        let problem = if day.is_some() { TrelloProblem::DoneDayAssumed } else { TrelloProblem::DoneDayUnknown };
        self.remark(problem, activity);
        day
    }
}
