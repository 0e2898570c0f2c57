// docker-compose.yml as Docker would read it: merged, with its variables filled in.
import { randomBytes } from 'node:crypto';
import { parse } from 'yaml';
import { read } from '../architecture/tree.ts';

export interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
}

const TEXT = read('docker-compose.yml');

export const { services } = parse(TEXT, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};

/** The services that run our image. */
export const ours = Object.fromEntries(
  Object.entries(services).filter(([, service]) => service.build !== undefined),
);

/** What a person has to set: name → what Docker says when it is not set. */
export const required = new Map(
  [...TEXT.matchAll(/\$\{(\w+):\?([^}]+)\}/g)].map(([, name = '', words = '']) => [name, words]),
);

/** Every `${…}` in the file, as it stands. */
export const variables = [...TEXT.matchAll(/\$\{?[^}\s]*/g)].map(([text]) => text);

/** A value for each, as .env.example says they should be. */
export function secrets(): Map<string, string> {
  return new Map(
    [...required.keys()].map((name) => [
      name,
      name === 'TIEOUT_SECRET_KEY'
        ? randomBytes(32).toString('base64')
        : randomBytes(24).toString('hex'),
    ]),
  );
}

export function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$\{(\w+)[^}]*\}/g, (_, name: string) => values.get(name) ?? '');
}
