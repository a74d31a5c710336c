import { Button, type ButtonProps } from 'antd';
import { useNavigate } from 'react-router-dom';

/** A link that looks like a button: it opens in a new tab as links do, and without loading the pages anew otherwise. */
export function LinkButton({ to, ...rest }: { readonly to: string } & Omit<ButtonProps, 'href' | 'onClick'>) {
  const navigate = useNavigate();
  return (
    <Button
      {...rest}
      href={to}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          void navigate(to);
        }
      }}
    />
  );
}
