//! What a live check will ask, of whom, and why: the first six steps of the check plan, as data that is shown before anything is sent.

use super::target::{Surroundings, is_loopback};
use super::{RanWhere, Survey};
use crate::finding::probe::{ProbeMode, ProbeTarget};

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is looked at.
    pub target: ProbeTarget,
    /// The address.
    pub url: String,
    /// Host and port, for the list.
    pub host: String,
    /// How.
    pub mode: ProbeMode,
    /// How long an answer is waited for.
    pub timeout_ms: u32,
}

impl Step {
    /// What the request would tell, for the list of hosts and the table of answers.
    pub fn why(&self) -> &'static str {
        match (&self.target, self.mode) {
            (ProbeTarget::OwnFile, _) => {
                "Control: does this page's own server answer, and does a proxy leave its marks"
            }
            (ProbeTarget::Echo, _) => "Control: the address you come from",
            (ProbeTarget::UnresolvableName, _) => "A name that cannot exist: only a proxy answers for it",
            (ProbeTarget::Target, ProbeMode::Cors) => {
                "The target, with an answer this page may read if the target allows it"
            }
            (ProbeTarget::Target, ProbeMode::NoCors) => "The target again: did anything answer at all",
        }
    }
}

/// A host that will be contacted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostUse {
    /// Host and port.
    pub host: String,
    /// How many requests it gets at most.
    pub n_requests: usize,
    /// What for.
    pub whys: Vec<&'static str>,
}

/// All requests of a run, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The requests.
    pub steps: Vec<Step>,
    /// The browser says that it has no network.
    pub is_offline: bool,
}

const CONTROL_MS: u32 = 6_000;
const TARGET_MS: u32 = 10_000;

impl Plan {
    /// The plan for a target, or why it cannot be tested from here.
    pub fn new(survey: &Survey, ran_where: RanWhere, nonce: &str) -> Result<Self, &'static str> {
        let here = &survey.surroundings;
        if here.origin.starts_with("file:") {
            return Err(
                "This page was opened from a file, and browsers forbid such a page to ask other hosts. \
                        Open it from a web server, or run the check with curl",
            );
        }
        let is_https_page = here.origin.starts_with("https:");
        let is_http_target = survey.href.starts_with("http:");
        if is_https_page && is_http_target && !is_loopback(&survey.host) {
            return Err("This page came by https, so the browser forbids it to ask an http:// address. \
                        Try the https:// address, or open this page by http");
        }
        let mut steps = vec![own_file(here, nonce)];
        steps.extend(here.echoes.first().map(|echo| Step {
            target: ProbeTarget::Echo,
            url: echo.clone(),
            host: host_of(echo),
            mode: ProbeMode::Cors,
            timeout_ms: CONTROL_MS,
        }));
        if !is_https_page && ran_where == RanWhere::ThisBrowser {
            steps.push(unresolvable(nonce));
        }
        for mode in [ProbeMode::Cors, ProbeMode::NoCors] {
            steps.push(Step {
                target: ProbeTarget::Target,
                url: survey.href.clone(),
                host: survey.host.clone(),
                mode,
                timeout_ms: TARGET_MS,
            });
        }
        Ok(Self { steps, is_offline: here.is_offline })
    }

    /// The hosts that will be contacted, in the order of the first request.
    pub fn hosts(&self) -> Vec<HostUse> {
        let mut hosts: Vec<HostUse> = Vec::new();
        for step in &self.steps {
            let why = step.why();
            if let Some(known) = hosts.iter_mut().find(|it| it.host == step.host) {
                known.n_requests += 1;
                known.whys.push(why);
            } else {
                hosts.push(HostUse { host: step.host.clone(), n_requests: 1, whys: vec![why] });
            }
        }
        hosts
    }
}

fn own_file(here: &Surroundings, nonce: &str) -> Step {
    Step {
        target: ProbeTarget::OwnFile,
        url: format!("{}?nonce={nonce}", here.own_file),
        host: here.host.clone(),
        mode: ProbeMode::Cors,
        timeout_ms: CONTROL_MS,
    }
}

// `.invalid` never resolves (RFC 2606), so an answer can only come from something that answers for every name.
fn unresolvable(nonce: &str) -> Step {
    let host = format!("whichhop-{nonce}.invalid");
    Step {
        target: ProbeTarget::UnresolvableName,
        url: format!("http://{host}/"),
        host,
        mode: ProbeMode::NoCors,
        timeout_ms: CONTROL_MS,
    }
}

fn host_of(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survey(origin: &str, href: &str) -> Survey {
        let host = host_of(origin);
        Survey {
            href: href.to_owned(),
            host: host_of(href),
            surroundings: Surroundings {
                origin: origin.to_owned(),
                own_file: format!("{origin}/config.json"),
                echoes: vec![format!("{origin}/echo")],
                host,
                is_offline: false,
            },
        }
    }

    fn targets(plan: &Plan) -> Vec<(ProbeTarget, ProbeMode)> {
        plan.steps.iter().map(|step| (step.target.clone(), step.mode)).collect()
    }

    #[test]
    fn an_http_page_asks_all_five() {
        let plan =
            Plan::new(&survey("http://127.0.0.1:8502", "http://t.example/"), RanWhere::ThisBrowser, "n");
        assert_eq!(
            targets(&plan.expect("an http page may ask an http target")),
            [
                (ProbeTarget::OwnFile, ProbeMode::Cors),
                (ProbeTarget::Echo, ProbeMode::Cors),
                (ProbeTarget::UnresolvableName, ProbeMode::NoCors),
                (ProbeTarget::Target, ProbeMode::Cors),
                (ProbeTarget::Target, ProbeMode::NoCors),
            ]
        );
    }

    #[test]
    fn the_unresolvable_name_is_for_http_pages_and_this_browser() {
        for (origin, ran_where) in
            [("https://p.example", RanWhere::ThisBrowser), ("http://p.example", RanWhere::Program)]
        {
            let plan =
                Plan::new(&survey(origin, "https://t.example/"), ran_where, "n").expect("can be tested");
            assert!(plan.steps.iter().all(|step| step.target != ProbeTarget::UnresolvableName));
        }
    }

    #[test]
    fn what_the_browser_forbids_is_said_and_not_tried() {
        let mixed = Plan::new(&survey("https://p.example", "http://t.example/"), RanWhere::ThisBrowser, "n");
        assert!(mixed.is_err_and(|said| said.contains("by https")));
        let own_machine =
            Plan::new(&survey("https://p.example", "http://127.0.0.1:1234/"), RanWhere::ThisBrowser, "n");
        assert!(own_machine.is_ok());
        let file = Plan::new(&survey("file://", "https://t.example/"), RanWhere::ThisBrowser, "n");
        assert!(file.is_err_and(|said| said.contains("from a file")));
    }

    #[test]
    fn the_list_of_hosts_counts_every_request() {
        let plan = Plan::new(&survey("http://p.example", "http://t.example/"), RanWhere::ThisBrowser, "n")
            .expect("tested");
        let hosts = plan.hosts();
        let counts: Vec<_> = hosts.iter().map(|it| (it.host.as_str(), it.n_requests)).collect();
        assert_eq!(counts, [("p.example", 2), ("whichhop-n.invalid", 1), ("t.example", 2)]);
        assert_eq!(hosts.iter().map(|it| it.n_requests).sum::<usize>(), plan.steps.len());
    }
}
