const FIELDS = ["code", "solution", "answer", "program", "source"] as const;

/** The code of a reply that is one JSON object with a text field for it; null for any other reply. */
export function codeInJson(visible: readonly string[]): string | null {
  const text = visible.join("\n").trim();
  if (!text.startsWith("{") || !text.endsWith("}")) return null;
  const object = parseObject(text);
  const value = FIELDS.map((field) => object[field]).find((one) => typeof one === "string");
  return typeof value === "string" ? value : null;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
