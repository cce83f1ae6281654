/** The name in the archive that an address inside the book leads to, without its fragment; null for addresses outside. */
export function bookPath(base: string, href: string): string | null {
  const [path = ''] = href.split('#', 1)
  if (path === '' || /^[a-z][a-z\d+.-]*:/i.test(path)) return null
  const folder = base.slice(0, base.lastIndexOf('/') + 1)
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(decoded(step))
  }
  return steps.join('/')
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
