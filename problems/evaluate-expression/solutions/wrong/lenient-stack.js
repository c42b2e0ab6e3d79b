// Takes what is missing for 0: a sign, an empty group and a dangling operator all pass.
function evaluateExpression(text) {
  const stack = [];
  let [terms, sign, number] = [[], "+", 0];
  let depth = 0;
  const settle = () => {
    if (sign === "+") terms.push(number);
    else if (sign === "-") terms.push(-number);
    else if (sign === "*") terms.push(terms.pop() * number);
    else {
      if (number === 0) throw new RangeError("division by zero");
      terms.push(Math.trunc(terms.pop() / number));
    }
    number = 0;
  };
  for (const char of text.replaceAll(" ", "")) {
    if (char >= "0" && char <= "9") number = number * 10 + Number(char);
    else if (char === "(") {
      depth++;
      stack.push([terms, sign]);
      [terms, sign] = [[], "+"];
    } else {
      settle();
      if (char === ")") {
        if (--depth < 0) throw new SyntaxError("closed too often");
        const value = terms.reduce((a, b) => a + b, 0);
        [terms, sign] = stack.pop();
        number = value;
      } else sign = char;
    }
  }
  if (depth > 0) throw new SyntaxError("left open");
  settle();
  return terms.reduce((a, b) => a + b, 0);
}
