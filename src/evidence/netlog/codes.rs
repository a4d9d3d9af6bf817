//! What only a network log can tell.

use crate::finding::{Code, Leg, Role, Sign, Strength};

const fn code(
    id: &'static str,
    sign: Sign,
    speaker: Role,
    leg: Leg,
    strength: Strength,
    says: &'static str,
) -> Code {
    Code { id, sign, speaker, leg, strength, says }
}

use Leg::{ToGateway, Unknown};
use Role::{Client, Gateway, Target};
use Strength::{Fair, Proof, Strong};

/// A request of the page was answered without a failure.
#[rustfmt::skip]
pub static ANSWERED: Code = code("netlog.answered", Sign::AnsweredWell, Target, Unknown, Fair, "A request of the page was answered without a failure");
/// The browser chose this proxy.
#[rustfmt::skip]
pub static PROXY_CHOSEN: Code = code("netlog.proxy", Sign::HopNamed, Gateway, Unknown, Strong, "The browser chose this proxy");
/// The browser counts the proxy as bad and goes on to the next choice.
#[rustfmt::skip]
pub static PROXY_GIVEN_UP: Code = code("netlog.proxy-given-up", Sign::ConnectFailed, Client, ToGateway, Fair, "The browser counts the proxy as bad and goes on to the next choice");
/// The script that chooses the proxy failed.
#[rustfmt::skip]
pub static PAC_FAILED: Code = code("netlog.pac-failed", Sign::SettingNotInEffect, Client, ToGateway, Strong, "The script that chooses the proxy failed");
/// The browser could not resolve the proxy's name.
#[rustfmt::skip]
pub static PROXY_NAME: Code = code("netlog.proxy-name", Sign::NameNotFound, Client, ToGateway, Proof, "The browser could not resolve the proxy's name");
/// The proxy's port refused the browser's connection.
#[rustfmt::skip]
pub static PROXY_REFUSED: Code = code("netlog.proxy-refused", Sign::ConnectRefused, Client, ToGateway, Proof, "The proxy's port refused the browser's connection");
/// The proxy did not take the browser's connection in time.
#[rustfmt::skip]
pub static PROXY_TIMED_OUT: Code = code("netlog.proxy-timed-out", Sign::ConnectTimedOut, Client, ToGateway, Proof, "The proxy did not take the browser's connection in time");
/// The browser's network knows no way to the proxy.
#[rustfmt::skip]
pub static PROXY_NO_ROUTE: Code = code("netlog.proxy-no-route", Sign::NoRoute, Client, ToGateway, Proof, "The browser's network knows no way to the proxy");
/// The browser could not connect to the proxy.
#[rustfmt::skip]
pub static PROXY_FAILED: Code = code("netlog.proxy-failed", Sign::ConnectFailed, Client, ToGateway, Proof, "The browser could not connect to the proxy");

/// Every code of this file, for the test over all entries.
pub static CODES: &[&Code] = &[
    &ANSWERED,
    &PROXY_CHOSEN,
    &PROXY_GIVEN_UP,
    &PAC_FAILED,
    &PROXY_NAME,
    &PROXY_REFUSED,
    &PROXY_TIMED_OUT,
    &PROXY_NO_ROUTE,
    &PROXY_FAILED,
];
