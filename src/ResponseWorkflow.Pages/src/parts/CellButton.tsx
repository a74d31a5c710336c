import { Button, type ButtonProps } from 'antd';
import { forwardRef } from 'react';

interface Properties extends ButtonProps {
  /** Whether it is what Enter does in its row. */
  readonly isMain?: boolean;
}

/** An act in a table: a button, so that keyboard and screen readers know it, which looks like a link. */
export const CellButton = forwardRef<HTMLButtonElement, Properties>(function CellButton({ isMain = false, children, ...properties }, ref) {
  return (
    <Button {...properties} ref={ref} type="link" className="cell-button" {...(isMain ? { 'data-row-main': '' } : {})}>
      <span className="cut">{children}</span>
    </Button>
  );
});
