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

  constructor(readonly issues: Issue[]) {
    super(issues.map((issue) => issue.message).join("\n"));
    this.code = issues[0]?.code ?? "unknown";
  }
}
