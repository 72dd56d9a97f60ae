/**
 * What is kept on this device and how large it is, keeping more, and removing it. A script of its own, which
 * offline-status.ts fetches when a reader opens the panel: Vite's loader for imports stays out of every page.
 */
import { ask, isWanted, refused, register, time } from './worker.ts'

const contents = `<div>
  <p data-offline-about></p>
  <p>
    <button type="button" data-offline-do="posts" hidden>Keep the posts too</button>
    <button type="button" data-offline-do="remove" hidden>Remove the copy</button>
    <button type="button" data-offline-do="install" hidden>Keep a copy</button>
  </p>
  <p role="status" data-offline-said></p>
</div>`

const panel = document.querySelector<HTMLElement>('[data-offline]')
if (panel) {
  panel.insertAdjacentHTML('beforeend', contents)
  const show = () => showPanel(panel, panel.dataset.offline ?? '/')
  panel.addEventListener('toggle', show)
  show()
}

async function showPanel(panel: HTMLElement, base: string): Promise<void> {
  const status = await ask(base, 'status')
  const size = await fetch(`${base}offline/build.json`).then(
    (response) => response.json() as Promise<{ core: number; posts: number }>,
    () => undefined,
  )
  const weight = size ? ` (${megabytes(size.core)})` : ''
  const isKept = status?.complete === true && isWanted()
  const about = panel.querySelector('[data-offline-about]')
  if (about) {
    about.textContent = isKept
      ? `The runbooks and the search${weight} are kept in this browser${status.built ? `, as built ${time(status.built)}` : ''}. Nothing is sent.`
      : `The runbooks and the search${weight} can be kept in this browser, so that they open when the network is down. Nothing is sent.`
  }
  const offered = {
    posts: isKept && !status.posts && (size?.posts ?? 0) > 0,
    remove: isKept,
    install: !isKept,
  }
  for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-offline-do]')) {
    const action = button.dataset.offlineDo as keyof typeof offered
    button.hidden = !offered[action]
    if (action === 'posts') button.textContent = `Keep the posts too (${megabytes(size?.posts ?? 0)})`
    button.onclick = () => act(action, button, panel, base)
  }
}

async function act(
  action: string,
  button: HTMLButtonElement,
  panel: HTMLElement,
  base: string,
): Promise<void> {
  const said = panel.querySelector('[data-offline-said]')
  const say = (text: string) => {
    if (said) said.textContent = text
  }
  button.disabled = true
  say('Working …')
  try {
    say(await actions[action as keyof typeof actions](base))
  } catch (error) {
    say(`That failed: ${(error as Error).message}`)
  }
  button.disabled = false
  await showPanel(panel, base)
}

const actions = {
  async posts(base: string): Promise<string> {
    const status = await ask(base, 'keep-posts')
    if (status?.error) throw new Error(status.error)
    return 'The posts are kept too.'
  },
  async remove(base: string): Promise<string> {
    localStorage.setItem(refused, '1')
    await ask(base, 'remove')
    return 'Removed. It stays so until you keep a copy again.'
  },
  async install(base: string): Promise<string> {
    localStorage.removeItem(refused)
    await register(base)
    await navigator.serviceWorker.ready
    return 'A copy is kept.'
  },
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`
}
