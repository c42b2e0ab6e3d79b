import { ASSERT_MODULE } from "./assert-module.ts";
import { CRYPTO_MODULE } from "./crypto-module.ts";

const MODULES = { assert: ASSERT_MODULE, "assert/strict": ASSERT_MODULE, crypto: CRYPTO_MODULE };

const REQUIRE = `
const makers = { ${Object.entries(MODULES)
  .map(([name, body]) => `"${name}": () => {${body}}`)
  .join(", ")} };
return (name) => {
  const own = String(name).replace(/^node:/, "");
  if (!Object.hasOwn(makers, own)) throw new Error("Cannot find module " + name);
  return makers[own]();
};`;

/** Gives a script the `require` that finds what public sets require, and nothing else; in one line, so that none of its own moves. */
export const REQUIRE_PRELUDE = `var require = (() => {${REQUIRE.replaceAll(/\s*\n\s*/g, " ")} })(); `;
