// The local provider as a process. Says where it listens in one line of JSON on standard output.
import { parseArgs } from 'node:util';
import closeWithGrace from 'close-with-grace';
import { COMPANY, PEOPLE, ROLES } from '../demo-data.ts';
import { keysIn } from './keys.ts';
import type { Person } from './page.ts';
import { startLocalProvider } from './provider.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    keys: { type: 'string' },
    'public-url': { type: 'string' },
  },
});
if (values.keys === undefined) throw new Error('--keys names the file of the keys');

const admin = { name: COMPANY.adminName, email: COMPANY.adminEmail, role: ROLES.admin };
const people: Person[] = [admin];
for (const [name, { name: is, email }] of Object.entries(PEOPLE))
  people.push({ name: is, email, role: ROLES[name as keyof typeof PEOPLE] });

const provider = await startLocalProvider({
  port: Number(values.port),
  keys: keysIn(values.keys),
  people,
  publicUrl: values['public-url'],
});
closeWithGrace({ delay: 2_000, logger: false }, () => provider.stop());
process.stdout.write(`${JSON.stringify({ listening: provider.url })}\n`);
