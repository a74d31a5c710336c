import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Empty, Flex, Grid, Skeleton, Space, Table, Tooltip, Typography } from 'antd';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Change } from '../../api/useChanges';
import type { Loaded } from '../../api/useLoaded';
import { ChangeNote } from '../ChangeNote';
import { LoadFailed } from '../LoadFailed';
import { useWords } from '../../words/WordsContext';
import { CardList } from './CardList';
import { ColumnChoice } from './ColumnChoice';
import { ExportButton } from './ExportButton';
import { HeadedRow, HeadingsContext } from './HeadedRow';
import { headingsOf, type Group } from './headings';
import { KeyList } from './KeyList';
import { NarrowFilters } from './NarrowFilters';
import { SavedViews } from './SavedViews';
import { SearchField } from './SearchField';
import { useColumns, type ListColumn } from './useColumns';
import { useListAddress, pageSizes } from './useListAddress';
import { useListKeys, type OwnKey } from './useListKeys';

interface Properties<Row> {
  /** Names the list: its saved views and columns are kept by it. */
  readonly list: string;
  /** By which its saved views are kept, where several lists share them. */
  readonly views?: string;
  readonly title: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly loaded: Loaded<unknown>;
  /** What brought the list up to date last, by itself. */
  readonly changed?: Change | undefined;
  readonly rows: readonly Row[];
  readonly total: number;
  /** Whether the server gives pages; otherwise all rows are here. */
  readonly isPaged?: boolean;
  /** The file of what is filtered; lists that are for looking at only have none. */
  readonly exported?: { readonly path: string; readonly query: Readonly<Record<string, string | number | boolean>> };
  readonly searchHint?: string;
  readonly filters?: ReactNode;
  /** The parts of the list that can be gone to. */
  readonly tabs?: ReactNode;
  /** How an entry looks where there is no room for a table. */
  readonly card?: (row: Row) => ReactNode;
  /** Keys beside those of every list. */
  readonly keys?: readonly OwnKey[];
  readonly acts?: ReactNode;
  /** Whether something stands beside the list, so that little room is left for what belongs to it. */
  readonly isCompact?: boolean;
  /** What would be here and how it gets here; where something is filtered, that nothing matches is said instead. */
  readonly empty: ReactNode;
  readonly isFiltered?: boolean;
  readonly rowClassName?: (row: Row) => string;
  /** Under which heading a row stands; the rows come in the order of their headings. */
  readonly groupOf?: ((row: Row) => Group) | undefined;
  readonly selection?: {
    readonly chosen: readonly string[];
    readonly choose: (keys: readonly string[]) => void;
    readonly canBeChosen?: (row: Row) => boolean;
    readonly nameOf: (row: Row) => string;
    /** What can be done with those that are chosen. */
    readonly acts: ReactNode;
  };
}

const headerHeight = 48;
const spinDelay = 250;
const compactSearch = 168;
const noKeys: readonly OwnKey[] = [];
const noHeadings: ReadonlyMap<string, Group> = new Map();
const headed = { body: { row: HeadedRow } };

/** A list as all pages show theirs: filter, order and page in the address, columns by choice, saved views, a file of what is filtered, and keys. */
export function DataList<Row extends object>({ list, views = list, title, columns, rowKey, loaded, changed, rows, total, isPaged = false, exported, searchHint, filters, tabs, card, keys = noKeys, acts, isCompact = false, empty, isFiltered = false, rowClassName, groupOf, selection }: Properties<Row>) {
  const words = useWords();
  const { change, turn, page, pageSize, search, sort, isDescending } = useListAddress();
  const choice = useColumns(list, columns);
  const [isHelpShown, setIsHelpShown] = useState(false);
  useListKeys(useCallback(() => setIsHelpShown(true), []), keys);
  const isNarrow = Grid.useBreakpoint().sm === false && card !== undefined;
  const onSearch = useCallback((text: string) => change({ search: text, page: undefined }, true), [change]);

  // A page beyond the end, such as after deleting: back to the first, without a step in the browser's history.
  const isBeyond = isPaged && !loaded.isLoading && page > 1 && rows.length === 0 && total > 0;
  useEffect(() => {
    if (isBeyond) {
      change({ page: undefined }, true);
    }
  }, [isBeyond, change]);

  const before = useMemo(() => (groupOf === undefined ? noHeadings : headingsOf(rows, rowKey, groupOf)), [rows, rowKey, groupOf]);
  const headings = useMemo(() => ({ before, span: choice.shown.length + (selection === undefined ? 0 : 1) }), [before, choice.shown.length, selection]);
  const isFirstLoad = loaded.value === undefined && loaded.isLoading;
  const width = choice.shown.reduce((sum, column) => sum + (typeof column.width === 'number' ? column.width : 140), selection === undefined ? 0 : 32);
  const tools = (
    <Space>
      <SavedViews list={views} />
      <ColumnChoice columns={columns} choice={choice} />
      {exported !== undefined && <ExportButton path={exported.path} query={exported.query} />}
      <Tooltip title={words.list.keys.title}>
        <Button type="text" icon={<QuestionCircleOutlined aria-hidden />} aria-label={words.list.keys.title} onClick={() => setIsHelpShown(true)} />
      </Tooltip>
    </Space>
  );
  return (
    <section aria-label={title} aria-busy={loaded.isLoading}>
      <Flex justify="space-between" align="center" gap={8} style={{ marginBottom: 8 }}>
        <Space align="baseline">
          <Typography.Title level={1} className="page-title">{title}</Typography.Title>
          {loaded.value !== undefined && <Typography.Text type="secondary">{words.total(total)}</Typography.Text>}
          <ChangeNote change={changed} />
        </Space>
        <Space>{isCompact && tools}{acts}</Space>
      </Flex>
      {tabs}
      {isNarrow ? (
        <NarrowFilters list={views} search={searchHint === undefined ? null : <SearchField value={search} hint={searchHint} onSearch={onSearch} width="100%" />} filters={filters} />
      ) : (
        <Flex justify="space-between" align="center" wrap gap={8} style={{ marginBottom: 8 }}>
          <Space wrap size={[8, 8]}>
            {searchHint !== undefined && <SearchField value={search} hint={searchHint} onSearch={onSearch} {...(isCompact ? { width: compactSearch } : {})} />}
            {filters}
          </Space>
          {!isCompact && tools}
        </Flex>
      )}
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      {selection !== undefined && selection.chosen.length > 0 && !isNarrow && (
        <Space className="bulk-bar" role="group" aria-label={words.selected(selection.chosen.length)}>
          <b>{words.selected(selection.chosen.length)}</b>
          {selection.acts}
          <Button size="small" type="text" onClick={() => selection.choose([])}>{words.list.chooseNone}</Button>
        </Space>
      )}
      {loaded.value === undefined && loaded.problem !== undefined ? null : isFirstLoad ? (
        <Skeleton active title={false} paragraph={{ rows: 14, width: '100%' }} />
      ) : isNarrow ? (
        <CardList<Row>
          rows={rows}
          rowKey={rowKey}
          card={card}
          before={before}
          isBusy={loaded.isLoading}
          empty={isFiltered ? words.list.noMatch : empty}
          pages={isPaged ? { current: page, pageSize, total, onChange: turn } : undefined}
        />
      ) : (
        <HeadingsContext.Provider value={headings}>
          <Table<Row>
            size="small"
            components={headed}
            rowKey={rowKey}
            tableLayout="fixed"
            sticky={{ offsetHeader: headerHeight }}
            scroll={{ x: width }}
            loading={{ spinning: loaded.isLoading, delay: spinDelay }}
            dataSource={rows}
            columns={choice.shown.map(({ isSortable, isAlways: _always, isHiddenAtFirst: _hidden, ...column }) => ({
              ...column,

              // A cell over all columns is as wide as those that are shown: one more would make room for columns that are not there.
              onCell: (row: Row, index?: number) => {
                const cell = column.onCell?.(row, index) ?? {};
                return cell.colSpan === undefined ? cell : { ...cell, colSpan: Math.min(cell.colSpan, choice.shown.length) };
              },
              ...(isSortable === true ? { sorter: true, sortOrder: sort !== column.key ? null : isDescending ? ('descend' as const) : ('ascend' as const) } : {}),
            }))}
            {...(rowClassName === undefined ? {} : { rowClassName })}
            {...(selection === undefined
              ? {}
              : {
                  rowSelection: {
                    columnWidth: 32,
                    selectedRowKeys: [...selection.chosen],
                    onChange: (keys: readonly unknown[]) => selection.choose(keys.map(String)),
                    getCheckboxProps: (row: Row) => (selection.canBeChosen?.(row) === false ? { disabled: true, style: { display: 'none' } } : { 'aria-label': words.list.choose(selection.nameOf(row)) }),
                  },
                })}
            onChange={(_pages, _filters, sorter, { action }) => {
              if (action === 'sort' && !Array.isArray(sorter)) {
                change({ sort: sorter.order == null ? undefined : String(sorter.columnKey), descending: sorter.order === 'descend' ? 'true' : undefined, page: undefined });
              }
            }}
            pagination={isPaged ? { current: page, pageSize, total, showTotal: (_, [from, to]) => words.list.range(from, to, total), showSizeChanger: true, pageSizeOptions: pageSizes, onChange: turn, size: 'small' } : false}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={isFiltered ? words.list.noMatch : empty} /> }}
          />
        </HeadingsContext.Provider>
      )}
      {isHelpShown && <KeyList isSelectable={selection !== undefined} own={keys} onClose={() => setIsHelpShown(false)} />}
    </section>
  );
}
