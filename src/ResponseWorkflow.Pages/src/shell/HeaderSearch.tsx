import { SearchOutlined } from '@ant-design/icons';
import { Button, Grid, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { useWords } from '../words/WordsContext';

const typing = 'input, textarea, select, [contenteditable=true], [role=combobox]';
const page = '/search';

const addressOf = (text: string) => `${page}?q=${encodeURIComponent(text)}`;

/** Searches cases and tasks from every page. Ctrl+K goes there, and / where no list has a search of its own. */
export function HeaderSearch() {
  const words = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const asked = pathname === page ? (params.get('q') ?? '') : '';
  const [text, setText] = useState(asked);
  const input = useRef<InputRef>(null);
  const isNarrow = Grid.useBreakpoint().md === false;
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    const go = () => {
      const target = document.querySelector<HTMLInputElement>('input[data-page-search]');
      if (target !== null) {
        target.focus();
        target.select();
      } else if (input.current !== null) {
        input.current.focus({ cursor: 'all' });
      } else {
        void navigate(page);
      }
    };
    const onKey = (event: KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
      const isSlash = event.key === '/' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing && document.querySelector('input[data-list-search], .ant-modal-wrap:not([style*="display: none"])') === null && (event.target as HTMLElement | null)?.matches(typing) !== true;
      if (isShortcut || isSlash) {
        event.preventDefault();
        go();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
  if (isNarrow) {
    return <Button type="text" icon={<SearchOutlined aria-hidden />} aria-label={words.inbox.find.title} style={{ color: '#d9d9d9' }} onClick={() => void navigate(page)} />;
  }
  return (
    <form role="search" style={{ lineHeight: 1 }} onSubmit={(event) => { event.preventDefault(); if (text.trim() !== '') { void navigate(addressOf(text.trim())); } }}>
      <Input
        ref={input}
        type="search"
        size="small"
        prefix={<SearchOutlined aria-hidden />}
        suffix={text === '' ? <kbd className="key-hint" aria-hidden>Ctrl K</kbd> : undefined}
        aria-label={words.inbox.find.shortHint}
        placeholder={words.inbox.find.shortHint}
        aria-keyshortcuts="Control+K"
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        style={{ width: 260, height: 30 }}
      />
    </form>
  );
}
