import { type Endpoint, type EndpointContext, types } from './endpoint.ts'

/** `/runbooks/<id>/files/<name>`: every snippet that names its file, as that file. */
export function snippetFiles(context: EndpointContext): Endpoint[] {
  const { runbooks, posts } = context.site
  return [...runbooks, ...posts].flatMap((page) =>
    page.files.map(({ name }) => ({
      path: `${page.kind}s/${page.id}/files/${name}`,
      type: types.text,
      body: () => {
        const snippet = context.pageFile(page).snippets.find(({ file }) => file === name)
        return `${snippet?.code.replace(/\n+$/, '') ?? ''}\n`
      },
    })),
  )
}
