-- What the processes' role may do. Run after every migration, as the owner, with the role's name in
-- `tieout.app_role`. Nothing of the record can be changed or taken back; nothing is ever deleted but
-- messages told, what readings and reconciliations that ended had seen, keys outlived, places given back, sessions that ended, and grants, links and
-- bindings to a provider that people took away. The log of webhooks is cleared by the owner's function.
do $$
declare
  app name := current_setting('tieout.app_role');
begin
  execute format('grant usage on schema public to %I', app);
  execute format('revoke all on all tables in schema public from %I', app);
  execute format('revoke all on all functions in schema public from %I', app);
  execute format('grant select, insert on all tables in schema public to %I', app);
  execute format('revoke insert on kysely_migration, kysely_migration_lock from %I', app);
  execute format('grant update on companies, users, tokens, connections, projects, vendors,
    cost_codes, tax_codes, billing_periods, commitments, prime_contracts, contract_items, erp_links,
    grants, invoices, invoice_lines, batches, looks, outbox, export_attempts, connection_gates, turns,
    erp_requests, erp_records, erp_work, payments, payment_feeds, payment_syncs,
    unmatched_payments, reconciliations, funding_accounts, disbursements, payouts, accounting_tasks,
    webhook_endpoints, webhook_deliveries to %I', app);
  execute format('grant update (outcome, answer, decided_at) on commands to %I', app);
  execute format('grant update (name, removed_by, removed_at, replaced_by, row_version) on attachments to %I', app);
  execute format('grant update (is_applied, why_not) on disbursement_facts to %I', app);
  execute format('grant update (state, gone_at, gone_because) on check_numbers to %I', app);
  execute format('grant update (due_at, group_id, grouped_at) on notices to %I', app);
  execute format('grant update (state, attempts, words, due_at, claimed_until, ended_at) on mails to %I', app);
  execute format('grant delete on grants, person_keys, contract_items, erp_links, invoice_lines,
    idempotency_keys, outbox, turns, erp_records, payment_sightings,
    reconciliation_payments, sessions, sign_ins to %I', app);
  execute format('grant execute on function find_token, any_company, claim_outbox, clear_outbox,
    outbox_lag, list_open_submissions, list_open_questions, take_turn, next_free, call_turns,
    any_turn_waits, take_due_probes, list_open_payment_syncs, find_people, find_session, claim_webhooks, webhook_lag,
    clear_webhook_log, list_due_notices, list_due_summaries, claim_mails, mail_lag, next_summary to %I', app);
end $$;
