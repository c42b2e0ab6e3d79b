// Recursive descent: a sum of products of operands.
// time: O(n)
// space: O(n)
function evaluateExpression(text) {
  const tokens = text.match(/\d+|[^ ]/g) ?? [];
  let at = 0;

  function operand() {
    const token = tokens[at++];
    if (/^\d/.test(token)) return Number(token);
    if (token !== "(") throw new SyntaxError("no operand");
    const value = sum();
    if (tokens[at++] !== ")") throw new SyntaxError("not closed");
    return value;
  }

  function product() {
    let value = operand();
    while (tokens[at] === "*" || tokens[at] === "/") {
      if (tokens[at++] === "*") value *= operand();
      else {
        const divisor = operand();
        if (divisor === 0) throw new RangeError("division by zero");
        value = Math.trunc(value / divisor);
      }
    }
    return value;
  }

  function sum() {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-") value += tokens[at++] === "+" ? product() : -product();
    return value;
  }

  const result = sum();
  if (at < tokens.length) throw new SyntaxError("more than an expression");
  return result;
}
