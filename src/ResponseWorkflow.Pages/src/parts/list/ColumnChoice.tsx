import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Popover, Tooltip } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { ListColumn, useColumns } from './useColumns';

interface Properties<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly choice: ReturnType<typeof useColumns<Row>>;
}

/** Chooses the columns of a list. */
export function ColumnChoice<Row>({ columns, choice }: Properties<Row>) {
  const words = useWords().list;
  const content = (
    <Flex vertical gap={4}>
      {columns
        .filter((column) => column.isAlways !== true)
        .map((column) => (
          <Checkbox key={column.key} checked={choice.isShown(column)} onChange={(event) => choice.show(column.key, event.target.checked)}>{column.title}</Checkbox>
        ))}
      <Button size="small" type="link" onClick={choice.reset}>{words.columnsReset}</Button>
    </Flex>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={words.columns} content={content}>
      <Tooltip title={words.columns}>
        <Button icon={<SettingOutlined aria-hidden />} aria-label={words.columns} />
      </Tooltip>
    </Popover>
  );
}
