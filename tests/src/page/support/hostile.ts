/** Texts that would run, load or redraw something wherever one of them became markup, a link or a style. */
export const HOSTILE: readonly string[] = [
  "<script>globalThis.pwned = 1</script>",
  "</script><script>globalThis.pwned = 2</script>",
  '<img src=x onerror="globalThis.pwned = 3">',
  "\"><svg onload='globalThis.pwned = 4'>",
  "<iframe srcdoc='<script>parent.pwned = 5</script>'></iframe>",
  "[click](javascript:globalThis.pwned=6) ![i](http://evil.invalid/i.png)",
  "<!--<script>--></style><style>*{display:none}</style>",
  "#/problem/%E0%A4%A/..//__proto__",
  "\u202Eexe.txt\u202C \u0000\u001B[2J {{constructor.constructor('pwned=7')()}} ${pwned=8}",
  "half a \uD800 character",
  "<base href='http://evil.invalid/'><link rel=stylesheet href='//evil.invalid/a.css'>",
];

export const ALL_HOSTILE = HOSTILE.join("\n");
