// Schemathesis, in a virtual environment of this clone.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pythonWith } from '../python.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const HOME = here('../../node_modules/.cache/tieout/schemathesis');

/** The Python that has it. */
export const schemathesis = (): Promise<string> => pythonWith(here('requirements.txt'), HOME);

export interface FuzzOptions {
  /** Address of the API. */
  readonly url: string;
  readonly token: string;
  readonly examples: number;
  readonly seed: number;
  /** What there is, for hooks.py to put in the place of made-up ids. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly phases: string;
  /** It ends after that. */
  readonly seconds?: number | undefined;
  /** Gets what is printed, as it is printed. */
  readonly say?: ((text: string) => void) | undefined;
}

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
];

/** What it printed, and whether it found nothing. */
export async function fuzz(options: FuzzOptions): Promise<{ code: number | null; out: string }> {
  const { url, token, examples, seed, ids, phases } = options;
  const args = ['run', `${url}/openapi.json`, '--header', `Authorization: Bearer ${token}`];
  const limits = ['--max-examples', String(examples), '--seed', String(seed), '--workers', '1'];
  const more = [
    '--checks',
    CHECKS.join(','),
    '--phases',
    phases,
    '--no-color',
    '--warnings',
    'off',
  ];
  const child = spawn(
    await schemathesis(),
    [
      '-m',
      'schemathesis.cli',
      ...args,
      ...limits,
      ...more,
      '--no-shrink',
      '--continue-on-failure',
      ...(options.seconds ? ['--max-time', String(options.seconds)] : []),
    ],
    {
      env: {
        ...process.env,
        SCHEMATHESIS_HOOKS: here('hooks.py'),
        TIEOUT_IDS: JSON.stringify(ids),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: HOME, // it keeps a database of what it found before; ours begins anew
    },
  );
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      out += data.toString();
      options.say?.(data.toString());
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out }));
  });
}
