import { expect, test } from "vitest";
import { isOurHost } from "../../../src/serve/is-our-host.ts";

test.each([
  ["localhost:4747", 4747],
  ["LocalHost:4747", 4747],
  ["[::1]:80", 80],
  ["127.0.0.1", 80],
])("%s at port %i is this machine", (host, port) => {
  expect(isOurHost(host, port)).toBe(true);
});

test.each([
  ["localhost", 4747],
  ["localhost:80", 4747],
  ["localhost.evil.example", 80],
  [undefined, 80],
])("%s at port %i is not", (host, port) => {
  expect(isOurHost(host, port)).toBe(false);
});
