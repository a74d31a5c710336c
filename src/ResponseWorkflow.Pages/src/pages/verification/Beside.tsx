import { Card, Descriptions, Typography } from 'antd';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CaseState } from '../cases/CaseState';
import { pageOf } from '../cases/model';
import { GradeTag } from '../customers/GradeTag';
import { customerPage, type Customer } from '../customers/model';
import { useTerms } from '../customers/useTerms';
import type { LimitAhead } from './model';

const most = 8;

interface Properties {
  readonly customer: Customer | undefined;
  /** The limits that would apply to what is typed, by the customer's grade; those of verification requests when left out. */
  readonly readLimits?: (grade: string | undefined) => Promise<readonly LimitAhead[]>;
  /** What the limits are called, by their parts. */
  readonly parts?: Readonly<Record<string, string>>;
  /** What to know of the limits. */
  readonly note?: string;
}

const ofVerification = async (grade: string | undefined) => (await demand(api.GET('/api/verifications/limits', { params: { query: grade === undefined ? {} : { grade } } }))).items;

/** What whoever asks would want to know, while the request is typed: the customer's open cases, contacts, grade and the limits that would apply. */
export function Beside({ customer, readLimits = ofVerification, parts, note }: Properties) {
  const all = useWords();
  const words = all.verifications.beside;
  const names: Readonly<Record<string, string>> = parts ?? words.part;
  const { may } = useSession();
  const terms = useTerms();
  const maySee = may('cases.read');
  const number = customer?.number;
  const grade = customer?.grade;
  const { value, problem, reload } = useLoaded(
    useCallback(async () => {
      const limits = await readLimits(grade);
      const cases = number === undefined || !maySee ? [] : (await demand(api.GET('/api/cases/table', { params: { query: { search: number, status: 'Open', page: 1, pageSize: most } as never } }))).items;
      return { limits, cases };
    }, [number, grade, maySee, readLimits]),
  );
  return (
    <Card size="small" title={words.title} style={{ position: 'sticky', top: 64 }}>
      <LoadFailed problem={problem} reload={reload} />
      {customer === undefined ? (
        <Typography.Paragraph type="secondary">{words.none}</Typography.Paragraph>
      ) : (
        <>
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'customer', label: words.customer, children: <Link to={customerPage(customer.number)}>{customer.name}</Link> },
              { key: 'grade', label: words.grade, children: <GradeTag grade={customer.grade} name={terms.grades.named(customer.grade)} /> },
              { key: 'manager', label: words.manager, children: customer.managerName ?? all.none },
              { key: 'contact', label: words.contact, children: [customer.contact, customer.telephone].filter((one) => one != null).join(' ') || all.none },
            ]}
          />
          <Typography.Title level={5} style={{ fontSize: 14, marginTop: 8 }}>{words.openCases}</Typography.Title>
          {value?.cases.length === 0 && <Typography.Text type="secondary">{words.noCases}</Typography.Text>}
          <ul className="registration-list">
            {value?.cases.map((one) => <li key={one.id}><Link to={pageOf(one.number)} target="_blank">{one.number}</Link> {one.title} <CaseState one={one} /></li>)}
          </ul>
        </>
      )}
      <Typography.Title level={5} style={{ fontSize: 14, marginTop: 8 }}>{words.limits}</Typography.Title>
      <ul className="registration-list">
        {value?.limits.map((one) => (
          <li key={`${one.key} ${one.part ?? ''}`}>
            {names[one.part ?? 'whole'] ?? one.part ?? one.key}: {one.dueAt == null ? words.noLimit : <Instant at={one.dueAt} />}
          </li>
        ))}
      </ul>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>{note ?? words.distanceNote}</Typography.Text>
    </Card>
  );
}
