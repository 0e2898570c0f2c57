// `tieout company create`: a real beginning. The company, its first Admin with all rights, and a
// token that is shown this once.
import type { Config } from '../config.ts';
import { createCompany } from '../db/companies.ts';
import { openDb, whyNotReady } from '../db/index.ts';
import { databaseInUse, reachingProblem } from './database.ts';
import { isCurrency } from '../domain/money.ts';
import { Problem } from './problem.ts';

export interface CompanyOptions {
  readonly name: string;
  readonly adminName: string;
  readonly adminEmail: string;
  readonly currency: string;
  /** Asked for: neither answer is right for everybody. */
  readonly separateApprover: 'yes' | 'no';
  readonly json?: boolean;
}

export async function beginCompany(
  config: Config,
  options: CompanyOptions,
  say: (note: string) => void,
): Promise<void> {
  const { name, adminName, adminEmail, currency } = options;
  for (const text of [name, adminName])
    if (!/^(?=.*\S)[^\p{Cc}]{1,200}$/u.test(text))
      throw new Problem('A name has 1 to 200 printable characters, and is not blank.');
  if (!isCurrency(currency))
    throw new Problem(`"${currency}" is not a currency: give its three letters, such as USD.`);
  if (!/^\S+@\S+$/.test(adminEmail))
    throw new Problem(`"${adminEmail}" is not an e-mail address: mails to the Admin go there.`);
  const { url, secretKey } = databaseInUse(config);
  const db = openDb({ url, secretKey });
  try {
    const why = await whyNotReady(db);
    if (why !== undefined) throw new Problem(why);
    const separateApprover = options.separateApprover === 'yes';
    const input = { name, adminName, adminEmail, currency, separateApprover };
    const made = await createCompany(db, input);
    say(options.json ? JSON.stringify(made) : wordsOf(made, name));
  } catch (error) {
    throw reachingProblem(error, url);
  } finally {
    await db.close();
  }
}

const wordsOf = (made: { companyId: string; userId: string; token: string }, name: string) =>
  [
    `${name} is there (company ${made.companyId}, Admin ${made.userId}).`,
    `The Admin's token, shown this once: ${made.token}`,
  ].join('\n');
