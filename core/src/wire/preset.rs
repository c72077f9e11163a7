//! The operations on presets.

use serde::{Deserialize, Serialize};

use super::walk::Node;
use crate::check::{Code, Issue, Issues, Path, cut, did_you_mean, null_is_absent};
use crate::convention::{self, Convention, PresetInfo};
use crate::time::Date;

/// What `list_presets` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PresetQuery {
    /// The day on which they are to be used; what is older than its source vouches for comes with a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// The presets of the library, without their values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PresetList {
    /// In the order of their ids.
    pub presets: Vec<PresetInfo>,
    /// Which of them are older than their sources vouch for.
    #[serde(default, deserialize_with = "null_is_absent", skip_serializing_if = "Issues::is_empty")]
    pub warnings: Issues,
}

/// What `get_preset` takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PresetName {
    /// The id of the preset.
    pub id: String,
}

/// A preset with its value.
pub type Preset = Convention<Node>;

pub(super) fn list(query: &PresetQuery) -> PresetList {
    let presets = convention::list_presets();
    let mut warnings = Issues::default();
    for (place, preset) in presets.iter().enumerate() {
        if let (Some(on), Some(last)) = (query.on, preset.valid_until)
            && on > last
        {
            let message = format!("the preset `{}` is vouched for until {last}, and is to be used on {on}", preset.id);
            warnings.push(
                Issue::new(Code::StaleConvention, Path::root().field("presets").index(place), message)
                    .with("preset", &preset.id)
                    .with("valid_until", last)
                    .help("ask its source again, and pass your own value"),
            );
        }
    }
    PresetList { presets, warnings }
}

pub(super) fn get(name: &PresetName) -> Result<Preset, Issues> {
    convention::preset(&name.id).map_err(|error| {
        let issue = Issue::new(Code::UnknownReference, Path::root().field("id"), error.to_string());
        let issue = issue.with("id", cut(&name.id));
        let presets = convention::list_presets();
        match did_you_mean(&name.id, presets.iter().map(|preset| preset.id.as_str())) {
            Some(meant) => issue.help(format!("did you mean `{meant}`?")),
            None => issue.help("`list_presets` has them all"),
        }
        .into()
    })
}
