import { VERDICTS } from "#graders";
import type { GradedAnswer } from "../grade-answers.ts";
import { escapeText } from "../report/escape.ts";
import { fit } from "../report/layout.ts";

/** Tells a person how far grading has come. */
export interface Progress {
  /** Something worth a line, e.g. that an engine is built. */
  note(message: string): void;
  graded(answer: GradedAnswer): void;
  end(): void;
}

export const SILENT: Progress = { note: () => undefined, graded: () => undefined, end: () => undefined };

const CLEAR_LINE = "\r\u001B[K";
const BAR_WIDTH = 24;
const MOST_LINES = 20;

/** A bar on a terminal; elsewhere plain lines, at most some twenty. */
export function openProgress(total: number, stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? openBar(total, stream) : openLines(total, stream);
}

function openBar(total: number, stream: NodeJS.WriteStream): Progress {
  let done = 0;
  let latest = "";
  const draw = () => {
    const full = Math.round((done / total) * BAR_WIDTH);
    const bar = `${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)} ${done}/${total} ${latest}`;
    stream.write(CLEAR_LINE + fit(bar, stream.columns - 1));
  };
  return {
    note(message) {
      stream.write(`${CLEAR_LINE}${escapeText(message)}\n`);
      draw();
    },
    graded(answer) {
      done += 1;
      latest = tell(answer);
      draw();
    },
    end: () => void stream.write(CLEAR_LINE),
  };
}

function openLines(total: number, stream: NodeJS.WriteStream): Progress {
  let done = 0;
  const step = Math.ceil(total / MOST_LINES);
  return {
    note: (message) => void stream.write(`${escapeText(message)}\n`),
    graded(answer) {
      done += 1;
      if (done % step === 0 || done === total) stream.write(`graded ${done} of ${total}: ${tell(answer)}\n`);
    },
    end: () => undefined,
  };
}

function tell({ answer, grade }: GradedAnswer): string {
  const { model, problem, sample } = answer;
  return escapeText(`${model} ${problem} #${sample}: ${VERDICTS[grade.verdict.kind].label}`);
}
