/** A stretch of a list that stands under a heading. */
export interface Group {
  readonly key: string;
  readonly title: string;
  /** Whether it is what one should look at first. */
  readonly isBad?: boolean;
}

/** The heading before each row where a stretch begins, by the key of the row. Rows come in the order of their stretches. */
export function headingsOf<Row>(rows: readonly Row[], rowKey: (row: Row) => string, groupOf: (row: Row) => Group): ReadonlyMap<string, Group> {
  const headings = new Map<string, Group>();
  let last: string | undefined;
  for (const row of rows) {
    const group = groupOf(row);
    if (group.key !== last) {
      headings.set(rowKey(row), group);
      last = group.key;
    }
  }
  return headings;
}
