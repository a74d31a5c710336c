import { useEffect, useRef } from 'react';
import { keyActOf, rowAfter } from './keyModel';

const typing = 'input, textarea, select, [contenteditable=true], [role=combobox]';
const above = '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open, .ant-popover:not(.ant-popover-hidden), .ant-dropdown:not(.ant-dropdown-hidden)';
const rows = '[data-row-key]';

// The row whose entry stands open beside the list.
const opened = '[data-row-key].row-open';

/** The row's link or button that Enter follows. */
export const rowMain = { 'data-row-main': '' };

/** A key that a page has beside those of all lists. */
export interface OwnKey {
  readonly key: string;
  readonly meaning: string;
  /** Gets the key of the row that has the focus. */
  readonly act: (rowKey: string | undefined) => void;
}

const focused = () => document.activeElement?.closest<HTMLElement>(rows) ?? document.querySelector<HTMLElement>(opened) ?? undefined;

/** Moves the focus to the row after or before the one that has it. */
export function moveFocus(step: 1 | -1): void {
  const targets = [...document.querySelectorAll<HTMLElement>('[data-row-main]')];
  const row = focused();
  const next = rowAfter(row === undefined ? -1 : targets.findIndex((one) => row.contains(one)), step, targets.length);
  if (next !== undefined) {
    targets[next]?.focus();
  }
}

/** Gives the focus to a row, if it is there. */
export function focusRow(key: string | undefined): void {
  [...document.querySelectorAll<HTMLElement>(rows)].find((row) => row.dataset['rowKey'] === key)?.querySelector<HTMLElement>('[data-row-main]')?.focus();
}

const none: readonly OwnKey[] = [];

/**
 * The keys of a list: j and k go from row to row, / goes to the search, x chooses the row, ? shows the keys. They move the focus itself, so that Enter and
 * everything that reads the screen works on the row. Nothing happens while somebody types or a dialog is open.
 */
export function useListKeys(showKeys: () => void, own: readonly OwnKey[] = none): void {
  const latest = useRef(own);
  useEffect(() => {
    latest.current = own;
  }, [own]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const isChoosing = target instanceof HTMLInputElement && target.type === 'checkbox';
      const act = keyActOf(event, !isChoosing && target?.matches(typing) === true, document.querySelector(above) !== null, latest.current.map((one) => one.key));
      switch (act?.kind) {
        case undefined:
          return;
        case 'next':
        case 'previous':
          moveFocus(act.kind === 'next' ? 1 : -1);
          break;
        case 'search':
          document.querySelector<HTMLInputElement>('input[data-list-search]')?.focus();
          break;
        case 'choose':
          focused()?.querySelector<HTMLInputElement>('.ant-table-selection-column input, input[data-row-choice]')?.click();
          break;
        case 'help':
          showKeys();
          break;
        case 'own':
          latest.current.find((one) => one.key === act.key)?.act(focused()?.dataset['rowKey']);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [showKeys]);
}
