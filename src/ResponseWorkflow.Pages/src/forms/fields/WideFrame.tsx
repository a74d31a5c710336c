import { useEffect, useRef, useState, type ReactNode } from 'react';

/** The frame of a table to be read, which scrolls sideways where the table is wider. Then it can be reached by the keyboard, too. */
export function WideFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const own = frame.current;
    if (own === null) {
      return undefined;
    }
    const look = new ResizeObserver(() => setIsWide(own.scrollWidth > own.clientWidth));
    for (const one of [own, ...own.children]) {
      look.observe(one);
    }
    return () => look.disconnect();
  }, []);
  return (
    <div ref={frame} className="comparison" {...(isWide ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
