// The program as its users start it: a process of its own, on a free port, with the samples in a database of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const root = join(import.meta.dirname, '..', '..')

const patience = 120_000

export async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'scoring-graph-'))
  const program = join(root, 'api', 'Server', 'bin', 'Debug', 'net10.0', 'ScoringGraph.Server.dll')
  const server = spawn('dotnet', [program, '--urls', 'http://127.0.0.1:0', '--Database', join(folder, 'scores.db')], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { url: await greeting(server), stop }
  } catch (error) {
    stop()
    throw error
  }
}

// The first line that names an address; later ones are read too, or the server would wait for its reader.
function greeting(server) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the server did not start')), patience).unref()
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`the server ended with ${code}`)))
    createInterface(server.stdout).on('line', line => {
      const url = /ScoringGraph +(\S+)/.exec(line)?.[1]
      if (url) resolve(url)
    })
  })
}
