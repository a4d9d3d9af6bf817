//! Infers the chain from the evidence: which hops there are, and what they are called.

use crate::finding::{Finding, Leg, Role};

/// A hop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// Its part in the chain.
    pub role: Role,
    /// The program or address found in the evidence.
    pub name: Option<String>,
    /// The findings that say so, by their place in the list.
    pub because: Vec<usize>,
}

/// The hops, in the order of the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// Client first, target last.
    pub hops: Vec<Hop>,
}

impl Chain {
    /// Whether a node is known to stand between gateway and target.
    pub fn has_node(&self) -> bool {
        self.hops.iter().any(|hop| hop.role == Role::Node)
    }
}

/// The chain these findings speak of.
pub fn infer(findings: &[Finding]) -> Chain {
    if findings.is_empty() {
        return Chain::default();
    }
    let mut hops = vec![hop(Role::Client, findings)];
    let mut gateways = named(Role::Gateway, findings);
    if gateways.is_empty() {
        gateways.push(Hop { role: Role::Gateway, name: None, because: Vec::new() });
    }
    hops.append(&mut gateways);
    if findings.iter().any(|it| it.leg == Leg::ToNode || it.code.speaker == Role::Node) {
        hops.push(hop(Role::Node, findings));
    }
    hops.push(hop(Role::Target, findings));
    Chain { hops }
}

fn hop(role: Role, findings: &[Finding]) -> Hop {
    named(role, findings).into_iter().next().unwrap_or(Hop { role, name: None, because: Vec::new() })
}

/// More hops of one role than this are not drawn.
const MOST_OF_A_ROLE: usize = 4;

/// The hops of this role that the evidence names, each once, in the order of the evidence.
fn named(role: Role, findings: &[Finding]) -> Vec<Hop> {
    let mut hops: Vec<Hop> = Vec::new();
    for (at, finding) in findings.iter().enumerate() {
        if finding.code.speaker != role {
            continue;
        }
        let Some(name) = &finding.facts.program else { continue };
        let plain = |text: &str| text.split('/').next().unwrap_or(text).to_ascii_lowercase();
        let known = hops.iter().position(|hop| hop.name.as_deref().map(plain) == Some(plain(name)));
        match known {
            Some(place) => {
                let hop = &mut hops[place];
                hop.because.push(at);
                // The longer name holds the version.
                if hop.name.as_ref().is_some_and(|known| known.len() < name.len()) {
                    hop.name = Some(name.clone());
                }
            }
            None if hops.len() < MOST_OF_A_ROLE => {
                hops.push(Hop { role, name: Some(name.clone()), because: vec![at] });
            }
            None => {}
        }
    }
    hops
}
