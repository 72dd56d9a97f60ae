/**
 * Prints as `chromium --print-to-pdf=FILE URL` does, for the bundled browser, which has no printing of its own on the
 * command line.
 */
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.ts'

const words = process.argv.slice(2)
const path = words.find((word) => word.startsWith('--print-to-pdf='))?.slice('--print-to-pdf='.length)
const url = words.at(-1)
if (path === undefined || url === undefined) throw new Error('Expected --print-to-pdf=FILE and a URL')
const { executablePath, args } = await findBrowser()
const browser = await chromium.launch({ executablePath, args })
const page = await browser.newPage()
await page.goto(url)
await page.pdf({ path, outline: true, tagged: true, preferCSSPageSize: true, printBackground: true })
await browser.close()
