/** Addresses of a content file where its repository is hosted. */

/** @param address the option's value: the path is put at its end, or in place of `{path}` @param path of the file, relative to the project's root */
export function fileUrl(address: string | undefined, path: string): string | undefined {
  const encoded = encodeURI(path)
  if (address?.includes('{path}')) return address.replace('{path}', encoded)
  return address && address.replace(/\/?$/, '/') + encoded
}

/** Where the history is, for hosts whose editor tells it: GitLab, Forgejo and Gitea by their paths, GitHub by its name. */
export function historyAddress(editUrl: string | undefined): string | undefined {
  if (editUrl?.includes('/-/edit/')) return editUrl.replace('/-/edit/', '/-/commits/')
  if (editUrl?.includes('/_edit/')) return editUrl.replace('/_edit/', '/commits/branch/')
  if (editUrl && /^https:\/\/github\.com\/[^/]+\/[^/]+\/edit\//.test(editUrl))
    return editUrl.replace('/edit/', '/commits/')
  return undefined
}
