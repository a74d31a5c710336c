import { localInstants } from '../words/localInstants';

/** One thing that was wrong with a request. */
export interface ProblemError {
  readonly code: string;
  readonly field?: string | null;
  readonly message: string;
}

/** The server refused, in the language of the user. Instants that it names are told in the zone of the reader. */
export class Problem extends Error {
  readonly errors: readonly ProblemError[];

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    errors: readonly ProblemError[] = [],
  ) {
    super(localInstants(message));
    this.errors = errors.map((one) => ({ ...one, message: localInstants(one.message) }));
  }
}
