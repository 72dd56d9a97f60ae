import { endsInExcerpt } from '../braces/structure.ts'
import { defineLanguage } from '../language.ts'
import { codes, type Fault } from './codes.ts'
import { checkSyntax } from './syntax.ts'
import { tokenize } from './tokens.ts'

/** Groovy by its words and brackets: what Gradle builds, Jenkins libraries and Spock tests have in common. */
export default defineLanguage({
  id: 'groovy',
  name: 'Groovy',
  versions: 'Groovy 2.4, which Jenkins runs, to 4 (groovy-lang.org/syntax.html)',
  command: 'groovyc FILE',
  codes,
  parse({ text, whole }) {
    const { tokens, fault } = tokenize(text)
    const found = faultOf(text, whole, fault) ?? checkSyntax(tokens)
    return { problems: found ? [found] : [] }
  },
})

/** What an excerpt that ends in dots leaves open was left out. */
export function faultOf(text: string, whole: boolean, fault: Fault | undefined): Fault | undefined {
  return fault?.code === 'unclosed' && !whole && endsInExcerpt(text) ? undefined : fault
}
