import { Mentions } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';

const pause = 250;

interface Properties {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly label: string;
  readonly placeholder: string;
}

/** A text in which `@` finds colleagues. Who may not look into the organisation types their sign-in names. */
export function MentionInput({ id, value, onChange, label, placeholder }: Properties) {
  const { may, language } = useSession();
  const [search, setSearch] = useState<string>();
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const maySearch = may('users.read');
  const found = useLoaded(
    useCallback(
      () => (search === undefined || !maySearch ? Promise.resolve([]) : demand(api.GET('/api/people', { params: { query: { pageSize: 8, ...(search === '' ? {} : { search }) } as never } })).then((page) => page.items)),
      [search, maySearch],
    ),
  );
  return (
    <Mentions
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      aria-label={label}
      rows={3}
      placeholder={placeholder}
      loading={found.isLoading && search !== undefined}
      filterOption={false}
      onSearch={(text) => {
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => setSearch(text.trim()), pause);
      }}
      options={(found.value ?? []).map((one) => ({ value: one.signInName, key: one.id, label: `${one.name} (${one.signInName}) · ${language === 'en' ? one.unit.nameEn : one.unit.nameZh}` }))}
    />
  );
}
