import { useContext } from 'react'
import { assertNever } from '../../../../shared/assert.ts'
import type { Inline } from '../../../../shared/memo/nodes.ts'
import type { Reference } from '../../../../shared/memo/references.ts'
import { useSay } from '../../state/wording.ts'
import { MemoLinks } from './memo-links.ts'
import s from './memo-text.module.css'
import { REFERENCE_WORDS } from './reference-kinds.tsx'

/** Words of a memo with their emphasis, links and references. */
export const MemoWords = ({ words }: { readonly words: readonly Inline[] }) =>
  words.map((word, index) => <Word key={index} word={word} />)

function Word({ word }: { readonly word: Inline }) {
  switch (word.kind) {
    case 'text':
      return word.text
    case 'break':
      return <br />
    case 'code':
      return <code>{word.text}</code>
    case 'emphasis':
      return (
        <em>
          <MemoWords words={word.children} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <MemoWords words={word.children} />
        </strong>
      )
    case 'strike':
      return (
        <s>
          <MemoWords words={word.children} />
        </s>
      )
    case 'link':
      return <Link {...word} />
    case 'reference':
      return <ReferenceButton to={word.to} />
    default:
      return assertNever(word)
  }
}

function Link({ href, children }: Extract<Inline, { kind: 'link' }>) {
  const { openLink } = useContext(MemoLinks)
  return (
    <a
      href={href}
      rel="noreferrer"
      title={href}
      onClick={(event) => {
        event.preventDefault()
        openLink(href)
      }}
    >
      <MemoWords words={children} />
    </a>
  )
}

function ReferenceButton({ to }: { readonly to: Reference }) {
  const { isLiving, follow } = useContext(MemoLinks)
  const say = useSay()
  const { Icon, name, deleted } = REFERENCE_WORDS[to.kind]
  const words = to.words === '' ? say(name) : to.words
  if (!isLiving(to))
    return (
      <span className={s.dead}>
        <s>{words}</s> ({say(deleted)})
      </span>
    )
  return (
    <button
      type="button"
      className={s.reference}
      aria-label={`${say(name)}: ${words}`}
      title={say(name)}
      onClick={() => follow(to)}
    >
      <Icon aria-hidden="true" />
      {words}
    </button>
  )
}
