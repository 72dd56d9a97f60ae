import { X509Certificate } from 'node:crypto'
import { defineLanguage, type Problem } from './language.ts'
import { quote, splitLines } from './text.ts'

type Code = 'unclosed' | 'wrong-end' | 'bad-base64' | 'bad-der' | 'outside'

interface Block {
  label: string
  start: number
  end: number
  /** Of the lines between BEGIN and END, without headers such as `Proc-Type:`. */
  lines: { text: string; start: number; end: number }[]
  headers: boolean
}

/** Texts around the blocks are allowed, as `openssl x509 -text` writes them. */
export default defineLanguage({
  id: 'pem',
  name: 'PEM',
  versions: 'RFC 7468; certificates as Node.js and OpenSSL 3 read them',
  command: 'openssl x509 -noout -in',
  codes: {
    unclosed: { severity: 'error', summary: 'A `-----BEGIN` line has no `-----END` line.' },
    'wrong-end': {
      severity: 'error',
      summary: 'The `-----END` line names something else than the `-----BEGIN` line.',
    },
    'bad-base64': { severity: 'error', summary: 'The text between is not base64.' },
    'bad-der': { severity: 'error', summary: 'The content is cut, or not what its label says.' },
    outside: { severity: 'error', summary: 'A boundary line is misspelt.' },
  },
  parse({ text, whole }) {
    const problems: Problem<Code>[] = []
    const blocks: Block[] = []
    let open: Block | undefined
    for (const line of splitLines(text)) {
      const boundary = /^\s*(-+)\s*(BEGIN|END)\s+([A-Z0-9 ]+?)\s*(-+)\s*$/.exec(line.text)
      if (!boundary) {
        if (open && line.text.trim()) {
          if (/^\s*[\w-]+: /.test(line.text)) open.headers = true
          else open.lines.push(line)
        } else if (!open && /^\s*-{2,}\s*(?:BEGIN|END)|(?:BEGIN|END) [A-Z ]+-{2,}\s*$/.test(line.text))
          problems.push(misspelt(line))
        continue
      }
      const [, before, kind, label = '', after] = boundary
      if (before?.length !== 5 || after?.length !== 5) problems.push(misspelt(line))
      if (kind === 'BEGIN') {
        if (open) problems.push(unclosed(open))
        open = { label, start: line.start, end: line.end, lines: [], headers: false }
      } else if (open) {
        if (open.label !== label)
          problems.push({
            code: 'wrong-end',
            start: line.start,
            end: line.end,
            message: `Unexpected end of ${quote(label)}, expected ${quote(open.label)}`,
            related: [{ start: open.start, end: open.end, message: 'begun here' }],
          })
        else blocks.push(open)
        open = undefined
      } else
        problems.push({
          code: 'unclosed',
          start: line.start,
          end: line.end,
          message: `Unexpected end of ${quote(label)}, expected a \`-----BEGIN ${label}-----\` line above it`,
        })
    }
    if (open && (whole || !open.lines.some(isElided))) problems.push(unclosed(open))
    for (const block of blocks) problems.push(...checkBlock(block, whole))
    return { problems }
  },
})

/** Dots, brackets or words where base64 should stand: `encoded certificate goes here`. */
const isElided = ({ text }: { text: string }) =>
  /\.\.|…|[<>{}[\]*]|x{6}|[a-z]{2} [a-z]{2,} [a-z]{2}/i.test(text) &&
  !/^[A-Za-z0-9+/=]{60,}$/.test(text.trim())

function misspelt(line: { start: number; end: number; text: string }): Problem<Code> {
  return {
    code: 'outside',
    start: line.start,
    end: line.end,
    message: `Unexpected boundary ${quote(line.text.trim())}, expected five dashes, \`BEGIN\` or \`END\`, a label and five dashes`,
  }
}

function unclosed(block: Block): Problem<Code> {
  return {
    code: 'unclosed',
    start: block.start,
    end: block.end,
    message: `Unexpected end of the text, expected \`-----END ${block.label}-----\``,
  }
}

function checkBlock(block: Block, whole: boolean): Problem<Code>[] {
  // An armoured PGP block has a checksum of its own, an encrypted key of the old kind no readable content.
  if (/^PGP|^OPENSSH|^SSH2/.test(block.label)) return []
  const elided = block.lines.some(isElided)
  if (!whole && (elided || block.lines.length === 0)) return []
  for (const { text, start } of block.lines) {
    const at = /[^A-Za-z0-9+/=\s]/.exec(text)?.index
    if (at !== undefined)
      return [
        {
          code: 'bad-base64',
          start: start + at,
          end: start + at + 1,
          message: `Unexpected ${quote(text[at] as string)} in base64, expected letters, digits, \`+\`, \`/\` or \`=\``,
        },
      ]
  }
  const base64 = block.lines.map(({ text }) => text.replace(/\s/g, '')).join('')
  const bytes = Buffer.from(base64, 'base64')
  const last = block.lines.at(-1)
  const padding = /=/.test(base64.replace(/={0,2}$/, '')) || base64.replace(/=+$/, '').length % 4 === 1
  if (padding && last)
    return [
      {
        code: 'bad-base64',
        start: last.start,
        end: last.end,
        message: `Unexpected length of ${base64.length} base64 characters, expected a multiple of 4`,
        help: 'a character is missing or doubled: copy the block again',
      },
    ]
  const content = block.headers ? undefined : brokenContent(block.label, bytes)
  const odd = content === undefined ? undefined : oddLine(block)
  if (content)
    return [
      {
        code: 'bad-der',
        start: odd?.start ?? block.start,
        end: odd?.end ?? block.end,
        message: `Unexpected content of ${quote(block.label)}: ${content}`,
        help: 'lines are missing or changed: copy the block again',
      },
    ]
  return []
}

/** All lines but the last are equally long and follow each other: where one does not, something was changed. */
function oddLine({ lines }: Block): Block['lines'][number] | undefined {
  const gap = Math.min(...lines.slice(1).map(({ start }, i) => start - (lines[i]?.end ?? 0)))
  const usual = lines.map(({ text }) => text.trim().length).sort((a, b) => a - b)[lines.length >> 1]
  return lines
    .slice(0, -1)
    .find(({ text, end }, i) => text.trim().length !== usual || (lines[i + 1]?.start ?? 0) - end > gap)
}

/** What is wrong with the DER inside, if anything: its outer length, and for a certificate all that Node.js reads. */
function brokenContent(label: string, bytes: Buffer): string | undefined {
  if (/DH PARAMETERS|EC PARAMETERS/.test(label) && bytes[0] === 0x06) return undefined
  if (bytes[0] !== 0x30)
    return `it starts with byte 0x${(bytes[0] ?? 0).toString(16).padStart(2, '0')}, expected 0x30 (a sequence)`
  const length = derLength(bytes)
  if (length === undefined) return 'its length cannot be read'
  if (length !== bytes.length) return `${bytes.length} bytes, expected ${length}`
  if (label !== 'CERTIFICATE' && label !== 'X509 CERTIFICATE') return undefined
  try {
    new X509Certificate(bytes)
    return undefined
  } catch {
    return 'it is no X.509 certificate'
  }
}

/** Bytes that the outermost DER value takes, its own header included. */
function derLength(bytes: Buffer): number | undefined {
  const first = bytes[1]
  if (first === undefined) return undefined
  if (first < 0x80) return first + 2
  const count = first & 0x7f
  if (count === 0 || count > 4 || bytes.length < 2 + count) return undefined
  return bytes.readUIntBE(2, count) + 2 + count
}
