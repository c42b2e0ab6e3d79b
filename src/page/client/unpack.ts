/** Reads a packed block of the page; null where there is none of that name. */
export async function unpack<Data>(id: string): Promise<Data | null> {
  const text = document.querySelector(`script[type="text/plain"]#${CSS.escape(id)}`)?.textContent;
  if (text === null || text === undefined) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return (await new Response(opened).json()) as Data;
}
