/** URLs and parameters of mod_proxy. */
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { type Fault, lacks, unexpected } from './fault.ts'
import { isProxyParameter } from './proxy-parameters.ts'

/** A URL with a host, or a socket with the URL of what is spoken over it. */
function isTarget(text: string): boolean {
  if (/^[$%]|\$\{|\$\d|%\{/.test(text) || isBlank(text)) return true
  const socket = /^unix:([^|]*)\|(.*)$/i.exec(text)
  if (/^unix:/i.test(text)) return socket !== null && /^[a-z][\w+.-]*:/i.test(socket[2] ?? '')
  return /^[a-z][\w+.-]*:\/\/(?:[^/@\s]*@)?(?:\[[^\]\s]*\]|[^/:[\s?]+)(?::\d*)?(?:[/?].*)?$/i.test(text)
}

function findParameterFault(
  args: readonly Word[],
  of: 'worker' | 'balancer' | undefined,
  flags: RegExp,
): Fault | undefined {
  const bad = args.find(
    ({ text }) => !isBlank(text) && (text.includes('=') ? !isProxyParameter(text, of) : !flags.test(text)),
  )
  return bad && unexpected(bad, 'after the URL', 'parameters such as `timeout=30`')
}

const kindOf = (url: string) => (/^balancer:/i.test(url) ? 'balancer' : 'worker')

/** `/path URL` or `!`; in a section the URL alone. */
export function checkProxyPass(name: Word, args: Word[], mayBeSection: boolean): Fault | undefined {
  const index = mayBeSection && (args.length === 1 || isUrlAlone(args)) ? 0 : 1
  const url = args[index]
  if (!url) return mayBeSection ? undefined : lacks(args[0] ?? name, 'a URL')
  if (url.text !== '!' && !isTarget(url.text))
    return unexpected(url, `after ${quote(name.text)}`, 'a URL such as `http://app.example.com:8080/`')
  const of = url.text === '!' || isBlank(url.text) ? undefined : kindOf(url.text)
  const words = args.slice(index + 1).filter(({ text }) => !/^mapping=(?:encoded|servlet)$/i.test(text))
  return findParameterFault(words, of, /^(?:nocanon|interpolate|noquery)$/i)
}

const isUrlAlone = ([url, second]: Word[]) =>
  /^[\w+.-]+:|^!/.test(url?.text ?? '') || second?.text.includes('=') === true

/** `[balancer://name] URL key=value …`; within `<Proxy balancer://…>` without the name. */
export function checkMember(name: Word, args: Word[]): Fault | undefined {
  const urls = args.filter(({ text }) => !text.includes('='))
  const url = urls.at(-1)
  if (!url) return lacks(args.at(-1) ?? name, 'the URL of a member')
  if (!isTarget(url.text))
    return unexpected(url, `after ${quote(name.text)}`, 'a URL such as `http://app.example.com:8080`')
  return findParameterFault(
    args.filter(({ text }) => text.includes('=')),
    'worker',
    /^/,
  )
}

/** `[URL] key=value …` */
export function checkProxySet(args: Word[]): Fault | undefined {
  const isUrl = /^[\w+.-]+:/.test(args[0]?.text ?? '')
  const of = isUrl ? kindOf(args[0]?.text ?? '') : undefined
  return findParameterFault(isUrl ? args.slice(1) : args, of, /(?!)/)
}

/** `match scheme://host[:port]` */
export function checkProxyRemote(name: Word, [match, remote]: Word[]): Fault | undefined {
  if (
    !match ||
    !remote ||
    isBlank(remote.text) ||
    /^[a-z][\w+.-]*:\/\/[^/:]+(?::\d+)?\/?$/i.test(remote.text)
  )
    return undefined
  if (/^[a-z][\w+.-]*:\/\/\[/i.test(remote.text)) return undefined
  return unexpected(remote, `after ${quote(name.text)}`, 'a proxy such as `http://proxy.example.com:3128`')
}
