import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { TagLine } from '../../parts/TagLine';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CallOutDialog } from './CallOutDialog';
import { useCallOutChoices } from './useCallOutChoices';

type Rule = Schemas['CallOutRuleModel'];

/** The rules by which people are called out: of which faults, from when on, and whom. */
export function CallOuts() {
  const { callOuts: words, settings } = useWords().notices;
  const { language, may } = useSession();
  const mayEdit = may('notices.edit');
  const choices = useCallOutChoices();
  const [isAdding, setIsAdding] = useState(false);
  const { params, change, page, pageSize, search } = useListAddress();
  const [grade, effect, role] = ['grade', 'effect', 'role'].map((name) => params.get(name) ?? '') as [string, string, string];
  const opened = params.get('rule') ?? '';
  const query = useMemo(
    () => ({ ...(search === '' ? {} : { search }), ...(grade === '' ? {} : { grade }), ...(effect === '' ? {} : { effect }), ...(role === '' ? {} : { role }) }),
    [search, grade, effect, role],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/call-out-rules', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const filter = (name: string, value: string, hint: string, options: readonly { readonly value: string; readonly label: string }[]) => (
    <Select<string>
      aria-label={hint}
      allowClear
      showSearch
      optionFilterProp="label"
      placeholder={hint}
      style={{ width: 150 }}
      popupMatchSelectWidth={false}
      {...(value === '' ? {} : { value })}
      onChange={(one: string | undefined) => change({ [name]: one, page: undefined })}
      options={[...options]}
    />
  );
  const columns: readonly ListColumn<Rule>[] = [
    { key: 'name', title: words.name, isAlways: true, width: 230, render: (_, one) => <CellButton isMain onClick={() => change({ rule: one.key })}>{language === 'en' ? one.nameEn : one.nameZh}</CellButton> },
    { key: 'from', title: words.from, isAlways: true, width: 96, className: 'number', render: (_, one) => words.minutes(one.fromMinutes) },
    { key: 'level', title: words.level, width: 64, className: 'number', render: (_, one) => one.level },
    { key: 'effects', title: words.effects, width: 116, render: (_, one) => (one.effects.length === 0 ? words.any : <TagLine words={one.effects.map(choices.effects.named)} />) },
    { key: 'grades', title: words.grades, width: 116, render: (_, one) => (one.grades.length === 0 ? words.any : <TagLine words={one.grades.map(choices.grades.named)} />) },
    { key: 'customers', title: words.customers, width: 108, render: (_, one) => (one.customers.length === 0 ? words.any : <TagLine words={[...one.customers]} />) },
    { key: 'told', title: words.told, render: (_, one) => <Cut text={one.told.map((target) => `${choices.roles.named(target.role)}${target.isCalled ? ` (${words.called})` : ''}`).join(', ')} /> },
    { key: 'state', title: settings.health, width: 84, render: (_, one) => (one.isEnabled ? <Tag color="green">{settings.enabled}</Tag> : <Tag>{settings.disabled}</Tag>) },
  ];
  const close = (isSaved: boolean) => {
    setIsAdding(false);
    change({ rule: undefined });
    if (isSaved) {
      loaded.reload();
    }
  };
  return (
    <>
      <DataList<Rule>
        list="call-out-rules"
        title={words.title}
        columns={columns}
        rowKey={(one) => one.key}
        loaded={loaded}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        searchHint={words.searchHint}
        filters={<>{filter('effect', effect, words.effects, choices.effects.options)}{filter('grade', grade, words.grades, choices.grades.options)}{filter('role', role, words.role, choices.roles.options)}</>}
        acts={mayEdit && <Button icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>{words.add}</Button>}
        empty={words.empty}
        isFiltered={search !== '' || grade !== '' || effect !== '' || role !== ''}
      />
      {(isAdding || opened !== '') && <CallOutDialog ruleKey={isAdding ? undefined : opened} choices={choices} mayEdit={mayEdit} onClose={close} />}
    </>
  );
}
