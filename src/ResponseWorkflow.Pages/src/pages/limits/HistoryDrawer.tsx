import { Drawer, Skeleton } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useWords } from '../../words/WordsContext';
import type { HolidayYear } from './Calendars';
import { RestoreCalendarDialog } from './RestoreCalendarDialog';
import { useLimitWords } from './useLimitWords';
import { Versions } from './Versions';

interface Properties {
  readonly calendarId: string;
  /** The year that is shown, where the calendar observes holidays. */
  readonly holidays: HolidayYear | undefined;
  /** An older version of the calendar holds again. */
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

/** Who changed a calendar and the holidays of a year, when and why; an older version of the calendar can be brought back. */
export function HistoryDrawer({ calendarId, holidays, onRestored, onClose }: Properties) {
  const words = useWords().limits;
  const { teller } = useLimitWords();
  const [restoring, setRestoring] = useState<number>();
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/calendars/{calendarId}', { params: { path: { calendarId } } })), [calendarId]));
  return (
    <Drawer open width={720} title={words.history} onClose={onClose}>
      <LoadFailed problem={problem} reload={reload} />
      {value === undefined ? (
        problem === undefined && <Skeleton active />
      ) : (
        <>
          {holidays !== undefined && <><h2 style={{ fontSize: 14 }}>{words.observes} {words.yearOf(holidays.year)}</h2><Versions versions={holidays.versions} teller={teller} /></>}
          <h2 style={{ fontSize: 14, marginTop: 16 }}>{teller.calendar(calendarId)}</h2>
          <Versions versions={value.versions} teller={teller} {...(value.mayEdit ? { onRestore: setRestoring } : {})} />
          {restoring !== undefined && (
            <RestoreCalendarDialog
              calendarId={calendarId}
              version={restoring}
              latest={value.latestVersion}
              onClose={(isRestored) => {
                setRestoring(undefined);
                if (isRestored) {
                  reload();
                  onRestored();
                }
              }}
            />
          )}
        </>
      )}
    </Drawer>
  );
}
