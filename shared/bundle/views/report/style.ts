/** The report's style sheet: a printed page first, then a screen. Colours follow the program's, in light and dark. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fffefb, #191b1f); --raised: light-dark(#f7f5ef, #212429); --line: light-dark(#e3dfd5, #363a41);
  --ink: light-dark(#1d2126, #e7e5df); --muted: light-dark(#5f646c, #a2a8b0); --accent: light-dark(#3346b8, #a3b0ff);
  --supports: light-dark(#17694b, #63c79d); --contradicts: light-dark(#a62c24, #ff8f85);
  --qualifies: light-dark(#8a5a00, #e6b450); --mentions: light-dark(#545c68, #a6adb8);
  --yellow: light-dark(#ffe58a, #5c4d12); --red: light-dark(#fbccc6, #642c27); --green: light-dark(#c4e8bb, #24482a);
  --blue: light-dark(#bfe0f7, #1d4560); --purple: light-dark(#ddd0f7, #40325f); --magenta: light-dark(#f9cfe8, #5a2848);
  --orange: light-dark(#fdd7ac, #5f3d16); --gray: light-dark(#dcdcd8, #43474d);
  --serif: "Source Serif 4 Variable", "Source Serif 4", "Source Serif Pro", "Iowan Old Style", Palatino, Georgia, "Times New Roman", serif;
  --sans: "Inter Variable", Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 20vh; scroll-behavior: smooth; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 var(--serif); overflow-wrap: anywhere; }
body > * { max-width: 43rem; margin-inline: auto; padding-inline: 1.5rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.muted, small, dt, nav .number, .kicker, .summary, .verdict .muted { color: var(--muted); }
.kicker, nav, .muted, small, dl, .chip, .summary, .stance, .number, .refs, .note, .code, .lost h4, .notes, footer, .who, .evidence h4 { font-family: var(--sans); }

header { padding-top: 4.5rem; padding-bottom: 1rem; }
header .muted { font-size: 0.82rem; }
.kicker { font-size: 0.72rem; font-weight: 600; letter-spacing: 0.08em; text-transform: uppercase; margin: 0 0 0.75rem; }
h1 { font-size: 2.3rem; line-height: 1.15; letter-spacing: -0.012em; font-weight: 650; margin: 0 0 1rem; text-wrap: balance; }
.description { font-size: 1.12rem; line-height: 1.5; white-space: pre-line; margin: 0 0 1rem; text-wrap: pretty; }

nav { padding-block: 1rem 1.5rem; font-size: 0.86rem; line-height: 1.45; }
nav h2 { font: 600 0.72rem var(--sans); letter-spacing: 0.08em; text-transform: uppercase; color: var(--muted); margin: 1.5rem 0 0.4rem; border: 0; padding: 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { display: grid; grid-template-columns: 2rem 1fr auto; gap: 0.5rem; padding: 0.32rem 0; border-top: 1px solid var(--line); }
nav a { justify-self: start; color: inherit; text-decoration: none; } nav a:hover { color: var(--accent); text-decoration: underline; }
nav small { font-size: 0.78rem; white-space: nowrap; } nav .number { font-variant-numeric: tabular-nums; }

h2 { font-size: 1.55rem; font-weight: 650; line-height: 1.2; margin: 3.5rem 0 1.5rem; padding-top: 1.2rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.28rem; font-weight: 620; line-height: 1.28; margin: 0 0 0.6rem; text-wrap: pretty; }
.claim { margin: 0 0 3rem; }
.claim.part { margin-inline-start: 1.2rem; padding-inline-start: 1.2rem; border-inline-start: 2px solid var(--line); }
.claim.part .number { position: static; margin-inline-end: 0.3rem; }
.claim h3 { position: relative; }
.claim .number { white-space: nowrap; font-size: 0.8rem; font-weight: 600; color: var(--muted); margin-inline-end: 0.3rem; }
@media (min-width: 54rem) { .claim .number { position: absolute; inset-inline-end: calc(100% + 0.9rem); margin: 0; line-height: 2; } }
.verdict { margin: 0 0 0.5rem; font: 0.8rem var(--sans); }
.chip { display: inline-block; font-size: 0.74rem; font-weight: 600; line-height: 1.5; padding: 0 0.6em; border: 1px solid currentColor; border-radius: 99px; color: var(--mentions); }
.chip.confirmed { color: var(--supports); } .chip.refuted, .chip.disputed { color: var(--contradicts); } .chip.reported { color: var(--qualifies); }
.chip.clash { color: var(--paper); background: var(--contradicts); border-color: var(--contradicts); }
.summary { font-size: 0.8rem; margin: 0 0 0.8rem; }
.bar { display: inline-flex; gap: 2px; margin-inline-end: 0.6em; vertical-align: 0.1em; flex-wrap: wrap; }
.bar i { width: 14px; height: 6px; border-radius: 1px; }
.bar .supports { background: var(--supports); } .bar .contradicts { background: var(--contradicts); } .bar .qualifies { background: var(--qualifies); } .bar .mentions { background: var(--mentions); }
.rationale { margin: 0 0 1rem; white-space: pre-line; }
.evidence { border-top: 1px solid var(--line); padding: 0.7rem 0 0.3rem; }
.evidence h4 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: 0.82rem; line-height: 1.4; margin: 0 0 0.3rem; font-weight: 600; }
.evidence h4 a { color: inherit; text-decoration: none; } .evidence h4 a:hover { text-decoration: underline; }
.evidence small { font-weight: 400; white-space: nowrap; }
.evidence ul, .notes ul { list-style: none; margin: 0; padding: 0; }
.evidence li { display: grid; grid-template-columns: 7.2rem 1fr; gap: 0 0.75rem; padding: 0.3rem 0; align-items: baseline; }
.evidence li > .note, .evidence li > .who, .evidence li > .held { grid-column: 2; padding-inline-start: calc(0.75rem + 3px); }
.who { font-size: 0.82rem; line-height: 1.5; margin: 0.15rem 0 0; } .claim > .who { margin: -0.35rem 0 0.5rem; }
.held { font-size: 0.78rem; line-height: 1.5; margin: 0.15rem 0 0; }
.who a { color: inherit; text-decoration-color: var(--line); }
.party { margin: 0 0 1.5rem; } .party h3 { font-size: 1.08rem; margin: 0 0 0.15rem; } .party .summary { margin: 0 0 0.2rem; } .party .note { margin: 0; }
.stance { font-size: 0.78rem; font-weight: 600; }
.evidence blockquote { margin: 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid; font-size: 1rem; line-height: 1.5; }
.evidence blockquote a { color: inherit; text-decoration: none; white-space: pre-line; } .evidence blockquote a:hover { text-decoration: underline; }
.supports { --stance: var(--supports); } .contradicts { --stance: var(--contradicts); } .qualifies { --stance: var(--qualifies); } .mentions { --stance: var(--mentions); }
.evidence .stance { color: var(--stance); } .evidence blockquote { border-color: var(--stance); }
.note { font-size: 0.84rem; line-height: 1.5; color: var(--muted); margin: 0.2rem 0 0; white-space: pre-line; }

.memo { margin: 0 0 3rem; }
.memo p { white-space: normal; }
.memo table { border-collapse: collapse; font-size: 0.9rem; } .memo td { border: 1px solid var(--line); padding: 0.2rem 0.6rem; vertical-align: top; }

.source { margin: 0 0 4rem; }
.source + .source { border-top: 1px solid var(--line); padding-top: 2rem; }
.source h3 { font-size: 1.6rem; line-height: 1.2; text-wrap: balance; }
dl { display: grid; grid-template-columns: 6.2rem 1fr; gap: 0.12rem 0.75rem; margin: 0 0 1.5rem; font-size: 0.8rem; line-height: 1.5; }
dd { margin: 0; } dd code { font-size: 0.86em; }
.text p, .text .item, .text blockquote { white-space: pre-line; }
.text p { margin: 0 0 1em; hyphens: auto; text-wrap: pretty; }
.text h4, .text h5, .text h6 { font-size: 1.06rem; line-height: 1.3; margin: 1.6em 0 0.5em; }
.text blockquote { margin: 0 0 1em; padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--line); font-style: italic; }
.text pre, .text .tableRow { white-space: pre-wrap; font-size: 0.9rem; } .text .tableRow { tab-size: 16; margin: 0; padding: 0.25rem 0; border-bottom: 1px solid var(--line); font-family: var(--sans); }
.text .caption { font: 0.84rem/1.5 var(--sans); color: var(--muted); } .text .footnote { font-size: 0.88rem; line-height: 1.5; margin: 0 0 0.5rem; }
.text figure { margin: 0 0 1em; } .text figcaption { margin: .4em 0 0; color: var(--muted); font: 13px / 1.45 var(--sans); } .text img { display: block; max-width: 100%; max-height: 70vh; width: auto; height: auto; margin-inline: auto; border-radius: 3px; background: Canvas; color-scheme: light; }
.text hr, .text .separator { width: 30%; margin: 2em auto; border: 0; border-top: 1px solid var(--line); text-align: center; }
mark { color: inherit; background: var(--hl); padding: 0.1em 0; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.layered { text-decoration: underline 2px color-mix(in srgb, var(--ink) 45%, transparent); text-underline-offset: 0.2em; }
mark.yellow { --hl: var(--yellow); } mark.red { --hl: var(--red); } mark.green { --hl: var(--green); } mark.blue { --hl: var(--blue); }
mark.purple { --hl: var(--purple); } mark.magenta { --hl: var(--magenta); } mark.orange { --hl: var(--orange); } mark.gray { --hl: var(--gray); }
.refs { font-size: 0.62em; font-weight: 600; line-height: 0; margin-inline-start: 0.2em; white-space: nowrap; }
.refs a { color: var(--stance, var(--muted)); text-decoration: none; padding: 0 0.15em; } .refs a:hover { text-decoration: underline; }
.lost, .notes { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: 0.7rem; }
.lost h4, .notes h4 { font-size: 0.72rem; letter-spacing: 0.08em; text-transform: uppercase; color: var(--muted); margin: 0 0 0.5rem; }
.lost blockquote { margin: 0 0 0.5rem; }
.notes li { font-size: 0.84rem; padding: 0.35rem 0; line-height: 1.5; }
.notes .quoted { font-family: var(--serif); font-size: 1rem; color: inherit; text-decoration-color: var(--line); }
.code { display: inline-block; font-size: 0.74rem; padding: 0 0.5em; background: var(--raised); border: 1px solid var(--line); border-radius: 4px; }
:target { background-color: color-mix(in srgb, var(--accent) 14%, transparent); }
mark:target, .evidence li:target, span:target + mark { background: var(--hl, transparent); outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
article:target, h2:target { background: none; }
footer { margin-top: 3rem; padding-block: 1.2rem 4rem; font-size: 0.8rem; line-height: 1.55; }
footer::before { content: ""; display: block; border-top: 1px solid var(--line); margin-bottom: 1.2rem; }
@media (max-width: 36rem) {
  body { font-size: 16px; } h1 { font-size: 1.8rem; } header { padding-top: 2.5rem; }
  .evidence li { grid-template-columns: 1fr; } .evidence li > .note, .evidence li > .who, .evidence li > .held { grid-column: 1; }
  nav li { grid-template-columns: 2rem 1fr; } nav small { grid-column: 2; } dl { grid-template-columns: 1fr; } dt { margin-top: 0.3rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { color-scheme: light; } @page { margin: 22mm 20mm; }
  body { font-size: 10.5pt; background: none; } body > * { max-width: none; padding-inline: 0; }
  header { padding-top: 0; } .source { break-before: page; } .source:first-of-type { break-before: auto; }
  h2, h3, h4 { break-after: avoid; } .text figure { break-inside: avoid; } .evidence li, .claim h3, nav li { break-inside: avoid; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; } a { color: inherit; }
  .claim .number { position: static; margin-inline-end: 0.3rem; }
}
`
