//! Where the total comes apart: the edge cases of pricing, one by one.
