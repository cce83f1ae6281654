import { spawn } from 'node:child_process'

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {number} [timeoutMs] the program is killed after this time
 * @property {boolean} [quiet] its output is thrown away
 * @property {boolean} [shell]
 * @property {Readonly<Record<string, string | undefined>>} [env] added to ours
 */

/**
 * Runs a program with our output and waits for it. The exit code is 1 when it was killed or could not start.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<number>}
 */
export function run(file, args, options) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      stdio: options.quiet === true ? 'ignore' : ['ignore', 2, 2],
      shell: options.shell === true,
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
      env: { ...process.env, ...options.env },
    })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs npm, the one that started us if there is one: on Windows the name alone is a script that only a shell finds.
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath']
  if (npm !== undefined && /\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}
