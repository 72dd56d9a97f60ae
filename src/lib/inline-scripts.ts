/**
 * The scripts that must run before something is painted, as text: each stands in the page as it is here, and its hash in
 * the policy (page-policy.ts), so a change of one byte changes both.
 */

/**
 * Before anything is painted: applies the chosen scheme, and says that scripts run (see `.needs-js`) and whether the
 * address asks for something (see filters.css).
 */
export const beforePaint =
  "{let d=document.documentElement;d.className+=' js'+(location.search&&' asked');try{let t=localStorage.handoverTheme;if(t)d.dataset.theme=t}catch{}}"

/** Stands right behind a group of tabs and selects the reader's earlier choice before the group is painted. */
export const restoreTab =
  "{let g=document.currentScript.previousElementSibling;try{let v=JSON.parse(localStorage.handoverTabs||'{}')[g.dataset.sync];for(let i of g.querySelectorAll('input'))if(i.value===v)i.checked=true}catch{}}"

export const inlineScripts = [beforePaint, restoreTab]
