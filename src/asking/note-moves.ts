import type { Reply } from "../replies/index.ts";
import type { GradeEvent } from "./grade-event.ts";
import type { AskedModel } from "./plan.ts";

export interface MoveParts {
  /** Where a model is asked now; null: at the provider's own address. */
  readonly addressOf: (model: AskedModel) => string | null;
  readonly onEvent: (event: GradeEvent) => void;
}

/**
 * Says, once for each model, that replies which are there came from another address. They count all the same, since a
 * service may move; but what answers there may be another model of that name.
 */
export function noteMoves({ addressOf, onEvent }: MoveParts): (model: AskedModel, reply: Reply) => void {
  const told = new Set<string>();
  return (model, { address = null }) => {
    const now = addressOf(model);
    if (address === now || told.has(model.name)) return;
    told.add(model.name);
    const message = `${model.name}: replies that are there came from ${show(address)}, and it is asked at ${show(now)} now; they are kept; to ask anew give another folder with --out`;
    onEvent({ kind: "note", message });
  };
}

function show(address: string | null): string {
  return address ?? "its provider's own address";
}
