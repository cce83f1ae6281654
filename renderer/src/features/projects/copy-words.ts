import type { CopyReport } from '../../data/copy-sources.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { plural } from '../../ui/format.ts'
import { say } from '../../state/wording.ts'

const titleOf = ({ meta }: Source): string => `“${meta.title.value}”`

/** What was copied, for a message: its title and a sentence or two. */
export function copyWords(
  { copied, already, annotations, newCodes }: CopyReport,
  project: string,
): { readonly title: string; readonly description: string } {
  const [only] = copied
  const title =
    only === undefined
      ? 'Nothing was copied'
      : `${copied.length === 1 ? titleOf(only) : plural(copied.length, 'source')} copied to “${project}”`
  const extras = [
    ...(annotations === 0 ? [] : [`with ${plural(annotations, 'annotation')}`]),
    ...(newCodes === 0 ? [] : [`${plural(newCodes, say('code'))} added there`]),
  ]
  const [known] = already
  const there =
    known === undefined
      ? []
      : [
          already.length === 1
            ? `${titleOf(known)} is there already.`
            : `${plural(already.length, 'source')} are there already.`,
        ]
  const first = extras.join(', ')
  const sentence = first === '' ? [] : [`${first.charAt(0).toUpperCase()}${first.slice(1)}.`]
  return { title, description: [...sentence, ...there].join(' ') }
}
