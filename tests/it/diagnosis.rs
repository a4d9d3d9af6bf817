//! Rules over the table of weights.

use whichhop::diagnosis::weights::{CLEARINGS, MEANINGS, meaning};
use whichhop::finding::{Leg, Sign};

#[test]
fn shares_of_a_sign_never_add_up_to_more_than_one() {
    for row in MEANINGS {
        let sum: f64 = row.shares.iter().map(whichhop::diagnosis::weights::Share::part).sum();
        assert!(0.0 < sum && sum <= 1.0, "{:?} on {:?} adds up to {sum}", row.sign, row.leg);
    }
}

#[test]
fn the_most_probable_suspect_stands_first() {
    for row in MEANINGS {
        let first = row.shares[0].part();
        assert!(row.shares.iter().all(|share| share.part() <= first), "{:?} on {:?}", row.sign, row.leg);
    }
}

#[test]
fn every_row_has_its_reason_and_stands_once() {
    for (at, row) in MEANINGS.iter().enumerate() {
        assert!(!row.because.is_empty() && !row.because.ends_with('.'), "{:?}", row.sign);
        let again = MEANINGS[at + 1..].iter().any(|it| it.sign == row.sign && it.leg == row.leg);
        assert!(!again, "{:?} on {:?} stands twice", row.sign, row.leg);
    }
}

#[test]
fn every_fault_means_something_on_every_leg() {
    for sign in Sign::ALL.iter().filter(|sign| !sign.is_no_fault()) {
        for leg in Leg::ALL {
            assert!(meaning(*sign, leg).is_some(), "{sign:?} on {leg:?} means nothing");
        }
    }
}

#[test]
fn what_is_cleared_is_sure_by_less_than_one() {
    for row in CLEARINGS {
        assert!(0.0 < row.sure && row.sure < 1.0, "{:?}", row.sign);
    }
}
