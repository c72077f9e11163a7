use crate::campaign::{Asset, AssetKind, Campaign, Consent, Licence, Piece, PieceKind};
use crate::check::{Code, Issue, Path};
use crate::rate_card::UsageKind;
use crate::time::Date;
use crate::vocabulary::{Land, Name, Regions, Territory};

impl Campaign {
    /// What the assets of a piece lack to be published on a day, at the place of the piece.
    pub(in crate::campaign) fn permission_issues(
        &self,
        piece: &Piece,
        day: Date,
        regions: &Regions,
        path: &Path,
    ) -> Vec<Issue> {
        let named = piece.assets.iter().enumerate();
        let found = named.filter_map(|(place, id)| Some((place, self.assets.iter().find(|asset| asset.id == *id)?)));
        let mut issues = Vec::new();
        if piece.kind == PieceKind::UserGenerated && piece.assets.is_empty() {
            let message = "users made the piece, and it names no asset with their consent";
            let issue = Issue::new(Code::PermissionMissing, path.field("assets"), message).with("piece", &piece.id);
            issues.push(issue.help("add what they made as an asset, with who agreed to what and when"));
        }
        for (place, asset) in found {
            let at = path.field("assets").index(place);
            issues.extend(asset.licence_issue(piece, day, regions, &at));
            issues.extend(together(asset.consents.iter().filter_map(|consent| consent.issue(asset, day, &at))));
            let is_of_users = asset.kind == AssetKind::UserGenerated || piece.kind == PieceKind::UserGenerated;
            if is_of_users && asset.consents.is_empty() && !asset.own_work {
                let message = format!("nobody who made `{}` has agreed to its use", asset.name);
                issues.push(
                    missing(at, message, asset).help("ask the author, and write down who agreed to what and when"),
                );
            }
        }
        issues
    }
}

impl Campaign {
    /// The music of a piece that no licence covers on a day; none where the piece names no music.
    pub(crate) fn uncleared_music(&self, piece: &Piece, day: Date, regions: &Regions) -> Option<Vec<Name>> {
        let is_named = |asset: &&Asset| asset.kind == AssetKind::Music && piece.assets.contains(&asset.id);
        let music: Vec<&Asset> = self.assets.iter().filter(is_named).collect();
        let lacks = |asset: &&&Asset| asset.licence_issue(piece, day, regions, &Path::root()).is_some();
        (!music.is_empty()).then(|| music.iter().filter(lacks).map(|asset| asset.name.clone()).collect())
    }
}

impl Asset {
    /// Whether licences cover the piece on the day, wherever it is published. Pictures, films, music and fonts that others made need one; what
    /// users made needs their consent.
    fn licence_issue(&self, piece: &Piece, day: Date, regions: &Regions, path: &Path) -> Option<Issue> {
        let needs_one = !matches!(self.kind, AssetKind::UserGenerated | AssetKind::Text);
        if self.own_work || !needs_one {
            return None;
        }
        let fitting: Vec<&Licence> = self.licences.iter().filter(|licence| licence.fits(piece)).collect();
        if fitting.is_empty() {
            let message = format!("no licence lets `{}` be used on {}", self.name, piece.target.platform.label());
            return Some(missing(path.clone(), message, self).help("get a licence, or leave it out of the piece"));
        }
        let days: Vec<_> = fitting.iter().map(|licence| licence.days).collect();
        if days.iter().any(|days| days.contains(day)) {
            return self.land_issue(piece, day, regions, path);
        }
        let message = match days.iter().filter_map(|days| days.last_day()).filter(|last| *last < day).max() {
            Some(last) => format!("the licence of `{}` ends on {last}, before {day}", self.name),
            None => format!("the licence of `{}` has not begun on {day}", self.name),
        };
        let issue = Issue::new(Code::PermissionExpired, path.clone(), message).with("asset", &self.id);
        Some(issue.with("date", day).help("renew the licence, or publish on another day"))
    }

    /// Whether the licences of the day together reach wherever the piece is published.
    fn land_issue(&self, piece: &Piece, day: Date, regions: &Regions, path: &Path) -> Option<Issue> {
        let held = self.licences.iter().filter(|licence| licence.fits(piece) && licence.days.contains(day));
        let held: Vec<&[Territory]> = held.map(|licence| licence.territories.as_slice()).collect();
        if held.iter().any(|territories| territories.is_empty()) {
            return None;
        }
        let held = held.concat();
        let wanted = &piece.target.territories;
        let is_named = !wanted.is_empty() && wanted.iter().all(|territory| held.contains(territory));
        if is_named || Land::new(&held, regions).covers(&Land::new(wanted, regions)) {
            return None;
        }
        let list = |territories: &[Territory]| match territories {
            [] => "anywhere".to_owned(),
            some => some.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        };
        let (name, held, wanted) = (&self.name, list(&held), list(wanted));
        let message = format!("the licences of `{name}` hold in {held}, and the piece is aimed at {wanted}");
        let issue = missing(path.clone(), message, self).with("held", held).with("wanted", wanted);
        Some(issue.help("get a licence for the rest, or name the territories that the piece is aimed at"))
    }
}

impl Licence {
    /// Whether it is for posts on the platform of the piece.
    fn fits(&self, piece: &Piece) -> bool {
        let on_platform = self.channels.is_empty() || self.channels.contains(&piece.target.platform);
        on_platform && (self.kinds.is_empty() || self.kinds.contains(&UsageKind::Organic))
    }
}

impl Consent {
    /// Whether somebody has not agreed, or not for the day.
    fn issue(&self, asset: &Asset, day: Date, path: &Path) -> Option<Issue> {
        let covers = self.kinds.is_empty() || self.kinds.contains(&UsageKind::Organic);
        let person = &self.person;
        match (self.given_on, self.last_day) {
            (None, _) => {
                let message = format!("`{person}` has not agreed to the use of `{}`", asset.name);
                Some(missing(path.clone(), message, asset).help("ask them, or leave it out of the piece"))
            }
            (Some(_), _) if !covers => {
                let message = format!("`{person}` has not agreed to posts with `{}`", asset.name);
                Some(missing(path.clone(), message, asset).help("ask them, or leave it out of the piece"))
            }
            (Some(_), _) if self.minor && self.guardian.is_none() => {
                let message = format!("`{person}` is a minor, and nobody has agreed for them");
                Some(missing(path.clone(), message, asset).help("ask a parent or guardian"))
            }
            (Some(given), _) if day < given => {
                let message = format!("`{person}` agrees from {given} on, after {day}");
                Some(
                    Issue::new(Code::PermissionExpired, path.clone(), message)
                        .with("asset", &asset.id)
                        .with("date", day),
                )
            }
            (Some(_), Some(last)) if last < day => {
                let message = format!("the consent of `{person}` ends on {last}, before {day}");
                Some(
                    Issue::new(Code::PermissionExpired, path.clone(), message)
                        .with("asset", &asset.id)
                        .with("date", day),
                )
            }
            _ => None,
        }
    }
}

fn missing(path: Path, message: String, asset: &Asset) -> Issue {
    Issue::new(Code::PermissionMissing, path, message).with("asset", &asset.id)
}

/// The issues of one place as one for each code, so that each person is named.
fn together(found: impl Iterator<Item = Issue>) -> Vec<Issue> {
    let mut joined: Vec<Issue> = Vec::new();
    for issue in found {
        match joined.iter_mut().find(|known| known.code == issue.code) {
            Some(known) => {
                known.message.push_str("; ");
                known.message.push_str(&issue.message);
            }
            None => joined.push(issue),
        }
    }
    joined
}
