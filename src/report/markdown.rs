//! The report as Markdown for a ticket.
