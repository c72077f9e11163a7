/// Chance from a seed: xoshiro256++ (Blackman and Vigna 2019), its state filled by SplitMix64 (Steele et al. 2014), as its
/// authors advise. The same seed gives the same numbers on every host and in every version.
///
/// ```
/// use greenroom::stats::Random;
///
/// let mut random = Random::new(7);
/// let first: Vec<u64> = (0..4).map(|_| random.below(6)).collect();
/// let mut again = Random::new(7);
/// assert_eq!(first, (0..4).map(|_| again.below(6)).collect::<Vec<_>>());
/// ```
#[derive(Clone, Debug)]
pub struct Random([u64; 4]);

impl Random {
    /// The numbers of this seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut state = seed;
        Self([(); 4].map(|()| split_mix(&mut state)))
    }

    /// The next 64 bits.
    pub fn next_bits(&mut self) -> u64 {
        let Self([a, b, c, d]) = self;
        let result = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        result
    }

    /// A whole number from zero to below `most`, each equally likely; zero when `most` is zero.
    ///
    /// Lemire (2019): the upper half of a product, with those drawn again that would favour some numbers.
    pub fn below(&mut self, most: u64) -> u64 {
        let refused = most.wrapping_neg().checked_rem(most).unwrap_or_default();
        loop {
            let (low, high) = product(self.next_bits(), most);
            if low >= refused {
                return high;
            }
        }
    }
}

/// The lower and the upper half of a product.
fn product(one: u64, other: u64) -> (u64, u64) {
    let product = u128::from(one).wrapping_mul(u128::from(other));
    let low = u64::try_from(product & u128::from(u64::MAX)).unwrap_or_default();
    (low, u64::try_from(product >> 64).unwrap_or_default())
}

fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_numbers_that_its_authors_give() {
        let mut random = Random([1, 2, 3, 4]);
        for expected in [41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386] {
            assert_eq!(random.next_bits(), expected);
        }
        let mut state = 1_477_776_061_723_855_037;
        assert_eq!(split_mix(&mut state), 1_985_237_415_132_408_290);
        assert_eq!(split_mix(&mut state), 2_979_275_885_539_914_483);
    }

    #[test]
    fn every_number_is_about_equally_likely() {
        let mut random = Random::new(1);
        let mut counts = [0_u32; 6];
        for _ in 0..60_000 {
            counts[usize::try_from(random.below(6)).unwrap()] += 1;
        }
        assert!(counts.iter().all(|count| (9_700..10_300).contains(count)), "{counts:?}");
        assert_eq!(random.below(0), 0);
        assert_eq!(random.below(1), 0);
    }
}
