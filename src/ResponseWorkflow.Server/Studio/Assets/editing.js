// Tells the server which open page a change comes from, and what the page had before it. The designer itself says neither.
(() => {
  'use strict';

  const api = `${location.origin}${document.body.dataset.application}/elsa/api/workflow-definitions`;
  const own = `${api}/by-definition-id/${encodeURIComponent(document.body.dataset.id ?? '')}`.toLowerCase();
  const send = window.fetch.bind(window);

  // New with each load: a tab that is duplicated copies what the browser stores for it. Not randomUUID, which pages without TLS lack.
  const page = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

  // Tag of the newest version as this page loaded or saved it.
  let known = null;

  window.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, document.baseURI).href;
    if (!address.startsWith(api)) {
      return send(input, init);
    }
    const path = address.split('?')[0];
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    headers.set('ResponseWorkflow-Page', page);
    if (known !== null && /\/revert\/\d+$/.test(path)) {
      headers.set('If-Match', known);
    }
    const answer = await send(input, { ...init, headers });
    const isSave = path === api;
    if (answer.ok && (isSave || path.toLowerCase() === own)) {
      known = answer.headers.get('ETag') ?? known;
    }
    return answer;
  };
})();
