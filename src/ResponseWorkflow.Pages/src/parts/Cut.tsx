import { Tooltip } from 'antd';
import type { ReactNode } from 'react';

/** A text of one line: what does not fit is shown on hover. */
export function Cut({ text, children }: { readonly text: string | null | undefined; readonly children?: ReactNode }) {
  return text == null || text === '' ? null : (
    <Tooltip title={text} placement="topLeft" mouseEnterDelay={0.5}>
      <span className="cut">{children ?? text}</span>
    </Tooltip>
  );
}
