//! What sites and their protections show to clients they take for robots: challenges, captchas, block pages.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Challenges and block pages. Cloudflare's and Akamai's stand with their products.
pub static CHALLENGES: PhraseTable =
    PhraseTable { parser: "challenge", program: None, source: "the products' own pages", phrases: ROWS };

#[rustfmt::skip]
const ROWS: Rows = rows![
    phrase("Request unsuccessful. Incapsula incident ID", "imperva.incident", BlockedByTarget, Target, ToTarget, Proof, "The site's Imperva protection denies this request"),
    phrase("Incapsula incident ID: #", "imperva.incident-id", BlockedByTarget, Target, ToTarget, Strong, "The site's Imperva protection denies this request"),
    phrase("_Incapsula_Resource", "imperva.resource", BlockedByTarget, Target, ToTarget, Strong, "The site's Imperva protection wants a challenge solved"),
    phrase("Pardon Our Interruption", "imperva.interruption", BlockedByTarget, Target, ToTarget, Proof, "The site's protection takes the client for a robot"),
    phrase("The requested URL was rejected. Please consult with your administrator", "f5.rejected", BlockedByTarget, Target, ToTarget, Proof, "The site's F5 firewall rejects this request"),
    phrase("Access Denied - Sucuri Website Firewall", "sucuri.block-page", BlockedByTarget, Target, ToTarget, Proof, "The site's Sucuri firewall denies this request"),
    phrase("Sucuri WebSite Firewall - Access Denied", "sucuri.block-title", BlockedByTarget, Target, ToTarget, Proof, "The site's Sucuri firewall denies this request"),
    phrase("geo.captcha-delivery.com/", "datadome.captcha", BlockedByTarget, Target, ToTarget, Proof, "The site's DataDome protection wants a captcha solved"),
    phrase("ct.captcha-delivery.com/", "datadome.script", BlockedByTarget, Target, ToTarget, Strong, "The site's DataDome protection wants a challenge solved"),
    phrase("(?i)x-datadome: protected", "datadome.protected", HopNamed, Target, Unknown, Weak, "DataDome protects this site"),
    phrase("(?i)x-datadome-cid: ", "datadome.cid", HopNamed, Target, Unknown, Weak, "DataDome protects this site"),
    phrase("(?i)x-dd-b: ", "datadome.blocked", BlockedByTarget, Target, ToTarget, Fair, "The site's DataDome protection denies this request"),
    phrase("captcha.px-cdn.net", "perimeterx.captcha-script", BlockedByTarget, Target, ToTarget, Strong, "The site's PerimeterX protection wants a challenge solved"),
    phrase("id=\"px-captcha\"", "perimeterx.captcha", BlockedByTarget, Target, ToTarget, Proof, "The site's PerimeterX protection wants a challenge solved"),
    phrase("\"blockScript\":*captcha", "perimeterx.block-script", BlockedByTarget, Target, ToTarget, Proof, "The site's PerimeterX protection denies this request"),
    phrase("Access to this page has been denied", "perimeterx.denied", BlockedByTarget, Target, ToTarget, Strong, "The site's PerimeterX protection denies this request"),
    phrase("we believe you are using automation tools to browse the website", "perimeterx.automation", BlockedByTarget, Target, ToTarget, Proof, "The site's PerimeterX protection takes the client for a robot"),
    phrase("(?i)x-kpsdk-ct: ", "kasada.header", BlockedByTarget, Target, ToTarget, Weak, "Kasada protects this site"),
    phrase("ips.js?KP_UIDz", "kasada.script", BlockedByTarget, Target, ToTarget, Strong, "The site's Kasada protection wants a challenge solved"),
    phrase("To discuss automated access to Amazon data please contact", "amazon.automated", BlockedByTarget, Target, ToTarget, Proof, "Amazon takes the client for a robot"),
    phrase("make sure you're not a robot. For best results", "amazon.robot-check", BlockedByTarget, Target, ToTarget, Proof, "Amazon takes the client for a robot"),
    phrase("Please complete the security check to access", "challenge.security-check", BlockedByTarget, Target, ToTarget, Strong, "The site wants a captcha solved"),
    phrase("Please verify you are a human", "challenge.verify-human", BlockedByTarget, Target, ToTarget, Strong, "The site takes the client for a robot"),
    phrase("<title>*Robot or human?", "challenge.robot-or-human", BlockedByTarget, Target, ToTarget, Strong, "The site takes the client for a robot"),
    phrase("<title>Captcha", "challenge.captcha-title", BlockedByTarget, Target, ToTarget, Strong, "The site wants a captcha solved"),
    phrase("<title>Human Verification", "aws-waf.human-verification", BlockedByTarget, Target, ToTarget, Strong, "The site wants a captcha solved"),
    phrase("Your request has been blocked due to a network policy", "reddit.network-policy", BlockedByTarget, Target, ToTarget, Proof, "Reddit blocks this address"),
    phrase("whoa there, pardner!", "reddit.pardner", BlockedByTarget, Target, ToTarget, Proof, "Reddit blocks this address"),
    phrase("HTTP/* 999 ", "linkedin.999", BlockedByTarget, Target, ToTarget, Strong, "LinkedIn takes the client for a robot"),
    phrase("~999 Request denied", "linkedin.999-denied", BlockedByTarget, Target, ToTarget, Proof, "LinkedIn takes the client for a robot"),
    phrase("Your access to this site has been limited by the site owner", "wordfence.limited", BlockedByTarget, Target, ToTarget, Proof, "The site's Wordfence blocks this client"),
    phrase("Generated by Wordfence", "wordfence.generated", BlockedByTarget, Target, ToTarget, Strong, "The site's Wordfence blocks this client"),
    phrase("This error was generated by Mod_Security", "modsecurity.page", BlockedByTarget, Target, ToTarget, Proof, "The site's ModSecurity denies this request"),
    phrase("An appropriate representation of the requested resource could not be found*Mod_Security", "modsecurity.406", BlockedByTarget, Target, ToTarget, Proof, "The site's ModSecurity denies this request"),
    phrase("(?i)your address has been blocked", "challenge.address-blocked", BlockedByTarget, Target, ToTarget, Strong, "The site blocks this address"),
    phrase("(?i)has been blocked by the owner of this site", "challenge.blocked-by-owner", BlockedByTarget, Target, ToTarget, Proof, "The site's owner blocks this client"),
    phrase("(?i)your ip address has been blocked", "challenge.ip-blocked", BlockedByTarget, Target, ToTarget, Strong, "The site blocks this address"),
    phrase("(?i)your ip has been blocked", "challenge.ip-blocked-short", BlockedByTarget, Target, ToTarget, Strong, "The site blocks this address"),
    phrase("(?i)your ip address has been temporarily blocked", "challenge.ip-blocked-temporarily", BlockedByTarget, Target, ToTarget, Strong, "The site blocks this address for some time"),
    phrase("We have detected unusual activity from your", "challenge.unusual-activity", BlockedByTarget, Target, ToTarget, Strong, "The site takes the client for a robot"),
    phrase("Access denied*suspected of being a bot", "challenge.suspected-bot", BlockedByTarget, Target, ToTarget, Strong, "The site takes the client for a robot"),
    phrase("detected that you are using a proxy", "challenge.proxy-detected", BlockedByTarget, Target, ToTarget, Strong, "The site sees the proxy and denies the request"),
    phrase("using a VPN or proxy", "challenge.vpn-or-proxy", BlockedByTarget, Target, ToTarget, Fair, "The site sees the proxy and denies the request"),
    phrase("StackPath*This website is using a security service to protect itself", "stackpath.blocked", BlockedByTarget, Target, ToTarget, Proof, "The site's StackPath protection denies this request"),
    phrase("This website is using a security service to protect itself from online attacks", "challenge.security-service", BlockedByTarget, Target, ToTarget, Strong, "The site's protection denies this request"),
    phrase("DDoS-Guard</title>", "ddos-guard.challenge", BlockedByTarget, Target, ToTarget, Strong, "The site's DDoS-Guard protection wants a challenge solved"),
    phrase("Making sure you&#39;re not a bot!", "anubis.challenge", BlockedByTarget, Target, ToTarget, Strong, "The site's Anubis wants a challenge solved"),
    phrase("Making sure you're not a bot!", "anubis.challenge-text", BlockedByTarget, Target, ToTarget, Strong, "The site's Anubis wants a challenge solved"),
    phrase("\"code\":*\"429\"*Too Many Requests", "challenge.json-429", RateLimitedByTarget, Target, ToTarget, Weak, "The target limits the request rate"),
    phrase("(?i)x-ratelimit-remaining: 0~", "ratelimit.remaining-zero", RateLimitedByTarget, Target, ToTarget, Fair, "The target's limit of requests is used up"),
    phrase("(?i)~ratelimit-remaining: 0~", "ratelimit.remaining-zero-standard", RateLimitedByTarget, Target, ToTarget, Fair, "The target's limit of requests is used up"),
];

#[cfg(test)]
mod tests {
    use crate::evidence::Intake;

    fn check(text: &str, expected: &[&str]) {
        let mut intake = Intake::new();
        intake.push(text.as_bytes());
        let found: Vec<_> = intake.finish().findings.iter().map(|it| it.code.id).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn challenges_are_told_from_failures() {
        check("cf-mitigated: challenge", &["cloudflare.mitigated"]);
        check("<title>Just a moment...</title>", &["cloudflare.challenge-page"]);
        check("Request unsuccessful. Incapsula incident ID: 1848-1", &["imperva.incident"]);
        check("Reference #18.2f3d3e17.1768471200.1a2b3c", &["akamai.reference-18"]);
        check("Reference&#32;&#35;18&#46;2f3d3e17&#46;1768471200&#46;1a2b3c", &["akamai.reference-18-html"]);
        check("HTTP/1.1 999 Request denied", &["linkedin.999-denied", "http.5xx"]);
    }

    #[test]
    fn near_misses_stay_silent() {
        check("See Reference #18. of the manual, page 12", &[]);
        check("Just a moment... while we get your order", &[]);
        check("ERROR 1020 (HY000): Record has changed since last read", &[]);
        check("Error Code: 1005. Can't create table", &[]);
        check("10.0.0.1 - - [15/Jan/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 520", &["access.answered"]);
        check("The server answered with 999 items", &[]);
    }

    #[test]
    fn cloudflare_numbers_are_read_where_cloudflare_says_them() {
        check("HTTP/2 522", &["cloudflare.522-h2", "http.5xx"]);
        check("<title>example.com | 521: Web server is down</title>", &["cloudflare.521-title"]);
        check("error code: 1015", &["cloudflare.1015-body"]);
        check("error code: 524", &["cloudflare.524-body", "http.5xx"]);
        check("HTTP/1.1 525 No Exit Found", &["vendor.525-no-exit", "http.5xx"]);
    }
}
