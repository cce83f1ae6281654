import path from 'node:path'

/** Nothing but our own files runs, styles, or is fetched; nobody may frame the page. The same on both hosts. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** The thread that reads PDFs: scans in them are decoded by WebAssembly of ours, which reaches no more than its own memory. */
const PDF_WORKER = /^pdf\.worker-[\w-]+\.js$/
const PDF_WORKER_POLICY = CONTENT_SECURITY_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
)

/** On every response, errors included. */
export const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
} as const

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.pdf': 'application/pdf',
}

/** Headers for one file of the renderer. `no-cache` keeps an old page from meeting a new host after an update. */
export function headersFor(file: string): Readonly<Record<string, string>> {
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
  const headers = { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'no-cache' }
  return PDF_WORKER.test(path.basename(file))
    ? { ...headers, 'content-security-policy': PDF_WORKER_POLICY }
    : headers
}
