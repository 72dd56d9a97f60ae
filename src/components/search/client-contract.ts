/** What src/search/client/main.ts makes of `<handover-search>`, by `customElements.define`. */
export interface SearchElement extends HTMLElement {
  /** Called when the dialog has been opened, with what is in the field; an empty string shows what there is to say. */
  search(query: string): void
}
