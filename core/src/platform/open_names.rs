/// Makes an enum whose variants have one name on the wire and one for people, and that takes other names too.
macro_rules! open_names {
    ($(#[$meta:meta])* $type:ident, $error:ident, $what:literal { $($name:ident = $wire:literal, $label:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type {
            $(#[doc = $label] $name,)+
            /// Another one, by its name.
            Other(super::OtherName),
        }

        #[doc = concat!("A text, here cut to 80 characters, that names no ", $what, ".")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $error(String);

        impl $type {
            /// All that have a name of their own, in the order of the table.
            pub const NAMED: &[$type] = &[$($type::$name),+];

            /// The name in documents: in `snake_case`, or `other:` and the name.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $($type::$name => $wire,)+
                    $type::Other(name) => name.as_str(),
                }
            }

            /// The name that people use.
            #[must_use]
            pub fn label(&self) -> &str {
                match self {
                    $($type::$name => $label,)+
                    $type::Other(name) => name.label(),
                }
            }
        }

        impl std::str::FromStr for $type {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                match text {
                    $($wire => Ok($type::$name),)+
                    _ => super::OtherName::from_wire(text)
                        .map($type::Other)
                        .ok_or_else(|| $error(text.chars().take(80).collect())),
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let text = &self.0;
                if text.starts_with("other:") {
                    let most = crate::check::limits::OTHER_NAME_CHARS;
                    return write!(f, "`{text}`: after `other:` stands a name of 1 to {most} characters");
                }
                write!(f, concat!("there is no ", $what, " `{}`; name another one as `other:{}`"), text, text)
            }
        }

        impl std::error::Error for $error {}

        crate::check::wire_text!($type, $what, concat!("A ", $what, " of the table, or `other:` and a name of 1 to 64 characters."));
    };
}

pub(super) use open_names;
