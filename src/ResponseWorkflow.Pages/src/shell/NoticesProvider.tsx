import { App } from 'antd';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, demand } from '../api/client';
import { useChanges } from '../api/useChanges';
import { useLoaded } from '../api/useLoaded';
import { newOf, pageOf, textOf, titleOf } from '../pages/notices/model';
import { useSession } from '../session/SessionContext';
import { NoticesContext } from './NoticesContext';

const kinds = ['Notice'] as const;
const noKinds = [] as const;
const shown = 8;

// Long enough to be read from the other end of a desk.
const seconds = 12;

/** Keeps what one was told up to date for all pages, and shows what is urgent over every page when it comes. */
export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const { session, language } = useSession();
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const isPerson = session?.isSession === true;
  const { value, refresh } = useLoaded(
    useCallback(async () => {
      if (!isPerson) {
        return null;
      }
      const [counts, page] = await Promise.all([demand(api.GET('/api/notices/counts')), demand(api.GET('/api/notices', { params: { query: { unread: true, pageSize: shown } } }))]);
      return { counts, newest: page.items };
    }, [isPerson]),
  );
  useChanges(isPerson ? kinds : noKinds, refresh);

  // What was there when the page was opened is in the bell; what comes after it is shown.
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (value == null) {
      return;
    }
    if (known.current !== undefined) {
      for (const one of newOf(known.current, value.newest).filter((fresh) => fresh.isUrgent)) {
        notification.warning({
          key: one.id,
          message: titleOf(one, language),
          description: <div className="notice-toast">{textOf(one, language)}</div>,
          placement: 'bottomLeft',
          duration: seconds,
          role: 'alert',
          style: { cursor: 'pointer' },
          onClick: () => {
            notification.destroy(one.id);
            void navigate(pageOf(one));
          },
        });
      }
    }
    known.current = new Set([...(known.current ?? []), ...value.newest.map((one) => one.id)]);
  }, [value, notification, navigate, language]);

  const state = useMemo(() => ({ counts: value === null ? null : value?.counts, newest: value?.newest ?? [], refresh }), [value, refresh]);
  return <NoticesContext.Provider value={state}>{children}</NoticesContext.Provider>;
}
