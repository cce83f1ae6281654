import type { Reference } from './references.ts'

/** Words within a block of a memo. `href` is of http, https or mailto, and nothing else. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'reference'; readonly to: Reference }
  | { readonly kind: 'break' }

export type ListItem = {
  /** Whether the box of a task is ticked; null where there is none. */
  readonly done: boolean | null
  readonly blocks: readonly Block[]
}

/** A piece of a memo, read from Markdown. HTML in it is text like any other. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list'
      /** The first number; null for bullets. */
      readonly start: number | null
      /** Whether its items stand apart, as paragraphs. */
      readonly loose: boolean
      readonly items: readonly ListItem[]
    }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'rule' }
