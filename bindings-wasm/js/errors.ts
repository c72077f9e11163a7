import type { Code, Issue } from "./types.js";

/** The input was refused: `issues` has everything that is wrong with it, at once; `code` is that of the first. */
export class GreenroomError extends Error {
  override readonly name = "GreenroomError";
  readonly code: Code;
  readonly issues: Issue[];

  /** @param refusal what the core throws: JSON text with the message and the issues */
  constructor(refusal: string) {
    const { message, issues } = JSON.parse(refusal) as { message: string; issues: [Issue, ...Issue[]] };
    super(message);
    this.issues = issues;
    this.code = issues[0].code;
  }
}

/**
 * The wasm module stopped in the middle of a call: the memory was exhausted, or the stack. Nobody's document is at fault.
 *
 * The module starts anew with the next call. Handles from before are gone, and throw this error when they are used.
 */
export class ModuleTrappedError extends Error {
  override readonly name = "ModuleTrappedError";
  readonly code = "module_trapped";

  /** @param cause what the engine threw, or nothing for a handle of a module that stopped earlier */
  constructor(cause?: unknown) {
    const reason = cause instanceof Error ? ` (${cause.message})` : "";
    const message =
      cause === undefined
        ? "the handle belongs to a wasm module that has stopped: prepare the documents again"
        : `the wasm module stopped in the middle of a call${reason}; it starts anew with the next one`;
    super(message, cause === undefined ? undefined : { cause });
  }
}
