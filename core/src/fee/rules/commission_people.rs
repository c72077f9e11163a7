use super::Pricing;
use crate::check::{Code, Issue, Path};
use crate::fee::{Commission, CommissionPeople, CommissionSharing, PersonShare};
use crate::money::{Fraction, Money, allocate};

impl Pricing<'_> {
    /// What each of several people gets of a commission: largest remainder, so that no minor unit is lost.
    pub(super) fn people(&mut self, commission: &Commission, amount: Money, path: &Path) -> Vec<PersonShare> {
        let Some(people) = &commission.people else { return Vec::new() };
        let mut weights = people.weights(commission);
        if weights.iter().all(Fraction::is_zero) {
            weights.fill(Fraction::ONE);
        }
        match allocate(amount, &weights) {
            Ok(amounts) => {
                let share = |(person, amount): (&crate::fee::CommissionPerson, Money)| PersonShare {
                    person: person.id.clone(),
                    amount,
                };
                people.people.iter().zip(amounts).map(share).collect()
            }
            Err(error) => {
                self.tape.issues.push(Issue::new(Code::TooPrecise, path.field("people"), error.to_string()));
                Vec::new()
            }
        }
    }
}

impl CommissionPeople {
    /// How much weight each person has: the own rate, or the part stated; who has none shares what is left equally.
    fn weights(&self, commission: &Commission) -> Vec<Fraction> {
        if self.sharing == CommissionSharing::Each {
            let percent = |person: &crate::fee::CommissionPerson| person.percent.unwrap_or(commission.percent);
            return self.people.iter().map(|person| percent(person).decimal().into()).collect();
        }
        let without = self.people.iter().filter(|person| person.share_percent.is_none()).count();
        let left = Fraction::from(100).checked_sub(&self.stated_percent()).unwrap_or_default();
        let count = Fraction::from(u32::try_from(without).unwrap_or_default());
        let equal = left.checked_div(&count).unwrap_or_default();
        let weight = |person: &crate::fee::CommissionPerson| match person.share_percent {
            Some(percent) => percent.decimal().into(),
            None => equal.clone(),
        };
        self.people.iter().map(weight).collect()
    }

    /// The parts that are stated, added up.
    pub(in crate::fee) fn stated_percent(&self) -> Fraction {
        let stated = self.people.iter().filter_map(|person| person.share_percent);
        Fraction::sum(&stated.map(|percent| percent.decimal().into()).collect::<Vec<_>>()).unwrap_or_default()
    }
}
