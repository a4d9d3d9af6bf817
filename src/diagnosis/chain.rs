//! Infers the chain from the evidence: which hops there are, and what they are called.

use crate::finding::{Finding, Leg, Role, Sign};

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

/// What kind of chain the evidence speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The client was told to use a proxy.
    Forward,
    /// The gateway stands before the target, and the client need not know.
    Reverse,
    /// The evidence does not say.
    #[default]
    Open,
}

/// The hops, in the order of the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// What kind of chain this is.
    pub kind: Kind,
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
    Chain { kind: kind(findings), hops }
}

fn hop(role: Role, findings: &[Finding]) -> Hop {
    named(role, findings).into_iter().next().unwrap_or(Hop { role, name: None, because: Vec::new() })
}

/// A client that dials a proxy, asks for a tunnel or is asked for credentials makes it a forward proxy; a gateway that speaks of its
/// upstream without any of this makes it a reverse proxy.
fn kind(findings: &[Finding]) -> Kind {
    let is_forward = |it: &Finding| {
        let is_tunnel = matches!(
            it.code.sign,
            Sign::TunnelEstablished
                | Sign::TunnelAborted
                | Sign::TunnelBadGateway
                | Sign::TunnelBadRequest
                | Sign::TunnelForbidden
                | Sign::TunnelServerError
                | Sign::TunnelTimeout
                | Sign::TunnelUnavailable
                | Sign::AuthRequired
                | Sign::AuthRejected
        );
        let of_forward_proxy = it.facts.program.as_deref().is_some_and(|program| {
            let name = program.split('/').next().unwrap_or(program).to_ascii_lowercase();
            ["squid", "tinyproxy", "privoxy", "3proxy", "dante", "mitmproxy", "zscaler"]
                .contains(&name.as_str())
        });
        is_tunnel || of_forward_proxy || it.leg == Leg::ToGateway || it.leg == Leg::ToNode
    };
    if findings.iter().any(is_forward) {
        return Kind::Forward;
    }
    let speaks_of_upstream = |it: &Finding| it.code.speaker == Role::Gateway && it.leg == Leg::ToTarget;
    if findings.iter().any(speaks_of_upstream) { Kind::Reverse } else { Kind::Open }
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
