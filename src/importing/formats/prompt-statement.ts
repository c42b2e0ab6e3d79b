/** A prompt that is Python code, as a statement. What the function may call is a part of the answer, so it is said. */
export function promptStatement(prompt: string, entry: string): string {
  const others = Array.from(prompt.matchAll(/^def (\w+)/gm), ([, name]) => name).filter(
    (name) => name !== entry,
  );
  const help =
    others.length === 0
      ? ""
      : `\nWhat you use of ${others.map((name) => `\`${name}\``).join(", ")} has to stand in your answer too.\n`;
  return `Complete \`${entry}\`.\n\n\`\`\`python\n${prompt.trim()}\n\`\`\`\n${help}`;
}
