import { prepareSource, type PreparedSource } from '../../shared/compare/prepared-source.ts'
import { type SourceId, type VersionId } from '../../shared/ids.ts'
import { textOf } from './parsed.ts'

/** A source as it is compared, of these paragraphs. */
export const preparedFrom = (
  paragraphs: readonly string[],
  {
    language = 'en',
    published = null,
  }: { readonly language?: string | null; readonly published?: string | null } = {},
): PreparedSource =>
  prepareSource({
    id: 'source' as SourceId,
    versionId: 'version' as VersionId,
    title: 'A source',
    publisher: null,
    published:
      published === null
        ? null
        : {
            iso: published,
            precision:
              published.length > 10
                ? 'minute'
                : published.length > 7
                  ? 'day'
                  : published.length > 4
                    ? 'month'
                    : 'year',
          },
    language,
    text: textOf(...paragraphs),
  })
