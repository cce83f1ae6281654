import { parseArgs } from 'node:util'

export const HELP = `npm start -- [options] [open FILE…]

  --desktop    the desktop app, or an error that says why not
  --browser    in the browser, on a fixed local address
  --port N     the port of that address; remembered, because projects belong to it
  --no-open    do not open the browser
  --data DIR   where backups and settings are kept
  --help       this text

Without options: the desktop app where it can run, else the browser.`

/**
 * @typedef {object} StartOptions
 * @property {'desktop' | 'browser' | 'either'} mode
 * @property {string | null} port left to the host to check
 * @property {boolean} open
 * @property {string | null} data
 * @property {readonly string[]} files
 */

/**
 * Reads the command line of `npm start`; a string is what to tell the user instead of starting.
 * @param {readonly string[]} argv
 * @returns {StartOptions | string}
 */
export function startOptions(argv) {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
    const [verb, ...files] = positionals
    if (values.help === true) return HELP
    if (values.browser === true && values.desktop === true) return 'Choose either --browser or --desktop.'
    if (verb !== undefined && verb !== 'open') return `Unknown word "${verb}".\n\n${HELP}`
    const browser = values.browser === true || (values.port !== undefined && values.desktop !== true)
    const mode = browser ? 'browser' : values.desktop === true ? 'desktop' : 'either'
    return {
      mode,
      port: values.port ?? null,
      open: values['no-open'] !== true,
      data: values.data ?? null,
      files,
    }
  } catch (cause) {
    return `${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`
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
