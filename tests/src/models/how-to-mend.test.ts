import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { hasVersion, howToReach } from "../../../src/models/index.ts";
import { errorOf, NEVER, providerAt, question, serve } from "./support.ts";

test("where no key was sent that is what is told, with the one to set", async () => {
  const more = { key: null, keyPlace: "LAB_API_KEY" };
  const { provider } = await serve({ format: "compatible", key: "a key" }, more);
  const error = await errorOf(provider.ask(question(), NEVER));
  expect(error.kind).toBe("no-key");
  expect(error.message).toMatch(
    /^compatible\/local: no key was sent \(401\): .+; set LAB_API_KEY, or keyFile in the config$/,
  );
});

/** What is told where every path of a server is an unknown one. */
async function toldAt(path: string, body: unknown): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(404, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  return (await errorOf(providerAt("compatible", baseUrl).ask(question(), NEVER))).message;
}

test("a path that a server does not have leads to its baseUrl", async () => {
  const nothing = { detail: "Not Found" };
  const [bare, whole, right] = ["", "/v1/chat/completions", "/v1"].map((path) => toldAt(path, nothing));
  expect(await bare).toBe(
    "compatible/local: nothing at this address (404): Not Found; does its baseUrl end in /v1?",
  );
  expect(await whole).toContain("; leave /chat/completions off its baseUrl in the config");
  expect(await right).toContain("; check baseUrl in the config, and the name of the model");
  expect(await toldAt("", { error: "model 'gemma9' not found" })).toContain("unknown model (404)");
});

test("a service that is not reached is started where it is ours, else looked for", () => {
  expect(howToReach({ baseUrl: "http://localhost:8000/v1" })).toMatch(/^start the server at http/);
  expect(howToReach({ baseUrl: "https://llm.example/v1" })).toMatch(/^check the network/);
  expect(howToReach({ baseUrl: null })).toMatch(/^check the network/);
});

test("any version of an interface is one", () => {
  const addresses = ["http://a/v1", "http://a/v1beta/openai", "http://a/v4", "http://a", "http://a/vendor"];
  expect(addresses.map(hasVersion)).toEqual([true, true, true, false, false]);
});
