// From the bytes of a file to its text. No DOM.

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** How much of a file without byte order mark is looked at to tell UTF-16 from bytes that are no text. */
const sampleSize = 4_096;

/**
 * The text of a file: as its byte order mark says, else UTF-8, else Windows-1252, which every older export is in.
 * Without byte order mark, and with line ends as `\n`. Nothing when the bytes are no text, such as a workbook.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decode(bytes);
  if (!decoded || decoded.text.includes('\0')) return undefined;
  return { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') };
}

function decode(bytes: Uint8Array): DecodedText | undefined {
  const as = (label: string, encoding: Encoding) => ({ text: new TextDecoder(label).decode(bytes), encoding });
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return as('utf-8', 'UTF-8');
  if (startsWith(bytes, 0xff, 0xfe)) return as('utf-16le', 'UTF-16');
  if (startsWith(bytes, 0xfe, 0xff)) return as('utf-16be', 'UTF-16');
  if (bytes.subarray(0, sampleSize).includes(0)) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return as('windows-1252', 'Windows-1252');
  }
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
