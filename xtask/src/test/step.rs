//! One step of the tests: a program that is run, shown while it runs, and counted.

use super::count::{Count, Way};
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// A step that is not done by then hangs.
const LIMIT: Duration = Duration::from_mins(20);

/// A program to run, and how its tests are counted.
#[derive(Debug)]
pub struct Step {
    /// What it checks.
    pub name: String,
    /// The program.
    pub command: Command,
    /// How it tells what passed.
    pub way: Way,
}

/// What came of the steps so far.
#[derive(Debug, Default)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Steps that hold a failed test.
    pub failures: Vec<String>,
}

impl Tally {
    /// Runs a step to its end and adds what it counted. No step is left out because one before it failed.
    pub fn run(&mut self, step: Step) {
        println!("\n== {}", step.name);
        let begin = Instant::now();
        let count = match shown(step.command) {
            Ok((output, succeeded)) => step.way.count(&output, succeeded),
            Err(error) => {
                println!("{error:#}");
                Count { passed: 0, failed: 1 }
            }
        };
        println!(
            "-- {} passed, {} failed ({:.1} s)",
            count.passed,
            count.failed,
            begin.elapsed().as_secs_f64()
        );
        self.add(&step.name, count);
    }

    /// Adds a check that was made here; only a failure is told.
    pub fn hold(&mut self, name: &str, result: Result<()>) {
        match result {
            Ok(()) => self.add(name, Count { passed: 1, failed: 0 }),
            Err(error) => {
                println!("{name}: {error:#}");
                self.add(name, Count { passed: 0, failed: 1 });
            }
        }
    }

    fn add(&mut self, name: &str, count: Count) {
        self.passed += count.passed;
        self.failed += count.failed;
        if 0 < count.failed {
            self.failures.push(name.to_owned());
        }
    }
}

/// Runs a program, passes on what it says as it says it, and keeps a copy.
fn shown(mut command: Command) -> Result<(String, bool)> {
    let name = crate::workspace::name(&command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {name}"))?;
    let kept = Arc::new(Mutex::new(String::new()));
    let mut readers = Vec::new();
    readers.extend(child.stdout.take().map(|out| pass_on(out, Some(Arc::clone(&kept)))));
    readers.extend(child.stderr.take().map(|err| pass_on(err, None)));
    let status = wait(&mut child, &name)?;
    for reader in readers {
        let _ = reader.join();
    }
    let text = kept.lock().map(|text| text.clone()).unwrap_or_default();
    Ok((text, status))
}

fn wait(child: &mut Child, name: &str) -> Result<bool> {
    let begin = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if LIMIT < begin.elapsed() {
            println!("{name} was not done after {} minutes and is stopped", LIMIT.as_secs() / 60);
            child.kill()?;
        }
        thread::sleep(Duration::from_millis(50));
    }
}

fn pass_on(from: impl Read + Send + 'static, kept: Option<Arc<Mutex<String>>>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut lines = BufReader::new(from);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).is_ok_and(|n_bytes| 0 < n_bytes) {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            if let Some(Ok(mut kept)) = kept.as_ref().map(|kept| kept.lock()) {
                kept.push_str(&text);
            }
            line.clear();
        }
    })
}

/// Where cargo is told to run wasm tests with this very program, it is called with the path of a module. wasm-bindgen's own runner
/// takes it from there.
pub fn runner(words: &[String]) -> Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(
        std::iter::once("wasm-bindgen-test-runner").chain(words.iter().map(String::as_str)),
    )
}
