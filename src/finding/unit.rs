//! Units that would otherwise be bare numbers.

/// A span of time in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Millis(pub u64);

/// An HTTP status between 100 and 999. Vendors use numbers above 599, so they are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StatusCode(u16);

impl StatusCode {
    /// A status from a number, where it has three digits.
    pub const fn new(number: u16) -> Option<Self> {
        if number < 100 || 999 < number { None } else { Some(Self(number)) }
    }

    /// A status from exactly three digits.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            text.parse().ok().and_then(Self::new)
        } else {
            None
        }
    }

    /// The number itself.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// Whether the answer says that the request went well (2xx, 3xx).
    pub const fn is_success(self) -> bool {
        200 <= self.0 && self.0 < 400
    }

    /// Whether the hop that answered counts the failure as its own or its upstream's (5xx and vendors' numbers above).
    pub const fn is_server_error(self) -> bool {
        500 <= self.0
    }
}
