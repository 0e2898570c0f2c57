// What in a published document would break a client of an earlier one. What is sent may be asked
// for more loosely, what is answered may say more; a new version of the API may do as it likes.
// Clients are told to expect enum values in answers that they do not know.

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly [keyword: string]: unknown;
}
interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Operation {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
  readonly security?: readonly object[];
}
export interface Document {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** A sentence for each thing that a client of `released` would trip over. */
export function incompatibilities(released: Document, current: Document): string[] {
  if (released.info.version !== current.info.version) return [];
  const schemas = schemasOf(released, current);
  return Object.entries(released.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, before]) => {
      const name = `${method.toUpperCase()} ${path}`;
      const now = current.paths[path]?.[method];
      if (!now) return [`${name} is gone`];
      const found = [...inRequest(schemas, before, now), ...inAnswers(schemas, before, now)];
      return found.map((problem) => `${name}: ${problem}`);
    }),
  );
}

type Resolve = (pair: readonly [before: Schema, now: Schema]) => readonly [Known, Known];

/** A schema with nothing left to follow or to guess. */
interface Known {
  readonly types: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly items: readonly Schema[];
  readonly schema: Schema;
}

function schemasOf(released: Document, current: Document): Resolve {
  const follow = (document: Document, schema: Schema): Schema =>
    schema.$ref === undefined
      ? schema
      : (document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  return ([before, now]) => [known(follow(released, before)), known(follow(current, now))];
}

function known(schema: Schema): Known {
  const { type = [], properties = {}, required = [], items } = schema;
  return { types: [type].flat(), properties, required, items: items ? [items] : [], schema };
}

function inRequest(resolve: Resolve, before: Operation, now: Operation): string[] {
  const isClosed = (now.security ?? []).length > (before.security ?? []).length;
  return [
    ...(isClosed ? ['a token is asked for'] : []),
    ...inParameters(resolve, before, now),
    ...inBody(resolve, before.requestBody, now.requestBody),
  ];
}

function inParameters(resolve: Resolve, before: Operation, now: Operation): string[] {
  const named = ({ parameters = [] }: Operation) =>
    new Map(parameters.map((one) => [`${one.in} ${one.name}`, one]));
  const [was, is] = [named(before), named(now)];
  const added = [...is].filter(([name, { required }]) => required && !was.has(name));
  const problems = added.map(([name]) => `the ${name} is new and required`);
  for (const [name, { schema = {}, required }] of was) {
    const other = is.get(name);
    if (!other) problems.push(`the ${name} is not taken any more`);
    else if (other.required && !required) problems.push(`the ${name} is required now`);
    else problems.push(...sent(resolve, [schema, other.schema ?? {}], `the ${name}`));
  }
  return problems;
}

function inBody(resolve: Resolve, before?: Body, now?: Body): string[] {
  if (!before) return now?.required ? ['a body is required now'] : [];
  if (!now) return ['a body is not taken any more'];
  const problems = now.required && !before.required ? ['the body is required now'] : [];
  for (const [type, schema] of schemasIn(before)) {
    const other = schemasIn(now).get(type);
    if (!other) problems.push(`a body as ${type} is not taken any more`);
    else problems.push(...sent(resolve, [schema, other], 'the body'));
  }
  return problems;
}

const schemasIn = ({ content = {} }: Body): ReadonlyMap<string, Schema> =>
  new Map(Object.entries(content).map(([type, { schema = {} }]) => [type, schema]));

function inAnswers(resolve: Resolve, before: Operation, now: Operation): string[] {
  return Object.entries(before.responses ?? {}).flatMap(([status, was]) => {
    const other = now.responses?.[status];
    const where = `the answer ${status}`;
    if (!other) return [`${where} is gone`];
    return [...schemasIn(was)].flatMap(([type, schema]) => {
      const media = schemasIn(other).get(type);
      return media
        ? answered(resolve, [schema, media], where)
        : [`${where} is not ${type} any more`];
    });
  });
}

/** Everything that was taken must still be taken. */
function sent(resolve: Resolve, pair: readonly [Schema, Schema], where: string): string[] {
  const [before, now] = resolve(pair);
  const problems = [
    ...narrowed(before, now, where),
    ...tightened(before.schema, now.schema, where),
    ...now.required
      .filter((name) => !before.required.includes(name))
      .map((name) => `${where}/${name} is required now`),
  ];
  for (const [name, one] of Object.entries(before.properties)) {
    const other = now.properties[name];
    if (other) problems.push(...sent(resolve, [one, other], `${where}/${name}`));
    else problems.push(`${where}/${name} is not taken any more`);
  }
  for (const [at, items] of before.items.entries())
    problems.push(...sent(resolve, [items, now.items[at] ?? {}], `${where}/*`));
  return problems;
}

function narrowed(before: Known, now: Known, where: string): string[] {
  const lost =
    now.types.length === 0 ? [] : before.types.filter((type) => !now.types.includes(type));
  const problems = lost.map((type) => `${where} may not be ${type} any more`);
  if (before.types.length === 0 && now.types.length > 0)
    problems.push(`${where} must be ${now.types.join(' or ')} now`);
  const [was, is] = [before.schema.enum, now.schema.enum];
  if (!is) return problems;
  if (!was) return [...problems, `${where} is one of a list now`];
  const gone = was.filter((value) => !is.includes(value));
  return [...problems, ...gone.map((value) => `${where} may not be ${String(value)} any more`)];
}

/** Keyword → whether the second is stricter than the first. */
const LIMITS: Readonly<Record<string, (before: number, now: number) => boolean>> = {
  maxLength: (before, now) => now < before,
  maxItems: (before, now) => now < before,
  maximum: (before, now) => now < before,
  minLength: (before, now) => now > before,
  minItems: (before, now) => now > before,
  minimum: (before, now) => now > before,
};

function tightened(before: Schema, now: Schema, where: string): string[] {
  const limits = Object.entries(LIMITS).filter(([keyword, isStricter]) => {
    const [was, is] = [before[keyword], now[keyword]];
    return is !== undefined && (was === undefined || isStricter(Number(was), Number(is)));
  });
  const others = ['pattern', 'format'].filter(
    (keyword) => now[keyword] !== undefined && now[keyword] !== before[keyword],
  );
  const closed = now['additionalProperties'] === false && before['additionalProperties'] !== false;
  return [
    ...limits.map(([keyword]) => `${where} has a stricter ${keyword}`),
    ...others.map((keyword) => `${where} has another ${keyword}`),
    ...(closed ? [`${where} takes no other field any more`] : []),
  ];
}

/** Everything that could be read can still be read. */
function answered(resolve: Resolve, pair: readonly [Schema, Schema], where: string): string[] {
  const [before, now] = resolve(pair);
  const problems = widened(before, now, where);
  for (const [name, one] of Object.entries(before.properties)) {
    const other = now.properties[name];
    if (!other) problems.push(`${where}/${name} is gone`);
    else problems.push(...answered(resolve, [one, other], `${where}/${name}`));
    const wasSure = before.required.includes(name);
    if (other && wasSure && !now.required.includes(name))
      problems.push(`${where}/${name} may be left out now`);
  }
  for (const [at, items] of before.items.entries())
    problems.push(...answered(resolve, [items, now.items[at] ?? {}], `${where}/*`));
  return problems;
}

function widened(before: Known, now: Known, where: string): string[] {
  if (before.types.length === 0) return [];
  if (now.types.length === 0) return [`${where} may be anything now`];
  const added = now.types.filter((type) => !before.types.includes(type));
  const problems = added.map((type) => `${where} may be ${type} now`);
  const format = before.schema['format'];
  if (format !== undefined && format !== now.schema['format'])
    problems.push(`${where} has another format`);
  return problems;
}
