/** One thing that is wrong with the input, or that somebody should look at. */
export interface Issue {
  code: string;
  path: (string | number)[];
  message: string;
  params?: Record<string, string>;
  help?: string;
  severity: "error" | "warning";
}

/** The input was refused: `issues` has everything that is wrong with it, at once; `code` is that of the first. */
export class GreenroomError extends Error {
  override readonly name = "GreenroomError";
  readonly code: string;

  readonly issues: Issue[];

  /** @param refusal what the core throws: JSON text with the message and the issues */
  constructor(refusal: string) {
    const { message, issues } = JSON.parse(refusal) as { message: string; issues: [Issue, ...Issue[]] };
    super(message);
    this.issues = issues;
    this.code = issues[0].code;
  }
}
