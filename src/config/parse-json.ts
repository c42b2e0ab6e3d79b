import { ConfigError } from "./config-error.ts";

/**
 * Parses the text of a config. Throws a `ConfigError` with the line, and without the text around it: somebody may have
 * written a key there.
 */
export function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const what = message.replace(
      /(?:, (?:\.\.\.)?".*| in JSON at position .*|(?<= end) of JSON input)$/s,
      "",
    );
    throw new ConfigError(`${file}:${lineOfFault(text, message)}: not JSON: ${what}`);
  }
}

function lineOfFault(text: string, message: string): number {
  const told = /\(line (\d+) column \d+\)$/.exec(message)?.[1];
  return told === undefined ? text.slice(0, offsetOfFault(text)).split("\n").length : Number(told);
}

// Of an unexpected token V8 tells no place. It is where the shortest beginning ends that has one, too.
function offsetOfFault(text: string): number {
  let [least, most] = [0, text.length];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (hasUnexpectedToken(text.slice(0, middle))) most = middle;
    else least = middle + 1;
  }
  return Math.max(0, least - 1);
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as SyntaxError).message.startsWith("Unexpected token");
  }
}
