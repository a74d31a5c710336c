import { useCallback, useState } from 'react';
import type { ColumnType } from 'antd/es/table';
import { useSession } from '../../session/SessionContext';

/** A column of a list. */
export interface ListColumn<Row> extends Omit<ColumnType<Row>, 'key' | 'title' | 'sorter' | 'sortOrder'> {
  /** Names it; also what the server calls the order by it, when it can be sorted. */
  readonly key: string;
  readonly title: string;
  readonly isSortable?: boolean;
  /** Cannot be hidden. */
  readonly isAlways?: boolean;
  readonly isHiddenAtFirst?: boolean;
}

const placeOf = (user: string, list: string) => `response.columns.${user}.${list}`;

function read(place: string): Readonly<Record<string, boolean>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, boolean>) : {};
  } catch {
    // What is stored cannot be read, or nothing may be stored in this browser.
    return {};
  }
}

/** Which columns of a list are shown: as the user chose in this browser. Columns that come with a later version are shown as they are meant to be at first. */
export function useColumns<Row>(list: string, columns: readonly ListColumn<Row>[]) {
  const { session } = useSession();
  const place = placeOf(session?.name ?? '', list);
  const [chosen, setChosen] = useState(() => read(place));
  const keep = useCallback(
    (next: Readonly<Record<string, boolean>>) => {
      setChosen(next);
      try {
        localStorage.setItem(place, JSON.stringify(next));
      } catch {
        // Then it holds for this visit.
      }
    },
    [place],
  );
  const isShown = (column: ListColumn<Row>) => column.isAlways === true || (chosen[column.key] ?? column.isHiddenAtFirst !== true);
  return {
    shown: columns.filter(isShown),
    isShown,
    show: (key: string, on: boolean) => keep({ ...chosen, [key]: on }),
    reset: () => keep({}),
  };
}
