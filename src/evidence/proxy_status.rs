//! Reads `Proxy-Status` (RFC 9209), a structured field list (RFC 9651): one member for each hop, the one nearest the origin first.

use sfv::{BareItem, ListEntry, Parser};

use crate::finding::{Code, Leg, Role, Sign, Strength};

/// What one member of the field says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Member {
    /// The intermediary's own name.
    pub name: String,
    /// Its error type, as sent.
    pub error: Option<String>,
    /// The status it received from the next hop.
    pub received_status: Option<u16>,
    /// The next hop it chose.
    pub next_hop: Option<String>,
}

/// The members of the field. A value that is no structured field has none.
pub fn members(value: &str) -> Vec<Member> {
    let Ok(list) = Parser::new(value).parse::<sfv::List>() else { return Vec::new() };
    list.into_iter()
        .filter_map(|entry| match entry {
            ListEntry::Item(item) => Some(member(&item)),
            ListEntry::InnerList(_) => None,
        })
        .collect()
}

fn member(item: &sfv::Item) -> Member {
    let mut member = Member { name: text(&item.bare_item).unwrap_or_default(), ..Member::default() };
    for (key, value) in &item.params {
        match key.as_str() {
            "error" => member.error = text(value),
            "next-hop" => member.next_hop = text(value),
            "received-status" => {
                member.received_status = value.as_integer().and_then(|it| u16::try_from(i64::from(it)).ok());
            }
            _ => {}
        }
    }
    member
}

fn text(item: &BareItem) -> Option<String> {
    match item {
        BareItem::Token(token) => Some(token.as_str().to_owned()),
        BareItem::String(string) => Some(string.as_str().to_owned()),
        _ => None,
    }
}

const fn code(id: &'static str, sign: Sign, leg: Leg, says: &'static str) -> Code {
    Code { id, sign, speaker: Role::Gateway, leg, strength: Strength::Proof, says }
}

use Leg::{ToGateway, ToTarget, Unknown};
use Sign::*;

/// The error types that RFC 9209 registers, and what each means.
#[rustfmt::skip]
pub static ERRORS: &[(&str, Code)] = &[
    ("dns_timeout", code("proxy-status.dns-timeout", NameLookupFailed, ToTarget, "The gateway's resolver did not answer for the next hop's name")),
    ("dns_error", code("proxy-status.dns-error", NameNotFound, ToTarget, "The gateway could not resolve the next hop's name")),
    ("destination_not_found", code("proxy-status.destination-not-found", GatewayMisconfigured, ToTarget, "The gateway knows no next hop for this request")),
    ("destination_unavailable", code("proxy-status.destination-unavailable", NoHealthyMember, ToTarget, "The gateway counts the next hop as unavailable")),
    ("destination_ip_prohibited", code("proxy-status.destination-ip-prohibited", DeniedByRule, ToTarget, "The gateway may not talk to the next hop's address")),
    ("destination_ip_unroutable", code("proxy-status.destination-ip-unroutable", NoRoute, ToTarget, "The gateway has no way to the next hop's address")),
    ("connection_refused", code("proxy-status.connection-refused", ConnectRefused, ToTarget, "The next hop refused the gateway's connection")),
    ("connection_terminated", code("proxy-status.connection-terminated", ClosedBeforeAnswer, ToTarget, "The next hop closed before its answer was complete")),
    ("connection_timeout", code("proxy-status.connection-timeout", ConnectTimedOut, ToTarget, "The next hop did not answer the gateway's connection attempt")),
    ("connection_read_timeout", code("proxy-status.connection-read-timeout", AnswerTimedOut, ToTarget, "The gateway waited in vain for bytes from the next hop")),
    ("connection_write_timeout", code("proxy-status.connection-write-timeout", TimedOut, ToTarget, "The gateway could not send its bytes to the next hop in time")),
    ("connection_limit_reached", code("proxy-status.connection-limit-reached", PoolLimitReached, ToTarget, "The gateway's limit of connections to the next hop is reached")),
    ("tls_protocol_error", code("proxy-status.tls-protocol-error", TlsFailed, ToTarget, "TLS between the gateway and the next hop failed")),
    ("tls_certificate_error", code("proxy-status.tls-certificate-error", TlsCertificateBad, ToTarget, "The gateway refused the next hop's certificate")),
    ("tls_alert_received", code("proxy-status.tls-alert-received", TlsFailed, ToTarget, "The next hop ended the handshake with an alert")),
    ("http_request_error", code("proxy-status.http-request-error", SettingNotInEffect, ToGateway, "The gateway did not accept the request")),
    ("http_request_denied", code("proxy-status.http-request-denied", DeniedByRule, ToGateway, "The gateway's rules refuse the request")),
    ("http_response_incomplete", code("proxy-status.http-response-incomplete", ClosedMidAnswer, ToTarget, "The next hop's answer broke off")),
    ("http_response_header_section_size", code("proxy-status.http-response-header-section-size", HeaderTooLarge, ToTarget, "The next hop's header section is larger than the gateway accepts")),
    ("http_response_header_size", code("proxy-status.http-response-header-size", HeaderTooLarge, ToTarget, "A header of the next hop is larger than the gateway accepts")),
    ("http_response_body_size", code("proxy-status.http-response-body-size", AnswerNotHttp, ToTarget, "The next hop's body is larger than the gateway accepts")),
    ("http_response_trailer_section_size", code("proxy-status.http-response-trailer-section-size", AnswerNotHttp, ToTarget, "The next hop's trailer section is larger than the gateway accepts")),
    ("http_response_trailer_size", code("proxy-status.http-response-trailer-size", AnswerNotHttp, ToTarget, "A trailer of the next hop is larger than the gateway accepts")),
    ("http_response_transfer_coding", code("proxy-status.http-response-transfer-coding", AnswerNotHttp, ToTarget, "The gateway cannot decode the next hop's transfer coding")),
    ("http_response_content_coding", code("proxy-status.http-response-content-coding", AnswerNotHttp, ToTarget, "The gateway cannot decode the next hop's content coding")),
    ("http_response_timeout", code("proxy-status.http-response-timeout", AnswerTimedOut, ToTarget, "The next hop's answer did not come in time")),
    ("http_upgrade_failed", code("proxy-status.http-upgrade-failed", WrongProtocol, ToTarget, "The gateway and the next hop could not change the protocol")),
    ("http_protocol_error", code("proxy-status.http-protocol-error", AnswerNotHttp, ToTarget, "The next hop broke the protocol")),
    ("proxy_internal_response", code("proxy-status.proxy-internal-response", Harmless, Unknown, "The gateway wrote this answer by itself, without asking further")),
    ("proxy_internal_error", code("proxy-status.proxy-internal-error", ProxyOverloaded, Unknown, "The gateway had an error of its own")),
    ("proxy_configuration_error", code("proxy-status.proxy-configuration-error", GatewayMisconfigured, Unknown, "The gateway's configuration is wrong")),
    ("proxy_loop_detected", code("proxy-status.proxy-loop-detected", GatewayMisconfigured, Unknown, "The request came back to a gateway that had already passed it on")),
];

/// The meaning of an error type.
pub fn error(token: &str) -> Option<&'static Code> {
    ERRORS.iter().find(|(name, _)| *name == token).map(|(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::{ERRORS, error, members};

    #[test]
    fn all_32_registered_errors_are_known_once() {
        assert_eq!(ERRORS.len(), 32);
        for (at, (name, _)) in ERRORS.iter().enumerate() {
            assert!(ERRORS[at + 1..].iter().all(|(other, _)| other != name), "{name}");
        }
    }

    #[test]
    fn several_hops_are_read_in_order() {
        let members = members(
            r#"edge.example; received-status=502, "Other Gateway"; error=connection_refused; next-hop="192.0.2.1:80""#,
        );
        assert_eq!(members.len(), 2);
        assert_eq!(members[0].received_status, Some(502));
        assert_eq!(members[1].name, "Other Gateway");
        assert_eq!(members[1].next_hop.as_deref(), Some("192.0.2.1:80"));
        assert!(members[1].error.as_deref().and_then(error).is_some());
    }

    #[test]
    fn a_value_that_is_no_list_has_no_members() {
        assert!(members("=;=").is_empty());
    }
}
