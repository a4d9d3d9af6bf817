//! The live check step by step. Nothing is asked of anybody before [`consent_given`].

use std::rc::Rc;

use super::target::{completed, objection};
use super::{Case, Effect, Live, Phase, Plan, RanWhere, RunId, Spot, Survey, gather};
use crate::finding::probe::{Probe, ProbeMode, ProbeOutcome, ProbeRun, ProbeTarget};

impl Live {
    /// The check with its results gone and its field kept.
    pub(super) fn emptied(self) -> Self {
        Self { phase: Phase::Asking, error: None, run: self.run.next(), ..self }
    }
}

pub(super) fn ran_where_picked(case: &mut Case, ran_where: RanWhere) -> Vec<Effect> {
    case.live.ran_where = ran_where;
    drop_plan_on_screen(&mut case.live);
    Vec::new()
}

pub(super) fn target_typed(case: &mut Case, text: Rc<str>) -> Vec<Effect> {
    case.live.input = text;
    case.live.error = None;
    drop_plan_on_screen(&mut case.live);
    Vec::new()
}

// A plan that no longer fits what is typed must not be consented to.
fn drop_plan_on_screen(live: &mut Live) {
    if matches!(live.phase, Phase::Planned(_) | Phase::Surveying) {
        live.phase = Phase::Asking;
        live.run = live.run.next();
    }
}

pub(super) fn plan_pressed(case: &mut Case) -> Vec<Effect> {
    if let Some(said) = objection(&case.live.input) {
        return refuse(case, said);
    }
    case.live.error = None;
    case.live.run = case.live.run.next();
    case.live.phase = Phase::Surveying;
    vec![Effect::Survey(case.live.run, Rc::from(completed(&case.live.input)))]
}

fn refuse(case: &mut Case, said: &'static str) -> Vec<Effect> {
    case.live.error = Some(said);
    case.live.phase = Phase::Asking;
    vec![Effect::Show(Spot::LiveError)]
}

pub(super) fn surveyed(case: &mut Case, run: RunId, found: Result<Box<Survey>, &'static str>) -> Vec<Effect> {
    if run != case.live.run || !matches!(case.live.phase, Phase::Surveying) {
        return Vec::new();
    }
    let nonce = format!("{:x}", run.0);
    match found.and_then(|survey| Plan::new(&survey, case.live.ran_where, &nonce)) {
        Err(said) => refuse(case, said),
        Ok(plan) => {
            case.live.phase = Phase::Planned(Rc::new(plan));
            vec![Effect::Show(Spot::Consent)]
        }
    }
}

pub(super) fn consent_given(case: &mut Case) -> Vec<Effect> {
    let Phase::Planned(plan) = &case.live.phase else {
        return Vec::new();
    };
    let plan = Rc::clone(plan);
    case.live.run = case.live.run.next();
    case.live.phase = Phase::Running { plan, probes: Vec::new() };
    ask_next(case)
}

pub(super) fn plan_dropped(case: &mut Case) -> Vec<Effect> {
    drop_plan_on_screen(&mut case.live);
    Vec::new()
}

fn ask_next(case: &mut Case) -> Vec<Effect> {
    let Phase::Running { plan, probes } = &case.live.phase else {
        return Vec::new();
    };
    let is_target_settled = probes.iter().any(is_settling);
    match plan.steps.get(probes.len()) {
        // Once the target's answer is readable, asking it a second time would tell nothing more.
        Some(step) if !(is_target_settled && step.target == ProbeTarget::Target) => {
            vec![Effect::Probe(case.live.run, probes.len(), step.clone())]
        }
        Some(_) | None => end(case, false),
    }
}

fn is_settling(probe: &Probe) -> bool {
    probe.target == ProbeTarget::Target
        && probe.mode == ProbeMode::Cors
        && matches!(probe.outcome, ProbeOutcome::Answered { .. } | ProbeOutcome::Opaque)
}

pub(super) fn probe_done(case: &mut Case, run: RunId, index: usize, probe: Probe) -> Vec<Effect> {
    if run != case.live.run {
        return Vec::new();
    }
    match &mut case.live.phase {
        Phase::Running { probes, .. } if probes.len() == index => probes.push(probe),
        Phase::Running { .. } | Phase::Asking | Phase::Surveying | Phase::Planned(_) | Phase::Done { .. } => {
            return Vec::new();
        }
    }
    ask_next(case)
}

pub(super) fn stop(case: &mut Case) -> Vec<Effect> {
    let mut effects = vec![Effect::StopProbes];
    effects.extend(end(case, true));
    effects
}

fn end(case: &mut Case, was_stopped: bool) -> Vec<Effect> {
    let Phase::Running { probes, .. } = &mut case.live.phase else {
        return Vec::new();
    };
    let run = ProbeRun { probes: std::mem::take(probes) };
    case.live.run = case.live.run.next();
    case.live.phase = Phase::Done { run: Rc::new(run), was_stopped };
    gather::weigh(case)
}

impl RanWhere {
    /// All three, in the order they are asked.
    pub const ALL: [Self; 3] = [Self::ThisBrowser, Self::Program, Self::OtherMachine];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Action;
    use crate::case::target::Surroundings;

    fn survey() -> Survey {
        Survey {
            href: "http://t.example/".to_owned(),
            host: "t.example".to_owned(),
            surroundings: Surroundings {
                origin: "http://p.example".to_owned(),
                host: "p.example".to_owned(),
                own_file: "http://p.example/config.json".to_owned(),
                echoes: Vec::new(),
                is_offline: false,
            },
        }
    }

    fn probe(step: &super::super::Step, outcome: ProbeOutcome) -> Probe {
        Probe { target: step.target.clone(), url: step.url.clone(), mode: step.mode, outcome, elapsed_ms: 1 }
    }

    /// A case whose plan is on screen.
    fn planned() -> Case {
        let mut case = Case::default();
        case.update(Action::TargetTyped(Rc::from("http://t.example/")));
        let effects = case.update(Action::PlanPressed);
        let [Effect::Survey(run, _)] = effects[..] else { panic!("{effects:?}") };
        case.update(Action::TargetSurveyed(run, Ok(Box::new(survey()))));
        case
    }

    fn order(effects: &[Effect]) -> (RunId, usize, super::super::Step) {
        let [Effect::Probe(run, index, step)] = effects else { panic!("{effects:?}") };
        (*run, *index, step.clone())
    }

    #[test]
    fn a_bad_target_is_refused_beside_the_field_and_nothing_is_asked() {
        let mut case = Case::default();
        case.update(Action::TargetTyped(Rc::from("javascript:alert(1)")));
        assert_eq!(case.update(Action::PlanPressed), [Effect::Show(Spot::LiveError)]);
        assert!(case.live.error.is_some());
        case.update(Action::TargetTyped(Rc::from("x")));
        assert_eq!(case.live.error, None);
    }

    #[test]
    fn no_probe_is_ordered_before_consent() {
        let mut case = Case::default();
        let mut effects = case.update(Action::TargetTyped(Rc::from("t.example")));
        effects.extend(case.update(Action::PlanPressed));
        let run = case.live.run;
        effects.extend(case.update(Action::TargetSurveyed(run, Ok(Box::new(survey())))));
        assert!(effects.iter().all(|effect| !matches!(effect, Effect::Probe(..))), "{effects:?}");
        assert!(matches!(case.update(Action::ConsentGiven)[..], [Effect::Probe(..)]));
        assert_eq!(case.update(Action::ConsentGiven), [], "a second click starts nothing");
    }

    #[test]
    fn typing_on_takes_the_plan_away() {
        let mut case = planned();
        case.update(Action::TargetTyped(Rc::from("http://other.example/")));
        assert_eq!(case.update(Action::ConsentGiven), []);
    }

    #[test]
    fn the_target_is_not_asked_twice_where_its_answer_is_readable() {
        for (outcome, n_probes) in
            [(ProbeOutcome::Opaque, 3), (ProbeOutcome::Rejected { first_hop_was_usable: None }, 4)]
        {
            let mut case = planned();
            let mut effects = case.update(Action::ConsentGiven);
            let mut n_asked = 0;
            while let [Effect::Probe(..)] = effects[..] {
                let (run, index, step) = order(&effects);
                n_asked += 1;
                effects = case.update(Action::ProbeDone(run, index, Box::new(probe(&step, outcome.clone()))));
            }
            assert_eq!(n_asked, n_probes);
            assert!(matches!(effects[..], [Effect::Write { .. }]), "the run is weighed");
        }
    }

    #[test]
    fn a_late_answer_of_a_stopped_run_is_dropped() {
        let mut case = planned();
        let (run, index, step) = order(&case.update(Action::ConsentGiven));
        let effects = case.update(Action::StopLivePressed);
        assert_eq!(effects[0], Effect::StopProbes);
        assert_eq!(
            case.update(Action::ProbeDone(run, index, Box::new(probe(&step, ProbeOutcome::Opaque)))),
            []
        );
        assert!(case.live.probes().is_some_and(|run| run.probes.is_empty()));
    }
}
