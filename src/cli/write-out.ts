const { stdout } = process;
const write = stdout.write.bind(stdout);

/** Writes what was asked for to standard output, which is the command's alone after `keepOutputClean`. */
export function writeOut(text: string): void {
  write(text);
}

/** From here on what anybody else prints goes to stderr: a judge that prints would break the JSON of the command it runs in. */
export function keepOutputClean(): void {
  stdout.write = process.stderr.write.bind(process.stderr);
}
