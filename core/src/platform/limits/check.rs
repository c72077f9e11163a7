use super::{CheckContentInput, ContentLimit, ContentLimits, LimitBound, SourcedLimit};
use crate::check::{Code, Issue, Issues, Path, check_item_limit, check_range, check_unique, limits};
use crate::platform::{Content, Media, check_format};

impl CheckContentInput {
    /// Finds what is wrong with the input itself, before anything is counted.
    pub(super) fn check(&self, path: &Path, issues: &mut Issues) {
        check_format(&self.platform, &self.format, path, issues);
        self.content.check(&path.field("content"), issues);
        let scopes = path.field("scopes");
        check_item_limit(self.scopes.len(), &scopes, issues);
        check_unique(self.scopes.iter().map(ToString::to_string).collect::<Vec<_>>().iter(), &scopes, issues);
        if let Some(limits) = &self.limits {
            let at = path.field("limits");
            limits.check_dates(&at, issues);
            limits.value.check(&at.field("value"), issues);
        }
    }
}

impl Content {
    /// Finds what is wrong with the description of content, whatever its platform allows.
    pub fn check(&self, path: &Path, issues: &mut Issues) {
        let lists = [
            ("tags", self.tags.len()),
            ("overlays", self.overlays.len()),
            ("spoken", self.spoken.len()),
            ("frames", self.frames.len()),
            ("media", self.media.len()),
            ("links", self.links.len()),
            ("collaborators", self.collaborators.len()),
        ];
        for (name, length) in lists {
            check_item_limit(length, &path.field(name), issues);
        }
        let list = path.field("media");
        for (place, media) in self.media.iter().enumerate().take(limits::LIST_ITEMS) {
            media.check(&list.index(place), issues);
        }
        let list = path.field("frames");
        for (place, frame) in self.frames.iter().enumerate().take(limits::LIST_ITEMS) {
            frame.media.iter().for_each(|media| media.check(&list.index(place).field("media"), issues));
        }
    }
}

impl Media {
    fn check(&self, path: &Path, issues: &mut Issues) {
        for (name, pixels) in [("width", self.width), ("height", self.height)] {
            pixels.iter().for_each(|pixels| check_range(*pixels, 1, limits::PIXELS, &path.field(name), issues));
        }
    }
}

impl ContentLimits {
    fn check(&self, path: &Path, issues: &mut Issues) {
        let list = path.field("limits");
        check_item_limit(self.limits.len(), &list, issues);
        for (place, limit) in self.limits.iter().enumerate().take(limits::LIST_ITEMS) {
            limit.check(&list.index(place), issues);
        }
    }
}

impl ContentLimit {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if !self.of.fits(self.unit) {
            let message = format!("the {} cannot be counted in `{}`", self.of.label(), self.unit);
            issues.push(
                Issue::new(Code::Contradiction, path.field("unit"), message)
                    .with("of", self.of)
                    .with("unit", self.unit),
            );
        }
        let formats = path.field("formats");
        check_item_limit(self.formats.len(), &formats, issues);
        check_unique(self.formats.iter(), &formats, issues);
        self.limit.check(&path.field("limit"), issues);
        let Some(stricter) = &self.stricter else { return };
        let at = path.field("stricter");
        stricter.check(&at, issues);
        let in_order = match self.bound {
            LimitBound::Most => stricter.value < self.limit.value,
            LimitBound::Least => stricter.value > self.limit.value,
        };
        if !in_order {
            let message = format!("{} is not stricter than {}", stricter.value, self.limit.value);
            issues.push(
                Issue::new(Code::WrongOrder, at.field("value"), message)
                    .with("limit", self.limit.value)
                    .with("stricter", stricter.value),
            );
        }
    }
}

impl SourcedLimit {
    fn check(&self, path: &Path, issues: &mut Issues) {
        if self.value > limits::COUNT {
            let message = format!("`{}` is not within 0 to {}", self.value, limits::COUNT);
            issues.push(
                Issue::new(Code::OutOfRange, path.field("value"), message)
                    .with("value", self.value)
                    .with("least", 0)
                    .with("most", limits::COUNT),
            );
        }
        if self.source.trim().is_empty() {
            let message = "a limit needs its source";
            issues
                .push(Issue::new(Code::InvalidText, path.field("source"), message).help("say who says so, and where"));
        }
    }
}
