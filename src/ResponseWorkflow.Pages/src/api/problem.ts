/** One thing that was wrong with a request. */
export interface ProblemError {
  readonly code: string;
  readonly field?: string | null;
  readonly message: string;
}

/** The server refused, in the language of the user. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly ProblemError[] = [],
  ) {
    super(message);
  }
}
