import { App, Button, Select, Tag } from 'antd';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { useProblems } from '../../parts/useProblems';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { useNotices } from '../../shell/NoticesContext';
import { useWords } from '../../words/WordsContext';
import { kindOf, titleOf, type Notice } from './model';
import { NoticeDrawer } from './NoticeDrawer';

const kinds = ['Notice'] as const;

/** What one was told: unread ones first. */
export default function Notices() {
  const words = useWords().notices;
  const { language } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const { refresh: refreshBell } = useNotices();
  const { params, change, page, pageSize, search } = useListAddress();
  const show = params.get('show') ?? '';
  const kind = params.get('kind') ?? '';
  const opened = params.get('notice') ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(kind === '' ? {} : { kind }),
      ...(show === 'unread' ? { unread: true } : show === 'awaited' ? { awaited: true } : show === 'urgent' ? { urgent: true } : {}),
    }),
    [search, kind, show],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/notices', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const { refresh } = loaded;
  const changed = useChanges(kinds, refresh);
  const named = useLoaded(useCallback(() => demand(api.GET('/api/notices/kinds')), []));
  const rows = loaded.value?.items ?? [];
  const onChanged = useCallback(() => {
    refresh();
    refreshBell();
  }, [refresh, refreshBell]);
  const readAll = () => report(async () => {
    const newest = rows.reduce((last, one) => (one.at > last ? one.at : last), '');
    const done = await demand(api.POST('/api/notices/read', { body: { until: newest === '' ? null : newest } }));
    message.success(words.markedRead(done.count));
    onChanged();
  });

  const columns: readonly ListColumn<Notice>[] = [
    { key: 'title', title: words.column.title, isAlways: true, width: 340, render: (_, one) => <CellButton isMain onClick={() => change({ notice: one.id })}>{titleOf(one, language)}</CellButton> },
    { key: 'kind', title: words.column.kind, width: 130, render: (_, one) => <Cut text={kindOf(one, language)} /> },
    { key: 'case', title: words.column.case, width: 190, render: (_, one) => (one.caseNumber == null ? null : <Cut text={one.caseNumber}><Link to={`/cases/${encodeURIComponent(one.caseNumber)}`}>{one.caseNumber}</Link></Cut>) },
    { key: 'by', title: words.column.by, width: 110, render: (_, one) => <Cut text={one.by} /> },
    { key: 'insteadOf', title: words.insteadOf('…'), isHiddenAtFirst: true, width: 120, render: (_, one) => <Cut text={one.insteadOf} /> },
    {
      key: 'state',
      title: words.column.state,
      width: 150,
      render: (_, one) =>
        one.isAwaited ? <Tag color="red">{words.awaited}</Tag> : one.acknowledgedAt != null ? <Tag>{words.acknowledged}</Tag> : one.isRead ? <Tag>{words.read}</Tag> : <Tag color={one.isUrgent ? 'orange' : 'blue'}>{words.unread}</Tag>,
    },
    { key: 'at', title: words.column.at, width: 142, render: (_, one) => <Instant at={one.at} /> },
  ];

  return (
    <>
      <DataList<Notice>
        list="notices"
        title={words.title}
        columns={columns}
        rowKey={(one) => one.id}
        rowClassName={(one) => (one.isRead ? '' : 'row-unread')}
        loaded={loaded}
        changed={changed}
        rows={rows}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/notices/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Select<string>
              aria-label={words.show}
              value={show}
              style={{ width: 170 }}
              onChange={(one) => change({ show: one, page: undefined })}
              options={[{ value: '', label: words.all }, { value: 'unread', label: words.onlyUnread }, { value: 'awaited', label: words.onlyAwaited }, { value: 'urgent', label: words.onlyUrgent }]}
            />
            <Select<string>
              aria-label={words.column.kind}
              value={kind}
              style={{ width: 190 }}
              showSearch
              optionFilterProp="label"
              onChange={(one) => change({ kind: one, page: undefined })}
              options={[{ value: '', label: words.allKinds }, ...(named.value?.items ?? []).map((one) => ({ value: one.key, label: language === 'en' ? one.nameEn : one.nameZh }))]}
            />
          </>
        }
        acts={<Button disabled={rows.every((one) => one.isRead)} onClick={() => void readAll()}>{words.readAll}</Button>}
        empty={words.empty}
        isFiltered={search !== '' || kind !== '' || show !== ''}
      />
      {opened !== '' && <NoticeDrawer noticeId={opened} onChanged={onChanged} onClose={() => change({ notice: undefined })} />}
    </>
  );
}
