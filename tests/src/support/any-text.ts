import fc from "fast-check";

/** Any text at all: control characters, halves of surrogate pairs and wide characters among the rest. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.integer({ min: 0, max: 0x2ff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom("模", "👩‍👩‍👧", "e\u0301", "क्षि", "\u202E", "\u001B[2J", "\r", "\n", "\u200D", "🇩🇪"),
  ),
  minLength: 1,
  maxLength: 40,
});
