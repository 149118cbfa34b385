// Compiles src/ui/theme.scss with a pinned Sass that is no dependency of the product (it would bring an install script).
// The first line of the result names what it was made from; test/theme.test.ts compares it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const source = readFileSync('src/ui/theme.scss')
const css = execFileSync(
  'npm',
  [
    'exec',
    '--yes',
    '--package=sass@1.108.2',
    '--',
    'sass',
    '--pkg-importer=node',
    '--load-path=node_modules',
    '--style=compressed',
    '--no-charset',
    '--no-source-map',
    'src/ui/theme.scss',
  ],
  { encoding: 'utf8', maxBuffer: 8_000_000 },
)
const digest = createHash('sha256').update(source).digest('hex')
writeFileSync('src/ui/theme.css', `/* theme.scss ${digest} */\n${css}`)
