/** Folded Cyrillic and Greek letters as news agencies write them in Latin ones. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e',
  ю: 'yu', я: 'ya', і: 'i', є: 'ye', ґ: 'g', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o',
  π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
} // prettier-ignore
const OTHER = /[\u0370-\u03ff\u0400-\u052f]/g
/** й has lost its mark by folding: `Zelensky`, `Yuri`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[kn])ii\b/g, 'y'],
  [/ii\b/g, 'i'],
]

/** Folded words in Latin letters, so that a name can be found again in another script. Other scripts stay. */
export function inLatinLetters(folded: string): string {
  const latin = folded.replace(OTHER, (letter) => LETTERS[letter] ?? letter)
  return latin === folded ? folded : ENDINGS.reduce((text, [ending, one]) => text.replace(ending, one), latin)
}
