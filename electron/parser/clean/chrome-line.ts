import type { SuppressionReason } from '../../../shared/text/document.ts'
import { wordsIn } from './sentence-like.ts'

type Rule = { readonly reason: SuppressionReason; readonly longest: number; readonly pattern: RegExp }

/**
 * What pages print around and between the paragraphs of an article. Each rule has the length up to which a line can be
 * such a thing: a paragraph that merely begins with the same words is longer.
 */
const RULES: readonly Rule[] = [
  {
    reason: 'related-link',
    longest: 300,
    pattern:
      /^(?:read (?:more|also|next|this)|also read|see (?:also|more)|now read|related(?: (?:article|articles|story|stories|content|coverage|news|topics))?|more on this(?: story| topic)?|recommended(?: for you)?|you may also like|don['’]t miss|watch(?: also| now| more)?|mehr zum thema|lesen sie (?:auch|mehr)|siehe auch|(?:à )?lire (?:aussi|également)|voir aussi|lea también|lee también|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|mer)|читайте также|читать далее|czytaj (?:też|także|więcej))\s*(?::|\||–|—|»|>|-\s)/iu,
  },
  { reason: 'related-link', longest: 300, pattern: /^also on [\w-]+(?:\.[\w-]+)+\s/i },
  {
    reason: 'related-link',
    longest: 300,
    pattern: /^(?:READ MORE|READ ALSO|READ NEXT|SEE ALSO|SEE MORE|ALSO READ|DON['’]T MISS|RELATED|WATCH)\b/,
  },
  {
    reason: 'related-link',
    longest: 60,
    pattern:
      /^(?:read more|see also|related (?:articles?|stories|content|posts?|topics|news)|more on this (?:story|topic)|recommended(?: for you)?|you may also like|don['’]t miss|in this article|story timeline|breaking news|most (?:read|popular)|trending(?: now)?|more|more news|top stories|more from [\p{L} ]+|more stories|mehr zum thema|auch interessant|lire aussi|à lire aussi)\s*(?::|…|\.{3})?$/iu,
  },
  {
    reason: 'share-prompt',
    longest: 160,
    pattern:
      /\bshare (?:this|the|our) (?:story|article|post|page|news)\b|^(?:like|follow|find) (?:us|me|[\p{L} ]{2,40}) on (?:facebook|twitter|x|instagram|youtube|telegram|linkedin|whatsapp)\b/iu,
  },
  {
    reason: 'share-prompt',
    longest: 120,
    pattern:
      /^(?:(?:share|tweet|pin|print|e-?mail|save|copy(?: link| url)?|like|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|messenger|pocket|flipboard|teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|(?:share|post|send|save)(?: (?:this|it))? (?:on|to|via|by) [\p{L} ]+)[\s,|/·•-]*){1,12}$/iu,
  },
  {
    reason: 'boilerplate',
    longest: 60,
    pattern:
      /^(?:press release|news release|media release|pressemitteilung|communiqué de presse|adverts?|advertisement|advertising|iklan|annons|advertentie|reklama|annonce|sponsored(?: content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|реклама|image \d+ of(?: ?\/)? ?\d+|captions?|close|click to (?:enlarge|expand|play)|view (?:gallery|all|comments)|story continues below(?: advertisement)?|article continues(?: below)?(?: advertisement)?|continue reading(?: the main story)?|leave a (?:comment|reply)|(?:\d+ )?comments?|skip to (?:main )?content|skip advertisement|loading\W*|\d+ min(?:ute)?s? read|log ?in|sign (?:in|up)|register|subscribe(?: now)?|menu|search|close|back to top|top|next|previous|home|privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings)|accept(?: all)?(?: cookies)?)\s*[.:!]?$/iu,
  },
  {
    reason: 'boilerplate',
    longest: 250,
    pattern:
      /^(?:(?:we|this (?:web)?site) uses? cookies\b|by (?:continuing|using) (?:to (?:use|browse) )?(?:this|our) (?:web)?site\b|sign up (?:for|to|here)\b.*\b(?:newsletters?|e-?mails|e-?mail (?:alerts?|updates?)|inbox|alerts|briefing)\b|subscribe to\b.*\b(?:newsletters?|channel|podcast)\b|get .{1,60} (?:(?:delivered|sent|straight) to|right in) your inbox\b|download (?:our|the) .{0,40}\bapp\b|(?:©|\(c\)|copyright) ?.{0,20}\d{4}\b|all rights reserved\b|please enable javascript\b|your browser does not support\b)/iu,
  },
  {
    reason: 'boilerplate',
    longest: 400,
    pattern:
      /^(?:this (?:document|material|article) is subject to copyright\b|citation: .{1,300}\bretrieved\b.{1,60}https?:|the views expressed (?:in|by) |follow .{2,40}\bcoverage of\b.{2,80}https?:|\[\/?[a-z]+[^\]]*\].{0,200}\[\/[a-z]+\]$)|\bfollow (?:him|her|them|me|us|[\p{Lu}][\p{L}.'’ -]{1,40}) on (?:twitter|facebook|instagram|linkedin|x|telegram|youtube|bluesky|mastodon)\b(?:.{0,120}$)|\b(?:news )?tips?, corrections? or comments?\b|\bdelivered (?:through your letterbox|to your (?:door|inbox))\b|\bclick here (?:for more information|to (?:subscribe|sign up|read more))\b/iu,
  },
  {
    reason: 'caption',
    longest: 300,
    pattern:
      /\((?:(?:image|photo|picture|pic|foto|bild|photograph|credit|image credit|photo credit|photo by|ap photo|file photo|screenshot)\s*(?:[:/©]|by\b|credit)[^()]{0,100}|(?:AP|AFP|EPA|dpa|PA|Reuters|Getty(?: Images)?) ?(?:\/|photo|file|images?)[^()]{0,80})\)$/iu,
  },
  {
    reason: 'caption',
    longest: 300,
    pattern:
      /^(?:(?:file )?(?:photo|image|picture)s?(?: credits?)?|foto|bild|crédits? photo|(?:\p{L}+ )?photograph|illustration|screenshot)\s*(?::|©|\/|\|)\s*\S/iu,
  },
  { reason: 'caption', longest: 80, pattern: /^©\s*[\p{L}\p{M} .'’-]{2,60}(?:\s*[/|]\s*[\p{L} ]{2,30})?$/u },
  {
    reason: 'caption',
    longest: 100,
    pattern:
      /^(?:©\s*)?[\p{L}\p{M} .,'’-]{2,60}\s*\/\s*(?:[\p{L} ]{2,30}\/\s*)?(?:AP|AFP|EPA|EFE|TASS|dpa|DPA|ANSA|PA|Reuters|REUTERS|Getty(?: Images)?|Sputnik|RIA Novosti|Xinhua|Bloomberg|Shutterstock|Alamy|NurPhoto|Anadolu|Flickr|Wikimedia(?: Commons)?)$/u,
  },
]

/** Why a line is not part of the article, judged by its words alone; null when it may be. */
export function chromeReason(line: string): SuppressionReason | null {
  const text = line.slice(0, 400).trim()
  if (areIconNames(line)) return 'icon-names'
  return RULES.find(({ longest, pattern }) => text.length <= longest && pattern.test(text))?.reason ?? null
}

/** Runs such as "icon search icon menu" or "arrow_back share close": names of pictures that a copy turned into words. */
function areIconNames(text: string): boolean {
  const sample = text.slice(0, 4000)
  if (/[.!?]\s/.test(sample)) return false
  const words = wordsIn(sample)
  const icons = sample.match(/icon/gi)?.length ?? 0
  const snake = sample.match(/\b[a-z]+_[a-z_]+\b/g)?.length ?? 0
  return words >= 3 && (icons >= 5 || icons + snake >= 3) && (icons + snake) * 3 >= words
}
