import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Divider, Flex, Form, Input, Popover, Space, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../LoadFailed';
import { useProblems } from '../useProblems';
import { useWords } from '../../words/WordsContext';
import { queryWithoutPage } from './useListAddress';

/** The user's saved views of a list: the filters and the order, under a name, kept by the server. */
export function SavedViews({ list }: { readonly list: string }) {
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const [isOpen, setIsOpen] = useState(false);
  const [form] = Form.useForm<{ name: string }>();
  const report = useProblems();
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/views', { params: { query: { list } } })), [list]));
  const views = value?.items ?? [];
  const query = queryWithoutPage(params);
  const current = views.find((view) => view.query === query);

  const save = async ({ name }: { name: string }) => {
    if (await report(() => demand(api.POST('/api/views', { body: { list, name: name.trim(), query } })), form)) {
      form.resetFields();
      reload();
    }
  };
  const remove = async (viewId: string) => {
    if (await report(() => demand(api.DELETE('/api/views/{viewId}', { params: { path: { viewId } } })))) {
      reload();
    }
  };
  const content = (
    <div style={{ width: 300 }}>
      <LoadFailed problem={problem} reload={reload} />
      {views.length === 0 && <Typography.Text type="secondary">{words.list.viewsEmpty}</Typography.Text>}
      <div style={{ maxHeight: 260, overflow: 'auto' }}>
        {views.map((view) => (
          <Flex key={view.id} justify="space-between" align="center">
            <Button type="link" size="small" style={{ minWidth: 0, overflow: 'hidden', fontWeight: view.id === current?.id ? 600 : 400 }} onClick={() => { setParams(new URLSearchParams(view.query)); setIsOpen(false); }}>
              {view.name}
            </Button>
            <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={words.list.viewRemove(view.name)} onClick={() => void remove(view.id)} />
          </Flex>
        ))}
      </div>
      <Divider style={{ margin: '8px 0' }} />
      <Form form={form} onFinish={save}>
        <Space.Compact block>
          <Form.Item name="name" noStyle rules={[{ required: true, whitespace: true, message: words.list.viewNameMissing }]}>
            <Input placeholder={words.list.viewName} aria-label={words.list.viewName} maxLength={60} />
          </Form.Item>
          <Button htmlType="submit">{words.list.viewSave}</Button>
        </Space.Compact>
        <Form.Item shouldUpdate noStyle>
          {() => <div role="alert"><Typography.Text type="danger">{form.getFieldError('name')[0]}</Typography.Text></div>}
        </Form.Item>
      </Form>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={isOpen} onOpenChange={setIsOpen} title={words.list.views} content={content} destroyOnHidden>
      <Button icon={<StarOutlined aria-hidden />} style={{ maxWidth: 200 }}>
        <span className="cut">{current?.name ?? words.list.views}</span>
      </Button>
    </Popover>
  );
}
