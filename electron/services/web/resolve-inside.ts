import path from 'node:path'

/**
 * The file a URL path names below `root`, or null when the path is malformed or leads anywhere else. Both hosts serve
 * the renderer through this one function. Colons are refused for the sake of NTFS streams and drive letters.
 */
export function resolveInside(root: string, urlPath: string): string | null {
  const decoded = decode(urlPath)
  if (decoded === null || !decoded.startsWith('/') || /[\0\\:]/.test(decoded)) return null
  const home = path.resolve(root)
  const file = path.resolve(home, `.${decoded === '/' ? '/index.html' : decoded}`)
  return file.startsWith(home + path.sep) ? file : null
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
