import { execFile } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { answersFrom } from "../support/model-server/answers-from.ts";
import { smallAnswers, writeSmallProblems } from "../support/small-problems.ts";
import { newFolder, serveModels } from "../src/support/asked-services.ts";

const ROOT = join(import.meta.dirname, "../..");
const PAGE = readFileSync(join(ROOT, "docs/ci.md"), "utf8");

const fenced = (language: string) =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map(([, text = ""]) => text);

interface Workflow {
  readonly jobs: { readonly grade: { readonly steps: readonly { readonly run?: string }[] } };
}

/** A folder like a checkout on a runner: the page's `npx assay` is this one, and `gh` writes down what it is told. */
async function checkout() {
  const services = await serveModels({ openai: { script: answersFrom(smallAnswers(3)) } });
  const folder = newFolder();
  writeSmallProblems(join(folder, "problems"), 3);
  const { file: _file, ...config } = services.config;
  writeFileSync(join(folder, "assay.config.json"), JSON.stringify(config));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const main = join(ROOT, "src/cli/main.ts");
  writeFileSync(join(bin, "npx"), `#!/bin/sh\nshift\nexec "${process.execPath}" "${main}" "$@"\n`);
  writeFileSync(join(bin, "gh"), '#!/bin/sh\necho "$@" >> gh.txt\n');
  for (const name of ["npx", "gh"]) chmodSync(join(bin, name), 0o755);
  const env = {
    ...process.env,
    ...services.env,
    ...{ PATH: `${bin}${delimiter}${process.env["PATH"]}`, PR: "7", GITHUB_STEP_SUMMARY: "summary.md" },
  };
  const run = async (script: string) =>
    promisify(execFile)("bash", ["-e", "-c", script], { cwd: folder, env }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  return { folder, run };
}

test.skipIf(process.platform === "win32")(
  "the workflow and the commands of the page do what they say",
  async () => {
    const { folder, run } = await checkout();
    const { steps } = (parse(fenced("yaml")[0] ?? "") as Workflow).jobs.grade;
    const [install, grade = "", tell = ""] = steps.flatMap(({ run: script }) => script ?? []);
    expect(install).toBe("npm ci");
    // Two of three replies are right, and two of three are asked for: some rate between, which is not held to.
    const graded = await run(grade.replace("--fail-under 0.8", "--fail-under 0.1"));
    expect([graded.code, graded.stderr]).toEqual([0, ""]);
    expect(await run(tell)).toMatchObject({ code: 0 });
    const table = readFileSync(join(folder, "table.md"), "utf8");
    expect(table).toMatch(/^### 1 model, 3 problems\n\n\| model \| rank \| pass@1 /);
    expect(table).toContain("| openai/gpt-4o | 1 | ");
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toBe(table);
    expect(readFileSync(join(folder, "junit.xml"), "utf8")).toContain('<testsuites name="assay" tests="6"');
    expect(readFileSync(join(folder, "gh.txt"), "utf8")).toBe(
      "pr comment 7 --edit-last --create-if-none --body-file table.md\n",
    );
    // The same command in the same folder asks for nothing again; under a rate that is too high it fails.
    expect(await run(grade.replace("--fail-under 0.8", "--fail-under 1"))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("under --fail-under 1"),
    });
    cpSync(join(folder, "runs/pr"), join(folder, "runs/main"), { recursive: true });
    const [compare = "", merge = ""] = fenced("sh");
    expect((await run(compare)).stdout).toContain("no problem fared otherwise");
    expect((await run(merge)).stdout).toMatch(/^model +pass@1/);
  },
);
