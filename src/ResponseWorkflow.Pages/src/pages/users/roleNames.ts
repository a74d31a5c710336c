import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';

/** The roles, and how to name and choose them in the user's language. */
export function useRoles() {
  const { language } = useSession();
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/roles')), []));
  const items = loaded.value?.items ?? [];
  const named = (id: string) => {
    const role = items.find((one) => one.id === id);
    return role === undefined ? id : language === 'en' ? role.nameEn : role.nameZh;
  };
  return { loaded, named, options: items.map((role) => ({ value: role.id, label: named(role.id) })) };
}
