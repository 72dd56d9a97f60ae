import type { Post } from '../collections/types.ts'

/** A post as a row of a list. */
export interface PostRow {
  date: string
  url: string
  title: string
  text: string
  note: string
}

export function toDated({ date, url, title, description, authors, series }: Post): PostRow {
  const by = authors.map(({ name }) => name).join(', ')
  const part = series && `${series.name} ${series.part}`
  return { date, url, title, text: description, note: [by, part].filter(Boolean).join(' · ') }
}
