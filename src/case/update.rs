//! How the case changes: one match over everything that can happen.

use std::rc::Rc;

use super::{Action, Case, Effect, Spot, gather, probing, walk};
use crate::finding::Answer;

impl Case {
    /// Takes note of what happened and says what must be done about it. The same actions give the same case and the same effects.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::DraftTyped(text) => {
                self.draft = text;
                Vec::new()
            }
            Action::TextPasted(text) => gather::text_came(self, &text, "Pasted text"),
            Action::ReadPressed => gather::read_pressed(self),
            Action::SampleChosen(sample) => {
                gather::replace_all(self, sample.text, &format!("Sample: {}", sample.label))
            }
            Action::FileChosen { handle, name, bytes } => gather::file_came(self, handle, name, bytes),
            Action::EditPressed(id) => gather::edit(self, id),
            Action::RemovePressed(id) => gather::remove(self, id),
            Action::UndoPressed => gather::undo(self),
            Action::StartedOver => gather::start_over(self),
            Action::QuotePicked { line } => gather::pick_quote(self, line),
            Action::ItemProgressed(id, share) => gather::progressed(self, id, share),
            Action::ItemRead(id, read) => gather::item_read(self, id, read),
            Action::ItemUnreadable(id) => gather::item_unreadable(self, id),
            Action::ReportWritten(run, written) => gather::report_written(self, run, written),
            Action::EngineStopped(stop, at) => gather::engine_stopped(self, stop, at),
            Action::StopReadingPressed => gather::stop_reading(self),
            Action::RanWherePicked(ran_where) => probing::ran_where_picked(self, ran_where),
            Action::TargetTyped(text) => probing::target_typed(self, text),
            Action::PlanPressed => probing::plan_pressed(self),
            Action::TargetSurveyed(run, found) => probing::surveyed(self, run, found),
            Action::ConsentGiven => probing::consent_given(self),
            Action::PlanDropped => probing::plan_dropped(self),
            Action::ProbeDone(run, index, probe) => probing::probe_done(self, run, index, *probe),
            Action::StopLivePressed => probing::stop(self),
            Action::Answered(answer) => answered(self, answer),
            Action::AnswerDropped(node) => answer_dropped(self, &node),
            Action::WalkDropped => {
                self.answers.clear();
                gather::weigh(self)
            }
            Action::CopyPressed(what, text) => vec![Effect::Copy(what, text)],
            Action::CopyDone(what, is_done) => {
                if is_done {
                    self.copied = Some(what);
                } else {
                    self.notice = Some(Rc::from(
                        "The browser did not allow copying. Select the text and copy it by hand.",
                    ));
                }
                Vec::new()
            }
            Action::ShellPicked(shell) => {
                self.shell = shell;
                Vec::new()
            }
            Action::ThemePressed => {
                self.theme = self.theme.next();
                vec![Effect::SaveTheme(self.theme)]
            }
            Action::ThemeFound(theme) => {
                self.theme = theme;
                Vec::new()
            }
            Action::Looked(look) => {
                self.looks.change(look);
                Vec::new()
            }
            Action::NoticeDropped => {
                self.notice = None;
                Vec::new()
            }
        }
    }
}

fn answered(case: &mut Case, answer: Answer) -> Vec<Effect> {
    case.answers.retain(|it| it.node != answer.node);
    case.answers.push(answer);
    // A changed answer may lead another way: only what lies on the new way counts.
    case.answers = walk::follow(&case.answers).answers();
    let mut effects = gather::weigh(case);
    effects.push(Effect::Show(Spot::Question));
    effects
}

fn answer_dropped(case: &mut Case, node: &str) -> Vec<Effect> {
    let Some(index) = case.answers.iter().position(|it| it.node == node) else {
        return Vec::new();
    };
    case.answers.truncate(index);
    let mut effects = gather::weigh(case);
    effects.push(Effect::Show(Spot::Question));
    effects
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Copied, Shell, Theme};

    #[test]
    fn the_theme_goes_round() {
        let mut case = Case::default();
        let seen: Vec<_> = (0..3).flat_map(|_| case.update(Action::ThemePressed)).collect();
        assert_eq!(seen, [Theme::Light, Theme::Dark, Theme::Auto].map(Effect::SaveTheme));
    }

    #[test]
    fn a_refused_copy_is_said() {
        let mut case = Case::default();
        let effects = case.update(Action::CopyPressed(Copied::Json, Rc::from("{}")));
        assert_eq!(effects, [Effect::Copy(Copied::Json, Rc::from("{}"))]);
        case.update(Action::CopyDone(Copied::Json, false));
        assert_eq!(case.copied, None);
        assert!(case.notice.is_some());
    }

    #[test]
    fn the_shell_is_kept() {
        let mut case = Case::default();
        case.update(Action::ShellPicked(Shell::PowerShell));
        assert_eq!(case.shell, Shell::PowerShell);
    }
}
