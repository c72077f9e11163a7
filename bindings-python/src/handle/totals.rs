use greenroom::fee;
use greenroom::money::Money;
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// Makes the class from the names of the totals, in the core's order; one that this list has not does not compile.
macro_rules! totals {
    ($($(#[doc = $doc:literal])+ $name:ident),+ $(,)?) => {
        /// The names of the totals, in their order.
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),+];

        const _: () = assert!(NAMES.len() == fee::Totals::NAMES.len(), "a total has no getter");

        /// The totals in the order of their names, in minor units.
        pub(super) fn minor_units(totals: &fee::Totals) -> [i64; NAMES.len()] {
            totals.amounts().map(Money::minor)
        }

        fn minor(totals: &fee::Totals, name: &str) -> i64 {
            totals.by_name(name).map_or(0, Money::minor)
        }

        /// The sums of a quote, stage by stage, in whole minor units of its currency.
        #[pyclass(frozen, eq, module = "greenroom")]
        #[derive(Clone, PartialEq)]
        pub(crate) struct Totals(pub(super) fee::Totals);

        #[pymethods]
        impl Totals {
            $(
                $(#[doc = $doc])+
                #[getter]
                fn $name(&self) -> i64 {
                    minor(&self.0, stringify!($name))
                }
            )+

            /// The currency of all of them.
            #[getter]
            fn currency(&self) -> String {
                self.0.payable.currency().to_string()
            }

            /// The totals by their names.
            fn as_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
                let totals = PyDict::new(py);
                $(totals.set_item(stringify!($name), minor(&self.0, stringify!($name)))?;)+
                Ok(totals)
            }

            fn __repr__(&self) -> String {
                let totals: &[(&str, i64)] = &[$((stringify!($name), minor(&self.0, stringify!($name)))),+];
                let words: Vec<String> = totals.iter().map(|(name, minor)| format!("{name}={minor}")).collect();
                format!("<greenroom.Totals {} {}>", self.currency(), words.join(" "))
            }
        }
    };
}

totals! {
    /// All lines of kind ``creative_fee``.
    creative_fees,
    /// All lines of other kinds that are no costs and no discounts.
    add_ons,
    /// All discounts: zero or below.
    discounts,
    /// What rounding the fee as a whole added or took.
    rounding,
    /// Creative fees, add-ons, discounts and rounding, less the tax that they include.
    fee,
    /// What the fee was raised by to keep the influencer whole.
    gross_up,
    /// The fee that the brand owes the influencer: fee and gross-up.
    gross_fee,
    /// All lines of kind ``pass_through``.
    pass_through_costs,
    /// What the brand pays representatives on top.
    commissions_on_top,
    /// Tax on what the brand is supplied with.
    tax,
    /// What the brand pays.
    payable,
    /// What representatives get out of the gross fee.
    commissions_deducted,
    /// Tax on what the influencer is supplied with.
    tax_on_commissions_deducted,
    /// What the brand pays to tax authorities on the influencer's behalf; part of ``payable``.
    withholding,
    /// What the influencer keeps.
    net_to_influencer,
    /// What the brand pays beside to bear the tax that it withholds.
    withholding_borne,
    /// The tax that stated prices include, taken out of them: zero or below.
    tax_included,
}
