/**
 * What a site may set: `handover({ … })` in astro.config.mjs.
 *
 * One strict object, so that a misspelt key is an error with a suggestion and not a setting without effect.
 */
import { z } from 'astro/zod'
import { nearest } from './lib/nearest.ts'

const strictness = z.enum(['error', 'warning', 'off'])

export const optionsSchema = z.strictObject({
  /** The name of the site, in the header and in every page's title. Example: `'Ops at Example'`. */
  title: z.string().min(1),
  /** One sentence on what the site is for, in feeds and cards. Default: none. */
  description: z.string().default(''),
  /** Whose site it is, shown beside the title. Example: `'Example Ltd'`. Default: none. */
  organisation: z.string().optional(),
  /** The language of the texts, a BCP 47 tag. Default: `'en'`. */
  lang: z.string().default('en'),
  /** The folder of the content, relative to the project's root. Default: `'content'`. */
  content: z.string().default('content'),
  /**
   * Where a page can be edited; its path is put at the end, or in place of `{path}`. Default: no link.
   * Example: `'https://git.example.com/ops/handbook/edit/main/'`.
   */
  editUrl: z.url({ protocol: /^https?$/ }).optional(),
  /**
   * Where a page's history is, in the same form. Default: as `editUrl` tells it for GitHub, GitLab, Forgejo and Gitea.
   * Example: `'https://git.example.com/ops/handbook/log/main/'`.
   */
  historyUrl: z.url({ protocol: /^https?$/ }).optional(),
  /**
   * A module whose exports may be used in every MDX page without an import, relative to the project's root.
   * Example: `'src/components/index.ts'`. Default: none.
   */
  components: z.string().optional(),
  /** Names for fence tags that Shiki does not know. Example: `{ pcf: 'ini' }`. Default: none. */
  languages: z.record(z.string(), z.string()).default({}),
  /** What to do about a finding: end the build, print it, or nothing. Default: `'error'` for each. */
  checks: z
    .strictObject({
      /** Dead internal links and anchors, images that are not there. */
      links: strictness.default('error'),
      /** Findings of the snippet checker. */
      snippets: strictness.default('error'),
      /** Alerts of `alerts.rules` without a runbook, and each `runbook_url` that leads to no page. */
      alerts: strictness.default('error'),
    })
    .prefault({}),
  /** The alerts that these runbooks have to answer. */
  alerts: z
    .strictObject({
      /**
       * Prometheus rule files, `PrometheusRule` manifests and folders of them, relative to the project's root. Each build
       * holds them against the runbooks, as `handover alerts` does. Example: `['prometheus/rules']`. Default: none.
       */
      rules: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** Build the search index and show the search box. Default: `true`. */
  search: z.boolean().default(true),
  /** Words that mean the same in search, both ways. Example: `{ oom: 'out of memory', fw: ['firewall', 'gateway'] }`. Default: none. */
  synonyms: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  /** The copy that a reader's browser keeps for use without a network. */
  offline: z
    .strictObject({
      /** `false` removes the copies that earlier builds have left in browsers. Default: `true`. */
      enabled: z.boolean().default(true),
      /** Bytes that the copy may take; a larger one ends the build. Default: 50 MB. */
      largest: z.int().positive().default(50_000_000),
    })
    .prefault({}),
})

/** As written by a site. */
export type HandoverOptions = z.input<typeof optionsSchema>
/** With the defaults filled in. */
export type Options = z.output<typeof optionsSchema>

const example = `  import handover from 'handover'
  export default defineConfig({
    site: 'https://ops.example.com',
    integrations: [handover({ title: 'Ops at Example' })],
  })`

/** An error whose message is all that a user needs: no stack is printed. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
  override stack = ''
}

/** @throws {ConfigurationError} that lists every wrong option, where it is and what was expected. */
export function parseOptions(options: unknown): Options {
  const result = optionsSchema.safeParse(options ?? {})
  if (result.success) return result.data
  const lines = result.error.issues.flatMap((issue) => explain(issue, options))
  throw new ConfigurationError(
    `Unexpected options for handover() in the Astro config\n\n${lines.map((line) => `  - ${line}`).join('\n')}\n\nFor example:\n\n${example}\n`,
  )
}

function explain(issue: z.core.$ZodIssue, options: unknown): string[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = keysAt(path)
      const near = nearest(key, known)
      const hint = near ? `did you mean \`${near}\`?` : `known are ${known.map((k) => `\`${k}\``).join(', ')}`
      return `Unexpected option \`${[...path, key].join('.')}\`: ${hint}`
    })
  }
  const name = path.length > 0 ? `\`${path.join('.')}\`` : 'the options'
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], options)
  if (value === undefined) return [`Missing option ${name}: ${expected(issue)}`]
  return [`Unexpected ${shown(value)} for ${name}: ${expected(issue)}`]
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `expected ${article(issue.expected)}`
  if (issue.code === 'invalid_value')
    return `expected one of ${issue.values.map((v) => `'${String(v)}'`).join(', ')}`
  if (issue.code === 'invalid_format')
    return `expected a ${issue.format.toUpperCase()} that starts with https://`
  if (issue.code === 'too_small') return 'expected at least one character'
  return issue.message.toLowerCase()
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : String(JSON.stringify(value))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function keysAt([group]: string[]): string[] {
  const { checks, alerts, offline } = optionsSchema.shape
  const groups: Record<string, typeof checks | typeof alerts | typeof offline> = { checks, alerts, offline }
  return Object.keys((group === undefined ? optionsSchema : groups[group]?.unwrap())?.shape ?? {})
}
