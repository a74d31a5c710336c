import { send } from '../api/designer';
import type { components } from '../api/schema';
import type { Words } from '../words/zh-CN';
import { button, make } from './dom';
import { ask } from './dialog';
import { readProcess } from './publish';

type Instance = components['schemas']['InstanceDetail'];

/** Where what is told of an instance stands, and what can be done with it. */
export interface InstancePlaces {
  readonly facts: HTMLElement;
  readonly acts: HTMLElement;
}

/** Tells how an instance stands for as long as the page is looked at, and offers an operator what can be done with it. */
export function followInstance(id: string, { facts, acts }: InstancePlaces, may: (permission: string) => boolean, words: Words): void {
  const path = `/api/instances/${encodeURIComponent(id)}`;
  let process: string | undefined;

  const offer = (title: string, text: string, act: string) => button(title, () => ask(title, text, words, async () => { await send('POST', `${path}/${act}`, {}); await read(); }));

  const show = (instance: Instance) => {
    const name = instance.name ?? id;
    facts.replaceChildren(
      make('b', { title: name === id ? id : `${name} (${id})` }, name),
      may('definitions.read') ? make('a', { href: `/studio/definitions/${encodeURIComponent(instance.definitionId)}` }, process ?? instance.definitionId) : make('span', {}, process ?? instance.definitionId),
      make('span', {}, words.bar.version(instance.version)),
      make('span', { class: 'rw-tag', role: 'status' }, words.instances.subStatuses[instance.subStatus]),
      ...(instance.isTest === true ? [make('span', { class: 'rw-tag' }, words.instances.test)] : []),
      ...(instance.isHeld ? [make('span', { class: 'rw-tag', title: instance.heldReason ?? '' }, words.instances.held)] : []),
    );
    const mayOperate = may('instances.operate');
    acts.replaceChildren(
      ...(instance.parentInstanceId != null ? [make('a', { href: `/studio/instances/${encodeURIComponent(instance.parentInstanceId)}` }, words.bar.parent)] : []),
      ...(mayOperate && instance.incidentCount > 0 && instance.subStatus !== 'Cancelled' ? [offer(words.instances.retry, words.instances.retryText, 'retry')] : []),
      ...(mayOperate && instance.status === 'Running' ? [offer(words.instances.cancel, words.instances.cancelText, 'cancel')] : []),
    );
  };

  // What changes while it is being read is read once more: answers must not overtake each other.
  let isReading = false;
  let isStale = false;
  const read = async () => {
    isStale = true;
    if (isReading) {
      return;
    }
    isReading = true;
    while (isStale) {
      isStale = false;
      try {
        const instance = await send<Instance>('GET', path);
        process ??= may('definitions.read') ? await readProcess(instance.definitionId).then((one) => one.latest.name ?? one.definitionId, () => instance.definitionId) : instance.definitionId;
        show(instance);
      } catch {
        facts.replaceChildren(id);
      }
    }
    isReading = false;
  };

  // A page that nobody looks at needs no connection: browsers open few to one server. The first event comes at once.
  let events: EventSource | undefined;
  const follow = () => {
    if (document.visibilityState === 'hidden') {
      events?.close();
      events = undefined;
    } else if (events === undefined) {
      events = new EventSource(`${path}/events`);
      events.addEventListener('changed', () => void read());
    }
  };
  document.addEventListener('visibilitychange', follow);
  follow();
  void read();
}
