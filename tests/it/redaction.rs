//! What masking promises: the same lines, the same again, and the same diagnosis.

use proptest::prelude::*;
use whichhop::report::Report;
use whichhop::report::redact::{Kinds, mask, mask_with};

/// The report without the words that may hold a secret.
fn diagnosis(text: &str) -> Report {
    let mut report = whichhop::diagnose(text);
    report.redacted = whichhop::report::Redacted::default();
    for finding in &mut report.findings {
        finding.quote.clear();
    }
    for check in &mut report.next_checks {
        check.command = None;
    }
    report
}

#[test]
fn masked_evidence_comes_to_the_same_diagnosis() {
    for text in crate::corpus::texts() {
        let (masked, _) = mask(&text);
        assert_eq!(masked.lines().count(), text.lines().count(), "{text}");
        assert_eq!(mask(&masked).0, masked, "masked twice");
        assert_eq!(diagnosis(&masked), diagnosis(&text), "{text}\nmasked as\n{masked}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_masked_without_panic(text in "(?s).{0,300}") {
        let (masked, _) = mask(&text);
        prop_assert_eq!(&mask(&masked).0, &masked);
        let _ = mask_with(&text, Kinds { hosts: true, ips: true });
    }

    #[test]
    fn text_of_the_signs_that_matter_is_masked_without_panic(text in "(cookie|authorization|password|name|value|Bearer |eyJ|http://|a|1|é|\\[|\\]|\\{|\"|'|\\\\|:|=|;|,|@|/|\\?|&|#| |\n|-|<token-1>){0,40}") {
        let (masked, _) = mask(&text);
        prop_assert_eq!(&mask(&masked).0, &masked, "of {}", text);
        prop_assert_eq!(masked.matches('\n').count(), text.matches('\n').count());
        let _ = mask_with(&text, Kinds { hosts: true, ips: true });
    }
}
