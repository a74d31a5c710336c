import { FilterOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { SavedViews } from './SavedViews';

/** Search and filters of a list where there is little room: the filters appear when they are asked for. */
export function NarrowFilters({ list, search, filters }: { readonly list: string; readonly search: ReactNode; readonly filters: ReactNode }) {
  const words = useWords().inbox;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Flex vertical gap={8} style={{ marginBottom: 8 }}>
      <Flex gap={8}>
        <div style={{ flex: 1, minWidth: 0 }}>{search}</div>
        <Button icon={<FilterOutlined aria-hidden />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{words.filter}</Button>
      </Flex>
      {isOpen && <Flex gap={8} wrap>{filters}<SavedViews list={list} /></Flex>}
    </Flex>
  );
}
