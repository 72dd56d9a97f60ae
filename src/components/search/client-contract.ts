/**
 * What src/search/client/main.ts makes of `<handover-search>`: it calls `customElements.define('handover-search', …)` with
 * a class that has this method. It is a script of its own and not an import of the page's, which keeps Vite's loader for
 * dynamic imports (0.7 KB) out of every page; for the same reason it exports nothing.
 */
export interface SearchElement extends HTMLElement {
  /** Called when the dialog has been opened, with what is in the field; an empty string shows what there is to say. */
  search(query: string): void
}
