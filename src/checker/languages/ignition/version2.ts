/** Ignition spec 2.0 to 2.4, of Container Linux and older Flatcar (github.com/coreos/ignition, doc/configuration-v2_3.md). */
import { any, either, list, object, type Shape } from '../schema/shape.ts'
import { boolean, integer, text } from './values.ts'

const texts = list(text)
const resource = object('a resource', {
  source: text,
  compression: text,
  verification: object('`verification`', { hash: text }),
  httpHeaders: list(object('an HTTP header', { name: text, value: text })),
})
const owner = object('an owner', { id: integer, name: text })
const node = { filesystem: text, path: text, overwrite: boolean, user: owner, group: owner }
const units = (more: Record<string, Shape>) =>
  list(
    object('a unit', {
      name: text,
      contents: text,
      dropins: list(object('a drop-in', { name: text, contents: text })),
      ...more,
    }),
  )

export const version2 = object('the configuration', {
  ignition: object('`ignition`', {
    version: text,
    config: object('`config`', { append: list(resource), replace: resource }),
    timeouts: object('`timeouts`', { httpResponseHeaders: integer, httpTotal: integer }),
    security: any,
    proxy: object('`proxy`', { httpProxy: text, httpsProxy: text, noProxy: texts }),
  }),
  storage: object('`storage`', {
    disks: list(
      object('a disk', {
        device: text,
        wipeTable: boolean,
        partitions: list(
          object('a partition', {
            label: text,
            number: integer,
            size: integer,
            start: integer,
            sizeMiB: integer,
            startMiB: integer,
            typeGuid: text,
            guid: text,
            shouldExist: boolean,
            wipePartitionEntry: boolean,
          }),
        ),
      }),
    ),
    raid: list(
      object('a RAID array', { name: text, level: text, devices: texts, spares: integer, options: texts }),
    ),
    filesystems: list(
      object('a file system', {
        name: text,
        path: text,
        mount: object('`mount`', {
          device: text,
          format: text,
          wipeFilesystem: boolean,
          label: text,
          uuid: text,
          options: texts,
          create: object('`create`', { force: boolean, options: texts }),
        }),
      }),
    ),
    files: list(
      object('a file', { ...node, append: either(boolean, list(any)), contents: resource, mode: integer }),
    ),
    directories: list(object('a directory', { ...node, mode: integer })),
    links: list(object('a link', { ...node, target: text, hard: boolean })),
  }),
  systemd: object('`systemd`', { units: units({ enable: boolean, enabled: boolean, mask: boolean }) }),
  networkd: object('`networkd`', { units: units({}) }),
  passwd: object('`passwd`', {
    users: list(
      object('an account', {
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
        create: any,
      }),
    ),
    groups: list(
      object('a group of accounts', { name: text, gid: integer, passwordHash: text, system: boolean }),
    ),
  }),
})
