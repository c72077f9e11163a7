use super::CrisisPosture;
use crate::check::named;

named! {
    /// What a crisis can be answered with, by situational crisis communication theory.
    ResponseStrategy {
        /// How to stay safe, what happened, what is done.
        InstructingInformation = "instructing_information", "instructing information";
        /// Sympathy, and what is done so that it does not happen again.
        AdjustingInformation = "adjusting_information", "adjusting information";
        /// Whoever says that there is a crisis is confronted.
        AttackTheAccuser = "attack_the_accuser", "attack the accuser";
        /// It is said that there is no crisis.
        Denial = "denial", "denial";
        /// Others are blamed.
        Scapegoat = "scapegoat", "scapegoat";
        /// It was not meant, or could not be helped.
        Excuse = "excuse", "excuse";
        /// The harm is small.
        Justification = "justification", "justification";
        /// Money or gifts for those who were harmed.
        Compensation = "compensation", "compensation";
        /// Full responsibility is taken, and forgiveness asked for.
        Apology = "apology", "apology";
        /// Good works of the past are told.
        Reminder = "reminder", "reminder";
        /// Those who help are praised.
        Ingratiation = "ingratiation", "ingratiation";
        /// It is said that one is a victim of the crisis too.
        Victimage = "victimage", "victimage";
    }
}

named! {
    /// The same by the names of image repair theory (Benoit 1997, doi 10.1016/S0363-8111(97)90023-0).
    BenoitTactic {
        SimpleDenial = "simple_denial", "denial: simple denial";
        ShiftTheBlame = "shift_the_blame", "denial: shift the blame";
        Provocation = "provocation", "evasion of responsibility: provocation";
        Defeasibility = "defeasibility", "evasion of responsibility: defeasibility";
        Accident = "accident", "evasion of responsibility: accident";
        GoodIntentions = "good_intentions", "evasion of responsibility: good intentions";
        Bolstering = "bolstering", "reducing offensiveness: bolstering";
        Minimization = "minimization", "reducing offensiveness: minimization";
        Differentiation = "differentiation", "reducing offensiveness: differentiation";
        Transcendence = "transcendence", "reducing offensiveness: transcendence";
        AttackAccuser = "attack_accuser", "reducing offensiveness: attack accuser";
        Compensating = "compensating", "reducing offensiveness: compensation";
        CorrectiveAction = "corrective_action", "corrective action";
        Mortification = "mortification", "mortification";
    }
}

impl ResponseStrategy {
    /// The posture that it belongs to.
    #[must_use]
    pub fn posture(self) -> CrisisPosture {
        match self {
            Self::InstructingInformation | Self::AdjustingInformation => CrisisPosture::Inform,
            Self::AttackTheAccuser | Self::Denial | Self::Scapegoat => CrisisPosture::Deny,
            Self::Excuse | Self::Justification => CrisisPosture::Diminish,
            Self::Compensation | Self::Apology => CrisisPosture::Rebuild,
            Self::Reminder | Self::Ingratiation | Self::Victimage => CrisisPosture::Bolster,
        }
    }
}

impl BenoitTactic {
    /// The strategy of situational crisis communication theory that says the same.
    #[must_use]
    pub fn strategy(self) -> ResponseStrategy {
        match self {
            Self::SimpleDenial => ResponseStrategy::Denial,
            Self::ShiftTheBlame => ResponseStrategy::Scapegoat,
            Self::Provocation | Self::Defeasibility | Self::Accident | Self::GoodIntentions => ResponseStrategy::Excuse,
            Self::Bolstering => ResponseStrategy::Reminder,
            Self::Minimization | Self::Differentiation | Self::Transcendence => ResponseStrategy::Justification,
            Self::AttackAccuser => ResponseStrategy::AttackTheAccuser,
            Self::Compensating => ResponseStrategy::Compensation,
            Self::CorrectiveAction => ResponseStrategy::AdjustingInformation,
            Self::Mortification => ResponseStrategy::Apology,
        }
    }
}
