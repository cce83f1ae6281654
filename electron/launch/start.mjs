import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { spawn } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { whyNoWindow } from './desktop.mjs'
import { electronBinary, fetchElectron } from './electron-binary.mjs'
import { ensureInstalled } from './install.mjs'
import { help, hostArguments, startOptions } from './options.mjs'

/** @typedef {import('./options.mjs').StartOptions} StartOptions */

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const asked = startOptions(process.argv.slice(2))
if (asked === 'help') stop(help({ platform: process.platform, home: os.homedir(), env: process.env }), 0)
else if ('problem' in asked) stop(asked.problem, 2)
else
  await start(asked.options).catch((cause) => stop(cause instanceof Error ? cause.message : String(cause), 1))

/** @param {StartOptions} wanted */
async function start(wanted) {
  await ensureInstalled(ROOT)
  await ensureBuilt(ROOT)
  if (wanted.mode === 'browser') return serve(wanted)
  const found = await findDesktop(wanted.mode === 'desktop')
  if ('binary' in found) return openDesktop(found.binary, wanted)
  if (wanted.mode === 'desktop') return stop(`The desktop app cannot start: ${found.reason}.`, 1)
  process.stderr.write(
    `No desktop window, because ${found.reason}; serving the same workbench to the browser.\n`,
  )
  return serve(wanted)
}

/**
 * @param {boolean} insist
 * @returns {Promise<{ readonly binary: string } | { readonly reason: string }>}
 */
async function findDesktop(insist) {
  const uid = process.getuid?.() ?? null
  const reason = whyNoWindow({ platform: process.platform, env: process.env, uid })
  if (reason !== null) return { reason }
  if (electronBinary(ROOT, process.env) === null) await fetchElectron(ROOT, insist, new Date())
  const binary = electronBinary(ROOT, process.env)
  return binary === null ? { reason: 'the Electron runtime could not be downloaded' } : { binary }
}

/**
 * The host runs in this process, so that it ends when this one is ended.
 * @param {StartOptions} wanted
 */
async function serve(wanted) {
  const host = path.join(ROOT, 'dist', 'electron', 'host.js')
  process.argv = [process.execPath, host, ...hostArguments(wanted)]
  await import(pathToFileURL(host).href)
}

/**
 * @param {string} binary
 * @param {StartOptions} wanted
 * @returns {Promise<void>}
 */
function openDesktop(binary, wanted) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const data = wanted.data === null ? [] : [`--data=${path.resolve(wanted.data)}`]
  const files = wanted.files.map((file) => path.resolve(file))
  const app = spawn(binary, [ROOT, ...data, ...files], { stdio: 'inherit', env })
  return new Promise((resolve) => {
    app.once('error', (cause) => {
      stop(`The desktop app could not start: ${cause.message}. Try: npm start -- --browser`, 1)
      resolve()
    })
    app.once('exit', (code) => {
      if (code !== 0)
        stop('The desktop app ended with an error. To go on in the browser: npm start -- --browser', 1)
      resolve()
    })
  })
}

/**
 * @param {string} message
 * @param {number} exitCode
 */
function stop(message, exitCode) {
  const out = exitCode === 0 ? process.stdout : process.stderr
  out.write(`${message}\n`)
  process.exitCode = exitCode
}
