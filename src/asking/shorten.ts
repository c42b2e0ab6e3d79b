/** A text of about so many characters at most: the middle of a longer one is left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  // A cut may part a surrogate pair.
  const [start, end] = [text.slice(0, half).toWellFormed(), text.slice(-half).toWellFormed()];
  return `${start}[... ${text.length - 2 * half} characters left out ...]${end}`;
}
