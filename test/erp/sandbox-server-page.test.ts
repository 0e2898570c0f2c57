// The accountant's page of the sandbox ERP, as a browser without scripts would use it.
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { aBill, anErp, aReceivable, KEY } from './sandbox-server-world.ts';
import type { Json } from './sandbox-server-world.ts';

type Form = Readonly<Record<string, string>>;

async function open(url: string, headers: Form = {}) {
  const response = await fetch(url, { redirect: 'manual', headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function submit(url: string, form: Form, headers: Form = {}) {
  const body = new URLSearchParams(form);
  const init = { method: 'POST', body, headers, redirect: 'manual' } as const;
  const response = await fetch(url, init);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const idOf = ({ body }: { body: Json }): string => String(body['id']);

test('it lists bills and receivables with number, party, total, open amount and state', async () => {
  await using erp = await anErp({ page: 'open' });
  await erp.post('/bills', aBill({ docNumber: 'INV-A' }));
  await erp.post('/receivables', aReceivable({ docNumber: 'APP-3', post: false }));
  for (const path of ['/', '/page/bills']) {
    const { text } = await open(erp.url + path);
    for (const shown of ['INV-A', 'Ridgeline Concrete', '900.00', 'posted'])
      expect(text).toContain(shown);
  }
  const receivables = await open(`${erp.url}/page/receivables`);
  for (const shown of ['APP-3', 'City of Quayside', '2500.00', 'draft'])
    expect(receivables.text).toContain(shown);
  expect((await open(`${erp.url}/page/vendors`)).text).toMatch(/V-1001.*Ridgeline Concrete/s);
  expect((await open(`${erp.url}/page/trial-balance`)).text).toContain('Debits equal credits');
  expect((await open(`${erp.url}/page/bills?q=nobody`)).text).not.toContain('INV-A');
  expect((await open(`${erp.url}/page/bills/bil_99`)).status).toBe(404);
  expect((await open(`${erp.url}/page/nothing`)).status).toBe(404);
});

test('older documents are one click away', async () => {
  await using erp = await anErp({ page: 'open' });
  for (let made = 0; made < 52; made += 1)
    await erp.post('/bills', aBill({ docNumber: `B-${String(made).padStart(3, '0')}` }));
  const first = (await open(`${erp.url}/page/bills`)).text;
  expect(first).toContain('B-051');
  expect(first).not.toContain('B-001');
  const [, older = ''] = /href="([^"]+)">Older/.exec(first) ?? [];
  const second = (await open(erp.url + older.replaceAll('&amp;', '&'))).text;
  expect(second).toContain('B-001');
  expect(second).not.toContain('Older');
});

test('whatever a name contains is shown as text', async () => {
  const evil = `<script>alert("1")</script>'&`;
  await using erp = await anErp({ page: 'open', company: evil });
  await erp.post('/vendors', { code: 'V-X', name: evil });
  const lines = [{ account: '5000', amount: '1.00', text: evil }];
  const bill = await erp.post('/bills', {
    ...aBill({ party: 'V-X', docNumber: evil, reference: evil, memo: evil, lines }),
  });
  const pages = ['/', '/page/bills', `/page/bills/${idOf(bill)}`, '/page/vendors'];
  for (const path of [...pages, `/page/bills?q=${encodeURIComponent(`"><script>`)}`]) {
    const { text, headers } = await open(erp.url + path);
    expect(text, path).not.toContain('<script');
    expect(text, path).toContain('&lt;script&gt;');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect((await open(`${erp.url}/page/bills/${idOf(bill)}`)).text).toContain(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;',
  );
});

test('a person pays in part, with discount and write-off, then the rest', async () => {
  await using erp = await anErp({ page: 'open' });
  const id = idOf(await erp.post('/bills', aBill()));
  const page = `${erp.url}/page/bills/${id}`;
  const part = { method: 'check', number: '777', bank: 'bnk_2', paidDate: '2026-06-10' };
  const paid = await submit(`${page}/pay`, {
    ...part,
    cash: '500',
    discount: '18.00',
    writeOff: '2.00',
    memo: '',
  });
  expect([paid.status, paid.headers.get('location')]).toEqual([303, `/page/bills/${id}?done=paid`]);
  expect(await erp.get(`/bills/${id}`)).toMatchObject({ open: '380.00' });
  expect(await erp.rows(`/bills/${id}/payments`)).toMatchObject([
    {
      method: 'check',
      number: '777',
      bank: { code: 'PR-02' },
      amount: '500.00',
      applications: [{ cash: '500.00', discount: '18.00', writeOff: '2.00' }],
    },
  ]);
  await submit(`${page}/pay`, { method: 'ach', paidDate: '2026-06-11', cash: '' });
  expect(await erp.get(`/bills/${id}`)).toMatchObject({ open: '0.00' });
  expect((await open(`${page}?done=paid`)).text).toContain('The payment is booked.');
});

test('what is refused is said on the page, and nothing is done', async () => {
  await using erp = await anErp({ page: 'open' });
  const id = idOf(await erp.post('/bills', aBill()));
  const form = { method: 'ach', paidDate: '2026-06-10', cash: '900.01' };
  const refused = await submit(`${erp.url}/page/bills/${id}/pay`, form);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Only 900.00 is open.');
  expect(await erp.rows('/payments')).toEqual([]);
});

test('a person voids and deletes payments and documents', async () => {
  await using erp = await anErp({ page: 'open' });
  const id = idOf(await erp.post('/bills', aBill()));
  const page = `/page/bills/${id}`;
  const pay = async (): Promise<string> => {
    const applications = [{ document: id, cash: '100.00' }];
    return idOf(
      await erp.post('/payments', { method: 'ach', paidDate: '2026-06-01', applications }),
    );
  };
  const [first, second] = [await pay(), await pay()];
  const voided = await submit(`${erp.url}/page/payments/${first}/void`, { back: page });
  expect(voided.headers.get('location')).toBe(`${page}?done=payment-voided`);
  const blocked = await submit(`${erp.url}${page}/void`, { date: '2026-06-12' });
  expect([blocked.status, /PMT-000002 hangs on it/.test(blocked.text)]).toEqual([409, true]);
  await submit(`${erp.url}/page/payments/${second}/delete`, { back: 'https://elsewhere.example' });
  expect(await erp.rows(`/bills/${id}/payments`)).toMatchObject([{ id: first, state: 'void' }]);
  await submit(`${erp.url}${page}/void`, { date: '2026-06-12' });
  expect(await erp.get(`/bills/${id}`)).toMatchObject({ state: 'void' });
  await submit(`${erp.url}/page/payments/${first}/delete`, {});
  const deleted = await submit(`${erp.url}${page}/delete`, {});
  expect(deleted.headers.get('location')).toBe('/page/bills?done=deleted');
  expect((await erp.call('GET', `/bills/${id}`)).status).toBe(404);
  expect(await erp.get('/trial-balance')).toMatchObject({ balanced: true, debit: '0.00' });
});

test('a person posts a draft, locks a document, closes a period', async () => {
  await using erp = await anErp({ page: 'open' });
  const id = idOf(await erp.post('/bills', aBill({ post: false })));
  const page = `${erp.url}/page/bills/${id}`;
  await submit(`${page}/post`, {});
  expect(await erp.get(`/bills/${id}`)).toMatchObject({ state: 'posted' });
  await submit(`${page}/lock`, {});
  expect((await open(page)).text).toContain('is working on it');
  expect((await erp.post(`/bills/${id}/void`)).status).toBe(423);
  await submit(`${page}/unlock`, {});
  await submit(`${erp.url}/page/periods/2026-05/close`, {});
  expect(await erp.get('/periods/2026-05')).toMatchObject({ open: false });
  await submit(`${erp.url}/page/periods/2026-05/open`, {});
  expect(await erp.get('/periods/2026-05')).toMatchObject({ open: true });
  expect((await submit(`${page}/dance`, {})).status).toBe(404);
});

test('without a key one signs in first; the cookie is no key', async () => {
  await using erp = await anErp();
  const id = idOf(await erp.post('/bills', aBill({ docNumber: 'SECRET-1' })));
  const closed = await open(`${erp.url}/page/bills/${id}`);
  expect(closed.status).toBe(401);
  expect(closed.text).not.toContain('SECRET-1');
  const form = { method: 'ach', paidDate: '2026-06-01' };
  expect((await submit(`${erp.url}/page/bills/${id}/pay`, form)).status).toBe(401);
  const wrong = await submit(`${erp.url}/page/sign-in`, { key: 'wrong' });
  expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
  const right = await submit(`${erp.url}/page/sign-in`, { key: KEY });
  const cookie = right.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
  expect(cookie).not.toContain(KEY);
  const [pair = ''] = cookie.split(';');
  expect((await open(`${erp.url}/page/bills/${id}`, { cookie: pair })).text).toContain('SECRET-1');
  const [, proof = ''] = pair.split('=');
  const asKey = { authorization: `Bearer ${proof}` };
  expect((await erp.call('GET', '/ping', undefined, asKey)).status).toBe(401);
});

/** `fetch` does not let one say another Host. */
function statusAs(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end();
  });
}

test('another site can neither send a form nor read an open page', async () => {
  await using erp = await anErp({ page: 'open' });
  const id = idOf(await erp.post('/bills', aBill()));
  const from = (headers: Form) => submit(`${erp.url}/page/bills/${id}/delete`, {}, headers);
  expect((await from({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await from({ origin: 'null' })).status).toBe(403);
  expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(await statusAs(erp.url, 'rebound.example')).toBe(403);
  expect(await statusAs(erp.url, `localhost:${erp.sandbox.port}`)).toBe(200);
  expect((await erp.get(`/bills/${id}`))['state']).toBe('posted');
  expect((await from({ origin: erp.url })).status).toBe(303);
});
