// What a person reads when everything is up: where things are, and how to sign in.
import pc from 'picocolors';
import type { RunFile } from './run-file.ts';

export function welcome(run: RunFile, home: string, tookMs: number): string {
  const { addresses: at, demo } = run;
  if (!at) return '';
  const places: (readonly [string, string])[] = [
    ['API', `${at.api}  (read it at ${at.api}/docs)`],
    ...(at.signIn === undefined ? [] : [['Sign in', signInWords(at.api)] as const]),
    ['Temporal', at.temporalUi ? `${at.temporalUi}  (its server: ${at.temporal})` : at.temporal],
    ['Sandbox ERP', at.sandbox],
    ...(at.mails ? [['Mails', at.mails] as const] : []),
    ['PostgreSQL', at.postgres],
    ['Data and logs', home],
    ['All of this', `${home}/run.json`],
  ];
  const tokens = Object.entries(demo?.tokens ?? {});
  return [
    '',
    pc.bold(`Tieout is up after ${(tookMs / 1000).toFixed(1)} s. Ctrl-C ends it in order.`),
    '',
    ...table(places),
    ...(tokens.length > 0
      ? [
          '',
          pc.bold('Demo company: programs ask with "Authorization: Bearer <token>"'),
          '',
          ...table(tokens),
        ]
      : []),
    '',
  ].join('\n');
}

const signInWords = (api: string): string =>
  `${api}/sign-in  (choose a person, or type an address; no password here)`;

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}
