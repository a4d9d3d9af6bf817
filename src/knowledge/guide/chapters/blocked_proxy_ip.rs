//! The fourth family: the proxy's address is not welcome.

use crate::knowledge::guide::block::{Block, Part, note, para, said};
use crate::knowledge::guide::source;
use crate::knowledge::{causes, checks};

/// Blocked proxy IP.
pub static PART: Part = Part {
    id: "blocked-proxy-ip",
    title: "Blocked proxy IP",
    blocks: &[
        para(
            "The target, or the protection before it, refuses the address that your node has, or counts its requests. It answers 403 or 429, shows a block page, closes the connection, or stays silent. In the last two cases the proxy has nothing to pass on and writes 502.",
            &[&source::RFC9110_403, &source::RFC6585_429],
        ),
        Block::List(&[
            said("One target fails and the others work, from the same node in the same minute.", &[]),
            said("The same address opens without the proxy, or through another node.", &[]),
            said(
                "The page that comes back is not the site's: a challenge, a captcha, or a number such as Cloudflare's 1005, 1006, 1009, 1010, 1015 or 1020.",
                &[&source::CLOUDFLARE_1XXX],
            ),
            said(
                "A datacenter proxy is refused and a residential proxy is not: hosting networks are on public lists.",
                &[],
            ),
            said(
                "It began after many requests in a short time. Then it is a rate limit, and it ends by itself.",
                &[&source::RFC6585_429],
            ),
        ]),
        note(
            "The other direction exists too: your proxy may not know your address. A proxy that works by address list answers 407, 403 or nothing once your public address changes.",
            &[],
        ),
        note(
            "A block is a decision of the site's owner. Slow down, read the site's terms and its robots rules, and ask for access or an interface before you look for another address.",
            &[&source::RFC9309],
        ),
        Block::Causes(&[&causes::BLOCKED_BY_TARGET, &causes::RATE_LIMITED, &causes::IP_NOT_ALLOWED]),
        Block::Checks(&[&checks::BLOCK_PAGE, &checks::OTHER_TARGET, &checks::EXIT_ADDRESS]),
    ],
};
