// What is not taken as a file, from the door: another type than its name says, a name that no file
// may have, a body that is not one file, too much of it. Of all of it nothing is left.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aGround, MAX } from './attachment-ground.ts';
import type { Ground } from './attachment-ground.ts';
import { FILE_TYPES } from '../../domain/attachments.ts';
import { office, zip } from './office.ts';
import { form, PDF, upload } from './uploads.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await aGround();
});
afterAll(() => ground.door[Symbol.asyncDispose]());

const add: Ground['add'] = (...given) => ground.add(...given);
const stored = (): string[] => ground.stored();
const rows = () => ground.rows();

const ZIP = 'PK\u0003\u0004\u0014\u0000\u0000\u0000';

describe('what is in a file counts, not what it is said to be:', () => {
  test.each([
    ['a page named .pdf', 'invoice.pdf', '<html><script>alert(1)</script></html>', 'type'],
    ['a page named .csv', 'costs.csv', ' \n<!doctype html><script>alert(1)</script>', 'type'],
    ['a picture with script', 'logo.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'type'],
    ['a program named .txt', 'readme.txt', '\u007fELF\u0002\u0001\u0001\u0000', 'type'],
    ['bytes named .txt', 'readme.txt', 'some\u0000thing', 'type'],
    ['a zip named .xlsx', 'costs.xlsx', ZIP, 'type'],
    ['a pdf named .png', 'photo.png', PDF, 'type'],
    ['a page', 'page.html', '<html></html>', 'ending'],
    ['a picture with script, as it is called', 'logo.svg', '<svg/>', 'ending'],
    ['a program', 'setup.exe', 'MZ', 'ending'],
    ['a file without an ending', 'README', 'text', 'ending'],
    ['an ending that objects have', 'x.constructor', 'text', 'ending'],
    ['nothing', 'empty.pdf', '', 'empty'],
    ['a name that turns around', 'invoice\u202efdp.exe.pdf', PDF, 'name'],
    ['a name with a path', '../../etc/passwd.pdf', PDF, 'name'],
    ['a name with a path of another system', 'C:\\temp\\a.pdf', PDF, 'name'],
    ['a name with a line end', 'a%0Ab\u0085.pdf', PDF, 'name'],
    ['a name that is only spaces', '   ', PDF, 'name'],
    ['a name that is too long', `${'x'.repeat(252)}.pdf`, PDF, 'maxLength'],
  ])('%s is refused, and nothing is left', async (_what, name, bytes, rule) => {
    const before = { rows: await rows(), stored: stored() };
    const said = await add(upload(name, bytes, 'application/pdf'));
    expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' } });
    expect(said.body.errors).toMatchObject([{ pointer: '/file', rule }]);
    expect({ rows: await rows(), stored: stored() }).toEqual(before);
  });

  test.each([
    ['costs.csv', 'code;amount\r\n03-30;1000\r\n', 'text/csv'],
    ['notes.TXT', 'Only text.\n', 'text/plain'],
    ['scan.pdf', PDF, 'application/pdf'],
  ])('%s is taken for what it is', async (name, bytes, mediaType) => {
    const { body } = await add(upload(name, bytes, 'text/html'));
    expect(body).toMatchObject({ name, mediaType });
  });

  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const around = (name: string, bytes: Buffer): Buffer => {
    const [before = '', after = ''] = upload(name, 'HERE').split('HERE');
    return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
  };

  test.each<[string, Buffer, string | undefined]>([
    ['photo.png', png, 'image/png'],
    ['photo.png', png.subarray(0, 8), undefined], // a head and nothing else
    ['costs.xlsx', office('xlsx'), FILE_TYPES['xlsx']],
    ['letter.docx', office('docx'), FILE_TYPES['docx']],
    ['letter.xlsx', office('docx'), undefined],
    ['costs.xlsx', zip({ 'run.exe': 'MZ' }), undefined],
    [
      'photo.jpg',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
      'image/jpeg',
    ],
    ['plan.tif', Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0]), 'image/tiff'],
    ['photo.heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), 'image/heic'],
  ])('%s by its bytes (%#)', async (name, bytes, mediaType) => {
    const type = { 'content-type': 'multipart/form-data; boundary=tieout-boundary' };
    const { status, body } = await add(around(name, bytes), type);
    expect(body['mediaType']).toBe(mediaType);
    expect(status).toBe(mediaType === undefined ? 422 : 201);
  });
});

describe('the body is', () => {
  test.each<[string, () => string]>([
    ['a form without a file', () => form({ field: 'file', bytes: 'text' })],
    ['a file of another name', () => form({ field: 'document', fileName: 'a.pdf' })],
    ['two files', () => form({ fileName: 'a.pdf' }, { fileName: 'b.pdf' })],
    ['a file and a field', () => form({ fileName: 'a.pdf' }, { field: 'note', bytes: 'x' })],
    ['a field and a file', () => form({ field: 'note', bytes: 'x' }, { fileName: 'a.pdf' })],
    ['a form of nothing', () => '--tieout-boundary--\r\n'],
  ])('%s: refused', async (_what, body) => {
    const type = { 'content-type': 'multipart/form-data; boundary=tieout-boundary' };
    const before = { rows: await rows(), stored: stored() };
    const said = await add(body(), type);
    expect(said).toMatchObject({ status: 422, body: { code: 'Invalid' } });
    expect(said.body.errors).toMatchObject([{ pointer: '/file', rule: 'one' }]);
    expect({ rows: await rows(), stored: stored() }).toEqual(before);
  });

  test.each([
    ['JSON', { file: 'a.pdf' }, {}, 415, 'UnsupportedMediaType'],
    ['nothing at all', undefined, {}, 415, 'UnsupportedMediaType'],
    [
      'a form without a boundary',
      'x',
      { 'content-type': 'multipart/form-data' },
      400,
      'BadRequest',
    ],
    ['cut off', upload('a.pdf').slice(0, 120), {}, 400, 'BadRequest'],
  ])('%s: refused', async (_what, body, headers, status, code) => {
    const before = { rows: await rows(), stored: stored() };
    expect(await add(body, headers)).toMatchObject({ status, body: { code } });
    expect({ rows: await rows(), stored: stored() }).toEqual(before);
  });

  test('a form elsewhere: refused as ever', async () => {
    const said = await ground.company.as('admin')('POST', '/v1/vendors', upload('a.pdf'));
    expect(said).toMatchObject({ status: 415, body: { code: 'UnsupportedMediaType' } });
  });
});

describe('the largest file', () => {
  const csv = (size: number): string => 'x'.repeat(size);

  test('is taken, and one byte more is not', async () => {
    expect((await add(upload('a.csv', csv(MAX)))).status).toBe(201);
    const before = { rows: await rows(), stored: stored() };
    const said = await add(upload('a.csv', csv(MAX + 1)));
    expect(said).toMatchObject({
      status: 413,
      body: { code: 'FileTooLarge', detail: 'A file may have at most 19.5 KiB.', maxBytes: MAX },
    });
    expect({ rows: await rows(), stored: stored() }).toEqual(before);
  });

  test('is known before a far larger one has come', async () => {
    const said = await add(upload('a.csv', csv(MAX * 100)));
    expect(said).toMatchObject({ status: 413, body: { code: 'FileTooLarge' } });
  });
});
