import type { BatchContext, BatchRoutes } from "./batch-routes.ts";
import { requestKey } from "./request-key.ts";
import { fault } from "./script.ts";
import { sendWhole } from "./send.ts";

interface StoredBatch {
  readonly id: string;
  readonly input: string;
  readonly metadata: unknown;
  looks: number;
  readonly output: string[];
  readonly errors: string[];
}

/** OpenAI's files and batches, and Groq's. */
export function chatBatchRoutes(context: BatchContext, groq: boolean): BatchRoutes {
  const files = new Map<string, string>();
  const batches: StoredBatch[] = [];
  const json = (body: unknown, status = 200) =>
    Promise.resolve((response: Parameters<typeof sendWhole>[0]) => sendWhole(response, { status, body }));
  return async (request, url, bytes) => {
    const path = url.pathname.slice(groq ? "/openai/v1".length : "/v1".length);
    const [, kind, id, part] = path.split("/");
    if (kind === "files" && request.method === "POST") {
      const headers = { "content-type": request.headers["content-type"] ?? "" };
      const form = await new Response(new Uint8Array(bytes), { headers }).formData();
      if (form.get("purpose") !== "batch")
        return json({ error: { message: "no purpose", type: "invalid_request_error" } }, 400);
      const name = `file-${files.size}`;
      files.set(name, await (form.get("file") as File).text());
      return json({
        id: name,
        object: "file",
        bytes: bytes.length,
        created_at: 0,
        filename: "batch.jsonl",
        purpose: "batch",
      });
    }
    if (kind === "files" && part === "content") {
      const content = files.get(id ?? "");
      return (response) => {
        response
          .writeHead(content === undefined ? 404 : 200, { "content-type": "application/octet-stream" })
          .end(content);
      };
    }
    if (kind !== "batches") return null;
    if (request.method === "POST") {
      const body = JSON.parse(bytes.toString()) as { input_file_id: string; metadata: unknown };
      const batch = run(context, batches.length, body, files);
      batches.push(batch);
      return json(shown(context, batch));
    }
    if (id === undefined) return json(pageOf(context, batches, url, groq));
    const batch = batches.find((one) => one.id === id);
    if (batch === undefined)
      return json(
        { error: { message: `No batch found with id '${id}'.`, type: "invalid_request_error" } },
        404,
      );
    batch.looks += 1;
    if (hasEnded(context, batch)) store(files, batch);
    return json(shown(context, batch));
  };
}

// Pages are small, so that somebody has to turn them. OpenAI names the last one seen, Groq a cursor.
const PAGE = 2;

function pageOf(context: BatchContext, batches: readonly StoredBatch[], url: URL, groq: boolean): unknown {
  const newest = batches.toReversed();
  const after = url.searchParams.get(groq ? "cursor" : "after");
  const start = newest.findIndex(({ id }) => id === after) + 1;
  const page = newest.slice(start, start + PAGE);
  const more = start + PAGE < newest.length;
  const last = page.at(-1)?.id ?? null;
  const data = page.map((batch) => shown(context, batch));
  if (groq) return { object: "list", data, paging: { next_cursor: more ? last : null } };
  return { object: "list", data, first_id: page[0]?.id ?? null, last_id: last, has_more: more };
}

function run(
  { format, plan, ledger, decide }: BatchContext,
  nth: number,
  { input_file_id: input, metadata }: { input_file_id: string; metadata: unknown },
  files: ReadonlyMap<string, string>,
): StoredBatch {
  const lines = (files.get(input) ?? "").trim().split("\n");
  const batch: StoredBatch = { id: `batch_${nth}`, input, metadata, looks: 0, output: [], errors: [] };
  const answered = plan.ends === "completed" ? lines.length : plan.answered;
  for (const [index, line] of lines.entries()) {
    const { custom_id, body } = JSON.parse(line) as { custom_id: string; body: { model: string } };
    const head = { id: `batch_req_${index}`, custom_id };
    if (index >= answered) {
      const error = {
        code: `batch_${plan.ends}`,
        message: "This request could not be executed before the completion window expired.",
      };
      batch.errors.push(JSON.stringify({ ...head, response: null, error }));
      continue;
    }
    const url = new URL(`http://127.0.0.1${format.modelsPath.replace(/models$/u, "chat/completions")}`);
    const asked = { ...format.asked(url, body)!, batch: true, key: requestKey(body.model, body), body };
    const { given, nth: turn } = decide(asked);
    if (given.kind === "answer") ledger.pay(asked.key);
    const { status, body: reply } =
      given.kind === "answer"
        ? { status: 200, body: format.reply(given, asked, turn) }
        : format.error(fault(given.fault, given), asked);
    const response = { status_code: status, request_id: `req_b${index}`, body: reply };
    (status === 200 ? batch.output : batch.errors).push(JSON.stringify({ ...head, response, error: null }));
  }
  return batch;
}

function hasEnded({ plan }: BatchContext, { looks }: StoredBatch): boolean {
  return looks > plan.looksUntilEnd;
}

function store(files: Map<string, string>, { id, output, errors }: StoredBatch): void {
  if (output.length > 0) files.set(`file-output-${id}`, `${output.join("\n")}\n`);
  if (errors.length > 0) files.set(`file-errors-${id}`, `${errors.join("\n")}\n`);
}

function shown(context: BatchContext, batch: StoredBatch): unknown {
  const ended = hasEnded(context, batch);
  const { output, errors, id } = batch;
  return {
    id,
    object: "batch",
    endpoint: "/v1/chat/completions",
    errors:
      context.plan.ends === "failed" && ended
        ? {
            object: "list",
            data: [
              {
                code: "invalid_json_line",
                message: "This line is not parseable as valid JSON.",
                param: null,
                line: 1,
              },
            ],
          }
        : null,
    input_file_id: batch.input,
    completion_window: "24h",
    status: ended ? context.plan.ends : batch.looks === 0 ? "validating" : "in_progress",
    output_file_id: ended && output.length > 0 ? `file-output-${id}` : null,
    error_file_id: ended && errors.length > 0 ? `file-errors-${id}` : null,
    created_at: 0,
    request_counts: {
      total: output.length + errors.length,
      completed: ended ? output.length : 0,
      failed: ended ? errors.length : 0,
    },
    metadata: batch.metadata,
  };
}
