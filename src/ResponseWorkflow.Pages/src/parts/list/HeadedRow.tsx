import { createContext, useContext, type HTMLAttributes } from 'react';
import type { Group } from './headings';

interface Headings {
  readonly before: ReadonlyMap<string, Group>;
  /** How many cells a row has. */
  readonly span: number;
}

/** What stands before which rows of a table. */
export const HeadingsContext = createContext<Headings>({ before: new Map(), span: 1 });

/** A row of a table, with the heading of the stretch that begins with it. */
export function HeadedRow(properties: HTMLAttributes<HTMLTableRowElement> & { readonly 'data-row-key'?: string }) {
  const { before, span } = useContext(HeadingsContext);
  const group = before.get(properties['data-row-key'] ?? '');
  return (
    <>
      {group !== undefined && (
        <tr className="list-heading">
          <th scope="rowgroup" colSpan={span} className={group.isBad === true ? 'list-heading-bad' : undefined}>{group.title}</th>
        </tr>
      )}
      <tr {...properties} />
    </>
  );
}
