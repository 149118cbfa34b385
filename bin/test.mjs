// The whole suite as two programs beside each other: the tests that start and kill programs of their own wait most of
// the time, so they leave the processor to the others.
import { spawn } from 'node:child_process'

function run(script, stdio) {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio,
    shell: process.platform === 'win32',
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (text += part))
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, text })))
}

const programs = run('test:programs', 'pipe')
const suite = await run('test:suite', 'inherit')
const { code, text } = await programs
process.stdout.write(text)
process.exitCode = suite.code || code
