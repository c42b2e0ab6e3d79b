import { request } from "node:http";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunServer, serveRuns } from "../../../src/serve/serve-runs.ts";
import { runAddress } from "../../../src/serve/run-address.ts";
import { problemFacts, writePageRun } from "../page/support/page-run.ts";

let folder: string;
let server: RunServer;
const answer = { model: "a", problem: "p", code: "x = 1", verdict: { kind: "accepted" } } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "assay-serve-"));
  await mkdir(join(folder, "april"));
  await writePageRun(join(folder, "april"), [problemFacts("p")], [answer]);
  server = await serveRuns({ folders: [folder], port: 0 });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function ask(path: string, options: { host?: string; method?: string } = {}) {
  const { host = new URL(server.address).host, method = "GET" } = options;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request(new URL(server.address), { path, method, headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    asked.on("error", reject).end();
  });
}

test("it listens on this machine alone, shows the list, and the page of a run", async () => {
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await ask("/")).toMatchObject({ status: 200, text: expect.stringContaining("connect-src 'self'") });
  const page = await ask(runAddress(join(folder, "april")));
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('id="problem-0"') });
});

test("the name of this machine may be in capitals, and an address may have a query", async () => {
  expect(
    await ask("/", { host: new URL(server.address).host.replace("127.0.0.1", "LOCALHOST") }),
  ).toMatchObject({
    status: 200,
  });
  expect(await ask("/?q=1")).toMatchObject({ status: 200 });
  expect(await ask(`${runAddress(join(folder, "april"))}?q=1`)).toMatchObject({ status: 200 });
});

test("who asks by another name, or wants to change something, is refused", async () => {
  expect(await ask("/", { host: "evil.example" })).toMatchObject({ status: 403 });
  expect(await ask("/events", { host: "evil.example:80" })).toMatchObject({ status: 403 });
  expect(await ask("/", { method: "POST" })).toMatchObject({ status: 405 });
});

test("nothing but the runs in its folders is shown", async () => {
  const paths = ["/run/", "/run/%E0%A4%A", "/../etc/passwd", "/scoreboard.json"];
  const others = [runAddress("/etc"), runAddress(join(folder, "april", "..", "april")), runAddress(tmpdir())];
  for (const path of [...paths, ...others.filter((own) => own !== runAddress(join(folder, "april")))])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
});

test("a run that appears is told to who listens", async () => {
  const { body } = await fetch(new URL("events", server.address));
  const told: string[][] = [];
  for await (const bytes of body as ReadableStream<Uint8Array>) {
    const text = Buffer.from(bytes).toString();
    const runs = JSON.parse(text.replace(/^data: /, "")) as { name: string; best: string }[];
    told.push(runs.map(({ name }) => name.slice(folder.length + 1)).toSorted());
    if (told.length === 2) break;
    await writePageRun(join(folder, "may"), [problemFacts("p")], [answer]);
    expect(runs[0]?.best).toBe("100.0 % a");
  }
  expect(told[0]).toEqual(["april"]);
  expect(told[1]).toContain("may");
});
