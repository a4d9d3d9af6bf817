//! From the client to its proxy: is the proxy in use, found, open, and does it let the client in.

use super::{Answer, Next, Node};
use crate::finding::{Code, Leg, Role, Sign, Strength};
use crate::knowledge::{causes, checks};

nodes! {
    "any-site" (check ANY_SITE), "If nothing opens, the client itself is cut off." => {
        "works" "Other sites open" -> Next::Node("proxy-settings");
        "fails" "Nothing opens" [Offline ToGateway Strong "No site opens from the client, with or without the proxy."] -> Next::Solution(&causes::NETWORK_UNREACHABLE);
        unknown -> Next::Node("proxy-settings");
    }
    "proxy-settings" (check PROXY_SETTINGS), "Programs read their proxy from different places. curl prints which variable it uses." => {
        "as-meant" "The one I meant" -> Next::Node("proxy-name");
        "other" "Another one" [SettingNotInEffect ToGateway Strong "The client uses another proxy than the one meant."] -> Next::Solution(&causes::CLIENT_ENV_MISCONFIG);
        "none" "None" [SettingNotInEffect ToGateway Strong "The client uses no proxy."] -> Next::Solution(&causes::CLIENT_ENV_MISCONFIG);
        unknown -> Next::Node("proxy-name");
    }
    "proxy-name" (check PROXY_NAME), "Without an address of the proxy, the client never opens a connection." => {
        "resolves" "An address comes back" [NameResolved ToGateway Strong "The proxy's name resolves."] -> Next::Node("proxy-port");
        "no-address" "No address comes back" [NameNotFound ToGateway Strong "The proxy's name does not resolve."] -> Next::Solution(&causes::PROXY_DNS_FAILURE);
        unknown -> Next::Node("proxy-port");
    }
    "proxy-port" (check PROXY_PORT), "Refused means that the host is there and the port closed. Silence means that packets get lost or dropped." => {
        "open" "It is open" [Connected ToGateway Strong "The proxy's port is open."] -> Next::Node("connect-transcript");
        "refused" "It is refused at once" [ConnectRefused ToGateway Strong "The proxy's host refuses the connection."] -> Next::Solution(&causes::PROXY_REFUSED);
        "silent" "Nothing answers" [ConnectTimedOut ToGateway Strong "The proxy's address does not answer."] -> Next::Solution(&causes::PROXY_UNREACHABLE);
        unknown -> Next::Node("connect-transcript");
    }
    "connect-transcript" (check CONNECT_TRANSCRIPT), "The answer to CONNECT is the proxy's own word. Browsers hide it, curl prints it." => {
        "tunnel-opens" "200, and the failure comes later" [TunnelEstablished ToGateway Strong "The proxy opened the tunnel."] -> Next::Node("certificate-issuer");
        "wants-login" "407" [AuthRequired ToGateway Fair "The proxy answers CONNECT with 407."] -> Next::Node("credentials");
        "forbids" "403" [TunnelForbidden ToGateway Strong "The proxy answers CONNECT with 403."] -> Next::Node("other-target");
        "limits" "429 or 402" [AccountLimited ToGateway Strong "The proxy limits the account."] -> Next::Solution(&causes::PROXY_RATE_LIMIT);
        "bad-gateway" "502" [TunnelBadGateway Unknown Fair "The proxy answers CONNECT with 502."] -> Next::Node("new-session");
        "unavailable" "503" [TunnelUnavailable Unknown Fair "The proxy answers CONNECT with 503."] -> Next::Node("new-session");
        "timed-out" "504" [TunnelTimeout Unknown Fair "The proxy answers CONNECT with 504."] -> Next::Node("new-session");
        "not-a-proxy" "400, 404, 405 or 501" [TunnelBadRequest ToGateway Fair "The proxy does not take CONNECT as it comes."] -> Next::Node("proxy-kind");
        "closes" "Nothing: it closes the connection" [TunnelAborted ToGateway Fair "The proxy closes the connection instead of answering CONNECT."] -> Next::Node("proxy-scheme");
        unknown -> Next::Node("other-target");
    }
    "proxy-kind" ("What is that address meant to be?"), "A web server or reverse proxy answers, but it opens no tunnels." => {
        "forward-proxy" "An HTTP proxy" -> Next::Node("proxy-scheme");
        "socks" "A SOCKS proxy" [SchemeMismatch ToGateway Fair "The client speaks HTTP to a SOCKS port."] -> Next::Solution(&causes::PROXY_SCHEME_MISMATCH);
        "web-server" "A website or a reverse proxy" [MethodUnsupported ToGateway Strong "The address is a web server, which opens no tunnels."] -> Next::Solution(&causes::PROXY_PROTOCOL_UNSUPPORTED);
        unknown -> Next::Node("proxy-scheme");
    }
    "proxy-scheme" (check PROXY_SCHEME), "The variable https_proxy normally holds an http:// address: the scheme says how to speak to the proxy, not to the target." => {
        "another" "Another scheme gets an answer" [SchemeMismatch ToGateway Strong "The proxy's port speaks another scheme."] -> Next::Solution(&causes::PROXY_SCHEME_MISMATCH);
        "same" "Only the one I use" -> Next::Node("other-target");
        "no-scheme" "None" -> Next::Node("low-rate");
        unknown -> Next::Node("other-target");
    }
    "credentials" (check CREDENTIALS), "Given beside the address, a password needs no escaping. That tells a wrong password from a wrongly written one." => {
        "accepted" "Accepted" [CredentialsMalformed ToGateway Strong "The proxy accepts the credentials outside the URL."] -> Next::Solution(&causes::PROXY_CREDENTIALS_FORMAT);
        "refused" "407 again" [AuthRejected ToGateway Weak "The proxy refuses the credentials."] -> Next::Node("exit-address");
        "other-error" "Another error" -> Next::Node("other-target");
        unknown -> Next::Node("exit-address");
    }
    "exit-address" (check EXIT_ADDRESS), "Some proxies know their clients by address. Home and mobile addresses change." => {
        "listed" "Yes, it is listed" -> Next::Node("provider-panel");
        "not-listed" "No, it is missing" [AddressNotListed ToGateway Proof "The client's address is not on the proxy's list."] -> Next::Solution(&causes::IP_NOT_ALLOWED);
        "no-list" "There is no list, only a password" -> Next::Solution(&causes::PROXY_AUTH);
        unknown -> Next::Node("provider-panel");
    }
}
