/// Makes an enum whose variants have one name on the wire and one for people.
macro_rules! named {
    ($(#[$meta:meta])* $type:ident { $($(#[$about:meta])* $name:ident = $wire:literal, $label:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $type {
            $(#[doc = $label] #[doc = ""] $(#[$about])* #[serde(rename = $wire)] $name,)+
        }

        impl $type {
            /// All of them, in the order of the table.
            pub const ALL: &[$type] = &[$($type::$name),+];

            /// The name in documents, in `snake_case`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $($type::$name => $wire,)+
                }
            }

            /// The name that people use.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self {
                    $($type::$name => $label,)+
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use named;
