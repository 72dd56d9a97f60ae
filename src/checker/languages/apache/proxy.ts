/** URLs and parameters of mod_proxy. */
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { type Fault, lacks, unexpected } from './fault.ts'

const isAbsolute = (text: string) =>
  /^(?:[a-z][\w+.-]*:\/\/|unix:)/i.test(text) || /^[$%]|\$\{|%\{/.test(text) || isBlank(text)

/** After path and URL, or after the URL alone within a section. */
function checkParameters(args: Word[]): Fault | undefined {
  const parameters = args.slice(/^[\w+.-]+:|^!|^unix:/i.test(args[0]?.text ?? '') ? 1 : 2)
  const bad = parameters.find(
    ({ text }) => !text.includes('=') && !/^(?:nocanon|interpolate|noquery)$/i.test(text) && !isBlank(text),
  )
  if (!bad) return undefined
  const message = `Unexpected ${quote(bad.text)} after the URL, expected parameters such as \`timeout=30\``
  return { start: bad.start, end: bad.end, message }
}

/** `/path URL` or `!`; in a section the URL alone. */
export function checkProxyPass(name: Word, args: Word[], mayBeSection: boolean): Fault | undefined {
  const url = args[mayBeSection && (args.length === 1 || args[1]?.text.includes('=')) ? 0 : 1]
  if (!url) return mayBeSection ? undefined : lacks(args[0] ?? name, 'a URL')
  if (url.text !== '!' && !isAbsolute(url.text))
    return unexpected(url, `after ${quote(name.text)}`, 'a URL such as `http://app.example.com:8080/`')
  return checkParameters(args)
}

/** `[balancer://name] URL key=value …`; within `<Proxy balancer://…>` without the name. */
export function checkMember(name: Word, args: Word[]): Fault | undefined {
  const urls = args.filter(({ text }) => !/^\w+=/.test(text))
  const url = urls.at(-1)
  if (!url) return lacks(args.at(-1) ?? name, 'the URL of a member')
  return isAbsolute(url.text)
    ? undefined
    : unexpected(url, `after ${quote(name.text)}`, 'a URL such as `http://app.example.com:8080`')
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
