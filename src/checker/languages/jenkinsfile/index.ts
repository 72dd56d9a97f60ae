import { faultOf } from '../groovy/index.ts'
import { checkSyntax } from '../groovy/syntax.ts'
import { tokenize } from '../groovy/tokens.ts'
import { defineLanguage, type Problem } from '../language.ts'
import { type Code, codes } from './codes.ts'
import { Declarative } from './declarative.ts'
import { scriptsIn } from './scripts.ts'

/** A Jenkinsfile: Declarative Pipeline by its sections, scripted code by its words and brackets. */
export default defineLanguage({
  id: 'jenkinsfile',
  name: 'Jenkinsfile',
  versions: 'Pipeline: Declarative 2.2200 (jenkins.io/doc/book/pipeline/syntax), Groovy 2.4',
  command: 'java -jar jenkins-cli.jar declarative-linter < Jenkinsfile',
  codes,
  parse({ text, whole }) {
    const { tokens, fault } = tokenize(text)
    const problems: Problem<Code>[] = []
    const broken = fault ?? checkSyntax(tokens, 'jenkins')
    // Without all of its brackets the text has no structure to look at.
    if (broken) {
      const shown = faultOf(text, whole, broken)
      return { problems: shown ? [shown] : [] }
    }
    const context = new Declarative(text, tokens, whole, (problem) => problems.push(problem)).check()
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      context,
      embedded: scriptsIn(tokens, text),
    }
  },
})
