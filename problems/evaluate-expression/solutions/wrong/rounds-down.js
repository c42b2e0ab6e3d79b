// Rounds quotients down instead of towards zero.
function evaluateExpression(text) {
  const tokens = text.match(/\d+|[^ ]/g) ?? [];
  let at = 0;
  const operand = () => {
    const token = tokens[at++];
    if (/^\d/.test(token)) return Number(token);
    const value = token === "(" ? sum() : NaN;
    if (Number.isNaN(value) || tokens[at++] !== ")") throw new SyntaxError();
    return value;
  };
  const product = () => {
    let value = operand();
    while ("*/".includes(tokens[at] ?? "?")) {
      if (tokens[at++] === "*") value *= operand();
      else value = Math.floor(value / operand());
      if (!Number.isFinite(value)) throw new RangeError();
    }
    return value;
  };
  const sum = () => {
    let value = product();
    while ("+-".includes(tokens[at] ?? "?")) value += tokens[at++] === "+" ? product() : -product();
    return value;
  };
  const result = sum();
  if (at < tokens.length) throw new SyntaxError();
  return result;
}
