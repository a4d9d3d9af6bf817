//! The pages of the guide by id and title: all that the page needs to link to them. Their text is not here.

/// Which part of the guide a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The guide itself, read from front to back.
    Chapter,
    /// A subject beside it, read by itself.
    Related,
}

/// A page of the guide.
#[derive(Debug)]
pub struct Entry {
    /// Kebab-case, for ever.
    pub id: &'static str,
    /// One line without a full stop.
    pub title: &'static str,
    /// Where it stands.
    pub kind: Kind,
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Entry {}

/// Writes the entries as statics, and the list of them. The title is the documentation.
macro_rules! entries {
    ($($name:ident = $kind:ident $id:literal, $title:literal;)+) => {
        $(
            #[doc = $title]
            pub static $name: Entry = Entry { id: $id, title: $title, kind: Kind::$kind };
        )+
        /// Every page, in reading order.
        pub static ALL: &[&Entry] = &[$(&$name),+];
    };
}

entries! {
    QUICK_ANSWER = Chapter "quick-answer", "The quick answer";
    WHAT_502_MEANS = Chapter "what-502-means", "What a 502 means, and what it does not";
    THE_PATH = Chapter "the-path", "How a proxy lengthens the path";
    FIVE_CAUSES = Chapter "five-causes", "The five causes and their signals";
    HOW_TO_FIX = Chapter "how-to-fix", "How to fix a 502, step by step";
    TEMPORARY_OR_NOT = Chapter "temporary-or-not", "When a 502 passes by itself";
    REQUEST_STRATEGY = Chapter "request-strategy", "How you ask decides how often it fails";
    WHAT_NEVER_HELPS = Chapter "what-never-helps", "What does not help";
    KEY_POINTS = Chapter "key-points", "Key points";
    PROXY_AUTHENTICATION = Related "407-proxy-authentication-required", "407 Proxy Authentication Required";
    IP_ROTATION = Related "ip-rotation", "IP rotation and sticky sessions";
    PROXY_DETECTION = Related "proxy-detection", "How targets notice a proxy";
    TIMEOUTS = Related "timeouts-along-the-chain", "Timeouts along the chain";
    KEEP_ALIVE_RACES = Related "keep-alive-races", "Keep-alive races";
    STATUS_CODES = Related "status-codes-by-product", "Status codes by product";
}

/// The page with this id.
pub fn find(id: &str) -> Option<&'static Entry> {
    ALL.iter().copied().find(|entry| entry.id == id)
}
