/** How a running limit can stand, in the order of the choice; empty for all. */
export const standings = ['', 'running', 'overdue', 'paused'] as const;
export type Standing = (typeof standings)[number];
const orders = ['Due', 'Key'] as const;
export type Order = (typeof orders)[number];

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

const isOrder = (text: string): text is Order => orders.some((one) => one === text);

/** What the server is asked for. What is suspended is neither running nor overdue, whenever it was due. */
export function queryOf({ search, standing, process, key, unit, grade, sort, isDescending }: Asked) {
  return {
    ...(search === '' ? {} : { search }),
    ...(standing === 'paused' ? { state: 'Paused' as const } : standing === '' ? {} : { state: 'Running' as const, overdue: standing === 'overdue' }),
    ...(process === '' ? {} : { process }),
    ...(key === '' ? {} : { key }),
    ...(unit === '' ? {} : { withinId: unit }),
    ...(grade === '' ? {} : { grade }),
    // An address that was kept may name an order that there is no more.
    ...(isOrder(sort) ? { sort, descending: isDescending } : {}),
  };
}
