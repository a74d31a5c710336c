import { EnvironmentOutlined, PhoneOutlined } from '@ant-design/icons';
import { Collapse } from 'antd';
import type { JsonObject } from '../../forms/model/json';
import { useWords } from '../../words/WordsContext';
import { callAddress, mapAddress, placesOf, type Place } from './places';

// More than these would push what is to be done out of sight.
const mostShown = 2;

/** Where the task leads, and whom to call there: on a telephone, a touch opens the map or calls. */
export function TaskPlaces({ facts }: { readonly facts: JsonObject }) {
  const words = useWords().taskPage;
  const places = placesOf(facts);
  if (places.length === 0) {
    return null;
  }
  const list = (
    <ul className="task-places" aria-label={words.places}>
      {places.map((place, i) => <PlaceLine key={i} place={place} />)}
    </ul>
  );
  return places.length <= mostShown ? list : <Collapse size="small" className="task-places-many" items={[{ key: 'places', label: words.placesOf(places.length), children: list }]} />;
}

function PlaceLine({ place }: { readonly place: Place }) {
  const words = useWords().taskPage;
  const map = mapAddress(place);
  const call = callAddress(place.phone);
  const where = [place.name, place.address].filter((one) => one !== '').join(' · ');
  return (
    <li>
      {place.end !== undefined && <strong>{words.end(place.end)}</strong>}
      {where !== '' && (map === undefined ? <span>{where}</span> : <a className="task-touch" href={map} title={words.openMap}><EnvironmentOutlined aria-hidden /> {where}</a>)}
      {(place.contact !== '' || place.phone !== '') && (call === undefined ? <span>{[place.contact, place.phone].join(' ').trim()}</span> : <a className="task-touch" href={call} title={words.call}><PhoneOutlined aria-hidden /> {[place.contact, place.phone].join(' ').trim()}</a>)}
    </li>
  );
}
