/** The preview page is one column of text. */
export const PREVIEW_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#fffefb, #1b1d21); color: light-dark(#1d2126, #e7e5df); font: 17px/1.55 "Source Serif 4", Georgia, serif; }
main { max-width: 38rem; margin: 0 auto; padding: 4rem 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.2; text-wrap: balance; }
.description { white-space: pre-line; }
a { color: light-dark(#3346b8, #9aa8ff); }
code { font-size: 0.85em; }
`
