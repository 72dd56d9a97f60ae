import { defineConfig } from 'astro/config'
import handover from 'handover'

export default defineConfig({
  site: 'https://handover.example',
  integrations: [
    handover({
      title: 'Handover',
      description: 'Runbooks and posts whose every config snippet was parsed before it was published.',
      synonyms: {
        oom: 'out of memory',
        k8s: 'kubernetes',
        pg: 'postgresql',
        db: 'database',
        cert: 'certificate',
        fw: 'firewall',
        lb: 'load balancer',
        sso: 'single sign-on',
      },
    }),
  ],
})
