// Starts the designer on this page. What the page shows stands in attributes of its body, written by the server.
(() => {
  'use strict';

  const { application, studio, screen, element: name, idAttribute, id } = document.body.dataset;
  const culture = document.documentElement.lang === 'en' ? 'en-US' : 'zh-CN';
  const loading = document.getElementById('studio-loading');
  const errors = document.getElementById('blazor-error-ui');

  // What is on the screen when it can be used: a table, or the canvas with what is drawn on it.
  const drawn = {
    definitions: '.mud-table-body tr, .mud-table .mud-table-empty-row, .mud-table-root',
    instances: '.mud-table-body tr, .mud-table .mud-table-empty-row, .mud-table-root',
    definition: 'elsa-activity-wrapper, .x6-graph-svg',
    instance: 'elsa-activity-wrapper, .x6-graph-svg',
  }[screen];

  const go = (kind) => (shown) => location.assign(`${studio}${kind}/${encodeURIComponent(shown)}`);

  const build = () => {
    // The designer takes only an absolute address, and none with a slash at its end.
    const provider = document.createElement('elsa-backend-provider');
    provider.setAttribute('remote-endpoint', `${location.origin}${application}/elsa/api`);
    const element = document.createElement(name);
    if (idAttribute) {
      element.setAttribute(idAttribute, id);
    }
    // A click without them would lead to an address that the designer does not have.
    element.editWorkflowDefinition = go('definitions');
    element.viewWorkflowInstance = go('instances');
    document.getElementById('studio').append(provider, element);
  };

  const hideLoading = () => {
    loading.hidden = true;
    document.body.dataset.state = 'ready';
  };

  // Looks at each change of the page until the designer has drawn, or has told an error.
  const watch = () => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(drawn) || errors.style.display === 'block') {
        observer.disconnect();
        hideLoading();
      }
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] });
  };

  const fail = (reason) => {
    if (loading.hidden) {
      return;
    }
    console.error(reason);
    errors.style.display = 'block';
    hideLoading();
  };

  errors.querySelector('.reload').addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  errors.querySelector('.dismiss').addEventListener('click', (event) => {
    event.preventDefault();
    errors.style.display = 'none';
  });

  try {
    localStorage.setItem('BlazorCulture', culture);
  } catch {
    // A browser that keeps nothing gets the culture by the start alone.
  }

  watch();
  // A file that does not arrive is told here only: the start neither ends nor fails then.
  window.addEventListener('unhandledrejection', (event) => fail(event.reason));
  window.addEventListener('error', (event) => fail(event.error ?? event.target), true);
  // Elements that are made before they are defined lose the functions assigned to them.
  customElements.whenDefined(name).then(build);
  Blazor.start({ applicationCulture: culture }).catch(fail);
})();
