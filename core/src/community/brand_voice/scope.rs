use serde::{Deserialize, Serialize};

use super::check::check_most;
use crate::check::{Issues, Path, check_unique, limits, null_is_absent};
use crate::community::InboxChannel;
use crate::platform::Platform;
use crate::vocabulary::Language;

/// Where a draft is to be published, as far as it is known.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct DraftPlace<'a> {
    pub(crate) platform: Option<&'a Platform>,
    pub(crate) channel: Option<InboxChannel>,
    pub(crate) language: Option<&'a Language>,
}

/// For which drafts a part of a voice holds: those that fit each list that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VoiceScope {
    /// On which platforms; on all when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = limits::VOICE_SCOPE)))]
    pub platforms: Vec<Platform>,
    /// By which ways; by all when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = limits::VOICE_SCOPE)))]
    pub channels: Vec<InboxChannel>,
    /// In which languages: `pt` is `pt-BR` too. In all, and where the language is not known, when absent or empty.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = limits::VOICE_SCOPE)))]
    pub languages: Vec<Language>,
}

impl VoiceScope {
    /// Whether it holds for every draft.
    #[must_use]
    pub fn is_everywhere(&self) -> bool {
        self.platforms.is_empty() && self.channels.is_empty() && self.languages.is_empty()
    }

    /// Whether it holds for a draft; what is not known of it fits no list.
    pub(super) fn holds(&self, place: &DraftPlace<'_>) -> bool {
        (self.platforms.is_empty() || place.platform.is_some_and(|platform| self.platforms.contains(platform)))
            && (self.channels.is_empty() || place.channel.is_some_and(|channel| self.channels.contains(&channel)))
            && (self.languages.is_empty()
                || place.language.is_some_and(|language| self.languages.iter().any(|own| is_within(language, own))))
    }

    /// How narrow it is: the larger, the narrower.
    pub(super) fn narrowness(&self) -> (bool, bool, bool) {
        (!self.platforms.is_empty(), !self.channels.is_empty(), !self.languages.is_empty())
    }

    /// Whether there may be a draft for which both hold.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        meets(&self.platforms, &other.platforms, PartialEq::eq)
            && meets(&self.channels, &other.channels, PartialEq::eq)
            && meets(&self.languages, &other.languages, |one, two| is_within(one, two) || is_within(two, one))
    }

    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        let lists = [
            ("platforms", self.platforms.len()),
            ("channels", self.channels.len()),
            ("languages", self.languages.len()),
        ];
        for (field, length) in lists {
            check_most(length, limits::VOICE_SCOPE, &path.field(field), issues);
        }
        check_unique(self.platforms.iter(), &path.field("platforms"), issues);
        check_unique(self.channels.iter(), &path.field("channels"), issues);
        check_unique(self.languages.iter(), &path.field("languages"), issues);
    }
}

/// Whether two lists, of which an empty one holds all, have something in common.
fn meets<T>(one: &[T], two: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    one.is_empty() || two.is_empty() || one.iter().any(|own| two.iter().any(|other| same(own, other)))
}

/// Whether a language is another, or a kind of it.
pub(in crate::community) fn is_within(language: &Language, whole: &Language) -> bool {
    let rest = language.as_str().strip_prefix(whole.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
