// What a file is, by its bytes alone: what it is called, and what a client says it is, do not
// count. Nothing is unpacked but the list of what a zip holds, within the library's own limits.
import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

/** The media type; `text/plain` of what is text and nothing more; undefined when it is unknown. */
export async function mediaTypeOf(path: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path);
  if (found) return found.mime;
  return (await isPlainText(path)) ? 'text/plain' : undefined;
}

/** What no text has: control characters but tabs, line ends and form feeds. */
const NO_TEXT = /[\0-\x08\x0b\x0e-\x1f\x7f]/; // oxlint-disable-line no-control-regex

/** Whatever begins as markup does is for a browser, and a browser's text is a program. */
async function isPlainText(path: string): Promise<boolean> {
  let isFirst = true;
  for await (const chunk of createReadStream(path, { encoding: 'latin1' })) {
    const text = String(chunk);
    if (NO_TEXT.test(text)) return false;
    if (isFirst && /^(\xef\xbb\xbf)?\s*</.test(text)) return false;
    isFirst = false;
  }
  return true;
}
