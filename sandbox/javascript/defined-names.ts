import { parse, type Statement, type VariableDeclarator } from "acorn";

/** Names that a source declares at its top level, for a message; none where it cannot be told. */
export function definedNames(source: string): string[] {
  try {
    const { body } = parse(source, {
      ecmaVersion: "latest",
      sourceType: "script",
      allowReturnOutsideFunction: true,
    });
    return (body as Statement[]).flatMap(namesIn).slice(0, 50);
  } catch {
    return [];
  }
}

function namesIn(statement: Statement): string[] {
  if (statement.type === "VariableDeclaration") return statement.declarations.flatMap(nameOf);
  const named = statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration";
  return named ? [statement.id.name] : [];
}

function nameOf({ id }: VariableDeclarator): string[] {
  return id.type === "Identifier" ? [id.name] : [];
}
