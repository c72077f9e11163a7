use super::{BonusLadder, LadderRule, ThresholdRule};
use crate::money::Fraction;

impl BonusLadder {
    /// The places of the steps that are paid when so much is reached, from the lowest to the highest.
    pub(super) fn paid_steps(&self, reached: &Fraction) -> Vec<usize> {
        let is_reached = |threshold: Fraction| match self.threshold {
            ThresholdRule::AtLeast => *reached >= threshold,
            ThresholdRule::Above => *reached > threshold,
        };
        let steps = self.steps.iter().enumerate();
        let places: Vec<usize> =
            steps.filter(|(_, step)| is_reached(step.from.into())).map(|(place, _)| place).collect();
        match self.ladder {
            LadderRule::Cumulate => places,
            LadderRule::Replace => places.last().copied().into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ladder(rule: &str, threshold: &str) -> BonusLadder {
        serde_json::from_str(&format!(
            r#"{{"id": "b", "metric": "views", "ladder": "{rule}", "threshold": "{threshold}", "steps": [
                {{"from": "1000", "amount": {{"amount": "100", "currency": "EUR"}}}},
                {{"from": "5000.5", "amount": {{"amount": "300", "currency": "EUR"}}}}
            ]}}"#
        ))
        .unwrap()
    }

    #[test]
    fn pays_the_highest_step_or_all_of_them() {
        for (reached, replaced, cumulated) in [
            ("999.999", vec![], vec![]),
            ("1000", vec![0], vec![0]),
            ("5000.4", vec![0], vec![0]),
            ("5000.5", vec![1], vec![0, 1]),
            ("1000000", vec![1], vec![0, 1]),
        ] {
            let reached: Fraction = reached.parse().unwrap();
            assert_eq!(ladder("replace", "at_least").paid_steps(&reached), replaced, "{reached}");
            assert_eq!(ladder("cumulate", "at_least").paid_steps(&reached), cumulated, "{reached}");
        }
    }

    #[test]
    fn above_is_not_at() {
        let at: Fraction = "1000".parse().unwrap();
        assert!(ladder("replace", "above").paid_steps(&at).is_empty());
        assert_eq!(ladder("cumulate", "above").paid_steps(&"1000.1".parse().unwrap()), [0]);
    }
}
