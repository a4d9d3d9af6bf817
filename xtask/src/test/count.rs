//! Counts tests in what the programs that ran them print.

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Passed.
    pub passed: u64,
    /// Failed.
    pub failed: u64,
}

/// How a program tells its count.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    /// It is one check by itself: its status says all.
    Status,
    /// Lines such as `test result: ok. 7 passed; 0 failed; …`, one for each program of tests.
    TestResults,
    /// A last line such as `7 passed, 0 failed`.
    LastLine,
}

impl Way {
    /// The count of a program that ended. One that failed without a failed test has failed all the same.
    pub fn count(self, output: &str, succeeded: bool) -> Count {
        let mut count = match self {
            Self::Status => Count { passed: u64::from(succeeded), failed: 0 },
            Self::TestResults => output
                .lines()
                .filter_map(|line| line.trim_start().strip_prefix("test result: "))
                .map(|line| pair(line, ';'))
                .fold(Count::default(), |sum, it| Count {
                    passed: sum.passed + it.passed,
                    failed: sum.failed + it.failed,
                }),
            Self::LastLine => output.lines().next_back().map(|line| pair(line, ',')).unwrap_or_default(),
        };
        if !succeeded && count.failed == 0 {
            count.failed = 1;
        }
        // Tests that were lost, by a renamed file or a wrong filter, must not look like tests that passed.
        if succeeded && count.passed + count.failed == 0 {
            count.failed = 1;
        }
        count
    }
}

/// Reads `… 7 passed<mark> 2 failed …`.
fn pair(line: &str, mark: char) -> Count {
    let before = |word: &str| -> u64 {
        let part = line.split([mark, '.']).map(str::trim).find_map(|part| part.strip_suffix(word));
        part.and_then(|number| number.trim().parse().ok()).unwrap_or(0)
    };
    Count { passed: before("passed"), failed: before("failed") }
}

#[cfg(test)]
mod tests {
    use super::{Count, Way};

    fn check(way: Way, output: &str, succeeded: bool, passed: u64, failed: u64) {
        assert_eq!(way.count(output, succeeded), Count { passed, failed }, "{output:?}");
    }

    #[test]
    fn results_of_several_programs_add_up() {
        let output = "test result: ok. 7 passed; 0 failed; 0 ignored\n\ntest result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured\n";
        check(Way::TestResults, output, false, 9, 1);
    }

    #[test]
    fn only_the_last_line_counts() {
        check(Way::LastLine, "3 passed, 3 failed\n12 passed, 0 failed\n", true, 12, 0);
    }

    #[test]
    fn a_program_that_failed_without_a_count_has_failed() {
        check(Way::TestResults, "error: could not compile\n", false, 0, 1);
        check(Way::LastLine, "7 passed, 0 failed", false, 7, 1);
        check(Way::Status, "", false, 0, 1);
    }

    #[test]
    fn no_tests_are_no_success() {
        check(Way::TestResults, "test result: ok. 0 passed; 0 failed; 0 ignored\n", true, 0, 1);
        check(Way::Status, "", true, 1, 0);
    }
}
