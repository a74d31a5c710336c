import { Form, Input, Modal } from 'antd';
import { useWords } from '../../words/WordsContext';
import { bandwidthOf, type Circuit } from '../customers/model';
import { useTerms } from '../customers/useTerms';
import { beginningOf } from './beginningOf';
import { BandwidthFields } from './BandwidthFields';
import { MoveFields } from './MoveFields';
import { useStart, type NamedFields } from './useStart';

interface Properties {
  readonly circuit: Circuit;
  readonly change: 'bandwidth' | 'move';
  readonly onClose: (started?: string) => void;
}

/** Starts a change of a circuit: another bandwidth, or another place. */
export function ChangeDialog({ circuit, change, onClose }: Properties) {
  const words = useWords().circuits.change;
  const terms = useTerms();
  const [form] = Form.useForm<NamedFields>();
  const { start, isBusy } = useStart(form);
  const submit = async ({ amount, unit, ...fields }: NamedFields) => {
    const kilobits = terms.bandwidths.find((one) => one.key === unit)?.kilobits ?? 1;
    const bandwidth = change === 'bandwidth' && typeof amount === 'number' ? { 'data.bandwidth': Math.round(amount * kilobits) } : {};
    const started = await start({ ...beginningOf(circuit, 'circuit-change', words.titleOf[change](circuit.number)), data: { change } }, { ...fields, ...bandwidth });
    if (started !== undefined) {
      onClose(started.number);
    }
  };
  return (
    <Modal open width={600} title={words.title[change](circuit.number)} okText={words.send} confirmLoading={isBusy} onCancel={() => onClose()} onOk={() => form.submit()}>
      <Form form={form} labelCol={{ span: 7 }} onFinish={(fields) => void submit(fields)} initialValues={{ unit: circuit.bandwidthUnit ?? 'Mbit/s', 'data.end': 'A', 'data.newEnd.branch': circuit.unitCode }}>
        {change === 'bandwidth' ? <BandwidthFields now={bandwidthOf(circuit)} units={terms.bandwidthUnits} /> : <MoveFields circuit={circuit} />}
        <Form.Item name="data.remark" label={words.remark}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
