import type { GradeEvent } from "../../asking/grade-event.ts";
import { MODEL_ERRORS, withLabel } from "../../models/index.ts";
import { escapeText } from "../../report/escape.ts";

/** Something that deserves a line of its own; safe to print. */
export interface Telling {
  readonly line: string;
  readonly weight: "warning" | "failure" | "note";
}

/** Says of each event whether it deserves a line: of failed calls and missing replies the first of a kind, for each model. */
export type Teller = (event: GradeEvent) => Telling | null;

const ALL: readonly Telling["weight"][] = ["warning", "failure", "note"];

// The waits before were of a second or two; those to come are felt.
const TRIES_TILL_LONG = 3;

/** Tells what has one of the weights. */
export function makeTeller(weights = ALL): Teller {
  const told = new Set<string>();
  const causes = new Set<string>();

  const isFirst = (...facts: readonly (string | null)[]) => {
    const before = told.size;
    return told.add(JSON.stringify(facts)).size > before;
  };
  // In few words once the whole was told.
  const causeOf = ({ error, message }: Extract<GradeEvent, { kind: "model-stopped" }>) =>
    error !== null && causes.has(message) ? MODEL_ERRORS[error].label : message;
  const failed = ({
    unit: { model },
    error,
    message,
    tries,
  }: Extract<GradeEvent, { kind: "call-failed" }>) => {
    if (isFirst("call", model, error)) {
      causes.add(message);
      return tell("failure", `${model}: ${withLabel(error, message)}`);
    }
    if (tries < TRIES_TILL_LONG || !isFirst("waits", model, error)) return null;
    const again = `${MODEL_ERRORS[error].label} on try ${tries} too`;
    return tell("failure", `${model}: ${again}; waits between tries double, to about a minute`);
  };
  return (event) => {
    switch (event.kind) {
      case "note":
        return weights.includes(event.weight ?? "note") ? tell(event.weight ?? "note", event.message) : null;
      case "model-stopped":
        told.add(event.model);
        return tell("warning", `${event.model} is asked no more: ${causeOf(event)}`);
      case "call-failed":
        return weights.includes("failure") ? failed(event) : null;
      case "unanswered":
        if (event.error === null || told.has(event.unit.model)) return null;
        if (!isFirst("reply", event.unit.model, event.error)) return null;
        return tell("warning", `${placeWords(event.unit)}: no reply: ${event.message}`);
      case "planned":
      case "asking":
      case "replied":
      case "graded":
      case "batch":
        return null;
    }
  };
}

function tell(weight: Telling["weight"], text: string): Telling {
  return { weight, line: escapeText(text) };
}

function placeWords({
  model,
  problem,
  language,
  sample,
}: Extract<GradeEvent, { kind: "asking" }>["unit"]): string {
  return `${model} ${problem} ${language} #${sample}`;
}
