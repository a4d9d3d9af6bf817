//! Writes the texts of the guide and the questions as elements. Only the host does so, and builds that carry the text with them.

use yew::{Html, html};

use super::guide_picture::picture;
use crate::knowledge::guide::block::{Part, Said, Step, Table};
use crate::knowledge::guide::marked::Marker;
use crate::knowledge::guide::{self, Block, Entry, Kind, Page, Source, index};
use crate::knowledge::questions::{self, Question, Way};
use crate::knowledge::{Check, Span, Term};
use crate::view::route::{Here, Route, Routing};

/// The text of a page. Nothing for a page that has none.
pub fn of(here: Here) -> Html {
    let mut writer = Writer { marker: Marker::new(&[]), sources: Vec::new(), n_pictures: 0, here };
    match here.route {
        Route::Guides => contents(here),
        Route::Guide(entry) => guide::page(entry).map(|page| writer.page(page)).unwrap_or_default(),
        Route::Questions => writer.questions(),
        Route::Cause(entry) => super::cause_text::cause_text(entry),
        Route::Case | Route::Causes | Route::Tools | Route::Glossary | Route::Tree => Html::default(),
    }
}

fn contents(here: Here) -> Html {
    let list = |kind: Kind| {
        let entries = index::ALL.iter().copied().filter(move |entry| entry.kind == kind);
        html! { <ul class="guides">{ for entries.map(|entry| guide_row(here, entry)) }</ul> }
    };
    html! {
        <>
            <h2 id="chapters">{ "From front to back" }</h2>
            { list(Kind::Chapter) }
            <h2 id="related">{ "Beside it" }</h2>
            { list(Kind::Related) }
            <h2 id="more">{ "To look up" }</h2>
            <ul class="guides">
                <li>{ here.link(Route::Questions, "", html! { { "Questions" } }) }<p>{ format!("{} questions that are often asked, each answered in two sentences.", questions::ALL.len()) }</p></li>
                <li>{ here.link(Route::Causes, "", html! { { "All causes" } }) }<p>{ "Every cause with what is seen, how to be sure and what to change." }</p></li>
                <li>{ here.link(Route::Glossary, "", html! { { "Glossary" } }) }<p>{ "The words of proxies, gateways and failing hops." }</p></li>
            </ul>
        </>
    }
}

fn guide_row(here: Here, entry: &'static Entry) -> Html {
    let summary = guide::page(entry).map_or("", |page| page.summary);
    html! { <li key={entry.id}>{ here.link(Route::Guide(entry), "", html! { { entry.title } }) }<p>{ summary }</p></li> }
}

/// Writes one page: it knows which terms were explained and which sources were cited so far.
struct Writer {
    marker: Marker,
    sources: Vec<&'static Source>,
    n_pictures: usize,
    here: Here,
}

impl Writer {
    fn page(&mut self, page: &'static Page) -> Html {
        self.marker = Marker::new(page.terms);
        let parts: Vec<&'static Part> = page.parts().collect();
        let blocks = self.blocks(page.blocks);
        html! {
            <>
                // The tables of statuses stand between the summary and the text, so that page writes its summary itself.
                if *page.entry != index::STATUS_CODES { <p class="lead">{ page.summary }</p> }
                if 2 < parts.len() {
                    <nav class="contents" aria-label="On this page">
                        <ul>{ for parts.into_iter().map(|part| html! {
                            <li key={part.id}><a href={["#", part.id].concat()}>{ part.title }</a></li>
                        }) }</ul>
                    </nav>
                }
                { blocks }
                { self.source_list() }
            </>
        }
    }

    fn blocks(&mut self, blocks: &'static [Block]) -> Html {
        let written: Vec<Html> = blocks.iter().map(|block| self.block(block)).collect();
        html! { <>{ for written }</> }
    }

    fn block(&mut self, block: &'static Block) -> Html {
        match block {
            Block::Part(part) => {
                let blocks = self.blocks(part.blocks);
                html! { <section id={part.id} aria-labelledby={[part.id, "-title"].concat()}><h2 id={[part.id, "-title"].concat()}>{ part.title }</h2>{ blocks }</section> }
            }
            Block::Para(said) => html! { <p>{ self.said(said) }</p> },
            Block::Note(said) => html! { <p class="remark-box">{ self.said(said) }</p> },
            Block::List(items) => {
                let items: Vec<Html> = items.iter().map(|item| self.said(item)).collect();
                html! { <ul class="points">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
            }
            Block::Steps(steps) => {
                let steps: Vec<Html> = steps.iter().map(|step| self.step(step)).collect();
                html! { <ol class="steps guide-steps">{ for steps }</ol> }
            }
            Block::Table(table) => self.table(table),
            Block::Code(code) => html! { <pre class="sample-code" tabindex="0"><code>{ *code }</code></pre> },
            Block::Picture(drawn) => {
                self.n_pictures += 1;
                picture(drawn, self.n_pictures)
            }
            Block::Causes(causes) => html! {
                <div class="onward"><p class="onward-title">{ "Causes to read on with" }</p><ul class="siblings">
                    { for causes.iter().map(|cause| html! { <li key={cause.id}>{ self.here.link(Route::Cause(cause), "", html! { { cause.title } }) }</li> }) }
                </ul></div>
            },
            Block::Checks(checks) => html! {
                <div class="onward"><p class="onward-title">{ "Checks that tell" }</p>{ for checks.iter().map(|it| check(self.here, it)) }</div>
            },
            Block::Pages(pages) => html! {
                <div class="onward"><p class="onward-title">{ "Read on" }</p><ul class="siblings">
                    { for pages.iter().map(|entry| html! { <li key={entry.id}>{ self.here.link(Route::Guide(entry), "", html! { { entry.title } }) }</li> }) }
                </ul></div>
            },
        }
    }

    fn said(&mut self, said: &'static Said) -> Html {
        let text = self.inline(said.text);
        let marks = self.cite(said.sources);
        html! { <>{ text }{ marks }</> }
    }

    fn step(&mut self, step: &'static Step) -> Html {
        let said = self.said(&step.said);
        html! { <li><strong>{ step.title }</strong><p>{ said }</p>{ for step.check.map(|it| check(self.here, it)) }</li> }
    }

    fn table(&mut self, table: &'static Table) -> Html {
        let rows: Vec<Html> = table
            .rows
            .iter()
            .map(|row| {
                let cells: Vec<Html> = row.iter().map(|cell| self.inline(cell)).collect();
                html! {
                    <tr>{ for cells.into_iter().zip(table.head).enumerate().map(|(index, (cell, head))| match index {
                        0 => html! { <th scope="row">{ cell }</th> },
                        _ => html! { <td data-label={*head}>{ cell }</td> },
                    }) }</tr>
                }
            })
            .collect();
        let marks = self.cite(table.sources);
        html! {
            <div class="table-frame" tabindex="0" role="region" aria-label={table.caption}>
                <table class="rows compared">
                    <caption>{ table.caption }{ marks }</caption>
                    <thead><tr>{ for table.head.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        }
    }

    fn inline(&mut self, text: &'static str) -> Html {
        let spans = self.marker.spans(text);
        html! {
            <>{ for spans.into_iter().map(|span| match span {
                Span::Text(words) => html! { { words } },
                Span::Code(code) => html! { <code>{ code }</code> },
                Span::Term(words, term) => self.term(words, term),
                Span::Cause(words, cause) => html! { { self.here.link(Route::Cause(cause), "", html! { { words } }) } },
                Span::Link(words, url) => html! { <a href={url} rel="noreferrer">{ words }</a> },
            }) }</>
        }
    }

    /// A term opens by the browser's own popover: no script is needed, Escape closes it, and it is no trap for the keyboard.
    fn term(&self, words: &'static str, term: &'static Term) -> Html {
        let id = ["about-", term.id].concat();
        let mut entry = Route::Glossary.address(self.here.routing, self.here.route);
        if self.here.routing == Routing::Files {
            entry.extend(["#", term.id]);
        }
        html! {
            <><button type="button" class="term" popovertarget={id.clone()}>{ words }</button><span {id} popover="auto" class="term-card">
                <strong>{ term.title }</strong>{ " " }{ term.meaning }{ " " }<a href={entry}>{ "In the glossary" }</a>
            </span></>
        }
    }

    /// Small numbers that lead to the list of sources at the end of the page.
    fn cite(&mut self, cited: &'static [&'static Source]) -> Html {
        let numbers: Vec<usize> = cited
            .iter()
            .map(|source| {
                self.sources.iter().position(|known| known == source).unwrap_or_else(|| {
                    self.sources.push(source);
                    self.sources.len() - 1
                }) + 1
            })
            .collect();
        html! {
            <>{ for numbers.into_iter().map(|number| html! {
                <sup class="cited"><a href={format!("#source-{number}")} aria-label={format!("Source {number}")}>{ number }</a></sup>
            }) }</>
        }
    }

    fn source_list(&self) -> Html {
        if self.sources.is_empty() {
            return Html::default();
        }
        html! {
            <section aria-labelledby="sources-title">
                <h2 id="sources-title">{ "Sources" }</h2>
                <ol class="sources">
                    { for self.sources.iter().zip(1..).map(|(source, number)| html! {
                        <li id={format!("source-{number}")}>{ match source.url {
                            Some(url) => html! { <a href={url} rel="noreferrer">{ source.title }</a> },
                            None => html! { { source.title } },
                        } }</li>
                    }) }
                </ol>
            </section>
        }
    }

    fn questions(&mut self) -> Html {
        let rows: Vec<Html> = questions::ALL.iter().map(|question| self.question(question)).collect();
        html! { <>{ for rows }{ self.source_list() }</> }
    }

    fn question(&mut self, question: &'static Question) -> Html {
        let (ask, answer) = (self.inline(question.ask), self.inline(question.answer));
        let marks = self.cite(question.sources);
        html! {
            <section class="asked" id={question.id}>
                <h2><a class="anchor" href={["#", question.id].concat()}>{ ask }</a></h2>
                <p>{ answer }{ marks }</p>
                <div class="ways">{ for question.ways.iter().map(|it| way(self.here, it)) }</div>
            </section>
        }
    }
}

fn way(here: Here, way: &'static Way) -> Html {
    match way {
        Way::Check(it) => check(here, it),
        Way::Cause(cause) => {
            html! { <p class="way-on">{ "Cause: " }{ here.link(Route::Cause(cause), "", html! { { cause.title } }) }</p> }
        }
        Way::Guide(entry) => {
            html! { <p class="way-on">{ "Guide: " }{ here.link(Route::Guide(entry), "", html! { { entry.title } }) }</p> }
        }
        Way::Tree(_) => {
            html! { <p class="way-on">{ here.link(Route::Tree, "", html! { { "Find it by questions" } }) }</p> }
        }
    }
}

/// A check, folded: its command for both shells, and what each outcome points to.
fn check(here: Here, check: &'static Check) -> Html {
    let command = |shell: &'static str, text: &'static str| {
        html! { <div class="told"><p class="faint">{ shell }</p><pre tabindex="0"><code>{ text }</code></pre></div> }
    };
    html! {
        <details class="check-fold" data-check={check.id}>
            <summary>{ check.ask }</summary>
            if let Some(it) = &check.command {
                { command("In a shell", it.sh) }
                { command("In PowerShell", it.powershell) }
            }
            <dl class="outcomes">
                { for check.outcomes.iter().map(|outcome| html! {
                    <div key={outcome.id}>
                        <dt>{ "If " }{ outcome.seen }</dt>
                        <dd><ul class="points-to">{ for outcome.points_to.iter().map(|cause| html! {
                            <li key={cause.id}>{ here.link(Route::Cause(cause), "", html! { { cause.title } }) }</li>
                        }) }</ul></dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}
