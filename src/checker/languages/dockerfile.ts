import { validate } from 'dockerfile-utils'
import { defineLanguage, type Problem } from './language.ts'
import { suggest } from './suggest.ts'
import { lineColumnToOffset, quote, splitLines } from './text.ts'

type Code =
  | 'unknown-instruction'
  | 'arguments'
  | 'bad-value'
  | 'bad-flag'
  | 'unclosed'
  | 'duplicate-stage'
  | 'onbuild'
  | 'bad-directive'
  | 'json-form'

/** docs.docker.com/reference/dockerfile */
const INSTRUCTIONS =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  )

/** `ValidationCode` of dockerfile-utils 0.16; what is missing here is style. */
const CODES: Record<number, Code> = {
  2: 'arguments', 3: 'arguments', 4: 'arguments', 5: 'arguments', 6: 'arguments', 7: 'arguments', 8: 'arguments',
  9: 'arguments', 10: 'duplicate-stage', 12: 'bad-value', 13: 'bad-flag', 14: 'bad-flag', 15: 'bad-value',
  16: 'bad-value', 17: 'bad-value', 18: 'bad-value', 19: 'bad-value', 20: 'arguments', 21: 'bad-directive',
  22: 'arguments', 23: 'bad-value', 24: 'bad-value', 25: 'bad-value', 26: 'bad-value', 27: 'bad-value',
  28: 'arguments', 29: 'onbuild', 30: 'onbuild', 31: 'bad-value', 32: 'arguments', 33: 'arguments', 34: 'arguments',
  35: 'unclosed', 36: 'unclosed', 38: 'unknown-instruction', 39: 'bad-flag', 40: 'bad-flag', 41: 'bad-flag',
  42: 'bad-flag', 43: 'bad-value', 44: 'bad-value', 46: 'arguments', 47: 'bad-value', 48: 'bad-value',
  49: 'json-form', 51: 'bad-value', 52: 'bad-directive',
} // biome-ignore format: a table

/** Needs what an excerpt does not show: the `FROM` above, an `ARG` elsewhere. */
const NEEDS_FILE = new Set([20, 51])
const INVALID_DESTINATION = 23
const INVALID_SIGNAL = 27

export default defineLanguage({
  id: 'dockerfile',
  name: 'Dockerfile',
  versions: 'Dockerfile frontend 1.19 (docs.docker.com/reference/dockerfile)',
  command: 'docker build --check .',
  codes: {
    'unknown-instruction': {
      severity: 'error',
      summary: 'A line starts with no instruction that Docker knows.',
    },
    arguments: {
      severity: 'error',
      summary: 'An instruction has too few or too many arguments, or one without `=`.',
    },
    'bad-value': {
      severity: 'error',
      summary: 'A port, duration, signal, image name or destination is not valid.',
    },
    'bad-flag': {
      severity: 'error',
      summary: 'An instruction has a flag that it does not know, or has it twice.',
    },
    unclosed: { severity: 'error', summary: 'A quote or here-document is opened and never closed.' },
    'duplicate-stage': { severity: 'error', summary: 'Two build stages have the same name.' },
    onbuild: { severity: 'error', summary: '`ONBUILD` holds an instruction that it may not.' },
    'bad-directive': { severity: 'error', summary: 'A parser directive is not valid or comes twice.' },
    'json-form': {
      severity: 'warning',
      summary: 'A list is written with single quotes, so Docker takes it for a shell command.',
    },
  },
  parse({ text, whole }) {
    const offsets = lineColumnToOffset(text)
    const offsetOf = ({ line, character }: { line: number; character: number }) =>
      offsets(line + 1, character + 1)
    const lines = splitLines(text)
    const problems: Problem<Code>[] = []
    for (const diagnostic of validate(withoutComments(text))) {
      const number = Number(diagnostic.code)
      const code = CODES[number]
      if (!code || (!whole && NEEDS_FILE.has(number))) continue
      const start = offsetOf(diagnostic.range.start)
      const end = Math.max(start, offsetOf(diagnostic.range.end))
      const line = lines[diagnostic.range.start.line]?.text ?? ''
      // The synopsis of an instruction: `FROM [--platform=<platform>] <image>`.
      if (!whole && /<[a-z][\w /-]*>|\[[<-]|\.\.\./.test(line)) continue
      // An author's note behind an instruction, which Docker would take for arguments.
      if (!whole && number === INVALID_DESTINATION && /\s#\s/.test(line)) continue
      const word = text.slice(start, end)
      if (number === INVALID_SIGNAL && !/^(?:SIG|\d)/.test(word)) continue
      problems.push({ code, start, end, ...restate(code, String(diagnostic.message), word) })
    }
    problems.push(...openDocuments(lines))
    return { problems }
  },
})

function restate(code: Code, message: string, word: string): { message: string; help?: string } {
  if (code === 'unknown-instruction') {
    const meant = suggest(word.toUpperCase(), INSTRUCTIONS)
    return {
      message: `Unexpected ${quote(word)} at the start of a line, expected ${meant ? `\`${meant}\`` : 'an instruction such as `RUN` or `COPY`'}`,
      help: meant
        ? `did you mean \`${meant}\`?`
        : 'a command that goes on over lines needs `\\` at the end of each but the last',
    }
  }
  if (code === 'json-form')
    return {
      message: `Unexpected single quotes in ${quote(word)}, expected double quotes`,
      help: 'Docker reads a list as JSON; with single quotes it runs it through a shell',
    }
  const said = message
    .replace(/^Syntax error - /, '')
    .replaceAll('"', '`')
    .replace(/\.$/, '')
    .trim()
  return {
    message:
      word && word.length < 60
        ? `Unexpected ${quote(word)}: ${lowerFirst(said)}`
        : `Unexpected instruction: ${lowerFirst(said)}`,
  }
}

/** Blanks all comments but parser directives: the library's cost grows with the square of their number. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*#(?![ \t]*(?:syntax|escape|check)[ \t]*=)[^\r\n]*/gim, (comment) =>
    ' '.repeat(comment.length),
  )
}

const lowerFirst = (said: string) =>
  /^[A-Z][a-z]/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said

/** Here-documents of `RUN` and `COPY` whose word never comes; the library takes what follows for their text. */
function openDocuments(lines: ReturnType<typeof splitLines>): Problem<Code>[] {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line || !/^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\b/i.test(line.text)) continue
    for (const match of line.text.matchAll(/<<(-?)(["']?)([A-Za-z_]\w*)\2/g)) {
      const [all, dash, , word] = match
      const close = lines.findIndex(
        ({ text }, at) => at > index && (dash ? text.replace(/^\t+/, '') : text) === word,
      )
      if (close < 0) {
        const start = line.start + match.index
        return [
          {
            code: 'unclosed',
            start,
            end: start + all.length,
            message: `Unexpected end of the file inside the here-document, expected a line \`${word}\``,
            help: 'the word stands alone on its line, without spaces before or after it',
          },
        ]
      }
      index = close
    }
  }
  return []
}
