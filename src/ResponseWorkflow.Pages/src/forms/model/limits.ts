/** What holds where a schema gives no bound: the server's own defaults. A server that is set stricter refuses, and says so. */
export const limits = {
  text: 500,
  longText: 10_000,
  signature: 87_400,
  items: 200,
  /** A line that is told of a test: its instrument, its place. */
  testLine: 200,
} as const;
