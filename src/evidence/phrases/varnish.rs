//! What Varnish writes into its shared log about a backend.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// The shared log, as varnishlog prints it.
pub static SHARED_LOG: PhraseTable = PhraseTable {
    parser: "varnishlog",
    program: Some("varnish"),
    source: "varnishcache/varnish-cache bin/varnishd/cache/cache_backend.c, cache_fetch.c",
    phrases: ROWS,
};

#[rustfmt::skip]
const ROWS: Rows = rows![
    phrase("FetchError * fail errno 111 (", "varnish.connect-refused", ConnectRefused, Gateway, ToTarget, Proof, "The backend refused Varnish's connection"),
    phrase("FetchError * fail errno 113 (", "varnish.no-route", NoRoute, Gateway, ToTarget, Proof, "The network told Varnish that no way leads to the backend"),
    phrase("FetchError * fail errno 101 (", "varnish.network-unreachable", NoRoute, Gateway, ToTarget, Proof, "Varnish's machine has no route to the backend's network"),
    phrase("FetchError * fail errno 110 (", "varnish.connect-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The backend did not answer Varnish's connection attempt"),
    phrase("FetchError * fail errno 0 (", "varnish.connect-failed", NotConnected, Gateway, ToTarget, Strong, "Varnish could not connect to the backend"),
    phrase("FetchError * fail errno # (", "varnish.connect-error", ConnectFailed, Gateway, ToTarget, Strong, "Varnish could not connect to the backend"),
    phrase("FetchError *no backend connection", "varnish.no-connection-old", NotConnected, Gateway, ToTarget, Strong, "Varnish has no connection to the backend"),
    phrase("FetchError *backend *: unhealthy", "varnish.unhealthy", NoHealthyMember, Gateway, ToTarget, Proof, "Varnish counts the backend as sick"),
    phrase("FetchError *backend *: busy", "varnish.busy", PoolLimitReached, Gateway, ToTarget, Proof, "Varnish's limit of connections to the backend is reached"),
    phrase("FetchError *No backend~", "varnish.no-backend", GatewayMisconfigured, Gateway, Unknown, Proof, "Varnish's configuration leads to no backend"),
    phrase("FetchError *Director * returned no backend", "varnish.director-empty", NoHealthyMember, Gateway, ToTarget, Proof, "Varnish's director has no healthy backend"),
    phrase("FetchError *backend closed", "varnish.closed", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The backend closed the connection before Varnish had an answer"),
    phrase("FetchError *HTC eof (-1)", "varnish.closed-eof", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The backend closed the connection before Varnish had an answer"),
    phrase("FetchError *http first read error: EOF", "varnish.closed-old", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The backend closed the connection before Varnish had an answer"),
    phrase("FetchError *http first read error: -1 # (", "varnish.answer-timeout-old", AnswerTimedOut, Gateway, ToTarget, Fair, "The backend did not answer Varnish in time"),
    phrase("FetchError *HTC timeout (", "varnish.header-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The backend's headers did not come in time"),
    phrase("FetchError *first byte timeout", "varnish.answer-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The backend took the request and did not answer in time"),
    phrase("FetchError *between bytes timeout", "varnish.body-timeout", BodyTimedOut, Gateway, ToTarget, Proof, "The backend's answer stalled in the middle"),
    phrase("FetchError *Resource temporarily unavailable", "varnish.read-timeout", AnswerTimedOut, Gateway, ToTarget, Fair, "The backend's answer did not come in time"),
    phrase("FetchError *http format error", "varnish.not-valid", AnswerNotHttp, Gateway, ToTarget, Proof, "The backend's answer is not valid HTTP"),
    phrase("FetchError *Received junk", "varnish.junk", WrongProtocol, Gateway, ToTarget, Proof, "What the backend sends is not HTTP"),
    phrase("FetchError *HTC status -1", "varnish.junk-status", AnswerNotHttp, Gateway, ToTarget, Strong, "The backend's answer is not valid HTTP"),
    phrase("FetchError *chunked read err", "varnish.chunks", AnswerNotHttp, Gateway, ToTarget, Strong, "The backend's chunked answer is malformed"),
    phrase("FetchError *chunked header", "varnish.chunk-header", AnswerNotHttp, Gateway, ToTarget, Strong, "The backend's chunked answer is malformed"),
    phrase("FetchError *chunked tail", "varnish.chunk-tail", AnswerNotHttp, Gateway, ToTarget, Strong, "The backend's chunked answer is malformed"),
    phrase("FetchError * insufficient bytes", "varnish.short-body", ClosedMidAnswer, Gateway, ToTarget, Strong, "The backend sent less than it had announced"),
    phrase("FetchError *overflow", "varnish.header-too-large", HeaderTooLarge, Gateway, ToTarget, Proof, "The backend's headers are larger than Varnish's buffer"),
    phrase("FetchError *out of workspace", "varnish.workspace", ResourceExhausted, Gateway, ToTarget, Strong, "Varnish's workspace for one request is used up"),
    phrase("FetchError *Workspace overflow", "varnish.workspace-overflow", ResourceExhausted, Gateway, ToTarget, Strong, "Varnish's workspace for one request is used up"),
    phrase("FetchError *Could not get storage", "varnish.storage", ResourceExhausted, Gateway, Unknown, Strong, "Varnish's storage is full"),
    phrase("FetchError *backend write error: ", "varnish.write-error", ResetBeforeAnswer, Gateway, ToTarget, Strong, "The backend's connection broke while Varnish was sending the request"),
    phrase("FetchError *Resource limits exceeded", "varnish.limits", ResourceExhausted, Gateway, Unknown, Fair, "A limit of Varnish's is exceeded"),
    phrase("Backend_health * Went sick ", "varnish.went-sick", MemberMarkedDown, Gateway, ToTarget, Proof, "The backend failed Varnish's probes"),
    phrase("Backend_health * Still sick ", "varnish.still-sick", MemberMarkedDown, Gateway, ToTarget, Proof, "The backend fails Varnish's probes"),
    phrase("Backend_health * Back healthy ", "varnish.back-healthy", RepeatWorks, Gateway, ToTarget, Fair, "The backend answers Varnish's probes again"),
    phrase("Backend fetch failed*Guru Meditation", "varnish.fetch-failed", NoValidAnswer, Gateway, ToTarget, Weak, "Varnish got nothing from the backend"),
];
