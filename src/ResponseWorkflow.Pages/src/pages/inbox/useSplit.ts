import { Grid } from 'antd';
import { useCallback, useState } from 'react';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';

type View = 'split' | 'list';

const placeOf = (user: string) => `response.inbox.view.${user}`;

function read(place: string): View | undefined {
  try {
    const stored = localStorage.getItem(place);
    return stored === 'split' || stored === 'list' ? stored : undefined;
  } catch {
    // Nothing may be stored in this browser.
    return undefined;
  }
}

/** Whether the task stands open beside the list: as the address says, else as the user chose in this browser, else where there is room. */
export function useSplit() {
  const { session } = useSession();
  const { params, change } = useListAddress();
  const place = placeOf(session?.name ?? '');
  const [chosen, setChosen] = useState(() => read(place));
  const canSplit = Grid.useBreakpoint().xl === true;
  const asked = params.get('view');
  const view: View = asked === 'split' || asked === 'list' ? asked : (chosen ?? 'split');
  const choose = useCallback(
    (next: View) => {
      setChosen(next);
      try {
        localStorage.setItem(place, next);
      } catch {
        // Then it holds for this visit.
      }
      change({ view: undefined, open: undefined }, true);
    },
    [place, change],
  );
  return { canSplit, isSplit: canSplit && view === 'split', view, choose };
}
