import { Empty, Flex, Skeleton, Typography } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { KeyList } from '../../parts/list/KeyList';
import { matching } from '../../parts/list/matching';
import { SearchField } from '../../parts/list/SearchField';
import { useListKeys } from '../../parts/list/useListKeys';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { StartDialog } from '../cases/StartDialog';
import { nameOf as processName } from '../processes/model';
import { Denied } from '../Refusals';
import { RunDialog } from './RunDialog';
import { StartCard } from './StartCard';

type Startable = Schemas['StartableModel'];

// Kinds of cases that have a page of their own for those who register them.
const registrationPages: Readonly<Record<string, string>> = { 'resource-verification': '/verifications/new', 'circuit-order': '/orders/new' };

const shownProcesses = 24;
const noKeys = [] as const;

function Heading({ children }: { readonly children: string }) {
  return <Typography.Title level={2} style={{ fontSize: 16, margin: '0 0 8px' }}>{children}</Typography.Title>;
}

/** What one may start: kinds of cases, those that one has started lately first; and processes alone, for those who may. */
export default function Start() {
  const all = useWords();
  const words = all.inbox.start;
  const navigate = useNavigate();
  const { language, may } = useSession();
  const { params, change } = useAddress();
  const [isHelpShown, setIsHelpShown] = useState(false);
  useListKeys(useCallback(() => setIsHelpShown(true), []), noKeys);
  const search = params.get('search') ?? '';
  const onSearch = useCallback((text: string) => change({ search: text }, true), [change]);
  const mayStart = may('cases.start');
  const mayRun = may('instances.run') && may('definitions.read');
  const kinds = useLoaded(useCallback(async () => (mayStart ? (await demand(api.GET('/api/startable'))).items : []), [mayStart]));
  const processes = useLoaded(
    useCallback(
      async () => (mayRun ? (await demand(api.GET('/api/definitions', { params: { query: { state: 'Published', sort: 'Name', pageSize: shownProcesses, ...(search === '' ? {} : { search }) } } }))).items : []),
      [mayRun, search],
    ),
  );
  const nameOf = useCallback((one: Startable) => (language === 'en' ? one.nameEn : one.nameZh), [language]);
  const aboutOf = (one: Startable) => (language === 'en' ? one.descriptionEn : one.descriptionZh);
  const found = useMemo(() => matching(kinds.value ?? [], search, (one) => [one.nameZh, one.nameEn, one.descriptionZh ?? '', one.descriptionEn ?? '', one.id]), [kinds.value, search]);
  const recent = found.filter((one) => one.lastStartedAt != null);
  const rest = found.filter((one) => one.lastStartedAt == null);
  const kind = kinds.value?.find((one) => one.id === params.get('kind'));
  const process = processes.value?.find((one) => one.definitionId === params.get('process'));
  if (!mayStart && !mayRun) {
    return <Denied />;
  }
  const cards = (some: readonly Startable[]) => (
    <ul className="start-grid">
      {some.map((one) => <StartCard key={one.id} id={one.id} name={nameOf(one)} description={aboutOf(one)} lastAt={one.lastStartedAt} onStart={() => { const page = registrationPages[one.id]; if (page === undefined) { change({ kind: one.id }); } else { void navigate(page); } }} />)}
    </ul>
  );
  const isLoaded = kinds.value !== undefined && processes.value !== undefined;
  const isEmpty = isLoaded && found.length === 0 && processes.value.length === 0;
  return (
    <section aria-label={words.title} aria-busy={kinds.isLoading || processes.isLoading}>
      <Flex gap={16} align="center" wrap style={{ marginBottom: 16 }}>
        <Typography.Title level={1} className="page-title">{words.title}</Typography.Title>
        <SearchField value={search} hint={words.searchHint} onSearch={onSearch} />
      </Flex>
      <LoadFailed problem={kinds.problem} reload={kinds.reload} />
      <LoadFailed problem={processes.problem} reload={processes.reload} />
      {kinds.value === undefined && kinds.problem === undefined && <Skeleton active />}
      {isEmpty && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={search === '' ? <>{words.none}<br />{words.noneText}</> : words.noMatch} />}
      {recent.length > 0 && <><Heading>{words.recent}</Heading>{cards(recent)}</>}
      {rest.length > 0 && <><Heading>{recent.length > 0 ? words.rest : words.others}</Heading>{cards(rest)}</>}
      {mayRun && (processes.value ?? []).length > 0 && (
        <>
          <Heading>{words.processes}</Heading>
          <Typography.Paragraph type="secondary">{words.processesHint}</Typography.Paragraph>
          <ul className="start-grid">
            {processes.value?.map((one) => <StartCard key={one.definitionId} id={`process ${one.definitionId}`} name={processName(one)} description={one.definitionId} onStart={() => change({ process: one.definitionId })} />)}
          </ul>
        </>
      )}
      {kind !== undefined && <StartDialog kind={kind.id} onClose={(started) => { if (started === undefined) { change({ kind: undefined }); } else { void navigate(pageOf(started)); } }} />}
      {process !== undefined && (
        <RunDialog
          definitionId={process.definitionId}
          process={processName(process)}
          onClose={(instanceId) => { change({ process: undefined }); if (instanceId !== undefined && may('instances.read')) { void navigate(`/instances?search=${encodeURIComponent(instanceId)}`); } }}
        />
      )}
      {isHelpShown && <KeyList isSelectable={false} own={noKeys} onClose={() => setIsHelpShown(false)} />}
    </section>
  );
}
