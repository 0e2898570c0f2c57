// The words that the schemas of all routes are made of. A schema is checked, typed and published
// from this one text.
import { Type } from 'typebox';
import type { Static, TObject, TProperties, TSchema, TUnsafe } from 'typebox';

/** An object that takes no field it does not know. */
export function closed<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/** The same, with every field left to the client. (`Type.Partial` alone would open it again.) */
export function someOf<P extends TProperties>(properties: P, more: object = {}) {
  return Type.Partial(Type.Object(properties), { additionalProperties: false, ...more });
}

export function oneOf<const Values extends readonly string[]>(
  values: Values,
  more: object = {},
): TUnsafe<Values[number]> {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: [...values], ...more });
}

/** Or null. A type list, because `anyOf` would be slow to write and unclear to refuse. */
export function nullable<S extends TSchema>(
  schema: S,
  more: object = {},
): TUnsafe<Static<S> | null> {
  const { type, enum: values, ...rest }: { type?: string; enum?: readonly unknown[] } = schema;
  return Type.Unsafe<Static<S> | null>({
    ...rest,
    ...more,
    type: [type, 'null'],
    ...(values && { enum: [...values, null] }),
  });
}

export const Uuid = Type.String({ format: 'uuid' });
export const Day = Type.String({ format: 'date' });
export const Instant = Type.String({ format: 'date-time' });
export const Currency = Type.String({ format: 'currency', description: 'ISO 4217' });
export const Email = Type.String({ format: 'email', maxLength: 254 });

/** One line that says something. */
export const line = (maxLength: number, more: object = {}) =>
  Type.String({
    minLength: 1,
    maxLength,
    // Each part begins where the one before cannot go on: no backtracking, however long the text.
    pattern: String.raw`^[^\S\u0000-\u001f]*[^\s\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$`,
    ...more,
  });

/** Text of several lines; may be empty. */
export const text = (maxLength: number) => Type.String({ maxLength });

/** Checked by the rules of its currency, where it is known. */
export const Money = Type.String({
  maxLength: 30,
  description: 'A decimal string beside a currency, such as "1234.50".',
});

export const decimal = (integers: number, decimals: number) =>
  Type.String({
    pattern: `^(0|[1-9]\\d{0,${integers - 1}})(\\.\\d{1,${decimals}})?$`,
    description: `A decimal string with up to ${decimals} decimals.`,
  });

export const ExternalId = line(200, { description: "The integrator's own id." });

export const Id = closed({ id: Uuid });

export const Paging = {
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
};

/** The beginning of a number or a name. */
export const Prefix = Type.Optional(Type.String({ minLength: 1, maxLength: 100 }));

export const listOf = <S extends TSchema>(item: S) =>
  closed({ items: Type.Array(item), nextCursor: nullable(Type.String()) });

export const RowVersion = Type.Integer({ description: 'The number in the ETag.' });
/** What setting a link or an account offers. */
export const Retryable = closed({
  count: Type.Integer({ description: 'Failed exports that lacked what was set.' }),
  causes: Type.Array(Type.String(), { description: 'For POST /v1/failures/retry.' }),
});

/** Any JSON: of a shape that only its reader knows. */
export const Json = Type.Unsafe<unknown>({});

export const PushedId = closed({ externalId: ExternalId });

/** What failed exports have in common. */
export const Cause = Type.String({
  pattern: '^[0-9a-f]{32}$',
  description: 'As GET /v1/failures names it.',
});

/** How the ERP knows it. */
export const LinkView = closed({
  connectionId: Uuid,
  erpId: Type.String(),
  erpCode: nullable(Type.String()),
  erpName: Type.String(),
  setBy: Uuid,
  setAt: Instant,
});
