//! What the drawing of the chain says: each machine and each way between two with its mark. Pure, so that the drawing holds no thought.

use crate::report::{Report, Verdict};

/// The state of a machine or a way. Each has a shape, a word and a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing is known yet.
    Plain,
    /// It did its part: a circle.
    Answered,
    /// It failed: a cross.
    Failed,
    /// It cannot be seen from the evidence: a question mark.
    Hidden,
    /// The request did not come so far: a dash.
    NotReached,
}

impl Mark {
    /// The word beside the shape.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Answered => "answered",
            Self::Failed => "failed here",
            Self::Hidden => "cannot be seen",
            Self::NotReached => "not reached",
        }
    }

    /// The class that gives the colour.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "is-plain",
            Self::Answered => "is-answered",
            Self::Failed => "is-failed",
            Self::Hidden => "is-hidden",
            Self::NotReached => "is-not-reached",
        }
    }
}

/// A machine of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnHop {
    /// Its part in the chain.
    pub title: &'static str,
    /// The name found in the evidence.
    pub name: Option<String>,
    /// Its state.
    pub mark: Mark,
}

/// The whole drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The machines, in the order of the way.
    pub hops: Vec<DrawnHop>,
    /// The ways between them, one fewer.
    pub ways: Vec<Mark>,
}

/// A place is pointed at from one half on, and suspected from one tenth on.
const POINTED_AT: f64 = 0.5;
const SUSPECTED: f64 = 0.1;

impl Drawing {
    /// The drawing of a report; without one, the four usual hops with nothing known.
    pub fn of(report: Option<&Report>) -> Self {
        let mut drawing = Self::bare(report);
        let Some(report) = report else {
            return drawing;
        };
        match report.verdict {
            Verdict::NotUnderstood => {}
            Verdict::NoFailureSeen => drawing.mark(|_| Mark::Answered),
            Verdict::Failure | Verdict::Undetermined => {
                let suspects: Vec<usize> = drawing.suspects(report);
                let first = suspects.iter().min().copied();
                let last = suspects.iter().max().copied();
                let is_sure = report.places.first().is_some_and(|place| POINTED_AT <= place.probability);
                drawing.mark(|spot| match (first, last) {
                    (Some(first), _) if spot < first => Mark::Answered,
                    (_, Some(last)) if last < spot => Mark::NotReached,
                    (Some(_), Some(_)) if is_sure => Mark::Failed,
                    _ if spot == 0 => Mark::Answered,
                    _ => Mark::Hidden,
                });
            }
        }
        drawing
    }

    fn bare(report: Option<&Report>) -> Self {
        let mut hops: Vec<DrawnHop> = report
            .map(|report| &report.chain)
            .into_iter()
            .flatten()
            .map(|row| DrawnHop { title: title_of(&row.role), name: row.name.clone(), mark: Mark::Plain })
            .collect();
        if hops.is_empty() {
            hops = ["client", "gateway", "node", "target"]
                .map(|role| DrawnHop { title: title_of(role), name: None, mark: Mark::Plain })
                .into();
        }
        let ways = vec![Mark::Plain; hops.len() - 1];
        Self { hops, ways }
    }

    // Spots are counted along the way: machine, way, machine …, so that even ones are machines.
    fn mark(&mut self, state: impl Fn(usize) -> Mark) {
        for (index, hop) in self.hops.iter_mut().enumerate() {
            hop.mark = state(2 * index);
        }
        for (index, way) in self.ways.iter_mut().enumerate() {
            *way = state(2 * index + 1);
        }
    }

    /// The spots that the report points at: the one it is sure of, or all that it holds possible.
    fn suspects(&self, report: &Report) -> Vec<usize> {
        let is_sure = report.places.first().is_some_and(|place| POINTED_AT <= place.probability);
        let n_rows = if is_sure { 1 } else { report.places.len() };
        let spots = report.places.iter().take(n_rows).filter(|place| SUSPECTED <= place.probability);
        spots
            .filter_map(|place| {
                let at = |id: &String| report.chain.iter().position(|hop| hop.id == *id);
                let first = place.at.first().and_then(at)?;
                // A way to a machine that the chain does not name ends at the last one drawn.
                let spot = if place.at.len() == 2 { 2 * first + 1 } else { 2 * first };
                Some(spot.min(2 * self.hops.len() - 2))
            })
            .collect()
    }

    /// The drawing in words, for those who do not see it.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for (index, hop) in self.hops.iter().enumerate() {
            if 0 < index {
                words.push_str(", then ");
                let way = self.ways[index - 1];
                if way == Mark::Failed || way == Mark::Hidden {
                    words.push_str("the way between (");
                    words.push_str(way.word());
                    words.push_str("), then ");
                }
            }
            words.push_str(hop.title);
            if let Some(name) = &hop.name {
                words.push(' ');
                words.push_str(name);
            }
            if hop.mark != Mark::Plain {
                words.push_str(" (");
                words.push_str(hop.mark.word());
                words.push(')');
            }
        }
        words
    }
}

fn title_of(role: &str) -> &'static str {
    match role {
        "client" => "You",
        "gateway" => "Gateway",
        "node" => "Node",
        "target" => "Target",
        _ => "Hop",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Counts, HopRow, PlaceRow, Redacted, Retry, RetryVerdict};

    fn report(verdict: Verdict, roles: &[&str], places: &[(&[&str], f64)]) -> Report {
        Report {
            schema: String::new(),
            verdict,
            summary: String::new(),
            chain: roles
                .iter()
                .enumerate()
                .map(|(index, role)| HopRow {
                    id: format!("H{}", index + 1),
                    role: (*role).to_owned(),
                    name: None,
                    because: Vec::new(),
                })
                .collect(),
            places: places
                .iter()
                .map(|(at, probability)| PlaceRow {
                    id: String::new(),
                    at: at.iter().map(|id| (*id).to_owned()).collect(),
                    probability: *probability,
                })
                .collect(),
            causes: Vec::new(),
            next_checks: Vec::new(),
            retry: Retry { verdict: RetryVerdict::Unknown, because: String::new() },
            findings: Vec::new(),
            read: Counts::default(),
            redacted: Redacted::default(),
        }
    }

    /// The marks along the way, one letter each.
    fn check(report: Option<&Report>, expected: &str) {
        let drawing = Drawing::of(report);
        let letter = |mark: Mark| match mark {
            Mark::Plain => '.',
            Mark::Answered => 'o',
            Mark::Failed => 'x',
            Mark::Hidden => '?',
            Mark::NotReached => '-',
        };
        let mut marks = String::new();
        for (index, hop) in drawing.hops.iter().enumerate() {
            marks.push(letter(hop.mark));
            marks.extend(drawing.ways.get(index).map(|way| letter(*way)));
        }
        assert_eq!(marks, expected);
    }

    const POOL: &[&str] = &["client", "gateway", "node", "target"];

    #[test]
    fn each_verdict_has_its_marks() {
        check(None, ".......");
        check(Some(&report(Verdict::NotUnderstood, &[], &[])), ".......");
        check(Some(&report(Verdict::NoFailureSeen, POOL, &[])), "ooooooo");
        check(Some(&report(Verdict::Failure, POOL, &[(&["H3", "H4"], 0.7), (&["H4"], 0.2)])), "ooooox-");
        check(Some(&report(Verdict::Failure, POOL, &[(&["H2"], 0.9)])), "oox----");
        check(Some(&report(Verdict::Failure, POOL, &[(&["H1"], 0.9)])), "x------");
        check(Some(&report(Verdict::Failure, &["client", "gateway", "target"], &[(&["H3"], 0.9)])), "oooox");
        check(Some(&report(Verdict::Undetermined, POOL, &[(&["H2"], 0.4), (&["H3", "H4"], 0.3)])), "oo????-");
        check(Some(&report(Verdict::Undetermined, POOL, &[])), "o??????");
    }

    #[test]
    fn the_words_name_the_failing_way() {
        let report = report(Verdict::Failure, POOL, &[(&["H1", "H2"], 0.9)]);
        let words = Drawing::of(Some(&report)).words();
        assert!(
            words.starts_with(
                "You (answered), then the way between (failed here), then Gateway (not reached)"
            ),
            "{words}"
        );
    }
}
