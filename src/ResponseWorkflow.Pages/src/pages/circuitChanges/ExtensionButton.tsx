import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf, type CaseDetail } from '../cases/model';
import { ExtensionDialog } from './ExtensionDialog';

const orderKind = 'circuit-order';
const kindsOfOrders = new Set([orderKind, 'circuit-opening', 'circuit-work']);

interface Circuit {
  readonly key?: string;
  readonly number?: string;
}

/** Asks for more time for a dispatch order, from its case or from one of its circuits. */
export function ExtensionButton({ detail }: { readonly detail: CaseDetail }) {
  const words = useWords().circuits.extension;
  const { may } = useSession();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const one = detail.case;
  if (!kindsOfOrders.has(one.kind) || one.status !== 'Open' || !may('cases.start')) {
    return null;
  }
  const data = detail.data as Readonly<Record<string, unknown>>;
  const isOrder = one.kind === orderKind;
  const order = isOrder ? one.number : typeof data.orderNumber === 'string' ? data.orderNumber : '';
  const circuits = (isOrder ? (Array.isArray(data.circuits) ? (data.circuits as readonly Circuit[]) : []) : [{ key: data.circuitKey, number: (data.circuit as Circuit | undefined)?.number } as Circuit]).filter((circuit) => circuit.key !== undefined);
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{words.ask}</Button>
      {isAsking && (
        <ExtensionDialog
          order={order}
          customerName={one.customerName ?? null}
          circuits={circuits.map((circuit) => ({ key: circuit.key ?? '', number: circuit.number ?? circuit.key ?? '' }))}
          onClose={(started) => {
            setIsAsking(false);
            if (started !== undefined) {
              void navigate(pageOf(started));
            }
          }}
        />
      )}
    </>
  );
}
