import { Typography } from 'antd';
import { useCallback, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useWords } from '../../words/WordsContext';
import { pageOf } from './model';

/** The linked cases in a few lines; nothing where there are none. The page of the case changes them. */
export function LinkedCases({ caseId, round }: { readonly caseId: string; readonly round: number }) {
  const words = useWords().cases;
  const { value, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/links', { params: { path: { caseId } } })), [caseId]));
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  return value === undefined || value.items.length === 0 ? null : (
    <ul className="linked-cases" aria-label={words.links}>
      {value.items.map((one) => (
        <li key={`${one.kind} ${String(one.isReverse)} ${one.caseId}`}>
          <Typography.Text type="secondary">{(one.isReverse ? words.reverseKinds : words.linkKinds)[one.kind]}</Typography.Text> <Link to={pageOf(one.number)} style={{ textDecoration: 'underline' }}>{one.number}</Link> {one.title}
        </li>
      ))}
    </ul>
  );
}
