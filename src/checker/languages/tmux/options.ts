/**
 * The options of tmux 2.9 to 3.6 with their kinds and bounds, from tmux(1) and tmux's own table of options, and those that
 * left earlier. Names may be shortened, indexed (`[0]`, when the third column says `array`) or a user's own (`@name`);
 * a `hook` holds commands.
 */
import { readVocabulary } from '../vocabulary.ts'
import { isKey } from './keys.ts'
import { isColour, isStyle } from './style.ts'

const table = `
activity-action                 none|any|current|other                        option
after-bind-key                  <any>                                         hook array
after-capture-pane              <any>                                         hook array
after-copy-mode                 <any>                                         hook array
after-display-message           <any>                                         hook array
after-display-panes             <any>                                         hook array
after-kill-pane                 <any>                                         hook array
after-list-buffers              <any>                                         hook array
after-list-clients              <any>                                         hook array
after-list-keys                 <any>                                         hook array
after-list-panes                <any>                                         hook array
after-list-sessions             <any>                                         hook array
after-list-windows              <any>                                         hook array
after-load-buffer               <any>                                         hook array
after-lock-server               <any>                                         hook array
after-new-session               <any>                                         hook array
after-new-window                <any>                                         hook array
after-paste-buffer              <any>                                         hook array
after-pipe-pane                 <any>                                         hook array
after-queue                     <any>                                         hook array
after-refresh-client            <any>                                         hook array
after-rename-session            <any>                                         hook array
after-rename-window             <any>                                         hook array
after-resize-pane               <any>                                         hook array
after-resize-window             <any>                                         hook array
after-save-buffer               <any>                                         hook array
after-select-layout             <any>                                         hook array
after-select-pane               <any>                                         hook array
after-select-window             <any>                                         hook array
after-send-keys                 <any>                                         hook array
after-set-buffer                <any>                                         hook array
after-set-environment           <any>                                         hook array
after-set-hook                  <any>                                         hook array
after-set-option                <any>                                         hook array
after-show-environment          <any>                                         hook array
after-show-messages             <any>                                         hook array
after-show-options              <any>                                         hook array
after-split-window              <any>                                         hook array
after-unbind-key                <any>                                         hook array
aggressive-resize               <flag>                                        option
alert-activity                  <any>                                         hook array
alert-bell                      <any>                                         hook array
alert-silence                   <any>                                         hook array
allow-passthrough               <flag>|all                                    option
allow-rename                    <flag>                                        option
allow-set-title                 <flag>                                        option
alternate-screen                <flag>                                        option
assume-paste-time               <0..2147483647>                               option
automatic-rename                <flag>                                        option
automatic-rename-format         <any>                                         option
backspace                       <key>                                         option
base-index                      <0..2147483647>                               option
bell-action                     none|any|current|other                        option
buffer-limit                    <1..2147483647>                               option
client-active                   <any>                                         hook array
client-attached                 <any>                                         hook array
client-dark-theme               <any>                                         hook array
client-detached                 <any>                                         hook array
client-focus-in                 <any>                                         hook array
client-focus-out                <any>                                         hook array
client-light-theme              <any>                                         hook array
client-resized                  <any>                                         hook array
client-session-changed          <any>                                         hook array
clock-mode-colour               <colour>                                      option
clock-mode-style                12|24|12-with-seconds|24-with-seconds         option
codepoint-widths                <any>                                         option
command-alias                   <any>                                         option array
command-error                   <any>                                         hook array
copy-command                    <any>                                         option
copy-mode-current-match-style   <style>                                       option
copy-mode-mark-style            <style>                                       option
copy-mode-match-style           <style>                                       option
copy-mode-position-format       <any>                                         option
copy-mode-position-style        <style>                                       option
copy-mode-selection-style       <style>                                       option
cursor-colour                   <colour>                                      option
cursor-style                    default|blinking-block|block|blinking-underline|underline|blinking-bar|bar  option
default-client-command          <any>                                         option
default-command                 <any>                                         option
default-shell                   <path>                                        option
default-size                    <size>                                        option
default-terminal                <any>                                         option
destroy-unattached              <flag>|keep-last|keep-group                   option
detach-on-destroy               off|on|no-detached|previous|next              option
display-panes-active-colour     <colour>                                      option
display-panes-colour            <colour>                                      option
display-panes-time              <1..2147483647>                               option
display-time                    <0..2147483647>                               option
editor                          <any>                                         option
escape-time                     <0..2147483647>                               option
exit-empty                      <flag>                                        option
exit-unattached                 <flag>                                        option
extended-keys                   off|on|always                                 option
extended-keys-format            csi-u|xterm                                   option
fill-character                  <any>                                         option
focus-events                    <flag>                                        option
get-clipboard                   <any>                                         option
history-file                    <any>                                         option
history-limit                   <0..2147483647>                               option
initial-repeat-time             <0..2147483647>                               option
input-buffer-size               <0..2147483647>                               option
key-table                       <any>                                         option
lock-after-time                 <0..2147483647>                               option
lock-command                    <any>                                         option
main-pane-height                <any>                                         option
main-pane-width                 <any>                                         option
menu-border-lines               single|double|heavy|simple|rounded|padded|none  option
menu-border-style               <style>                                       option
menu-selected-style             <style>                                       option
menu-style                      <style>                                       option
message-command-style           <style>                                       option
message-format                  <any>                                         option
message-limit                   <0..2147483647>                               option
message-style                   <style>                                       option
mode-keys                       emacs|vi                                      option
mode-style                      <style>                                       option
monitor-activity                <flag>                                        option
monitor-bell                    <flag>                                        option
monitor-silence                 <0..2147483647>                               option
mouse                           <flag>                                        option
other-pane-height               <any>                                         option
other-pane-width                <any>                                         option
pane-active-border-style        <style>                                       option
pane-base-index                 <0..65535>                                    option
pane-border-format              <any>                                         option
pane-border-indicators          off|colour|arrows|both                        option
pane-border-lines               single|double|heavy|simple|number|spaces      option
pane-border-status              off|top|bottom                                option
pane-border-style               <style>                                       option
pane-colours                    <colours>                                     option array
pane-died                       <any>                                         hook array
pane-exited                     <any>                                         hook array
pane-focus-in                   <any>                                         hook array
pane-focus-out                  <any>                                         hook array
pane-mode-changed               <any>                                         hook array
pane-scrollbars                 off|modal|on                                  option
pane-scrollbars-position        left|right                                    option
pane-scrollbars-style           <style>                                       option
pane-set-clipboard              <any>                                         hook array
pane-title-changed              <any>                                         hook array
popup-border-lines              single|double|heavy|simple|rounded|padded|none  option
popup-border-style              <style>                                       option
popup-style                     <style>                                       option
prefix                          <key>                                         option
prefix-timeout                  <0..2147483647>                               option
prefix2                         <key>                                         option
prompt-command-cursor-style     <any>                                         option
prompt-cursor-colour            <colour>                                      option
prompt-cursor-style             <any>                                         option
prompt-history-limit            <0..2147483647>                               option
remain-on-exit                  off|on|failed|key                             option
remain-on-exit-format           <any>                                         option
renumber-windows                <flag>                                        option
repeat-time                     <0..2000000>                                  option
scroll-on-clear                 <flag>                                        option
session-closed                  <any>                                         hook array
session-created                 <any>                                         hook array
session-renamed                 <any>                                         hook array
session-status-current-style    <style>                                       option
session-status-style            <style>                                       option
session-window-changed          <any>                                         hook array
set-clipboard                   off|external|on                               option
set-titles                      <flag>                                        option
set-titles-string               <any>                                         option
silence-action                  none|any|current|other                        option
status                          off|on|2|3|4|5                                option
status-bg                       <colour>                                      option
status-fg                       <colour>                                      option
status-format                   <any>                                         option array
status-interval                 <0..2147483647>                               option
status-justify                  left|centre|right|absolute-centre             option
status-keys                     emacs|vi                                      option
status-left                     <any>                                         option
status-left-length              <0..32767>                                    option
status-left-style               <style>                                       option
status-position                 top|bottom                                    option
status-right                    <any>                                         option
status-right-length             <0..32767>                                    option
status-right-style              <style>                                       option
status-style                    <style>                                       option
synchronize-panes               <flag>                                        option
terminal-features               <any>                                         option array
terminal-overrides              <any>                                         option array
theme                           <any>                                         option
tiled-layout-max-columns        <0..2147483647>                               option
tree-mode-preview-format        <any>                                         option
tree-mode-preview-style         <style>                                       option
update-environment              <any>                                         option array
user-keys                       <any>                                         option array
variation-selector-always-wide  <flag>                                        option
visual-activity                 off|on|both                                   option
visual-bell                     off|on|both                                   option
visual-silence                  off|on|both                                   option
window-active-style             <style>                                       option
window-layout-changed           <any>                                         hook array
window-linked                   <any>                                         hook array
window-pane-changed             <any>                                         hook array
window-renamed                  <any>                                         hook array
window-resized                  <any>                                         hook array
window-size                     largest|smallest|manual|latest                option
window-status-activity-style    <style>                                       option
window-status-bell-style        <style>                                       option
window-status-current-format    <any>                                         option
window-status-current-style     <style>                                       option
window-status-format            <any>                                         option
window-status-last-style        <style>                                       option
window-status-separator         <any>                                         option
window-status-style             <style>                                       option
window-style                    <style>                                       option
window-unlinked                 <any>                                         hook array
word-separators                 <any>                                         option
wrap-search                     <flag>                                        option
xterm-keys                      <flag>                                        option
`

export const options = readVocabulary({
  table,
  kinds: {
    flag: (text) => text === '' || /^(?:on|off|yes|no|1|0)$/i.test(text),
    style: isStyle,
    colour: isColour,
    colours: (text) => text.split(/[ ,]+/).every((part) => part === '' || isColour(part)),
    key: isKey,
    path: (text) => text.startsWith('/'),
    size: (text) => /^\d.*x\d/.test(text),
  },
})

export const descriptions: Record<string, string> = {
  flag: '`on` or `off`',
  style: 'a style such as `fg=white,bg=blue,bold`',
  colour: 'a colour such as `blue`, `colour240` or `#3b4252`',
  colours: 'colours such as `blue,#3b4252`',
  key: 'a key such as `C-a`',
  path: 'the path of a shell',
  size: 'a size such as `80x24`',
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
