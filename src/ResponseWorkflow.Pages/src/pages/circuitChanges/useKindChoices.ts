import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';
import { choicesOf, type Schema } from '../cases/kindSchema';

/** The values that a field of a kind of case may have, as the settings of the server say them: none while they are not known. */
export function useKindChoices(kind: string) {
  const { language } = useSession();
  const kinds = useLoaded(useCallback(() => demand(api.GET('/api/case-kinds')), []));
  const schema = kinds.value?.items.find((one) => one.id === kind)?.schema as Schema | undefined;
  return (field: string) => [...choicesOf(schema?.properties?.[field], language)];
}
