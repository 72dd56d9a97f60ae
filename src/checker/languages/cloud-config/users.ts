/** Users, groups and passwords. */
import { any, closed, either, grouped, list, map, nothing, object, oneOf, part } from '../schema/shape.ts'
import { boolean11 as boolean, form11, integer11 as integer, string11 as string } from '../schema/yaml11.ts'

const strings = list(string)
const keys = strings

export const user = grouped(
  object('a user', {
    name: string,
    snapuser: string,
    create_groups: boolean,
    doas: strings,
    expiredate: form11('a date in quotes, such as `"2027-01-31"`', /^\d{4}-\d\d-\d\d$/),
    gecos: string,
    groups: either(string, strings, map(any)),
    hashed_passwd: string,
    homedir: string,
    inactive: string,
    lock_passwd: boolean,
    no_create_home: boolean,
    no_log_init: boolean,
    no_user_group: boolean,
    passwd: string,
    plain_text_passwd: string,
    primary_group: string,
    selinux_user: string,
    shell: string,
    ssh_authorized_keys: keys,
    ssh_import_id: strings,
    ssh_redirect_user: boolean,
    sudo: either(string, strings, boolean, nothing),
    system: boolean,
    uid: either(integer, string),
    // Spelt so in older versions, and still read.
    'lock-passwd': boolean,
    'ssh-authorized-keys': keys,
    'ssh-import-id': strings,
    'primary-group': string,
    'no-create-home': boolean,
    'no-user-group': boolean,
    'no-log-init': boolean,
    'selinux-user': string,
  }),
  { exclusive: [['name', 'snapuser']], needed: [['name', 'snapuser']] },
)

const groupMap = map(either(string, strings))

export const userKeys = {
  user: either(string, part(user)),
  users: either(string, list(either(string, strings, user)), map(any)),
  groups: either(string, groupMap, list(either(string, groupMap))),
  password: string,
  chpasswd: object('`chpasswd`', {
    expire: boolean,
    list: either(string, list(form11('`user:password`', /^.+:.+/s))),
    users: list(
      object('a password', { 'name!': string, password: string, type: oneOf('hash', 'text', 'RANDOM') }),
    ),
  }),
  ssh_pwauth: either(boolean, string),
  ssh_authorized_keys: keys,
  ssh_import_id: strings,
  ssh_keys: closed(
    object(
      '`ssh_keys`',
      {},
      { pattern: /^(?:dsa|ecdsa|ed25519|rsa)_(?:public|private|certificate)$/, of: string },
    ),
  ),
  ssh_deletekeys: boolean,
  ssh_genkeytypes: list(oneOf('dsa', 'ecdsa', 'ed25519', 'rsa')),
  ssh_quiet_keygen: boolean,
  ssh_publish_hostkeys: object('`ssh_publish_hostkeys`', { enabled: boolean, blacklist: strings }),
  ssh: object('`ssh`', { 'emit_keys_to_console!': boolean }),
  ssh_key_console_blacklist: strings,
  ssh_fp_console_blacklist: strings,
  no_ssh_fingerprints: boolean,
  authkey_hash: string,
  allow_public_ssh_keys: boolean,
  disable_root: boolean,
  disable_root_opts: string,
}
