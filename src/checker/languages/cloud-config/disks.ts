/** Disks, file systems, mounts and swap. */
import { any, either, form, list, map, nothing, object, oneOf } from '../schema/shape.ts'
import { boolean11 as boolean, form11, integer11 as integer, string11 as string } from '../schema/yaml11.ts'

const strings = list(string)
const size = either(integer, form11('a size such as `512M`', /^(?:\d+)?\.?\d+[BKMGT]$|^auto$/))

export const diskKeys = {
  device_aliases: map(string),
  disk_setup: map(
    object('a disk', {
      table_type: oneOf('mbr', 'gpt'),
      layout: either(
        boolean,
        form('`true`, `false`, `remove` or a list of sizes', /^remove$/),
        list(either(integer, list(either(integer, string)))),
      ),
      overwrite: boolean,
    }),
  ),
  fs_setup: list(
    object('a file system', {
      label: string,
      filesystem: string,
      device: string,
      partition: either(integer, string),
      overwrite: boolean,
      replace_fs: string,
      extra_opts: either(string, strings),
      cmd: either(string, strings),
    }),
  ),
  growpart: object('`growpart`', {
    mode: form(
      '`auto`, `growpart`, `gpart`, `growfs` or `off`',
      /^(?:auto|growpart|gpart|growfs|off|false)$/i,
    ),
    devices: strings,
    ignore_growroot_disabled: boolean,
  }),
  resize_rootfs: either(boolean, form('`true`, `false` or `noblock`', /^noblock$/)),
  mounts: list(strings),
  mount_default_fields: list(either(string, nothing)),
  swap: object('`swap`', { filename: string, size, maxsize: size }),
  // Blobs of settings of other programs.
  autoinstall: any,
}
