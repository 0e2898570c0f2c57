// What failed invoices have in common. A cause is a connection, the failure's name, and words that
// are the same for every invoice that failed by it; its id says nothing and stays the same.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * A token of one document alone: after something that is no part of a word; up to something that is
 * none.
 */
const TOKEN = sql.lit(
  String.raw`(^|[^[:alnum:]_.-])-?([a-z]+_)?\d+([.,:/T-]\d+)*Z?(?![[:alnum:]_-])`,
);

/**
 * The causes of a failed invoice `i`, as a table of `words` and `rule`: one for each problem, or
 * else the ERP's words. A missing link or account is named as it is: it is what invoices share. In
 * other words `#` stands for what is of one invoice alone:
 * - its number, and the number that was given for the ERP, if they are longer than two characters;
 * - tokens without letters that have a digit (`900.00`, `2026-03-31`), and ids such as `bil_17`.
 */
export const CAUSES_OF_I = sql`(
  select p->>'rule' as rule, case when p->>'rule' in ('hasLink', 'hasAccount') then p->>'detail'
    else ${shared(sql`p->>'detail'`)} end as words
  from jsonb_array_elements(i.failure_problems) p
  union all
  select null, ${shared(sql`i.failure_words`)} where i.failure_problems = '[]')`;

function shared(words: RawBuilder<unknown>): RawBuilder<unknown> {
  const without = (text: RawBuilder<unknown>, number: RawBuilder<unknown>) =>
    sql`replace(${text}, case when length(${number}) > 2 then ${number} else '' end, '#')`;
  const numberless = without(
    without(sql`coalesce(${words}, '')`, sql`i.number`),
    sql`coalesce(i.export_fields->>'erpInvoiceNumber', '')`,
  );
  return sql`regexp_replace(${numberless}, ${TOKEN}, '\\1#', 'g')`;
}

/** Of a row of `CAUSES_OF_I` named `c`. */
export const CAUSE_OF_C = sql<string>`left(encode(sha256(convert_to(
  i.connection_id || ' ' || i.failure || ' ' || c.words, 'UTF8')), 'hex'), 32)`;

/** Whether an invoice of a list of `invoices` failed by this cause. */
export const failsBy = (cause: string): RawBuilder<boolean> => sql<boolean>`exists (
  select from (select invoices.*) i cross join lateral ${CAUSES_OF_I} c where ${CAUSE_OF_C} = ${cause})`;
