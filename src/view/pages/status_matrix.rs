//! The measured statuses as tables that can be narrowed to a product or a status.

use yew::{Html, html};

use crate::view::element::{el, keyed, list, node, say, value};

use crate::case::{Action, Look};
use crate::knowledge::status_matrix::{self, Came, Fault, Matrix};
use crate::view::scene::Scene;

/// The measured statuses.
pub(super) fn status_matrix(scene: &Scene<'_>) -> Html {
    let (product, status) = (&scene.case.looks.matrix_product, &scene.case.looks.matrix_status);
    let wanted: Option<u16> = status.parse().ok();
    let given: Vec<u16> = status_matrix::ALL
        .iter()
        .flat_map(|matrix| matrix.faults)
        .flat_map(|fault| fault.came)
        .flat_map(|came| came.statuses())
        .collect();
    let statuses: Vec<u16> = (100..1000).filter(|status| given.contains(status)).collect();
    let mut products: Vec<(&str, &str)> = Vec::new();
    for it in status_matrix::ALL.iter().flat_map(|matrix| matrix.products) {
        if !products.iter().any(|(id, _)| *id == it.id) {
            products.push((it.id, it.title));
        }
    }
    let picked = products.iter().any(|(id, _)| *id == &**product).then_some(&**product);
    el!(
        "section",
        ["class" = fixed("matrix"), "aria-label" = fixed("What each answered")],
        el!(
            "p",
            [],
            say(
                "Pick the product that answered you and the status that you got. The rows that are left are the faults it may stand for."
            )
        ),
        el!(
            "div",
            ["class" = fixed("filters needs-script")],
            el!(
                "label",
                [],
                say("Product"),
                html! { <select id="matrix-product" onchange={scene.chosen(|id| Action::Looked(Look::MatrixProduct(id)))}>
                    <option value="" selected={picked.is_none()}>{ "All products" }</option>
                    { for products.iter().map(|(id, title)| html! { <option key={*id} value={*id} selected={picked == Some(*id)}>{ *title }</option> }) }
                </select> }
            ),
            el!(
                "label",
                [],
                say("Status"),
                html! { <select id="matrix-status" onchange={scene.chosen(|status| Action::Looked(Look::MatrixStatus(status)))}>
                    <option value="" selected={wanted.is_none()}>{ "Any status" }</option>
                    { for statuses.iter().map(|it| html! { <option key={*it} value={it.to_string()} selected={wanted == Some(*it)}>{ *it }</option> }) }
                </select> }
            )
        ),
        list(status_matrix::ALL.iter().map(|matrix| table(matrix, picked, wanted)))
    )
}

fn table(matrix: &'static Matrix, product: Option<&str>, wanted: Option<u16>) -> Html {
    let columns: Vec<usize> = (0..matrix.products.len())
        .filter(|column| product.is_none_or(|id| matrix.products[*column].id == id))
        .collect();
    let fits = |came: Came| wanted.is_none_or(|status| came.statuses().contains(&status));
    let rows: Vec<&Fault> =
        matrix.faults.iter().filter(|fault| columns.iter().any(|column| fits(fault.came[*column]))).collect();
    if columns.is_empty() {
        return Html::default();
    }
    keyed(
        matrix.id,
        el!(
            "div",
            [
                "class" = fixed("table-frame"),
                "tabindex" = fixed("0"),
                "role" = fixed("region"),
                "aria-label" = value(matrix.title)
            ],
            el!(
                "table",
                ["class" = fixed("statuses")],
                el!("caption", [], node(matrix.title)),
                el!(
                    "thead",
                    [],
                    el!(
                        "tr",
                        [],
                        el!("th", ["scope" = fixed("col")], say("Fault")),
                        list(columns.iter().map(|column| el!(
                            "th",
                            ["scope" = fixed("col")],
                            node(matrix.products[*column].title)
                        )))
                    )
                ),
                el!(
                    "tbody",
                    [],
                    list(rows.iter().map(|fault| keyed(
                        fault.id,
                        el!(
                            "tr",
                            [],
                            el!("th", ["scope" = fixed("row")], node(fault.title)),
                            list(columns.iter().map(|column| {
                                let came = fault.came[*column];
                                let class = (wanted.is_some() && fits(came)).then_some("is-wanted");
                                el!(
                                    "td",
                                    [
                                        "class" = value(class),
                                        "data-label" = value(matrix.products[*column].title)
                                    ],
                                    node(came.words())
                                )
                            }))
                        )
                    )))
                )
            ),
            if rows.is_empty() {
                el!(
                    "p",
                    ["class" = fixed("calm"), "role" = fixed("status")],
                    say(
                        "None of the faults tried here gave this status. Another fault, a setting or another version may."
                    )
                )
            } else {
                Html::default()
            }
        ),
    )
}
