import { createHash } from "node:crypto";
import type { PageAssets } from "./page-assets.ts";

export interface DocumentParts {
  /** Ours: nothing that others wrote. */
  readonly title: string;
  /** Packed data, as HTML. */
  readonly blocks: readonly string[];
  readonly assets: PageAssets;
  /** Whether the script may ask the server that the page comes from; default: it may ask nobody. */
  readonly asksServer?: boolean;
}

/** The HTML around a script, with a policy that lets the browser run that one and load nothing else. */
export function pageDocument({ title, blocks, assets, asksServer = false }: DocumentParts): string {
  const { script, style } = assets;
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    ...(asksServer ? ["connect-src 'self'"] : []),
    ...["base-uri 'none'", "form-action 'none'"],
    ...["require-trusted-types-for 'script'", "trusted-types 'none'"],
  ].join("; ");
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    '<div id="page"><noscript>This page is drawn by a script of its own. The table is also printed by: assay scoreboard RUN</noscript></div>',
    ...blocks,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
