import { useCallback } from 'react';
import { useLoaded } from '../../api/useLoaded';
import { bandwidthText } from '../../words/bandwidthText';
import { useSurroundings } from '../lookups';

/** A bandwidth as people say it; in kbit/s while the units are not known. */
export function Bandwidth({ kilobits }: { readonly kilobits: number }) {
  const { bandwidth } = useSurroundings();
  const inUnits = useLoaded(useCallback(() => bandwidth?.(kilobits) ?? Promise.resolve(undefined), [bandwidth, kilobits]));
  return <>{inUnits.value ?? bandwidthText(kilobits, [])}</>;
}
