//! What the servers behind a gateway write about themselves: gunicorn, uWSGI, PHP-FPM, Puma, Node, Java, and the kernel below them.

use crate::evidence::phrase::{PhraseTable, Rows, rows};
use crate::finding::{Leg::*, Role::*, Sign::*, Strength::*};

/// Application servers.
pub static SERVERS: PhraseTable = PhraseTable {
    parser: "server_log",
    program: None,
    source: "benoitc/gunicorn, unbit/uwsgi, php/php-src sapi/fpm, puma/puma",
    phrases: ROWS,
};

/// The kernel and the service manager.
pub static KERNEL: PhraseTable = PhraseTable {
    parser: "kernel_log",
    program: None,
    source: "torvalds/linux mm/oom_kill.c, systemd/systemd",
    phrases: KERNEL_ROWS,
};

#[rustfmt::skip]
const ROWS: Rows = rows![
    // gunicorn
    phrase("WORKER TIMEOUT (pid:#)", "gunicorn.worker-timeout", WorkerTimedOut, Target, ToTarget, Proof, "gunicorn stopped a worker that took too long"),
    phrase("was sent SIGKILL! Perhaps out of memory?", "gunicorn.worker-killed", MemoryExhausted, Target, ToTarget, Proof, "A worker of gunicorn was killed, most likely for want of memory"),
    phrase("Worker (pid:#) was sent SIGTERM!", "gunicorn.worker-terminated", UpstreamRestarting, Target, ToTarget, Weak, "A worker of gunicorn was told to stop"),
    phrase("Worker (pid:#) exited with code #", "gunicorn.worker-exited", WorkerDied, Target, ToTarget, Strong, "A worker of gunicorn ended"),
    phrase("[ERROR] Worker failed to boot.", "gunicorn.boot-failed", UpstreamRestarting, Target, ToTarget, Fair, "gunicorn's worker could not start"),
    phrase("Reason: Worker failed to boot.", "gunicorn.boot-failed-halt", UpstreamRestarting, Target, ToTarget, Fair, "gunicorn's worker could not start"),
    phrase("[ERROR] Error handling request ", "gunicorn.request-error", UpstreamAnsweredError, Target, ToTarget, Fair, "The application under gunicorn failed on a request"),
    phrase("[ERROR] Connection in use: ('", "gunicorn.address-in-use", ConnectRefused, Target, ToTarget, Fair, "gunicorn could not start: another program holds its port"),
    // Heroku's dynos
    phrase("Error R14 (Memory quota exceeded)", "heroku.memory-quota", MemoryExhausted, Target, ToTarget, Strong, "The app uses more memory than it is allowed"),
    phrase("Error R15 (Memory quota vastly exceeded)", "heroku.memory-killed", MemoryExhausted, Target, ToTarget, Proof, "The app was killed for its memory"),
    phrase("Error R10 (Boot timeout)", "heroku.boot-timeout", UpstreamRestarting, Target, ToTarget, Proof, "The app did not open its port in time"),
    phrase("State changed from * to crashed", "heroku.crashed", UpstreamRestarting, Target, ToTarget, Strong, "The app ended while it was starting or running"),
    // uWSGI
    phrase("DAMN ! worker # (pid: #) died", "uwsgi.worker-died", WorkerDied, Target, ToTarget, Proof, "A worker of uWSGI died"),
    phrase("DAMN ! worker # (pid: #) MYSTERIOUSLY", "uwsgi.worker-died-mysteriously", WorkerDied, Target, ToTarget, Proof, "A worker of uWSGI died"),
    phrase("\\*\\*\\* HARAKIRI ON WORKER #", "uwsgi.harakiri", WorkerTimedOut, Target, ToTarget, Proof, "uWSGI killed a worker that took too long"),
    phrase("uWSGI listen queue of socket *full !!!", "uwsgi.queue-full", BacklogFull, Target, ToTarget, Proof, "uWSGI's queue of connections is full"),
    phrase("SIGPIPE: writing to a closed pipe/socket/fd (probably the client disconnected)", "uwsgi.client-gone", ClientLeft, Target, ToTarget, Fair, "Who asked uWSGI had left before the answer"),
    phrase("uwsgi_response_write_*(): Broken pipe", "uwsgi.broken-pipe", ClientLeft, Target, ToTarget, Weak, "Who asked uWSGI had left before the answer"),
    phrase("invalid request block size: # (max #)", "uwsgi.request-too-large", WrongProtocol, Target, ToTarget, Strong, "What reached uWSGI is larger than its buffer, or plain HTTP on a uwsgi port"),
    phrase("no python application found, check your startup logs for errors", "uwsgi.no-application", UpstreamAnsweredError, Target, ToTarget, Strong, "uWSGI runs without an application"),
    // PHP-FPM
    phrase("[pool *] seems busy (you may need to increase pm.start_servers", "php-fpm.busy", UpstreamOverloaded, Target, ToTarget, Fair, "PHP-FPM starts more children because it is busy"),
    phrase("[pool *] server reached pm.max_children setting (#)", "php-fpm.max-children", UpstreamOverloaded, Target, ToTarget, Proof, "All children of PHP-FPM are busy"),
    phrase("[pool *] server reached max_children setting (#)", "php-fpm.max-children-old", UpstreamOverloaded, Target, ToTarget, Proof, "All children of PHP-FPM are busy"),
    phrase("[pool *] child # exited on signal #", "php-fpm.child-crashed", WorkerDied, Target, ToTarget, Proof, "A child of PHP-FPM crashed or was killed"),
    phrase("[pool *] child #*execution timed out (*), terminating", "php-fpm.timeout", WorkerTimedOut, Target, ToTarget, Proof, "PHP-FPM ended a script that took too long"),
    phrase("[pool *] child #*executing too slow (", "php-fpm.slow", UpstreamOverloaded, Target, ToTarget, Weak, "A script of PHP-FPM is slow"),
    phrase("unable to bind listening socket for address '", "php-fpm.cannot-listen", ConnectRefused, Target, ToTarget, Strong, "PHP-FPM could not start: it cannot listen on its address"),
    phrase("Connection disallowed: IP address '*' has been dropped", "php-fpm.address-refused", ClosedBeforeAnswer, Target, ToTarget, Strong, "PHP-FPM does not allow the gateway's address"),
    // Puma, Passenger, Unicorn
    phrase("! Terminating timed out worker", "puma.worker-timeout", WorkerTimedOut, Target, ToTarget, Proof, "Puma stopped a worker that took too long"),
    phrase("ERROR -- : worker=# PID:# timeout (", "unicorn.worker-timeout", WorkerTimedOut, Target, ToTarget, Proof, "Unicorn killed a worker that took too long"),
    phrase("Puma caught this error: ", "puma.error", UpstreamAnsweredError, Target, ToTarget, Weak, "Puma met an error of the application"),
    phrase("Request queue full. Returning an error", "passenger.queue-full", UpstreamOverloaded, Target, ToTarget, Proof, "Passenger's queue of requests is full"),
    // Node and Java
    phrase("FATAL ERROR: *JavaScript heap out of memory", "node.heap", MemoryExhausted, Target, ToTarget, Strong, "A Node process ran out of memory"),
    phrase("Error: listen EADDRINUSE", "node.address-in-use", ConnectRefused, Target, ToTarget, Fair, "A Node server could not start: another program holds its port"),
    phrase("[nodemon] app crashed - waiting for file changes before starting", "node.crashed", WorkerDied, Target, ToTarget, Strong, "The Node server crashed"),
    phrase("java.lang.OutOfMemoryError: ", "java.memory", MemoryExhausted, Target, ToTarget, Strong, "A Java process ran out of memory"),
    phrase("HikariPool-* - Connection is not available, request timed out after ", "java.pool-empty", UpstreamOverloaded, Target, ToTarget, Strong, "The application waited in vain for a database connection"),
    // The PROXY protocol and TLS as a server sees them
    phrase("code 400, message Bad request version ('", "python.bad-version", SchemeMismatch, Target, ToTarget, Fair, "TLS was spoken to a plain port of a Python server"),
    phrase("code 400, message Bad request syntax ('\\\\x16\\\\x03", "python.tls-on-plain-port", SchemeMismatch, Target, ToTarget, Strong, "TLS was spoken to a plain port of a Python server"),
    phrase("WARNING:  Invalid HTTP request received.", "uvicorn.invalid-request", WrongProtocol, Target, ToTarget, Fair, "What reached Uvicorn is no plain HTTP request"),
    phrase("Invalid HTTP request line: '", "server.invalid-request-line", WrongProtocol, Target, ToTarget, Weak, "What reached the server is no HTTP request"),
];

#[rustfmt::skip]
const KERNEL_ROWS: Rows = rows![
    phrase("Out of memory: Killed process # (", "kernel.out-of-memory", MemoryExhausted, Target, ToTarget, Proof, "The kernel killed a process for want of memory"),
    phrase("Out of memory: Kill process # (", "kernel.out-of-memory-old", MemoryExhausted, Target, ToTarget, Proof, "The kernel killed a process for want of memory"),
    phrase("Memory cgroup out of memory: Killed process # (", "kernel.cgroup-memory", MemoryExhausted, Target, ToTarget, Proof, "The kernel killed a process because its container's memory limit was reached"),
    phrase("Memory cgroup out of memory: Kill process # ", "kernel.cgroup-memory-old", MemoryExhausted, Target, ToTarget, Proof, "The kernel killed a process because its container's memory limit was reached"),
    phrase("invoked oom-killer: gfp_mask=", "kernel.oom-killer", MemoryExhausted, Target, ToTarget, Strong, "The kernel had to kill a process for want of memory"),
    phrase("A process of this unit has been killed by the OOM killer", "systemd.oom", MemoryExhausted, Target, ToTarget, Proof, "The kernel killed a process of a service for want of memory"),
    phrase("Failed with result 'oom-kill'", "systemd.oom-result", MemoryExhausted, Target, ToTarget, Proof, "The kernel killed a service for want of memory"),
    phrase("Main process exited, code=killed, status=9/KILL", "systemd.killed", WorkerDied, Target, ToTarget, Strong, "A service's main process was killed"),
    phrase("Main process exited, code=dumped, status=11/SEGV", "systemd.crashed", WorkerDied, Target, ToTarget, Strong, "A service's main process crashed"),
    phrase("Main process exited, code=exited, status=#", "systemd.exited", WorkerDied, Target, ToTarget, Fair, "A service's main process ended with an error"),
    phrase("Scheduled restart job, restart counter is at #", "systemd.restarting", UpstreamRestarting, Target, ToTarget, Strong, "A service is started again after it ended"),
    phrase("Start request repeated too quickly", "systemd.given-up", UpstreamRestarting, Target, ToTarget, Strong, "A service ended so often that it is no longer started"),
    phrase("nf_conntrack: *table full, dropping packet", "kernel.conntrack-full", ResourceExhausted, Gateway, Unknown, Proof, "The kernel's table of connections is full, packets are dropped"),
    phrase("TCP: request_sock_TCP: Possible SYN flooding on port #", "kernel.syn-flood", BacklogFull, Target, ToTarget, Strong, "More connections came than the server's queue can hold"),
    phrase("TCP: out of memory -- consider tuning tcp_mem", "kernel.tcp-memory", ResourceExhausted, Gateway, Unknown, Proof, "The kernel has no memory left for TCP"),
    phrase("avc:  denied  { name_connect } for *comm=\"", "kernel.selinux-connect", SocketForbidden, Gateway, ToTarget, Proof, "SELinux forbade a program to open a connection"),
    phrase("avc:  denied  { connectto } for *comm=\"", "kernel.selinux-socket", SocketForbidden, Gateway, ToTarget, Proof, "SELinux forbade a program to open a socket"),
];
