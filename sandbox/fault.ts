/** We failed, not the candidate: a worker died, the backstop clock fired, an engine would not boot. */
export class SandboxFault extends Error {
  override readonly name = "SandboxFault";
}
