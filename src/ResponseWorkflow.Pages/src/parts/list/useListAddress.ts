import { useAddress } from '../useAddress';

const defaultPageSize = 50;
export const pageSizes = [20, 50, 100, 200];

/** What the address says of a list. What somebody wrote into it that cannot be is passed over. */
export function useListAddress() {
  const { params, change } = useAddress();
  const pageSize = Number(params.get('pageSize'));
  const page = Number(params.get('page'));
  return {
    params,
    change,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pageSize: pageSizes.includes(pageSize) ? pageSize : defaultPageSize,
    search: params.get('search') ?? '',
    sort: params.get('sort') ?? '',
    isDescending: params.get('descending') === 'true',
    turn: (next: number, size: number) => change({ page: next === 1 ? undefined : next, pageSize: size === defaultPageSize ? undefined : size }),
  };
}

/** The query of a list without the page and what is open beside it: what a saved view keeps. */
export function queryWithoutPage(params: URLSearchParams): string {
  const kept = new URLSearchParams(params);
  kept.delete('page');
  kept.delete('open');
  kept.sort();
  return kept.toString();
}
