// Everything that an export of one invoice needs to know, in one query for the header and one for
// the lines: its parents with their links, and the connection. The rules over it are
// domain/export.ts.
import { sql } from 'kysely';
import { capabilitiesOf } from '../domain/connectors.ts';
import type { Capabilities, ExportFields } from '../domain/connectors.ts';
import { planExport } from '../domain/export.ts';
import type { ExportLineInput, ExportPlan, Parent } from '../domain/export.ts';
import type { Tx } from './index.ts';
import type { InvoiceRow } from './invoices.ts';
import type { ConnectionRow } from './decision-context.ts';

interface LineRow extends Omit<ExportLineInput, 'costCode' | 'taxCode'> {
  readonly parents: Readonly<
    Record<'project' | 'contract' | 'costCode', Parent> &
      Record<'vendor' | 'taxCode', Parent | null>
  >;
}

/** The document of an invoice on a connection, or every problem that stands in the way. */
export async function planOf(
  tx: Tx,
  row: InvoiceRow,
  connection: ConnectionRow,
  exportFields: ExportFields,
): Promise<ExportPlan> {
  const lines = await linesOf(tx, row, connection.id);
  const [first] = lines;
  if (!first) return WITHOUT_LINES;
  return planExport(
    {
      kind: row.kind,
      number: row.number,
      currency: row.currency,
      billedOn: row.billedOn,
      dueOn: row.dueOn,
      exportFields,
      project: first.parents.project,
      contract: first.parents.contract,
      vendor: first.parents.vendor,
      lines: lines.map(({ parents, ...line }) => ({
        ...line,
        costCode: parents.costCode,
        taxCode: parents.taxCode,
      })),
      defaults: connection.defaults,
    },
    capabilitiesFor(connection),
  );
}

const WITHOUT_LINES: ExportPlan = {
  failure: 'NotExportable',
  problems: [{ pointer: '/lines', rule: 'required', detail: 'The invoice has no lines.' }],
};

export function capabilitiesFor(connection: ConnectionRow): Capabilities {
  return capabilitiesOf(connection.connector, connection.settings);
}

/**
 * Lines in order, each with all parents of the document: one round trip. Kinds are written out, so
 * that PostgreSQL takes one plan for all invoices instead of planning anew each time.
 */
async function linesOf(tx: Tx, row: InvoiceRow, connectionId: string): Promise<LineRow[]> {
  const link = (kind: string, alias: string, subject: string) => sql`
    left join erp_links ${sql.raw(alias)} on ${sql.raw(alias)}.company_id = l.company_id
      and ${sql.raw(alias)}.connection_id = ${connectionId}
      and ${sql.raw(alias)}.kind = ${sql.lit(kind)} and ${sql.raw(alias)}.subject_id = ${sql.raw(subject)}`;
  const parent = (name: string, alias: string, subject: string) => sql`
    case when ${sql.raw(subject)} is null then null else jsonb_build_object(
      'id', ${sql.raw(subject)}, 'name', ${sql.raw(name)},
      'link', case when ${sql.raw(alias)}.erp_id is null then null else jsonb_build_object(
        'id', ${sql.raw(alias)}.erp_id, 'code', ${sql.raw(alias)}.erp_code, 'name', ${sql.raw(alias)}.erp_name) end) end`;
  const contractKind = row.kind === 'owner' ? 'primeContract' : 'commitment';
  const { rows } = await sql<LineRow>`
    select l.description,
      l.work_previous_minor as "workPrevious", l.work_this_period_minor as "workThisPeriod",
      l.materials_previous_minor as "materialsPrevious", l.materials_stored_minor as "materialsStored",
      l.work_retainage_previous_minor as "workRetainagePrevious", l.work_retained_minor as "workRetained",
      l.work_released_minor as "workReleased",
      l.materials_retainage_previous_minor as "materialsRetainagePrevious",
      l.materials_retained_minor as "materialsRetained", l.materials_released_minor as "materialsReleased",
      l.tax_minor as "tax",
      jsonb_build_object(
        'project', ${parent("p.number || ' ' || p.name", 'pl', 'p.id')},
        'contract', ${parent("coalesce(c.number || ' ' || c.title, pc.number || ' ' || pc.title)", 'cl', 'coalesce(c.id, pc.id)')},
        'vendor', ${parent("v.number || ' ' || v.name", 'vl', 'v.id')},
        'costCode', ${parent("cc.code || ' ' || cc.name", 'ccl', 'cc.id')},
        'taxCode', ${parent("tc.code || ' ' || tc.name", 'tcl', 'tc.id')}) as parents
    from invoice_lines l
    join invoices i on i.company_id = l.company_id and i.id = l.invoice_id
    join projects p on p.company_id = i.company_id and p.id = i.project_id
    left join commitments c on c.company_id = i.company_id and c.id = i.commitment_id
    left join prime_contracts pc on pc.company_id = i.company_id and pc.id = i.prime_contract_id
    left join vendors v on v.company_id = i.company_id and v.id = i.vendor_id
    join cost_codes cc on cc.company_id = l.company_id and cc.id = l.cost_code_id
    left join tax_codes tc on tc.company_id = l.company_id and tc.id = l.tax_code_id
    ${link('project', 'pl', 'p.id')} ${link(contractKind, 'cl', 'coalesce(c.id, pc.id)')}
    ${link('vendor', 'vl', 'v.id')} ${link('costCode', 'ccl', 'cc.id')} ${link('taxCode', 'tcl', 'tc.id')}
    where l.company_id = ${row.companyId} and l.invoice_id = ${row.id}
    order by l.position`.execute(tx);
  return rows;
}
