import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [commands: string];

export default defineJudge<Args, number>({
  // Single commands, or runs of one, which lead far enough away for coordinates of two digits.
  generate: fc.oneof(
    fc
      .string({ unit: fc.constantFrom("F", "B", "L", "R"), maxLength: 30, size: "max" })
      .map((text): Args => [text]),
    fc
      .array(fc.tuple(fc.constantFrom("F", "B", "LF", "RF"), fc.integer({ min: 1, max: 14 })), {
        maxLength: 8,
      })
      .map((runs): Args => [runs.map(([sign, times]) => sign + sign.slice(-1).repeat(times)).join("")]),
  ),

  families: {
    "straight ahead": ({ n }) => [many(n, () => "F")],
    "to and fro": ({ n }) => [many(n, (index) => "FB".charAt(index % 2))],
    "round and round a square": ({ n }) => [many(n, (index) => "FR".charAt(index % 2))],
    stairs: ({ n }) => [many(n, (index) => "FRFL".charAt(index % 4))],
    random: ({ n }, random) => [many(n, () => random.pick(["F", "F", "F", "B", "L", "R"]))],
  },

  reference(commands) {
    let [x, y, dx, dy] = [0, 0, 0, 1];
    const wet = new Set(["0,0"]);
    for (const command of commands) {
      if (command === "L") [dx, dy] = [-dy, dx];
      if (command === "R") [dx, dy] = [dy, -dx];
      const step = command === "F" ? 1 : command === "B" ? -1 : 0;
      [x, y] = [x + step * dx, y + step * dy];
      wet.add(`${x},${y}`);
    }
    return wet.size;
  },

  properties: {
    "left and right exchanged, the walk is mirrored": {
      variants: (commands) => [[exchanged(commands, "LR")]],
      holds: ({ result, variants: [mirrored] }) => mirrored === result,
    },
    "forward and backward exchanged, the walk is turned": {
      variants: (commands) => [[exchanged(commands, "FB")]],
      holds: ({ result, variants: [turned] }) => turned === result,
    },
    "going back the way that it came wets nothing new": {
      variants: (commands) => [
        [
          commands +
            Array.from(exchanged(exchanged(commands, "LR"), "FB"))
              .toReversed()
              .join(""),
        ],
      ],
      holds: ({ result, variants: [back] }) => back === result,
    },
    "there is a wet tile, and no more than one for each step besides": {
      holds: ({ args: [commands], result }) =>
        result >= 1 && result <= 1 + Array.from(commands).filter((sign) => "FB".includes(sign)).length,
    },
  },
});

function many(length = 0, make: (index: number) => string): string {
  return Array.from({ length }, (_, index) => make(index)).join("");
}

function exchanged(commands: string, [one = "", other = ""]: string): string {
  return commands.replaceAll(new RegExp(`[${one}${other}]`, "g"), (sign) => (sign === one ? other : one));
}
