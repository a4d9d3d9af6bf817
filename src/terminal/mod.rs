//! The same engine without a browser: `whichhop diagnose`, `whichhop serve`.
