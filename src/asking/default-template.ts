/** How a prompt is worded where nobody says otherwise. A change of it is a change of every prompt's hash. */
export const DEFAULT_TEXT = `{{statement}}

## What to hand in

Write your solution in {{language}}. Complete this, and keep its names:

{{stub}}

It is graded by calling \`{{entry}}\` in a sandbox: {{offer}}

Reply with one fenced code block that holds the whole solution and defines \`{{entry}}\`; leave out tests and example calls.

{{complexity}}
`;

/** The same for a whole program. */
export const PROGRAM_TEXT = `{{statement}}

## What to hand in

Write a whole program in {{language}} that reads standard input and prints to standard output.

It is run in a sandbox: {{offer}}

Reply with one fenced code block that holds the whole program; leave out tests and example runs.

{{complexity}}
`;
