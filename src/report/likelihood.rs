//! How a probability is said: a word and a figure, never one without the other.

/// The word for a probability. It stands only beside the figure.
pub const fn word(probability: f64) -> &'static str {
    if 0.5 <= probability {
        "likely"
    } else if 0.15 <= probability {
        "possible"
    } else {
        "unlikely"
    }
}

/// A probability in whole percent, never 100: nothing here is certain.
pub fn percent(probability: f64) -> u8 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=99 first")]
    let whole = (probability * 100.0).round().clamp(0.0, 99.0) as u8;
    whole
}

#[cfg(test)]
mod tests {
    use super::{percent, word};

    #[test]
    fn words_change_where_the_verdict_does() {
        assert_eq!([0.5, 0.499, 0.15, 0.149].map(word), ["likely", "possible", "possible", "unlikely"]);
    }

    #[test]
    fn nothing_is_certain() {
        assert_eq!([0.0, 0.004, 0.644, 0.999, 1.0].map(percent), [0, 0, 64, 99, 99]);
    }
}
