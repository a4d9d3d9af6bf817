//! A code is one thing a program can say. It is written once, in the table of the reader that recognises it.

use super::{Leg, Role, Sign};

/// How far one finding can be trusted to mean what its code says. One or two must never decide a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Says hardly more than that something is wrong.
    Hint,
    /// One of several ordinary meanings.
    Weak,
    /// The usual meaning, with known exceptions.
    Fair,
    /// Means this, unless the text was torn out of its context.
    Strong,
    /// The program prints this for one reason only.
    Proof,
}

/// One thing a program can say, whichever way it was found.
#[derive(Debug)]
pub struct Code {
    /// `product.what-was-said`, kebab-case. In links and reports, so it stays for ever.
    pub id: &'static str,
    /// What happened, in the words that all programs share.
    pub sign: Sign,
    /// The hop that says it.
    pub speaker: Role,
    /// The hop that was being reached when it happened.
    pub leg: Leg,
    /// How far this alone can be trusted.
    pub strength: Strength,
    /// One sentence for a person: which hop did what.
    pub says: &'static str,
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Code {}
