/**
 * The options of tmux 2.9 to 3.6, from tmux(1), and those that left earlier. Names may be shortened, indexed (`[0]`) or a
 * user's own (`@name`).
 */
import { isInteger } from '../values.ts'
import { type Kind, readVocabulary } from '../vocabulary.ts'

const table = `
activity-action                   none|any|other|current                                          option
aggressive-resize                 <flag>                                                          option
allow-passthrough                 <flag>|all                                                      option
allow-rename                      <flag>                                                          option
allow-set-title                   <flag>                                                          option
alternate-screen                  <flag>                                                          option
assume-paste-time                 <number>                                                        option
automatic-rename                  <flag>                                                          option
automatic-rename-format           <any>                                                           option
backspace                         <key>                                                           option
base-index                        <number>                                                        option
bell-action                       none|any|other|current                                          option
buffer-limit                      <number>                                                        option
clock-mode-colour                 <colour>                                                        option
clock-mode-style                  12|24|12-with-seconds|24-with-seconds                           option
codepoint-widths                  <any>                                                           option
command-alias                     <any>                                                           option
copy-command                      <any>                                                           option
copy-mode-current-match-style     <style>                                                         option
copy-mode-mark-style              <style>                                                         option
copy-mode-match-style             <style>                                                         option
copy-mode-position-format         <any>                                                           option
copy-mode-position-style          <style>                                                         option
copy-mode-selection-style         <style>                                                         option
cursor-colour                     <colour>                                                        option
cursor-style                      default|blinking-block|block|blinking-underline|underline|blinking-bar|bar  option
default-client-command            <any>                                                           option
default-command                   <any>                                                           option
default-shell                     <any>                                                           option
default-size                      <any>                                                           option
default-terminal                  <any>                                                           option
destroy-unattached                <flag>|keep-last|keep-group                                     option
detach-on-destroy                 <flag>|no-detached|previous|next                                option
display-panes-active-colour       <colour>                                                        option
display-panes-colour              <colour>                                                        option
display-panes-time                <number>                                                        option
display-time                      <number>                                                        option
editor                            <any>                                                           option
escape-time                       <number>                                                        option
exit-empty                        <flag>                                                          option
exit-unattached                   <flag>                                                          option
extended-keys                     <flag>|always                                                   option
extended-keys-format              csi-u|xterm                                                     option
fill-character                    <any>                                                           option
focus-events                      <flag>                                                          option
get-clipboard                     <any>                                                           option
history-file                      <any>                                                           option
history-limit                     <number>                                                        option
initial-repeat-time               <number>                                                        option
input-buffer-size                 <number>                                                        option
key-table                         <any>                                                           option
lock-after-time                   <number>                                                        option
lock-command                      <any>                                                           option
main-pane-height                  <any>                                                           option
main-pane-width                   <any>                                                           option
menu-border-lines                 single|double|heavy|simple|rounded|padded|none                  option
menu-border-style                 <style>                                                         option
menu-selected-style               <style>                                                         option
menu-style                        <style>                                                         option
message-command-style             <style>                                                         option
message-format                    <any>                                                           option
message-limit                     <number>                                                        option
message-style                     <style>                                                         option
mode-keys                         vi|emacs                                                        option
mode-style                        <style>                                                         option
monitor-activity                  <flag>                                                          option
monitor-bell                      <flag>                                                          option
monitor-silence                   <number>                                                        option
mouse                             <flag>                                                          option
other-pane-height                 <any>                                                           option
other-pane-width                  <any>                                                           option
pane-active-border-style          <style>                                                         option
pane-base-index                   <number>                                                        option
pane-border-format                <any>                                                           option
pane-border-indicators            off|both|arrows|colour                                          option
pane-border-lines                 double|heavy|simple|number|single|spaces                        option
pane-border-status                off|top|bottom                                                  option
pane-border-style                 <style>                                                         option
pane-colours                      <any>                                                           option
pane-scrollbars                   off|modal|on                                                    option
pane-scrollbars-position          left|right                                                      option
pane-scrollbars-style             <style>                                                         option
popup-border-lines                double|heavy|simple|none|single|padded|rounded                  option
popup-border-style                <style>                                                         option
popup-style                       <style>                                                         option
prefix                            <key>                                                           option
prefix-timeout                    <number>                                                        option
prefix2                           <key>                                                           option
prompt-command-cursor-style       <any>                                                           option
prompt-cursor-colour              <colour>                                                        option
prompt-cursor-style               <any>                                                           option
prompt-history-limit              <number>                                                        option
remain-on-exit                    <flag>|failed|key                                               option
remain-on-exit-format             <any>                                                           option
renumber-windows                  <flag>                                                          option
repeat-time                       <number>                                                        option
scroll-on-clear                   <flag>                                                          option
session-status-current-style      <style>                                                         option
session-status-style              <style>                                                         option
set-clipboard                     <flag>|external                                                 option
set-titles                        <flag>                                                          option
set-titles-string                 <any>                                                           option
silence-action                    none|any|other|current                                          option
status                            <flag>|2|3|4|5                                                  option
status-bg                         <colour>                                                        option
status-fg                         <colour>                                                        option
status-format                     <any>                                                           option
status-interval                   <number>                                                        option
status-justify                    left|right|centre|absolute-centre                               option
status-keys                       vi|emacs                                                        option
status-left                       <any>                                                           option
status-left-length                <number>                                                        option
status-left-style                 <style>                                                         option
status-position                   top|bottom                                                      option
status-right                      <any>                                                           option
status-right-length               <number>                                                        option
status-right-style                <style>                                                         option
status-style                      <style>                                                         option
synchronize-panes                 <flag>                                                          option
terminal-features                 <any>                                                           option
terminal-overrides                <any>                                                           option
theme                             <any>                                                           option
tiled-layout-max-columns          <number>                                                        option
tree-mode-preview-format          <any>                                                           option
tree-mode-preview-style           <style>                                                         option
update-environment                <any>                                                           option
user-keys                         <any>                                                           option
variation-selector-always-wide    <flag>                                                          option
visual-activity                   <flag>|both                                                     option
visual-bell                       <flag>|both                                                     option
visual-silence                    <flag>|both                                                     option
window-active-style               <style>                                                         option
window-size                       latest|largest|smallest|manual                                  option
window-status-activity-style      <style>                                                         option
window-status-bell-style          <style>                                                         option
window-status-current-format      <any>                                                           option
window-status-current-style       <style>                                                         option
window-status-format              <any>                                                           option
window-status-last-style          <style>                                                         option
window-status-separator           <any>                                                           option
window-status-style               <style>                                                         option
window-style                      <style>                                                         option
word-separators                   <any>                                                           option
wrap-search                       <flag>                                                          option
xterm-keys                        <flag>                                                          option
`

const attributes =
  /^(?:default|ignore|noignore|push-default|pop-default|none|nolist|norange|noattr|(?:no)?(?:acs|bright|bold|dim|underscore|blink|reverse|hidden|italics|overline|strikethrough|(?:double|curly|dotted|dashed)-underscore)|(?:fg|bg|us|fill|align|list|range|width|pad)=[^=]*)$/i

/** Attributes parted by commas or spaces; formats are left to tmux. */
const isStyle: Kind = (text) =>
  /#[{[(]/.test(text) || text.split(/[\s,]+/).every((part) => part === '' || attributes.test(part))

/** `colour0` to `colour255`, `#rrggbb`, or a name, of which X11 has hundreds. */
const isColour: Kind = (text) => /#\{/.test(text) || /^(?:#[\da-f]{6}|[a-z][a-z0-9 ]*|\d{1,3})$/i.test(text)

export const options = readVocabulary({
  table,
  kinds: {
    flag: (text) => /^(?:on|off|yes|no|1|0)$/i.test(text),
    number: (text) => isInteger(text, 0) || text.includes('#{'),
    style: isStyle,
    colour: isColour,
    key: (text) => text === 'None' || isKey(text),
  },
})

export const descriptions: Record<string, string> = {
  flag: '`on` or `off`',
  style: 'a style such as `fg=white,bg=blue,bold`',
  colour: 'a colour such as `blue`, `colour240` or `#3b4252`',
  key: 'a key such as `C-a`',
}

/** What an option that is gone was replaced by. */
export const retired: Record<string, string> = {
  'mode-mouse': '`set -g mouse on` since tmux 2.1',
  'mouse-select-pane': '`set -g mouse on` since tmux 2.1',
  'mouse-resize-pane': '`set -g mouse on` since tmux 2.1',
  'mouse-select-window': '`set -g mouse on` since tmux 2.1',
  'mouse-utf8': 'gone since tmux 2.2, which finds out itself',
  'status-utf8': 'gone since tmux 2.2, which finds out itself',
  utf8: 'gone since tmux 2.2, which finds out itself',
  ...Object.fromEntries(
    [
      'message',
      'message-command',
      'mode',
      'pane-border',
      'pane-active-border',
      'status-left',
      'status-right',
      'window-status',
      'window-status-current',
      'window-status-last',
      'window-status-bell',
      'window-status-activity',
    ].flatMap((name) =>
      ['fg', 'bg', 'attr'].map((part) => [`${name}-${part}`, `part of \`${name}-style\` since tmux 2.9`]),
    ),
  ),
  'status-attr': 'part of `status-style` since tmux 2.9',
}

export const keyNames =
  'Up Down Left Right BSpace BTab DC Delete End Enter Escape Home IC Insert NPage PageDown PgDn PPage PageUp PgUp Space Tab Any None'.split(
    ' ',
  )

/** A character or a named key, with `C-`, `M-` and `S-` before it, or `^` for Ctrl. */
export function isKey(text: string): boolean {
  const bare = text.replace(/^(?:[CMScms]-(?=.))+/, '')
  return (
    [...bare].length === 1 ||
    /^\^.$/.test(bare) ||
    keyNames.some((name) => name.toLowerCase() === bare.toLowerCase()) ||
    /^(?:F\d{1,2}|KP.+|0x[\da-f]+|User\d+|FocusIn|FocusOut|Paste\w+|(?:Mouse|Wheel|Double|Triple|Second)\w+|Report\w+)$/i.test(
      bare,
    )
  )
}
