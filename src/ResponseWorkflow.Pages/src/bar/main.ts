import './bar.css';
import { meetEditors, readEditors, send } from '../api/designer';
import { Problem } from '../api/problem';
import { languageOfBrowser, wordsOf } from '../words/languages';
import type { Words } from '../words/zh-CN';
import { button, make } from './dom';
import { followInstance } from './instance';
import { check, publish, readProcess, type BarProcess } from './publish';
import { test } from './test';

const heartbeat = 20_000;

interface Session {
  readonly displayName: string;
  readonly language: string;
  readonly permissions: readonly string[];
  readonly isSession: boolean;
}

const stateOf = (process: BarProcess, words: Words) => {
  const isPublished = process.publishedVersion != null;
  const isDraft = process.hasDraft ?? process.latest.state === 'Draft';
  return [...(isPublished ? [words.processes.published] : []), ...(isDraft ? [isPublished ? words.processes.draft : words.processes.onlyDraft] : []), ...(!isPublished && !isDraft ? [words.processes.retracted] : [])];
};

async function switchLanguage(session: Session | undefined) {
  const isEnglish = (session?.language ?? languageOfBrowser()) === 'en';
  await send('PUT', '/api/session/language', { language: isEnglish ? 'zh-CN' : 'en' });
  window.location.reload();
}

async function signOut() {
  await send('DELETE', '/api/session');
  window.location.assign('/sign-in');
}

/** Fills the place above the designer: where one is, how the process stands, who else edits it, and what can be done with it. */
class DesignerBar {
  private readonly words: Words;
  private readonly facts = make('span', { class: 'rw-facts' });
  private readonly others = make('span', { class: 'rw-others', role: 'status' });

  constructor(
    private readonly place: HTMLElement,
    private readonly session: Session | undefined,
  ) {
    this.words = wordsOf(session === undefined ? languageOfBrowser() : session.language === 'en' ? 'en' : 'zh-CN');
  }

  show() {
    const { screen = '', id = '' } = this.place.dataset;
    const words = this.words;
    const isDefinition = screen === 'definition' && id !== '';
    const isOfInstances = screen.startsWith('instance');
    const instanceActs = make('span', { class: 'rw-acts' });
    this.place.replaceChildren(
      make(
        'nav',
        { class: 'rw-bar' },
        make('a', { href: '/', class: 'rw-product' }, words.product),
        this.may('definitions.read') ? make('a', { href: '/processes' }, words.bar.definitions) : null,
        isOfInstances ? make('a', { href: '/instances' }, words.bar.instances) : null,
        this.facts,
        this.others,
        make('span', { class: 'rw-gap' }),
        ...(isDefinition ? this.acts(id) : []),
        instanceActs,
        button(words === wordsOf('en') ? '中文' : 'English', () => switchLanguage(this.session), 'rw-plain'),
        this.session?.isSession === true ? make('span', { class: 'rw-me' }, this.session.displayName) : null,
        this.session?.isSession === true ? button(words.me.signOut, signOut, 'rw-plain') : null,
      ),
    );
    if (isDefinition) {
      void this.showProcess(id);
      void this.meet(id);
      window.setInterval(() => void this.meet(id), heartbeat);
    } else if (screen === 'instance') {
      followInstance(id, { facts: this.facts, acts: instanceActs }, (permission) => this.may(permission), words);
    }
  }

  // Before one has to sign in everything is offered, and the server decides.
  private may(permission: string) {
    return this.session?.permissions.includes(permission) ?? true;
  }

  private acts(id: string) {
    const words = this.words;
    return [
      make('a', { href: `/processes/${encodeURIComponent(id)}` }, words.bar.versions),
      this.may('instances.read') ? make('a', { href: `/instances?definitionId=${encodeURIComponent(id)}` }, words.bar.instances) : null,
      button(words.bar.check, () => check(id, words)),
      this.may('definitions.test') || this.may('instances.run') ? button(words.bar.test, () => test(id, words)) : null,
      this.may('definitions.publish') ? button(words.bar.publish, () => publish(id, words, () => void this.showProcess(id)), 'rw-primary') : null,
    ];
  }

  private async showProcess(id: string) {
    try {
      const process = await readProcess(id);
      const name = process.latest.name ?? id;
      this.facts.replaceChildren(
        make('b', { title: `${name} (${id})` }, name),
        make('span', {}, this.words.bar.version(process.latest.version)),
        ...stateOf(process, this.words).map((state) => make('span', { class: 'rw-tag' }, state)),
      );
    } catch {
      this.facts.textContent = id;
    }
  }

  // Who may not edit only looks who does.
  private async meet(id: string) {
    const ask = this.session === undefined || this.session.permissions.includes('definitions.edit') ? meetEditors : readEditors;
    try {
      const names = (await ask(id)).map((one) => one.name);
      this.others.textContent = names.length === 0 ? '' : this.words.bar.alsoEditing(names.join(', '));
      this.others.title = this.others.textContent;
    } catch {
      this.others.textContent = '';
    }
  }
}

async function start() {
  const place = document.getElementById('designer-bar');
  if (place === null) {
    return;
  }
  try {
    new DesignerBar(place, await send<Session>('GET', '/api/session')).show();
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      window.location.assign(`/sign-in?returnUrl=${encodeURIComponent(window.location.pathname + window.location.search)}`);
      return;
    }
    new DesignerBar(place, undefined).show();
  }
}

void start();
