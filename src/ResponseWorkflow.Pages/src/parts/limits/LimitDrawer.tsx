import { Drawer, Skeleton, Timeline, Typography } from 'antd';
import { useCallback, useEffect, type ReactNode } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../Instant';
import { LoadFailed } from '../LoadFailed';
import { useWords } from '../../words/WordsContext';
import { LimitRemaining } from './LimitRemaining';
import './limits.css';

type Event = Schemas['RunningLimitEventModel'];
type Step = Schemas['RunningLimitStepModel'];

interface Properties {
  /** The limit; undefined while it is not known which. */
  readonly limitId: string | undefined;
  readonly round: number;
  readonly onClose: () => void;
  /** What is shown while there is no limit; nothing given stands for one that is looked for. */
  readonly instead?: ReactNode;
}

/** Why a limit is what it is: the sentences that lead to its instant, what happened to its clock, and what has come and is ahead. */
export function LimitDrawer({ limitId, round, onClose, instead }: Properties) {
  const words = useWords().runningLimits;
  const loaded = useLoaded(useCallback(() => (limitId === undefined ? Promise.resolve(undefined) : demand(api.GET('/api/limits/{limitId}', { params: { path: { limitId } } }))), [limitId]));
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const detail = loaded.value;
  return (
    <Drawer open width={560} title={detail === undefined ? words.why : `${words.why} ${words.nameOf(detail.limit.key)}`} onClose={onClose}>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      {detail === undefined ? loaded.problem === undefined && (limitId === undefined && instead !== undefined && instead !== false ? instead : <Skeleton active />) : (
        <>
          <p style={{ marginTop: 0 }}><LimitRemaining limit={detail.limit} /></p>
          <ol className="limit-explanation">{detail.explanation.map((sentence, place) => <li key={place}>{sentence}</li>)}</ol>
          <Typography.Title level={2} className="limit-heading">{words.log}</Typography.Title>
          <Timeline items={detail.events.map((event) => ({ key: event.number, children: <EventLine event={event} /> }))} />
          {detail.steps.length > 0 && <Typography.Title level={2} className="limit-heading">{words.steps}</Typography.Title>}
          <Timeline items={detail.steps.map((step) => ({ key: `${step.step} ${step.plannedAt}`, color: step.firedAt == null ? 'gray' : 'blue', children: <StepLine step={step} /> }))} />
        </>
      )}
    </Drawer>
  );
}

function EventLine({ event }: { readonly event: Event }) {
  const words = useWords().runningLimits;
  return (
    <>
      <Instant at={event.at} /> <strong>{words.events[event.kind]}</strong>{event.movedTo != null && <> → <Instant at={event.movedTo} /></>} {event.by ?? words.causes[event.cause] ?? event.cause}
      {event.recordedAt !== event.at && <div><Typography.Text type="secondary">{words.recorded} <Instant at={event.recordedAt} /></Typography.Text></div>}
      {event.reason != null && <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}><Typography.Text type="secondary">{event.reason}</Typography.Text></div>}
    </>
  );
}

function StepLine({ step }: { readonly step: Step }) {
  const words = useWords().runningLimits;
  return (
    <>
      <Instant at={step.plannedAt} /> <strong>{words.stepName(step.kind, step.number)}</strong> {step.firedAt == null ? words.ahead : words.come}
      {step.role != null && <div><Typography.Text type="secondary">{words.toldTo(words.roles[step.role] ?? step.role, step.people ?? undefined)}</Typography.Text></div>}
    </>
  );
}
