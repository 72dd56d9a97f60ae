/** The browser's side of search: defines the element that the dialog puts into the page. */
class SearchElement extends HTMLElement {
  search(_query: string): void {
    this.querySelector('.search-results')?.replaceChildren()
  }
}

customElements.define('handover-search', SearchElement)
