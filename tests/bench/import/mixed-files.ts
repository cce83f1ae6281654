import { generatedProse, type GeneratedProse } from '../../support/generated-prose.ts'

export type MixedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Articles of 300 to 900 words as pages with clutter, Markdown, plain text and mails, each its own; deterministic. */
export function mixedFiles(count: number): readonly MixedFile[] {
  return Array.from({ length: count }, (_, index) => {
    const prose = generatedProse(index + 1)
    const make = KINDS[index % KINDS.length] ?? asText
    const { ending, content } = make(prose, `Report ${index} from the harbour`, day(index))
    return { name: `report-${index}.${ending}`, bytes: new TextEncoder().encode(content) }
  })
}

type Made = { readonly ending: string; readonly content: string }
type Kind = (prose: GeneratedProse, title: string, date: string) => Made
const KINDS: readonly Kind[] = [asPage, asMarkdown, asText, asPage, asMail]

const day = (index: number): string =>
  new Date(Date.UTC(2019, 0, 1 + (index % 700))).toISOString().slice(0, 10)

const body = (prose: GeneratedProse): readonly string[] =>
  Array.from({ length: 4 + prose.number(8) }, () => prose.paragraph(3))

function asPage(prose: GeneratedProse, title: string, date: string): Made {
  const links = Array.from({ length: 30 }, (_, at) => `<li><a href="/s/${at}">Section ${at}</a></li>`).join(
    '',
  )
  const teasers = Array.from(
    { length: 12 },
    (_, at) =>
      `<div class="teaser"><h3><a href="/t/${at}">Another story ${at}</a></h3><p>${prose.sentence()}</p></div>`,
  ).join('')
  const paragraphs = body(prose).map((text) => `<p>${text}</p>`)
  return {
    ending: 'html',
    content: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Gazette</title><meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="${date}T08:00:00Z"></head><body><nav><ul>${links}</ul></nav><article><h1>${title}</h1><p class="byline">By Vera Lund</p>${paragraphs.join('\n')}</article><aside>${teasers}</aside><footer><ul>${links}</ul></footer></body></html>`,
  }
}

function asMarkdown(prose: GeneratedProse, title: string, date: string): Made {
  return {
    ending: 'md',
    content: `---\ntitle: ${title}\ndate: ${date}\nauthor: Vera Lund\n---\n\n# ${title}\n\n${body(prose).join('\n\n')}\n`,
  }
}

function asText(prose: GeneratedProse, title: string, date: string): Made {
  return { ending: 'txt', content: `${title}\n\nBy Vera Lund\n\n${date}\n\n${body(prose).join('\n\n')}\n` }
}

function asMail(prose: GeneratedProse, title: string, date: string): Made {
  return {
    ending: 'eml',
    content: `From: Vera Lund <vera@gazette.example>\r\nTo: desk@gazette.example\r\nSubject: ${title}\r\nDate: ${new Date(date).toUTCString()}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body(prose).join('\r\n\r\n')}\r\n`,
  }
}
