import { PlusOutlined } from '@ant-design/icons';
import { Alert, App, Button, Descriptions, Flex, InputNumber, Select, Skeleton, Space, Tag, Typography, Upload } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { ChangeNote } from '../../parts/ChangeNote';
import { LoadFailed } from '../../parts/LoadFailed';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CalendarDialog } from './CalendarDialog';
import { DayDialog } from './DayDialog';
import { inLanguage } from './model';
import { HistoryDrawer } from './HistoryDrawer';
import { NewCalendarDialog } from './NewCalendarDialog';
import { weekdays } from './weekdays';
import { YearDialog } from './YearDialog';
import { YearView } from './YearView';

export type HolidayYear = Schemas['HolidayYearModel'];
type Day = Schemas['CalendarDayModel'];

const termKinds = ['TimeLimit'] as const;

/** The calendars: which time counts, year by year, and the public holidays. */
export default function Calendars() {
  const all = useWords();
  const words = all.limits;
  const { language } = useSession();
  const { message } = App.useApp();
  const { params, change } = useListAddress();
  const [day, setDay] = useState<Day>();
  const [isEditing, setIsEditing] = useState(false);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const [taken, setTaken] = useState<Schemas['HolidayYearRequest']>();
  const [isAdding, setIsAdding] = useState(false);
  const year = Number(params.get('year') ?? dayjs().year());
  const calendars = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/calendars')), []));

  // One that observes holidays has the most to show of a year.
  const first = calendars.value?.items.find((one) => one.holidays) ?? calendars.value?.items[0];
  const calendarId = params.get('calendar') ?? first?.id ?? '';
  const days = useLoaded(useCallback(() => (calendarId === '' ? Promise.resolve(undefined) : demand(api.GET('/api/time-limits/calendars/{calendarId}/years/{year}', { params: { path: { calendarId, year: String(year) } } }))), [calendarId, year]));
  const holidays = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/holidays/{year}', { params: { path: { year: String(year) } } })), [year]));
  const calendar = calendars.value?.items.find((one) => one.id === calendarId);
  const mayEdit = calendars.value?.mayEdit ?? false;
  const observes = calendar?.holidays ?? false;
  const reload = () => {
    calendars.reload();
    days.reload();
    holidays.reload();
  };
  const changed = useChanges(termKinds, () => {
    calendars.refresh();
    days.refresh();
    holidays.refresh();
  });
  const take = async (file: File) => {
    try {
      const read = JSON.parse(await file.text()) as Schemas['HolidayYearRequest'];
      if (!Array.isArray(read.holidays) || !Number.isInteger(read.year)) {
        throw new SyntaxError();
      }
      if (read.year !== year) {
        void message.error(words.otherYear(read.year ?? 0, year));
        return;
      }
      setTaken(read);
    } catch {
      void message.error(words.notYearFile);
    }
  };
  return (
    <section aria-label={words.calendarsTitle} aria-busy={days.isLoading}>
      <Flex justify="space-between" align="center" gap={8} wrap style={{ marginBottom: 8 }}>
        <Space align="baseline"><Typography.Title level={1} className="page-title">{words.calendarsTitle}</Typography.Title><ChangeNote change={changed} /></Space>
        <Space>
          {mayEdit && <Button icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>{words.addCalendar}</Button>}
          {mayEdit && calendar !== undefined && <Button onClick={() => setIsEditing(true)}>{words.editWeek}</Button>}
          {mayEdit && observes && (
            <Upload accept=".json" showUploadList={false} beforeUpload={(file) => { void take(file); return false; }}>
              <Button>{words.importYear}</Button>
            </Upload>
          )}
          <Button onClick={() => setIsHistoryShown(true)}>{words.history}</Button>
        </Space>
      </Flex>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 8 }}>
        <Select<string> aria-label={words.calendar} value={calendarId} style={{ width: 200 }} onChange={(one) => change({ calendar: one })} options={(calendars.value?.items ?? []).map((one) => ({ value: one.id, label: inLanguage(one.name, language) }))} />
        <InputNumber<number> aria-label={words.year} value={year} {...(calendars.value === undefined ? {} : { min: calendars.value.firstYear, max: calendars.value.lastYear })} precision={0} style={{ width: 100 }} onChange={(one) => { if (one !== null) { change({ year: String(one) }, true); } }} />
        <Space size={4} role="group" aria-label={words.legend}>
          <Tag className="day-working">{words.working}</Tag>
          <Tag className="day-off">{words.off}</Tag>
          {observes && <Tag className="day-make-up">{words.makeUp}</Tag>}
        </Space>
        {days.value !== undefined && days.value.isAnnounced === false && <Alert type="warning" showIcon message={words.notAnnounced} style={{ padding: '2px 10px' }} />}
      </Flex>
      <LoadFailed problem={calendars.problem ?? days.problem ?? holidays.problem} reload={reload} />
      {calendar !== undefined && (
        <Descriptions
          size="small"
          bordered
          column={3}
          style={{ marginBottom: 8 }}
          items={[
            { key: 'week', label: words.week, span: 3, children: <Flex gap={12} wrap>{weekdays.map((one) => <span key={one} className="number">{words.weekdays[one]} {(calendar.week[one] ?? []).join(', ') || words.nothingCounts}</span>)}</Flex> },
            { key: 'zone', label: words.zone, children: calendar.zone },
            { key: 'holidays', label: words.observes, span: 2, children: observes ? `${words.observed} (${words.makeUpHours} ${words.weekdays[calendar.makeUpDay] ?? ''})` : words.notObserved },
          ]}
        />
      )}
      {days.value === undefined ? days.problem === undefined && <Skeleton active paragraph={{ rows: 12 }} /> : <YearView year={days.value.year} days={days.value.days} {...(mayEdit && observes ? { onDay: setDay } : {})} />}
      {day !== undefined && holidays.value !== undefined && <DayDialog day={day} holidays={holidays.value} onClose={(isSaved) => { setDay(undefined); if (isSaved) { reload(); } }} />}
      {taken !== undefined && <YearDialog taken={taken} onClose={(savedYear) => { setTaken(undefined); if (savedYear !== undefined) { change({ year: String(savedYear) }); reload(); } }} />}
      {isEditing && calendar !== undefined && <CalendarDialog calendar={calendar} onClose={(isSaved) => { setIsEditing(false); if (isSaved) { reload(); } }} />}
      {isAdding && first !== undefined && <NewCalendarDialog like={calendar ?? first} taken={(calendars.value?.items ?? []).map((one) => one.id)} onClose={(added) => { setIsAdding(false); if (added !== undefined) { change({ calendar: added }); calendars.reload(); } }} />}
      {isHistoryShown && <HistoryDrawer calendarId={calendarId} holidays={observes ? holidays.value : undefined} onRestored={reload} onClose={() => setIsHistoryShown(false)} />}
    </section>
  );
}
