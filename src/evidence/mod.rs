//! Text becomes findings. Readers take chunks cut anywhere, never fail and never panic: bad input is data.

mod reading;

pub use reading::Reading;

/// Takes evidence by chunks and hands each line to the readers. Memory does not grow with the input.
#[derive(Debug, Default)]
pub struct Intake {
    reading: Reading,
}

impl Intake {
    /// An intake that has read nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes. They may be cut anywhere, also inside a character.
    pub fn push(&mut self, _chunk: &[u8]) {}

    /// Adds findings that were not read from text: live checks and answers.
    pub fn add(&mut self, findings: Vec<crate::finding::Finding>) {
        self.reading.findings.extend(findings);
    }

    /// Ends the text and returns all that was read.
    pub fn finish(self) -> Reading {
        self.reading
    }
}
