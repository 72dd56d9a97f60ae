import { suggest } from '../suggest.ts'

/** The modules of ansible.builtin up to ansible-core 2.19 (docs.ansible.com/ansible/latest/collections/ansible/builtin). */
const BUILTIN = `
  add_host apt apt_key apt_repository assemble assert async_status blockinfile command copy cron deb822_repository
  debconf debug dnf dnf5 dpkg_selections expect fail fetch file find gather_facts get_url getent git group group_by
  hostname import_playbook import_role import_tasks include include_role include_tasks include_vars iptables
  known_hosts lineinfile meta mount_facts package package_facts pause ping pip raw reboot replace rpm_key script
  service service_facts set_fact set_stats setup shell slurp stat subversion systemd systemd_service sysvinit tempfile
  template unarchive uri user validate_argument_spec wait_for wait_for_connection yum yum_repository
`
  .trim()
  .split(/\s+/)

/** Modules of other collections that may go by a short name and look like a slip of one of these. */
const OTHERS = new Set(['mail'])

/** What may be given a string that is no list of `name=value`. */
const FREE_FORM = new Set([
  ...[
    'command',
    'shell',
    'raw',
    'script',
    'win_command',
    'win_shell',
    'include',
    'include_vars',
    'include_tasks',
  ],
  ...[
    'include_role',
    'import_tasks',
    'import_role',
    'import_playbook',
    'add_host',
    'group_by',
    'set_fact',
    'meta',
  ],
])

/** The lookups of ansible.builtin that `with_…` loops over, and some that go by a short name. */
const LOOKUPS = `
  config csvfile dict env file fileglob first_found flattened indexed_items ini inventory_hostnames items lines list
  nested password pipe random_choice sequence subelements template together unvault url varnames vars cartesian dig
`
  .trim()
  .split(/\s+/)
  .map((name) => `with_${name}`)

const NAMESPACES = /^(?:ansible\.(?:builtin|legacy|windows))\.(\w+)$/

/** `copy` of `ansible.builtin.copy`; the name itself where it is another collection's. */
export function shortName(module: string): string {
  return NAMESPACES.exec(module)?.[1] ?? module
}

export function isBuiltin(module: string): boolean {
  return BUILTIN.includes(shortName(module))
}

/** A name with two dots, `community.general.ufw`, or one of ansible.builtin. */
export function isModule(name: string): boolean {
  return /^\w+\.\w+\.\w+(?:\.\w+)*$/.test(name) || isBuiltin(name)
}

export function isFreeForm(module: string): boolean {
  return FREE_FORM.has(shortName(module))
}

/** The module that a name is a slip of. */
export function meantModule(name: string): string | undefined {
  if (isBuiltin(name) || OTHERS.has(name)) return undefined
  const parts = name.split('.')
  if (parts.length === 1) return name.length < 4 ? undefined : suggest(name, BUILTIN)
  const [namespace, collection, module] = parts as [string, string, string]
  if (parts.length !== 3) return undefined
  const owner = `${namespace}.${collection}`
  if (owner !== 'ansible.builtin')
    return suggest(owner, ['ansible.builtin']) && BUILTIN.includes(module)
      ? `ansible.builtin.${module}`
      : undefined
  const near = suggest(module, BUILTIN)
  return near && `ansible.builtin.${near}`
}

/** The loop that a `with_…` is a slip of. */
export function meantLoop(name: string): string | undefined {
  return LOOKUPS.includes(name) ? undefined : suggest(name, LOOKUPS)
}
