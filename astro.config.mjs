import { defineConfig } from 'astro/config'
import handover from 'handover'

export default defineConfig({
  site: 'https://handover.example',
  integrations: [
    handover({
      title: 'Handover',
      description: 'Runbooks and posts whose every config snippet was parsed before it was published.',
    }),
  ],
})
