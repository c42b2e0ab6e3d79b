import { styleText } from "node:util";
import type { Paint } from "../report/paint.ts";

/** Colours what goes to a stream, when that is a terminal that has colours; NO_COLOR and FORCE_COLOR are respected. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}
