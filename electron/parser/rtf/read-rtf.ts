import { err, ok } from '../../../shared/result.ts'
import { readHtml } from '../html/read-html.ts'
import { finished } from '../office/finish.ts'
import { propertiesFound } from '../office/properties.ts'
import { alsoFound, type Reader, warning } from '../reading.ts'
import { interpretRtf } from './interpret.ts'

/** Reads an RTF document, or the web page that Outlook wrapped in one. */
export const readRtf: Reader = async (bytes) => {
  const { drafts, bytesOf, properties, html, hasChanges, tooDeep, cutOff } = interpretRtf(bytes)
  if (tooDeep) return err({ code: 'too-complex', detail: null })
  const found = propertiesFound(properties)
  const warnings = [
    ...(cutOff ? [warning('malformed')] : []),
    ...(hasChanges ? [warning('tracked-changes')] : []),
  ]
  if (html === null) return finished({ format: 'rtf', drafts, found, warnings, bytesOf })
  const page = readHtml(html)
  if (!page.ok) return page
  return ok({
    ...page.value,
    format: 'rtf',
    found: alsoFound(page.value.found, found),
    warnings: [...warnings, ...page.value.warnings],
  })
}
