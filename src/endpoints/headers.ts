/**
 * `_headers`, read by Netlify and Cloudflare Pages; other hosts' forms are in the README.
 *
 * Only names that hold a hash are immutable. HTML and the service worker are asked for each time, or a reader would see
 * last week's runbook.
 */
export function headersFile(base: string, policy: string | undefined): string {
  // `frame-ancestors` has no effect in a meta element, so it is only here.
  const csp =
    policy === undefined
      ? []
      : [`Content-Security-Policy: ${policy.replace(/;?\s*$/, '')}; frame-ancestors 'none'`]
  const rules: [string, string[]][] = [
    [
      `${base}*`,
      [
        ...csp,
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: no-referrer',
        'Permissions-Policy: camera=(), geolocation=(), microphone=()',
        'Cache-Control: public, max-age=0, must-revalidate',
      ],
    ],
    [`${base}_astro/*`, ['! Cache-Control', 'Cache-Control: public, max-age=31536000, immutable']],
  ]
  return rules
    .map(([path, lines]) => [path, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n')
    .concat('\n')
}

/** The policy that Astro wrote into a page, the same on each. */
export function policyOf(html: string): string | undefined {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1]
  return content?.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
