import { Table, Typography } from 'antd';
import type { Schemas } from '../../api/client';
import { useWords } from '../../words/WordsContext';

/** The resources that a circuit uses, along its route. */
export function CircuitResources({ resources }: { readonly resources: readonly Schemas['CircuitResourceModel'][] }) {
  const all = useWords();
  const words = all.circuits;
  return (
    <Table
      size="small"
      pagination={false}
      rowKey={(one) => `${one.resource ?? ''} ${one.name ?? ''} ${one.site ?? ''}`}
      dataSource={[...resources]}
      locale={{ emptyText: <Typography.Text type="secondary">{words.noResources}</Typography.Text> }}
      columns={[
        { key: 'name', title: words.resourceName, render: (_, one) => one.name ?? one.resource ?? all.none },
        { key: 'resource', title: words.resourceId, render: (_, one) => one.resource ?? all.none },
        { key: 'category', title: words.category, width: 110, render: (_, one) => (one.category == null ? all.none : (words.categories[one.category] ?? one.category)) },
        { key: 'end', title: words.endOf, width: 64, render: (_, one) => one.end ?? '' },
        { key: 'site', title: words.site, width: 140, render: (_, one) => one.site ?? all.none },
      ]}
    />
  );
}
