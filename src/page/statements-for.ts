import type { Problem } from "#problems";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";

/** The statements of a scoreboard's problems, by id, as far as they are at hand just as they were asked. */
export function statementsFor({ problems }: Scoreboard, atHand: readonly Problem[]): Map<string, string> {
  const hashes = new Map(problems.map(({ id, hash }) => [id, hash]));
  const same = atHand.filter(({ id, hash }) => hashes.get(id) === hash);
  return new Map(same.map(({ id, statement }) => [id, statement]));
}
