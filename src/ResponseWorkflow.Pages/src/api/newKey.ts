/** A key that no other request has. `crypto.randomUUID` is there on encrypted connections only, and a house may serve the pages within its own network without. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
