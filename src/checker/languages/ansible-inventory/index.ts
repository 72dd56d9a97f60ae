import { defineLanguage } from '../language.ts'
import { parseAs } from '../schema/parse-as.ts'
import { codes } from './codes.ts'
import { checkIni } from './ini.ts'
import { checkYaml } from './yaml.ts'

/** Inventories of hosts and groups, in the INI or the YAML form. */
export default defineLanguage({
  id: 'ansible-inventory',
  name: 'Ansible inventory',
  versions: 'ansible-core 2.14–2.19, the `ini` and `yaml` inventory plugins (docs.ansible.com)',
  command: 'ansible-inventory -i FILE --list',
  codes,
  parse(source) {
    if (/^\s*\{/.test(source.text)) return { problems: [] }
    const form = formOf(source.text, source.path)
    const context = `inventory in the ${form} form`
    if (form === 'INI') return { problems: checkIni(source.text, source.whole), context }
    return parseAs(source, (root) => {
      const { findings, context: part = context } = checkYaml(root)
      return { problems: findings, context: part }
    })
  },
})

/**
 * By the first line that counts: `name:` and nothing behind it, or `---`, is YAML, a `[group]` or a host with variables
 * is INI, whatever the file is called; else by the name.
 */
function formOf(text: string, path: string | undefined): 'INI' | 'YAML' {
  if (path !== undefined && /\.(?:ini|cfg)$/i.test(path)) return 'INI'
  const first = /^[ \t]*(?![#;]|\s)([^\r\n]*)/m.exec(text)?.[1] ?? ''
  if (/^\[[^\],]*\]\s*$|^[\w.[\]:-]+[ \t]+\w+=/.test(first)) return 'INI'
  if (path !== undefined && /\.ya?ml$/i.test(path)) return /[:{?%]|^-/.test(first) ? 'YAML' : 'INI'
  return /^(?:---|\?|["']?[^\s[\]:"']+["']?:(?:[ \t]*(?:#.*)?$|[ \t]+[{&*]))/.test(first) ? 'YAML' : 'INI'
}
