// One pass with a stack of unfinished sums: in each what is added up so far, and the product that goes on.
// time: O(n)
interface Sum {
  total: number;
  product: number;
  sign: string;
}

function evaluateExpression(text: string): number {
  const outer: Sum[] = [];
  let sum: Sum = { total: 0, product: 0, sign: "+" };
  let isOperandDue = true;
  for (const [token] of text.matchAll(/\d+|[^ ]/g)) {
    const isOperand: boolean = token === "(" || /^\d/.test(token);
    if (isOperand !== isOperandDue) throw new SyntaxError(token);
    if (token === "(") {
      outer.push(sum);
      sum = { total: 0, product: 0, sign: "+" };
    } else if (token === ")") {
      const value: number = sum.total + sum.product;
      const around = outer.pop();
      if (around === undefined) throw new SyntaxError(token);
      sum = taken(around, value);
    } else if (isOperand) {
      sum = taken(sum, Number(token));
      isOperandDue = false;
    } else {
      sum.sign = token;
      isOperandDue = true;
    }
  }
  if (isOperandDue || outer.length > 0) throw new SyntaxError("it ends too early");
  return sum.total + sum.product;
}

function taken({ total, product, sign }: Sum, value: number): Sum {
  if (sign === "*") return { total, product: product * value, sign };
  if (sign !== "/") return { total: total + product, product: sign === "+" ? value : -value, sign };
  if (value === 0) throw new RangeError("division by zero");
  return { total, product: Math.trunc(product / value), sign };
}
