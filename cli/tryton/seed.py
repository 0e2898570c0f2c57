#!/usr/bin/env python3
"""Fill a fresh Tryton 8.2 database with one small construction company.

    python seed.py -c trytond.conf -d erp [--currency USD|CAD] [--year 2026]

Works on the database file directly (no running server needed) and may be
run again at any time: everything is looked up first and only created when
it is missing.

Run it while the server is stopped, or restart the server afterwards: a
running server keeps its own caches and does not notice all of the changes.
"""
import argparse
import datetime as dt
import os
from decimal import Decimal

arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
arguments.add_argument(
    '-c', '--config', default=os.environ.get('TRYTOND_CONFIG'))
arguments.add_argument('-d', '--database', default='erp')
arguments.add_argument(
    '--currency', choices=['USD', 'CAD'], default='USD',
    help="currency of the company (only read when it is created)")
arguments.add_argument(
    '--year', type=int, default=dt.date.today().year,
    help="the fiscal years before, of and after this year are opened")
arguments.add_argument(
    '--password', default='tieout-erp-1',
    help="password of the integration user 'tieout' (only when created)")
options = arguments.parse_args()

from trytond import config  # noqa: E402

config.update_etc(options.config)

from trytond.pool import Pool  # noqa: E402
from trytond.transaction import Transaction, TransactionError  # noqa: E402

ROOT = 0  # the user Tryton itself works as: no access rules, no warnings
# The company was "founded" before any date a test is likely to use.
EPOCH = dt.date(2020, 1, 1)

CURRENCIES = [
    # code, name, symbol, numeric code, rate against one US dollar
    ('USD', 'US Dollar', '$', '840', Decimal('1')),
    ('CAD', 'Canadian Dollar', 'C$', '124', Decimal('1.35')),
    ]
VENDORS = [
    # code, name, street, city
    ('V-1001', 'Rebar Supply LLC', '1 Mill Road', 'Austin'),
    ('V-1002', 'Crane Hire Inc', '9 Dock Street', 'Houston'),
    ('V-1003', 'Northside Electrical Ltd', '44 Cable Way', 'Toronto'),
    ('V-1004', 'Summit Concrete Co', '200 Quarry Lane', 'Denver'),
    ]
CUSTOMERS = [
    ('C-2001', 'Riverside Development LP', '12 River Walk', 'Austin'),
    ('C-2002', 'City School District 9', '3 College Avenue', 'Denver'),
    ]
PROJECTS = [
    ('P-24-01', 'Riverside Tower'),
    ('P-24-02', 'School No. 9 Extension'),
    ('P-24-03', 'Harbor Warehouse'),
    ]


def one(Model, domain, **values):
    "The record that matches domain, created from values when missing"
    records = Model.search(domain, limit=1)
    if records:
        return records[0]
    record = Model(**values)
    record.save()
    return record


def seed_currencies(pool):
    Currency = pool.get('currency.currency')
    Rate = pool.get('currency.currency.rate')
    currencies = {}
    for code, name, symbol, numeric, rate in CURRENCIES:
        currency = one(
            Currency, [('code', '=', code)],
            code=code, name=name, symbol=symbol, numeric_code=numeric,
            rounding=Decimal('0.01'), digits=2)
        one(
            Rate, [('currency', '=', currency.id), ('date', '=', EPOCH)],
            currency=currency, date=EPOCH, rate=rate)
        currencies[code] = currency
    return currencies


def seed_company(pool, currency):
    Company = pool.get('company.company')
    Party = pool.get('party.party')
    User = pool.get('res.user')
    companies = Company.search([], limit=1)
    if companies:
        company, = companies
    else:
        party = Party(name="Acme General Contractors", code='ACME')
        party.save()
        # cancel_invoice_out: without it a posted customer invoice can only
        # be undone with a credit note, never cancelled.
        company = Company(
            party=party, currency=currency, cancel_invoice_out=True)
        company.save()
    # The id of "admin" differs between SQLite and PostgreSQL.
    admin, = User.search([('login', '=', 'admin')])
    if company not in admin.companies:
        admin.companies = [company]
        admin.company = company
        admin.save()
    return company


def seed_chart(pool, company):
    Account = pool.get('account.account')
    AccountType = pool.get('account.account.type')
    ModelData = pool.get('ir.model.data')
    CreateChart = pool.get('account.create_chart', type='wizard')

    def account(code):
        found, = Account.search(
            [('company', '=', company.id), ('code', '=', code)])
        return found

    if not Account.search([('company', '=', company.id)], limit=1):
        session_id, _, _ = CreateChart.create()
        wizard = CreateChart(session_id)
        wizard.account.account_template = ModelData.get_id(
            'account', 'account_template_root_en')
        wizard.account.company = company
        wizard.transition_create_account()
        wizard.properties.company = company
        wizard.properties.account_receivable = account('1.2.1')
        wizard.properties.account_payable = account('2.1.1')
        wizard.transition_create_properties()
        CreateChart.delete(session_id)

    # Supplier invoice lines accept expense accounts and "debt" accounts.
    # Retainage is held with a negative line on a debt account.
    # (A child account must have the type of a typed parent, so the account
    # goes one level up.)
    payable = account('2.1.1')
    debt = one(
        AccountType,
        [('company', '=', company.id), ('name', '=', "Retainage payable")],
        name="Retainage payable", company=company, parent=payable.type.parent,
        statement='balance', debt=True, sequence=99)
    # Customer invoice lines accept revenue accounts only, so what a customer
    # holds back is a deduction from revenue until it is released.
    revenue = account('4.1.2')
    for code, name, type_, parent, reconcile in [
            ('2.1.9', "Retainage Payable", debt,
                payable.parent.parent, False),
            ('4.1.9', "Retainage Held by Customers", revenue.type,
                revenue.parent, False),
            ('1.1.9', "Checks Outstanding", account('1.1.1').type,
                account('1.1.1').parent, True),
            ]:
        one(
            Account, [('company', '=', company.id), ('code', '=', code)],
            code=code, name=name, company=company, type=type_, parent=parent,
            reconcile=reconcile)
    return {'cash': account('1.1.1'), 'clearing': account('1.1.9')}


def seed_fiscal_years(pool, company, year):
    FiscalYear = pool.get('account.fiscalyear')
    InvoiceSequence = pool.get('account.fiscalyear.invoice_sequence')
    ModelData = pool.get('ir.model.data')
    Period = pool.get('account.period')
    Sequence = pool.get('ir.sequence.strict')
    SequenceType = pool.get('ir.sequence.type')

    move_type = SequenceType(
        ModelData.get_id('account', 'sequence_type_account_move'))
    invoice_type = SequenceType(
        ModelData.get_id('account_invoice', 'sequence_type_account_invoice'))

    def sequence(type_, name, prefix):
        return one(
            Sequence,
            [('company', '=', company.id), ('name', '=', name)],
            name=name, sequence_type=type_, company=company,
            prefix=prefix, padding=5)

    for number in (year - 1, year, year + 1):
        found = FiscalYear.search([
                ('company', '=', company.id),
                ('start_date', '=', dt.date(number, 1, 1)),
                ])
        if found:
            continue
        fiscal_year = FiscalYear(
            name=str(number), company=company,
            start_date=dt.date(number, 1, 1),
            end_date=dt.date(number, 12, 31),
            move_sequence=sequence(
                move_type, f'Move {number}', f'M{number}-'),
            invoice_sequences=[InvoiceSequence(
                    company=company,
                    in_invoice_sequence=sequence(
                        invoice_type, f'Bill {number}', f'B{number}-'),
                    in_credit_note_sequence=sequence(
                        invoice_type, f'Bill credit {number}',
                        f'BC{number}-'),
                    out_invoice_sequence=sequence(
                        invoice_type, f'Invoice {number}', f'I{number}-'),
                    out_credit_note_sequence=sequence(
                        invoice_type, f'Invoice credit {number}',
                        f'IC{number}-'),
                    )])
        fiscal_year.save()
        FiscalYear.create_period([fiscal_year])
        if number == year - 1:
            # As in any company, the oldest month is closed.
            Period.close([min(
                        fiscal_year.periods, key=lambda p: p.start_date)])


def seed_payment(pool, company, currencies, accounts):
    Journal = pool.get('account.journal')
    Method = pool.get('account.invoice.payment.method')
    PaymentJournal = pool.get('account.payment.journal')
    cash_journal, = Journal.search([('type', '=', 'cash')], limit=1)
    # For the wizard account.invoice.pay
    one(
        Method, [('company', '=', company.id), ('name', '=', "Check")],
        name="Check", company=company, journal=cash_journal,
        credit_account=accounts['cash'], debit_account=accounts['cash'])
    # For account.payment records, with a clearing move when they succeed
    for code, currency in currencies.items():
        name = f"Checks {code}"
        one(
            PaymentJournal,
            [('company', '=', company.id), ('name', '=', name)],
            name=name, company=company, currency=currency,
            process_method='manual', clearing_journal=cash_journal,
            clearing_account=accounts['clearing'])


def seed_parties(pool, rows):
    Address = pool.get('party.address')
    Party = pool.get('party.party')
    for code, name, street, city in rows:
        one(
            Party, [('code', '=', code)],
            code=code, name=name,
            addresses=[Address(street=street, city=city)])


def seed_projects(pool, company):
    Analytic = pool.get('analytic_account.account')
    root = one(
        Analytic,
        [('company', '=', company.id), ('type', '=', 'root'),
            ('name', '=', "Projects")],
        name="Projects", company=company, type='root', state='opened')
    for code, name in PROJECTS:
        one(
            Analytic,
            [('company', '=', company.id), ('code', '=', code)],
            code=code, name=name, company=company, type='normal',
            root=root, parent=root, state='opened')


def seed_user(pool, company, password):
    "A user with just the rights an integration needs, not an administrator"
    Group = pool.get('res.group')
    ModelData = pool.get('ir.model.data')
    User = pool.get('res.user')
    groups = [Group(ModelData.get_id(*name)) for name in [
            ('party', 'group_party_admin'),
            ('account', 'group_account'),
            ('account_payment', 'group_payment'),
            ('account_payment', 'group_payment_approval'),
            ]]
    one(
        User, [('login', '=', 'tieout')],
        login='tieout', name="Tieout", password=password,
        companies=[company], company=company, groups=groups)


def seed(pool, transaction):
    currencies = seed_currencies(pool)
    company = seed_company(pool, currencies[options.currency])
    with transaction.set_context(company=company.id, companies=[company.id]):
        accounts = seed_chart(pool, company)
        seed_fiscal_years(pool, company, options.year)
        seed_payment(pool, company, currencies, accounts)
        seed_parties(pool, VENDORS)
        seed_parties(pool, CUSTOMERS)
        seed_projects(pool, company)
        seed_user(pool, company, options.password)


def main():
    Pool.start()
    pool = Pool(options.database)
    with Transaction().start(options.database, 0, readonly=True):
        pool.init()
    # Some writes want a table lock that must be taken when the transaction
    # starts: Tryton then raises, and the work is simply started again.
    extras = {}
    while True:
        with Transaction().start(
                options.database, ROOT, **extras) as transaction:
            try:
                seed(Pool(), transaction)
            except TransactionError as e:
                transaction.rollback()
                e.fix(extras)
                continue
            transaction.commit()
        break


if __name__ == '__main__':
    main()
