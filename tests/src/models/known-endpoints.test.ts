import { expect, test } from "vitest";
import { isLoopback, KNOWN_ENDPOINTS, knownEndpoint } from "../../../src/models/known-endpoints.ts";

test("what runs on this machine is told from what does not, by its address", () => {
  const local = [
    "127.0.0.1:1",
    "127.8.9.1",
    "localhost:11434",
    "my.localhost",
    "[::1]:80",
    "[::]:80",
    "0.0.0.0:8000",
  ];
  for (const host of local) expect([host, isLoopback(`http://${host}/v1`)]).toEqual([host, true]);
  const others = ["10.0.0.1", "localhost.example.org", "127.0.0.1.example.org", "mylocalhost", "[::2]"];
  for (const host of others) expect([host, isLoopback(`http://${host}/v1`)]).toEqual([host, false]);
});

test("a known service needs a key exactly where it does not run on this machine", () => {
  for (const { baseUrl, keyEnv } of Object.values(KNOWN_ENDPOINTS))
    expect(isLoopback(baseUrl)).toBe(keyEnv === null);
});

test("only what stands in the table is known", () => {
  expect(knownEndpoint("ollama")).toBe(KNOWN_ENDPOINTS["ollama"]);
  for (const name of ["constructor", "__proto__", "toString", ""]) expect(knownEndpoint(name)).toBeNull();
});
