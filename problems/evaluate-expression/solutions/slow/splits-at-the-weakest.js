// Right, but looks through the whole expression for its weakest operator, the last one, and does so again for what is left of it.
// time: O(n^2)
// space: O(n)
function evaluateExpression(text) {
  return valueOf(text.match(/\d+|[^ ]/g) ?? []);
}

function valueOf(tokens) {
  const later = [];
  let left = tokens;
  for (let at = weakest(left); at >= 0; at = weakest(left)) {
    later.push([left[at], operand(left.slice(at + 1))]);
    left = left.slice(0, at);
  }
  return later.reduceRight((value, [sign, right]) => applied(sign, value, right), operand(left));
}

function operand(tokens) {
  if (weakest(tokens) >= 0) return valueOf(tokens);
  if (tokens.length === 1 && /^\d/.test(tokens[0])) return Number(tokens[0]);
  if (tokens.length < 3 || tokens[0] !== "(" || tokens.at(-1) !== ")") throw new SyntaxError("no operand");
  return valueOf(tokens.slice(1, -1));
}

// The last operator outside of parentheses that binds least, or -1.
function weakest(tokens) {
  let [depth, found] = [0, -1];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at] === "(") depth++;
    if (tokens[at] === ")" && --depth < 0) throw new SyntaxError("closed too often");
    if (depth > 0) continue;
    if ("+-".includes(tokens[at]) || ("*/".includes(tokens[at]) && !"+-".includes(tokens[found] ?? "*"))) found = at;
  }
  if (depth > 0) throw new SyntaxError("not closed");
  return found;
}

function applied(sign, left, right) {
  if (sign === "+") return left + right;
  if (sign === "-") return left - right;
  if (sign === "*") return left * right;
  if (right === 0) throw new RangeError("division by zero");
  return Math.trunc(left / right);
}
