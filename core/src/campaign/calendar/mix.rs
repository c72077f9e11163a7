use serde::{Deserialize, Serialize};

use crate::check::{
    Issue, Issues, Path, Version, check_item_count, check_range, check_unique_by, check_unique_ids, count,
    document_tag, limits,
};
use crate::convention::Convention;
use crate::money::Fraction;
use crate::text::{Column, ColumnKind, Presentation, PresentationTag, Table};
use crate::time::Date;
use crate::vocabulary::Id;

document_tag!(ContentMixTag, "content_mix");

/// What `content_mix` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContentMixInput {
    /// The posts of a plan, in any order.
    pub posts: Vec<MixPost>,
    /// How they are to be mixed: one of the presets `content_mix.…`, or one's own.
    pub target: Convention<MixTarget>,
    /// The day of the computation; a target that is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// A post of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MixPost {
    /// The name of the post.
    pub id: Id,
    /// What it is about.
    pub category: Id,
}

/// How posts are to be mixed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MixTarget {
    /// The shares, each of another category.
    pub shares: Vec<MixShare>,
}

/// The share of a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MixShare {
    /// The category.
    pub category: Id,
    /// How much of all weights together, 1 to 1,000,000.
    pub weight: u32,
}

/// How far a plan is from a mix, and which post to change first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContentMix {
    /// Always `content_mix`.
    pub document: ContentMixTag,
    /// The version of the document's form: 1.
    pub version: Version<1>,
    /// The mix that was aimed at.
    pub target: Id,
    /// The categories of the target, then others that posts have.
    pub categories: Vec<MixCategory>,
    /// How many posts would have another category in the nearest plan that is mixed so.
    pub posts_to_change: u32,
    /// The total-variation distance of the plan from the nearest whole counts: `posts_to_change` by all posts, 0 to 1.
    pub distance: Fraction,
    /// The change of one post that brings the plan nearest; absent where it is mixed so already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub swap: Option<MixSwap>,
    /// What else is to be said.
    pub warnings: Vec<Issue>,
}

/// How many posts a category has, and is to have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MixCategory {
    /// The category.
    pub category: Id,
    /// How many it has.
    pub posts: u32,
    /// How many it is to have, by largest remainders.
    pub target_posts: u32,
}

/// A post that should be about something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MixSwap {
    /// The post: the last of its category.
    pub post: Id,
    /// What it is about: the category with most posts too many.
    pub from: Id,
    /// What it should be about: the category that lacks most.
    pub to: Id,
    /// The distance then.
    pub distance_after: Fraction,
}

/// Scores a plan by how far its posts are from a mix such as 4-1-1, and says which one to change first.
///
/// The counts that the mix asks for are whole: each category has the whole part of its share, and what is left goes to
/// the largest remainders, of equal ones to those that stand first.
///
/// ```
/// use greenroom::campaign::{ContentMixInput, content_mix};
///
/// let input: ContentMixInput = greenroom::wire::parse(r#"{
///   "posts": [{"id": "a", "category": "promotion"}, {"id": "b", "category": "promotion"}, {"id": "c", "category": "useful"},
///             {"id": "d", "category": "useful"}, {"id": "e", "category": "useful"}],
///   "target": {"id": "own", "kind": "content_mix", "source": "Our plan", "as_of": "2026-01-01",
///              "value": {"shares": [{"category": "useful", "weight": 80}, {"category": "promotion", "weight": 20}]}}
/// }"#)?;
/// let mix = content_mix(&input)?;
/// assert_eq!((mix.distance.to_string().as_str(), mix.swap.unwrap().post.as_str()), ("0.2", "b"));
/// # Ok::<(), greenroom::check::Issues>(())
/// ```
///
/// # Errors
/// - there is no post or no share, an id or a category stands twice there, a weight is out of range
///
/// Source: Hare's method of largest remainders; the total-variation distance of two distributions, half the sum of
/// their absolute differences.
pub fn content_mix(input: &ContentMixInput) -> Result<ContentMix, Issues> {
    input.check()?;
    let categories = input.categories();
    let surplus = |one: &MixCategory| i64::from(one.posts).saturating_sub(one.target_posts.into());
    let too_many: i64 = categories.iter().map(|one| surplus(one).max(0)).fold(0, i64::saturating_add);
    let posts = i128::try_from(input.posts.len()).unwrap_or(i128::MAX);
    let distance = |moves: i64| Fraction::new(moves.into(), posts).map_err(|_| Issues::default());
    let swap = match (
        first_largest(&categories, &surplus),
        first_largest(&categories, &|one| surplus(one).saturating_neg()),
    ) {
        (Some(from), Some(to)) if too_many > 0 => {
            let post = input.posts.iter().rev().find(|post| post.category == from.category);
            let distance_after = distance(too_many.saturating_sub(1))?;
            post.map(|post| MixSwap {
                post: post.id.clone(),
                from: from.category.clone(),
                to: to.category.clone(),
                distance_after,
            })
        }
        _ => None,
    };
    Ok(ContentMix {
        document: ContentMixTag,
        version: Version,
        target: input.target.id.clone(),
        posts_to_change: u32::try_from(too_many).unwrap_or(u32::MAX),
        distance: distance(too_many)?,
        swap,
        warnings: input.target.stale_warning(input.on, &Path::root().field("target")).into_iter().collect(),
        categories,
    })
}

/// The first of those for which a number is largest.
fn first_largest<'a>(categories: &'a [MixCategory], number: &dyn Fn(&MixCategory) -> i64) -> Option<&'a MixCategory> {
    categories.iter().rev().max_by_key(|one| number(one))
}

impl ContentMixInput {
    fn check(&self) -> Result<(), Issues> {
        let mut issues = Issues::default();
        let posts = Path::root().field("posts");
        check_item_count(self.posts.len(), &posts, &mut issues);
        check_unique_ids(self.posts.iter().map(|post| &post.id), "id", &posts, &mut issues);
        let target = Path::root().field("target");
        self.target.check_dates(&target, &mut issues);
        let path = target.field("value").field("shares");
        let shares = &self.target.value.shares;
        check_item_count(shares.len(), &path, &mut issues);
        check_unique_by(shares.iter().map(|share| &share.category), |id| *id, &path, &mut issues);
        for (place, share) in shares.iter().enumerate().take(limits::LIST_ITEMS) {
            check_range(share.weight, 1, limits::MIX_WEIGHT, &path.index(place).field("weight"), &mut issues);
        }
        issues.into_result(())
    }

    fn categories(&self) -> Vec<MixCategory> {
        let has = |category: &Id| {
            let posts = count(self.posts.iter().filter(|post| post.category == *category));
            u32::try_from(posts).unwrap_or(u32::MAX)
        };
        let shares = &self.target.value.shares;
        let targets = largest_remainders(self.posts.len(), shares);
        let named = shares.iter().zip(targets).map(|(share, target_posts)| {
            let category = share.category.clone();
            MixCategory { posts: has(&category), category, target_posts }
        });
        let mut categories: Vec<MixCategory> = named.collect();
        for post in &self.posts {
            if categories.iter().all(|known| known.category != post.category) {
                let category = post.category.clone();
                categories.push(MixCategory { posts: has(&category), category, target_posts: 0 });
            }
        }
        categories
    }
}

/// Whole counts that add up to the number of posts, by largest remainders.
fn largest_remainders(posts: usize, shares: &[MixShare]) -> Vec<u32> {
    let posts = u64::try_from(posts).unwrap_or(u64::MAX);
    let all = shares.iter().fold(0_u64, |sum, share| sum.saturating_add(share.weight.into())).max(1);
    let part = |share: &MixShare| {
        let whole = posts.saturating_mul(share.weight.into());
        (whole.checked_div(all).unwrap_or_default(), whole.checked_rem(all).unwrap_or_default())
    };
    let mut counts: Vec<(usize, u64, u64)> =
        shares.iter().enumerate().map(|(place, share)| (place, part(share).0, part(share).1)).collect();
    let given = counts.iter().fold(0_u64, |sum, (_, whole, _)| sum.saturating_add(*whole));
    let left = usize::try_from(posts.saturating_sub(given)).unwrap_or(usize::MAX);
    counts.sort_by_key(|(place, _, rest)| (std::cmp::Reverse(*rest), *place));
    for (_, whole, _) in counts.iter_mut().take(left) {
        *whole = whole.saturating_add(1);
    }
    counts.sort_by_key(|(place, ..)| *place);
    counts.into_iter().map(|(_, whole, _)| u32::try_from(whole).unwrap_or(u32::MAX)).collect()
}

/// Shows how a plan is mixed as titled tables, for people.
#[must_use]
pub fn present_content_mix(mix: &ContentMix) -> Presentation {
    let row = |one: &MixCategory| vec![one.category.to_string(), one.posts.to_string(), one.target_posts.to_string()];
    let advice = match &mix.swap {
        Some(swap) => format!(
            "Let `{}` be about `{}` instead of `{}`: the distance is then {}.",
            swap.post,
            swap.to,
            swap.from,
            swap.distance_after.shown(4)
        ),
        None => "The posts are mixed so.".to_owned(),
    };
    let columns = vec![
        Column::new("Category", ColumnKind::Text),
        Column::new("Posts", ColumnKind::Number),
        Column::new("Aimed at", ColumnKind::Number),
    ];
    let distance = format!("The distance from `{}` is {}.", mix.target, mix.distance.shown(4));
    let rows = mix.categories.iter().map(row).collect();
    let warnings = mix.warnings.iter().map(|issue| issue.message.clone());
    let sentences = [distance, advice].into_iter().chain(warnings).collect();
    let table = Table { title: "Content mix".to_owned(), columns, rows, sentences };
    Presentation { document: PresentationTag, version: Version, tables: vec![table] }
}
