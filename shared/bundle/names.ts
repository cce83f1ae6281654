const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A title as a file name on any system: the letters and digits of every script, lower case, in NFC, at most 60
 * characters and 120 bytes of UTF-8; `project` when nothing is left.
 */
function slug(title: string): string {
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

type Titled = { readonly info: { readonly title: string } }

/** The file name a bundle of this project is offered under. */
export const bundleFileName = (project: Titled): string => `${slug(project.info.title)}.zip`

/**
 * The name of the one folder inside, in plain ASCII: unzip programs still get other names wrong where the system's
 * language says so. Accents are dropped, other scripts give `project`.
 */
export const folderName = (project: Titled): string =>
  slug(
    project.info.title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^ -~]/g, ' '),
  )
