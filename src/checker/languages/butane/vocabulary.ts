/**
 * Butane's own keys beside those of Ignition, and which version of Ignition each of its versions becomes
 * (coreos.github.io/butane/specs, as of Butane 0.25).
 */
import { type Dialect, specification } from '../ignition/specification.ts'
import { bareBoolean, form, list, map, type ObjectShape, object, oneOf, text } from '../schema/shape.ts'

/** The minor version of Ignition 3 for each version of a variant, without the last `.0`. */
export const versions: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  fcos: { '1.0': 0, '1.1': 1, '1.2': 2, '1.3': 2, '1.4': 3, '1.5': 4, '1.6': 5 },
  flatcar: { '1.0': 3, '1.1': 4 },
  openshift: {
    '4.8': 2,
    '4.9': 2,
    '4.10': 2,
    '4.11': 2,
    '4.12': 2,
    '4.13': 2,
    '4.14': 4,
    '4.15': 4,
    '4.16': 4,
    '4.17': 4,
    '4.18': 4,
    '4.19': 5,
    '4.20': 5,
    '4.21': 5,
  },
  r4e: { '1.0': 3, '1.1': 4 },
  fiot: { '1.0': 4 },
  rhcos: { '0.1': 2 },
}

export const newest = 6

/** In YAML, `0644` and `0o644` are octal; in quotes neither is a number. */
const integer = form(
  'a whole number, without quotes',
  (value, { style }) => style === 'plain' && /^[-+]?(?:0o[0-7]+|0x[\da-fA-F]+|\d[\d_]*)$/.test(value),
)
const texts = list(text)
const own = { inline: text, local: text, inline_butane: text, local_butane: text }

/** `sshAuthorizedKeys` is `ssh_authorized_keys`, `sizeMiB` is `size_mib`. */
export function spell(key: string): string {
  return key
    .replace('MiB', 'Mib')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .toLowerCase()
}

const tang = list(object('a Tang server', { 'url!': text, 'thumbprint!': text, advertisement: text }))
const owner = object('an owner', { id: integer, name: text })

const dialect: Dialect = {
  spell,
  text,
  integer,
  boolean: bareBoolean,
  mode: integer,
  more: {
    'the configuration': {
      'variant!': oneOf('fcos', 'flatcar', 'openshift', 'r4e', 'fiot', 'rhcos'),
      'version!': text,
      boot_device: object('`boot_device`', {
        layout: {
          is: 'enum',
          values: ['x86_64', 'aarch64', 'ppc64le', 's390x-eckd', 's390x-zfcp', 's390x-virt'],
          growing: true,
        },
        luks: object('`luks`', {
          tang,
          tpm2: bareBoolean,
          threshold: integer,
          discard: bareBoolean,
          device: text,
          cex: object('`cex`', { enabled: bareBoolean }),
        }),
        mirror: object('`mirror`', { devices: texts }),
      }),
      grub: object('`grub`', {
        users: list(object('a user of GRUB', { 'name!': text, 'password_hash!': text })),
      }),
      metadata: object('`metadata`', { 'name!': text, labels: map(text), annotations: map(text) }),
      openshift: object('`openshift`', {
        kernel_type: oneOf('', 'default', 'realtime', '64k-pages'),
        kernel_arguments: texts,
        extensions: texts,
        fips: bareBoolean,
      }),
    },
    '`storage`': {
      trees: list(
        object('a tree', {
          'local!': text,
          path: text,
          user: owner,
          group: owner,
          file_mode: integer,
          dir_mode: integer,
        }),
      ),
    },
    'a file system': { with_mount_unit: bareBoolean },
    'a file': { parent: object('`parent`', { path: text, mode: integer }) },
    'the contents of a file': own,
    'a configuration': own,
    'a certificate authority': own,
    'a key file': own,
    'a unit': { contents_local: text },
    'a drop-in': { contents_local: text },
    'an account': { ssh_authorized_keys_local: texts },
  },
}

export const shapes: readonly ObjectShape[] = Array.from({ length: newest + 1 }, (_, minor) =>
  specification(minor, dialect),
)
