import { Alert, App, Button, Flex, Form, Input, Skeleton, Space, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { ChangeNote } from '../../parts/ChangeNote';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { FactFields } from './FactFields';
import { GradeFields } from './GradeFields';
import { PlainWords } from './PlainWords';
import { placeWordRefusals } from './refusals';
import { useLimitWords } from './useLimitWords';
import { fieldsOf, requestOf, wordsSubject, type WordFields } from './wordFields';
import './limits.css';

const termKinds = ['TimeLimit'] as const;

/** The words that rule rows may use: facts, grades, and the roles, units and channels of escalations. */
export default function LimitWords() {
  const all = useWords();
  const words = all.limits;
  const { may } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<WordFields>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [isTouched, setIsTouched] = useState(false);
  const [isOutdated, setIsOutdated] = useState(false);
  const vocabulary = useLimitWords();
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/words')), []));
  const { value, refresh } = loaded;
  const mayEdit = may('limits.edit');

  // What somebody else has saved does not take away what is being typed: it says so, and the server refuses to save over it.
  const changed = useChanges(termKinds, () => (isTouched ? setIsOutdated(true) : refresh()), (change) => change.id === wordsSubject);
  useEffect(() => {
    if (value !== undefined && !isTouched) {
      form.setFieldsValue(fieldsOf(value));
    }
  }, [value, isTouched, form]);
  const discard = () => {
    setProblems([]);
    setIsTouched(false);
    setIsOutdated(false);
    form.resetFields();
    refresh();
  };
  const save = async (fields: WordFields) => {
    setIsBusy(true);
    setProblems([]);
    try {
      await demand(api.PUT('/api/time-limits/words', { params: { header: { 'If-Match': `"${value?.latestVersion ?? 0}"` } }, body: requestOf(fields) }));
      void message.success(all.saved);
      discard();
    } catch (error) {
      setProblems(placeWordRefusals(error, form));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section aria-label={words.wordsTitle} aria-busy={loaded.isLoading}>
      <Flex align="baseline" gap={8} wrap style={{ marginBottom: 8 }}>
        <Typography.Title level={1} className="page-title">{words.wordsTitle}</Typography.Title>
        <Typography.Text type="secondary">{words.wordsHint}</Typography.Text>
        <ChangeNote change={changed} />
      </Flex>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      {isOutdated && <Alert type="warning" showIcon style={{ marginBottom: 12 }} message={words.wordsOutdated} action={<Button size="small" onClick={discard}>{words.wordsReload}</Button>} />}
      {problems.length > 0 && <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} message={words.problems} description={problems.map((one) => <div key={one}>{one}</div>)} />}
      {value === undefined ? loaded.problem === undefined && <Skeleton active paragraph={{ rows: 12 }} /> : (
        <Form<WordFields> form={form} layout="vertical" disabled={!mayEdit} initialValues={fieldsOf(value)} onFinish={(fields) => void save(fields)} onValuesChange={() => setIsTouched(true)} className="limit-form">
          <FactFields calendars={vocabulary.calendars} mayEdit={mayEdit} />
          <GradeFields mayEdit={mayEdit} />
          <h2 className="words-heading">{words.escalation}</h2>
          <PlainWords name="roles" label={words.roles} named={words.roleWords} />
          <PlainWords name="units" label={words.unitsOfRoles} named={words.unitWords} />
          <PlainWords name="channels" label={words.channels} named={words.channelWords} />
          {mayEdit && (
            <Space align="start" wrap style={{ marginTop: 8 }}>
              <Form.Item name="reason" rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input aria-label={all.reason} placeholder={`${all.reason}（${words.reasonHint}）`} autoComplete="off" maxLength={2000} style={{ width: 420 }} /></Form.Item>
              <Button type="primary" htmlType="submit" loading={isBusy} disabled={!isTouched}>{all.save}</Button>
              <Button disabled={!isTouched} onClick={discard}>{words.discard}</Button>
            </Space>
          )}
        </Form>
      )}
    </section>
  );
}
