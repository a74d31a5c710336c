import { Descriptions } from 'antd';
import { Instant } from '../../parts/Instant';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { CaseDetail } from './model';
import { Grade } from '../customers/Grade';
import { KindValue } from './KindValue';
import { isShown, titleOf, type Schema } from './kindSchema';
import { useKind } from './useKind';

/** What is known of a case: the fields that every case has, and those of its kind under the names that the kind gives them. */
export function CaseFacts({ detail, column }: { readonly detail: CaseDetail; readonly column: 1 | 2 }) {
  const all = useWords();
  const words = all.cases;
  const { language } = useSession();
  const one = detail.case;
  const kind = useKind(one.kind);
  const schema = (kind?.schema ?? {}) as Schema;
  return (
    <Descriptions
      bordered
      size="small"
      column={column}
      className="case-facts"
      items={[
        { key: 'number', label: words.number, children: one.number },
        { key: 'kind', label: words.kind, children: kind === undefined ? one.kind : language === 'en' ? kind.nameEn : kind.nameZh },
        { key: 'customer', label: words.customer, children: one.customerName ?? all.none },
        { key: 'customerNumber', label: words.customerNumber, children: one.customerNumber ?? all.none },
        { key: 'grade', label: words.grade, children: one.grade == null ? all.none : <Grade of={one.grade} /> },
        { key: 'circuit', label: words.circuit, children: one.circuitNumber ?? all.none },
        { key: 'phone', label: words.phone, children: one.contactPhone == null ? all.none : <a href={`tel:${one.contactPhone}`}>{one.contactPhone}</a> },
        { key: 'address', label: words.address, children: one.address ?? all.none },
        { key: 'unit', label: all.unit, children: language === 'en' ? one.unitNameEn : one.unitNameZh },
        { key: 'owner', label: words.owner, children: one.ownerName ?? all.none },
        { key: 'startedBy', label: words.startedBy, children: one.startedBy },
        { key: 'started', label: words.started, children: <Instant at={one.startedAt} /> },
        ...(one.closedAt == null ? [] : [{ key: 'closed', label: words.closed, children: <Instant at={one.closedAt} /> }]),
        ...Object.entries(detail.data as Record<string, unknown>).filter(([name]) => isShown(schema.properties?.[name])).map(([name, value]) => ({
          key: `data.${name}`,
          label: titleOf(schema.properties?.[name], name, language),
          span: Array.isArray(value) ? column : 1,
          children: <KindValue value={value} schema={schema.properties?.[name]} />,
        })),
      ]}
    />
  );
}
