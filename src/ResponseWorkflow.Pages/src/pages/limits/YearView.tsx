import { Tooltip } from 'antd';
import dayjs from 'dayjs';
import type { Schemas } from '../../api/client';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { inLanguage } from './model';
import './limits.css';
import { weekdays } from './weekdays';

type Day = Schemas['CalendarDayModel'];

interface Properties {
  readonly year: number;
  readonly days: readonly Day[];
  /** What pressing a day does; days cannot be pressed when it is left out. */
  readonly onDay?: (day: Day) => void;
}

const months = Array.from({ length: 12 }, (_, month) => month);
const classes: Record<string, string> = { Working: 'day-working', Off: 'day-off', MakeUp: 'day-make-up' };

/** Twelve months: which days are worked, which are off and what for. */
export function YearView({ year, days, onDay }: Properties) {
  const words = useWords().limits;
  const { language } = useSession();
  const names: Record<string, string> = { Working: words.working, Off: words.off, MakeUp: words.makeUp };
  const told = (day: Day) => [day.date, names[day.kind] ?? '', inLanguage(day.holiday, language), day.windows.join(', ') || words.nothingCounts].filter((one) => one !== '').join(' · ');
  // A name begins with what is to be seen, so that it can be spoken to a program that listens.
  const named = (day: Day) => `${Number(day.date.slice(8))} · ${told(day)}`;
  return (
    <div className="year">
      {months.map((month) => {
        const first = dayjs(new Date(year, month, 1));
        const own = days.filter((day) => Number(day.date.slice(5, 7)) === month + 1);
        const lead = (first.day() + 6) % 7;
        return (
          <table key={month} className="month">
            <caption>{first.format(language === 'en' ? 'MMMM' : 'M月')}</caption>
            <thead><tr>{weekdays.map((one) => <th key={one} scope="col" abbr={words.weekdays[one]}>{(words.weekdays[one] ?? '').slice(language === 'en' ? 0 : 1, language === 'en' ? 2 : 2)}</th>)}</tr></thead>
            <tbody>
              {Array.from({ length: Math.ceil((lead + own.length) / 7) }, (_, week) => (
                <tr key={week}>
                  {weekdays.map((weekday, place) => {
                    const day = own[week * 7 + place - lead];
                    if (day === undefined) {
                      return <td key={weekday} />;
                    }
                    const mark = `day ${classes[day.kind] ?? ''}${day.holiday == null ? '' : ' day-holiday'}`;
                    return (
                      <td key={weekday}>
                        <Tooltip title={told(day)} mouseEnterDelay={0.3}>
                          {onDay === undefined ? <span className={mark} aria-label={named(day)} role="img">{Number(day.date.slice(8))}</span> : <button type="button" className={mark} aria-label={named(day)} onClick={() => onDay(day)}>{Number(day.date.slice(8))}</button>}
                        </Tooltip>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
