import fc from "fast-check";

/** Programs small enough to be run by hand: an entry function and one that it may call, each with four i32 locals. */
export interface Program {
  readonly entry: readonly Statement[];
  readonly helper: readonly Statement[];
}

type Statement =
  | { readonly kind: "set"; readonly local: number; readonly value: Expression }
  | { readonly kind: "if"; readonly test: Expression; readonly yes: Statement[]; readonly no: Statement[] }
  | { readonly kind: "loop"; readonly rounds: number; readonly body: Statement[] }
  | {
      readonly kind: "block";
      readonly before: Statement[];
      readonly leave: Expression;
      readonly after: Statement[];
    }
  | { readonly kind: "leave" }
  | { readonly kind: "fill"; readonly bytes: number }
  | { readonly kind: "help"; readonly local: number; readonly argument: Expression };

type Expression =
  | { readonly kind: "const"; readonly value: number }
  | { readonly kind: "get"; readonly local: number }
  | { readonly kind: Operator; readonly left: Expression; readonly right: Expression };

const OPERATORS = ["add", "sub", "mul", "xor", "lt_s"] as const;
type Operator = (typeof OPERATORS)[number];

const local = fc.integer({ min: 0, max: 3 });
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant("const" as const), value: fc.integer() }),
    fc.record({ kind: fc.constant("get" as const), local }),
    fc.record({ kind: fc.constantFrom(...OPERATORS), left: tie("expression"), right: tie("expression") }),
  ),
}));

function statements(kinds: { mayHelp: boolean }): fc.Arbitrary<Statement[]> {
  return fc.letrec<{ list: Statement[]; one: Statement }>((tie) => ({
    list: fc.array(tie("one"), { maxLength: 4, depthIdentifier: "statements" }),
    one: fc.oneof(
      { maxDepth: 3, depthIdentifier: "statements" },
      fc.record({ kind: fc.constant("set" as const), local, value: expression }),
      fc.record({ kind: fc.constant("fill" as const), bytes: fc.integer({ min: 0, max: 200 }) }),
      fc.constant({ kind: "leave" as const }),
      ...(kinds.mayHelp
        ? [fc.record({ kind: fc.constant("help" as const), local, argument: expression })]
        : []),
      fc.record({ kind: fc.constant("if" as const), test: expression, yes: tie("list"), no: tie("list") }),
      fc.record({
        kind: fc.constant("loop" as const),
        rounds: fc.integer({ min: 1, max: 4 }),
        body: tie("list"),
      }),
      fc.record({
        kind: fc.constant("block" as const),
        before: tie("list"),
        leave: expression,
        after: tie("list"),
      }),
    ),
  })).list;
}

export const anyProgram: fc.Arbitrary<Program> = fc.record({
  entry: statements({ mayHelp: true }),
  helper: statements({ mayHelp: false }),
});

/** The program as a module that exports `run: (i32) -> i32`; `leave` is a return. */
export function programToWat(program: Program): string {
  const locals = "(local i32 i32 i32) (local $r0 i32) (local $r1 i32) (local $r2 i32) (local $r3 i32)";
  const body = (list: readonly Statement[]) =>
    `${list.map((one) => statementToWat(one, 0)).join("\n")} local.get 0`;
  return `(module (memory 1)
    (func $help (param i32) (result i32) ${locals} ${body(program.helper)})
    (func (export "run") (param i32) (result i32) ${locals} ${body(program.entry)}))`;
}

function statementToWat(statement: Statement, depth: number): string {
  const list = (items: readonly Statement[]) =>
    items.map((item) => statementToWat(item, depth + 1)).join("\n");
  const round = `$r${depth}`;
  switch (statement.kind) {
    case "set":
      return `${expressionToWat(statement.value)} local.set ${statement.local}`;
    case "if":
      return `${expressionToWat(statement.test)} if ${list(statement.yes)} else ${list(statement.no)} end`;
    case "loop":
      return `i32.const ${statement.rounds} local.set ${round} loop $again ${list(statement.body)}
        local.get ${round} i32.const 1 i32.sub local.tee ${round} br_if $again end`;
    case "block":
      return `block $out ${list(statement.before)} ${expressionToWat(statement.leave)} br_if $out ${list(statement.after)} end`;
    case "leave":
      return "local.get 0 return";
    case "fill":
      return `i32.const 8 i32.const 1 i32.const ${statement.bytes} memory.fill`;
    case "help":
      return `${expressionToWat(statement.argument)} call $help local.set ${statement.local}`;
  }
}

function expressionToWat(value: Expression): string {
  if (value.kind === "const") return `i32.const ${value.value}`;
  if (value.kind === "get") return `local.get ${value.local}`;
  return `${expressionToWat(value.left)} ${expressionToWat(value.right)} i32.${value.kind}`;
}

/** What the program gives and what it costs, told by walking it. */
export function interpretProgram(program: Program, argument: number): { result: number; cost: number } {
  let cost = 0;
  const runFunction = (list: readonly Statement[], argument: number): number => {
    const locals = [argument, 0, 0, 0];
    runAll(list, locals);
    cost += 1;
    return locals[0] ?? 0;
  };
  /** Says whether the function was left. A `return` follows its own `local.get`, so the last one is counted above. */
  const runAll = (list: readonly Statement[], locals: number[]): boolean =>
    list.some((one) => run(one, locals));
  const evaluate = (value: Expression, locals: readonly number[]): number => {
    cost += 1;
    if (value.kind === "const") return value.value;
    if (value.kind === "get") return locals[value.local] ?? 0;
    return operate(value.kind, evaluate(value.left, locals), evaluate(value.right, locals));
  };
  const run = (statement: Statement, locals: number[]): boolean => {
    switch (statement.kind) {
      case "set":
        locals[statement.local] = evaluate(statement.value, locals);
        cost += 1;
        return false;
      case "if": {
        const test = evaluate(statement.test, locals);
        cost += 1;
        return runAll(test === 0 ? statement.no : statement.yes, locals);
      }
      case "loop":
        cost += 2;
        for (let round = 0; round < statement.rounds; round += 1) {
          if (runAll(statement.body, locals)) return true;
          cost += 5;
        }
        return false;
      case "block": {
        if (runAll(statement.before, locals)) return true;
        const leave = evaluate(statement.leave, locals);
        cost += 1;
        return leave === 0 && runAll(statement.after, locals);
      }
      case "leave":
        cost += 1;
        return true;
      case "fill":
        cost += 4 + (statement.bytes >> 3);
        return false;
      case "help": {
        const argument = evaluate(statement.argument, locals);
        cost += 2;
        locals[statement.local] = runFunction(program.helper, argument);
        return false;
      }
    }
  };
  const result = runFunction(program.entry, argument);
  return { result, cost };
}

function operate(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case "add":
      return (left + right) | 0;
    case "sub":
      return (left - right) | 0;
    case "mul":
      return Math.imul(left, right);
    case "xor":
      return left ^ right;
    case "lt_s":
      return left < right ? 1 : 0;
  }
}
