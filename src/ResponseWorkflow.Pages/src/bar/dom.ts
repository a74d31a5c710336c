type Child = Node | string | null;

/** Makes an element. Texts become text nodes: nothing that comes from a definition is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button. */
export function button(text: string, act: () => unknown, look = ''): HTMLButtonElement {
  const element = make('button', { type: 'button', class: `rw-button ${look}` }, text);
  element.addEventListener('click', () => void act());
  return element;
}
