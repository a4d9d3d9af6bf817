//! The measured statuses as tables that can be narrowed to a product or a status.

use yew::{Html, html};

use crate::case::{Action, Look};
use crate::knowledge::status_matrix::{self, Came, Fault, Matrix};
use crate::view::scene::Scene;

/// The measured statuses.
pub(super) fn status_matrix(scene: &Scene<'_>) -> Html {
    let (product, status) = (&scene.case.looks.matrix_product, &scene.case.looks.matrix_status);
    let wanted: Option<u16> = status.parse().ok();
    let mut statuses: Vec<u16> = status_matrix::ALL
        .iter()
        .flat_map(|matrix| matrix.faults)
        .flat_map(|fault| fault.came)
        .flat_map(|came| came.statuses())
        .collect();
    statuses.sort_unstable();
    statuses.dedup();
    let mut products: Vec<(&str, &str)> = Vec::new();
    for it in status_matrix::ALL.iter().flat_map(|matrix| matrix.products) {
        if !products.iter().any(|(id, _)| *id == it.id) {
            products.push((it.id, it.title));
        }
    }
    let picked = products.iter().any(|(id, _)| *id == &**product).then_some(&**product);
    html! {
        <section class="matrix" aria-label="What each answered">
            <p>{ "Pick the product that answered you and the status that you got. The rows that are left are the faults it may stand for." }</p>
            <div class="filters needs-script">
                <label>{ "Product" }
                    <select id="matrix-product" onchange={scene.chosen(|id| Action::Looked(Look::MatrixProduct(id)))}>
                        <option value="" selected={picked.is_none()}>{ "All products" }</option>
                        { for products.iter().map(|(id, title)| html! { <option key={*id} value={*id} selected={picked == Some(*id)}>{ *title }</option> }) }
                    </select>
                </label>
                <label>{ "Status" }
                    <select id="matrix-status" onchange={scene.chosen(|status| Action::Looked(Look::MatrixStatus(status)))}>
                        <option value="" selected={wanted.is_none()}>{ "Any status" }</option>
                        { for statuses.iter().map(|it| html! { <option key={*it} value={it.to_string()} selected={wanted == Some(*it)}>{ *it }</option> }) }
                    </select>
                </label>
            </div>
            { for status_matrix::ALL.iter().map(|matrix| table(matrix, picked, wanted)) }
        </section>
    }
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
    html! {
        <div class="table-frame" tabindex="0" role="region" aria-label={matrix.title} key={matrix.id}>
            <table class="statuses">
                <caption>{ matrix.title }</caption>
                <thead><tr><th scope="col">{ "Fault" }</th>{ for columns.iter().map(|column| html! { <th scope="col">{ matrix.products[*column].title }</th> }) }</tr></thead>
                <tbody>
                    { for rows.iter().map(|fault| html! {
                        <tr key={fault.id}>
                            <th scope="row">{ fault.title }</th>
                            { for columns.iter().map(|column| {
                                let came = fault.came[*column];
                                let class = (wanted.is_some() && fits(came)).then_some("is-wanted");
                                html! { <td {class} data-label={matrix.products[*column].title}>{ came.words() }</td> }
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
            if rows.is_empty() {
                <p class="calm" role="status">{ "None of the faults tried here gave this status. Another fault, a setting or another version may." }</p>
            }
        </div>
    }
}
