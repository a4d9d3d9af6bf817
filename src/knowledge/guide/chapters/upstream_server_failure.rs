//! The first family: the server behind the gateway failed.

use crate::knowledge::guide::block::{Block, Part, note, para, said};
use crate::knowledge::guide::source;
use crate::knowledge::{causes, checks};

/// Upstream server failure.
pub static PART: Part = Part {
    id: "upstream-server-failure",
    title: "Upstream server failure",
    blocks: &[
        para(
            "The gateway and the way are in order, and the server at the end is not. The upstream server refuses the connection, closes it before the answer, answers too late or wrongly, or has no healthy member left. This is the literal meaning of 502.",
            &[&source::RFC9110_502],
        ),
        Block::List(&[
            said("The same request fails without the proxy, and from another network too.", &[]),
            said(
                "The gateway's log has a sentence: nginx writes `connect() failed (111: Connection refused)` or `upstream prematurely closed connection`; HAProxy writes `SC--` or `SH--`; Envoy writes a flag such as `UF` or `UC`.",
                &[&source::NGINX_SOURCE, &source::HAPROXY_STATES, &source::ENVOY_FLAGS],
            ),
            said(
                "`Proxy-Status` says `connection_refused`, `connection_terminated`, `http_response_incomplete`, `tls_certificate_error` or `dns_error`.",
                &[&source::RFC9209_TYPES],
            ),
            said(
                "A failure that takes a round number of seconds is a time limit. A failure within some milliseconds is a refusal, a reset, or a health check that has taken every member out.",
                &[],
            ),
            said(
                "Single failures without a pattern, gone on reload, are often connections that were closed in the moment they were reused.",
                &[&source::RFC9112_RETRY],
            ),
        ]),
        note(
            "Repair it at the upstream. Raising limits at the gateway hides a slow upstream for a while, and then there are more requests in the queue.",
            &[&source::SRE_CASCADE],
        ),
        Block::Causes(&[
            &causes::UPSTREAM_REFUSED,
            &causes::UPSTREAM_TIMEOUT,
            &causes::UPSTREAM_PREMATURE_CLOSE,
            &causes::UPSTREAM_KEEPALIVE_RACE,
            &causes::UPSTREAM_RESET,
            &causes::UPSTREAM_TLS_FAILURE,
            &causes::UPSTREAM_DNS_FAILURE,
            &causes::NO_HEALTHY_UPSTREAM,
            &causes::UPSTREAM_RESTART,
        ]),
        Block::Checks(&[&checks::DIRECT_WITHOUT_PROXY, &checks::GATEWAY_LOG]),
    ],
};
