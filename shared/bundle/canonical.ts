/** Orders by code unit, the same everywhere: locale-aware sorting would make bundles depend on the machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  compareText(a.id, b.id)

/** JSON as every file of a bundle writes it: two spaces, line feeds, a final one; keys in the order they have. */
export const canonicalJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The same JSON value with the keys of every object sorted, for parts whose order nobody fixes. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}
