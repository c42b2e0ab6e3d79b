import { openSandbox, type Language } from "#sandbox";
import { readLabelled, type Labelled } from "./complexity/labelled.ts";
import { measureLabelled, type Finding } from "./complexity/measure-labelled.ts";

export interface ComplexityOptions {
  readonly file: string;
  readonly limit: number;
  readonly only: string | null;
  readonly language: Language | null;
}

const WORKERS = 2;

/** Probes the labelled approaches and tells each finding; null where the file is not there. */
export async function measureComplexity(
  options: ComplexityOptions,
  tell: (finding: Finding) => void,
): Promise<Finding[] | null> {
  const all = readLabelled(options.file);
  if (all === null) return null;
  const { only } = options;
  const wanted = all.filter(({ slug }) => only === null || only.split(",").includes(slug)).slice(0, options.limit);
  const [candidates, builders] = await Promise.all([openSandbox({ workers: WORKERS }), openSandbox({ workers: WORKERS })]);
  try {
    const waiting = [...wanted.entries()];
    const found: Finding[][] = [];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [at, labelled]: [number, Labelled] = next;
        found[at] = await measureLabelled({ candidates, builders }, labelled, options.language);
        found[at].forEach(tell);
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    return found.flat();
  } finally {
    await Promise.all([candidates.close(), builders.close()]);
  }
}
