use super::read::Reading;
use super::rules::Counted;
use crate::money::Decimal;
use crate::stats::sum;

/// The square of the sum at which a score is 0.71: VADER's alpha, which comes near to the largest sum of a text.
const SCALE: f64 = 15.0;
/// What an exclamation mark adds.
const EXCLAMATION: f64 = 0.292;
/// What a question mark adds, where there are two or three.
const QUESTION: f64 = 0.18;
/// What many question marks add.
const QUESTIONS: f64 = 0.96;

/// The score of a text, from its words.
#[derive(Debug)]
pub(super) struct Score {
    /// What the words count together, with the emphasis.
    pub(super) sum: f64,
    /// What exclamation and question marks add, on the side of zero where the words are.
    pub(super) emphasis: f64,
    /// The sum on the scale from -1 to 1.
    pub(super) compound: f64,
    pub(super) positive: f64,
    pub(super) neutral: f64,
    pub(super) negative: f64,
}

impl Score {
    pub(super) fn new(reading: &Reading, counted: &[Counted<'_>]) -> Self {
        let marks = marks(reading);
        let plain = without_residue(sum(counted.iter().map(|word| word.value)));
        let emphasis = away(plain, marks);
        let sum = plain + emphasis;
        let (positive, negative) = shares(counted);
        let neutral = reading.tokens.iter().fold(0.0, |sum, _| sum + 1.0) - non_zero(counted);
        // The emphasis goes to the side that is heavier.
        let to = away(positive - negative, marks);
        let (positive, negative) = (positive + to.max(0.0), negative - to.min(0.0));
        let total = positive + negative + neutral;
        Self {
            sum,
            emphasis,
            compound: (sum / libm::sqrt(sum * sum + SCALE)).clamp(-1.0, 1.0),
            positive: positive / total,
            neutral: neutral / total,
            negative: negative / total,
        }
    }
}

/// Zero where words add up to it: what doubles leave of that would draw the emphasis to its side. VADER lets it, so that what it
/// says of such a text hangs on the version of Python.
fn without_residue(sum: f64) -> f64 {
    if sum.abs() < 1e-9 { 0.0 } else { sum }
}

/// To so many digits after the point: the decimal that is nearest to a double, as Python rounds.
pub(super) fn rounded(value: f64, digits: usize) -> Decimal {
    format!("{value:.digits$}").parse().unwrap_or_default()
}

/// The amount on the side of zero on which a number lies; nothing at zero.
fn away(number: f64, amount: f64) -> f64 {
    if number > 0.0 {
        amount
    } else if number < 0.0 {
        -amount
    } else {
        0.0
    }
}

fn marks(reading: &Reading) -> f64 {
    let exclamations = f64::from(reading.exclamations.min(4)) * EXCLAMATION;
    let questions = match reading.questions {
        0 | 1 => 0.0,
        few @ 2..=3 => f64::from(few) * QUESTION,
        _ => QUESTIONS,
    };
    exclamations + questions
}

/// What good and bad words weigh: each as much as it counts, and 1 for being a word.
fn shares(counted: &[Counted<'_>]) -> (f64, f64) {
    let weigh = |(good, bad): (f64, f64), word: &Counted<'_>| match word.value {
        value if value > 0.0 => (good + (value + 1.0), bad),
        value if value < 0.0 => (good, bad - (value - 1.0)),
        _ => (good, bad),
    };
    counted.iter().fold((0.0, 0.0), weigh)
}

fn non_zero(counted: &[Counted<'_>]) -> f64 {
    counted.iter().filter(|word| word.value != 0.0).fold(0.0, |sum, _| sum + 1.0)
}
