import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findProblem, loadProblems, type Problem } from "#problems";
import { openSandbox, type Sandbox } from "#sandbox";
import { readTemplate } from "../../src/asking/template.ts";
import { grade, type GradeOptions } from "../../src/grade.ts";
import { shippedProblems } from "../../src/package-root.ts";
import { regrade } from "../../src/regrade.ts";
import type { Scoreboard } from "../../src/scoreboard/scoreboard.ts";
import { writeScoreboard } from "../../src/scoreboard/write-scoreboard.ts";
import { answersFrom } from "../support/model-server/answers-from.ts";
import { answer, fault, type Script } from "../support/model-server/script.ts";
import {
  pythonReply,
  scriptReply,
  smallAnswers,
  smallId,
  writeSmallProblems,
} from "../support/small-problems.ts";
import {
  gradeWatched,
  KEY,
  MODEL,
  newFolder,
  paidBy,
  scoreOf,
  type Services,
  serveModels,
  textsIn,
  type Watched,
  withoutRun,
} from "./support/asked-services.ts";
import { scoreboardOf } from "./support/scoreboard-of.ts";

let sandbox: Sandbox;
let sessions = 0;

beforeAll(async () => {
  const real = await openSandbox({ workers: 3 });
  sandbox = {
    ...real,
    withSession: async (...parameters) => {
      sessions += 1;
      return real.withSession(...parameters);
    },
  };
});
afterAll(() => sandbox.close());

const small = (count: number): Promise<Problem[]> => loadProblems(writeSmallProblems(newFolder(), count));

type Options = Omit<GradeOptions, "models" | "out"> & Partial<GradeOptions>;

const gradeIn = (out: string, services: Services, options: Options = {}): Promise<Watched> =>
  gradeWatched(services, { sandbox, out, ...options });

const right: Script = answersFrom(
  smallAnswers(9).map(({ when, texts }) => ({ when, texts: texts.slice(0, 1) })),
);

const requestsTo = ({ servers }: Services) =>
  Object.values(servers).reduce((sum, server) => sum + server.counts().requests, 0);

test("three services, two languages, right and wrong code: each model's figures are its own", async () => {
  const solution = (file: string, language: string) => {
    const path = join(shippedProblems(), "group-anagrams/solutions", file);
    return `\`\`\`${language}\n${readFileSync(path, "utf8")}\n\`\`\``;
  };
  const giving =
    (python: string, script: string): Script =>
    ({ prompt }) =>
      answer(prompt.includes("def ") ? solution(python, "python") : solution(script, "javascript"));
  const services = await serveModels({
    openai: { script: giving("accepted/reference.py", "accepted/reference.js") },
    google: { script: giving("wrong/letter_set.py", "wrong/skips-empty.js") },
    groq: { script: giving("accepted/reference.py", "wrong/skips-empty.js") },
  });
  const problems = [findProblem(await loadProblems(shippedProblems()), "group-anagrams")];
  const run = await gradeIn(newFolder(), services, {
    problems,
    samples: 2,
    languages: ["python", "javascript"],
  });
  const rates = (model: string) => {
    const { samples, counts, passAtK, optimalAtK } = scoreOf(run, model);
    return [samples, counts.accepted, passAtK["1"]?.estimate, optimalAtK["1"]?.estimate];
  };
  expect(rates(MODEL.openai)).toEqual([4, 4, 1, 1]);
  expect(rates(MODEL.google)).toEqual([4, 0, 0, 0]);
  expect(rates(MODEL.groq)).toEqual([4, 2, 0.5, 0.5]);
  expect(scoreOf(run, MODEL.groq).usage).toMatchObject({
    replies: 4,
    inputTokens: 400,
    outputTokens: 80,
    unpriced: 0,
  });
  expect(run.missing).toBe(0);
  expect(run.scoreboard.results.every(({ reply }) => reply !== null && reply.modelVersion !== null)).toBe(
    true,
  );
});

describe("a second attempt", () => {
  const correcting: Script = ({ prompt }) =>
    answer(pythonReply(prompt.includes("fails on one of the examples") ? 1 : -1));
  const promptsTo = ({ servers }: Services) => JSON.stringify(servers["openai"]?.bodies);

  test("is told of the public example that failed, and counts for itself", async () => {
    const services = await serveModels({ openai: { script: correcting } });
    const run = await gradeIn(newFolder(), services, { problems: await small(1), attempts: 2 });
    const { samples, passAtK, passAfterAttempts, usage } = scoreOf(run, MODEL.openai);
    expect([samples, passAtK["1"]?.estimate, passAfterAttempts["2"]?.estimate]).toEqual([1, 0, 1]);
    expect(usage?.replies).toBe(2);
    expect(promptsTo(services)).toContain("add_1(2)");
    // The hidden test adds to 901.
    expect(promptsTo(services)).not.toMatch(/90[12]/);
  });

  test("is not made where only a hidden test fails", async () => {
    const hidden = "```python\ndef add_1(n):\n    return n + 1 if n < 500 else 0\n```";
    const services = await serveModels({ openai: { script: () => answer(hidden) } });
    const run = await gradeIn(newFolder(), services, { problems: await small(1), attempts: 2 });
    expect(scoreOf(run, MODEL.openai).counts).toMatchObject({ accepted: 0, "wrong-answer": 1 });
    expect(requestsTo(services)).toBe(1);
    expect(promptsTo(services)).not.toMatch(/90[12]/);
  });
});

describe("a reply that does not come, or is none", () => {
  const whole = pythonReply(1);
  const scripts: Readonly<Record<string, ReturnType<Script>>> = {
    refused: answer("I will not.", { finish: "refused" }),
    filtered: answer("", { finish: "filtered" }),
    "refused-prompt": fault("refused-prompt"),
    truncated: answer("```python\ndef add_1(n):\n    return", { finish: "length" }),
    empty: answer(" \n"),
    "malformed-json": fault("malformed-json"),
    "no-choices": fault("no-choices"),
    "context-too-long": fault("context-too-long"),
    "unknown-model": fault("unknown-model"),
    "daily-quota": fault("daily-quota"),
    "bad-setting": fault("bad-setting"),
    "server-error": fault("server-error"),
    "rate-limit": fault("rate-limit", { retryAfter: "0" }),
    // The reply was cut off behind its code.
    "late-length": answer(`${whole}And so`, { finish: "length" }),
    healthy: answer(whole),
  };
  const reasons = {
    refusal: ["refused", "filtered", "refused-prompt"],
    truncated: ["truncated"],
    empty: ["empty"],
    "model-error": [
      ...["malformed-json", "no-choices", "context-too-long", "unknown-model", "daily-quota"],
      ...["bad-setting", "server-error", "rate-limit"],
    ],
  } as const;

  test("is not graded for its own reason, is nobody's wrong answer, and touches no other model", async () => {
    const services = await serveModels({
      openai: { script: right, key: "another key" },
      compatible: { script: ({ model }) => scripts[model] ?? fault("stall") },
    });
    const local = (name: string) => `compatible/local/${name}`;
    const models = [MODEL.openai, ...Object.keys(scripts).map(local)];
    const run = await gradeIn(newFolder(), services, { models, problems: await small(1) });
    for (const [reason, names] of Object.entries(reasons))
      for (const name of names) {
        const { notGraded, notGradedBy, counts, passAtK } = scoreOf(run, local(name));
        expect({ name, notGraded, by: notGradedBy[reason as "empty"] }).toEqual({
          name,
          notGraded: 1,
          by: 1,
        });
        expect([counts["wrong-answer"], passAtK["1"]?.estimate ?? null]).toEqual([0, null]);
      }
    expect(scoreOf(run, MODEL.openai).notGradedBy["model-error"]).toBe(1);
    for (const name of ["healthy", "late-length"]) expect(scoreOf(run, local(name)).counts.accepted).toBe(1);
    expect(run.missing).toBe(reasons["model-error"].length + 1);
    expect(run.scoreboard.run.failedCalls?.[local("server-error")]).toEqual({ server: 6 });
  });

  test.each(["daily-quota", "unknown-model", "bad-setting"] as const)(
    "after %s the model is asked no more, and the service's other model is",
    async (name) => {
      const script: Script = (request, nth) =>
        request.model === "small" ? fault(name) : right(request, nth);
      const services = await serveModels({ compatible: { script } }, { concurrency: 1 });
      const models = [MODEL.compatible, "compatible/local/other"];
      const run = await gradeIn(newFolder(), services, { models, problems: await small(3) });
      expect(scoreOf(run, MODEL.compatible).notGradedBy["model-error"]).toBe(3);
      expect(scoreOf(run, "compatible/local/other").counts.accepted).toBe(3);
      expect(requestsTo(services)).toBe(4);
      expect(run.events.filter(({ kind }) => kind === "model-stopped")).toHaveLength(1);
    },
  );

  test("a server of this machine that is not there is given up after two tries, for all its models", async () => {
    const services = await serveModels(
      { compatible: { script: right }, openai: { script: right } },
      { concurrency: 1 },
    );
    await services.servers["compatible"]?.close();
    const models = [MODEL.compatible, "compatible/local/other", MODEL.openai];
    const run = await gradeIn(newFolder(), services, { models, problems: await small(3) });
    const stopped = run.events.flatMap((event) => (event.kind === "model-stopped" ? [event.model] : []));
    expect(stopped).toEqual(models.slice(0, 2));
    expect(run.scoreboard.run.failedCalls).toEqual({ [MODEL.compatible]: { unreachable: 2 } });
    expect(scoreOf(run, MODEL.openai).counts.accepted).toBe(3);
  });

  test("after a bad key the service is asked no more, and another one is", async () => {
    const services = await serveModels(
      { groq: { script: right, key: "another key" }, openai: { script: right } },
      { concurrency: 1 },
    );
    const run = await gradeIn(newFolder(), services, { problems: await small(3) });
    expect(scoreOf(run, MODEL.groq).notGraded).toBe(3);
    expect(scoreOf(run, MODEL.openai).counts.accepted).toBe(3);
    expect(services.servers["groq"]?.headers).toHaveLength(1);
  });
});

describe("a budget", () => {
  const PRICE = { inputPerMillionUsd: 0, outputPerMillionUsd: 1e6 / 20 };
  // Each reply has 20 tokens, and so costs a dollar; at most it could cost 2.
  const priced = (name: string) => ({ name, price: PRICE, settings: { maxTokens: 40 } });

  test("is not passed, and the next call with a larger one asks for the rest alone", async () => {
    const services = await serveModels({ openai: { script: right } });
    const out = newFolder();
    const options = { models: [priced(MODEL.openai)], problems: await small(8) };
    const first = await gradeIn(out, services, { ...options, budgetUsd: 5.5 });
    const spent = paidBy(services.servers["openai"]).replies;
    expect(spent).toBe(4);
    expect(scoreOf(first, MODEL.openai).notGradedBy["not-asked"]).toBe(8 - spent);
    expect(first.missing).toBe(8 - spent);
    const second = await gradeIn(out, services, { ...options, budgetUsd: 20 });
    expect(second.missing).toBe(0);
    expect(scoreOf(second, MODEL.openai).usage?.costUsd).toBe(8);
    expect(paidBy(services.servers["openai"])).toEqual({ replies: 8, most: 1 });
  });

  test("that is spent by an earlier call asks for nothing", async () => {
    const services = await serveModels({ openai: { script: right } });
    const out = newFolder();
    const models = [priced(MODEL.openai)];
    await gradeIn(out, services, { models, problems: await small(2), budgetUsd: 4 });
    await gradeIn(out, services, { models, problems: await small(4), budgetUsd: 3.5 });
    expect(requestsTo(services)).toBe(2);
  });

  test("is refused where a price is not known, before anything is asked", async () => {
    const services = await serveModels({ openai: { script: right } });
    const models = ["openai/nobody-knows-it"];
    await expect(
      gradeIn(newFolder(), services, { models, problems: await small(1), budgetUsd: 1 }),
    ).rejects.toThrow("no price is known");
    expect(requestsTo(services)).toBe(0);
  });
});

describe("the same call again", () => {
  test("asks nobody, runs nothing, and writes the same scoreboard", async () => {
    const services = await serveModels({ openai: { script: right }, google: { script: right } });
    const [out, problems] = [newFolder(), await small(3)];
    const first = await gradeIn(out, services, { problems });
    const [requests, before] = [requestsTo(services), sessions];
    const second = await gradeIn(out, services, { problems });
    expect([requestsTo(services), sessions]).toEqual([requests, before]);
    expect(withoutRun(second.scoreboard)).toBe(withoutRun(first.scoreboard));
    expect(second.events.filter((event) => event.kind === "graded" && !event.cached)).toEqual([]);
  });

  test("needs a key of nobody, but of who has to be asked after all", async () => {
    const services = await serveModels({ openai: { script: right }, google: { script: right } });
    const [out, problems, models] = [newFolder(), await small(2), [MODEL.openai]];
    await gradeIn(out, services, { problems, models });
    const { GEMINI_API_KEY, ...env } = services.env;
    const without = { ...services, env: { ...env, OPENAI_API_KEY: "" } };
    expect((await gradeIn(out, without, { problems, models })).missing).toBe(0);
    const record = readFileSync(join(out, "run.json"), "utf8");
    const more = gradeIn(out, without, { problems, models: [MODEL.openai, MODEL.google] });
    await expect(more).rejects.toThrow(/^no key for google: set GEMINI_API_KEY or GOOGLE_API_KEY[^;]+$/);
    expect([GEMINI_API_KEY, readFileSync(join(out, "run.json"), "utf8")]).toEqual([KEY, record]);
  });

  test("with other settings, another template or more samples asks for what that changes", async () => {
    const services = await serveModels({ openai: { script: right } });
    const [out, problems] = [newFolder(), await small(2)];
    const after = async (options: Options) => {
      const run = await gradeIn(out, services, { problems, ...options });
      return [requestsTo(services), run.scoreboard.results.length];
    };
    const warm = { models: [{ name: MODEL.openai, settings: { temperature: 0.5 } }] };
    const file = join(newFolder(), "template.md");
    writeFileSync(file, "Solve this.\n\n{{statement}}\n\n{{stub}}\n");
    expect(await after({})).toEqual([2, 2]);
    expect(await after(warm)).toEqual([4, 2]);
    expect(await after({ template: readTemplate(file) })).toEqual([6, 2]);
    expect(await after({ samples: 2 })).toEqual([8, 4]);
    expect(await after({ samples: 2 })).toEqual([8, 4]);
    const streamed = { models: [{ name: MODEL.openai, settings: { stream: true } }] };
    expect(await after(streamed)).toEqual([8, 2]);
  });

  test("names a language twice and asks once", async () => {
    const services = await serveModels({ openai: { script: right } });
    const run = await gradeIn(newFolder(), services, {
      problems: await small(1),
      languages: ["python", "python"],
    });
    expect([requestsTo(services), run.scoreboard.results.length]).toEqual([1, 1]);
  });
});

describe("grading again", () => {
  test("runs what belongs to a changed problem alone, and asks nobody", async () => {
    const services = await serveModels({ openai: { script: right } });
    const [out, folder] = [newFolder(), newFolder()];
    const problems = await loadProblems(writeSmallProblems(folder, 3));
    const first = await gradeIn(out, services, { problems });
    const example = join(folder, smallId(2), "tests/hidden.jsonl");
    writeFileSync(example, `${readFileSync(example, "utf8")}{"id": "new", "args": [33], "expected": 35}\n`);
    const [requests, events] = [
      requestsTo(services),
      [] as { kind: string; cached: boolean; problem: string }[],
    ];
    const changed = await loadProblems(folder);
    const asking = first.scoreboard.settings.asking;
    const again = await regrade({
      ...{ run: out, problems: changed, sandbox, asking },
      onEvent(event) {
        if (event.kind === "graded") events.push({ ...event, problem: event.unit.problem });
      },
    });
    expect(requestsTo(services)).toBe(requests);
    expect(events.filter(({ cached }) => !cached).map(({ problem }) => problem)).toEqual([smallId(2)]);
    const hashes = ({ problems: all }: Scoreboard) => all.map(({ hash }) => hash);
    const differing = hashes(again).filter((hash, at) => hash !== hashes(first.scoreboard)[at]);
    expect(differing).toHaveLength(1);
    expect(again.models[0]?.counts.accepted).toBe(3);
  });

  test("of what has not changed gives the same scoreboard", async () => {
    const services = await serveModels({ groq: { script: answersFrom(smallAnswers(4)) } });
    const [out, problems] = [newFolder(), await small(4)];
    const options = { problems, languages: ["python", "javascript"] as const, attempts: 2 };
    const { scoreboard } = await gradeIn(out, services, options);
    const before = sessions;
    const again = await regrade({ run: out, problems, sandbox, asking: scoreboard.settings.asking });
    expect(withoutRun(again)).toBe(withoutRun(scoreboard));
    expect(sessions).toBe(before);
  });

  test("of a folder that is none, without replies or of recorded answers says so and leaves it as it is", async () => {
    const [missing, empty, recorded] = [join(newFolder(), "none"), newFolder(), newFolder()];
    await writeScoreboard(recorded, scoreboardOf([]));
    const told = async (run: string) => regrade({ run, problems: await small(1), sandbox }).catch(String);
    expect(await told(missing)).toContain(`${missing}: no such folder; assay runs lists`);
    expect(await told(empty)).toContain(`${empty}: holds no replies of models`);
    expect(await told(recorded)).toContain(`${recorded}: is a run of recorded answers`);
    expect([existsSync(missing), readdirSync(empty), readdirSync(recorded)]).toEqual([
      ...[false, [], ["scoreboard.json"]],
    ]);
  });

  test("against the shipped problems is refused where the run had its own, with and without scoreboard", async () => {
    const services = await serveModels({ openai: { script: right } });
    const [out, problemsFolder] = [newFolder(), writeSmallProblems(newFolder(), 1)];
    await gradeIn(out, services, { problems: await loadProblems(problemsFolder), problemsFolder });
    const refused = `${out}: its problems are not those shipped: the run used --problems ${problemsFolder}; pass it`;
    await expect(regrade({ run: out, sandbox })).rejects.toThrow(refused);
    rmSync(join(out, "scoreboard.json"));
    await expect(regrade({ run: out, sandbox })).rejects.toThrow(refused);
  });
});

test("an option that there is not is refused before anything is made, and its place is told", async () => {
  const out = join(newFolder(), "run");
  const told = async (odd: object) => grade({ models: [MODEL.openai], out, ...odd }).catch(String);
  expect(await told({ providers: {} })).toBe(
    'ConfigError: grade: unknown option "providers"; write config: { providers }',
  );
  expect(await told({ sample: 3 })).toContain('unknown option "sample"; did you mean "samples"?');
  expect(existsSync(out)).toBe(false);
});

test("a config needs no file", async () => {
  const services = await serveModels({ openai: { script: right } });
  const { file: _file, ...config } = services.config;
  const run = await gradeIn(newFolder(), { ...services, config }, { problems: await small(1) });
  expect(run.missing).toBe(0);
});

test("a second run in the same folder is refused before it asks anything", async () => {
  const services = await serveModels({ openai: { script: right, delayMillis: 300 } });
  const [out, problems] = [newFolder(), await small(2)];
  const first = gradeIn(out, services, { problems });
  while (requestsTo(services) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(gradeIn(out, services, { problems, samples: 5 })).rejects.toThrow("is at work in it");
  await first;
  expect(requestsTo(services)).toBe(2);
});

test("no key stands in any file of a run, in any event, or in any error", async () => {
  const tell = (message: string) => fault("bad-setting", { message });
  const services = await serveModels({
    openai: { script: () => tell("your key {key} cannot do this"), key: KEY },
    google: { script: () => fault("server-error", { message: "key {key}" }) },
    groq: { script: () => answer(scriptReply(1)), key: "another one" },
    compatible: { script: right },
  });
  const out = newFolder();
  const run = await gradeIn(out, services, { problems: await small(1) });
  const texts = textsIn(out);
  expect([...texts.keys()].length).toBeGreaterThan(6);
  for (const [file, text] of texts)
    expect({ file, holds: text.includes(KEY) }).toEqual({ file, holds: false });
  expect(JSON.stringify(run.events)).not.toContain(KEY);
  expect(JSON.stringify(run.scoreboard)).not.toContain(KEY);
  const without = { ...services, env: { ...services.env, GROQ_API_KEY: "" } };
  const refused = await gradeIn(newFolder(), without, { problems: [] }).catch(String);
  expect(refused).toContain("GROQ_API_KEY");
  expect(refused).not.toContain(KEY);
});
