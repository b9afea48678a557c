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
  const server = spawn('dotnet', [program, '--environment', 'Development', '--urls', 'http://127.0.0.1:0', '--Database', join(folder, 'scores.db')], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await greeting(server)), stop }
  } catch (error) {
    stop()
    throw error
  }
}

// The address, and the administrator's token, which development mode prints. What follows is read too, or the server would wait.
function greeting(server) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the server did not start')), patience).unref()
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`the server ended with ${code}`)))
    let url, previous
    createInterface(server.stdout).on('line', line => {
      url ??= /ScoringGraph +(\S+)/.exec(line)?.[1]
      if (previous?.trim() === 'administrator') resolve({ url, token: line.trim() })
      previous = line
    })
  })
}
