const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A project's title as the name of a file and folder on any system: letters and digits of every script, lower case, in
 * NFC, at most 60 characters and 120 bytes of UTF-8; `project` when nothing is left.
 */
export function slug(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+/u, '')
  let name = ''
  for (const character of words) {
    if (name.length >= 60 || new TextEncoder().encode(name + character).length > 120) break
    name += character
  }
  name = name.replace(/-+$/, '')
  if (name === '') return 'project'
  return RESERVED.test(name) ? `project-${name}` : name
}

/** The file name a bundle of this project is offered under. */
export const bundleFileName = (project: { readonly info: { readonly title: string } }): string =>
  `${slug(project.info.title)}.zip`
