import { defineLanguage, type Embedded } from '../language.ts'
import { parseAs } from '../schema/parse-as.ts'
import { validate } from '../schema/validate.ts'
import { codes, type Finding } from './codes.ts'
import { checkJinja } from './expressions.ts'
import { checkPlaybook } from './playbook.ts'
import { isMeta, meta } from './role.ts'
import { findUnquoted } from './unquoted.ts'

/**
 * Playbooks, task files, the meta of roles and files of variables. The options of modules are nobody's list, and left
 * alone; Jinja is read wherever it may stand.
 */
export default defineLanguage({
  id: 'ansible',
  name: 'Ansible playbook',
  versions: 'ansible-core 2.19 (docs.ansible.com, playbook keywords), tried with 2.14',
  command: 'ansible-playbook --syntax-check FILE',
  codes,
  parse(source) {
    const unquoted = findUnquoted(source)
    if (unquoted.length > 0) return { problems: unquoted }
    return parseAs(source, (root) => {
      const findings: Finding[] =
        root.kind === 'mapping' && isMeta(root, source.path)
          ? validate(root, meta)
          : checkPlaybook(root, { source: source.text, whole: source.whole, complete: source.whole })
      const { problems, embedded } = checkJinja(root, source.text)
      const isTold = ({ ranges }: Embedded) =>
        findings.some(
          ({ code, start }) =>
            code === 'arguments' && ranges.some((range) => range.start <= start && start < range.end),
        )
      return {
        problems: [...findings, ...problems].sort((a, b) => a.start - b.start),
        embedded: embedded.filter((each) => !isTold(each)),
      }
    })
  },
})
