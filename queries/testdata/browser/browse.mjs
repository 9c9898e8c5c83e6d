// Drives Neo4j Browser like a person: logs in, runs statements one after the
// other, and tells what the last one shows.
//
//   node browse.mjs MODULES < job.json > seen.json
//
// MODULES is the folder that holds node_modules. The job:
//   {url, bolt, user, password, chromium, profile, statements: […], screenshot?: path}
// What was seen in the frame of the last statement:
//   {captions: […], types: […], counts: {nodes, relationships}, fills: {caption: colour}, errors: […]}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { chromium } = createRequire(join(process.argv[2], 'package.json'))('playwright-core')
const job = JSON.parse(readFileSync(0, 'utf8'))

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]
const context = await chromium.launchPersistentContext(job.profile, {
  executablePath: job.chromium, headless: true, args: flags, viewport: { width: 1400, height: 900 },
})
try {
  const page = context.pages()[0] ?? await context.newPage()
  page.setDefaultTimeout(30_000)
  await logIn(page)
  for (const statement of job.statements) {
    await run(page, statement)
  }
  const seen = await look(page)
  if (job.screenshot) {
    await picture(page)
  }
  process.stdout.write(JSON.stringify(seen))
} finally {
  await context.close()
}

async function logIn(page) {
  await page.goto(job.url)
  await page.fill('[data-testid="boltaddress"]', job.bolt)
  await page.fill('[data-testid="username"]', job.user)
  await page.fill('[data-testid="password"]', job.password)
  await page.click('[data-testid="connect"]')
  await page.waitForSelector('[data-testid="password"]', { state: 'detached' })
}

// run types a statement, and waits until its frame has an answer.
async function run(page, statement) {
  await page.click('[data-testid="activeEditor"] .monaco-editor')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(statement)
  const before = await page.locator('[data-testid="frame"]').count()
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(n => document.querySelectorAll('[data-testid="frame"]').length > n, before)
  await page.locator('[data-testid="frame"]').first().locator('[data-testid="frameContents"]').waitFor()
  // Several statements at once: each has an icon, an empty box until it is done.
  await page.waitForFunction(() => !document.querySelector('[data-testid="multi-statement-list-icon"] :is(.fa-square-o, .fa-spinner)'))
}

// look reads the newest frame when its nodes have come to rest.
async function look(page) {
  const frame = page.locator('[data-testid="frame"]').first()
  await frame.locator('g.node text.caption, [data-testid="cypherFrameErrorMessage"]').first().waitFor()
  await rest(page)
  return frame.evaluate(frame => {
    const text = element => element.textContent.trim()
    const nodes = [...frame.querySelectorAll('g.node')]
    const caption = node => [...node.querySelectorAll('text.caption')].map(text).join(' ')
    const relationships = [...frame.querySelectorAll('g.relationship')]
    return {
      captions: nodes.map(caption),
      types: relationships.map(r => [...r.querySelectorAll('text')].map(text).join(' ')),
      counts: { nodes: nodes.length, relationships: relationships.length },
      fills: Object.fromEntries(nodes.map(n => [caption(n), n.querySelector('circle.b-outline').getAttribute('fill')])),
      errors: [...frame.querySelectorAll('[data-testid="cypherFrameErrorMessage"]')].map(text),
    }
  })
}

// rest waits until no node moves any more.
async function rest(page) {
  let last = ''
  for (let i = 0; i < 40; i++) {
    const places = await page.evaluate(() => [...document.querySelectorAll('g.node')].map(n => n.getAttribute('transform')).join())
    if (places === last) {
      return
    }
    last = places
    await page.waitForTimeout(500)
  }
}

// picture shows the newest frame alone and saves what is seen.
async function picture(page) {
  const frame = page.locator('[data-testid="frame"]').first()
  await frame.locator('button[title="Fullscreen"], [data-testid="frame-fullscreen"]').first().click({ timeout: 3_000 }).catch(() => {})
  await frame.locator('button[title*="fit" i], button[aria-label*="fit" i]').last().click({ timeout: 3_000 }).catch(() => {})
  await rest(page)
  await page.mouse.move(5, 5)
  await page.screenshot({ path: job.screenshot })
}
