//! What programs leave behind, and where they read their settings.

use super::Term;

terms! {
    ACCESS_LOG = "access-log", "Access log", [],
        "The log with one line a request: status, size, times. A dash in an upstream field mostly means that the gateway never reached the upstream.",
        see ["error-log", "termination-state"];
    ERROR_LOG = "error-log", "Error log", [],
        "The log in which a server says why something failed, with the system's error number where there is one.",
        see ["access-log"];
    EXIT_CODE = "exit-code", "Exit code", [],
        "The number a command ends with. curl's 5, 7, 28, 35, 52, 56 and 97 tell in which step the request failed.",
        see ["error-log"];
    RESPONSE_FLAG = "response-flag", "Response flag", [],
        "Envoy's short code in the access log for what befell a request, such as UF (connection failed) or UH (no healthy member).",
        see ["termination-state", "access-log"];
    TERMINATION_STATE = "termination-state", "Termination state", [],
        "HAProxy's two letters in its log: which side ended the session, and in which phase.",
        see ["response-flag", "access-log"];
    NO_PROXY_LIST = "no-proxy-list", "No-proxy list", ["no_proxy"],
        "The hosts for which a client goes past its proxy, often in the variable no_proxy. Programs disagree on how they read it.",
        see ["pac-file"];
    PAC_FILE = "pac-file", "PAC file", ["proxy auto-config"],
        "A small script that tells a browser which proxy to use for which address.",
        see ["no-proxy-list"];
}
