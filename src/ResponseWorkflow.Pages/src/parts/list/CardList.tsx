import { Empty, Pagination, Spin } from 'antd';
import { Fragment, type ReactNode } from 'react';
import type { Group } from './headings';

interface Properties<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly card: (row: Row) => ReactNode;
  /** The heading before a card, by the key of its row. */
  readonly before: ReadonlyMap<string, Group>;
  readonly isBusy: boolean;
  readonly empty: ReactNode;
  readonly pages: { readonly current: number; readonly pageSize: number; readonly total: number; readonly onChange: (page: number, pageSize: number) => void } | undefined;
}

const spinDelay = 250;

/** A list where there is no room for a table: one card for each entry. */
export function CardList<Row>({ rows, rowKey, card, before, isBusy, empty, pages }: Properties<Row>) {
  return (
    <Spin spinning={isBusy} delay={spinDelay}>
      {rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
      ) : (
        <ul className="card-list">
          {rows.map((row) => {
            const group = before.get(rowKey(row));
            return (
              <Fragment key={rowKey(row)}>
                {group !== undefined && <li className={`card-heading${group.isBad === true ? ' list-heading-bad' : ''}`}>{group.title}</li>}
                <li data-row-key={rowKey(row)}>{card(row)}</li>
              </Fragment>
            );
          })}
        </ul>
      )}
      {pages !== undefined && pages.total > pages.pageSize && <Pagination {...pages} simple align="center" showSizeChanger={false} style={{ marginTop: 12 }} />}
    </Spin>
  );
}
