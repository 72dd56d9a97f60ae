/**
 * The directives of logrotate 3.8 to 3.22, from logrotate(8).
 *
 * Third column: `file` for any place, `global` outside of braces only. What takes no value (`-`) leaves the rest of its
 * line to the next directive.
 */
import { isInteger } from '../values.ts'
import { type Kind, readVocabulary } from '../vocabulary.ts'

const table = `
addextension      <any>...                     file
allowhardlink     -                            file
compress          -                            file
compresscmd       <any>                        file
compressext       <any>                        file
compressoptions   <any>...                     file
copy              -                            file
copytruncate      -                            file
create            [<mode>] [<name>] [<name>]   file
createolddir      [<mode>] [<name>] [<name>]   file
daily             -                            file
dateext           -                            file
dateformat        <any>...                     file
datehourago       -                            file
dateyesterday     -                            file
delaycompress     -                            file
errors            -                            file    # retired in 3.0, still taken, without its value
extension         <any>...                     file
hourly            -                            file
ifempty           -                            file
ignoreduplicates  -                            file
include           <any>...                     file
mail              <any>                        file
mailfirst         -                            file
maillast          -                            file
maxage            <count>                      file
maxsize           <size>                       file
minage            <count>                      file
minsize           <size>                       file
missingok         -                            file
monthly           -                            file
noallowhardlink   -                            file
nocompress        -                            file
nocopy            -                            file
nocopytruncate    -                            file
nocreate          -                            file
nocreateolddir    -                            file
nodateext         -                            file
nodelaycompress   -                            file
noignoreduplicates  -                          file
nomail            -                            file
nomissingok       -                            file
noolddir          -                            file
norenamecopy      -                            file
nosharedscripts   -                            file
noshred           -                            file
notifempty        -                            file
olddir            <any>                        file
renamecopy        -                            file
rotate            <rotations>                  file
sharedscripts     -                            file
shred             -                            file
shredcycles       <count>                      file
size              <size>                       file
start             <count>                      file
su                <name> <name>                file
tabooext          <any>...                     global
taboopat          <any>...                     global
uncompresscmd     <any>                        file
weekly            [<weekday>]                  file
yearly            -                            file
`

/** A number as strtoul(3) takes it, octal when it begins with 0, without a minus. */
const isCount: Kind = (text) => /^\+?(?:0[0-7]*|[1-9]\d*|0x[\da-f]{1,12})$/i.test(text)

export const vocabulary = readVocabulary({
  table,
  kinds: {
    count: isCount,
    rotations: (text) => isCount(text) || text === '-1',
    size: (text) => /[\dkKMG]$/.test(text) && isCount(text.replace(/[kKMG]$/, '')),
    mode: (text) => /^0*[0-7]{1,4}$/.test(text),
    name: (text) => !/^[{}"#]/.test(text),
    weekday: (text) => isInteger(text, 0, 7),
  },
})

export const descriptions: Record<string, string> = {
  count: 'a number',
  rotations: 'a number, or -1 for no limit',
  size: 'a size such as `100k`, `10M` or `1G`',
  mode: 'an octal mode such as `0640`',
  name: 'the name of a user or a group',
  weekday: 'a day from 0 (Sunday) to 6, or 7',
}

/** Directives that are followed by lines of shell up to `endscript`. */
export const scripts = ['prerotate', 'postrotate', 'firstaction', 'lastaction', 'preremove']
