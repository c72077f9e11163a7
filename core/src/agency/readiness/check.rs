use super::CrisisReadinessInput;
use crate::agency::Agency;
use crate::check::{Issues, Path, check_item_limit, check_range, check_unique, check_unique_ids, limits};
use crate::fee::check_known_id;

impl Agency {
    /// Playbooks are sound, and name talents of the roster.
    pub(in crate::agency) fn check_playbooks(&self, path: &Path, issues: &mut Issues) {
        check_item_limit(self.playbooks.len(), path, issues);
        check_unique_ids(self.playbooks.iter().map(|playbook| &playbook.id), "id", path, issues);
        let known = self.roster();
        for (place, playbook) in self.playbooks.iter().enumerate().take(limits::LIST_ITEMS) {
            let at = path.index(place);
            playbook.check(&at, issues);
            for (number, contact) in playbook.contacts.iter().enumerate().take(limits::LIST_ITEMS) {
                if let Some(talent) = &contact.talent {
                    let at = at.field("contacts").index(number).field("talent");
                    check_known_id(talent, &known, "influencer", &at, issues);
                }
            }
        }
    }
}

impl CrisisReadinessInput {
    /// Finds everything that is wrong with the input; what a playbook still lacks is none of it.
    pub(super) fn check(&self) -> Result<(), Issues> {
        let root = Path::root();
        let mut issues = Issues::default();
        self.agency.check(&root.field("agency"), &mut issues);
        check_range(self.within_days, 0, limits::NET_DAYS, &root.field("within_days"), &mut issues);
        check_item_limit(self.situations.len(), &root.field("situations"), &mut issues);
        check_unique(self.situations.iter(), &root.field("situations"), &mut issues);
        issues.into_result(())
    }
}
