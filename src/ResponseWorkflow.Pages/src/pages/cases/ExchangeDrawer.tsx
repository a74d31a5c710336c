import { Descriptions, Drawer, Flex, Skeleton, Typography } from 'antd';
import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { ExchangeResult } from './CaseExchanges';

const laidOut = (text: string) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

/** An exchange with another system: what was said and what was answered, side by side. */
export function ExchangeDrawer({ caseId, exchangeId, onClose }: { readonly caseId: string; readonly exchangeId: string; readonly onClose: () => void }) {
  const words = useWords().systems.exchanges;
  const { language } = useSession();
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/exchanges/{exchangeId}', { params: { path: { caseId, exchangeId } } })), [caseId, exchangeId]));
  const one = value?.exchange;
  const message = (title: string, text: string | null | undefined) => (
    <section style={{ flex: '1 1 320px', minWidth: 0 }}>
      <Typography.Title level={5} style={{ marginTop: 12 }}>{title}</Typography.Title>
      {text == null ? <Typography.Text type="secondary">{words.nothing}</Typography.Text> : <pre tabIndex={0} style={{ margin: 0, padding: 8, background: '#fafafa', border: '1px solid #f0f0f0', maxHeight: '60vh', overflow: 'auto', fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{laidOut(text)}</pre>}
    </section>
  );
  return (
    <Drawer open width="min(1080px, 96vw)" title={one === undefined ? words.tab : language === 'en' ? one.operationEn : one.operationZh} onClose={onClose}>
      <LoadFailed problem={problem} reload={reload} />
      {one === undefined ? problem === undefined && <Skeleton active /> : (
        <>
          <Descriptions size="small" column={2} items={[
            { key: 'at', label: words.at, children: <Instant at={one.startedAt} /> },
            { key: 'result', label: words.result, children: <><ExchangeResult one={one} /> {words.ms(one.durationMs)}</> },
            { key: 'address', label: words.address, span: 2, children: <span style={{ overflowWrap: 'anywhere' }}>{one.method} {one.address}</span> },
            ...(one.error == null ? [] : [{ key: 'error', label: words.error, span: 2, children: <span className="notice-body">{one.error}</span> }]),
            { key: 'call', label: words.call, children: `${one.callId} · ${one.attempt}` },
            { key: 'correlation', label: words.correlation, children: one.correlationId },
          ]} />
          <Flex wrap gap={16} align="start">{message(words.request, value?.request)}{message(words.answer, value?.answer)}</Flex>
          <p><Typography.Text type="secondary">{words.masked}</Typography.Text></p>
        </>
      )}
    </Drawer>
  );
}
