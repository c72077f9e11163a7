use super::MeasureInboxInput;
use crate::check::{Issues, Path, check_range, check_unique, limits};
use crate::community::service_level::check_conversations;

impl MeasureInboxInput {
    /// Finds everything that is wrong with conversations, level and ratings.
    pub(super) fn check(&self, issues: &mut Issues) {
        check_conversations(&self.conversations, self.now, &Path::root().field("conversations"), issues);
        if let Some(level) = &self.level {
            level.check(&Path::root().field("level"), issues);
        }
        let ratings = Path::root().field("ratings");
        check_unique(self.ratings.iter().map(|row| row.rating), &ratings, issues);
        for (place, row) in self.ratings.iter().enumerate().take(limits::LIST_ITEMS) {
            check_range(row.rating, 1, limits::STARS, &ratings.index(place).field("rating"), issues);
            check_range(row.count, 0, limits::BIN_MENTIONS, &ratings.index(place).field("count"), issues);
        }
    }
}
