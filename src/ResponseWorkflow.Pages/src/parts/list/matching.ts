/** The entries of a short list, which is here as a whole, that hold a text; as the server finds them for a file of the list. */
export function matching<T>(items: readonly T[], search: string, textsOf: (item: T) => readonly string[]): readonly T[] {
  const wanted = search.toLowerCase();
  return wanted === '' ? items : items.filter((item) => textsOf(item).some((text) => text.toLowerCase().includes(wanted)));
}
