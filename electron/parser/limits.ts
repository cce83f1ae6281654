/** Bounds on what one file may cost; beyond them it is refused, never silently cut. */
export const MAX_HTML_CHARACTERS = 16_000_000
/** Elements and texts that the HTML parser may make; the extractors above it are slower than linear. */
export const MAX_NODES = 400_000
/** Elements nested deeper are hoisted: Readability stalls for more than 20 s on 1 000 nested divs. */
export const MAX_DEPTH = 256
/** Code units of canonical or plain text: enough for a million words. */
export const MAX_TEXT_CHARACTERS = 8_000_000
/** Paragraphs of one text; a list of as many words is no article, and no reader could scroll it. */
export const MAX_BLOCKS = 300_000
/** Lines of a letter with all that is attached to it; the library that reads them takes 15 µs and 200 bytes for each. */
export const MAX_MAIL_LINES = 1_000_000
export const MAX_FRONT_MATTER_CHARACTERS = 64_000
export const MAX_JSON_LD_CHARACTERS = 2_000_000
/** Readability takes 10 s for 200 000 line breaks; of larger pages all blocks are taken, which is linear. */
export const MAX_ELEMENTS_FOR_EXTRACTION = 60_000
/** Defuddle takes about ten times as long as Readability; larger pages do without the second opinion. */
export const MAX_ELEMENTS_FOR_SECOND_OPINION = 15_000
export const MAX_PDF_PAGES = 3000
/** Of one picture; photographs for print have as much. */
export const MAX_IMAGE_BYTES = 10_000_000
/** Of all pictures of a source. */
export const MAX_IMAGES_BYTES = 60_000_000
/** Different pictures of a source, and places where they stand. */
export const MAX_IMAGES = 200
export const MAX_PLACED_IMAGES = 1000
/** A few kilobytes can claim to be a picture that fills the memory of whoever draws it. */
export const MAX_IMAGE_PIXELS = 120_000_000
/** Smaller ones, in pixels on a side or in bytes, are icons, spacers and trackers. */
export const MIN_IMAGE_SIDE = 48
export const MIN_IMAGE_BYTES = 200
