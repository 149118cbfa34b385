#!/usr/bin/env node
// The program runs on the Node that npm installed with it (24 LTS); started by an older Node, it hands over to that one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import('../src/platform/tsx.ts')
  await import('../src/cli.ts')
} else {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  if (!existsSync(node)) {
    console.error('Voer eerst "npm install" uit: dat brengt Node 24 mee.')
    process.exit(1)
  }
  const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exit(run.status ?? 1)
}
