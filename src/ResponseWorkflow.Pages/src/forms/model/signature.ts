const prefix = 'data:image/png;base64,';
const beginning = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const end = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const mostPixels = 4000;

/** Whether the text is a data URL of a PNG, by beginning, end and size of the file. */
export function isDrawnSignature(text: string): boolean {
  const encoded = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  if (encoded.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) {
    return false;
  }
  const bytes = Uint8Array.from(atob(encoded), (one) => one.charCodeAt(0));
  if (bytes.length < 33 + end.length || beginning.some((one, i) => bytes[i] !== one) || end.some((one, i) => bytes[bytes.length - end.length + i] !== one)) {
    return false;
  }
  const size = new DataView(bytes.buffer);
  return [size.getUint32(16), size.getUint32(20)].every((pixels) => pixels >= 1 && pixels <= mostPixels);
}
