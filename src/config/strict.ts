import { z } from "zod";
import { suggestName } from "#problems";

/** An object of exactly these keys; an unknown one is told with the nearest known. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      const [key] = issue.code === "unrecognized_keys" ? issue.keys : [];
      return key === undefined ? undefined : `unknown key ${JSON.stringify(key)}; ${suggestName(key, known)}`;
    },
  });
}
