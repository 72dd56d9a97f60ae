import { defineLanguage, type Problem } from '../language.ts'
import { type HclCode, HclError, HclParser } from './parser.ts'

/** Syntax only: what a provider's resource takes is not looked up. An excerpt may be items of a list. */
export default defineLanguage({
  id: 'hcl',
  name: 'HCL',
  versions: 'HCL 2 native syntax, as Terraform 1.13, OpenTofu, Packer, Nomad and Consul read it',
  command: 'terraform validate',
  codes: {
    syntax: { severity: 'error', summary: 'The text is not valid HCL.' },
    unclosed: {
      severity: 'error',
      summary: 'A block, bracket, text or here-document is opened and never closed.',
    },
    'missing-newline': { severity: 'error', summary: 'Two arguments stand on one line.' },
    template: { severity: 'error', summary: 'An expression or directive inside of a text is not valid.' },
    'duplicate-argument': { severity: 'error', summary: 'A block has the same argument twice.' },
    'too-deep': { severity: 'error', summary: 'The nesting is deeper than the checker follows.' },
  },
  parse({ text: original, whole }) {
    const text = whole ? original : withoutBlanks(original)
    const problem = attempt(text, (parser) => parser.file())
    if (!problem || (!whole && !attempt(text, (parser) => parser.values()))) return { problems: [] }
    return { problems: [problem] }
  },
})

/** `ami = <your-ami>` and `name = $CLUSTER_NAME`: blanks in the place of a value, as names of the same length. */
function withoutBlanks(text: string): string {
  return text.replace(/(?<=[=,[(:][ \t]*)(?:<[A-Za-z][\w .:-]{0,60}>|\$[A-Za-z_]\w{0,60})/g, (blank) =>
    'x'.repeat(blank.length),
  )
}

function attempt(text: string, read: (parser: HclParser) => void): Problem<HclCode> | undefined {
  try {
    read(new HclParser(text))
    return undefined
  } catch (error) {
    if (!(error instanceof HclError)) throw error
    const { code, start, end, message, help } = error
    return { code, start, end, message, ...(help && { help }) }
  }
}
