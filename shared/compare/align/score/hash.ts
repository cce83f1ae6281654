/** A number for a feature of a kind: FNV-1a, cut so that engines keep it unboxed. Two of 100,000 features may meet by chance, which does no harm. */
export function featureId(kind: 'gram' | 'name' | 'number' | 'sense' | 'stem', text: string): number {
  let hash = 0x811c9dc5 ^ kind.charCodeAt(0) ^ (kind.charCodeAt(1) << 8)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}
