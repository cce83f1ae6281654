/** A sentence that was part of another, as one that stands alone. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
