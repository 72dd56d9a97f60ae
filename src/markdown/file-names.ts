/** Whether a title is a path or file name and not a caption. */
export function isFileName(title: string | undefined): title is string {
  return title !== undefined && /^[^\s"'<>|:*?]+$/.test(title) && !title.endsWith('/') && !/^\.+$/.test(title)
}

/** The last part of the path; when taken, the folder goes before it, then a number after it. */
export function uniqueName(path: string, taken: Set<string>): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  const name = parts.at(-1) ?? 'file'
  const dotted = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length
  const candidates = function* () {
    yield name
    for (let n = 2; n <= parts.length; n++) yield parts.slice(-n).join('-')
    for (let n = 2; ; n++) yield `${name.slice(0, dotted)}-${n}${name.slice(dotted)}`
  }
  for (const candidate of candidates()) {
    if (taken.has(candidate)) continue
    taken.add(candidate)
    return candidate
  }
  return name
}
