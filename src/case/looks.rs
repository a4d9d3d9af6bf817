//! How the reader has set the page: filters, what is open, what is shown whole. It belongs to the case so that nothing is lost by going elsewhere.

use std::rc::Rc;

use super::ItemId;

/// What is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// The words that causes are filtered by.
    pub cause_words: Rc<str>,
    /// The family that causes are filtered by: its id, `none`, or nothing.
    pub cause_family: Rc<str>,
    /// The row that is open in the table of causes.
    pub open_cause: Option<&'static str>,
    /// The words that the glossary is filtered by.
    pub term_words: Rc<str>,
    /// The less likely causes are in the list too.
    pub shows_all_causes: bool,
    /// The pieces of evidence that are shown whole.
    pub whole: Vec<ItemId>,
    /// The product that the measured statuses are narrowed to.
    pub matrix_product: Rc<str>,
    /// The status that they are narrowed to.
    pub matrix_status: Rc<str>,
    /// The fields of the small instruments.
    pub tools: Tools,
}

/// What stands in the fields of the small instruments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    /// A user name.
    pub user: Rc<str>,
    /// A password. It is shown in the page and kept nowhere.
    pub password: Rc<str>,
    pool: Option<Rc<str>>,
    tunnels: Option<Rc<str>>,
}

impl Tools {
    /// How many exits a pool has.
    pub fn pool(&self) -> Rc<str> {
        self.pool.clone().unwrap_or_else(|| Rc::from("1000"))
    }

    /// How many tunnels were opened.
    pub fn tunnels(&self) -> Rc<str> {
        self.tunnels.clone().unwrap_or_else(|| Rc::from("100"))
    }
}

/// A field of a small instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToolField {
    /// A user name.
    User,
    /// A password.
    Password,
    /// Exits in a pool.
    Pool,
    /// Tunnels opened.
    Tunnels,
}

/// A change of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Other words to filter causes by.
    CauseWords(Rc<str>),
    /// Another family.
    CauseFamily(Rc<str>),
    /// A row was opened, or closed again.
    CauseToggled(&'static str),
    /// Other words to filter the glossary by.
    TermWords(Rc<str>),
    /// The less likely causes are wanted.
    AllCauses,
    /// A piece is to be shown whole, or in part again.
    WholeToggled(ItemId),
    /// Another product for the measured statuses.
    MatrixProduct(Rc<str>),
    /// Another status for them.
    MatrixStatus(Rc<str>),
    /// A field of an instrument was typed in.
    ToolTyped(ToolField, Rc<str>),
}

impl Looks {
    /// Takes a change over.
    pub(super) fn change(&mut self, look: Look) {
        match look {
            Look::CauseWords(words) => self.cause_words = words,
            Look::CauseFamily(family) => self.cause_family = family,
            Look::CauseToggled(id) => {
                self.open_cause = if self.open_cause == Some(id) { None } else { Some(id) }
            }
            Look::TermWords(words) => self.term_words = words,
            Look::MatrixProduct(id) => self.matrix_product = id,
            Look::MatrixStatus(status) => self.matrix_status = status,
            Look::ToolTyped(ToolField::User, text) => self.tools.user = text,
            Look::ToolTyped(ToolField::Password, text) => self.tools.password = text,
            Look::ToolTyped(ToolField::Pool, text) => self.tools.pool = Some(text),
            Look::ToolTyped(ToolField::Tunnels, text) => self.tools.tunnels = Some(text),
            Look::AllCauses => self.shows_all_causes = true,
            Look::WholeToggled(id) => {
                if self.whole.contains(&id) {
                    self.whole.retain(|it| *it != id);
                } else {
                    self.whole.push(id);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pressed_twice_is_as_before() {
        let mut looks = Looks::default();
        for look in [Look::CauseToggled("x"), Look::WholeToggled(ItemId(1))] {
            looks.change(look.clone());
            assert_ne!(looks, Looks::default());
            looks.change(look);
            assert_eq!(looks, Looks::default());
        }
    }
}
