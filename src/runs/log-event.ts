import type { Logger } from "pino";
import type { GradeEvent } from "../asking/grade-event.ts";

/** Writes an event into the log of a run: who, what and why, and neither replies nor prompts. */
export function logEvent(log: Logger, event: GradeEvent): void {
  if (event.kind === "asking") return;
  if (event.kind !== "replied") return log.info(event, event.kind);
  const { reply, ...told } = event;
  const { response: _response, thinking: _thinking, ...facts } = reply;
  log.info({ ...told, reply: facts }, event.kind);
}
