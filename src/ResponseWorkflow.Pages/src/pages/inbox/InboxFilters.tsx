import { Checkbox, Select, Space } from 'antd';
import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { useTerms } from '../customers/useTerms';
import { priorities, type Tab } from './model';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The filters of the inbox: what stands in the part that is shown, or was chosen before. */
export function InboxFilters({ tab }: { readonly tab: Tab }) {
  const all = useWords();
  const words = all.inbox;
  const { language } = useSession();
  const terms = useTerms();
  const { params, change } = useListAddress();
  const choices = useLoaded(useCallback(() => demand(api.GET('/api/human-tasks/choices', { params: { query: { tab } } })), [tab])).value;
  const nameOf = (one: { readonly nameZh: string; readonly nameEn: string }) => (language === 'en' ? one.nameEn : one.nameZh);
  const filter = (name: string, hint: string, width: number, options: readonly Choice[]) => {
    const value = params.get(name) ?? '';
    const shown = value === '' || options.some((one) => one.value === value) ? options : [...options, { value, label: value }];
    return (
      <Select<string>
        aria-label={hint}
        allowClear
        showSearch
        optionFilterProp="label"
        placeholder={hint}
        style={{ width }}
        popupMatchSelectWidth={false}
        {...(value === '' ? {} : { value })}
        onChange={(one: string | undefined) => change({ [name]: one, page: undefined })}
        options={[...shown]}
      />
    );
  };
  return (
    <Space wrap size={[8, 8]}>
      {filter('process', words.process, 124, (choices?.processes ?? []).map((one) => ({ value: one.id, label: nameOf(one) })))}
      {filter('priority', words.priority, 104, priorities.map((one) => ({ value: one, label: words.priorities[one] })))}
      {filter('unit', all.unit, 112, (choices?.units ?? []).map((one) => ({ value: one.id, label: nameOf(one) })))}
      {filter('grade', words.grade, 92, (choices?.grades ?? []).map((one) => ({ value: one, label: terms.grades.named(one) })))}
      {tab !== 'Done' && <Checkbox checked={params.get('overdue') === 'true'} onChange={(event) => change({ overdue: event.target.checked ? 'true' : undefined, page: undefined })}>{words.onlyOverdue}</Checkbox>}
    </Space>
  );
}
