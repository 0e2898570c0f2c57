// The operator's commands, against a run of their own.
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { answered, apiClient, readInvoice } from '../../cli/api-client.ts';
import { readRunFile } from '../../cli/run-file.ts';
import { installTryton } from '../../cli/tryton/install.ts';
import { PEOPLE } from '../../cli/demo-data.ts';
import { aBrowserAt } from '../api/browser.ts';
import { TRYTON_HOME } from '../tryton-server.ts';
import { aFolder, processesWith } from './processes.ts';
import { isLoopback, listeningBelow, LISTENS_SEEN } from './sockets.ts';
import { asOwner, settings, started, tieout } from './supervised.ts';
import type { Started } from './supervised.ts';
import { until } from './until.ts';

/** Everything is started several times here, beside other tests that do the same. */
vi.setConfig({ testTimeout: 400_000 });

const CREATE = ['company', 'create', '--name', 'Harbor & Sons', '--admin-name', 'Hanna Harbor'];
CREATE.push('--admin-email', 'hanna@harbor.example', '--currency', 'CAD');

test('the demo brings everything up when nothing runs, and ends it after it', async () => {
  using folder = aFolder();
  const { code, out, err } = await tieout(['demo'], settings(join(folder.path, 'home'))).ended;
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toContain('5. The ERP has it, as AP-000001');
  expect(out).toContain('paid 5625.00 of 11250.00, partiallyPaid');
  expect(out).toContain('paid 11250.00 of 11250.00, paid');
  expect(out.trimEnd().endsWith('Ended.')).toBe(true);
  expect(processesWith(folder.path)).toEqual([]);
});

test('the commands work beside what runs', async () => {
  using folder = aFolder();
  const all = await started(join(folder.path, 'home'));
  const command = (...args: string[]) => tieout(args, settings(all.home)).ended;

  listensOnLoopbackOnly(all);
  await looksAtEveryStep(all, (await command('demo')).out);

  const status = await command('status', '--json');
  expect(status.code).toBe(0);
  expect(JSON.parse(status.out)).toMatchObject({ state: 'running', well: true });

  const unasked = await command(...CREATE);
  expect(unasked.err).toContain("required option '--separate-approver <answer>' not specified");
  expect(unasked.code).toBe(2);
  const made = await command(...CREATE, '--separate-approver', 'yes', '--json');
  expect(made.code).toBe(0);
  const { token, companyId } = JSON.parse(made.out) as Record<string, string>;
  const api = apiClient(all.run().addresses?.api ?? '', token ?? '');
  const company = await answered(api.GET('/v1/company'));
  expect(company).toMatchObject({ id: companyId, currency: 'CAD', separateApprover: true });
  await signsIn(all, 'hanna@harbor.example', companyId);
  const wrong = await command(...CREATE, '--separate-approver', 'no', '--currency', 'dollars');
  expect([wrong.code, wrong.err.split(':')[0]]).toEqual([1, '"dollars" is not a currency']);

  expect((await command('migrate')).out).toBe('Nothing to migrate.\n');
  const recovered = await command('recover');
  expect(recovered.out).toBe('Temporal was told again of 1 open submission.\n');
  expect((await command('nonsense')).code).toBe(2);

  await all.stop();
  const after = await command('status');
  expect(after.err).toBe(`Nothing runs on ${all.home}: npm start brings it up.\n`);
  expect(after.code).toBe(1);
});

/** As a browser does, at the local provider, which offers the demo's people and takes others. */
async function signsIn(all: Started, email: string, companyId = ''): Promise<void> {
  const browser = aBrowserAt(all.run().addresses?.api ?? '');
  let page = await browser.visit('/sign-in');
  while (page.headers['location'] !== undefined)
    page = await browser.visit(new URL(page.headers['location'], page.url).href);
  expect(page.url.startsWith(all.run().addresses?.signIn ?? 'nowhere')).toBe(true);
  for (const { name, email: theirs } of Object.values(PEOPLE)) {
    expect(page.text).toContain(name);
    expect(page.text).toContain(theirs);
  }
  expect(page.text).not.toMatch(/<script|<style|\sstyle=/);
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/);
  expect(await browser.signIn(email)).toMatchObject({ headers: { location: '/docs' } });
  const me = await browser.visit('/v1/me');
  expect(JSON.parse(me.text)).toMatchObject({ email, companyId });
}

/** Goes to each address that the demo named. */
async function looksAtEveryStep(all: Started, out: string): Promise<void> {
  const found = [...out.matchAll(/http:\S+/g)].map(([url]) => url);
  const [api, workflow, accepted, exported, page, events] = found;
  expect([accepted, exported]).toEqual([api, api]);
  const base = all.run().addresses?.api ?? '';
  const [id = '', ...more] = api?.slice(`${base}/v1/invoices/`.length).split('/') ?? [];
  expect(more).toEqual([]);
  expect(events).toBe(`${base}/v1/invoices/${id}/events`);
  const auditor = all.as('auditor');
  const invoice = await readInvoice(auditor, id);
  expect(invoice.erpStatus).toBe('synced');
  const params = { path: { id } };
  const { items } = await answered(auditor.GET('/v1/invoices/{id}/events', { params }));
  expect(items.length).toBeGreaterThan(3);
  const shown = await fetch(page ?? '');
  expect(await shown.text()).toContain(invoice.number);
  const run = await fetch(workflow?.replace('/namespaces/', '/api/v1/namespaces/') ?? '');
  expect(JSON.stringify(await run.json())).toContain('processInvoice');
}

test('a load of the demo company that is killed in the middle is finished by the next start', async () => {
  using folder = aFolder();
  const home = join(folder.path, 'home');
  const killed = tieout(['start'], settings(home));
  const people = () => asOwner(home, 'select name from users').catch(() => []); // not there yet
  await until('the first people are there', async () => (await people()).length > 1, 150_000);
  killed.process.kill('SIGKILL');
  await killed.ended;
  const all = await started(home);
  const { demo } = all.run();
  expect(Object.keys(demo?.tokens ?? {})).toEqual(['admin', 'projectUser', 'approver', 'auditor']);
  const { items } = await answered(all.as('auditor').GET('/v1/invoices'));
  expect(items.map(({ erpStatus }) => erpStatus)).toEqual(Array(4).fill('notSent'));
  expect(await asOwner(home, 'select name from companies')).toEqual(['Quayside Builders']);
  await all.stop();
});

test('the demo walks into Tryton, a real ERP, more than once', async () => {
  using folder = aFolder();
  const home = join(folder.path, 'home');
  await useInstalledTryton(home);
  const all = await started(home);
  for (const number of ['00001', '00002'].map((last) => `B${new Date().getFullYear()}-${last}`)) {
    const { code, out, err } = await tieout(['demo', '--erp', 'tryton'], settings(home)).ended;
    expect(err).toBe('');
    expect(out).toContain(`5. The ERP has it, as ${number}`);
    expect(code).toBe(0);
  }
  expect(readRunFile(home)?.pids).toEqual(all.run().pids);
  await all.stop();
  expect(processesWith(folder.path)).toEqual([]);
});

/** Installing it takes half a minute: the clone's own is good for every home. */
async function useInstalledTryton(home: string): Promise<void> {
  await installTryton({ home: TRYTON_HOME, env: process.env });
  const [from, to] = [join(TRYTON_HOME, 'tryton'), join(home, 'tryton')];
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(to, name));
}

/** Every socket of every part, and of whatever they started. */
function listensOnLoopbackOnly(all: Started): void {
  if (!LISTENS_SEEN) {
    console.log('Who listens where is not looked at: this system has no /proc/net/tcp.');
    return;
  }
  const { pid, pids = {}, addresses } = all.run();
  const listening = listeningBelow([pid, ...Object.values(pids)]);
  expect(listening.filter((one) => !isLoopback(one))).toEqual([]);
  // All that is known to listen was seen.
  const urls = Object.values(addresses ?? {}).filter((one) => /:\d+/.test(one));
  const ports = urls.map((one) =>
    Number(/:(\d+)/.exec(one.replace(/^\w+:\/\/([^@]*@)?/, ''))?.[1]),
  );
  expect(listening.map(({ port }) => port)).toEqual(expect.arrayContaining(ports));
  expect(ports.length).toBeGreaterThanOrEqual(7);
}
