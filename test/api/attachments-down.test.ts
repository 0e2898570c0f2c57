// When the store of files is gone, or what is in it is not what was put there: uploads and
// downloads say so by name, all else goes on, and what was refused can be sent again.
import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aGround, sha256Of } from './attachment-ground.ts';
import type { Ground } from './attachment-ground.ts';
import { PDF, upload } from './uploads.ts';
import { must } from './world.ts';

const ready = 'ready';

test('a store that takes nothing: 503, nothing is left, and the same key succeeds later', async () => {
  const ground = await aGround();
  await using door = ground.door;
  const root = join(door.home, 'files');
  writeFileSync(root, 'in the way');
  const key = { 'idempotency-key': randomUUID() };
  const before = await ground.rows();
  expect(await ground.add(upload('a.pdf'), key)).toMatchObject({
    status: 503,
    headers: { 'retry-after': '1' },
    body: { code: 'FilesUnavailable' },
  });
  expect(await ground.rows()).toEqual(before);
  expect(door.logged()).toContain('the store of files did not answer');
  expect(await door.as(undefined)('GET', '/readyz')).toMatchObject({
    status: 200,
    body: { status: 'degraded', database: ready, files: 'unreachable' },
  });
  await must(200, ground.company.as('reader')('GET', ground.url));
  rmSync(root);
  await must(201, ground.add(upload('a.pdf'), key));
});

test('a store that takes files is ready, and asked for it once in a while', async () => {
  const ground = await aGround();
  await using door = ground.door;
  const ask = () => door.as(undefined)('GET', '/readyz');
  expect(await ask()).toMatchObject({ body: { status: ready, files: ready } });
  writeFileSync(join(door.home, 'moved'), '');
  renameSync(join(door.home, 'files'), join(door.home, 'away'));
  renameSync(join(door.home, 'moved'), join(door.home, 'files'));
  expect(await ask()).toMatchObject({ body: { status: ready } }); // believed for some seconds
});

/** Asked over a connection, where it matters when something breaks off. */
async function download({ door, company, url }: Ground, id: string): Promise<Response> {
  const address = await door.app.listen({ port: 0, host: '127.0.0.1' });
  const authorization = `Bearer ${company.tokens.reader}`;
  return fetch(`${address}${url}/${id}/content`, {
    headers: { authorization },
  });
}

test.each([
  ['small', 10],
  ['large', 200_000],
])('a %s file that was changed is never given out as if it were whole', async (_size, more) => {
  const ground = await aGround(1_000_000);
  await using door = ground.door;
  const bytes = PDF + '%'.repeat(more);
  const { id } = await must(201, ground.add(upload('a.pdf', bytes)));
  const [kept = ''] = ground.stored().filter((name) => name.endsWith(sha256Of(bytes)));
  writeFileSync(join(door.home, kept), bytes.replace('1.7', '1.4'));
  const answer = await download(ground, id);
  const text = await answer.text().catch((error: unknown) => error);
  if (more > 100_000)
    expect(text).toBeInstanceOf(TypeError); // it broke off
  else {
    expect(answer.status).toBe(500);
    expect(JSON.parse(String(text))).toMatchObject({ code: 'FileLost' });
    for (const name of ['content-disposition', 'repr-digest'])
      expect(answer.headers.get(name), name).toBeNull();
  }
  expect(door.logged()).toContain('are not those that were kept');
});

test('a file that is gone is told as lost, until the same file comes again', async () => {
  const ground = await aGround();
  await using door = ground.door;
  const { id } = await must(201, ground.add(upload('a.pdf')));
  const [kept = ''] = ground.stored().filter((name) => name.endsWith(sha256Of(PDF)));
  const content = `${ground.url}/${id}/content`;
  rmSync(join(door.home, kept));
  const gone = await ground.company.as('reader')('GET', content);
  expect(gone).toMatchObject({ status: 500, body: { code: 'FileLost' } });
  expect(door.logged()).toContain('a file is not in the store as it was kept');
  await must(201, ground.add(upload('a.pdf')));
  expect((await ground.company.as('reader')('GET', content)).body).toBe(PDF);
});
