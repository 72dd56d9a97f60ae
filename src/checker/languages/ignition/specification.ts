/**
 * The configuration of Ignition, spec 3.0 to 3.6 (coreos.github.io/ignition/specs). Butane has the same keys in another
 * spelling and some of its own, so both are made from this one table.
 */
import { list, type ObjectShape, object, oneOf, type Shape } from '../schema/shape.ts'

/** How a format writes the specification down. */
export interface Dialect {
  /** A key as the format spells it, from Ignition's `sshAuthorizedKeys`. */
  spell: (key: string) => string
  text: Shape
  integer: Shape
  boolean: Shape
  mode: Shape
  /** Keys of the format's own, by the name of the object. */
  more?: Readonly<Record<string, Readonly<Record<string, Shape>>>>
}

/** A key and the minor version that brought it, where that is not 0: `'httpHeaders 1'`. */
type Keys = Readonly<Record<string, Shape>>

export const schemes = ['http', 'https', 'tftp', 's3', 'gs', 'arn', 'data']

export function specification(minor: number, dialect: Dialect): ObjectShape {
  const { text, integer, boolean, mode } = dialect
  const texts = list(text)

  function part(name: string, keys: Keys): ObjectShape {
    const known: Record<string, Shape> = {}
    for (const [written, shape] of Object.entries(keys)) {
      const [key = '', since = '0'] = written.replace('!', '').split(' ')
      if (Number(since) <= minor) known[dialect.spell(key) + (written.includes('!') ? '!' : '')] = shape
    }
    return object(name, { ...known, ...dialect.more?.[name] })
  }

  const resource = (name: string) =>
    part(name, {
      source: text,
      compression: oneOf('gzip', ''),
      'httpHeaders 1': list(part('an HTTP header', { 'name!': text, value: text })),
      verification: part('`verification`', { hash: text }),
    })
  const configuration = resource('a configuration')
  const owner = (name: string) => part(name, { id: integer, name: text })
  const node = { 'path!': text, overwrite: boolean, user: owner('a user'), group: owner('a group') }
  const clevis = part('`clevis`', {
    tang: list(part('a Tang server', { 'url!': text, 'thumbprint!': text, 'advertisement 4': text })),
    tpm2: boolean,
    threshold: integer,
    custom: part('`custom`', { 'pin!': text, 'config!': text, needsNetwork: boolean }),
  })

  return part('the configuration', {
    ignition: part('`ignition`', {
      version: text,
      config: part('`config`', { merge: list(configuration), replace: configuration }),
      timeouts: part('`timeouts`', { httpResponseHeaders: integer, httpTotal: integer }),
      security: part('`security`', {
        tls: part('`tls`', { certificateAuthorities: list(resource('a certificate authority')) }),
      }),
      'proxy 1': part('`proxy`', { httpProxy: text, httpsProxy: text, noProxy: texts }),
    }),
    storage: part('`storage`', {
      disks: list(
        part('a disk', {
          'device!': text,
          wipeTable: boolean,
          partitions: list(
            part('a partition', {
              label: text,
              number: integer,
              sizeMiB: integer,
              startMiB: integer,
              typeGuid: text,
              guid: text,
              wipePartitionEntry: boolean,
              shouldExist: boolean,
              'resize 2': boolean,
            }),
          ),
        }),
      ),
      raid: list(
        part('a RAID array', {
          'name!': text,
          'level!': oneOf(
            'linear',
            'raid0',
            '0',
            'stripe',
            'raid1',
            '1',
            'mirror',
            'raid4',
            '4',
            'raid5',
            '5',
            'raid6',
            '6',
            'raid10',
            '10',
          ),
          'devices!': texts,
          spares: integer,
          options: texts,
        }),
      ),
      filesystems: list(
        part('a file system', {
          'device!': text,
          format: oneOf('ext4', 'btrfs', 'xfs', 'vfat', 'swap', 'none', ''),
          path: text,
          wipeFilesystem: boolean,
          label: text,
          uuid: text,
          options: texts,
          'mountOptions 1': texts,
        }),
      ),
      files: list(
        part('a file', {
          ...node,
          contents: resource('the contents of a file'),
          append: list(resource('the contents of a file')),
          mode,
        }),
      ),
      directories: list(part('a directory', { ...node, mode })),
      links: list(part('a link', { ...node, 'target!': text, hard: boolean })),
      'luks 2': list(
        part('a LUKS device', {
          'name!': text,
          'device!': text,
          keyFile: resource('a key file'),
          label: text,
          uuid: text,
          options: texts,
          wipeVolume: boolean,
          'discard 4': boolean,
          'openOptions 4': texts,
          clevis,
          'cex 6': part('`cex`', { enabled: boolean }),
        }),
      ),
    }),
    systemd: part('`systemd`', {
      units: list(
        part('a unit', {
          'name!': text,
          enabled: boolean,
          mask: boolean,
          contents: text,
          dropins: list(part('a drop-in', { 'name!': text, contents: text })),
        }),
      ),
    }),
    passwd: part('`passwd`', {
      users: list(
        part('an account', {
          name: text,
          passwordHash: text,
          sshAuthorizedKeys: texts,
          uid: integer,
          gecos: text,
          homeDir: text,
          noCreateHome: boolean,
          primaryGroup: text,
          groups: texts,
          noUserGroup: boolean,
          noLogInit: boolean,
          shell: text,
          system: boolean,
          'shouldExist 2': boolean,
        }),
      ),
      groups: list(
        part('a group of accounts', {
          name: text,
          gid: integer,
          passwordHash: text,
          system: boolean,
          'shouldExist 2': boolean,
        }),
      ),
    }),
    'kernelArguments 3': part('`kernelArguments`', { shouldExist: texts, shouldNotExist: texts }),
  })
}
