import type { ReactNode } from 'react';
import { Denied } from '../pages/Refusals';
import { useSession } from '../session/SessionContext';

/** A page, or why it is not shown. The server checks as well. */
export function PageGuard({ permission, page }: { readonly permission: string; readonly page: ReactNode }) {
  return useSession().may(permission) ? page : <Denied />;
}
