//! What the proxies of development servers and service meshes say about the server behind them.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// http-proxy-middleware, webpack, Vite, create-react-app.
pub static NODE: PhraseTable = PhraseTable {
    parser: "dev_proxy",
    program: Some("http-proxy"),
    source: "chimurai/http-proxy-middleware, vitejs/vite, facebook/create-react-app",
    phrases: NODE_ROWS,
};

/// Linkerd and Istio's ztunnel.
pub static MESHES: PhraseTable = PhraseTable {
    parser: "mesh_log",
    program: None,
    source: "linkerd/linkerd2-proxy, istio/ztunnel",
    phrases: MESH_ROWS,
};

#[rustfmt::skip]
const NODE_ROWS: Rows = rows![
    phrase("[HPM] Error occurred while *[ECONNREFUSED]", "hpm.refused", ConnectRefused, Gateway, ToTarget, Proof, "The server behind the development proxy refused its connection"),
    phrase("[HPM] Error occurred while *[ECONNRESET]", "hpm.reset", ResetBeforeAnswer, Gateway, ToTarget, Proof, "The server behind the development proxy reset its connection"),
    phrase("[HPM] Error occurred while *[ETIMEDOUT]", "hpm.timeout", ConnectTimedOut, Gateway, ToTarget, Strong, "The server behind the development proxy did not answer"),
    phrase("[HPM] Error occurred while *[ENOTFOUND]", "hpm.name-not-found", NameNotFound, Gateway, ToTarget, Proof, "The development proxy could not resolve the server's name"),
    phrase("[HPM] Error occurred while *[EAI_AGAIN]", "hpm.lookup-failed", NameLookupFailed, Gateway, ToTarget, Proof, "The development proxy's resolver did not answer"),
    phrase("[HPM] Error occurred while *[HPE_", "hpm.not-http", AnswerNotHttp, Gateway, ToTarget, Strong, "What the server behind the development proxy sends is not HTTP"),
    phrase("[HPM] Error occurred while ", "hpm.error", NotConnected, Gateway, ToTarget, Fair, "The development proxy could not reach the server behind it"),
    phrase("Error occurred while trying to proxy: ", "hpm.page", NotConnected, Gateway, ToTarget, Strong, "The development proxy could not reach the server behind it"),
    phrase("Error occurred while trying to proxy to: ", "hpm.page-old", NotConnected, Gateway, ToTarget, Strong, "The development proxy could not reach the server behind it"),
    phrase("Proxy error: Could not proxy request ", "cra.error", NotConnected, Gateway, ToTarget, Strong, "The development server could not reach the server behind it"),
    phrase("for more information (ECONNREFUSED).", "cra.refused", ConnectRefused, Gateway, ToTarget, Strong, "The server behind the development server refused its connection"),
    phrase("for more information (ECONNRESET).", "cra.reset", ResetBeforeAnswer, Gateway, ToTarget, Strong, "The server behind the development server reset its connection"),
    phrase("for more information (ETIMEDOUT).", "cra.timeout", ConnectTimedOut, Gateway, ToTarget, Strong, "The server behind the development server did not answer"),
    phrase("for more information (ENOTFOUND).", "cra.name-not-found", NameNotFound, Gateway, ToTarget, Strong, "The development server could not resolve the name of the server behind it"),
    phrase("http proxy error: /", "vite.error", NotConnected, Gateway, ToTarget, Strong, "Vite could not reach the server behind it"),
    phrase("http proxy error at /", "vite.error-old", NotConnected, Gateway, ToTarget, Strong, "Vite could not reach the server behind it"),
    phrase("ws proxy error:", "vite.ws-error", NotConnected, Gateway, ToTarget, Fair, "Vite could not reach the server behind it"),
];

#[rustfmt::skip]
const MESH_ROWS: Rows = rows![
    phrase("linkerd_reconnect: Failed to connect error=*Connection refused", "linkerd.refused", ConnectRefused, Gateway, ToTarget, Proof, "The upstream refused Linkerd's connection"),
    phrase("linkerd_reconnect: Failed to connect error=*timed out", "linkerd.connect-timeout", ConnectTimedOut, Gateway, ToTarget, Proof, "The upstream did not answer Linkerd's connection attempt"),
    phrase("linkerd_reconnect: Failed to connect error=", "linkerd.connect-failed", ConnectFailed, Gateway, ToTarget, Strong, "Linkerd could not connect to the upstream"),
    phrase("linkerd_app_core::errors::respond: *error=*HTTP dispatch timeout", "linkerd.dispatch-timeout", PoolLimitReached, Gateway, ToTarget, Strong, "Linkerd found no endpoint for the request in time"),
    phrase("linkerd_app_core::errors::respond: *error=*no route to host", "linkerd.no-route", NoRoute, Gateway, ToTarget, Strong, "The network told Linkerd that no way leads to the upstream"),
    phrase("linkerd_app_core::errors::respond: *error=*connection closed before message completed", "linkerd.closed", ClosedBeforeAnswer, Gateway, ToTarget, Strong, "The upstream closed Linkerd's connection before an answer"),
    phrase("linkerd_app_core::errors::respond: *error=*Service in fail-fast", "linkerd.fail-fast", NoHealthyMember, Gateway, ToTarget, Strong, "Linkerd counts the service as unreachable for now"),
    phrase("connection complete*direction=\"outbound\"*error=\"*Connection refused (os error 111)", "ztunnel.refused", ConnectRefused, Gateway, ToTarget, Proof, "The upstream refused ztunnel's connection"),
    phrase("connection complete*direction=\"*error=\"*policy rejection", "ztunnel.policy", DeniedByRule, Gateway, ToTarget, Proof, "A policy of the mesh refused the connection"),
    phrase("connection complete*direction=\"*error=\"*no healthy upstream", "ztunnel.no-healthy", NoHealthyMember, Gateway, ToTarget, Proof, "ztunnel has no healthy upstream"),
    phrase("] delayed connect error: 111", "envoy.debug-refused", ConnectRefused, Gateway, ToTarget, Strong, "The upstream refused Envoy's connection"),
    phrase("] delayed connect error: Connection refused", "envoy.debug-refused-words", ConnectRefused, Gateway, ToTarget, Strong, "The upstream refused Envoy's connection"),
    phrase("] delayed connect error: 113", "envoy.debug-no-route", NoRoute, Gateway, ToTarget, Strong, "The network told Envoy that no way leads to the upstream"),
];
