import type { GradeEvent } from "../../asking/grade-event.ts";
import type { EventRecord } from "./event-record.ts";
import type { Screen, ScreenParts } from "./screen.ts";

/** Every event as a line of JSON: see `eventRecordSchema`. */
export function openEventLines({ stream, clock }: Pick<ScreenParts, "stream" | "clock">): Screen {
  const opened = clock.now();
  let seq = 0;
  return {
    event(event) {
      const millis = Math.round(clock.now() - opened);
      stream.write(`${asciiJson({ seq, millis, ...factsOf(event) })}\n`);
      seq += 1;
    },
    end: () => undefined,
  };
}

type Numbers = "seq" | "millis";
type FactsOf<Record> = Record extends EventRecord ? Omit<Record, Numbers> : never;

function factsOf(event: GradeEvent): FactsOf<EventRecord> {
  if (!("unit" in event)) return event;
  const { unit, ...facts } = event;
  const place = placeOf(unit);
  if (facts.kind !== "replied") return { ...place, ...facts };
  const { response: _response, thinking: _thinking, ...reply } = facts.reply;
  return { ...place, kind: facts.kind, cached: facts.cached, reply: withoutPlace(reply) };
}

function placeOf({
  model,
  problem,
  language,
  sample,
  attempt,
}: Extract<GradeEvent, { kind: "asking" }>["unit"]) {
  return { model, problem, language, sample, attempt };
}

function withoutPlace<Rest extends ReturnType<typeof placeOf>>(
  reply: Rest,
): Omit<Rest, keyof ReturnType<typeof placeOf>> {
  const {
    model: _model,
    problem: _problem,
    language: _language,
    sample: _sample,
    attempt: _attempt,
    ...rest
  } = reply;
  return rest;
}

// On a terminal too the lines do nothing: whatever it would obey or hide is outside of plain ASCII.
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
