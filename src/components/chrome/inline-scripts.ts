/**
 * The scripts that must run before the first paint, as text: each is put into the page as it stands and its hash goes
 * into the Content-Security-Policy, so a change of one byte here changes the policy with it.
 */
import { createHash } from 'node:crypto'

/** Applies the chosen scheme, and says that scripts run (see `.needs-js`), before anything is painted. */
export const beforePaint =
  "{let d=document.documentElement;d.classList.add('js');try{let t=localStorage.handoverTheme;if(t)d.dataset.theme=t}catch{}}"

/** Stands right behind a group of tabs and selects the reader's earlier choice before the group is painted. */
export const restoreTab =
  "{let g=document.currentScript.previousElementSibling;try{let v=JSON.parse(localStorage.handoverTabs||'{}')[g.dataset.sync];for(let i of g.querySelectorAll('input'))if(i.value===v)i.checked=true}catch{}}"

/** A CSP source expression for a script's text. */
export const hashOf = (text: string) =>
  `sha256-${createHash('sha256').update(text).digest('base64')}` as const
