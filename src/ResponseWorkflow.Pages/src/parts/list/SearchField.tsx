import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';

const pause = 300;

interface Properties {
  readonly value: string;
  readonly hint: string;
  readonly onSearch: (text: string) => void;
  readonly width?: number | string;
}

/** Searches while one types, after a short pause, and at once with Enter. */
export function SearchField({ value, hint, onSearch, width = 240 }: Properties) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    // The address changed otherwise, such as by a saved view or the browser's way back.
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === told.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      told.current = wanted;
      onSearch(wanted);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  const searchNow = () => {
    told.current = text.trim();
    onSearch(told.current);
  };
  return (
    <Input
      data-list-search
      type="search"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      suffix={text === '' ? <kbd className="key-hint" aria-hidden>/</kbd> : undefined}
      aria-label={hint}
      placeholder={hint}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={searchNow}
      style={{ width }}
    />
  );
}
