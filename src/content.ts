/**
 * What a site's `src/content.config.ts` re-exports:
 *
 *     export { collections } from 'handover/content'
 */
import { type BaseSchema, defineCollection } from 'astro/content/config'
import { z } from 'astro/zod'
import { contentLoader } from './collections/loader.ts'
import type { Author, Check, Post, Runbook, Service, Team } from './collections/types.ts'

/** The views are made and validated by the loader; the schema tells Astro their type. */
const collection = <T>(name: Parameters<typeof contentLoader>[0]) =>
  defineCollection({ loader: contentLoader(name), schema: z.custom<T>() })

export const collections = {
  runbooks: collection<Runbook>('runbooks'),
  posts: collection<Post>('posts'),
  checks: collection<Check>('checks'),
  services: collection<Service>('services'),
  teams: collection<Team>('teams'),
  authors: collection<Author>('authors'),
}

export type { BaseSchema }
