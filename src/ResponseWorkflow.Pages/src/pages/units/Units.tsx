import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form, Input, Modal, Space, Table, Tag, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { ImportButton } from '../../parts/ImportButton';
import { ExportButton } from '../../parts/list/ExportButton';
import { LoadFailed } from '../../parts/LoadFailed';
import { UnitSelect } from '../../parts/UnitSelect';
import { useAddress } from '../../parts/useAddress';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { UnitDialog } from './UnitDialog';

export type Unit = Schemas['UnitModel'];

interface TreeUnit extends Unit {
  readonly children?: TreeUnit[];
}

const pageSize = 200;

// Beyond this many units the lower levels are closed at first.
const shownWhole = 60;

/** All units that one may see: the tree is drawn as a whole. */
async function loadUnits(withDissolved: boolean): Promise<Unit[]> {
  const found: Unit[] = [];
  for (let page = 1; ; page++) {
    const query = { page, pageSize, withDissolved };
    const answer = await demand(api.GET('/api/units', { params: { query: query as never } }));
    found.push(...answer.items);
    if (answer.items.length === 0 || found.length >= answer.total) {
      return found;
    }
  }
}

/** Units under units; one whose upper unit may not be seen stands at the top. */
function treeOf(units: readonly Unit[]): TreeUnit[] {
  const known = new Set(units.map((unit) => unit.id));
  const byParent = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId != null && known.has(unit.parentId) ? unit.parentId : '';
    byParent.set(parent, [...(byParent.get(parent) ?? []), unit]);
  }
  const under = (id: string): TreeUnit[] => (byParent.get(id) ?? []).map((unit) => (byParent.has(unit.id) ? { ...unit, children: under(unit.id) } : unit));
  return under('');
}

/** The organisation as a tree. */
export default function Units() {
  const all = useWords();
  const words = all.unitsPage;
  const { language, may } = useSession();
  const { params, change } = useAddress();
  const withDissolved = params.get('dissolved') === 'true';
  const [edited, setEdited] = useState<{ readonly unit: Unit | undefined; readonly parent: Unit | undefined }>();
  const [acted, setActed] = useState<{ readonly act: 'move' | 'dissolve'; readonly unit: Unit }>();
  const [chosen, setChosen] = useState<readonly string[]>();
  const report = useProblems();
  const kinds = useLoaded(useCallback(() => demand(api.GET('/api/units/kinds')), []));
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => loadUnits(withDissolved), [withDissolved]));
  const items = kinds.value?.items ?? [];

  // A small organisation is shown as a whole, a large one by its upper two levels.
  const units = value ?? [];
  const expanded = chosen ?? (units.length <= shownWhole ? units : units.filter((unit) => unit.parentId == null || units.some((upper) => upper.id === unit.parentId && upper.parentId == null))).map((unit) => unit.id);
  const kindName = (id: string) => {
    const kind = items.find((one) => one.id === id);
    return kind === undefined ? id : language === 'en' ? kind.nameEn : kind.nameZh;
  };
  const restore = async (unit: Unit) => {
    if (await report(() => demand(api.POST('/api/units/{unitId}/restore', { params: { path: { unitId: unit.id } }, body: {} })))) {
      reload();
    }
  };
  const act = (label: string, onClick: () => void) => <CellButton onClick={onClick}>{label}</CellButton>;

  return (
    <>
      <Flex justify="space-between" style={{ marginBottom: 12 }}>
        <Typography.Title level={4} className="page-title">{words.title}</Typography.Title>
        <Space>
          <Button onClick={() => change({ dissolved: withDissolved ? undefined : 'true' })}>{withDissolved ? words.hideDissolved : words.showDissolved}</Button>
          <ExportButton path="/api/units/export" query={withDissolved ? { withDissolved } : {}} />
          {may('units.manage') && <ImportButton title={words.importTitle} path="/api/units/import" hint={words.importHint} about={words.code} onImported={reload} />}
        </Space>
      </Flex>
      <LoadFailed problem={problem} reload={reload} />
      <Table<TreeUnit>
        size="small"
        rowKey="id"
        loading={isLoading}
        pagination={false}
        dataSource={treeOf(units)}
        expandable={{ expandedRowKeys: expanded, onExpandedRowsChange: (keys) => setChosen(keys.map(String)) }}
        columns={[
          { title: all.name, key: 'name', render: (_, unit) => <>{language === 'en' ? unit.nameEn : unit.nameZh} {unit.dissolvedAt != null && <Tag>{words.dissolved}</Tag>}</> },
          { title: words.code, dataIndex: 'code', width: 150 },
          { title: words.kind, key: 'kind', width: 180, render: (_, unit) => kindName(unit.kind) },
          { title: words.users, key: 'users', width: 90, align: 'right' as const, className: 'number', render: (_, unit) => <Link to={`/users?unitId=${unit.id}`}>{unit.users}</Link> },
          ...(may('units.manage')
            ? [
                {
                  title: all.acts,
                  key: 'acts',
                  width: 260,
                  render: (_: unknown, unit: TreeUnit) =>
                    unit.dissolvedAt != null ? (
                      act(words.restore, () => void restore(unit))
                    ) : (
                      <Space>
                        <CellButton aria-label={words.addTitle(unit.code)} title={words.add} onClick={() => setEdited({ unit: undefined, parent: unit })}><PlusOutlined aria-hidden /></CellButton>
                        {act(words.edit, () => setEdited({ unit, parent: undefined }))}
                        {unit.parentId != null && act(words.move, () => setActed({ act: 'move', unit }))}
                        {unit.parentId != null && act(words.dissolve, () => setActed({ act: 'dissolve', unit }))}
                      </Space>
                    ),
                },
              ]
            : []),
        ]}
      />
      {edited !== undefined && <UnitDialog unit={edited.unit} parent={edited.parent} kinds={items.map((kind) => ({ value: kind.id, label: kindName(kind.id) }))} onClose={(isSaved) => { if (isSaved) { setChosen(edited.parent === undefined ? chosen : [...expanded, edited.parent.id]); reload(); } setEdited(undefined); }} />}
      {acted !== undefined && <PlaceDialog {...acted} onClose={(isSaved, above) => { setActed(undefined); if (isSaved) { setChosen(above === undefined ? chosen : [...expanded, above]); reload(); } }} />}
    </>
  );
}

/** Asks where a unit goes, or who takes it over. */
function PlaceDialog({ act, unit, onClose }: { readonly act: 'move' | 'dissolve'; readonly unit: Unit; readonly onClose: (isSaved: boolean, above?: string) => void }) {
  const all = useWords();
  const words = all.unitsPage;
  const { message } = App.useApp();
  const [form] = Form.useForm<{ parentId?: string; successorId?: string; reason?: string }>();
  const report = useProblems();
  const params = { path: { unitId: unit.id }, header: { 'If-Match': `"${unit.version}"` } };
  const submit = async ({ parentId, successorId, reason }: { parentId?: string; successorId?: string; reason?: string }) => {
    const call = () =>
      act === 'move'
        ? demand(api.POST('/api/units/{unitId}/move', { params, body: { parentId: parentId ?? '', reason: reason ?? null } }))
        : demand(api.POST('/api/units/{unitId}/dissolve', { params, body: { successorId: successorId ?? null, reason: reason ?? null } }));
    if (await report(call, form)) {
      message.success(all.saved);
      onClose(true, parentId);
    }
  };
  return (
    <Modal open title={act === 'move' ? words.moveTitle(unit.code) : words.dissolveTitle(unit.code)} onCancel={() => onClose(false)} onOk={() => form.submit()} okButtonProps={{ danger: act === 'dissolve' }}>
      <Form form={form} layout="vertical" onFinish={submit}>
        {act === 'move'
          ? <Form.Item name="parentId" label={words.parent} rules={[{ required: true, message: all.password.required }]}><UnitSelect /></Form.Item>
          : <Form.Item name="successorId" label={words.successor} extra={words.successorHint}><UnitSelect /></Form.Item>}
        <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
