/** Packages and where they come from. */
import { any, either, grouped, list, map, nothing, object, oneOf } from '../schema/shape.ts'
import { boolean11 as boolean, integer11 as integer, string11 as string } from '../schema/yaml11.ts'

const strings = list(string)
const packageName = either(string, list(string))
const mirrors = list(
  object('a mirror', {
    'arches!': strings,
    uri: string,
    search: strings,
    search_dns: boolean,
    keyid: string,
    key: string,
    keyserver: string,
  }),
)

const proSettings = object('the settings of Ubuntu Pro', {
  enable: strings,
  enable_beta: strings,
  token: string,
  features: object('`features`', { disable_auto_attach: boolean }),
  config: any,
})

export const packageKeys = {
  packages: list(
    either(packageName, object('packages by manager', { apt: list(packageName), snap: list(packageName) })),
  ),
  package_update: boolean,
  package_upgrade: boolean,
  package_reboot_if_required: boolean,
  apt_update: boolean,
  apt_upgrade: boolean,
  apt_reboot_if_required: boolean,
  apt: object('`apt`', {
    preserve_sources_list: boolean,
    generate_mirrorlists: boolean,
    disable_suites: strings,
    primary: mirrors,
    security: mirrors,
    add_apt_repo_match: string,
    debconf_selections: map(string),
    sources_list: string,
    conf: string,
    proxy: string,
    http_proxy: string,
    https_proxy: string,
    ftp_proxy: string,
    sources: map(
      object('a source of packages', {
        source: string,
        keyid: string,
        key: string,
        keyserver: string,
        filename: string,
        append: boolean,
      }),
    ),
  }),
  apt_pipelining: either(integer, boolean, oneOf('none', 'unchanged', 'os')),
  apk_repos: object('`apk_repos`', {
    preserve_repositories: boolean,
    alpine_repo: either(
      nothing,
      object('`alpine_repo`', {
        base_url: string,
        community_enabled: boolean,
        testing_enabled: boolean,
        'version!': string,
      }),
    ),
    local_repo_base_url: string,
  }),
  yum_repo_dir: string,
  yum_repos: map(
    grouped(
      object(
        'a repository',
        { baseurl: string, metalink: string, mirrorlist: string, name: string, enabled: boolean },
        { pattern: /^\w+$/, of: either(integer, boolean, string) },
      ),
      { needed: [['baseurl', 'metalink', 'mirrorlist']] },
    ),
  ),
  zypper: object('`zypper`', {
    repos: list(object('a repository', { 'id!': string, 'baseurl!': string }, { pattern: /^/, of: any })),
    config: any,
  }),
  snap: object('`snap`', {
    assertions: either(strings, map(string)),
    commands: either(list(packageName), map(packageName)),
  }),
  ubuntu_advantage: proSettings,
  ubuntu_pro: proSettings,
  rh_subscription: object('`rh_subscription`', {
    username: string,
    password: string,
    org: either(integer, string),
    ...Object.fromEntries(
      [
        ['activation-key', string],
        ['auto-attach', boolean],
        ['service-level', string],
        ['add-pool', strings],
        ['enable-repo', strings],
        ['disable-repo', strings],
        ['rhsm-baseurl', string],
        ['server-hostname', string],
        ['release-version', string],
      ].flatMap(([name, shape]) => [
        [name, shape],
        [(name as string).replaceAll('-', '_'), shape],
      ]),
    ),
  }),
  spacewalk: object('`spacewalk`', { server: string, proxy: string, activation_key: string }),
}
