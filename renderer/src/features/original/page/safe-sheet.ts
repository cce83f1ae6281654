import { type AddressOf, safeDeclarations } from './safe-css.ts'

type Deps = { readonly addressOf: AddressOf; readonly affords: (selector: string) => boolean }

/**
 * A style sheet's rules that load nothing, as text. It is read by the style engine itself, in a sheet that belongs to no
 * document and so loads nothing either. Imports, typefaces and animations are left out.
 */
export function safeSheet(css: string, deps: Deps): string {
  const sheet = new CSSStyleSheet()
  // They would be left out all the same, with a warning for each.
  sheet.replaceSync(css.replaceAll(/@import\b[^;]*;/gi, ''))
  return rulesOf(sheet.cssRules, deps)
}

const rulesOf = (rules: CSSRuleList, deps: Deps): string =>
  Array.from(rules, (rule) => ruleOf(rule, deps)).join('\n')

function ruleOf(rule: CSSRule, deps: Deps): string {
  if (rule instanceof CSSStyleRule) {
    if (!deps.affords(rule.selectorText)) return ''
    return `${rule.selectorText} { ${safeDeclarations(rule.style, deps.addressOf)} ${rulesOf(rule.cssRules, deps)} }`
  }
  if (rule instanceof CSSMediaRule) return `@media ${rule.conditionText} { ${rulesOf(rule.cssRules, deps)} }`
  if (rule instanceof CSSSupportsRule)
    return `@supports ${rule.conditionText} { ${rulesOf(rule.cssRules, deps)} }`
  if (rule instanceof CSSContainerRule)
    return `@container ${rule.conditionText} { ${rulesOf(rule.cssRules, deps)} }`
  if (rule instanceof CSSLayerBlockRule) return `@layer ${rule.name} { ${rulesOf(rule.cssRules, deps)} }`
  if (rule instanceof CSSLayerStatementRule) return `@layer ${rule.nameList.join(', ')};`
  return ''
}
