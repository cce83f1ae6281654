import { parseArgs } from 'node:util'
import { desktopDataFolder, hostDataFolder } from './data-folder.mjs'

/** @typedef {import('./data-folder.mjs').Place} Place */

const USAGE = `npm start -- [options] [open FILE…]

  --desktop    the desktop app, or an error that says why not
  --browser    in the browser, on a fixed local address
  --port N     the port of that address; remembered, because projects belong to it
  --no-open    do not open the browser
  --data DIR   where backups and settings are kept
  --help       this text

Without options: the desktop app where it can run, else the browser.`

/**
 * The text for `--help`, with the folder where backups and settings are kept unless `--data` says otherwise.
 * @param {Place} place
 */
export function help(place) {
  const host = hostDataFolder(place)
  const desktop = desktopDataFolder(place)
  const folders = host === desktop ? `  ${host}` : `  ${host} (in the browser)\n  ${desktop} (desktop app)`
  return `${USAGE}\n\nBackups, settings and the log are in\n${folders}`
}

/**
 * @typedef {object} StartOptions
 * @property {'desktop' | 'browser' | 'either'} mode
 * @property {string | null} port left to the host to check
 * @property {boolean} open
 * @property {string | null} data
 * @property {readonly string[]} files
 */

/**
 * Reads the command line of `npm start`; a problem is a text for the terminal.
 * @param {readonly string[]} argv
 * @returns {{ readonly options: StartOptions } | { readonly problem: string } | 'help'}
 */
export function startOptions(argv) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
    const [verb, ...files] = positionals
    if (values.help === true) return 'help'
    if (values.browser === true && values.desktop === true)
      return { problem: 'Choose either --browser or --desktop.' }
    if (verb !== undefined && verb !== 'open') return { problem: `Unknown word "${verb}".\n\n${USAGE}` }
    const browser = values.browser === true || (values.port !== undefined && values.desktop !== true)
    const mode = browser ? 'browser' : values.desktop === true ? 'desktop' : 'either'
    const [port, data] = [values.port ?? null, values.data ?? null]
    return { options: { mode, port, open: values['no-open'] !== true, data, files } }
  } catch (cause) {
    return { problem: `${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}` }
  }
}

const OPTIONS = /** @type {const} */ ({
  browser: { type: 'boolean' },
  desktop: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
})

/**
 * The same wishes as arguments of the browser host.
 * @param {StartOptions} options
 * @returns {string[]}
 */
export function hostArguments(options) {
  return [
    ...(options.port === null ? [] : ['--port', options.port]),
    ...(options.open ? [] : ['--no-open']),
    ...(options.data === null ? [] : ['--data', options.data]),
    ...(options.files.length === 0 ? [] : ['open', ...options.files]),
  ]
}
