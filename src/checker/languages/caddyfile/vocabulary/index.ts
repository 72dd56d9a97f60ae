/**
 * Directives, subdirectives, matchers and global options of Caddy 2.4 to 2.10: the words and argument counts of 2.6 are
 * those of Caddy's own parsers (caddyconfig/httpcaddyfile and the `UnmarshalCaddyfile` of each module), later ones from
 * caddyserver.com/docs/caddyfile.
 *
 * The third column is the block that the line stands in, named for the directive that opens it. A matcher before the
 * arguments is not part of the usage. `*` stands for every word that the block does not name, and `{}` for a block whose
 * content is not looked at. `<late>` marks what `caddy adapt` lets pass: a value that Caddy refuses when it starts, or one argument more than it reads.
 */
import { readVocabulary } from '../../vocabulary.ts'
import { kinds } from './kinds.ts'
import { logging } from './logging.ts'
import { matchers } from './matchers.ts'
import { options } from './options.ts'
import { proxy } from './proxy.ts'
import { site } from './site.ts'
import { tls } from './tls.ts'

const source = {
  table: [site, proxy, tls, logging, options, matchers].join('\n'),
  groups: { proxy: 'reverse_proxy php_fastcgi forward_auth' },
}

/** As `caddy adapt` judges. */
export const vocabulary = readVocabulary({ ...source, kinds: { ...kinds, late: () => true } })

/** As Caddy judges when it starts. */
export const strict = readVocabulary({ ...source, kinds: { ...kinds, late: () => false } })

/** Which blocks of the table a place in a file is: directives stand in several. */
const contents: Record<string, readonly string[]> = {
  site: ['handler', 'plain', 'site'],
  route: ['handler', 'plain'],
  response_handler: ['handler', 'plain', 'response_handler'],
}

export const contextsOf = (place: string): readonly string[] => contents[place] ?? [place]

/** Places where directives stand, their own matchers among them. */
export const isRoute = (place: string): boolean => place in contents

/** The names that a place knows. */
export function namesIn(place: string): readonly string[] {
  const names = known.get(place) ?? [
    'import',
    ...contextsOf(place).flatMap((context) => vocabulary.namesIn(context)),
  ]
  known.set(place, names)
  return names
}

const known = new Map<string, readonly string[]>()

/** Blocks in which Caddy reads past the words that it does not know. */
export const unheeding = new Set([
  'acme_server',
  'file',
  'net',
  'internal',
  'server_metrics',
  'templates',
  'try_files',
])

/** Blocks in which every word is the author's own. */
export const free = new Set(['headers', 'map', 'names', 'push'])

/** By the place that they stand in, directives that must have a block when they have no argument. */
export const needsBlock: Record<string, readonly string[]> = {
  site: ['tls'],
  global: ['on_demand_tls', 'preferred_chains'],
  acme: ['preferred_chains'],
}

/** What the block of a directive must hold. */
export const needsInside: Record<string, string> = { forward_auth: 'uri' }

/** What an argument of a directive is called in its block. */
export const sameInside: Record<string, string> = { respond: 'body', error: 'message' }
