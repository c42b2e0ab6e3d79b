# Two stacks, one of numbers and one of operators that wait; a flag says whether an operand is due. They hold no more than the depth asks for.
# time: O(n)
# space: O(1)
class Solution:
    def evaluateExpression(self, text: str) -> int:
        strength = {"+": 1, "-": 1, "*": 2, "/": 2, "(": 0}
        numbers, operators = [], []

        def apply():
            right, left = numbers.pop(), numbers.pop()
            sign = operators.pop()
            if sign == "+":
                numbers.append(left + right)
            elif sign == "-":
                numbers.append(left - right)
            elif sign == "*":
                numbers.append(left * right)
            else:
                quotient = abs(left) // abs(right)
                numbers.append(quotient if left * right > 0 else -quotient)

        operand_due = True
        at = 0
        while at < len(text):
            sign = text[at]
            at += 1
            if sign == " ":
                continue
            if operand_due != (sign in "(0123456789"):
                raise SyntaxError(sign)
            if sign.isdigit():
                number = int(sign)
                while at < len(text) and text[at].isdigit():
                    number = 10 * number + int(text[at])
                    at += 1
                numbers.append(number)
                operand_due = False
            elif sign == "(":
                operators.append(sign)
            elif sign == ")":
                while operators and operators[-1] != "(":
                    apply()
                if not operators:
                    raise SyntaxError("closed too often")
                operators.pop()
            else:
                while operators and strength[operators[-1]] >= strength[sign]:
                    apply()
                operators.append(sign)
                operand_due = True
        if operand_due or "(" in operators:
            raise SyntaxError("it ends too early")
        while operators:
            apply()
        return numbers[0]
