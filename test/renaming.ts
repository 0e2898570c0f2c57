// Gives an invoice that was never sent the id of another company's. For a superuser of the
// database: nobody else can, since an id is never changed, and never the client's to choose.
export function renaming(companyId: string, invoiceId: string, to: string): string {
  const where = (column: string): string =>
    `where company_id = '${companyId}' and ${column} = '${invoiceId}'`;
  return `
    begin;
    set local session_replication_role = replica;
    update invoices set id = '${to}' ${where('id')};
    update invoice_lines set invoice_id = '${to}' ${where('invoice_id')};
    update invoice_revisions set invoice_id = '${to}' ${where('invoice_id')};
    update events set subject_id = '${to}' ${where('subject_id')};
    commit`;
}
