import type { Statement, Word } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { lacks } from './settings.ts'
import { isOpaque } from './values.ts'

type Code = 'undefined-name' | 'duplicate' | 'incomplete' | 'unused'

/** What a complete file defines and uses. A file that includes others, or pastes definitions, is not complete. */
export function checkReferences(statements: readonly Statement[]): Problem<Code>[] {
  const names = (keyword: RegExp) =>
    statements
      .filter(({ words }) => keyword.test(words[0]?.text ?? '') && words[1])
      .map(({ words }) => words[1] as Word)
  const instances = names(/^vrrp_instance$/)
  const scripts = names(/^vrrp_script$/)
  const problems: Problem<Code>[] = []
  for (const list of [instances, scripts, names(/^vrrp_sync_group$/)]) problems.push(...duplicates(list))
  if (statements.some(({ words }) => /^include|^[$~]/.test(words[0]?.text ?? ''))) return problems

  const known: Record<string, Word[]> = {
    track_script: scripts,
    track_process: names(/^vrrp_track_process$/),
    track_file: names(/^(?:vrrp_)?track_file$/),
    track_bfd: names(/^bfd_instance$/),
    group: instances,
  }
  const groups = names(/^virtual_server_group$/)
  for (const statement of statements) {
    const [name, first, second] = statement.words
    if (name?.text === 'virtual_server' && first?.text === 'group' && second)
      problems.push(...undefinedNames([second], groups, 'group'))
    for (const inner of statement.block?.statements ?? []) {
      const defined = known[inner.words[0]?.text ?? '']
      const used = inner.block?.statements.flatMap(({ words }) => words[0] ?? []) ?? []
      if (defined && name?.text.startsWith('vrrp_'))
        problems.push(...undefinedNames(used, defined, inner.words[0]?.text ?? ''))
    }
    problems.push(...incomplete(statement))
  }
  problems.push(
    ...checkerNames(statements, { BFD_CHECK: known.track_bfd, FILE_CHECK: known.track_file }),
    ...emptyLists(statements),
    ...sharedRouters(statements),
    ...sharedMembers(statements),
    ...unusedScripts(statements, scripts),
  )
  return problems
}

/** What the checkers of real servers watch is defined before. */
function checkerNames(
  statements: readonly Statement[],
  known: Record<string, Word[] | undefined>,
): Problem<Code>[] {
  return statements
    .filter(({ words }) => words[0]?.text === 'virtual_server')
    .flatMap(({ block }) => block?.statements ?? [])
    .flatMap(({ block }) => block?.statements ?? [])
    .flatMap(({ words: [checker], block }) => {
      const defined = known[checker?.text ?? '']
      const names =
        block?.statements.filter(({ words }) => /^(?:name|track_file)$/.test(words[0]?.text ?? '')) ?? []
      return defined
        ? names.flatMap(({ words }) => undefinedNames(words.slice(1, 2), defined, words[0]?.text ?? ''))
        : []
    })
}

/** Of the lists that keepalived reads at once, those that list nothing. */
function emptyLists(statements: readonly Statement[]): Problem<Code>[] {
  return statements
    .flatMap(({ block }) => block?.statements ?? [])
    .filter(
      ({ words, block }) =>
        /^(?:notification_email|group)$/.test(words[0]?.text ?? '') && block?.statements.length === 0,
    )
    .map((list) => lacks(list, 'a name'))
}

/** An instance is in one sync group at most. */
function sharedMembers(statements: readonly Statement[]): Problem<Code>[] {
  const members = statements
    .filter(({ words }) => words[0]?.text === 'vrrp_sync_group')
    .flatMap(({ block }) => block?.statements ?? [])
    .filter(({ words }) => words[0]?.text === 'group')
    .flatMap(({ block }) => block?.statements.flatMap(({ words }) => words) ?? [])
  return duplicates(members)
}

/** keepalived drops a script that no instance tracks. */
function unusedScripts(statements: readonly Statement[], scripts: readonly Word[]): Problem<Code>[] {
  const blocks = statements.flatMap(({ block }) => block?.statements ?? [])
  if (blocks.some(({ words }) => /^include/.test(words[0]?.text ?? '') || isOpaque(words[0]?.text ?? '')))
    return []
  const tracked = blocks
    .filter(({ words }) => words[0]?.text === 'track_script')
    .flatMap(({ block }) => block?.statements.map(({ words }) => words[0]?.text ?? '') ?? [])
  const hasInstance = statements.some(({ words }) => words[0]?.text === 'vrrp_instance')
  const known = new Set(scripts.map(({ text }) => text))
  // One that is misspelt there is told already.
  if (!hasInstance || !tracked.every((name) => known.has(name) && !isOpaque(name))) return []
  return scripts
    .filter(({ text }) => !tracked.includes(text) && !isOpaque(text))
    .map(({ text, start, end }) => ({
      code: 'unused',
      start,
      end,
      message: `Unexpected script ${quote(text)}, expected a \`track_script\` that names it`,
    }))
}

/** Two instances on one link need two router ids, unless one speaks IPv4 and the other IPv6. */
function sharedRouters(statements: readonly Statement[]): Problem<Code>[] {
  const seen = new Map<string, Word>()
  return statements.flatMap(({ words, block }) => {
    if (words[0]?.text !== 'vrrp_instance' || !block) return []
    const find = (name: string) => block.statements.find((inner) => inner.words[0]?.text === name)
    const [, id] = find('virtual_router_id')?.words ?? []
    const [, link] = find('interface')?.words ?? []
    const address = find('virtual_ipaddress')?.block?.statements[0]?.words[0]?.text
    if (!id || !link || address === undefined || find('use_vmac') || find('unicast_peer')) return []
    if ([id, link].some(({ text }) => isOpaque(text)) || isOpaque(address)) return []
    const key = `${link.text} ${Number(id.text)} ${address.includes(':') ? 6 : 4}`
    const earlier = seen.get(key)
    if (!earlier) {
      seen.set(key, id)
      return []
    }
    return [
      {
        code: 'duplicate' as const,
        start: id.start,
        end: id.end,
        message: `Unexpected second \`virtual_router_id ${id.text.slice(0, 20)}\` on ${quote(link.text)}, expected another number`,
        related: [{ start: earlier.start, end: earlier.end, message: 'first used here' }],
      },
    ]
  })
}

function undefinedNames(used: readonly Word[], defined: readonly Word[], where: string): Problem<Code>[] {
  const names = new Set(defined.map(({ text }) => text))
  return used
    .filter(({ text }) => !names.has(text) && !isOpaque(text))
    .map(({ text, start, end }) => {
      const near = suggest(text, names)
      return {
        code: 'undefined-name',
        start,
        end,
        message: `Unexpected name ${quote(text)} in \`${where}\`, expected one that this file defines`,
        help: near && `did you mean \`${near}\`?`,
      }
    })
}

function duplicates(words: readonly Word[]): Problem<Code>[] {
  const seen = new Map<string, Word>()
  const problems: Problem<Code>[] = []
  for (const word of words) {
    const earlier = seen.get(word.text)
    if (earlier && !isOpaque(word.text)) {
      problems.push({
        code: 'duplicate',
        start: word.start,
        end: word.end,
        message: `Unexpected second ${quote(word.text)}, expected each name once`,
        related: [{ start: earlier.start, end: earlier.end, message: 'first defined here' }],
      })
    } else seen.set(word.text, word)
  }
  return problems
}

const needs: Record<string, [name: RegExp, expected: string][]> = {
  vrrp_instance: [
    [/^(?:interface|use_vmac)$/, '`interface`'],
    [/^virtual_router_id$/, '`virtual_router_id`'],
    [/^virtual_ipaddress(?:_excluded)?$/, '`virtual_ipaddress`'],
  ],
  vrrp_script: [[/^script$/, '`script`']],
  virtual_server: [[/^real_server$/, 'a `real_server`']],
}

function incomplete({ words, block }: Statement): Problem<Code>[] {
  const [name] = words
  const wanted = needs[name?.text ?? '']
  if (!name || !wanted || !block) return []
  const present = block.statements.map((statement) => statement.words[0]?.text ?? '')
  if (present.some((text) => isOpaque(text) || text.startsWith('include'))) return []
  return wanted
    .filter(([pattern]) => !present.some((text) => pattern.test(text)))
    .map(([, expected]) => ({
      code: 'incomplete',
      start: name.start,
      end: words.at(-1)?.end ?? name.end,
      message: `Unexpected end of ${quote(name.text)}, expected ${expected} in it`,
    }))
}
