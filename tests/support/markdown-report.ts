import type { ChosenFile } from './workbench-driver.ts'

type Facts = { readonly name?: string; readonly [fact: string]: string | undefined }

/** A report as a Markdown file, its title and other facts in its front matter. */
export function markdownReport(
  title: string,
  paragraphs: readonly string[],
  { name = `${title}.md`, ...facts }: Facts = {},
): ChosenFile {
  const lines = Object.entries({ title, ...facts }).map(([key, value]) => `${key}: ${value}`)
  const text = `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`
  return { name, mimeType: 'text/markdown', buffer: Buffer.from(text) }
}
