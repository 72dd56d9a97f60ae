/** What src/search/client/main.ts exports as `mount(root)`: root is the `<handover-search>` element. */
export interface SearchClient {
  /** Called when the dialog has been opened, with what is in the field; an empty string shows what there is to say. */
  search(query: string): void
}
