/**
 * The commands of tmux 2.9 to 3.6, from tmux(1) and `tmux list-commands`: name, alias, flags (a colon follows those that
 * take a value, two those that may), and how many arguments they take at least and at most (`*` is any number).
 */
const table = `
attach-session        attach      Edrxc:f:t:                        0 0
bind-key              bind        nrN:T:                            1 *
break-pane            breakp      PabdF:n:s:t:                      0 0
capture-pane          capturep    CJMNPTaepqE:S:b:t:                0 0
choose-buffer         -           NZhryF:K:O:f:t:                   0 1
choose-client         -           NZhryF:K:O:f:t:                   0 1
choose-tree           -           GNZhrswyF:K:O:f:t:                0 1
clear-history         clearhist   Ht:                               0 0
clear-prompt-history  clearphist  T:                                0 0
clock-mode            -           t:                                0 0
command-prompt        -           1CFNbeiklI:T:p:t:                 0 1
confirm-before        confirm     byc:p:t:                          1 1
copy-mode             -           HMSdequs:t:                       0 0
customize-mode        -           NZF:f:t:                          0 0
delete-buffer         deleteb     b:                                0 0
detach-client         detach      PaE:s:t:                          0 0
display-menu          menu        MOC:H:S:T:b:c:s:t:x:y:            1 *
display-message       display     CINalpvF:c:d:t:                   0 1
display-popup         popup       BCENkS:T:b:c:d:e:h:s:t:w:x:y:     0 *
display-panes         displayp    Nbd:t:                            0 1
find-window           findw       CNTZirt:                          1 1
has-session           has         t:                                0 0
if-shell              if          Fbt:                              2 3
join-pane             joinp       bdfhvl:p:s:t:                     0 0
kill-pane             killp       at:                               0 0
kill-server           -           -                                 0 0
kill-session          -           Cagt:                             0 0
kill-window           killw       at:                               0 0
last-pane             lastp       Zdet:                             0 0
last-window           last        t:                                0 0
link-window           linkw       abdks:t:                          0 0
list-buffers          lsb         rF:O:f:                           0 0
list-clients          lsc         rF:O:f:t:                         0 0
list-commands         lscm        F:                                0 1
list-keys             lsk         1NarF:O:P:T:                      0 1
list-panes            lsp         arsF:O:f:t:                       0 0
list-sessions         ls          rF:O:f:                           0 0
list-windows          lsw         arF:O:f:t:                        0 0
load-buffer           loadb       wb:t:                             1 1
lock-client           lockc       t:                                0 0
lock-server           lock        -                                 0 0
lock-session          locks       t:                                0 0
move-pane             movep       bdfhvl:p:s:t:                     0 0
move-window           movew       abdkrs:t:                         0 0
new-session           new         ADEPXdF:c:e:f:n:s:t:x:y:          0 *
new-window            neww        PSabdkF:c:e:n:t:                  0 *
next-layout           nextl       t:                                0 0
next-window           next        at:                               0 0
paste-buffer          pasteb      Sdprb:s:t:                        0 0
pipe-pane             pipep       IOot:                             0 1
previous-layout       prevl       t:                                0 0
previous-window       prev        at:                               0 0
refresh-client        refresh     DLRSUcl::A:B:C:F:f:r:t:           0 1
rename-session        rename      t:                                1 1
rename-window         renamew     t:                                1 1
resize-pane           resizep     DLMRTUZt:x:y:                     0 1
resize-window         resizew     ADLRUat:x:y:                      0 1
respawn-pane          respawnp    kc:e:t:                           0 *
respawn-window        respawnw    kc:e:t:                           0 *
rotate-window         rotatew     DUZt:                             0 0
run-shell             run         CEbc:d:t:                         0 1
save-buffer           saveb       ab:                               1 1
select-layout         selectl     Enopt:                            0 1
select-pane           selectp     DLMRUZdeglmvP:T:t:                0 0
select-window         selectw     Tlnpt:                            0 0
send-keys             send        FHKMRXlN:c:t:                     0 *
send-prefix           -           2t:                               0 0
server-access         -           adlrwt:                           0 1
set-buffer            setb        awb:n:t:                          0 1
set-environment       setenv      Fghrut:                           1 2
set-hook              -           RagpuwB:t:                        1 2
set-option            set         FUagopqsuwt:                      1 2
set-window-option     setw        Fagoqut:                          1 2
show-buffer           showb       b:                                0 0
show-environment      showenv     ghst:                             0 1
show-hooks            -           gpwt:                             0 1
show-messages         showmsgs    JTt:                              0 0
show-options          show        AHgpqsvwt:                        0 1
show-prompt-history   showphist   T:                                0 0
show-window-options   showw       gvt:                              0 1
source-file           source      Fnqvt:                            1 *
split-window          splitw      IPZbdfhkmvF:c:e:l:p:r:t:          0 *
start-server          start       -                                 0 0
suspend-client        suspendc    t:                                0 0
swap-pane             swapp       DUZds:t:                          0 0
swap-window           swapw       ds:t:                             0 0
switch-client         switchc     EFZlnprO:T:c:t:                   0 0
unbind-key            unbind      anqT:                             0 1
unlink-window         unlinkw     kt:                               0 0
wait-for              wait        LSU                               1 1
`

export interface TmuxCommand {
  name: string
  alias: string | undefined
  flags: ReadonlySet<string>
  valued: ReadonlySet<string>
  /** Those that take a value or none. */
  valueless: ReadonlySet<string>
  min: number
  max: number
}

const commands: readonly TmuxCommand[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [name = '', alias = '', flags = '', min = '', max = ''] = row.split(/\s+/)
    const letters = flags === '-' ? [] : [...flags.matchAll(/([A-Za-z0-9])(:{0,2})/g)]
    return {
      name,
      alias: alias === '-' ? undefined : alias,
      flags: new Set(letters.map(([, letter]) => letter as string)),
      valueless: new Set(letters.flatMap(([, letter, colon]) => (colon === '::' ? [letter as string] : []))),
      valued: new Set(letters.flatMap(([, letter, colon]) => (colon ? [letter as string] : []))),
      min: Number(min),
      max: max === '*' ? Number.POSITIVE_INFINITY : Number(max),
    }
  })

/** From which argument on a command takes blocks of commands; the others take words only. */
const blocksFrom: Record<string, number> = {
  'bind-key': 0,
  'choose-buffer': 0,
  'choose-client': 0,
  'choose-tree': 0,
  'command-prompt': 0,
  'confirm-before': 0,
  'display-menu': 0,
  'display-panes': 0,
  'if-shell': 1,
  'run-shell': 0,
  'set-hook': 1,
  'set-option': 1,
  'set-window-option': 1,
}

export function takesBlock({ name }: TmuxCommand, index: number): boolean {
  return index >= (Object.hasOwn(blocksFrom, name) ? (blocksFrom[name] ?? 0) : Number.POSITIVE_INFINITY)
}

/** The aliases that `command-alias` holds at the start. */
const defaultAliases: Record<string, string> = {
  'split-pane': 'split-window',
  splitp: 'split-window',
  'server-info': 'show-messages',
  info: 'show-messages',
  'choose-window': 'choose-tree',
  'choose-session': 'choose-tree',
}

const byName = new Map(
  commands.flatMap((command) =>
    [command.name, command.alias].flatMap((name) => (name ? [[name, command] as const] : [])),
  ),
)

export const commandNames = [...byName.keys()]

/** By name, alias, or a beginning that only one name has; `ambiguous` are the names of one that several have. */
export function findCommand(word: string): { command?: TmuxCommand; ambiguous?: string[] } {
  const exact = byName.get(Object.hasOwn(defaultAliases, word) ? (defaultAliases[word] ?? '') : word)
  if (exact) return { command: exact }
  const matches = commands.filter(({ name }) => name.startsWith(word))
  if (matches.length === 1) return { command: matches[0] as TmuxCommand }
  return matches.length > 1 ? { ambiguous: matches.map(({ name }) => name) } : {}
}
