/**
 * pdf.js makes a matrix when it is loaded, for drawing, which happens nowhere here. Without these names it would look
 * for a native canvas package; empty objects keep it to reading.
 */
for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
  if (!(name in globalThis)) Reflect.set(globalThis, name, Object)
