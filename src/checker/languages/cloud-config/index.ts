import { defineLanguage, type ParseResult, type Problem, type Source } from '../language.ts'
import { fit } from '../schema/fragment.ts'
import { parseAs } from '../schema/parse-as.ts'
import { type StrictCode, strictCodes, validateStrictly } from '../schema/validate.ts'
import { inWords } from '../schema/vocabulary.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { entry, type Node } from '../tree.ts'
import { findEmbedded } from './embedded.ts'
import { contexts, modules, vocabulary } from './vocabulary.ts'

/** Other kinds of user data, which are no YAML or a list of several. */
const otherUserData =
  /^(?:#cloud-config-archive|#cloud-config-jsonp|#cloud-boothook|#include|#part-handler|#upstart-job|#!|Content-Type:|MIME-Version:|From )/
const header = /^(?:## *template: *jinja[ \t]*\r?\n)?#cloud-config(?!-)/
/** The header as a comment or with a slip in it: to cloud-init it is one more comment. */
const wrongHeader = /^#[ \t]*cloud[-_ ]?(?:config|init)[ \t]*$/i

type Code = StrictCode | 'missing-header' | 'ignored-key'

/** User data of cloud-init: the modules' keys, the files it writes and the commands it runs. */
export default defineLanguage({
  id: 'cloud-config',
  name: 'cloud-config',
  versions: 'cloud-init 22.4 to 25.2 (docs.cloud-init.io/en/latest/reference/modules.html)',
  command: 'cloud-init schema --config-file FILE',
  codes: {
    ...strictCodes,
    'missing-header': {
      severity: 'error',
      summary:
        'The first line is not `#cloud-config`, without which cloud-init takes the text for something else.',
    },
    'ignored-key': {
      severity: 'warning',
      summary:
        'A top-level key is a slip of a known one, or belongs below one, and is ignored without a word.',
    },
  },
  parse(source) {
    const [first = ''] = source.text.trimStart().split(/\r?\n/, 1)
    const isArchive = source.text.startsWith('#cloud-config-archive')
    if (otherUserData.test(first) && (isArchive || !source.whole)) return { problems: [] }
    const isSlip = source.whole
      ? !header.test(source.text)
      : wrongHeader.test(first) && !/^#cloud-config/m.test(source.text)
    if (!isSlip) return parseAs(source, (root) => checkModules(root, source))
    const start = source.text.length - source.text.trimStart().length
    const message = `Unexpected first line ${quote(first)}, expected \`#cloud-config\``
    return { problems: [{ code: 'missing-header', start, end: start + first.length, message }] }
  },
})

function checkModules(root: Node, { text, whole }: Source): ParseResult<Code> {
  // The dialect of Container Linux, which had a reader of its own.
  if (entry(root, 'coreos')) return { problems: [] }
  if (whole && root.kind !== 'mapping') {
    const message = `Unexpected ${root.kind === 'sequence' ? 'list' : 'value'}, expected a mapping of modules`
    const end = Math.min(root.end, root.start + 1)
    return { problems: [{ code: 'wrong-type', start: root.start, end, message }] }
  }
  const { problems, context } = fit(root, contexts, whole, (node, shape) =>
    validateStrictly(node, shape, { vocabulary, whole, refusesNull: whole }),
  )
  if (context !== undefined) return { problems, context }
  return { problems: [...problems, ...ignoredKeys(root)], embedded: findEmbedded(root, text) }
}

/** cloud-init takes any key at the top level and only uses those of its modules. */
function ignoredKeys(root: Node): Problem<'ignored-key'>[] {
  if (root.kind !== 'mapping') return []
  const names = Object.keys(modules.keys)
  // Without a key that it knows, this is something else.
  if (!root.entries.some(({ name }) => Object.hasOwn(modules.keys, name))) return []
  return root.entries.flatMap(({ key, name, merged }) => {
    if (merged || Object.hasOwn(modules.keys, name) || /^x-|^\./.test(name)) return []
    const near = suggest(name, names)
    const places = vocabulary.get(name)
    if (near === undefined && places === undefined) return []
    return [
      {
        code: 'ignored-key',
        start: key.start,
        end: key.end,
        message: `Unexpected key ${quote(name)} at the top level, which cloud-init ignores`,
        help: near === undefined ? `it belongs in ${inWords(places ?? [])}` : didYouMean(near),
      } as const,
    ]
  })
}
