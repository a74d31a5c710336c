import { useEffect } from 'react';

const typing = 'input, textarea, select, [contenteditable=true], [role=combobox]';
const above = '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open, .ant-popover:not(.ant-popover-hidden), .ant-dropdown:not(.ant-dropdown-hidden)';

/** The row's link or button that Enter follows. */
export const rowMain = { 'data-row-main': '' };

function move(step: 1 | -1): void {
  const targets = [...document.querySelectorAll<HTMLElement>('[data-row-main]')];
  const row = document.activeElement?.closest('tr');
  const now = row == null ? -1 : targets.findIndex((one) => row.contains(one));
  const next = now === -1 ? (step === 1 ? 0 : targets.length - 1) : Math.min(targets.length - 1, Math.max(0, now + step));
  targets[next]?.focus();
}

/**
 * The keys of a list: j and k go from row to row, / goes to the search, x chooses the row, ? shows the keys. They move the focus itself, so that Enter and
 * everything that reads the screen works on the row. Nothing happens while somebody types or a dialog is open.
 */
export function useListKeys(showKeys: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || document.querySelector(above) !== null) {
        return;
      }
      const isChoosing = target instanceof HTMLInputElement && target.type === 'checkbox';
      if (!isChoosing && target?.matches(typing) === true) {
        return;
      }
      if (event.key === 'j' || event.key === 'k') {
        move(event.key === 'j' ? 1 : -1);
      } else if (event.key === '/') {
        document.querySelector<HTMLInputElement>('input[data-list-search]')?.focus();
      } else if (event.key === 'x') {
        document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('.ant-table-selection-column input')?.click();
      } else if (event.key === '?') {
        showKeys();
      } else {
        return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [showKeys]);
}
