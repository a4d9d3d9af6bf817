//! Rules over all readers, and the promise that chunks may be cut anywhere.

use proptest::prelude::*;
use whichhop::evidence::phrase::Pattern;
use whichhop::evidence::{Intake, PARSERS, catalog, phrases};
use whichhop::report::Report;

#[test]
fn code_ids_are_unique_and_well_formed() {
    let mut ids: Vec<&str> = catalog::all().iter().map(|code| code.id).collect();
    ids.sort_unstable();
    for pair in ids.windows(2) {
        assert_ne!(pair[0], pair[1], "a code id stands twice");
    }
    for id in ids {
        let is_plain =
            id.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-' || it == b'.');
        assert!(is_plain && id.contains('.'), "{id} is not product.what-was-said");
    }
}

#[test]
fn every_code_says_something_short() {
    for code in catalog::all() {
        assert!(!code.says.is_empty() && code.says.len() <= 130, "{}: {}", code.id, code.says);
        assert!(!code.says.ends_with('.'), "{} ends with a full stop", code.id);
    }
}

#[test]
fn every_wording_can_be_indexed() {
    for row in phrases::ALL.iter() {
        let longest = Pattern::new(row.pattern).literals().map(<[u8]>::len).max().unwrap_or(0);
        assert!(4 <= longest, "{} has no literal of four bytes", row.code.id);
    }
}

#[test]
fn every_reader_takes_its_own_sample() {
    for parser in PARSERS {
        let mut intake = Intake::new();
        intake.push(parser.sample.as_bytes());
        let reading = intake.finish();
        assert!(
            reading.formats.contains(&parser.id),
            "{} does not take its sample: {:?}",
            parser.id,
            reading.formats
        );
    }
}

fn read_in_chunks(text: &[u8], cuts: &[usize]) -> Report {
    let mut intake = Intake::new();
    let mut from = 0;
    for cut in cuts {
        let to = (*cut).clamp(from, text.len());
        intake.push(&text[from..to]);
        from = to;
    }
    intake.push(&text[from..]);
    whichhop::report::write::write(&intake.finish())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn chunks_cut_anywhere_give_the_same_report(at in any::<prop::sample::Index>(), mut cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..6)) {
        let texts = crate::corpus::texts();
        let text = texts[at.index(texts.len())].as_bytes();
        cuts.sort_by_key(|it| it.index(text.len() + 1));
        let cuts: Vec<usize> = cuts.iter().map(|it| it.index(text.len() + 1)).collect();
        prop_assert_eq!(read_in_chunks(text, &cuts), read_in_chunks(text, &[]));
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read_in_chunks(&bytes, &[]);
    }

    #[test]
    fn mutated_evidence_is_read_without_panic(at in any::<prop::sample::Index>(), places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let texts = crate::corpus::texts();
        let mut bytes = texts[at.index(texts.len())].clone().into_bytes();
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = read_in_chunks(&bytes, &[]);
    }
}
