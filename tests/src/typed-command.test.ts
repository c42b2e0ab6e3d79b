import { expect, test } from "vitest";
import { typedCommand, typedIn } from "../../src/typed-command.ts";

test("from a checkout's own script a command is told as npm runs it, and elsewhere as it is installed", () => {
  const script = { npm_package_name: "assay", npm_lifecycle_event: "assay" };
  const told = "npm run -s assay -- show runs/a m p";
  expect(typedCommand("assay show runs/a m p", script)).toBe(told);
  expect(typedCommand("assay show runs/a m p", { ...script, npm_lifecycle_event: "start" })).toBe(told);
  for (const env of [{}, { ...script, npm_package_name: "mine" }, { ...script, npm_lifecycle_event: "test" }])
    expect(typedCommand("assay show runs/a m p", env)).toBe("assay show runs/a m p");
});

test("a checkout's own script works in the folder where it was typed, any other where it is", () => {
  const script = { npm_package_name: "assay", npm_lifecycle_event: "assay", INIT_CWD: "/there" };
  expect(typedIn(script)).toBe("/there");
  for (const env of [{ INIT_CWD: "/there" }, { ...script, npm_package_name: "mine" }, {}])
    expect(typedIn(env)).toBeNull();
});
