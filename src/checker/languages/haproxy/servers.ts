import { checkParameters } from './arguments.ts'
import { type Finding, invalid, missing, type Scope } from './findings.ts'
import { valueChecks } from './kinds.ts'
import type { Word } from './lines.ts'
import { isOpaque } from './values.ts'

/** `bind` and `server` lines: a name or an address, then parameters in any order (manual, section 5). */

const value = (kind: string, word: Word, owner: string, scope: Scope) =>
  valueChecks[kind]?.(word, owner, scope)

/** A finding that is an error, or a warning where nothing else is wrong. */
function firstError(...checks: (() => Finding | undefined)[]): Finding | undefined {
  let doubtful: Finding | undefined
  for (const check of checks) {
    const found = check()
    if (found && found.code !== 'loose-value') return found
    doubtful ??= found
  }
  return doubtful
}

/** In a `peers` section the address may stand at `peer` instead. */
export function checkBind(keyword: Word, args: readonly Word[], scope: Scope): Finding | undefined {
  const [address, ...parameters] = args
  if (!address) return scope.section === 'peers' ? undefined : missing(keyword, 'an address with a port')
  const inPeers = scope.section === 'peers' && !/[:/@]/.test(address.text)
  if (inPeers) return checkParameters('bind', args, scope, { open: true })
  return firstError(
    // A log forwarder listens on the port of syslog where none is given.
    () => value(scope.section === 'log-forward' ? 'source-address' : 'bind-address', address, 'bind', scope),
    () => checkParameters('bind', parameters, scope, { open: true }),
  )
}

export function checkServer(keyword: Word, args: readonly Word[], scope: Scope): Finding | undefined {
  const line = keyword.text
  const places = { ...scope, places: 'v' }
  const parameters = (words: readonly Word[]) => () =>
    checkParameters('server', words, places, { open: true, shown: line })
  collectNames(args, scope)
  if (line === 'default-server') return parameters(args)()
  const [name, ...rest] = args
  if (!name) return scope.section === 'peers' ? undefined : missing(keyword, 'a name and an address')
  const named = scope.section === 'peers' ? undefined : value('name', name, line, scope)
  if (named) return named
  if (line === 'server-template') {
    const [count, address, ...words] = rest
    if (!count || !address) return missing(keyword, 'a prefix, a number and an address')
    if (!/^\d+(?:-\d+)?$/.test(count.text) && !isOpaque(count.text))
      return invalid(count, line, 'a number or a range')
    return firstError(() => value('server-address', address, line, scope), parameters(words))
  }
  const [address, ...words] = rest
  // The local peer, and one that the file binds, have no address.
  if (!address) return scope.section === 'peers' ? undefined : missing(keyword, 'a name and an address')
  return firstError(() => value('server-address', address, line, scope), parameters(words))
}

function collectNames(args: readonly Word[], { used }: Scope) {
  for (const [i, word] of args.entries()) {
    const name = args[i + 1]
    if (!name || isOpaque(name.text)) continue
    if (word.text === 'resolvers') used.push({ kind: 'resolvers', name: name.text, word: name })
    if (word.text === 'track') used.push({ kind: 'server', name: name.text, word: name })
  }
}
