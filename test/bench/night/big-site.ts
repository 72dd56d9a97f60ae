/** A site of made-up runbooks, as files. */
import type { PageRecord } from '../../../src/search/records.ts'
import { generatePages } from '../search/generate.ts'
import { seeded } from '../search/random.ts'

/** Paths below the site's root, to content. The pages are those of `npm run bench:search`. */
export function bigSite(pages: number): Record<string, string> {
  const records = generatePages(pages, seeded(1))
  const services = new Set(records.map(({ service = '' }) => service))
  return {
    'astro.config.mjs': `import { defineConfig } from 'astro/config'
import handover from 'handover'
export default defineConfig({
  site: 'https://bench.example.com',
  integrations: [handover({ title: 'Bench', checks: { snippets: 'off' }, synonyms: { oom: 'out of memory' } })],
})
`,
    'src/content.config.ts': "export { collections } from 'handover/content'\n",
    ...Object.fromEntries(
      Array.from(services, (id) => [
        `content/services/${id}.yaml`,
        `name: ${id}\nescalation: []\ndashboards: []\n`,
      ]),
    ),
    ...Object.fromEntries(records.map((record) => [`content${record.url.slice(0, -1)}.md`, runbook(record)])),
  }
}

function runbook({ title, description = '', alerts, service, severity, sections }: PageRecord): string {
  const head = { title, description, alerts, service, severity }
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const body = sections.map(({ heading, text, code }) =>
    [heading && `## ${heading}`, text, ...code.map((block) => `\`\`\`text\n${block}\n\`\`\``)]
      .filter(Boolean)
      .join('\n\n'),
  )
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`
}
