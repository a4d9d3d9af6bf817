//! What lighttpd logs about its backends.

use crate::evidence::phrase::{Phrase, PhraseTable, phrase};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// The error log.
pub static LIGHTTPD: PhraseTable = PhraseTable {
    parser: "lighttpd_log",
    program: Some("lighttpd"),
    source: "lighttpd/lighttpd1.4 src/gw_backend.c, mod_fastcgi.c",
    phrases: ROWS,
};

#[rustfmt::skip]
const ROWS: &[Phrase] = &[
    phrase("(gw_backend.c.*Connection refused", "lighttpd.refused", ConnectRefused, Gateway, ToTarget, Proof, "The backend refused lighttpd's connection"),
    phrase("(mod_fastcgi.c.*Connection refused", "lighttpd.fastcgi-refused", ConnectRefused, Gateway, ToTarget, Proof, "The backend refused lighttpd's connection"),
    phrase("(gw_backend.c.*Permission denied", "lighttpd.forbidden", SocketForbidden, Gateway, ToTarget, Strong, "lighttpd may not open the backend's socket"),
    phrase("(gw_backend.c.*No such file or directory", "lighttpd.socket-missing", SocketMissing, Gateway, ToTarget, Strong, "The backend's socket is not there"),
    phrase("all handlers for * are down", "lighttpd.all-down", NoHealthyMember, Gateway, ToTarget, Strong, "lighttpd counts every backend as down"),
    phrase("backend died; we'll disable it for", "lighttpd.backend-died", MemberMarkedDown, Gateway, ToTarget, Proof, "lighttpd took a backend out because it died"),
    phrase("backend is overloaded; we'll disable it for", "lighttpd.backend-overloaded", UpstreamOverloaded, Gateway, ToTarget, Proof, "lighttpd took a backend out because it has no room"),
    phrase("unexpected end-of-file (perhaps the * process died)", "lighttpd.worker-died", WorkerDied, Gateway, ToTarget, Strong, "The backend's process ended while it was at work"),
];
