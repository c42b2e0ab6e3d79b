import { styleText } from "node:util";

type Style = "green" | "red" | "yellow" | "bold";

/** Gives a text a colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Leaves every text as it is. */
export const plain: Paint = (_style, text) => text;

/** Colours what goes to a stream, when that is a terminal that has colours; NO_COLOR and FORCE_COLOR are respected. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}
