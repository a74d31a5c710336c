/** How a running limit can stand, in the order of the choice; empty for all. */
export const standings = ['', 'running', 'overdue', 'paused'] as const;
export type Standing = (typeof standings)[number];
export type Order = 'Due' | 'Next' | 'Started' | 'Key';

interface Asked {
  readonly search: string;
  readonly standing: Standing;
  readonly process: string;
  readonly key: string;
  readonly unit: string;
  readonly grade: string;
  readonly sort: string;
  readonly isDescending: boolean;
}

/** What the server is asked for. What is suspended is neither running nor overdue, whenever it was due. */
export function queryOf({ search, standing, process, key, unit, grade, sort, isDescending }: Asked) {
  return {
    ...(search === '' ? {} : { search }),
    ...(standing === 'paused' ? { state: 'Paused' as const } : standing === '' ? {} : { state: 'Running' as const, overdue: standing === 'overdue' }),
    ...(process === '' ? {} : { process }),
    ...(key === '' ? {} : { key }),
    ...(unit === '' ? {} : { withinId: unit }),
    ...(grade === '' ? {} : { grade }),
    ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }),
  };
}
