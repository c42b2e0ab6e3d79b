import type { Sandbox } from "#sandbox";
import type { Value } from "#values";
import { allowTruths } from "./allow-truths.ts";
import type { Draft, Told } from "./draft.ts";
import { answerInputs } from "./recording/answer-inputs.ts";
import { byLength } from "./recording/by-length.ts";
import { nothingTold, recordAssertions } from "./recording/record-assertions.ts";

/** Tells a draft's tests as data, and says what cannot be told. */
export async function tellTests(sandbox: Pick<Sandbox, "withSession">, draft: Draft): Promise<Told> {
  const { tests, entry, reference } = draft;
  switch (tests.kind) {
    case "untold":
      return nothingTold(tests.why);
    case "assertions":
      return oneArity(
        await recordAssertions(sandbox, { program: reference?.source ?? "", tests: tests.code, entry }),
      );
    case "inputs": {
      if (reference === null) return nothingTold("nobody says what is right");
      const signature = await recordAssertions(sandbox, { program: reference.source, tests: "", entry });
      if (signature.untold.length > 0) return signature;
      const told = await answerInputs(sandbox, { reference, entry }, tests.inputs);
      const whole = oneArity({ ...signature, ...told, compare: tests.compare });
      return allowTruths(withSecondAnswers(whole, tests.secondAnswers));
    }
    case "cases": {
      const { parameters, cases, compare, untold = [] } = tests;
      return oneArity({ ...nothingTold(""), parameters, untold, cases: byLength(cases), compare });
    }
    case "stdio": {
      // A program's input is its one argument, and what it prints its answer.
      const cases = tests.cases.map(({ id, stdin, stdout }) => ({ id, args: [stdin], expected: stdout }));
      return { ...nothingTold(""), untold: [], cases: byLength(cases), compare: tests.compare };
    }
  }
}

function withSecondAnswers(
  told: Told,
  second: ((args: readonly Value[]) => readonly Value[]) | undefined,
): Told {
  if (second === undefined) return told;
  const cases = told.cases.map((each) => ({ ...each, expected: [each.expected, ...second(each.args)] }));
  return { ...told, cases, compare: { kind: "any-of" } };
}

// A signature has one number of parameters; the first ones, where all tests leave the rest to their defaults.
function oneArity(told: Told): Told {
  const counts = new Set(told.cases.map(({ args }) => args.length));
  if (counts.size <= 1) return told;
  return { ...told, cases: [], untold: [...told.untold, "its tests give different numbers of arguments"] };
}
