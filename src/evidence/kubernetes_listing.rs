//! Reads what kubectl lists about endpoints and pods: a row without an endpoint, a pod that is not ready.

use super::phrase::codes;
use super::{Beside, Line, Notes, Parser, Reader};

/// The format.
pub const PARSER: Parser = Parser {
    id: ID,
    name: "kubectl listing",
    start: || Box::new(KubernetesListing::default()),
    sample: "NAME   ENDPOINTS   AGE\nweb    <none>      5d",
};

const ID: &str = "kubernetes_listing";

#[derive(Default)]
struct KubernetesListing {
    table: Table,
}

/// The table whose rows are being read, with the column that matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Table {
    #[default]
    None,
    Endpoints(usize),
    Pods(usize),
}

impl Reader for KubernetesListing {
    fn read<'a>(&mut self, line: Line<'a>, notes: &mut Notes) -> Option<Beside<'a>> {
        let text = line.text.trim();
        if let Some(value) = text.strip_prefix("Endpoints:") {
            if matches!(value.trim(), "" | "<none>") {
                notes.add(ID, &NO_ENDPOINT, line, Beside::default());
                return Some(Beside::default());
            }
            return None;
        }
        if text.starts_with("NAME") {
            self.table = header(text);
            return (self.table != Table::None).then(|| {
                notes.recognise(ID);
                Beside::default()
            });
        }
        if self.table == Table::None {
            return None;
        }
        let is_row = self.row(text, line, notes);
        if !is_row {
            self.table = Table::None;
        }
        is_row.then(Beside::default)
    }
}

impl KubernetesListing {
    /// Whether the line is a row of the open table.
    fn row(&self, text: &str, line: Line<'_>, notes: &mut Notes) -> bool {
        let mut words = text.split_whitespace();
        match self.table {
            Table::None => false,
            Table::Endpoints(column) => match words.nth(column) {
                Some("<none>" | "<unset>") => {
                    notes.add(ID, &NO_ENDPOINT, line, Beside::default());
                    true
                }
                Some(value) => value.contains(['.', ':']),
                None => false,
            },
            Table::Pods(column) => {
                let Some((ready, all)) = words.nth(column).and_then(|it| it.split_once('/')) else {
                    return false;
                };
                let status = words.next().unwrap_or_default();
                let is_count = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
                if !is_count(ready) || !is_count(all) {
                    return false;
                }
                if ready != all && status == "Running" {
                    notes.add(ID, &NOT_READY, line, Beside::default());
                } else if ready != all
                    && matches!(status, "Error" | "Failed" | "Terminating" | "ContainerCreating")
                {
                    notes.add(ID, &NOT_RUNNING, line, Beside::default());
                }
                true
            }
        }
    }
}

/// The table that a header begins. With a namespace in front the columns move.
fn header(text: &str) -> Table {
    let at = |name: &str| text.split_whitespace().position(|word| word == name);
    match (at("ENDPOINTS"), at("READY"), at("STATUS")) {
        (Some(column), _, _) => Table::Endpoints(column),
        (None, Some(column), Some(status)) if status == column + 1 => Table::Pods(column),
        _ => Table::None,
    }
}

#[rustfmt::skip]
codes! {
    NO_ENDPOINT = "kubernetes.listed-no-endpoint" NoHealthyMember Gateway ToTarget Strong "A service is listed without an endpoint";
    NOT_READY = "kubernetes.listed-not-ready" MemberMarkedDown Gateway ToTarget Fair "A pod runs but is not ready";
    NOT_RUNNING = "kubernetes.listed-not-running" UpstreamRestarting Gateway ToTarget Fair "A pod does not run";
}

#[cfg(test)]
mod tests {
    use crate::evidence::sample::codes;

    #[test]
    fn rows_are_read_by_their_column() {
        assert_eq!(codes("NAME   ENDPOINTS   AGE\nweb    <none>      5d"), ["kubernetes.listed-no-endpoint"]);
        assert_eq!(codes("NAME   ENDPOINTS   AGE\nweb    10.0.0.5:80      5d"), [""; 0]);
        assert_eq!(
            codes("NAME  READY  STATUS  RESTARTS  AGE\nweb-1  0/1  Running  0  5d"),
            ["kubernetes.listed-not-ready"]
        );
        assert_eq!(codes("NAME  READY  STATUS  RESTARTS  AGE\nweb-1  1/1  Running  0  5d"), [""; 0]);
        assert_eq!(
            codes("NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE\nweb ClusterIP 10.0.0.1 <none> 80/TCP 5d"),
            [""; 0]
        );
    }
}
