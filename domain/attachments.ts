// What may be attached to an invoice or a payment, and how it may be called.

/** What a name may end in, and what the bytes must then be. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  csv: 'text/csv',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const MEDIA_TYPES: readonly string[] = [...new Set(Object.values(FILE_TYPES))];

export const LONGEST_NAME = 255;

/** Of an invoice or a payment, at once. */
export const MOST_ATTACHMENTS = 100;

const ENDINGS = Object.keys(FILE_TYPES).join(', ');

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const typeByName = (name: string): string | undefined =>
  Object.hasOwn(FILE_TYPES, endingOf(name)) ? FILE_TYPES[endingOf(name)] : undefined;

/** Control characters, and those that turn the direction: `gpj.exe` could look like `exe.jpg`. */
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** Why a file may not be called so; undefined when it may. */
export function whyNotNamed(name: string): { rule: string; detail: string } | undefined {
  if (name.trim() === '') return { rule: 'name', detail: 'Give the file a name.' };
  if (name.length > LONGEST_NAME)
    return { rule: 'maxLength', detail: `A name has at most ${LONGEST_NAME} characters.` };
  if (/[/\\]/.test(name))
    return { rule: 'name', detail: 'A name is no path: it has neither / nor \\.' };
  if (INVISIBLE.test(name) || !name.isWellFormed())
    return { rule: 'name', detail: 'The name holds characters that cannot be seen.' };
  if (typeByName(name) === undefined)
    return { rule: 'ending', detail: `A name ends in one of: ${ENDINGS}.` };
  return undefined;
}

/**
 * The media type of a file that is called so and whose bytes are `found`; undefined when the two
 * do not agree. A table in text is text, whatever its columns.
 */
export function agreedType(name: string, found: string | undefined): string | undefined {
  const wanted = typeByName(name);
  if (wanted === 'text/csv' && found === 'text/plain') return wanted;
  if (wanted === 'image/heic' && found === 'image/heif') return wanted;
  return wanted === found ? wanted : undefined;
}

/** Whether the file could have been called so from the beginning. */
export const isNameOfType = (name: string, mediaType: string): boolean =>
  typeByName(name) === mediaType;

const MIB = 1024 * 1024;

/** Such as "10 MiB". */
export function sizeInWords(bytes: number): string {
  if (bytes >= MIB) return `${Number((bytes / MIB).toFixed(1))} MiB`;
  return bytes >= 1024 ? `${Number((bytes / 1024).toFixed(1))} KiB` : `${bytes} bytes`;
}

/** How far a file of an invoice is on its way to the ERP. */
export const SENDING_STATUSES = [
  'notSynced',
  'notSupported',
  'waiting',
  'sent',
  'notSent',
  'failed',
] as const;
export type SendingStatus = (typeof SENDING_STATUSES)[number];

/** What each means, and what to do. */
export const SENDING_WORDS: Readonly<Record<SendingStatus, string>> = {
  notSynced: 'It is sent to the ERP once the invoice is synced.',
  notSupported:
    'This connection takes no files: attach it in the ERP by hand if it is wanted there.',
  waiting: 'It is on its way to the ERP. Nothing has to be done.',
  sent: 'It is in the ERP. What becomes of it here, such as being taken off, does not happen there.',
  notSent: 'It was not sent. If it is wanted in the ERP, send it again.',
  failed: 'The ERP did not take it. Mend what it says, then send it again; the invoice goes on.',
};
