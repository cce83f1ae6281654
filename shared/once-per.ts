/** Works something out once for each thing, and keeps it for as long as the thing is there. */
export function oncePer<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new WeakMap<Of, { readonly made: Made }>()
  return (of) => {
    const known = kept.get(of)
    if (known !== undefined) return known.made
    const made = make(of)
    kept.set(of, { made })
    return made
  }
}
