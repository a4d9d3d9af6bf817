//! Pages that a browser shows when no answer came: the browser speaks, the words name what it saw.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Firefox's pages.
pub static FIREFOX: PhraseTable = PhraseTable {
    parser: "error_page",
    program: Some("Firefox"),
    source: "Firefox, toolkit/locales netError",
    phrases: FIREFOX_ROWS,
};

/// Chrome's pages.
pub static CHROME: PhraseTable = PhraseTable {
    parser: "error_page",
    program: Some("Chrome"),
    source: "Chromium, components/error_page_strings.grdp",
    phrases: CHROME_ROWS,
};

#[rustfmt::skip]
const FIREFOX_ROWS: Rows = rows![
    phrase("configured to use a proxy server that is refusing connections", "firefox.page-proxy-refusing", ConnectRefused, Client, ToGateway, Proof, "The proxy refuses Firefox's connection, or answered CONNECT with 503"),
    phrase("configured to use a proxy server that can*t be found", "firefox.page-proxy-not-found", NameNotFound, Client, ToGateway, Proof, "Firefox could not resolve the proxy's name"),
    phrase("^The proxy server is refusing connections$", "firefox.page-proxy-refusing-title", ConnectRefused, Client, ToGateway, Strong, "The proxy refuses Firefox's connection, or answered CONNECT with 503"),
    phrase("^Unable to find the proxy server$", "firefox.page-proxy-not-found-title", NameNotFound, Client, ToGateway, Strong, "Firefox could not resolve the proxy's name"),
    phrase("The connection to the server was reset while the page was loading", "firefox.page-reset", ResetBeforeAnswer, Client, Unknown, Weak, "The connection was reset while Firefox was loading the page"),
    phrase("The connection to * was interrupted while the page was loading", "firefox.page-interrupted", ResetBeforeAnswer, Client, Unknown, Weak, "The connection was interrupted while Firefox was loading the page"),
    phrase("The server at * is taking too long to respond", "firefox.page-too-long", TimedOut, Client, Unknown, Weak, "No answer came to Firefox in time"),
    phrase("Firefox can*t establish a connection to the server at ", "firefox.page-connect", ConnectRefused, Client, Unknown, Fair, "Firefox's connection was refused"),
    phrase("having trouble finding that site", "firefox.page-name", NameNotFound, Client, Unknown, Fair, "Firefox could not resolve the name"),
    phrase("Firefox can*t find the server at ", "firefox.page-name-old", NameNotFound, Client, Unknown, Fair, "Firefox could not resolve the name"),
];

#[rustfmt::skip]
const CHROME_ROWS: Rows = rows![
    phrase("There is something wrong with the proxy server, or the address is incorrect", "chrome.page-proxy", ConnectFailed, Client, ToGateway, Strong, "Chrome could not connect to the proxy"),
    phrase("~ unexpectedly closed the connection.", "chrome.page-closed", ClosedBeforeAnswer, Client, Unknown, Weak, "The connection was closed before Chrome had an answer"),
    phrase("~ refused to connect.", "chrome.page-refused", ConnectRefused, Client, Unknown, Weak, "Chrome's connection was refused"),
    phrase("~ took too long to respond.", "chrome.page-too-long", TimedOut, Client, Unknown, Weak, "No answer came to Chrome in time"),
    phrase("~ didn*t send any data.", "chrome.page-no-data", ClosedBeforeAnswer, Client, Unknown, Fair, "The connection was closed before Chrome had an answer"),
    phrase("The webpage at * might be temporarily down or it may have moved permanently", "chrome.page-might-be-down", HiddenFailure, Client, Unknown, Weak, "Chrome got no page, and its page does not say why"),
];
