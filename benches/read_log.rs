//! How fast evidence is read: an nginx error log in memory, pushed by chunks, beside a bare scan for line ends of the same bytes.
//!
//! Prints one row of JSON. `cargo xtask bench read-log-native` runs it and knows the form of the row.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use whichhop::evidence::Intake;

/// Large enough that nothing fits a cache.
const BYTES: usize = 64 << 20;
/// As a file is read, and as the page hands it on.
const CHUNK: usize = 64 << 10;
const RUNS: usize = 5;

fn main() {
    let log = log(&shapes());
    let mut engine = Vec::new();
    let mut scan = Vec::new();
    // In turns, so that a machine that slows down slows both.
    for _ in 0..RUNS {
        engine.push(megabytes_a_second(&log, || {
            let mut intake = Intake::new();
            for chunk in log.chunks(CHUNK) {
                intake.push(chunk);
            }
            let reading = intake.finish();
            assert!(!reading.findings.is_empty(), "an error log holds findings");
            reading.lines
        }));
        scan.push(megabytes_a_second(&log, || {
            log.chunks(CHUNK).map(|chunk| memchr::memchr_iter(b'\n', chunk).count() as u64).sum()
        }));
    }
    let (engine, scan) = (median(&mut engine), median(&mut scan));
    let ratio = engine / scan;
    println!(
        r#"{{"name":"read-log-native","value":{engine:.1},"unit":"MB/s","reference":"memchr line scan, {scan:.0} MB/s","ratio":{ratio:.4}}}"#
    );
}

/// Lines that nginx wrote of each fault in the lab, at the levels that a server keeps.
fn shapes() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/nginx_error_log");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the corpus is there").flatten().map(|it| it.path()).collect();
    files.sort();
    let mut lines = Vec::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|it| it == "txt")) {
        let text = fs::read_to_string(file).expect("the corpus is text");
        let kept = text
            .lines()
            .filter(|line| line.starts_with("20") && !line.contains("[info]") && !line.contains("[notice]"));
        lines.extend(kept.map(str::to_owned));
    }
    assert!(10 < lines.len(), "the corpus holds many shapes");
    lines
}

/// A log made of the shapes, with a time, a client, a connection and a path of its own on each line.
fn log(shapes: &[String]) -> Vec<u8> {
    let mut log = Vec::with_capacity(BYTES + 1024);
    let mut state = 502_u64;
    let mut draw = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut second = 0;
    while log.len() < BYTES {
        let shape = &shapes[usize::try_from(draw(shapes.len() as u64)).expect("an index of a list")];
        second += draw(3) / 2;
        let time = format!(
            "2026/11/{:02} {:02}:{:02}:{:02}",
            1 + second / 86400 % 28,
            second / 3600 % 24,
            second / 60 % 60,
            second % 60
        );
        let client = format!("client: 198.51.{}.{}", draw(256), draw(256));
        let line = shape.replacen("client: 127.0.0.1", &client, 1).replacen(
            " HTTP/1.1\"",
            &format!("?order={} HTTP/1.1\"", draw(100_000)),
            1,
        );
        let rest = line.get(19..).unwrap_or_default();
        log.extend_from_slice(time.as_bytes());
        log.extend_from_slice(rest.as_bytes());
        log.push(b'\n');
    }
    log
}

fn megabytes_a_second(log: &[u8], mut work: impl FnMut() -> u64) -> f64 {
    let begin = Instant::now();
    black_box(work());
    let seconds = begin.elapsed().as_secs_f64();
    #[allow(clippy::cast_precision_loss, reason = "a length in memory is far below 2^52")]
    let megabytes = log.len() as f64 / 1e6;
    megabytes / seconds
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
