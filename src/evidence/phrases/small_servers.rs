//! What lighttpd and h2o write into their error logs about a backend.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// lighttpd's error log.
pub static LIGHTTPD: PhraseTable = PhraseTable {
    parser: "lighttpd_error_log",
    program: Some("lighttpd"),
    source: "lighttpd/lighttpd1.4 src/gw_backend.c",
    phrases: LIGHTTPD_ROWS,
};

/// h2o's error log.
pub static H2O: PhraseTable = PhraseTable {
    parser: "h2o_error_log",
    program: Some("h2o"),
    source: "h2o/h2o lib/core/proxy.c",
    phrases: H2O_ROWS,
};

#[rustfmt::skip]
const LIGHTTPD_ROWS: Rows = rows![
    phrase("establishing connection failed: *socket: *: Connection refused", "lighttpd.refused", ConnectRefused, Gateway, ToTarget, Proof, "The backend refused lighttpd's connection"),
    phrase("establishing connection failed: *socket: *: Connection timed out", "lighttpd.connect-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The backend did not answer lighttpd's connection attempt"),
    phrase("establishing connection failed: *socket: *: No route to host", "lighttpd.no-route", NoRoute, Gateway, ToTarget, Proof, "The network told lighttpd that no way leads to the backend"),
    phrase("establishing connection failed: *socket: *: No such file or directory", "lighttpd.socket-missing", SocketMissing, Gateway, ToTarget, Proof, "The backend's socket file is not there"),
    phrase("establishing connection failed: *socket: *: Permission denied", "lighttpd.socket-forbidden", SocketForbidden, Gateway, ToTarget, Proof, "The system forbade lighttpd to open the backend's socket"),
    phrase("establishing connection failed: ", "lighttpd.connect-failed", ConnectFailed, Gateway, ToTarget, Strong, "lighttpd could not connect to the backend"),
    phrase("(gw_backend.c.#) connect timeout on socket: ", "lighttpd.connect-timeout-set", ConnectTimedOut, Gateway, ToTarget, Proof, "The backend did not answer lighttpd's connection attempt"),
    phrase("(gw_backend.c.#) read timeout on socket: ", "lighttpd.answer-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The backend took the request and did not answer in time"),
    phrase("(gw_backend.c.#) write timeout on socket: ", "lighttpd.send-timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The backend stopped taking the request"),
    phrase("response not received, request sent: # on socket: *, closing connection", "lighttpd.closed", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The backend's connection ended before lighttpd had an answer"),
    phrase("(http-header-glue.c.#) read() # #: Connection reset by peer", "lighttpd.reset", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The backend reset lighttpd's connection"),
    phrase("(http-header-glue.c.#) response headers too large for ", "lighttpd.header-too-large", HeaderTooLarge, Gateway, ToTarget, Proof, "The backend's response headers are larger than lighttpd accepts"),
    phrase("all handlers for * are down.", "lighttpd.no-handler", MemberMarkedDown, Gateway, ToTarget, Fair, "lighttpd counts every backend for the address as down"),
    phrase("unexpected end-of-file (perhaps the fastcgi process died): ", "lighttpd.fastcgi-died", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The FastCGI backend died before an answer"),
    phrase("backend is overloaded; we'll disable it for ", "lighttpd.overloaded", UpstreamOverloaded, Gateway, ToTarget, Proof, "The backend does not take more connections"),
    phrase("gw-server re-enabled: ", "lighttpd.back", RepeatWorks, Gateway, ToTarget, Weak, "lighttpd tries the backend again"),
];

#[rustfmt::skip]
const H2O_ROWS: Rows = rows![
    phrase("/proxy.c] in request:*:connection failed", "h2o.connect-failed", NotConnected, Gateway, ToTarget, Strong, "h2o could not connect to the upstream"),
    phrase("/proxy.c] in request:*:connection refused", "h2o.refused", ConnectRefused, Gateway, ToTarget, Proof, "The upstream refused h2o's connection"),
    phrase("/proxy.c] in request:*:connection timeout", "h2o.connect-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer h2o's connection attempt"),
    phrase("/proxy.c] in request:*:I/O error (head)", "h2o.closed", ClosedBeforeAnswer, Gateway, ToTarget, Proof, "The upstream's connection ended before h2o had an answer"),
    phrase("/proxy.c] in request:*:I/O error (body", "h2o.closed-mid-answer", ClosedMidAnswer, Gateway, ToTarget, Strong, "The upstream's connection ended in the middle of its answer"),
    phrase("/proxy.c] in request:*:I/O timeout", "h2o.timeout", AnswerTimedOut, Gateway, ToTarget, Strong, "The upstream did not answer h2o in time"),
    phrase("/proxy.c] in request:*:first byte timeout", "h2o.answer-timeout", AnswerTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer h2o in time"),
    phrase("/proxy.c] in request:*:failed to parse the response", "h2o.not-valid", AnswerNotHttp, Gateway, ToTarget, Proof, "The upstream's answer is not valid HTTP"),
    phrase("/proxy.c] in request:*:upstream error", "h2o.upstream-error", NoValidAnswer, Gateway, ToTarget, Fair, "h2o got no valid answer from the upstream"),
];
