import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, Form, type FormInstance } from 'antd';
import { useWords } from '../../words/WordsContext';
import { OrderCircuitFields } from './OrderCircuitFields';
import type { Fields, Line } from './registration';

interface Properties {
  readonly form: FormInstance<Fields>;
  readonly customerNumber: string | undefined;
}

/** The circuits of an order, one under the other: each with its ends. */
export function OrderCircuits({ form, customerNumber }: Properties) {
  const words = useWords().orders;
  const next = (rows: number) => {
    const last = form.getFieldValue(['data', 'circuits', rows - 1]) as Line | undefined;
    const keys = ((form.getFieldValue(['data', 'circuits']) ?? []) as readonly Line[]).map((one) => one.key);
    let place = rows + 1;
    while (keys.includes(`L${place}`)) {
      place++;
    }
    // Circuits of one order mostly resemble each other.
    return { key: `L${place}`, bandwidthUnit: last?.bandwidthUnit ?? 'Mbit/s', type: last?.type, bandwidth: last?.bandwidth, leadBranch: last?.leadBranch, endA: { branch: last?.endA?.branch }, endZ: { branch: last?.endZ?.branch } };
  };
  return (
    <Form.List name={['data', 'circuits']}>
      {(rows, { add, remove }, { errors }) => (
        <>
          {rows.map((row, place) => (
            <Card
              key={row.key}
              size="small"
              title={words.circuit(place + 1)}
              style={{ marginTop: 8 }}
              extra={rows.length > 1 && <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.removeCircuit} ${place + 1}`} onClick={() => remove(row.name)} />}
            >
              <OrderCircuitFields form={form} row={row.name} customerNumber={customerNumber} />
            </Card>
          ))}
          <Form.ErrorList errors={errors} />
          <Button type="dashed" size="small" style={{ marginTop: 8 }} icon={<PlusOutlined aria-hidden />} onClick={() => add(next(rows.length))}>{words.addCircuit}</Button>
        </>
      )}
    </Form.List>
  );
}
