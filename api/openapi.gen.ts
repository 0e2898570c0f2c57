// Made from docs/openapi.json by test/api/openapi.test.ts; not to be edited. Types only: whoever
// asks the API imports them, and nothing of the routes.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can be asked: database and schema; `degraded` without Temporal or the files */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics in the text format of Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company of the token */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, direct export, when a paid invoice settles, or how people are written to */
        patch: operations["changeCompany"];
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the token is of, and what they may do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the company */
        get: operations["listUsers"];
        put?: never;
        /** Take somebody into the company */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person; oneself without any right */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person or what they may do; grants are replaced as a list. Of oneself, what one gets by mail without any right */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own tokens; with userId, for a Directory Admin, somebody else's */
        get: operations["listTokens"];
        put?: never;
        /** A token for oneself, or by a Directory Admin for somebody else (userId) */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A token for this person */
        post: operations["createTokenOfUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a token now */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own sessions; with userId, for a Directory Admin, somebody else's */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a session now: it ends with its next request */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session of this browser; says where to end the one at the provider */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails to people, the newest first: to whom, of what kind, and how far they came */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mails/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try an undeliverable mail again */
        post: operations["sendMailAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The projects, by number */
        get: operations["listProjects"];
        put?: never;
        /** Make one of the projects */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change it by the integrator's own id; repeatable */
        put: operations["pushProject"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the projects */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named */
        patch: operations["changeProject"];
        trace?: never;
    };
    "/v1/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The vendors, by number */
        get: operations["listVendors"];
        put?: never;
        /** Make one of the vendors */
        post: operations["createVendor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vendors/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change it by the integrator's own id; repeatable */
        put: operations["pushVendor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vendors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the vendors */
        get: operations["getVendor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named */
        patch: operations["changeVendor"];
        trace?: never;
    };
    "/v1/cost-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cost-codes, by code */
        get: operations["listCostCodes"];
        put?: never;
        /** Make one of the cost-codes */
        post: operations["createCostCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cost-codes/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change it by the integrator's own id; repeatable */
        put: operations["pushCostCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cost-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the cost-codes */
        get: operations["getCostCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named */
        patch: operations["changeCostCode"];
        trace?: never;
    };
    "/v1/tax-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tax-codes, by code */
        get: operations["listTaxCodes"];
        put?: never;
        /** Make one of the tax-codes */
        post: operations["createTaxCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-codes/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change it by the integrator's own id; repeatable */
        put: operations["pushTaxCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the tax-codes */
        get: operations["getTaxCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named */
        patch: operations["changeTaxCode"];
        trace?: never;
    };
    "/v1/billing-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The billing-periods, by startOn */
        get: operations["listBillingPeriods"];
        put?: never;
        /** Make one of the billing-periods */
        post: operations["createBillingPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing-periods/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change it by the integrator's own id; repeatable */
        put: operations["pushBillingPeriod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing-periods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the billing-periods */
        get: operations["getBillingPeriod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named */
        patch: operations["changeBillingPeriod"];
        trace?: never;
    };
    "/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The commitments that the asker may read, newest first, without items */
        get: operations["listCommitments"];
        put?: never;
        /** Make one of the commitments */
        post: operations["createCommitment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change it by the integrator's own id; repeatable */
        put: operations["pushCommitment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with its schedule of values */
        get: operations["getCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named; items are replaced as a list */
        patch: operations["changeCommitment"];
        trace?: never;
    };
    "/v1/prime-contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prime-contracts that the asker may read, newest first, without items */
        get: operations["listPrimeContracts"];
        put?: never;
        /** Make one of the prime-contracts */
        post: operations["createPrimeContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prime-contracts/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change it by the integrator's own id; repeatable */
        put: operations["pushPrimeContract"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prime-contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with its schedule of values */
        get: operations["getPrimeContract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named; items are replaced as a list */
        patch: operations["changePrimeContract"];
        trace?: never;
    };
    "/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The connections of the company */
        get: operations["listConnections"];
        put?: never;
        /** Connect the company to an ERP */
        post: operations["createConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connection, without its credentials */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is named; settings, defaults and credentials each as a whole */
        patch: operations["changeConnection"];
        trace?: never;
    };
    "/v1/connections/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the credentials */
        put: operations["setCredentials"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask this ERP nothing until a person resumes; what is to be asked waits in its order */
        post: operations["pauseConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask this ERP again, whoever or whatever paused it; the queue goes on in its order */
        post: operations["resumeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ERP of this connection can, and what it wants */
        get: operations["getCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{id}/erp-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how the ERP knows it */
        put: operations["linkProject"];
        post?: never;
        /** Cut the link */
        delete: operations["unlinkProject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vendors/{id}/erp-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how the ERP knows it */
        put: operations["linkVendor"];
        post?: never;
        /** Cut the link */
        delete: operations["unlinkVendor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/erp-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how the ERP knows it */
        put: operations["linkCommitment"];
        post?: never;
        /** Cut the link */
        delete: operations["unlinkCommitment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prime-contracts/{id}/erp-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how the ERP knows it */
        put: operations["linkPrimeContract"];
        post?: never;
        /** Cut the link */
        delete: operations["unlinkPrimeContract"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cost-codes/{id}/erp-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how the ERP knows it */
        put: operations["linkCostCode"];
        post?: never;
        /** Cut the link */
        delete: operations["unlinkCostCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-codes/{id}/erp-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say how the ERP knows it */
        put: operations["linkTaxCode"];
        post?: never;
        /** Cut the link */
        delete: operations["unlinkTaxCode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/lookups/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ERP's own list, as it was read in the last minute; asks it otherwise */
        get: operations["lookUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the ERP something harmless: does it answer, does it take the credentials */
        post: operations["probeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/payment-syncs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read what was paid: on an invoice, in a project, or all; 202 when that takes longer than 5 s */
        post: operations["syncPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-syncs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of it */
        get: operations["getPaymentSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what the ERP has deleted out of the lists, once a fresh look confirms it; 202 when that takes longer than 5 s */
        post: operations["removePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/payment-sync-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When its payments are read by themselves, and from when on */
        get: operations["getPaymentSyncSchedule"];
        /** Read its payments by themselves: every so many minutes, daily, or never */
        put: operations["setPaymentSyncSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/payment-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How its payments were read, the newest first */
        get: operations["listPaymentReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-readings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is, what it found, why it waits, or how it ended */
        get: operations["getPaymentReading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-readings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it between two pages; what it has read stays */
        post: operations["cancelPaymentReading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/back-fills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read what was created in the ERP before `syncFrom`, from a moment on */
        post: operations["backFillPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{id}/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its reconciliations, the newest first */
        get: operations["listReconciliations"];
        put?: never;
        /** Compare documents and payments of a period with the ERP; changes nothing */
        post: operations["reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it between two pages; what it has found stays */
        post: operations["cancelReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is, and how many differences of each kind it found */
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it found, with the cause where it is known and what mends it */
        get: operations["listDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of the invoices that you may read, the newest first */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commitments/{id}/payments-issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its Payments Issued, the newest first */
        get: operations["listPaymentsIssued"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prime-contracts/{id}/payments-received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the owner paid, the newest first */
        get: operations["listPaymentsReceived"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give it a number of yours; all else is changed in the ERP */
        patch: operations["changePayment"];
        trace?: never;
    };
    "/v1/unmatched-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments that could not be applied, and why; the newest first */
        get: operations["listUnmatchedPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmatched-payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with invoices that it may be for */
        get: operations["getUnmatchedPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmatched-payments/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which invoice it is for */
        post: operations["matchPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unmatched-payments/{id}/ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it out of the queue: it is for no invoice of yours */
        post: operations["ignorePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this ERP is to do; the same again until it is answered */
        get: operations["fetchWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/work/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer one piece of work; the first answer counts */
        post: operations["answerWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that the asker may read; newest first, or as `sort` says */
        get: operations["listInvoices"];
        put?: never;
        /** Make an invoice; totals that do not add up are refused with every problem at once */
        post: operations["createInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/by-external-id/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or edit it by the integrator's own id; repeatable */
        put: operations["pushInvoice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice: lines, summary, what it waits for, what the asker may do now */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Edit it while its status allows; the ETag is its revision */
        patch: operations["editInvoice"];
        trace?: never;
    };
    "/v1/invoices/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to it, and every refusal, in order */
        get: operations["listInvoiceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ERP's payments of it, as they were read last */
        get: operations["listInvoicePayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/payment-explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why it is not paid, or not in full, as far as is recorded */
        get: operations["explainPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files on the invoice, in the order in which they came */
        get: operations["listInvoiceAttachments"];
        put?: never;
        /** Attach a file to the invoice, whatever its status */
        post: operations["addInvoiceAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/attachments/{attachmentId}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put another file in its place; the old one stays in the record */
        post: operations["replaceInvoiceAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files on the payment, in the order in which they came */
        get: operations["listPaymentAttachments"];
        put?: never;
        /** Attach a file to the payment, whatever its status */
        post: operations["addPaymentAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/attachments/{attachmentId}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put another file in its place; the old one stays in the record */
        post: operations["replacePaymentAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of one file, also after it was taken off */
        get: operations["getInvoiceAttachment"];
        put?: never;
        post?: never;
        /** Take it off; it stays in the record, and can still be read */
        delete: operations["removeInvoiceAttachment"];
        options?: never;
        head?: never;
        /** Call it otherwise; its type stays */
        patch: operations["renameInvoiceAttachment"];
        trace?: never;
    };
    "/v1/invoices/{id}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of one file, to be saved */
        get: operations["downloadInvoiceAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of one file, also after it was taken off */
        get: operations["getPaymentAttachment"];
        put?: never;
        post?: never;
        /** Take it off; it stays in the record, and can still be read */
        delete: operations["removePaymentAttachment"];
        options?: never;
        head?: never;
        /** Call it otherwise; its type stays */
        patch: operations["renamePaymentAttachment"];
        trace?: never;
    };
    "/v1/payments/{id}/attachments/{attachmentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of one file, to be saved */
        get: operations["downloadPaymentAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the invoice for acceptance; with direct export straight to the ERP */
        post: operations["sendInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back before it is decided */
        post: operations["retrieveInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the revision that was seen */
        post: operations["acceptInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it back with a reason */
        post: operations["rejectInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it into the ERP; from `readyToExport` this accepts it too */
        post: operations["exportInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/stop-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop waiting for the ERP; if it may have the document, it is asked first */
        post: operations["stopExportInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what the failure makes editable; retry it then */
        post: operations["correctInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Export it again; what is there already is found first */
        post: operations["retryInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/create-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have it created anew although it is open what the ERP has; give a reason */
        post: operations["createAgainInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/link-existing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link the ERP's document that is this invoice's, once the ERP was asked for it */
        post: operations["linkExistingInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cut the link, once the ERP was asked and has the document no more */
        post: operations["unlinkInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a command */
        get: operations["getCommand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a command back while the ERP is still being asked; needs no ERP and no Temporal */
        post: operations["withdrawCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell Temporal again of everything that is open: for a Temporal that lost what it knew */
        post: operations["recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/bulk/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** send many invoices; one result for each */
        post: operations["sendInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/bulk/retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** retrieve many invoices; one result for each */
        post: operations["retrieveInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/bulk/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** accept many invoices; one result for each */
        post: operations["acceptInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/bulk/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** reject many invoices; one result for each */
        post: operations["rejectInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/bulk/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** export many invoices; one result for each */
        post: operations["exportInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/bulk/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** retry many invoices; one result for each */
        post: operations["retryInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a bulk command, invoice by invoice */
        get: operations["getBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Failed exports grouped by cause, the most frequent first */
        get: operations["listFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/failures/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retry what failed by this cause, as the list stands now: the 500 oldest */
        post: operations["retryFailures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{id}/erp-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was found last, when, and whether it is sure */
        get: operations["getCandidates"];
        put?: never;
        /** Look in the ERP for documents that may be that of a failed export; 202 when it takes longer than 5 s */
        post: operations["findCandidates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where events are sent to */
        get: operations["listWebhooks"];
        put?: never;
        /** Send events to an address; the answer has the secret that signs them */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, without its secret */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Send nothing there any more, also not what waits */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change what is named, or switch it off and on */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the one before signs as well for a while */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/end-old-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Only the newest secret signs from now on */
        post: operations["endOldWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent and what waits, newest first; kept for 30 days */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message with all attempts */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{deliveryId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it now, whatever became of it, under the same `webhook-id` */
        post: operations["sendDeliveryAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message that says nothing */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457. What each code means: docs/errors.md. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "BrokenJson" | "BadRequest" | "IdempotencyKeyMissing" | "CompanyNotNamed" | "SignInFailed" | "Unauthenticated" | "Forbidden" | "SeparateApprover" | "CrossSite" | "SignInRefused" | "NotFound" | "InvoiceNotFound" | "SignInNotSetUp" | "MethodNotAllowed" | "NotPossibleNow" | "StaleRevision" | "BeingLookedInto" | "ErpNotAsked" | "ErpHasDocument" | "ErpDocumentMissing" | "ErpDocumentDiffers" | "SyncedReadOnly" | "HasPayments" | "Withdrawn" | "AlreadyExists" | "InUse" | "StaleEtag" | "BodyTooLarge" | "FileTooLarge" | "UnsupportedMediaType" | "Invalid" | "IdempotencyKeyReused" | "ReasonMissing" | "ReviewStatusNotReady" | "NotConnected" | "KindNotExported" | "SeparateApproverWanted" | "EtagMissing" | "TooManyRequests" | "Internal" | "FileLost" | "SignInUnavailable" | "Overloaded" | "FilesUnavailable" | "Unavailable";
            detail: string;
            requestId: string;
            errors?: {
                /** @description A JSON pointer into what was sent. */
                pointer: string;
                rule: string;
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "alive"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "database": "ready",
                     *       "temporal": "notUsed",
                     *       "files": "ready"
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        status: "ready" | "degraded" | "notReady";
                        /** @enum {string} */
                        database: "ready" | "notReady";
                        /** @enum {string} */
                        temporal: "ready" | "unreachable" | "notUsed";
                        /** @enum {string} */
                        files: "ready" | "unreachable" | "notUsed";
                        detail?: string;
                    };
                };
            };
            /** @description Not ready. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready" | "degraded" | "notReady";
                        /** @enum {string} */
                        database: "ready" | "notReady";
                        /** @enum {string} */
                        temporal: "ready" | "unreachable" | "notUsed";
                        /** @enum {string} */
                        files: "ready" | "unreachable" | "notUsed";
                        detail?: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "Acme General Contractors",
                     *       "directExport": false,
                     *       "settleAfterSeconds": 2592000,
                     *       "timeZone": "UTC",
                     *       "language": "en",
                     *       "dictionary": "generalContractor",
                     *       "currency": "USD",
                     *       "separateApprover": false,
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description Sends go straight to the ERP, without an approver. */
                        directExport: boolean;
                        settleAfterSeconds: number;
                        /** @description Where it is seven in the morning when daily summaries go out; a name of IANA. */
                        timeZone: string;
                        /**
                         * @description Of mails to people who chose none.
                         * @enum {string}
                         */
                        language: "en" | "fr-CA";
                        /**
                         * @description From whose point of view English names things.
                         * @enum {string}
                         */
                        dictionary: "generalContractor" | "owner" | "specialtyContractor";
                        currency: string;
                        /** @description Whoever created or sent an invoice may not accept or export it. */
                        separateApprover: boolean;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCompany: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "B"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @description Sends go straight to the ERP, without an approver. */
                    directExport?: boolean;
                    settleAfterSeconds?: number;
                    /** @description Where it is seven in the morning when daily summaries go out; a name of IANA. */
                    timeZone?: string;
                    /**
                     * @description Of mails to people who chose none.
                     * @enum {string}
                     */
                    language?: "en" | "fr-CA";
                    /**
                     * @description From whose point of view English names things.
                     * @enum {string}
                     */
                    dictionary?: "generalContractor" | "owner" | "specialtyContractor";
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "B",
                     *       "directExport": false,
                     *       "settleAfterSeconds": 2592000,
                     *       "timeZone": "UTC",
                     *       "language": "en",
                     *       "dictionary": "generalContractor",
                     *       "currency": "USD",
                     *       "separateApprover": false,
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description Sends go straight to the ERP, without an approver. */
                        directExport: boolean;
                        settleAfterSeconds: number;
                        /** @description Where it is seven in the morning when daily summaries go out; a name of IANA. */
                        timeZone: string;
                        /**
                         * @description Of mails to people who chose none.
                         * @enum {string}
                         */
                        language: "en" | "fr-CA";
                        /**
                         * @description From whose point of view English names things.
                         * @enum {string}
                         */
                        dictionary: "generalContractor" | "owner" | "specialtyContractor";
                        currency: string;
                        /** @description Whoever created or sent an invoice may not accept or export it. */
                        separateApprover: boolean;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "companyId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "companyName": "B",
                     *       "userId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "kind": "person",
                     *       "name": "stranger person",
                     *       "email": "stranger@example.com",
                     *       "grants": [],
                     *       "canPushToAccounting": false,
                     *       "canExport": {
                     *         "subcontractor": false,
                     *         "owner": false
                     *       },
                     *       "scopes": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        companyId: string;
                        companyName: string;
                        /** Format: uuid */
                        userId: string;
                        /** @enum {string} */
                        kind: "person" | "machine";
                        name: string;
                        email: string | null;
                        grants: {
                            /** @enum {string} */
                            tool: "erpIntegrations" | "commitments" | "primeContracts" | "payments" | "directory";
                            /** @enum {string} */
                            level: "none" | "read" | "standard" | "admin";
                            /** Format: uuid */
                            projectId: string | null;
                        }[];
                        canPushToAccounting: boolean;
                        canExport: {
                            subcontractor: boolean;
                            owner: boolean;
                        };
                        /** @description What the token may at most; null: all that the person may. */
                        scopes: string[] | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": null,
                     *           "kind": "person",
                     *           "name": "Ada Admin",
                     *           "email": "ada@example.com",
                     *           "active": true,
                     *           "language": null,
                     *           "subscribedToDigest": true,
                     *           "wantsSentAgain": false,
                     *           "grants": [
                     *             {
                     *               "tool": "commitments",
                     *               "level": "admin",
                     *               "projectId": null
                     *             },
                     *             {
                     *               "tool": "directory",
                     *               "level": "admin",
                     *               "projectId": null
                     *             }
                     *           ],
                     *           "canPushToAccounting": true,
                     *           "canExport": {
                     *             "subcontractor": true,
                     *             "owner": true
                     *           },
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "externalId": null,
                     *           "kind": "person",
                     *           "name": "projectUser person",
                     *           "email": "projectUser@example.com",
                     *           "active": true,
                     *           "language": null,
                     *           "subscribedToDigest": true,
                     *           "wantsSentAgain": false,
                     *           "grants": [
                     *             {
                     *               "tool": "commitments",
                     *               "level": "admin",
                     *               "projectId": null
                     *             },
                     *             {
                     *               "tool": "primeContracts",
                     *               "level": "admin",
                     *               "projectId": null
                     *             }
                     *           ],
                     *           "canPushToAccounting": false,
                     *           "canExport": {
                     *             "subcontractor": false,
                     *             "owner": false
                     *           },
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            /** @enum {string} */
                            kind: "person" | "machine";
                            name: string;
                            email: string | null;
                            active: boolean;
                            /** @enum {string|null} */
                            language: "en" | "fr-CA" | null;
                            subscribedToDigest: boolean;
                            wantsSentAgain: boolean;
                            grants: {
                                /** @enum {string} */
                                tool: "erpIntegrations" | "commitments" | "primeContracts" | "payments" | "directory";
                                /** @enum {string} */
                                level: "none" | "read" | "standard" | "admin";
                                /** Format: uuid */
                                projectId: string | null;
                            }[];
                            canPushToAccounting: boolean;
                            canExport: {
                                subcontractor: boolean;
                                owner: boolean;
                            };
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nina",
                 *       "email": "nina@example.com"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description A machine is an integrator's program: it has tokens and no e-mail address.
                     * @default person
                     * @enum {string}
                     */
                    kind?: "person" | "machine";
                    name: string;
                    /** Format: email */
                    email?: string;
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    active?: boolean;
                    /**
                     * @description Of mails; null: the company's.
                     * @enum {string|null}
                     */
                    language?: "en" | "fr-CA" | null;
                    /** @description Gets the daily summary, as an accounting approver. */
                    subscribedToDigest?: boolean;
                    /** @description Gets a mail when an invoice is sent again after a rejection, as an approver. */
                    wantsSentAgain?: boolean;
                    /** @description Replaces all grants. Without projectId: the whole company. */
                    grants?: {
                        /** @enum {string} */
                        tool: "erpIntegrations" | "commitments" | "primeContracts" | "payments" | "directory";
                        /** @enum {string} */
                        level: "none" | "read" | "standard" | "admin";
                        /** Format: uuid */
                        projectId?: string | null;
                    }[];
                    /** @description true gives export of both kinds too, unless canExport says no. */
                    canPushToAccounting?: boolean;
                    canExport?: {
                        subcontractor?: boolean;
                        owner?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "kind": "person",
                     *       "name": "Nina",
                     *       "email": "nina@example.com",
                     *       "active": true,
                     *       "language": null,
                     *       "subscribedToDigest": true,
                     *       "wantsSentAgain": false,
                     *       "grants": [],
                     *       "canPushToAccounting": false,
                     *       "canExport": {
                     *         "subcontractor": false,
                     *         "owner": false
                     *       },
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "person" | "machine";
                        name: string;
                        email: string | null;
                        active: boolean;
                        /** @enum {string|null} */
                        language: "en" | "fr-CA" | null;
                        subscribedToDigest: boolean;
                        wantsSentAgain: boolean;
                        grants: {
                            /** @enum {string} */
                            tool: "erpIntegrations" | "commitments" | "primeContracts" | "payments" | "directory";
                            /** @enum {string} */
                            level: "none" | "read" | "standard" | "admin";
                            /** Format: uuid */
                            projectId: string | null;
                        }[];
                        canPushToAccounting: boolean;
                        canExport: {
                            subcontractor: boolean;
                            owner: boolean;
                        };
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "kind": "person",
                     *       "name": "approver2 person",
                     *       "email": "approver2@example.com",
                     *       "active": true,
                     *       "language": null,
                     *       "subscribedToDigest": true,
                     *       "wantsSentAgain": false,
                     *       "grants": [
                     *         {
                     *           "tool": "erpIntegrations",
                     *           "level": "standard",
                     *           "projectId": null
                     *         }
                     *       ],
                     *       "canPushToAccounting": true,
                     *       "canExport": {
                     *         "subcontractor": true,
                     *         "owner": true
                     *       },
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "person" | "machine";
                        name: string;
                        email: string | null;
                        active: boolean;
                        /** @enum {string|null} */
                        language: "en" | "fr-CA" | null;
                        subscribedToDigest: boolean;
                        wantsSentAgain: boolean;
                        grants: {
                            /** @enum {string} */
                            tool: "erpIntegrations" | "commitments" | "primeContracts" | "payments" | "directory";
                            /** @enum {string} */
                            level: "none" | "read" | "standard" | "admin";
                            /** Format: uuid */
                            projectId: string | null;
                        }[];
                        canPushToAccounting: boolean;
                        canExport: {
                            subcontractor: boolean;
                            owner: boolean;
                        };
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "R",
                 *       "grants": [
                 *         {
                 *           "tool": "commitments",
                 *           "level": "read"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** Format: email */
                    email?: string;
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    active?: boolean;
                    /**
                     * @description Of mails; null: the company's.
                     * @enum {string|null}
                     */
                    language?: "en" | "fr-CA" | null;
                    /** @description Gets the daily summary, as an accounting approver. */
                    subscribedToDigest?: boolean;
                    /** @description Gets a mail when an invoice is sent again after a rejection, as an approver. */
                    wantsSentAgain?: boolean;
                    /** @description Replaces all grants. Without projectId: the whole company. */
                    grants?: {
                        /** @enum {string} */
                        tool: "erpIntegrations" | "commitments" | "primeContracts" | "payments" | "directory";
                        /** @enum {string} */
                        level: "none" | "read" | "standard" | "admin";
                        /** Format: uuid */
                        projectId?: string | null;
                    }[];
                    /** @description true gives export of both kinds too, unless canExport says no. */
                    canPushToAccounting?: boolean;
                    canExport?: {
                        subcontractor?: boolean;
                        owner?: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "kind": "person",
                     *       "name": "R",
                     *       "email": "approver2@example.com",
                     *       "active": true,
                     *       "language": null,
                     *       "subscribedToDigest": true,
                     *       "wantsSentAgain": false,
                     *       "grants": [
                     *         {
                     *           "tool": "commitments",
                     *           "level": "read",
                     *           "projectId": null
                     *         }
                     *       ],
                     *       "canPushToAccounting": true,
                     *       "canExport": {
                     *         "subcontractor": true,
                     *         "owner": true
                     *       },
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "person" | "machine";
                        name: string;
                        email: string | null;
                        active: boolean;
                        /** @enum {string|null} */
                        language: "en" | "fr-CA" | null;
                        subscribedToDigest: boolean;
                        wantsSentAgain: boolean;
                        grants: {
                            /** @enum {string} */
                            tool: "erpIntegrations" | "commitments" | "primeContracts" | "payments" | "directory";
                            /** @enum {string} */
                            level: "none" | "read" | "standard" | "admin";
                            /** Format: uuid */
                            projectId: string | null;
                        }[];
                        canPushToAccounting: boolean;
                        canExport: {
                            subcontractor: boolean;
                            owner: boolean;
                        };
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "userId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "connectionId": null,
                     *           "name": "stranger",
                     *           "scopes": null,
                     *           "expiresAt": "2026-03-09T14:00:00.000Z",
                     *           "revokedAt": null,
                     *           "lastUsedAt": "2026-03-09T14:00:00.000Z",
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            /** Format: uuid */
                            connectionId: string | null;
                            name: string;
                            /** @description What the token may at most; null: all that the person may. */
                            scopes: string[] | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: date-time */
                            revokedAt: string | null;
                            /**
                             * Format: date-time
                             * @description Written at most once a minute.
                             */
                            lastUsedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "a"
                 *     }
                 */
                "application/json": {
                    /** @description What it is for, so that people know which to revoke. */
                    name: string;
                    /** @description What it may at most. Left out: all that the person may. */
                    scopes?: ("readCompany" | "manageCompany" | "manageUsers" | "manageMasterData" | "manageConnections" | "readConnections" | "manageWebhooks" | "manageLinks" | "readContracts" | "manageContracts" | "readInvoices" | "editInvoices" | "sendInvoices" | "decideInvoices" | "unlinkInvoices" | "syncPayments" | "editPayments")[];
                    /**
                     * Format: date-time
                     * @description At most one year.
                     */
                    expiresAt?: string;
                    /**
                     * Format: uuid
                     * @description For an ERP's agent: it can do nothing else.
                     */
                    connectionId?: string;
                    /** Format: uuid */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "userId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "connectionId": null,
                     *       "name": "a",
                     *       "scopes": null,
                     *       "expiresAt": "2026-03-09T14:00:00.000Z",
                     *       "revokedAt": null,
                     *       "lastUsedAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "token": "tieout_00000000000000000000000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        userId: string;
                        /** Format: uuid */
                        connectionId: string | null;
                        name: string;
                        /** @description What the token may at most; null: all that the person may. */
                        scopes: string[] | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        revokedAt: string | null;
                        /**
                         * Format: date-time
                         * @description Written at most once a minute.
                         */
                        lastUsedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Shown this once. */
                        token: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTokenOfUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "a"
                 *     }
                 */
                "application/json": {
                    /** @description What it is for, so that people know which to revoke. */
                    name: string;
                    /** @description What it may at most. Left out: all that the person may. */
                    scopes?: ("readCompany" | "manageCompany" | "manageUsers" | "manageMasterData" | "manageConnections" | "readConnections" | "manageWebhooks" | "manageLinks" | "readContracts" | "manageContracts" | "readInvoices" | "editInvoices" | "sendInvoices" | "decideInvoices" | "unlinkInvoices" | "syncPayments" | "editPayments")[];
                    /**
                     * Format: date-time
                     * @description At most one year.
                     */
                    expiresAt?: string;
                    /**
                     * Format: uuid
                     * @description For an ERP's agent: it can do nothing else.
                     */
                    connectionId?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "userId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": null,
                     *       "name": "a",
                     *       "scopes": null,
                     *       "expiresAt": "2026-03-09T14:00:00.000Z",
                     *       "revokedAt": null,
                     *       "lastUsedAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "token": "tieout_00000000000000000000000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        userId: string;
                        /** Format: uuid */
                        connectionId: string | null;
                        name: string;
                        /** @description What the token may at most; null: all that the person may. */
                        scopes: string[] | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        revokedAt: string | null;
                        /**
                         * Format: date-time
                         * @description Written at most once a minute.
                         */
                        lastUsedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Shown this once. */
                        token: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            userId: string;
                            /** @description It is the one that asks. */
                            isCurrent: boolean;
                            /** @description What the browser calls itself. */
                            userAgent: string;
                            /** Format: date-time */
                            authenticatedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "providerSignOut": null
                     *     }
                     */
                    "application/json": {
                        providerSignOut: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "waiting" | "sent" | "undeliverable" | "notNeeded";
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "kind": "approverMissing",
                     *           "userId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "invoiceId": null,
                     *           "state": "undeliverable",
                     *           "attempts": 1,
                     *           "words": "550 no such user",
                     *           "madeAt": "2026-03-09T14:00:00.000Z",
                     *           "nextAt": null,
                     *           "endedAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "rejected" | "failedToExport" | "dailySummary" | "sentAgain" | "approverMissing" | "webhookOff";
                            /** Format: uuid */
                            userId: string;
                            /**
                             * Format: uuid
                             * @description Of the invoice that it is about, if it is one.
                             */
                            invoiceId: string | null;
                            /**
                             * @description `notNeeded`: nothing was left to say, or nobody to say it to.
                             * @enum {string}
                             */
                            state: "waiting" | "sent" | "undeliverable" | "notNeeded";
                            attempts: number;
                            /** @description The mail server's last, without addresses. */
                            words: string | null;
                            /** Format: date-time */
                            madeAt: string;
                            /**
                             * Format: date-time
                             * @description When it is tried next.
                             */
                            nextAt: string | null;
                            /** Format: date-time */
                            endedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMailAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "kind": "approverMissing",
                     *       "userId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "invoiceId": null,
                     *       "state": "waiting",
                     *       "attempts": 1,
                     *       "words": null,
                     *       "madeAt": "2026-03-09T14:00:00.000Z",
                     *       "nextAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "rejected" | "failedToExport" | "dailySummary" | "sentAgain" | "approverMissing" | "webhookOff";
                        /** Format: uuid */
                        userId: string;
                        /**
                         * Format: uuid
                         * @description Of the invoice that it is about, if it is one.
                         */
                        invoiceId: string | null;
                        /**
                         * @description `notNeeded`: nothing was left to say, or nobody to say it to.
                         * @enum {string}
                         */
                        state: "waiting" | "sent" | "undeliverable" | "notNeeded";
                        attempts: number;
                        /** @description The mail server's last, without addresses. */
                        words: string | null;
                        /** Format: date-time */
                        madeAt: string;
                        /**
                         * Format: date-time
                         * @description When it is tried next.
                         */
                        nextAt: string | null;
                        /** Format: date-time */
                        endedAt: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProjects: {
        parameters: {
            query?: {
                q?: string;
                /** @example 5 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": null,
                     *           "number": "P-9",
                     *           "name": "Nine",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "activeTools": [
                     *             "commitments",
                     *             "primeContracts"
                     *           ],
                     *           "paymentsIssued": true,
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "externalId": "theirs/9",
                     *           "number": "P-9b",
                     *           "name": "Nine",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "activeTools": [
                     *             "commitments",
                     *             "primeContracts"
                     *           ],
                     *           "paymentsIssued": true,
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            number: string;
                            name: string;
                            /**
                             * Format: uuid
                             * @description The ERP of its invoices. Left out, it is the company's only connection.
                             */
                            connectionId: string | null;
                            /** @description Payments are applied where the tool of the contract is active. */
                            activeTools: ("commitments" | "primeContracts")[];
                            /** @description Off: payments on its commitments wait as unmatched. */
                            paymentsIssued: boolean;
                            links: {
                                /** Format: uuid */
                                connectionId: string;
                                erpId: string;
                                erpCode: string | null;
                                erpName: string;
                                /** Format: uuid */
                                setBy: string;
                                /** Format: date-time */
                                setAt: string;
                            }[];
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "P-9",
                 *       "name": "Nine"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    number: string;
                    name: string;
                    /**
                     * Format: uuid
                     * @description The ERP of its invoices. Left out, it is the company's only connection.
                     */
                    connectionId?: string | null;
                    /** @description Payments are applied where the tool of the contract is active. */
                    activeTools?: ("commitments" | "primeContracts")[];
                    /** @description Off: payments on its commitments wait as unmatched. */
                    paymentsIssued?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "number": "P-9",
                     *       "name": "Nine",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "activeTools": [
                     *         "commitments",
                     *         "primeContracts"
                     *       ],
                     *       "paymentsIssued": true,
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        /**
                         * Format: uuid
                         * @description The ERP of its invoices. Left out, it is the company's only connection.
                         */
                        connectionId: string | null;
                        /** @description Payments are applied where the tool of the contract is active. */
                        activeTools: ("commitments" | "primeContracts")[];
                        /** @description Off: payments on its commitments wait as unmatched. */
                        paymentsIssued: boolean;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The integrator's own id.
                 * @example theirs/9
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "P-9b",
                 *       "name": "Nine"
                 *     }
                 */
                "application/json": {
                    number: string;
                    name: string;
                    /**
                     * Format: uuid
                     * @description The ERP of its invoices. Left out, it is the company's only connection.
                     */
                    connectionId?: string | null;
                    /** @description Payments are applied where the tool of the contract is active. */
                    activeTools?: ("commitments" | "primeContracts")[];
                    /** @description Off: payments on its commitments wait as unmatched. */
                    paymentsIssued?: boolean;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": "theirs/9",
                     *       "number": "P-9b",
                     *       "name": "Nine",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "activeTools": [
                     *         "commitments",
                     *         "primeContracts"
                     *       ],
                     *       "paymentsIssued": true,
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        /**
                         * Format: uuid
                         * @description The ERP of its invoices. Left out, it is the company's only connection.
                         */
                        connectionId: string | null;
                        /** @description Payments are applied where the tool of the contract is active. */
                        activeTools: ("commitments" | "primeContracts")[];
                        /** @description Off: payments on its commitments wait as unmatched. */
                        paymentsIssued: boolean;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        /**
                         * Format: uuid
                         * @description The ERP of its invoices. Left out, it is the company's only connection.
                         */
                        connectionId: string | null;
                        /** @description Payments are applied where the tool of the contract is active. */
                        activeTools: ("commitments" | "primeContracts")[];
                        /** @description Off: payments on its commitments wait as unmatched. */
                        paymentsIssued: boolean;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "number": "X",
                     *       "name": "Library",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "activeTools": [
                     *         "commitments",
                     *         "primeContracts"
                     *       ],
                     *       "paymentsIssued": true,
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpId": "erp-project",
                     *           "erpCode": "project",
                     *           "erpName": "The ERP's project",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        /**
                         * Format: uuid
                         * @description The ERP of its invoices. Left out, it is the company's only connection.
                         */
                        connectionId: string | null;
                        /** @description Payments are applied where the tool of the contract is active. */
                        activeTools: ("commitments" | "primeContracts")[];
                        /** @description Off: payments on its commitments wait as unmatched. */
                        paymentsIssued: boolean;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeProject: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "X"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    number?: string;
                    name?: string;
                    /**
                     * Format: uuid
                     * @description The ERP of its invoices. Left out, it is the company's only connection.
                     */
                    connectionId?: string | null;
                    /** @description Payments are applied where the tool of the contract is active. */
                    activeTools?: ("commitments" | "primeContracts")[];
                    /** @description Off: payments on its commitments wait as unmatched. */
                    paymentsIssued?: boolean;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "number": "X",
                     *       "name": "Library",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "activeTools": [
                     *         "commitments",
                     *         "primeContracts"
                     *       ],
                     *       "paymentsIssued": true,
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpId": "erp-project",
                     *           "erpCode": "project",
                     *           "erpName": "The ERP's project",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        /**
                         * Format: uuid
                         * @description The ERP of its invoices. Left out, it is the company's only connection.
                         */
                        connectionId: string | null;
                        /** @description Payments are applied where the tool of the contract is active. */
                        activeTools: ("commitments" | "primeContracts")[];
                        /** @description Off: payments on its commitments wait as unmatched. */
                        paymentsIssued: boolean;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVendors: {
        parameters: {
            query?: {
                q?: string;
                /** @example 5 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": null,
                     *           "number": "V-1",
                     *           "name": "X",
                     *           "links": [
                     *             {
                     *               "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *               "erpId": "erp-vendor",
                     *               "erpCode": "vendor",
                     *               "erpName": "The ERP's vendor",
                     *               "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *               "setAt": "2026-03-09T14:00:00.000Z"
                     *             }
                     *           ],
                     *           "rowVersion": 2,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "externalId": null,
                     *           "number": "V-9",
                     *           "name": "Nine",
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            number: string;
                            name: string;
                            links: {
                                /** Format: uuid */
                                connectionId: string;
                                erpId: string;
                                erpCode: string | null;
                                erpName: string;
                                /** Format: uuid */
                                setBy: string;
                                /** Format: date-time */
                                setAt: string;
                            }[];
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createVendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "V-9",
                 *       "name": "Nine"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    number: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "number": "V-9",
                     *       "name": "Nine",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushVendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The integrator's own id.
                 * @example theirs/9
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "V-9b",
                 *       "name": "Nine"
                 *     }
                 */
                "application/json": {
                    number: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": "theirs/9",
                     *       "number": "V-9b",
                     *       "name": "Nine",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVendor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "number": "V-1",
                     *       "name": "X",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpId": "erp-vendor",
                     *           "erpCode": "vendor",
                     *           "erpName": "The ERP's vendor",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeVendor: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "X"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    number?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "number": "V-1",
                     *       "name": "X",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpId": "erp-vendor",
                     *           "erpCode": "vendor",
                     *           "erpName": "The ERP's vendor",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        number: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCostCodes: {
        parameters: {
            query?: {
                q?: string;
                /** @example 5 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": null,
                     *           "code": "03-30",
                     *           "name": "X",
                     *           "links": [
                     *             {
                     *               "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *               "erpId": "erp-costCode",
                     *               "erpCode": "costCode",
                     *               "erpName": "The ERP's costCode",
                     *               "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *               "setAt": "2026-03-09T14:00:00.000Z"
                     *             }
                     *           ],
                     *           "rowVersion": 2,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "externalId": null,
                     *           "code": "09",
                     *           "name": "Nine",
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            code: string;
                            name: string;
                            links: {
                                /** Format: uuid */
                                connectionId: string;
                                erpId: string;
                                erpCode: string | null;
                                erpName: string;
                                /** Format: uuid */
                                setBy: string;
                                /** Format: date-time */
                                setAt: string;
                            }[];
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCostCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "09",
                 *       "name": "Nine"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    code: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "code": "09",
                     *       "name": "Nine",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushCostCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The integrator's own id.
                 * @example theirs/9
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "09b",
                 *       "name": "Nine"
                 *     }
                 */
                "application/json": {
                    code: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": "theirs/9",
                     *       "code": "09b",
                     *       "name": "Nine",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCostCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "code": "03-30",
                     *       "name": "X",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpId": "erp-costCode",
                     *           "erpCode": "costCode",
                     *           "erpName": "The ERP's costCode",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCostCode: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "X"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    code?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "code": "03-30",
                     *       "name": "X",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpId": "erp-costCode",
                     *           "erpCode": "costCode",
                     *           "erpName": "The ERP's costCode",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxCodes: {
        parameters: {
            query?: {
                q?: string;
                /** @example 5 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": null,
                     *           "code": "ST",
                     *           "name": "X",
                     *           "percent": "8.25",
                     *           "links": [
                     *             {
                     *               "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *               "erpId": "erp-taxCode",
                     *               "erpCode": "taxCode",
                     *               "erpName": "The ERP's taxCode",
                     *               "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *               "setAt": "2026-03-09T14:00:00.000Z"
                     *             }
                     *           ],
                     *           "rowVersion": 2,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "externalId": null,
                     *           "code": "T9",
                     *           "name": "Nine",
                     *           "percent": "9.5",
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            code: string;
                            name: string;
                            /** @description A decimal string with up to 6 decimals. */
                            percent: string;
                            links: {
                                /** Format: uuid */
                                connectionId: string;
                                erpId: string;
                                erpCode: string | null;
                                erpName: string;
                                /** Format: uuid */
                                setBy: string;
                                /** Format: date-time */
                                setAt: string;
                            }[];
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTaxCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "T9",
                 *       "name": "Nine",
                 *       "percent": "9.5"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    code: string;
                    name: string;
                    /** @description A decimal string with up to 6 decimals. */
                    percent: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "code": "T9",
                     *       "name": "Nine",
                     *       "percent": "9.5",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        /** @description A decimal string with up to 6 decimals. */
                        percent: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushTaxCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The integrator's own id.
                 * @example theirs/9
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "T9b",
                 *       "name": "Nine",
                 *       "percent": "9.5"
                 *     }
                 */
                "application/json": {
                    code: string;
                    name: string;
                    /** @description A decimal string with up to 6 decimals. */
                    percent: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": "theirs/9",
                     *       "code": "T9b",
                     *       "name": "Nine",
                     *       "percent": "9.5",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        /** @description A decimal string with up to 6 decimals. */
                        percent: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        /** @description A decimal string with up to 6 decimals. */
                        percent: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaxCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "code": "ST",
                     *       "name": "X",
                     *       "percent": "8.25",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpId": "erp-taxCode",
                     *           "erpCode": "taxCode",
                     *           "erpName": "The ERP's taxCode",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        /** @description A decimal string with up to 6 decimals. */
                        percent: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTaxCode: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "X"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    code?: string;
                    name?: string;
                    /** @description A decimal string with up to 6 decimals. */
                    percent?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "code": "ST",
                     *       "name": "X",
                     *       "percent": "8.25",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpId": "erp-taxCode",
                     *           "erpCode": "taxCode",
                     *           "erpName": "The ERP's taxCode",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        code: string;
                        name: string;
                        /** @description A decimal string with up to 6 decimals. */
                        percent: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBillingPeriods: {
        parameters: {
            query?: {
                projectId?: string;
                /** @example 5 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": null,
                     *           "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "startOn": "2026-03-01",
                     *           "endOn": "2026-03-31",
                     *           "dueOn": null,
                     *           "status": "closed",
                     *           "rowVersion": 2,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "externalId": null,
                     *           "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "startOn": "2026-04-01",
                     *           "endOn": "2026-04-30",
                     *           "dueOn": null,
                     *           "status": "open",
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            /** Format: uuid */
                            projectId: string;
                            /** Format: date */
                            startOn: string;
                            /** Format: date */
                            endOn: string;
                            /** Format: date */
                            dueOn: string | null;
                            /** @enum {string} */
                            status: "open" | "closed";
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBillingPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *       "startOn": "2026-04-01",
                 *       "endOn": "2026-04-30"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    /** Format: uuid */
                    projectId: string;
                    /** Format: date */
                    startOn: string;
                    /** Format: date */
                    endOn: string;
                    /** Format: date */
                    dueOn?: string | null;
                    /** @enum {string} */
                    status?: "open" | "closed";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "startOn": "2026-04-01",
                     *       "endOn": "2026-04-30",
                     *       "dueOn": null,
                     *       "status": "open",
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** Format: date */
                        startOn: string;
                        /** Format: date */
                        endOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        status: "open" | "closed";
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushBillingPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The integrator's own id.
                 * @example theirs/9
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *       "startOn": "2026-04-02",
                 *       "endOn": "2026-04-30"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    /** Format: date */
                    startOn: string;
                    /** Format: date */
                    endOn: string;
                    /** Format: date */
                    dueOn?: string | null;
                    /** @enum {string} */
                    status?: "open" | "closed";
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "externalId": "theirs/9",
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "startOn": "2026-04-02",
                     *       "endOn": "2026-04-30",
                     *       "dueOn": null,
                     *       "status": "open",
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** Format: date */
                        startOn: string;
                        /** Format: date */
                        endOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        status: "open" | "closed";
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** Format: date */
                        startOn: string;
                        /** Format: date */
                        endOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        status: "open" | "closed";
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBillingPeriod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "startOn": "2026-03-01",
                     *       "endOn": "2026-03-31",
                     *       "dueOn": null,
                     *       "status": "closed",
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** Format: date */
                        startOn: string;
                        /** Format: date */
                        endOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        status: "open" | "closed";
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeBillingPeriod: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "closed"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    /** Format: date */
                    startOn?: string;
                    /** Format: date */
                    endOn?: string;
                    /** Format: date */
                    dueOn?: string | null;
                    /** @enum {string} */
                    status?: "open" | "closed";
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "startOn": "2026-03-01",
                     *       "endOn": "2026-03-31",
                     *       "dueOn": null,
                     *       "status": "closed",
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** Format: date */
                        startOn: string;
                        /** Format: date */
                        endOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        status: "open" | "closed";
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCommitments: {
        parameters: {
            query?: {
                q?: string;
                projectId?: string;
                vendorId?: string;
                /** @example 5 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": "theirs/9",
                     *           "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "kind": "purchaseOrder",
                     *           "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "paymentsIssued": true,
                     *           "number": "PO-9b",
                     *           "title": "Nine",
                     *           "currency": "USD",
                     *           "accountingMethod": "amount",
                     *           "retainagePercent": "0",
                     *           "contractSum": "10.00",
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "externalId": null,
                     *           "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "kind": "purchaseOrder",
                     *           "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "paymentsIssued": true,
                     *           "number": "PO-9",
                     *           "title": "Nine",
                     *           "currency": "USD",
                     *           "accountingMethod": "amount",
                     *           "retainagePercent": "0",
                     *           "contractSum": "10.00",
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            /** Format: uuid */
                            projectId: string;
                            /** @enum {string} */
                            kind: "subcontract" | "purchaseOrder";
                            /** Format: uuid */
                            vendorId: string;
                            /** @description Off: payments on it wait as unmatched. */
                            paymentsIssued: boolean;
                            number: string;
                            title: string;
                            currency: string;
                            accountingMethod: string;
                            retainagePercent: string;
                            /** @description The sum of the schedule of values. */
                            contractSum: string;
                            links: {
                                /** Format: uuid */
                                connectionId: string;
                                erpId: string;
                                erpCode: string | null;
                                erpName: string;
                                /** Format: uuid */
                                setBy: string;
                                /** Format: date-time */
                                setAt: string;
                            }[];
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCommitment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *       "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                 *       "kind": "purchaseOrder",
                 *       "number": "PO-9",
                 *       "title": "Nine",
                 *       "items": [
                 *         {
                 *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                 *           "description": "More",
                 *           "scheduledValue": "10.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    /** Format: uuid */
                    projectId: string;
                    /** @enum {string} */
                    kind: "subcontract" | "purchaseOrder";
                    /** Format: uuid */
                    vendorId: string;
                    /** @description Off: payments on it wait as unmatched. */
                    paymentsIssued?: boolean;
                    number: string;
                    title: string;
                    /**
                     * Format: currency
                     * @description ISO 4217
                     */
                    currency?: string;
                    /** @enum {string} */
                    accountingMethod?: "amount" | "unit";
                    /** @description From 0 to 100, with up to 4 decimals. */
                    retainagePercent?: string;
                    /** @description The schedule of values, in order. Given again it replaces the list by position. */
                    items?: {
                        /** @enum {string} */
                        itemType?: "contractItem" | "changeOrderItem";
                        changeOrder?: string | null;
                        /** Format: uuid */
                        costCodeId: string;
                        /** Format: uuid */
                        taxCodeId?: string | null;
                        description: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        unitOfMeasure?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        scheduledValue: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "kind": "purchaseOrder",
                     *       "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "paymentsIssued": true,
                     *       "number": "PO-9",
                     *       "title": "Nine",
                     *       "currency": "USD",
                     *       "accountingMethod": "amount",
                     *       "retainagePercent": "0",
                     *       "contractSum": "10.00",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "position": 1,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "taxCodeId": null,
                     *           "description": "More",
                     *           "quantity": null,
                     *           "unitOfMeasure": null,
                     *           "scheduledValue": "10.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** @enum {string} */
                        kind: "subcontract" | "purchaseOrder";
                        /** Format: uuid */
                        vendorId: string;
                        /** @description Off: payments on it wait as unmatched. */
                        paymentsIssued: boolean;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushCommitment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The integrator's own id.
                 * @example theirs/9
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *       "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                 *       "kind": "purchaseOrder",
                 *       "number": "PO-9b",
                 *       "title": "Nine",
                 *       "items": [
                 *         {
                 *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                 *           "description": "More",
                 *           "scheduledValue": "10.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    /** @enum {string} */
                    kind: "subcontract" | "purchaseOrder";
                    /** Format: uuid */
                    vendorId: string;
                    /** @description Off: payments on it wait as unmatched. */
                    paymentsIssued?: boolean;
                    number: string;
                    title: string;
                    /**
                     * Format: currency
                     * @description ISO 4217
                     */
                    currency?: string;
                    /** @enum {string} */
                    accountingMethod?: "amount" | "unit";
                    /** @description From 0 to 100, with up to 4 decimals. */
                    retainagePercent?: string;
                    /** @description The schedule of values, in order. Given again it replaces the list by position. */
                    items?: {
                        /** @enum {string} */
                        itemType?: "contractItem" | "changeOrderItem";
                        changeOrder?: string | null;
                        /** Format: uuid */
                        costCodeId: string;
                        /** Format: uuid */
                        taxCodeId?: string | null;
                        description: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        unitOfMeasure?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        scheduledValue: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "externalId": "theirs/9",
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "kind": "purchaseOrder",
                     *       "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "paymentsIssued": true,
                     *       "number": "PO-9b",
                     *       "title": "Nine",
                     *       "currency": "USD",
                     *       "accountingMethod": "amount",
                     *       "retainagePercent": "0",
                     *       "contractSum": "10.00",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "position": 1,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "taxCodeId": null,
                     *           "description": "More",
                     *           "quantity": null,
                     *           "unitOfMeasure": null,
                     *           "scheduledValue": "10.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** @enum {string} */
                        kind: "subcontract" | "purchaseOrder";
                        /** Format: uuid */
                        vendorId: string;
                        /** @description Off: payments on it wait as unmatched. */
                        paymentsIssued: boolean;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** @enum {string} */
                        kind: "subcontract" | "purchaseOrder";
                        /** Format: uuid */
                        vendorId: string;
                        /** @description Off: payments on it wait as unmatched. */
                        paymentsIssued: boolean;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "kind": "subcontract",
                     *       "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "paymentsIssued": true,
                     *       "number": "X",
                     *       "title": "Concrete",
                     *       "currency": "USD",
                     *       "accountingMethod": "amount",
                     *       "retainagePercent": "10",
                     *       "contractSum": "620000.00",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "erpId": "erp-commitment",
                     *           "erpCode": "commitment",
                     *           "erpName": "The ERP's commitment",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000006",
                     *           "position": 1,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000007",
                     *           "taxCodeId": null,
                     *           "description": "Concrete works",
                     *           "quantity": null,
                     *           "unitOfMeasure": null,
                     *           "scheduledValue": "500000.00"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000008",
                     *           "position": 2,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000007",
                     *           "taxCodeId": "0199f3b2-7c5e-7a10-8d24-000000000009",
                     *           "description": "Formwork",
                     *           "quantity": "12.5",
                     *           "unitOfMeasure": "m3",
                     *           "scheduledValue": "120000.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** @enum {string} */
                        kind: "subcontract" | "purchaseOrder";
                        /** Format: uuid */
                        vendorId: string;
                        /** @description Off: payments on it wait as unmatched. */
                        paymentsIssued: boolean;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCommitment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "X"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    /** Format: uuid */
                    vendorId?: string;
                    /** @description Off: payments on it wait as unmatched. */
                    paymentsIssued?: boolean;
                    number?: string;
                    title?: string;
                    /** @enum {string} */
                    accountingMethod?: "amount" | "unit";
                    /** @description From 0 to 100, with up to 4 decimals. */
                    retainagePercent?: string;
                    /** @description The schedule of values, in order. Given again it replaces the list by position. */
                    items?: {
                        /** @enum {string} */
                        itemType?: "contractItem" | "changeOrderItem";
                        changeOrder?: string | null;
                        /** Format: uuid */
                        costCodeId: string;
                        /** Format: uuid */
                        taxCodeId?: string | null;
                        description: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        unitOfMeasure?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        scheduledValue: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "kind": "subcontract",
                     *       "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "paymentsIssued": true,
                     *       "number": "X",
                     *       "title": "Concrete",
                     *       "currency": "USD",
                     *       "accountingMethod": "amount",
                     *       "retainagePercent": "10",
                     *       "contractSum": "620000.00",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "erpId": "erp-commitment",
                     *           "erpCode": "commitment",
                     *           "erpName": "The ERP's commitment",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000006",
                     *           "position": 1,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000007",
                     *           "taxCodeId": null,
                     *           "description": "Concrete works",
                     *           "quantity": null,
                     *           "unitOfMeasure": null,
                     *           "scheduledValue": "500000.00"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000008",
                     *           "position": 2,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000007",
                     *           "taxCodeId": "0199f3b2-7c5e-7a10-8d24-000000000009",
                     *           "description": "Formwork",
                     *           "quantity": "12.5",
                     *           "unitOfMeasure": "m3",
                     *           "scheduledValue": "120000.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        /** @enum {string} */
                        kind: "subcontract" | "purchaseOrder";
                        /** Format: uuid */
                        vendorId: string;
                        /** @description Off: payments on it wait as unmatched. */
                        paymentsIssued: boolean;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPrimeContracts: {
        parameters: {
            query?: {
                q?: string;
                projectId?: string;
                /** @example 5 */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": "theirs/9",
                     *           "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "customerName": "Them",
                     *           "number": "PC-9b",
                     *           "title": "Nine",
                     *           "currency": "USD",
                     *           "accountingMethod": "amount",
                     *           "retainagePercent": "0",
                     *           "contractSum": "10.00",
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "externalId": null,
                     *           "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "customerName": "Them",
                     *           "number": "PC-9",
                     *           "title": "Nine",
                     *           "currency": "USD",
                     *           "accountingMethod": "amount",
                     *           "retainagePercent": "0",
                     *           "contractSum": "10.00",
                     *           "links": [],
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            /** Format: uuid */
                            projectId: string;
                            customerName: string;
                            number: string;
                            title: string;
                            currency: string;
                            accountingMethod: string;
                            retainagePercent: string;
                            /** @description The sum of the schedule of values. */
                            contractSum: string;
                            links: {
                                /** Format: uuid */
                                connectionId: string;
                                erpId: string;
                                erpCode: string | null;
                                erpName: string;
                                /** Format: uuid */
                                setBy: string;
                                /** Format: date-time */
                                setAt: string;
                            }[];
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPrimeContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *       "customerName": "Them",
                 *       "number": "PC-9",
                 *       "title": "Nine",
                 *       "items": [
                 *         {
                 *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                 *           "description": "More",
                 *           "scheduledValue": "10.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    /** Format: uuid */
                    projectId: string;
                    customerName: string;
                    number: string;
                    title: string;
                    /**
                     * Format: currency
                     * @description ISO 4217
                     */
                    currency?: string;
                    /** @enum {string} */
                    accountingMethod?: "amount" | "unit";
                    /** @description From 0 to 100, with up to 4 decimals. */
                    retainagePercent?: string;
                    /** @description The schedule of values, in order. Given again it replaces the list by position. */
                    items?: {
                        /** @enum {string} */
                        itemType?: "contractItem" | "changeOrderItem";
                        changeOrder?: string | null;
                        /** Format: uuid */
                        costCodeId: string;
                        /** Format: uuid */
                        taxCodeId?: string | null;
                        description: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        unitOfMeasure?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        scheduledValue: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "customerName": "Them",
                     *       "number": "PC-9",
                     *       "title": "Nine",
                     *       "currency": "USD",
                     *       "accountingMethod": "amount",
                     *       "retainagePercent": "0",
                     *       "contractSum": "10.00",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "position": 1,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "taxCodeId": null,
                     *           "description": "More",
                     *           "quantity": null,
                     *           "unitOfMeasure": null,
                     *           "scheduledValue": "10.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        customerName: string;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushPrimeContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The integrator's own id.
                 * @example theirs/9
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *       "customerName": "Them",
                 *       "number": "PC-9b",
                 *       "title": "Nine",
                 *       "items": [
                 *         {
                 *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                 *           "description": "More",
                 *           "scheduledValue": "10.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    projectId: string;
                    customerName: string;
                    number: string;
                    title: string;
                    /**
                     * Format: currency
                     * @description ISO 4217
                     */
                    currency?: string;
                    /** @enum {string} */
                    accountingMethod?: "amount" | "unit";
                    /** @description From 0 to 100, with up to 4 decimals. */
                    retainagePercent?: string;
                    /** @description The schedule of values, in order. Given again it replaces the list by position. */
                    items?: {
                        /** @enum {string} */
                        itemType?: "contractItem" | "changeOrderItem";
                        changeOrder?: string | null;
                        /** Format: uuid */
                        costCodeId: string;
                        /** Format: uuid */
                        taxCodeId?: string | null;
                        description: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        unitOfMeasure?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        scheduledValue: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "externalId": "theirs/9",
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "customerName": "Them",
                     *       "number": "PC-9b",
                     *       "title": "Nine",
                     *       "currency": "USD",
                     *       "accountingMethod": "amount",
                     *       "retainagePercent": "0",
                     *       "contractSum": "10.00",
                     *       "links": [],
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "position": 1,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "taxCodeId": null,
                     *           "description": "More",
                     *           "quantity": null,
                     *           "unitOfMeasure": null,
                     *           "scheduledValue": "10.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        customerName: string;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        customerName: string;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrimeContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "customerName": "City of Quayside",
                     *       "number": "X",
                     *       "title": "Library",
                     *       "currency": "USD",
                     *       "accountingMethod": "amount",
                     *       "retainagePercent": "0",
                     *       "contractSum": "620000.00",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "erpId": "erp-primeContract",
                     *           "erpCode": "primeContract",
                     *           "erpName": "The ERP's primeContract",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "position": 1,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000006",
                     *           "taxCodeId": null,
                     *           "description": "Concrete works",
                     *           "quantity": null,
                     *           "unitOfMeasure": null,
                     *           "scheduledValue": "500000.00"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000007",
                     *           "position": 2,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000006",
                     *           "taxCodeId": "0199f3b2-7c5e-7a10-8d24-000000000008",
                     *           "description": "Formwork",
                     *           "quantity": "12.5",
                     *           "unitOfMeasure": "m3",
                     *           "scheduledValue": "120000.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        customerName: string;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePrimeContract: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "X"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    customerName?: string;
                    number?: string;
                    title?: string;
                    /** @enum {string} */
                    accountingMethod?: "amount" | "unit";
                    /** @description From 0 to 100, with up to 4 decimals. */
                    retainagePercent?: string;
                    /** @description The schedule of values, in order. Given again it replaces the list by position. */
                    items?: {
                        /** @enum {string} */
                        itemType?: "contractItem" | "changeOrderItem";
                        changeOrder?: string | null;
                        /** Format: uuid */
                        costCodeId: string;
                        /** Format: uuid */
                        taxCodeId?: string | null;
                        description: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        unitOfMeasure?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        scheduledValue: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": null,
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "customerName": "City of Quayside",
                     *       "number": "X",
                     *       "title": "Library",
                     *       "currency": "USD",
                     *       "accountingMethod": "amount",
                     *       "retainagePercent": "0",
                     *       "contractSum": "620000.00",
                     *       "links": [
                     *         {
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "erpId": "erp-primeContract",
                     *           "erpCode": "primeContract",
                     *           "erpName": "The ERP's primeContract",
                     *           "setBy": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "setAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "position": 1,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000006",
                     *           "taxCodeId": null,
                     *           "description": "Concrete works",
                     *           "quantity": null,
                     *           "unitOfMeasure": null,
                     *           "scheduledValue": "500000.00"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000007",
                     *           "position": 2,
                     *           "itemType": "contractItem",
                     *           "changeOrder": null,
                     *           "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000006",
                     *           "taxCodeId": "0199f3b2-7c5e-7a10-8d24-000000000008",
                     *           "description": "Formwork",
                     *           "quantity": "12.5",
                     *           "unitOfMeasure": "m3",
                     *           "scheduledValue": "120000.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** Format: uuid */
                        projectId: string;
                        customerName: string;
                        number: string;
                        title: string;
                        currency: string;
                        accountingMethod: string;
                        retainagePercent: string;
                        /** @description The sum of the schedule of values. */
                        contractSum: string;
                        links: {
                            /** Format: uuid */
                            connectionId: string;
                            erpId: string;
                            erpCode: string | null;
                            erpName: string;
                            /** Format: uuid */
                            setBy: string;
                            /** Format: date-time */
                            setAt: string;
                        }[];
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            position: number;
                            /** @enum {string} */
                            itemType: "contractItem" | "changeOrderItem";
                            changeOrder: string | null;
                            /** Format: uuid */
                            costCodeId: string;
                            /** Format: uuid */
                            taxCodeId: string | null;
                            description: string;
                            quantity: string | null;
                            unitOfMeasure: string | null;
                            scheduledValue: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "name": "Sandbox",
                     *           "connector": "sandbox",
                     *           "settings": {
                     *             "baseUrl": "http://127.0.0.1:9"
                     *           },
                     *           "defaults": {
                     *             "expense": {
                     *               "id": "5200",
                     *               "code": "5200",
                     *               "name": "Account 5200"
                     *             },
                     *             "revenue": {
                     *               "id": "4000",
                     *               "code": "4000",
                     *               "name": "Account 4000"
                     *             },
                     *             "taxPaid": {
                     *               "id": "1400",
                     *               "code": "1400",
                     *               "name": "Account 1400"
                     *             },
                     *             "taxCollected": {
                     *               "id": "2200",
                     *               "code": "2200",
                     *               "name": "Account 2200"
                     *             },
                     *             "retainagePayable": {
                     *               "id": "2050",
                     *               "code": "2050",
                     *               "name": "Account 2050"
                     *             },
                     *             "retainageReceivable": {
                     *               "id": "1250",
                     *               "code": "1250",
                     *               "name": "Account 1250"
                     *             }
                     *           },
                     *           "exportSubcontractorInvoices": true,
                     *           "exportOwnerInvoices": true,
                     *           "syncPayments": true,
                     *           "pause": null,
                     *           "failingSince": null,
                     *           "probedAt": null,
                     *           "waiting": 0,
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            connector: "sandbox" | "tryton";
                            settings: unknown;
                            defaults: unknown;
                            exportSubcontractorInvoices: boolean;
                            exportOwnerInvoices: boolean;
                            syncPayments: boolean;
                            pause: {
                                /** Format: date-time */
                                since: string;
                                reason: string;
                                words: string;
                                /** Format: uuid */
                                by: string | null;
                                /** Format: date-time */
                                nextProbeAt: string | null;
                            } | null;
                            /** Format: date-time */
                            failingSince: string | null;
                            /** Format: date-time */
                            probedAt: string | null;
                            /** @description How many wait for a turn to ask this ERP. */
                            waiting: number;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Second",
                 *       "connector": "sandbox",
                 *       "settings": {
                 *         "baseUrl": "http://127.0.0.1:9"
                 *       },
                 *       "credentials": {
                 *         "apiKey": "another-key-of-the-erp"
                 *       }
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    connector: "sandbox" | "tryton";
                    /** @description What the connector needs to know; its capabilities name what must be there. */
                    settings: {
                        [key: string]: string | number | boolean;
                    };
                    /** @description Sealed at once, and never shown, logged or recorded. */
                    credentials: {
                        [key: string]: string;
                    };
                    /** @description ERP accounts by the role of a line. */
                    defaults?: {
                        expense?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        revenue?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        retainagePayable?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        retainageReceivable?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        taxPaid?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        taxCollected?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                    };
                    exportSubcontractorInvoices?: boolean;
                    exportOwnerInvoices?: boolean;
                    syncPayments?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "Second",
                     *       "connector": "sandbox",
                     *       "settings": {
                     *         "baseUrl": "http://127.0.0.1:9"
                     *       },
                     *       "defaults": {},
                     *       "exportSubcontractorInvoices": true,
                     *       "exportOwnerInvoices": true,
                     *       "syncPayments": true,
                     *       "pause": null,
                     *       "failingSince": null,
                     *       "probedAt": null,
                     *       "waiting": 0,
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        connector: "sandbox" | "tryton";
                        settings: unknown;
                        defaults: unknown;
                        exportSubcontractorInvoices: boolean;
                        exportOwnerInvoices: boolean;
                        syncPayments: boolean;
                        pause: {
                            /** Format: date-time */
                            since: string;
                            reason: string;
                            words: string;
                            /** Format: uuid */
                            by: string | null;
                            /** Format: date-time */
                            nextProbeAt: string | null;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /** Format: date-time */
                        probedAt: string | null;
                        /** @description How many wait for a turn to ask this ERP. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "Sandbox",
                     *       "connector": "sandbox",
                     *       "settings": {
                     *         "baseUrl": "http://127.0.0.1:9"
                     *       },
                     *       "defaults": {
                     *         "expense": {
                     *           "id": "5200",
                     *           "code": "5200",
                     *           "name": "Account 5200"
                     *         },
                     *         "revenue": {
                     *           "id": "4000",
                     *           "code": "4000",
                     *           "name": "Account 4000"
                     *         },
                     *         "taxPaid": {
                     *           "id": "1400",
                     *           "code": "1400",
                     *           "name": "Account 1400"
                     *         },
                     *         "taxCollected": {
                     *           "id": "2200",
                     *           "code": "2200",
                     *           "name": "Account 2200"
                     *         },
                     *         "retainagePayable": {
                     *           "id": "2050",
                     *           "code": "2050",
                     *           "name": "Account 2050"
                     *         },
                     *         "retainageReceivable": {
                     *           "id": "1250",
                     *           "code": "1250",
                     *           "name": "Account 1250"
                     *         }
                     *       },
                     *       "exportSubcontractorInvoices": true,
                     *       "exportOwnerInvoices": true,
                     *       "syncPayments": true,
                     *       "pause": null,
                     *       "failingSince": null,
                     *       "probedAt": null,
                     *       "waiting": 0,
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        connector: "sandbox" | "tryton";
                        settings: unknown;
                        defaults: unknown;
                        exportSubcontractorInvoices: boolean;
                        exportOwnerInvoices: boolean;
                        syncPayments: boolean;
                        pause: {
                            /** Format: date-time */
                            since: string;
                            reason: string;
                            words: string;
                            /** Format: uuid */
                            by: string | null;
                            /** Format: date-time */
                            nextProbeAt: string | null;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /** Format: date-time */
                        probedAt: string | null;
                        /** @description How many wait for a turn to ask this ERP. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeConnection: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ERP"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /** @description What the connector needs to know; its capabilities name what must be there. */
                    settings?: {
                        [key: string]: string | number | boolean;
                    };
                    /** @description Sealed at once, and never shown, logged or recorded. */
                    credentials?: {
                        [key: string]: string;
                    };
                    /** @description ERP accounts by the role of a line. */
                    defaults?: {
                        expense?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        revenue?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        retainagePayable?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        retainageReceivable?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        taxPaid?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                        taxCollected?: {
                            id: string;
                            code: string | null;
                            name: string;
                        };
                    };
                    exportSubcontractorInvoices?: boolean;
                    exportOwnerInvoices?: boolean;
                    syncPayments?: boolean;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "ERP",
                     *       "connector": "sandbox",
                     *       "settings": {
                     *         "baseUrl": "http://127.0.0.1:9"
                     *       },
                     *       "defaults": {
                     *         "expense": {
                     *           "id": "5200",
                     *           "code": "5200",
                     *           "name": "Account 5200"
                     *         },
                     *         "revenue": {
                     *           "id": "4000",
                     *           "code": "4000",
                     *           "name": "Account 4000"
                     *         },
                     *         "taxPaid": {
                     *           "id": "1400",
                     *           "code": "1400",
                     *           "name": "Account 1400"
                     *         },
                     *         "taxCollected": {
                     *           "id": "2200",
                     *           "code": "2200",
                     *           "name": "Account 2200"
                     *         },
                     *         "retainagePayable": {
                     *           "id": "2050",
                     *           "code": "2050",
                     *           "name": "Account 2050"
                     *         },
                     *         "retainageReceivable": {
                     *           "id": "1250",
                     *           "code": "1250",
                     *           "name": "Account 1250"
                     *         }
                     *       },
                     *       "exportSubcontractorInvoices": true,
                     *       "exportOwnerInvoices": true,
                     *       "syncPayments": true,
                     *       "pause": null,
                     *       "failingSince": null,
                     *       "probedAt": null,
                     *       "waiting": 0,
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        connector: "sandbox" | "tryton";
                        settings: unknown;
                        defaults: unknown;
                        exportSubcontractorInvoices: boolean;
                        exportOwnerInvoices: boolean;
                        syncPayments: boolean;
                        pause: {
                            /** Format: date-time */
                            since: string;
                            reason: string;
                            words: string;
                            /** Format: uuid */
                            by: string | null;
                            /** Format: date-time */
                            nextProbeAt: string | null;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /** Format: date-time */
                        probedAt: string | null;
                        /** @description How many wait for a turn to ask this ERP. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        retryable?: {
                            /** @description Failed exports that lacked what was set. */
                            count: number;
                            /** @description For POST /v1/failures/retry. */
                            causes: string[];
                        };
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Sealed at once, and never shown, logged or recorded. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "apiKey": "a-third-key-of-the-erp"
                 *     }
                 */
                "application/json": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "ERP",
                     *       "connector": "sandbox",
                     *       "settings": {
                     *         "baseUrl": "http://127.0.0.1:9"
                     *       },
                     *       "defaults": {
                     *         "expense": {
                     *           "id": "5200",
                     *           "code": "5200",
                     *           "name": "Account 5200"
                     *         },
                     *         "revenue": {
                     *           "id": "4000",
                     *           "code": "4000",
                     *           "name": "Account 4000"
                     *         },
                     *         "taxPaid": {
                     *           "id": "1400",
                     *           "code": "1400",
                     *           "name": "Account 1400"
                     *         },
                     *         "taxCollected": {
                     *           "id": "2200",
                     *           "code": "2200",
                     *           "name": "Account 2200"
                     *         },
                     *         "retainagePayable": {
                     *           "id": "2050",
                     *           "code": "2050",
                     *           "name": "Account 2050"
                     *         },
                     *         "retainageReceivable": {
                     *           "id": "1250",
                     *           "code": "1250",
                     *           "name": "Account 1250"
                     *         }
                     *       },
                     *       "exportSubcontractorInvoices": true,
                     *       "exportOwnerInvoices": true,
                     *       "syncPayments": true,
                     *       "pause": null,
                     *       "failingSince": null,
                     *       "probedAt": null,
                     *       "waiting": 0,
                     *       "rowVersion": 3,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        connector: "sandbox" | "tryton";
                        settings: unknown;
                        defaults: unknown;
                        exportSubcontractorInvoices: boolean;
                        exportOwnerInvoices: boolean;
                        syncPayments: boolean;
                        pause: {
                            /** Format: date-time */
                            since: string;
                            reason: string;
                            words: string;
                            /** Format: uuid */
                            by: string | null;
                            /** Format: date-time */
                            nextProbeAt: string | null;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /** Format: date-time */
                        probedAt: string | null;
                        /** @description How many wait for a turn to ask this ERP. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The ERP is being upgraded."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "ERP",
                     *       "connector": "sandbox",
                     *       "settings": {
                     *         "baseUrl": "http://127.0.0.1:9"
                     *       },
                     *       "defaults": {
                     *         "expense": {
                     *           "id": "5200",
                     *           "code": "5200",
                     *           "name": "Account 5200"
                     *         },
                     *         "revenue": {
                     *           "id": "4000",
                     *           "code": "4000",
                     *           "name": "Account 4000"
                     *         },
                     *         "taxPaid": {
                     *           "id": "1400",
                     *           "code": "1400",
                     *           "name": "Account 1400"
                     *         },
                     *         "taxCollected": {
                     *           "id": "2200",
                     *           "code": "2200",
                     *           "name": "Account 2200"
                     *         },
                     *         "retainagePayable": {
                     *           "id": "2050",
                     *           "code": "2050",
                     *           "name": "Account 2050"
                     *         },
                     *         "retainageReceivable": {
                     *           "id": "1250",
                     *           "code": "1250",
                     *           "name": "Account 1250"
                     *         }
                     *       },
                     *       "exportSubcontractorInvoices": true,
                     *       "exportOwnerInvoices": true,
                     *       "syncPayments": true,
                     *       "pause": {
                     *         "since": "2026-03-09T14:00:00.000Z",
                     *         "reason": "Paused",
                     *         "words": "The ERP is being upgraded.",
                     *         "by": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *         "nextProbeAt": null
                     *       },
                     *       "failingSince": null,
                     *       "probedAt": "2026-03-09T14:00:00.000Z",
                     *       "waiting": 0,
                     *       "rowVersion": 3,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        connector: "sandbox" | "tryton";
                        settings: unknown;
                        defaults: unknown;
                        exportSubcontractorInvoices: boolean;
                        exportOwnerInvoices: boolean;
                        syncPayments: boolean;
                        pause: {
                            /** Format: date-time */
                            since: string;
                            reason: string;
                            words: string;
                            /** Format: uuid */
                            by: string | null;
                            /** Format: date-time */
                            nextProbeAt: string | null;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /** Format: date-time */
                        probedAt: string | null;
                        /** @description How many wait for a turn to ask this ERP. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "ERP",
                     *       "connector": "sandbox",
                     *       "settings": {
                     *         "baseUrl": "http://127.0.0.1:9"
                     *       },
                     *       "defaults": {
                     *         "expense": {
                     *           "id": "5200",
                     *           "code": "5200",
                     *           "name": "Account 5200"
                     *         },
                     *         "revenue": {
                     *           "id": "4000",
                     *           "code": "4000",
                     *           "name": "Account 4000"
                     *         },
                     *         "taxPaid": {
                     *           "id": "1400",
                     *           "code": "1400",
                     *           "name": "Account 1400"
                     *         },
                     *         "taxCollected": {
                     *           "id": "2200",
                     *           "code": "2200",
                     *           "name": "Account 2200"
                     *         },
                     *         "retainagePayable": {
                     *           "id": "2050",
                     *           "code": "2050",
                     *           "name": "Account 2050"
                     *         },
                     *         "retainageReceivable": {
                     *           "id": "1250",
                     *           "code": "1250",
                     *           "name": "Account 1250"
                     *         }
                     *       },
                     *       "exportSubcontractorInvoices": true,
                     *       "exportOwnerInvoices": true,
                     *       "syncPayments": true,
                     *       "pause": null,
                     *       "failingSince": null,
                     *       "probedAt": "2026-03-09T14:00:00.000Z",
                     *       "waiting": 0,
                     *       "rowVersion": 3,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        connector: "sandbox" | "tryton";
                        settings: unknown;
                        defaults: unknown;
                        exportSubcontractorInvoices: boolean;
                        exportOwnerInvoices: boolean;
                        syncPayments: boolean;
                        pause: {
                            /** Format: date-time */
                            since: string;
                            reason: string;
                            words: string;
                            /** Format: uuid */
                            by: string | null;
                            /** Format: date-time */
                            nextProbeAt: string | null;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /** Format: date-time */
                        probedAt: string | null;
                        /** @description How many wait for a turn to ask this ERP. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kinds": [
                     *         "subcontractor",
                     *         "owner"
                     *       ],
                     *       "idempotency": "searchable",
                     *       "lagMs": 0,
                     *       "requestTimeoutMs": 10000,
                     *       "concurrency": 20,
                     *       "callsPerMinute": null,
                     *       "handedOver": false,
                     *       "credits": false,
                     *       "links": {
                     *         "subcontractor": [
                     *           "vendor",
                     *           "project"
                     *         ],
                     *         "owner": [
                     *           "primeContract",
                     *           "project"
                     *         ]
                     *       },
                     *       "exportFields": {
                     *         "subcontractor": [
                     *           {
                     *             "name": "accountingDate",
                     *             "required": false,
                     *             "maxLength": 10
                     *           },
                     *           {
                     *             "name": "erpInvoiceNumber",
                     *             "required": false,
                     *             "maxLength": 40
                     *           }
                     *         ],
                     *         "owner": [
                     *           {
                     *             "name": "accountingDate",
                     *             "required": false,
                     *             "maxLength": 10
                     *           },
                     *           {
                     *             "name": "erpInvoiceNumber",
                     *             "required": false,
                     *             "maxLength": 40
                     *           }
                     *         ]
                     *       },
                     *       "editable": {
                     *         "ErpRejected": [
                     *           "accountingDate",
                     *           "erpInvoiceNumber"
                     *         ],
                     *         "ErpDuplicate": [
                     *           "erpInvoiceNumber"
                     *         ],
                     *         "ErpPeriodClosed": [
                     *           "accountingDate"
                     *         ],
                     *         "ErpMissingParent": [
                     *           "vendor",
                     *           "project"
                     *         ],
                     *         "ErpMismatch": [
                     *           "accountingDate",
                     *           "erpInvoiceNumber"
                     *         ],
                     *         "NotExportable": [
                     *           "erpInvoiceNumber",
                     *           "description"
                     *         ]
                     *       },
                     *       "lookups": [
                     *         "vendors",
                     *         "customers"
                     *       ],
                     *       "numberMaxLength": 40,
                     *       "descriptionMaxLength": 200,
                     *       "paymentMethods": [
                     *         "check",
                     *         "creditCard"
                     *       ],
                     *       "paymentDeletions": "shown",
                     *       "paymentRecords": {
                     *         "methods": [
                     *           "check",
                     *           "electronic"
                     *         ],
                     *         "partialPayments": true,
                     *         "currencies": null,
                     *         "countries": null,
                     *         "checkNumberMaxLength": 40,
                     *         "nextCheckNumber": true
                     *       },
                     *       "settings": [
                     *         "baseUrl"
                     *       ],
                     *       "credentials": [
                     *         "apiKey"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        kinds: string[];
                        idempotency: string;
                        lagMs: number;
                        requestTimeoutMs: number;
                        concurrency: number;
                        callsPerMinute: number | null;
                        handedOver: boolean;
                        credits: boolean;
                        links: {
                            subcontractor: string[];
                            owner: string[];
                        };
                        exportFields: {
                            subcontractor: {
                                name: string;
                                required: boolean;
                                maxLength: number;
                            }[];
                            owner: {
                                name: string;
                                required: boolean;
                                maxLength: number;
                            }[];
                        };
                        editable: unknown;
                        lookups: string[];
                        numberMaxLength: number;
                        descriptionMaxLength: number;
                        paymentMethods: string[];
                        paymentDeletions: string;
                        paymentRecords: {
                            methods: string[];
                            partialPayments: boolean;
                            currencies: string[] | null;
                            countries: string[] | null;
                            checkNumberMaxLength: number;
                            nextCheckNumber: boolean;
                        } | null;
                        settings: string[];
                        credentials: string[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "erpId": "e-1",
                 *       "erpName": "Theirs"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description May be left out: it is the project's, or the company's only one.
                     */
                    connectionId?: string;
                    erpId: string;
                    erpCode?: string | null;
                    erpName: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpId": "e-1",
                     *       "erpCode": null,
                     *       "erpName": "Theirs",
                     *       "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "setAt": "2026-03-09T14:00:00.000Z",
                     *       "retryable": {
                     *         "count": 0,
                     *         "causes": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        connectionId: string;
                        erpId: string;
                        erpCode: string | null;
                        erpName: string;
                        /** Format: uuid */
                        setBy: string;
                        /** Format: date-time */
                        setAt: string;
                        retryable: {
                            /** @description Failed exports that lacked what was set. */
                            count: number;
                            /** @description For POST /v1/failures/retry. */
                            causes: string[];
                        };
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkProject: {
        parameters: {
            query?: {
                /** @description May be left out: it is the project's, or the company's only one. */
                connectionId?: string;
            };
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkVendor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "erpId": "e-1",
                 *       "erpName": "Theirs"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description May be left out: it is the project's, or the company's only one.
                     */
                    connectionId?: string;
                    erpId: string;
                    erpCode?: string | null;
                    erpName: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpId": "e-1",
                     *       "erpCode": null,
                     *       "erpName": "Theirs",
                     *       "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "setAt": "2026-03-09T14:00:00.000Z",
                     *       "retryable": {
                     *         "count": 0,
                     *         "causes": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        connectionId: string;
                        erpId: string;
                        erpCode: string | null;
                        erpName: string;
                        /** Format: uuid */
                        setBy: string;
                        /** Format: date-time */
                        setAt: string;
                        retryable: {
                            /** @description Failed exports that lacked what was set. */
                            count: number;
                            /** @description For POST /v1/failures/retry. */
                            causes: string[];
                        };
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkVendor: {
        parameters: {
            query?: {
                /** @description May be left out: it is the project's, or the company's only one. */
                connectionId?: string;
            };
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkCommitment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "erpId": "e-1",
                 *       "erpName": "Theirs"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description May be left out: it is the project's, or the company's only one.
                     */
                    connectionId?: string;
                    erpId: string;
                    erpCode?: string | null;
                    erpName: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpId": "e-1",
                     *       "erpCode": null,
                     *       "erpName": "Theirs",
                     *       "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "setAt": "2026-03-09T14:00:00.000Z",
                     *       "retryable": {
                     *         "count": 0,
                     *         "causes": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        connectionId: string;
                        erpId: string;
                        erpCode: string | null;
                        erpName: string;
                        /** Format: uuid */
                        setBy: string;
                        /** Format: date-time */
                        setAt: string;
                        retryable: {
                            /** @description Failed exports that lacked what was set. */
                            count: number;
                            /** @description For POST /v1/failures/retry. */
                            causes: string[];
                        };
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkCommitment: {
        parameters: {
            query?: {
                /** @description May be left out: it is the project's, or the company's only one. */
                connectionId?: string;
            };
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkPrimeContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "erpId": "e-1",
                 *       "erpName": "Theirs"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description May be left out: it is the project's, or the company's only one.
                     */
                    connectionId?: string;
                    erpId: string;
                    erpCode?: string | null;
                    erpName: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpId": "e-1",
                     *       "erpCode": null,
                     *       "erpName": "Theirs",
                     *       "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "setAt": "2026-03-09T14:00:00.000Z",
                     *       "retryable": {
                     *         "count": 0,
                     *         "causes": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        connectionId: string;
                        erpId: string;
                        erpCode: string | null;
                        erpName: string;
                        /** Format: uuid */
                        setBy: string;
                        /** Format: date-time */
                        setAt: string;
                        retryable: {
                            /** @description Failed exports that lacked what was set. */
                            count: number;
                            /** @description For POST /v1/failures/retry. */
                            causes: string[];
                        };
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkPrimeContract: {
        parameters: {
            query?: {
                /** @description May be left out: it is the project's, or the company's only one. */
                connectionId?: string;
            };
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkCostCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "erpId": "e-1",
                 *       "erpName": "Theirs"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description May be left out: it is the project's, or the company's only one.
                     */
                    connectionId?: string;
                    erpId: string;
                    erpCode?: string | null;
                    erpName: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpId": "e-1",
                     *       "erpCode": null,
                     *       "erpName": "Theirs",
                     *       "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "setAt": "2026-03-09T14:00:00.000Z",
                     *       "retryable": {
                     *         "count": 0,
                     *         "causes": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        connectionId: string;
                        erpId: string;
                        erpCode: string | null;
                        erpName: string;
                        /** Format: uuid */
                        setBy: string;
                        /** Format: date-time */
                        setAt: string;
                        retryable: {
                            /** @description Failed exports that lacked what was set. */
                            count: number;
                            /** @description For POST /v1/failures/retry. */
                            causes: string[];
                        };
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkCostCode: {
        parameters: {
            query?: {
                /** @description May be left out: it is the project's, or the company's only one. */
                connectionId?: string;
            };
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkTaxCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "erpId": "e-1",
                 *       "erpName": "Theirs"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: uuid
                     * @description May be left out: it is the project's, or the company's only one.
                     */
                    connectionId?: string;
                    erpId: string;
                    erpCode?: string | null;
                    erpName: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpId": "e-1",
                     *       "erpCode": null,
                     *       "erpName": "Theirs",
                     *       "setBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "setAt": "2026-03-09T14:00:00.000Z",
                     *       "retryable": {
                     *         "count": 0,
                     *         "causes": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        connectionId: string;
                        erpId: string;
                        erpCode: string | null;
                        erpName: string;
                        /** Format: uuid */
                        setBy: string;
                        /** Format: date-time */
                        setAt: string;
                        retryable: {
                            /** @description Failed exports that lacked what was set. */
                            count: number;
                            /** @description For POST /v1/failures/retry. */
                            causes: string[];
                        };
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkTaxCode: {
        parameters: {
            query?: {
                /** @description May be left out: it is the project's, or the company's only one. */
                connectionId?: string;
            };
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUp: {
        parameters: {
            query?: {
                q?: string;
                fresh?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example vendors */
                kind: "vendors" | "customers" | "projects" | "contracts" | "accounts" | "tax-codes" | "cost-codes" | "banks";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "erp-0",
                     *           "code": "V-0",
                     *           "name": "Acme",
                     *           "active": true
                     *         },
                     *         {
                     *           "id": "erp-1",
                     *           "code": "V-1",
                     *           "name": "Birch",
                     *           "active": true
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "readAt": "2026-03-09T14:00:00.000Z",
                     *       "waiting": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            code: string | null;
                            name: string;
                            active: boolean;
                        }[];
                        nextCursor: string | null;
                        /** Format: date-time */
                        readAt: string | null;
                        waiting: {
                            /** Format: date-time */
                            since: string;
                            reason: string | null;
                            words: string | null;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    probeConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "invoiceId": null,
                     *       "projectId": null,
                     *       "status": "answered",
                     *       "askedAt": "2026-03-09T14:00:00.000Z",
                     *       "begunAt": "2026-03-09T14:00:00.000Z",
                     *       "answeredAt": "2026-03-09T14:00:00.000Z",
                     *       "attempts": 1,
                     *       "reason": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "result": {
                     *         "words": "The ERP answers."
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: uuid */
                        invoiceId: string | null;
                        /** Format: uuid */
                        projectId: string | null;
                        /** @enum {string} */
                        status: "asked" | "answered" | "failed" | "cancelled";
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        begunAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        attempts: number;
                        reason: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        result: unknown;
                        /** @description Of all payments: the one that answers it, once that has begun. */
                        reading?: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
                            /** @description It reads everything: what it does not see is deleted in the ERP. */
                            isComplete: boolean;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Of a back-fill.
                             */
                            from: string | null;
                            /** @description Of a back-fill. */
                            reason: string | null;
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            seen: number;
                            seenPerMinute: number | null;
                            /**
                             * Format: date-time
                             * @description At the rate so far; null where the ERP does not say how much is left.
                             */
                            expectedEndAt: string | null;
                            created: number;
                            changed: number;
                            voided: number;
                            deleted: number;
                            unmatched: number;
                            /** @description Created in the ERP before `syncFrom`. */
                            skipped: number;
                            unchanged: number;
                            /** @description How often it waited for the ERP. */
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        } | null;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: uuid */
                        invoiceId: string | null;
                        /** Format: uuid */
                        projectId: string | null;
                        /** @enum {string} */
                        status: "asked" | "answered" | "failed" | "cancelled";
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        begunAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        attempts: number;
                        reason: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        result: unknown;
                        /** @description Of all payments: the one that answers it, once that has begun. */
                        reading?: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
                            /** @description It reads everything: what it does not see is deleted in the ERP. */
                            isComplete: boolean;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Of a back-fill.
                             */
                            from: string | null;
                            /** @description Of a back-fill. */
                            reason: string | null;
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            seen: number;
                            seenPerMinute: number | null;
                            /**
                             * Format: date-time
                             * @description At the rate so far; null where the ERP does not say how much is left.
                             */
                            expectedEndAt: string | null;
                            created: number;
                            changed: number;
                            voided: number;
                            deleted: number;
                            unmatched: number;
                            /** @description Created in the ERP before `syncFrom`. */
                            skipped: number;
                            unchanged: number;
                            /** @description How often it waited for the ERP. */
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    syncPayments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002"
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    invoiceId?: string;
                    /** Format: uuid */
                    projectId?: string;
                    /** @description Read everything from the beginning, to find what was deleted in the ERP. */
                    complete?: boolean;
                    /** @description With `complete`: the ERP may have no payments at all any more. */
                    mayBeEmpty?: boolean;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "projectId": null,
                     *       "status": "answered",
                     *       "askedAt": "2026-03-09T14:00:00.000Z",
                     *       "begunAt": "2026-03-09T14:00:00.000Z",
                     *       "answeredAt": "2026-03-09T14:00:00.000Z",
                     *       "attempts": 1,
                     *       "reason": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "result": {
                     *         "voided": 0,
                     *         "changed": 0,
                     *         "created": 0,
                     *         "deleted": 1,
                     *         "skipped": 0,
                     *         "unchanged": 0,
                     *         "unmatched": 0
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: uuid */
                        invoiceId: string | null;
                        /** Format: uuid */
                        projectId: string | null;
                        /** @enum {string} */
                        status: "asked" | "answered" | "failed" | "cancelled";
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        begunAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        attempts: number;
                        reason: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        result: unknown;
                        /** @description Of all payments: the one that answers it, once that has begun. */
                        reading?: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
                            /** @description It reads everything: what it does not see is deleted in the ERP. */
                            isComplete: boolean;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Of a back-fill.
                             */
                            from: string | null;
                            /** @description Of a back-fill. */
                            reason: string | null;
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            seen: number;
                            seenPerMinute: number | null;
                            /**
                             * Format: date-time
                             * @description At the rate so far; null where the ERP does not say how much is left.
                             */
                            expectedEndAt: string | null;
                            created: number;
                            changed: number;
                            voided: number;
                            deleted: number;
                            unmatched: number;
                            /** @description Created in the ERP before `syncFrom`. */
                            skipped: number;
                            unchanged: number;
                            /** @description How often it waited for the ERP. */
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        } | null;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: uuid */
                        invoiceId: string | null;
                        /** Format: uuid */
                        projectId: string | null;
                        /** @enum {string} */
                        status: "asked" | "answered" | "failed" | "cancelled";
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        begunAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        attempts: number;
                        reason: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        result: unknown;
                        /** @description Of all payments: the one that answers it, once that has begun. */
                        reading?: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
                            /** @description It reads everything: what it does not see is deleted in the ERP. */
                            isComplete: boolean;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Of a back-fill.
                             */
                            from: string | null;
                            /** @description Of a back-fill. */
                            reason: string | null;
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            seen: number;
                            seenPerMinute: number | null;
                            /**
                             * Format: date-time
                             * @description At the rate so far; null where the ERP does not say how much is left.
                             */
                            expectedEndAt: string | null;
                            created: number;
                            changed: number;
                            voided: number;
                            deleted: number;
                            unmatched: number;
                            /** @description Created in the ERP before `syncFrom`. */
                            skipped: number;
                            unchanged: number;
                            /** @description How often it waited for the ERP. */
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentSync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "projectId": null,
                     *       "status": "asked",
                     *       "askedAt": "2026-03-09T14:00:00.000Z",
                     *       "begunAt": null,
                     *       "answeredAt": null,
                     *       "attempts": 0,
                     *       "reason": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "result": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: uuid */
                        invoiceId: string | null;
                        /** Format: uuid */
                        projectId: string | null;
                        /** @enum {string} */
                        status: "asked" | "answered" | "failed" | "cancelled";
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        begunAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        attempts: number;
                        reason: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        result: unknown;
                        /** @description Of all payments: the one that answers it, once that has begun. */
                        reading?: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
                            /** @description It reads everything: what it does not see is deleted in the ERP. */
                            isComplete: boolean;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Of a back-fill.
                             */
                            from: string | null;
                            /** @description Of a back-fill. */
                            reason: string | null;
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            seen: number;
                            seenPerMinute: number | null;
                            /**
                             * Format: date-time
                             * @description At the rate so far; null where the ERP does not say how much is left.
                             */
                            expectedEndAt: string | null;
                            created: number;
                            changed: number;
                            voided: number;
                            deleted: number;
                            unmatched: number;
                            /** @description Created in the ERP before `syncFrom`. */
                            skipped: number;
                            unchanged: number;
                            /** @description How often it waited for the ERP. */
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It was a duplicate."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "projectId": null,
                     *       "status": "answered",
                     *       "askedAt": "2026-03-09T14:00:00.000Z",
                     *       "begunAt": "2026-03-09T14:00:00.000Z",
                     *       "answeredAt": "2026-03-09T14:00:00.000Z",
                     *       "attempts": 1,
                     *       "reason": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "result": {
                     *         "voided": 0,
                     *         "changed": 0,
                     *         "created": 0,
                     *         "deleted": 0,
                     *         "removed": true,
                     *         "skipped": 0,
                     *         "unchanged": 0,
                     *         "unmatched": 0
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: uuid */
                        invoiceId: string | null;
                        /** Format: uuid */
                        projectId: string | null;
                        /** @enum {string} */
                        status: "asked" | "answered" | "failed" | "cancelled";
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        begunAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        attempts: number;
                        reason: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        result: unknown;
                        /** @description Of all payments: the one that answers it, once that has begun. */
                        reading?: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
                            /** @description It reads everything: what it does not see is deleted in the ERP. */
                            isComplete: boolean;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Of a back-fill.
                             */
                            from: string | null;
                            /** @description Of a back-fill. */
                            reason: string | null;
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            seen: number;
                            seenPerMinute: number | null;
                            /**
                             * Format: date-time
                             * @description At the rate so far; null where the ERP does not say how much is left.
                             */
                            expectedEndAt: string | null;
                            created: number;
                            changed: number;
                            voided: number;
                            deleted: number;
                            unmatched: number;
                            /** @description Created in the ERP before `syncFrom`. */
                            skipped: number;
                            unchanged: number;
                            /** @description How often it waited for the ERP. */
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        } | null;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: uuid */
                        invoiceId: string | null;
                        /** Format: uuid */
                        projectId: string | null;
                        /** @enum {string} */
                        status: "asked" | "answered" | "failed" | "cancelled";
                        /** Format: date-time */
                        askedAt: string;
                        /** Format: date-time */
                        begunAt: string | null;
                        /** Format: date-time */
                        answeredAt: string | null;
                        attempts: number;
                        reason: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        result: unknown;
                        /** @description Of all payments: the one that answers it, once that has begun. */
                        reading?: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
                            /** @description It reads everything: what it does not see is deleted in the ERP. */
                            isComplete: boolean;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Of a back-fill.
                             */
                            from: string | null;
                            /** @description Of a back-fill. */
                            reason: string | null;
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            seen: number;
                            seenPerMinute: number | null;
                            /**
                             * Format: date-time
                             * @description At the rate so far; null where the ERP does not say how much is left.
                             */
                            expectedEndAt: string | null;
                            created: number;
                            changed: number;
                            voided: number;
                            deleted: number;
                            unmatched: number;
                            /** @description Created in the ERP before `syncFrom`. */
                            skipped: number;
                            unchanged: number;
                            /** @description How often it waited for the ERP. */
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentSyncSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "schedule": {
                     *         "kind": "never"
                     *       },
                     *       "syncFrom": "2026-03-09T14:00:00.000Z",
                     *       "rowVersion": 1
                     *     }
                     */
                    "application/json": {
                        schedule: {
                            /** @enum {string} */
                            kind: "never" | "every" | "daily";
                            /** @description With `every`: 60 is hourly. */
                            minutes?: number;
                            /** @description With `daily`: a local time, such as "03:00". */
                            at?: string;
                            /** @description With `daily`; left out, it is the company's. */
                            timeZone?: string;
                        };
                        /**
                         * Format: date-time
                         * @description What was created in the ERP before it is not imported. Null: not read yet.
                         */
                        syncFrom: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPaymentSyncSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "daily",
                 *       "at": "03:00",
                 *       "timeZone": "America/Toronto"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "never" | "every" | "daily";
                    /** @description With `every`: 60 is hourly. */
                    minutes?: number;
                    /** @description With `daily`: a local time, such as "03:00". */
                    at?: string;
                    /** @description With `daily`; left out, it is the company's. */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "schedule": {
                     *         "kind": "daily",
                     *         "at": "03:00",
                     *         "timeZone": "America/Toronto"
                     *       },
                     *       "syncFrom": "2026-03-09T14:00:00.000Z",
                     *       "rowVersion": 2
                     *     }
                     */
                    "application/json": {
                        schedule: {
                            /** @enum {string} */
                            kind: "never" | "every" | "daily";
                            /** @description With `every`: 60 is hourly. */
                            minutes?: number;
                            /** @description With `daily`: a local time, such as "03:00". */
                            at?: string;
                            /** @description With `daily`; left out, it is the company's. */
                            timeZone?: string;
                        };
                        /**
                         * Format: date-time
                         * @description What was created in the ERP before it is not imported. Null: not read yet.
                         */
                        syncFrom: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentReadings: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "kind": "sync",
                     *           "isComplete": false,
                     *           "status": "running",
                     *           "from": null,
                     *           "reason": null,
                     *           "beganAt": "2026-03-09T14:00:00.000Z",
                     *           "endedAt": null,
                     *           "pages": 0,
                     *           "seen": 0,
                     *           "seenPerMinute": null,
                     *           "expectedEndAt": null,
                     *           "created": 0,
                     *           "changed": 0,
                     *           "voided": 0,
                     *           "deleted": 0,
                     *           "unmatched": 0,
                     *           "skipped": 0,
                     *           "unchanged": 0,
                     *           "waits": 0,
                     *           "failure": null,
                     *           "words": null,
                     *           "nextAt": null,
                     *           "isBeingCancelled": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
                            /** @description It reads everything: what it does not see is deleted in the ERP. */
                            isComplete: boolean;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * Format: date-time
                             * @description Of a back-fill.
                             */
                            from: string | null;
                            /** @description Of a back-fill. */
                            reason: string | null;
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            seen: number;
                            seenPerMinute: number | null;
                            /**
                             * Format: date-time
                             * @description At the rate so far; null where the ERP does not say how much is left.
                             */
                            expectedEndAt: string | null;
                            created: number;
                            changed: number;
                            voided: number;
                            deleted: number;
                            unmatched: number;
                            /** @description Created in the ERP before `syncFrom`. */
                            skipped: number;
                            unchanged: number;
                            /** @description How often it waited for the ERP. */
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "kind": "sync",
                     *       "isComplete": false,
                     *       "status": "running",
                     *       "from": null,
                     *       "reason": null,
                     *       "beganAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "pages": 0,
                     *       "seen": 0,
                     *       "seenPerMinute": null,
                     *       "expectedEndAt": null,
                     *       "created": 0,
                     *       "changed": 0,
                     *       "voided": 0,
                     *       "deleted": 0,
                     *       "unmatched": 0,
                     *       "skipped": 0,
                     *       "unchanged": 0,
                     *       "waits": 0,
                     *       "failure": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "isBeingCancelled": false
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "sync" | "backFill";
                        /** @description It reads everything: what it does not see is deleted in the ERP. */
                        isComplete: boolean;
                        /** @enum {string} */
                        status: "running" | "completed" | "cancelled" | "failed";
                        /**
                         * Format: date-time
                         * @description Of a back-fill.
                         */
                        from: string | null;
                        /** @description Of a back-fill. */
                        reason: string | null;
                        /** Format: date-time */
                        beganAt: string;
                        /** Format: date-time */
                        endedAt: string | null;
                        pages: number;
                        seen: number;
                        seenPerMinute: number | null;
                        /**
                         * Format: date-time
                         * @description At the rate so far; null where the ERP does not say how much is left.
                         */
                        expectedEndAt: string | null;
                        created: number;
                        changed: number;
                        voided: number;
                        deleted: number;
                        unmatched: number;
                        /** @description Created in the ERP before `syncFrom`. */
                        skipped: number;
                        unchanged: number;
                        /** @description How often it waited for the ERP. */
                        waits: number;
                        failure: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        isBeingCancelled: boolean;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPaymentReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "kind": "sync",
                     *       "isComplete": false,
                     *       "status": "running",
                     *       "from": null,
                     *       "reason": null,
                     *       "beganAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "pages": 0,
                     *       "seen": 0,
                     *       "seenPerMinute": null,
                     *       "expectedEndAt": null,
                     *       "created": 0,
                     *       "changed": 0,
                     *       "voided": 0,
                     *       "deleted": 0,
                     *       "unmatched": 0,
                     *       "skipped": 0,
                     *       "unchanged": 0,
                     *       "waits": 0,
                     *       "failure": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "isBeingCancelled": true
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "sync" | "backFill";
                        /** @description It reads everything: what it does not see is deleted in the ERP. */
                        isComplete: boolean;
                        /** @enum {string} */
                        status: "running" | "completed" | "cancelled" | "failed";
                        /**
                         * Format: date-time
                         * @description Of a back-fill.
                         */
                        from: string | null;
                        /** @description Of a back-fill. */
                        reason: string | null;
                        /** Format: date-time */
                        beganAt: string;
                        /** Format: date-time */
                        endedAt: string | null;
                        pages: number;
                        seen: number;
                        seenPerMinute: number | null;
                        /**
                         * Format: date-time
                         * @description At the rate so far; null where the ERP does not say how much is left.
                         */
                        expectedEndAt: string | null;
                        created: number;
                        changed: number;
                        voided: number;
                        deleted: number;
                        unmatched: number;
                        /** @description Created in the ERP before `syncFrom`. */
                        skipped: number;
                        unchanged: number;
                        /** @description How often it waited for the ERP. */
                        waits: number;
                        failure: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        isBeingCancelled: boolean;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backFillPayments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-03-09T14:00:00.000Z",
                 *       "reason": "The books of the year."
                 *     }
                 */
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "kind": "backFill",
                     *       "isComplete": false,
                     *       "status": "running",
                     *       "from": "2026-03-09T14:00:00.000Z",
                     *       "reason": "The books of the year.",
                     *       "beganAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "pages": 0,
                     *       "seen": 0,
                     *       "seenPerMinute": null,
                     *       "expectedEndAt": null,
                     *       "created": 0,
                     *       "changed": 0,
                     *       "voided": 0,
                     *       "deleted": 0,
                     *       "unmatched": 0,
                     *       "skipped": 0,
                     *       "unchanged": 0,
                     *       "waits": 0,
                     *       "failure": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "isBeingCancelled": false
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "sync" | "backFill";
                        /** @description It reads everything: what it does not see is deleted in the ERP. */
                        isComplete: boolean;
                        /** @enum {string} */
                        status: "running" | "completed" | "cancelled" | "failed";
                        /**
                         * Format: date-time
                         * @description Of a back-fill.
                         */
                        from: string | null;
                        /** @description Of a back-fill. */
                        reason: string | null;
                        /** Format: date-time */
                        beganAt: string;
                        /** Format: date-time */
                        endedAt: string | null;
                        pages: number;
                        seen: number;
                        seenPerMinute: number | null;
                        /**
                         * Format: date-time
                         * @description At the rate so far; null where the ERP does not say how much is left.
                         */
                        expectedEndAt: string | null;
                        created: number;
                        changed: number;
                        voided: number;
                        deleted: number;
                        unmatched: number;
                        /** @description Created in the ERP before `syncFrom`. */
                        skipped: number;
                        unchanged: number;
                        /** @description How often it waited for the ERP. */
                        waits: number;
                        failure: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        isBeingCancelled: boolean;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReconciliations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "from": "2026-01-01",
                     *           "to": "2026-03-31",
                     *           "status": "running",
                     *           "phase": "comparing",
                     *           "beganAt": "2026-03-09T14:00:00.000Z",
                     *           "endedAt": null,
                     *           "pages": 1,
                     *           "payments": 0,
                     *           "invoices": 1,
                     *           "differences": 1,
                     *           "leftOut": 0,
                     *           "waits": 0,
                     *           "failure": null,
                     *           "words": null,
                     *           "nextAt": null,
                     *           "isBeingCancelled": false
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            connectionId: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            /** @enum {string} */
                            status: "running" | "completed" | "cancelled" | "failed";
                            /**
                             * @description First all payments are read, then the invoices of the period are compared.
                             * @enum {string}
                             */
                            phase: "reading" | "comparing";
                            /** Format: date-time */
                            beganAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            pages: number;
                            /** @description That the ERP has shown. */
                            payments: number;
                            /** @description That were compared. */
                            invoices: number;
                            differences: number;
                            /** @description Invoices that changed here again and again while the ERP was asked. */
                            leftOut: number;
                            waits: number;
                            failure: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            isBeingCancelled: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-01-01",
                 *       "to": "2026-03-31"
                 *     }
                 */
                "application/json": {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "from": "2026-01-01",
                     *       "to": "2026-03-31",
                     *       "status": "running",
                     *       "phase": "comparing",
                     *       "beganAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "pages": 1,
                     *       "payments": 0,
                     *       "invoices": 1,
                     *       "differences": 1,
                     *       "leftOut": 0,
                     *       "waits": 0,
                     *       "failure": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "isBeingCancelled": false
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        status: "running" | "completed" | "cancelled" | "failed";
                        /**
                         * @description First all payments are read, then the invoices of the period are compared.
                         * @enum {string}
                         */
                        phase: "reading" | "comparing";
                        /** Format: date-time */
                        beganAt: string;
                        /** Format: date-time */
                        endedAt: string | null;
                        pages: number;
                        /** @description That the ERP has shown. */
                        payments: number;
                        /** @description That were compared. */
                        invoices: number;
                        differences: number;
                        /** @description Invoices that changed here again and again while the ERP was asked. */
                        leftOut: number;
                        waits: number;
                        failure: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        isBeingCancelled: boolean;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelReconciliation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "from": "2026-01-01",
                     *       "to": "2026-03-31",
                     *       "status": "running",
                     *       "phase": "comparing",
                     *       "beganAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "pages": 1,
                     *       "payments": 0,
                     *       "invoices": 1,
                     *       "differences": 1,
                     *       "leftOut": 0,
                     *       "waits": 0,
                     *       "failure": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "isBeingCancelled": true
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        status: "running" | "completed" | "cancelled" | "failed";
                        /**
                         * @description First all payments are read, then the invoices of the period are compared.
                         * @enum {string}
                         */
                        phase: "reading" | "comparing";
                        /** Format: date-time */
                        beganAt: string;
                        /** Format: date-time */
                        endedAt: string | null;
                        pages: number;
                        /** @description That the ERP has shown. */
                        payments: number;
                        /** @description That were compared. */
                        invoices: number;
                        differences: number;
                        /** @description Invoices that changed here again and again while the ERP was asked. */
                        leftOut: number;
                        waits: number;
                        failure: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        isBeingCancelled: boolean;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "from": "2026-01-01",
                     *       "to": "2026-03-31",
                     *       "status": "running",
                     *       "phase": "comparing",
                     *       "beganAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "pages": 1,
                     *       "payments": 0,
                     *       "invoices": 1,
                     *       "differences": 1,
                     *       "leftOut": 0,
                     *       "waits": 0,
                     *       "failure": null,
                     *       "words": null,
                     *       "nextAt": null,
                     *       "isBeingCancelled": false,
                     *       "byKind": [
                     *         {
                     *           "kind": "PaymentMissingThere",
                     *           "count": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @enum {string} */
                        status: "running" | "completed" | "cancelled" | "failed";
                        /**
                         * @description First all payments are read, then the invoices of the period are compared.
                         * @enum {string}
                         */
                        phase: "reading" | "comparing";
                        /** Format: date-time */
                        beganAt: string;
                        /** Format: date-time */
                        endedAt: string | null;
                        pages: number;
                        /** @description That the ERP has shown. */
                        payments: number;
                        /** @description That were compared. */
                        invoices: number;
                        differences: number;
                        /** @description Invoices that changed here again and again while the ERP was asked. */
                        leftOut: number;
                        waits: number;
                        failure: string | null;
                        words: string | null;
                        /** Format: date-time */
                        nextAt: string | null;
                        isBeingCancelled: boolean;
                        byKind: {
                            /** @enum {string} */
                            kind: "DocumentMissing" | "DocumentCancelled" | "DocumentLink" | "DocumentTotal" | "DocumentNumber" | "DocumentVendor" | "PaymentMissingHere" | "PaymentMissingThere" | "PaymentState" | "PaymentAmount" | "PaymentDate" | "PaymentNumber" | "PaymentMethod" | "PaidSum" | "PaymentStatus";
                            count: number;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDifferences: {
        parameters: {
            query?: {
                kind?: "DocumentMissing" | "DocumentCancelled" | "DocumentLink" | "DocumentTotal" | "DocumentNumber" | "DocumentVendor" | "PaymentMissingHere" | "PaymentMissingThere" | "PaymentState" | "PaymentAmount" | "PaymentDate" | "PaymentNumber" | "PaymentMethod" | "PaidSum" | "PaymentStatus";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "no": 1,
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "invoiceNumber": "INV-0005",
                     *           "kind": "PaymentMissingThere",
                     *           "erpDocumentId": "bil_12",
                     *           "erpPaymentId": "pay_1",
                     *           "unmatchedPaymentId": null,
                     *           "ours": "100.00 + 0.00 + 0.00 + 0.00 USD, 2026-04-15",
                     *           "theirs": null,
                     *           "cause": null,
                     *           "detail": "Payment pay_1 (100.00 + 0.00 + 0.00 + 0.00 USD, 2026-04-15) is here, and the ERP does not have it.",
                     *           "mend": {
                     *             "detail": "Sync the invoice.",
                     *             "method": "POST",
                     *             "path": "/v1/connections/0199f3b2-7c5e-7a10-8d24-000000000003/payment-syncs",
                     *             "body": {
                     *               "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description In the order in which they were found. */
                            no: number;
                            /** Format: uuid */
                            invoiceId: string;
                            invoiceNumber: string;
                            /** @enum {string} */
                            kind: "DocumentMissing" | "DocumentCancelled" | "DocumentLink" | "DocumentTotal" | "DocumentNumber" | "DocumentVendor" | "PaymentMissingHere" | "PaymentMissingThere" | "PaymentState" | "PaymentAmount" | "PaymentDate" | "PaymentNumber" | "PaymentMethod" | "PaidSum" | "PaymentStatus";
                            erpDocumentId: string | null;
                            erpPaymentId: string | null;
                            /** Format: uuid */
                            unmatchedPaymentId: string | null;
                            ours: string | null;
                            /** @description Of sums: what they should be. */
                            theirs: string | null;
                            /**
                             * @description Null: the facts do not tell.
                             * @enum {string|null}
                             */
                            cause: "NotReadYet" | "SyncSwitchedOff" | "Ignored" | "SameRevision" | "ChangedInErp" | "ChangedHere" | "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff" | "CreatedBeforeSyncFrom" | null;
                            /** @description In the language that was asked for. */
                            detail: string;
                            mend: {
                                /** @description In the language that was asked for. */
                                detail: string;
                                /**
                                 * @description Of a request to this API; null where none mends it.
                                 * @enum {string|null}
                                 */
                                method: "GET" | "POST" | "PATCH" | null;
                                path: string | null;
                                /** @description Null: none, or one that has to be filled in. */
                                body: {
                                    [key: string]: unknown;
                                } | null;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: {
                projectId?: string;
                connectionId?: string;
                /** @example live */
                state?: "live" | "voided" | "deleted";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpPaymentId": "pay-0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "invoiceNumber": "INV-0005",
                     *           "commitmentId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "primeContractId": null,
                     *           "paymentNumber": null,
                     *           "revision": "1",
                     *           "state": "live",
                     *           "method": "check",
                     *           "methodName": "Check",
                     *           "number": "1001",
                     *           "paidOn": "2026-04-15",
                     *           "createdInErpAt": null,
                     *           "currency": "USD",
                     *           "amount": "100.00",
                     *           "discount": "0.00",
                     *           "writeOff": "0.00",
                     *           "credit": "0.00",
                     *           "isMatchedByHand": false,
                     *           "removedAt": null,
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            connectionId: string;
                            erpPaymentId: string;
                            /** Format: uuid */
                            invoiceId: string;
                            /** @description As the ERP shows it. */
                            invoiceNumber: string;
                            /** Format: uuid */
                            commitmentId: string | null;
                            /** Format: uuid */
                            primeContractId: string | null;
                            /** @description Given here; never sent to the ERP. */
                            paymentNumber: string | null;
                            revision: string;
                            /** @enum {string} */
                            state: "live" | "voided" | "deleted";
                            /** @enum {string} */
                            method: "check" | "creditCard" | "electronic" | "other";
                            /** @description The ERP's own word. */
                            methodName: string;
                            number: string | null;
                            /** Format: date */
                            paidOn: string;
                            /**
                             * Format: date-time
                             * @description Null: the ERP does not say.
                             */
                            createdInErpAt: string | null;
                            currency: string;
                            amount: string;
                            discount: string;
                            writeOff: string;
                            /** @description Of the vendor, applied by the ERP; no money. */
                            credit: string;
                            isMatchedByHand: boolean;
                            /**
                             * Format: date-time
                             * @description It was deleted in the ERP, and is in no list any more.
                             */
                            removedAt: string | null;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentsIssued: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "erpPaymentId": "pay-0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "invoiceNumber": "INV-0005",
                     *           "commitmentId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "primeContractId": null,
                     *           "paymentNumber": "17",
                     *           "revision": "1",
                     *           "state": "live",
                     *           "method": "check",
                     *           "methodName": "Check",
                     *           "number": "1001",
                     *           "paidOn": "2026-04-15",
                     *           "createdInErpAt": null,
                     *           "currency": "USD",
                     *           "amount": "100.00",
                     *           "discount": "0.00",
                     *           "writeOff": "0.00",
                     *           "credit": "0.00",
                     *           "isMatchedByHand": false,
                     *           "removedAt": null,
                     *           "rowVersion": 2,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "erpPaymentId": "pay_1",
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "invoiceNumber": "INV-0005",
                     *           "commitmentId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "primeContractId": null,
                     *           "paymentNumber": null,
                     *           "revision": "1",
                     *           "state": "deleted",
                     *           "method": "check",
                     *           "methodName": "check",
                     *           "number": "10234",
                     *           "paidOn": "2026-04-15",
                     *           "createdInErpAt": null,
                     *           "currency": "USD",
                     *           "amount": "100.00",
                     *           "discount": "0.00",
                     *           "writeOff": "0.00",
                     *           "credit": "0.00",
                     *           "isMatchedByHand": false,
                     *           "removedAt": null,
                     *           "rowVersion": 2,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            connectionId: string;
                            erpPaymentId: string;
                            /** Format: uuid */
                            invoiceId: string;
                            /** @description As the ERP shows it. */
                            invoiceNumber: string;
                            /** Format: uuid */
                            commitmentId: string | null;
                            /** Format: uuid */
                            primeContractId: string | null;
                            /** @description Given here; never sent to the ERP. */
                            paymentNumber: string | null;
                            revision: string;
                            /** @enum {string} */
                            state: "live" | "voided" | "deleted";
                            /** @enum {string} */
                            method: "check" | "creditCard" | "electronic" | "other";
                            /** @description The ERP's own word. */
                            methodName: string;
                            number: string | null;
                            /** Format: date */
                            paidOn: string;
                            /**
                             * Format: date-time
                             * @description Null: the ERP does not say.
                             */
                            createdInErpAt: string | null;
                            currency: string;
                            amount: string;
                            discount: string;
                            writeOff: string;
                            /** @description Of the vendor, applied by the ERP; no money. */
                            credit: string;
                            isMatchedByHand: boolean;
                            /**
                             * Format: date-time
                             * @description It was deleted in the ERP, and is in no list any more.
                             */
                            removedAt: string | null;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentsReceived: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            connectionId: string;
                            erpPaymentId: string;
                            /** Format: uuid */
                            invoiceId: string;
                            /** @description As the ERP shows it. */
                            invoiceNumber: string;
                            /** Format: uuid */
                            commitmentId: string | null;
                            /** Format: uuid */
                            primeContractId: string | null;
                            /** @description Given here; never sent to the ERP. */
                            paymentNumber: string | null;
                            revision: string;
                            /** @enum {string} */
                            state: "live" | "voided" | "deleted";
                            /** @enum {string} */
                            method: "check" | "creditCard" | "electronic" | "other";
                            /** @description The ERP's own word. */
                            methodName: string;
                            number: string | null;
                            /** Format: date */
                            paidOn: string;
                            /**
                             * Format: date-time
                             * @description Null: the ERP does not say.
                             */
                            createdInErpAt: string | null;
                            currency: string;
                            amount: string;
                            discount: string;
                            writeOff: string;
                            /** @description Of the vendor, applied by the ERP; no money. */
                            credit: string;
                            isMatchedByHand: boolean;
                            /**
                             * Format: date-time
                             * @description It was deleted in the ERP, and is in no list any more.
                             */
                            removedAt: string | null;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpPaymentId": "pay-0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "invoiceNumber": "INV-0005",
                     *       "commitmentId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "primeContractId": null,
                     *       "paymentNumber": null,
                     *       "revision": "1",
                     *       "state": "live",
                     *       "method": "check",
                     *       "methodName": "Check",
                     *       "number": "1001",
                     *       "paidOn": "2026-04-15",
                     *       "createdInErpAt": null,
                     *       "currency": "USD",
                     *       "amount": "100.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "isMatchedByHand": false,
                     *       "removedAt": null,
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        erpPaymentId: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** @description As the ERP shows it. */
                        invoiceNumber: string;
                        /** Format: uuid */
                        commitmentId: string | null;
                        /** Format: uuid */
                        primeContractId: string | null;
                        /** @description Given here; never sent to the ERP. */
                        paymentNumber: string | null;
                        revision: string;
                        /** @enum {string} */
                        state: "live" | "voided" | "deleted";
                        /** @enum {string} */
                        method: "check" | "creditCard" | "electronic" | "other";
                        /** @description The ERP's own word. */
                        methodName: string;
                        number: string | null;
                        /** Format: date */
                        paidOn: string;
                        /**
                         * Format: date-time
                         * @description Null: the ERP does not say.
                         */
                        createdInErpAt: string | null;
                        currency: string;
                        amount: string;
                        discount: string;
                        writeOff: string;
                        /** @description Of the vendor, applied by the ERP; no money. */
                        credit: string;
                        isMatchedByHand: boolean;
                        /**
                         * Format: date-time
                         * @description It was deleted in the ERP, and is in no list any more.
                         */
                        removedAt: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paymentNumber": "17"
                 *     }
                 */
                "application/json": {
                    id?: unknown;
                    connectionId?: unknown;
                    erpPaymentId?: unknown;
                    invoiceId?: unknown;
                    invoiceNumber?: unknown;
                    commitmentId?: unknown;
                    primeContractId?: unknown;
                    revision?: unknown;
                    state?: unknown;
                    method?: unknown;
                    methodName?: unknown;
                    number?: unknown;
                    paidOn?: unknown;
                    createdInErpAt?: unknown;
                    currency?: unknown;
                    amount?: unknown;
                    discount?: unknown;
                    writeOff?: unknown;
                    credit?: unknown;
                    isMatchedByHand?: unknown;
                    removedAt?: unknown;
                    rowVersion?: unknown;
                    createdAt?: unknown;
                    paymentNumber?: string | null;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpPaymentId": "pay-0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "invoiceNumber": "INV-0005",
                     *       "commitmentId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "primeContractId": null,
                     *       "paymentNumber": "17",
                     *       "revision": "1",
                     *       "state": "live",
                     *       "method": "check",
                     *       "methodName": "Check",
                     *       "number": "1001",
                     *       "paidOn": "2026-04-15",
                     *       "createdInErpAt": null,
                     *       "currency": "USD",
                     *       "amount": "100.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "isMatchedByHand": false,
                     *       "removedAt": null,
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        erpPaymentId: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** @description As the ERP shows it. */
                        invoiceNumber: string;
                        /** Format: uuid */
                        commitmentId: string | null;
                        /** Format: uuid */
                        primeContractId: string | null;
                        /** @description Given here; never sent to the ERP. */
                        paymentNumber: string | null;
                        revision: string;
                        /** @enum {string} */
                        state: "live" | "voided" | "deleted";
                        /** @enum {string} */
                        method: "check" | "creditCard" | "electronic" | "other";
                        /** @description The ERP's own word. */
                        methodName: string;
                        number: string | null;
                        /** Format: date */
                        paidOn: string;
                        /**
                         * Format: date-time
                         * @description Null: the ERP does not say.
                         */
                        createdInErpAt: string | null;
                        currency: string;
                        amount: string;
                        discount: string;
                        writeOff: string;
                        /** @description Of the vendor, applied by the ERP; no money. */
                        credit: string;
                        isMatchedByHand: boolean;
                        /**
                         * Format: date-time
                         * @description It was deleted in the ERP, and is in no list any more.
                         */
                        removedAt: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnmatchedPayments: {
        parameters: {
            query?: {
                connectionId?: string;
                status?: "open" | "matched" | "ignored" | "gone" | "skipped";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "erpPaymentId": "pay_2",
                     *           "erpDocumentId": "bil_other",
                     *           "kind": "subcontractor",
                     *           "state": "live",
                     *           "method": "check",
                     *           "methodName": "check",
                     *           "number": "10234",
                     *           "paidOn": "2026-04-15",
                     *           "createdInErpAt": null,
                     *           "currency": "USD",
                     *           "amount": "100.00",
                     *           "discount": "0.00",
                     *           "writeOff": "0.00",
                     *           "credit": "0.00",
                     *           "status": "open",
                     *           "reason": "DocumentNotLinked",
                     *           "words": "No invoice is linked to the document bil_other of the ERP.",
                     *           "invoiceId": null,
                     *           "ignoreReason": null,
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            connectionId: string;
                            erpPaymentId: string;
                            erpDocumentId: string;
                            /** @enum {string} */
                            kind: "subcontractor" | "owner";
                            /** @enum {string} */
                            state: "live" | "voided" | "deleted";
                            /** @enum {string} */
                            method: "check" | "creditCard" | "electronic" | "other";
                            /** @description The ERP's own word. */
                            methodName: string;
                            number: string | null;
                            /** Format: date */
                            paidOn: string;
                            /**
                             * Format: date-time
                             * @description Null: the ERP does not say.
                             */
                            createdInErpAt: string | null;
                            currency: string;
                            amount: string;
                            discount: string;
                            writeOff: string;
                            /** @description Of the vendor, applied by the ERP; no money. */
                            credit: string;
                            /** @enum {string} */
                            status: "open" | "matched" | "ignored" | "gone" | "skipped";
                            /** @enum {string} */
                            reason: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff" | "CreatedBeforeSyncFrom";
                            words: string;
                            /**
                             * Format: uuid
                             * @description For which it would be, where that is known.
                             */
                            invoiceId: string | null;
                            ignoreReason: string | null;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnmatchedPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpPaymentId": "pay_2",
                     *       "erpDocumentId": "bil_other",
                     *       "kind": "subcontractor",
                     *       "state": "live",
                     *       "method": "check",
                     *       "methodName": "check",
                     *       "number": "10234",
                     *       "paidOn": "2026-04-15",
                     *       "createdInErpAt": null,
                     *       "currency": "USD",
                     *       "amount": "100.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "status": "open",
                     *       "reason": "DocumentNotLinked",
                     *       "words": "No invoice is linked to the document bil_other of the ERP.",
                     *       "invoiceId": null,
                     *       "ignoreReason": null,
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "candidates": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "number": "INV-0005",
                     *           "amountDue": "900.00",
                     *           "paid": "100.00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        erpPaymentId: string;
                        erpDocumentId: string;
                        /** @enum {string} */
                        kind: "subcontractor" | "owner";
                        /** @enum {string} */
                        state: "live" | "voided" | "deleted";
                        /** @enum {string} */
                        method: "check" | "creditCard" | "electronic" | "other";
                        /** @description The ERP's own word. */
                        methodName: string;
                        number: string | null;
                        /** Format: date */
                        paidOn: string;
                        /**
                         * Format: date-time
                         * @description Null: the ERP does not say.
                         */
                        createdInErpAt: string | null;
                        currency: string;
                        amount: string;
                        discount: string;
                        writeOff: string;
                        /** @description Of the vendor, applied by the ERP; no money. */
                        credit: string;
                        /** @enum {string} */
                        status: "open" | "matched" | "ignored" | "gone" | "skipped";
                        /** @enum {string} */
                        reason: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff" | "CreatedBeforeSyncFrom";
                        words: string;
                        /**
                         * Format: uuid
                         * @description For which it would be, where that is known.
                         */
                        invoiceId: string | null;
                        ignoreReason: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        candidates: {
                            /** Format: uuid */
                            invoiceId: string;
                            number: string;
                            amountDue: string;
                            paid: string;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    matchPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                 *       "reason": "The memo names it."
                 *     }
                 */
                "application/json": {
                    /** Format: uuid */
                    invoiceId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "erpPaymentId": "pay_2",
                     *       "erpDocumentId": "bil_other",
                     *       "kind": "subcontractor",
                     *       "state": "live",
                     *       "method": "check",
                     *       "methodName": "check",
                     *       "number": "10234",
                     *       "paidOn": "2026-04-15",
                     *       "createdInErpAt": null,
                     *       "currency": "USD",
                     *       "amount": "100.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "status": "matched",
                     *       "reason": "DocumentNotLinked",
                     *       "words": "No invoice is linked to the document bil_other of the ERP.",
                     *       "invoiceId": null,
                     *       "ignoreReason": null,
                     *       "rowVersion": 3,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        erpPaymentId: string;
                        erpDocumentId: string;
                        /** @enum {string} */
                        kind: "subcontractor" | "owner";
                        /** @enum {string} */
                        state: "live" | "voided" | "deleted";
                        /** @enum {string} */
                        method: "check" | "creditCard" | "electronic" | "other";
                        /** @description The ERP's own word. */
                        methodName: string;
                        number: string | null;
                        /** Format: date */
                        paidOn: string;
                        /**
                         * Format: date-time
                         * @description Null: the ERP does not say.
                         */
                        createdInErpAt: string | null;
                        currency: string;
                        amount: string;
                        discount: string;
                        writeOff: string;
                        /** @description Of the vendor, applied by the ERP; no money. */
                        credit: string;
                        /** @enum {string} */
                        status: "open" | "matched" | "ignored" | "gone" | "skipped";
                        /** @enum {string} */
                        reason: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff" | "CreatedBeforeSyncFrom";
                        words: string;
                        /**
                         * Format: uuid
                         * @description For which it would be, where that is known.
                         */
                        invoiceId: string | null;
                        ignoreReason: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ignorePayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "A deposit for the office."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "erpPaymentId": "pay_2",
                     *       "erpDocumentId": "bil_other",
                     *       "kind": "subcontractor",
                     *       "state": "live",
                     *       "method": "check",
                     *       "methodName": "check",
                     *       "number": "10234",
                     *       "paidOn": "2026-04-15",
                     *       "createdInErpAt": null,
                     *       "currency": "USD",
                     *       "amount": "100.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "status": "ignored",
                     *       "reason": "DocumentNotLinked",
                     *       "words": "No invoice is linked to the document bil_other of the ERP.",
                     *       "invoiceId": null,
                     *       "ignoreReason": "A deposit for the office.",
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        connectionId: string;
                        erpPaymentId: string;
                        erpDocumentId: string;
                        /** @enum {string} */
                        kind: "subcontractor" | "owner";
                        /** @enum {string} */
                        state: "live" | "voided" | "deleted";
                        /** @enum {string} */
                        method: "check" | "creditCard" | "electronic" | "other";
                        /** @description The ERP's own word. */
                        methodName: string;
                        number: string | null;
                        /** Format: date */
                        paidOn: string;
                        /**
                         * Format: date-time
                         * @description Null: the ERP does not say.
                         */
                        createdInErpAt: string | null;
                        currency: string;
                        amount: string;
                        discount: string;
                        writeOff: string;
                        /** @description Of the vendor, applied by the ERP; no money. */
                        credit: string;
                        /** @enum {string} */
                        status: "open" | "matched" | "ignored" | "gone" | "skipped";
                        /** @enum {string} */
                        reason: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff" | "CreatedBeforeSyncFrom";
                        words: string;
                        /**
                         * Format: uuid
                         * @description For which it would be, where that is known.
                         */
                        invoiceId: string | null;
                        ignoreReason: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetchWork: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "operation": "ping",
                     *           "request": {
                     *             "key": "the work"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            operation: string;
                            request: unknown;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerWork: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        /** @description Either what came of it, or what went wrong, in the words of the ERP. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "result": {
                 *         "ok": true
                 *       }
                 *     }
                 */
                "application/json": {
                    result?: unknown;
                    error?: {
                        /** @description As HTTP has it. */
                        status: number;
                        faults: {
                            code: string;
                            text: string;
                            /** @description Where in the request. */
                            field: string | null;
                            /** @description Which record is meant. */
                            record?: string | null;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @example notSent */
                status?: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                paymentStatus?: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                kind?: "subcontractor" | "owner";
                projectId?: string;
                vendorId?: string;
                commitmentId?: string;
                connectionId?: string;
                failure?: "ErpRejected" | "ErpDuplicate" | "ErpMismatch" | "ErpPeriodClosed" | "ErpMissingParent" | "CheckNumberUsed" | "BankUnknown" | "ErpUnclear" | "NotSupportedByConnector" | "NotExportable" | "ErpBusy" | "ErpDown" | "ErpUnauthorized" | "HandedOver" | "Limited" | "Paused";
                /** @description As GET /v1/failures names it. */
                cause?: string;
                /** @example inv */
                q?: string;
                /** @description Descending with `-`; newest first when it is left out. */
                sort?: "createdAt" | "-createdAt" | "number" | "-number" | "billedOn" | "-billedOn" | "dueOn" | "-dueOn" | "amountDue" | "-amountDue";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "externalId": "theirs-9",
                     *           "kind": "owner",
                     *           "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "commitmentId": null,
                     *           "primeContractId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "vendorId": null,
                     *           "contract": {
                     *             "number": "X",
                     *             "title": "Library",
                     *             "partyName": "City of Quayside"
                     *           },
                     *           "billingPeriodId": null,
                     *           "connectionId": null,
                     *           "number": "INV-9",
                     *           "billedOn": "2026-03-31",
                     *           "dueOn": null,
                     *           "reviewStatus": "approved",
                     *           "comment": null,
                     *           "currency": "USD",
                     *           "amountDue": "900.00",
                     *           "erpStatus": "notSent",
                     *           "submission": 0,
                     *           "version": 0,
                     *           "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95",
                     *           "paymentStatus": "unpaid",
                     *           "paid": "0.00",
                     *           "discount": "0.00",
                     *           "writeOff": "0.00",
                     *           "credit": "0.00",
                     *           "settleAt": null,
                     *           "settledAt": null,
                     *           "failure": null,
                     *           "failureWords": null,
                     *           "failureProblems": [],
                     *           "erpDocument": null,
                     *           "exportFields": {},
                     *           "approverMissing": null,
                     *           "sentAt": null,
                     *           "createdAt": "2026-03-09T14:00:00.000Z",
                     *           "waiting": null
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "externalId": null,
                     *           "kind": "owner",
                     *           "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "commitmentId": null,
                     *           "primeContractId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "vendorId": null,
                     *           "contract": {
                     *             "number": "X",
                     *             "title": "Library",
                     *             "partyName": "City of Quayside"
                     *           },
                     *           "billingPeriodId": null,
                     *           "connectionId": null,
                     *           "number": "INV-0011",
                     *           "billedOn": "2026-03-31",
                     *           "dueOn": null,
                     *           "reviewStatus": "approved",
                     *           "comment": null,
                     *           "currency": "USD",
                     *           "amountDue": "900.00",
                     *           "erpStatus": "notSent",
                     *           "submission": 0,
                     *           "version": 0,
                     *           "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c96",
                     *           "paymentStatus": "unpaid",
                     *           "paid": "0.00",
                     *           "discount": "0.00",
                     *           "writeOff": "0.00",
                     *           "credit": "0.00",
                     *           "settleAt": null,
                     *           "settledAt": null,
                     *           "failure": null,
                     *           "failureWords": null,
                     *           "failureProblems": [],
                     *           "erpDocument": null,
                     *           "exportFields": {},
                     *           "approverMissing": null,
                     *           "sentAt": null,
                     *           "createdAt": "2026-03-09T14:00:00.000Z",
                     *           "waiting": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            externalId: string | null;
                            /** @enum {string} */
                            kind: "subcontractor" | "owner";
                            /** Format: uuid */
                            projectId: string;
                            /** Format: uuid */
                            commitmentId: string | null;
                            /** Format: uuid */
                            primeContractId: string | null;
                            /** Format: uuid */
                            vendorId: string | null;
                            contract: {
                                number: string;
                                title: string;
                                /** @description Of the vendor, or the customer. */
                                partyName: string;
                            };
                            /** Format: uuid */
                            billingPeriodId: string | null;
                            /** Format: uuid */
                            connectionId: string | null;
                            number: string;
                            /** Format: date */
                            billedOn: string;
                            /** Format: date */
                            dueOn: string | null;
                            /** @enum {string} */
                            reviewStatus: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                            comment: string | null;
                            currency: string;
                            amountDue: string;
                            /** @enum {string} */
                            erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                            submission: number;
                            version: number;
                            /** @description Of what matters in it; a decision is bound to it. */
                            revision: string;
                            /** @enum {string} */
                            paymentStatus: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                            paid: string;
                            discount: string;
                            writeOff: string;
                            credit: string;
                            /** Format: date-time */
                            settleAt: string | null;
                            /** Format: date-time */
                            settledAt: string | null;
                            failure: string | null;
                            /** @description The ERP's own words. */
                            failureWords: string | null;
                            failureProblems: unknown;
                            erpDocument: {
                                id: string;
                                number: string | null;
                                ownNumber: string | null;
                                url: string | null;
                                /** Format: date-time */
                                syncedAt: string | null;
                            } | null;
                            exportFields: unknown;
                            /** @description Why nobody can decide it any more, while it waits for an approver; else null. */
                            approverMissing: string | null;
                            /** Format: date-time */
                            sentAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description While the ERP is asked; else null. */
                            waiting: {
                                for: string;
                                /** Format: date-time */
                                since: string;
                                /** @description Whether the engine acts on the last decision. */
                                takenUp: boolean;
                                attempts: {
                                    count: number;
                                    /** Format: date-time */
                                    since: string;
                                    reason: string | null;
                                    words: string | null;
                                    /** Format: date-time */
                                    nextAt: string | null;
                                } | null;
                                /** @description The command for which the ERP is being asked. */
                                look: {
                                    /** @enum {string} */
                                    command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                                    /** Format: uuid */
                                    commandId: string;
                                    askedBy: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** Format: date-time */
                                    takenUpAt: string | null;
                                    attempts: number;
                                    reason: string | null;
                                    words: string | null;
                                    /** Format: date-time */
                                    nextAt: string | null;
                                } | null;
                                /** @description All of it, for people. */
                                sentence: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "owner",
                 *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *       "primeContractId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                 *       "number": "INV-0011",
                 *       "billedOn": "2026-03-31",
                 *       "reviewStatus": "approved",
                 *       "lines": [
                 *         {
                 *           "contractItemId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                 *           "workThisPeriod": "1000.00",
                 *           "workRetained": "100.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    /** @enum {string} */
                    kind: "subcontractor" | "owner";
                    /** Format: uuid */
                    projectId: string;
                    /** Format: uuid */
                    commitmentId?: string;
                    /** Format: uuid */
                    primeContractId?: string;
                    /** Format: uuid */
                    billingPeriodId?: string | null;
                    number: string;
                    /** Format: date */
                    billedOn: string;
                    /** Format: date */
                    dueOn?: string | null;
                    /** @enum {string} */
                    reviewStatus: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                    comment?: string | null;
                    lines: {
                        /** Format: uuid */
                        contractItemId: string;
                        description?: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workPrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workThisPeriod?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsPrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsStored?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workRetainagePrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workRetained?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workReleased?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsRetainagePrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsRetained?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsReleased?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        tax?: string;
                    }[];
                    summary?: {
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        contractSum?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalCompletedAndStored?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalRetainage?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalEarnedLessRetainage?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        lessPreviousCertificates?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        taxApplicable?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        currentPaymentDue?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        balanceToFinish?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "externalId": null,
                     *       "kind": "owner",
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "commitmentId": null,
                     *       "primeContractId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "vendorId": null,
                     *       "contract": {
                     *         "number": "X",
                     *         "title": "Library",
                     *         "partyName": "City of Quayside"
                     *       },
                     *       "billingPeriodId": null,
                     *       "connectionId": null,
                     *       "number": "INV-0011",
                     *       "billedOn": "2026-03-31",
                     *       "dueOn": null,
                     *       "reviewStatus": "approved",
                     *       "comment": null,
                     *       "currency": "USD",
                     *       "amountDue": "900.00",
                     *       "erpStatus": "notSent",
                     *       "submission": 0,
                     *       "version": 0,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95",
                     *       "paymentStatus": "unpaid",
                     *       "paid": "0.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "settleAt": null,
                     *       "settledAt": null,
                     *       "failure": null,
                     *       "failureWords": null,
                     *       "failureProblems": [],
                     *       "erpDocument": null,
                     *       "exportFields": {},
                     *       "approverMissing": null,
                     *       "sentAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "contractItemId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "description": "Concrete works",
                     *           "quantity": null,
                     *           "workPrevious": "0.00",
                     *           "workThisPeriod": "1000.00",
                     *           "materialsPrevious": "0.00",
                     *           "materialsStored": "0.00",
                     *           "workRetainagePrevious": "0.00",
                     *           "workRetained": "100.00",
                     *           "workReleased": "0.00",
                     *           "materialsRetainagePrevious": "0.00",
                     *           "materialsRetained": "0.00",
                     *           "materialsReleased": "0.00",
                     *           "tax": "0.00"
                     *         }
                     *       ],
                     *       "summary": {
                     *         "contractSum": "620000.00",
                     *         "totalCompletedAndStored": "1000.00",
                     *         "totalRetainage": "100.00",
                     *         "totalEarnedLessRetainage": "900.00",
                     *         "lessPreviousCertificates": "0.00",
                     *         "taxApplicable": "0.00",
                     *         "currentPaymentDue": "900.00",
                     *         "balanceToFinish": "619100.00"
                     *       },
                     *       "editable": true,
                     *       "waiting": null,
                     *       "candidates": null,
                     *       "passedOver": 0,
                     *       "editableFields": [],
                     *       "actions": {
                     *         "send": {
                     *           "allowed": true
                     *         },
                     *         "retrieve": {
                     *           "allowed": false,
                     *           "code": "NotPossibleNow",
                     *           "detail": "retrieve is not possible: the invoice is notSent. Possible now: send."
                     *         },
                     *         "accept": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "reject": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "export": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "stopExport": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "correct": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "retry": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "createAgain": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "linkExisting": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "unlink": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices who is also an Admin on Prime Contracts of this project.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices who is also an Admin on Prime Contracts of this project"
                     *         }
                     *       },
                     *       "wantedExportFields": [
                     *         {
                     *           "name": "accountingDate",
                     *           "required": false,
                     *           "maxLength": 10
                     *         },
                     *         {
                     *           "name": "erpInvoiceNumber",
                     *           "required": false,
                     *           "maxLength": 40
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "subcontractor" | "owner";
                        /** Format: uuid */
                        projectId: string;
                        /** Format: uuid */
                        commitmentId: string | null;
                        /** Format: uuid */
                        primeContractId: string | null;
                        /** Format: uuid */
                        vendorId: string | null;
                        contract: {
                            number: string;
                            title: string;
                            /** @description Of the vendor, or the customer. */
                            partyName: string;
                        };
                        /** Format: uuid */
                        billingPeriodId: string | null;
                        /** Format: uuid */
                        connectionId: string | null;
                        number: string;
                        /** Format: date */
                        billedOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        reviewStatus: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                        comment: string | null;
                        currency: string;
                        amountDue: string;
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        /** @description Of what matters in it; a decision is bound to it. */
                        revision: string;
                        /** @enum {string} */
                        paymentStatus: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                        paid: string;
                        discount: string;
                        writeOff: string;
                        credit: string;
                        /** Format: date-time */
                        settleAt: string | null;
                        /** Format: date-time */
                        settledAt: string | null;
                        failure: string | null;
                        /** @description The ERP's own words. */
                        failureWords: string | null;
                        failureProblems: unknown;
                        erpDocument: {
                            id: string;
                            number: string | null;
                            ownNumber: string | null;
                            url: string | null;
                            /** Format: date-time */
                            syncedAt: string | null;
                        } | null;
                        exportFields: unknown;
                        /** @description Why nobody can decide it any more, while it waits for an approver; else null. */
                        approverMissing: string | null;
                        /** Format: date-time */
                        sentAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        lines: {
                            /** Format: uuid */
                            contractItemId: string;
                            description: string;
                            quantity: string | null;
                            workPrevious: string;
                            workThisPeriod: string;
                            materialsPrevious: string;
                            materialsStored: string;
                            workRetainagePrevious: string;
                            workRetained: string;
                            workReleased: string;
                            materialsRetainagePrevious: string;
                            materialsRetained: string;
                            materialsReleased: string;
                            tax: string;
                        }[];
                        summary: {
                            contractSum: string;
                            totalCompletedAndStored: string;
                            totalRetainage: string;
                            totalEarnedLessRetainage: string;
                            lessPreviousCertificates: string;
                            taxApplicable: string;
                            currentPaymentDue: string;
                            balanceToFinish: string;
                        };
                        editable: boolean;
                        waiting: {
                            for: string;
                            /** Format: date-time */
                            since: string;
                            /** @description Whether the engine acts on the last decision. */
                            takenUp: boolean;
                            attempts: {
                                count: number;
                                /** Format: date-time */
                                since: string;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description The command for which the ERP is being asked. */
                            look: {
                                /** @enum {string} */
                                command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                                /** Format: uuid */
                                commandId: string;
                                askedBy: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                takenUpAt: string | null;
                                attempts: number;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description All of it, for people. */
                            sentence: string;
                        } | null;
                        /** @description Of a failed export, as they were read last; null when nobody has looked. */
                        candidates: {
                            /** Format: date-time */
                            readAt: string | null;
                            /** @description Whether what was sent last would have been found; `createAgain` wants that. */
                            isSure: boolean;
                            /** Format: date-time */
                            sureAt: string | null;
                            documents: {
                                id: string;
                                number: string;
                                ownNumber: string | null;
                                /** @enum {string} */
                                state: "draft" | "posted" | "cancelled";
                                /** @enum {string} */
                                kind: "subcontractor" | "owner";
                                /** @description Of the vendor or the customer. */
                                partyId: string;
                                currency: string;
                                total: string;
                                /** Format: date */
                                date: string | null;
                                url: string | null;
                                agrees: {
                                    number: boolean;
                                    party: boolean;
                                    total: boolean;
                                    currency: boolean;
                                };
                                isPassedOver: boolean;
                                /** @description Another invoice is linked to it; it cannot be linked to this one too. */
                                isAnothers: boolean;
                            }[];
                        } | null;
                        /** @description Documents of the ERP that a `createAgain` went past. */
                        passedOver: number;
                        /** @description What `correct` takes after this failure. */
                        editableFields: string[];
                        actions: {
                            send: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retrieve: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            accept: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            reject: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            export: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            stopExport: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            correct: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retry: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            createAgain: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            linkExisting: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            unlink: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                        };
                        wantedExportFields: {
                            name: string;
                            required: boolean;
                            maxLength: number;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pushInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /**
                 * @description The integrator's own id.
                 * @example theirs-9
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "owner",
                 *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *       "primeContractId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                 *       "number": "INV-9",
                 *       "billedOn": "2026-03-31",
                 *       "reviewStatus": "approved",
                 *       "lines": [
                 *         {
                 *           "contractItemId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                 *           "workThisPeriod": "1000.00",
                 *           "workRetained": "100.00"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "subcontractor" | "owner";
                    /** Format: uuid */
                    projectId: string;
                    /** Format: uuid */
                    commitmentId?: string;
                    /** Format: uuid */
                    primeContractId?: string;
                    /** Format: uuid */
                    billingPeriodId?: string | null;
                    number: string;
                    /** Format: date */
                    billedOn: string;
                    /** Format: date */
                    dueOn?: string | null;
                    /** @enum {string} */
                    reviewStatus: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                    comment?: string | null;
                    lines: {
                        /** Format: uuid */
                        contractItemId: string;
                        description?: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workPrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workThisPeriod?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsPrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsStored?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workRetainagePrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workRetained?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workReleased?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsRetainagePrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsRetained?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsReleased?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        tax?: string;
                    }[];
                    summary?: {
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        contractSum?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalCompletedAndStored?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalRetainage?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalEarnedLessRetainage?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        lessPreviousCertificates?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        taxApplicable?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        currentPaymentDue?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        balanceToFinish?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "externalId": "theirs-9",
                     *       "kind": "owner",
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "commitmentId": null,
                     *       "primeContractId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "vendorId": null,
                     *       "contract": {
                     *         "number": "X",
                     *         "title": "Library",
                     *         "partyName": "City of Quayside"
                     *       },
                     *       "billingPeriodId": null,
                     *       "connectionId": null,
                     *       "number": "INV-9",
                     *       "billedOn": "2026-03-31",
                     *       "dueOn": null,
                     *       "reviewStatus": "approved",
                     *       "comment": null,
                     *       "currency": "USD",
                     *       "amountDue": "900.00",
                     *       "erpStatus": "notSent",
                     *       "submission": 0,
                     *       "version": 0,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95",
                     *       "paymentStatus": "unpaid",
                     *       "paid": "0.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "settleAt": null,
                     *       "settledAt": null,
                     *       "failure": null,
                     *       "failureWords": null,
                     *       "failureProblems": [],
                     *       "erpDocument": null,
                     *       "exportFields": {},
                     *       "approverMissing": null,
                     *       "sentAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "contractItemId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "description": "Concrete works",
                     *           "quantity": null,
                     *           "workPrevious": "0.00",
                     *           "workThisPeriod": "1000.00",
                     *           "materialsPrevious": "0.00",
                     *           "materialsStored": "0.00",
                     *           "workRetainagePrevious": "0.00",
                     *           "workRetained": "100.00",
                     *           "workReleased": "0.00",
                     *           "materialsRetainagePrevious": "0.00",
                     *           "materialsRetained": "0.00",
                     *           "materialsReleased": "0.00",
                     *           "tax": "0.00"
                     *         }
                     *       ],
                     *       "summary": {
                     *         "contractSum": "620000.00",
                     *         "totalCompletedAndStored": "1000.00",
                     *         "totalRetainage": "100.00",
                     *         "totalEarnedLessRetainage": "900.00",
                     *         "lessPreviousCertificates": "0.00",
                     *         "taxApplicable": "0.00",
                     *         "currentPaymentDue": "900.00",
                     *         "balanceToFinish": "619100.00"
                     *       },
                     *       "editable": true,
                     *       "waiting": null,
                     *       "candidates": null,
                     *       "passedOver": 0,
                     *       "editableFields": [],
                     *       "actions": {
                     *         "send": {
                     *           "allowed": true
                     *         },
                     *         "retrieve": {
                     *           "allowed": false,
                     *           "code": "NotPossibleNow",
                     *           "detail": "retrieve is not possible: the invoice is notSent. Possible now: send."
                     *         },
                     *         "accept": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "reject": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "export": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "stopExport": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "correct": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "retry": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "createAgain": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "linkExisting": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices"
                     *         },
                     *         "unlink": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for owner invoices who is also an Admin on Prime Contracts of this project.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for owner invoices who is also an Admin on Prime Contracts of this project"
                     *         }
                     *       },
                     *       "wantedExportFields": [
                     *         {
                     *           "name": "accountingDate",
                     *           "required": false,
                     *           "maxLength": 10
                     *         },
                     *         {
                     *           "name": "erpInvoiceNumber",
                     *           "required": false,
                     *           "maxLength": 40
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "subcontractor" | "owner";
                        /** Format: uuid */
                        projectId: string;
                        /** Format: uuid */
                        commitmentId: string | null;
                        /** Format: uuid */
                        primeContractId: string | null;
                        /** Format: uuid */
                        vendorId: string | null;
                        contract: {
                            number: string;
                            title: string;
                            /** @description Of the vendor, or the customer. */
                            partyName: string;
                        };
                        /** Format: uuid */
                        billingPeriodId: string | null;
                        /** Format: uuid */
                        connectionId: string | null;
                        number: string;
                        /** Format: date */
                        billedOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        reviewStatus: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                        comment: string | null;
                        currency: string;
                        amountDue: string;
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        /** @description Of what matters in it; a decision is bound to it. */
                        revision: string;
                        /** @enum {string} */
                        paymentStatus: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                        paid: string;
                        discount: string;
                        writeOff: string;
                        credit: string;
                        /** Format: date-time */
                        settleAt: string | null;
                        /** Format: date-time */
                        settledAt: string | null;
                        failure: string | null;
                        /** @description The ERP's own words. */
                        failureWords: string | null;
                        failureProblems: unknown;
                        erpDocument: {
                            id: string;
                            number: string | null;
                            ownNumber: string | null;
                            url: string | null;
                            /** Format: date-time */
                            syncedAt: string | null;
                        } | null;
                        exportFields: unknown;
                        /** @description Why nobody can decide it any more, while it waits for an approver; else null. */
                        approverMissing: string | null;
                        /** Format: date-time */
                        sentAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        lines: {
                            /** Format: uuid */
                            contractItemId: string;
                            description: string;
                            quantity: string | null;
                            workPrevious: string;
                            workThisPeriod: string;
                            materialsPrevious: string;
                            materialsStored: string;
                            workRetainagePrevious: string;
                            workRetained: string;
                            workReleased: string;
                            materialsRetainagePrevious: string;
                            materialsRetained: string;
                            materialsReleased: string;
                            tax: string;
                        }[];
                        summary: {
                            contractSum: string;
                            totalCompletedAndStored: string;
                            totalRetainage: string;
                            totalEarnedLessRetainage: string;
                            lessPreviousCertificates: string;
                            taxApplicable: string;
                            currentPaymentDue: string;
                            balanceToFinish: string;
                        };
                        editable: boolean;
                        waiting: {
                            for: string;
                            /** Format: date-time */
                            since: string;
                            /** @description Whether the engine acts on the last decision. */
                            takenUp: boolean;
                            attempts: {
                                count: number;
                                /** Format: date-time */
                                since: string;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description The command for which the ERP is being asked. */
                            look: {
                                /** @enum {string} */
                                command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                                /** Format: uuid */
                                commandId: string;
                                askedBy: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                takenUpAt: string | null;
                                attempts: number;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description All of it, for people. */
                            sentence: string;
                        } | null;
                        /** @description Of a failed export, as they were read last; null when nobody has looked. */
                        candidates: {
                            /** Format: date-time */
                            readAt: string | null;
                            /** @description Whether what was sent last would have been found; `createAgain` wants that. */
                            isSure: boolean;
                            /** Format: date-time */
                            sureAt: string | null;
                            documents: {
                                id: string;
                                number: string;
                                ownNumber: string | null;
                                /** @enum {string} */
                                state: "draft" | "posted" | "cancelled";
                                /** @enum {string} */
                                kind: "subcontractor" | "owner";
                                /** @description Of the vendor or the customer. */
                                partyId: string;
                                currency: string;
                                total: string;
                                /** Format: date */
                                date: string | null;
                                url: string | null;
                                agrees: {
                                    number: boolean;
                                    party: boolean;
                                    total: boolean;
                                    currency: boolean;
                                };
                                isPassedOver: boolean;
                                /** @description Another invoice is linked to it; it cannot be linked to this one too. */
                                isAnothers: boolean;
                            }[];
                        } | null;
                        /** @description Documents of the ERP that a `createAgain` went past. */
                        passedOver: number;
                        /** @description What `correct` takes after this failure. */
                        editableFields: string[];
                        actions: {
                            send: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retrieve: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            accept: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            reject: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            export: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            stopExport: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            correct: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retry: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            createAgain: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            linkExisting: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            unlink: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                        };
                        wantedExportFields: {
                            name: string;
                            required: boolean;
                            maxLength: number;
                        }[];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "subcontractor" | "owner";
                        /** Format: uuid */
                        projectId: string;
                        /** Format: uuid */
                        commitmentId: string | null;
                        /** Format: uuid */
                        primeContractId: string | null;
                        /** Format: uuid */
                        vendorId: string | null;
                        contract: {
                            number: string;
                            title: string;
                            /** @description Of the vendor, or the customer. */
                            partyName: string;
                        };
                        /** Format: uuid */
                        billingPeriodId: string | null;
                        /** Format: uuid */
                        connectionId: string | null;
                        number: string;
                        /** Format: date */
                        billedOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        reviewStatus: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                        comment: string | null;
                        currency: string;
                        amountDue: string;
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        /** @description Of what matters in it; a decision is bound to it. */
                        revision: string;
                        /** @enum {string} */
                        paymentStatus: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                        paid: string;
                        discount: string;
                        writeOff: string;
                        credit: string;
                        /** Format: date-time */
                        settleAt: string | null;
                        /** Format: date-time */
                        settledAt: string | null;
                        failure: string | null;
                        /** @description The ERP's own words. */
                        failureWords: string | null;
                        failureProblems: unknown;
                        erpDocument: {
                            id: string;
                            number: string | null;
                            ownNumber: string | null;
                            url: string | null;
                            /** Format: date-time */
                            syncedAt: string | null;
                        } | null;
                        exportFields: unknown;
                        /** @description Why nobody can decide it any more, while it waits for an approver; else null. */
                        approverMissing: string | null;
                        /** Format: date-time */
                        sentAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        lines: {
                            /** Format: uuid */
                            contractItemId: string;
                            description: string;
                            quantity: string | null;
                            workPrevious: string;
                            workThisPeriod: string;
                            materialsPrevious: string;
                            materialsStored: string;
                            workRetainagePrevious: string;
                            workRetained: string;
                            workReleased: string;
                            materialsRetainagePrevious: string;
                            materialsRetained: string;
                            materialsReleased: string;
                            tax: string;
                        }[];
                        summary: {
                            contractSum: string;
                            totalCompletedAndStored: string;
                            totalRetainage: string;
                            totalEarnedLessRetainage: string;
                            lessPreviousCertificates: string;
                            taxApplicable: string;
                            currentPaymentDue: string;
                            balanceToFinish: string;
                        };
                        editable: boolean;
                        waiting: {
                            for: string;
                            /** Format: date-time */
                            since: string;
                            /** @description Whether the engine acts on the last decision. */
                            takenUp: boolean;
                            attempts: {
                                count: number;
                                /** Format: date-time */
                                since: string;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description The command for which the ERP is being asked. */
                            look: {
                                /** @enum {string} */
                                command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                                /** Format: uuid */
                                commandId: string;
                                askedBy: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                takenUpAt: string | null;
                                attempts: number;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description All of it, for people. */
                            sentence: string;
                        } | null;
                        /** @description Of a failed export, as they were read last; null when nobody has looked. */
                        candidates: {
                            /** Format: date-time */
                            readAt: string | null;
                            /** @description Whether what was sent last would have been found; `createAgain` wants that. */
                            isSure: boolean;
                            /** Format: date-time */
                            sureAt: string | null;
                            documents: {
                                id: string;
                                number: string;
                                ownNumber: string | null;
                                /** @enum {string} */
                                state: "draft" | "posted" | "cancelled";
                                /** @enum {string} */
                                kind: "subcontractor" | "owner";
                                /** @description Of the vendor or the customer. */
                                partyId: string;
                                currency: string;
                                total: string;
                                /** Format: date */
                                date: string | null;
                                url: string | null;
                                agrees: {
                                    number: boolean;
                                    party: boolean;
                                    total: boolean;
                                    currency: boolean;
                                };
                                isPassedOver: boolean;
                                /** @description Another invoice is linked to it; it cannot be linked to this one too. */
                                isAnothers: boolean;
                            }[];
                        } | null;
                        /** @description Documents of the ERP that a `createAgain` went past. */
                        passedOver: number;
                        /** @description What `correct` takes after this failure. */
                        editableFields: string[];
                        actions: {
                            send: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retrieve: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            accept: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            reject: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            export: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            stopExport: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            correct: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retry: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            createAgain: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            linkExisting: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            unlink: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                        };
                        wantedExportFields: {
                            name: string;
                            required: boolean;
                            maxLength: number;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": "their-invoice",
                     *       "kind": "subcontractor",
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "commitmentId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "primeContractId": null,
                     *       "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "contract": {
                     *         "number": "X",
                     *         "title": "Concrete",
                     *         "partyName": "X"
                     *       },
                     *       "billingPeriodId": null,
                     *       "connectionId": null,
                     *       "number": "INV-0001",
                     *       "billedOn": "2026-03-31",
                     *       "dueOn": null,
                     *       "reviewStatus": "approved",
                     *       "comment": "Thanks",
                     *       "currency": "USD",
                     *       "amountDue": "900.00",
                     *       "erpStatus": "notSent",
                     *       "submission": 0,
                     *       "version": 0,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c96",
                     *       "paymentStatus": "unpaid",
                     *       "paid": "0.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "settleAt": null,
                     *       "settledAt": null,
                     *       "failure": null,
                     *       "failureWords": null,
                     *       "failureProblems": [],
                     *       "erpDocument": null,
                     *       "exportFields": {},
                     *       "approverMissing": null,
                     *       "sentAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "contractItemId": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "description": "Concrete works",
                     *           "quantity": null,
                     *           "workPrevious": "0.00",
                     *           "workThisPeriod": "1000.00",
                     *           "materialsPrevious": "0.00",
                     *           "materialsStored": "0.00",
                     *           "workRetainagePrevious": "0.00",
                     *           "workRetained": "100.00",
                     *           "workReleased": "0.00",
                     *           "materialsRetainagePrevious": "0.00",
                     *           "materialsRetained": "0.00",
                     *           "materialsReleased": "0.00",
                     *           "tax": "0.00"
                     *         }
                     *       ],
                     *       "summary": {
                     *         "contractSum": "620000.00",
                     *         "totalCompletedAndStored": "1000.00",
                     *         "totalRetainage": "100.00",
                     *         "totalEarnedLessRetainage": "900.00",
                     *         "lessPreviousCertificates": "0.00",
                     *         "taxApplicable": "0.00",
                     *         "currentPaymentDue": "900.00",
                     *         "balanceToFinish": "619100.00"
                     *       },
                     *       "editable": true,
                     *       "waiting": null,
                     *       "candidates": null,
                     *       "passedOver": 0,
                     *       "editableFields": [],
                     *       "actions": {
                     *         "send": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need admin on commitments. Who could: an Admin on Commitments of this project.",
                     *           "missing": "admin on commitments",
                     *           "whoCould": "an Admin on Commitments of this project"
                     *         },
                     *         "retrieve": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need admin on commitments. Who could: an Admin on Commitments of this project.",
                     *           "missing": "admin on commitments",
                     *           "whoCould": "an Admin on Commitments of this project"
                     *         },
                     *         "accept": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "reject": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "export": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "stopExport": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "correct": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "retry": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "createAgain": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "linkExisting": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "unlink": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices who is also an Admin on Commitments of this project.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices who is also an Admin on Commitments of this project"
                     *         }
                     *       },
                     *       "wantedExportFields": [
                     *         {
                     *           "name": "accountingDate",
                     *           "required": false,
                     *           "maxLength": 10
                     *         },
                     *         {
                     *           "name": "erpInvoiceNumber",
                     *           "required": false,
                     *           "maxLength": 40
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "subcontractor" | "owner";
                        /** Format: uuid */
                        projectId: string;
                        /** Format: uuid */
                        commitmentId: string | null;
                        /** Format: uuid */
                        primeContractId: string | null;
                        /** Format: uuid */
                        vendorId: string | null;
                        contract: {
                            number: string;
                            title: string;
                            /** @description Of the vendor, or the customer. */
                            partyName: string;
                        };
                        /** Format: uuid */
                        billingPeriodId: string | null;
                        /** Format: uuid */
                        connectionId: string | null;
                        number: string;
                        /** Format: date */
                        billedOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        reviewStatus: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                        comment: string | null;
                        currency: string;
                        amountDue: string;
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        /** @description Of what matters in it; a decision is bound to it. */
                        revision: string;
                        /** @enum {string} */
                        paymentStatus: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                        paid: string;
                        discount: string;
                        writeOff: string;
                        credit: string;
                        /** Format: date-time */
                        settleAt: string | null;
                        /** Format: date-time */
                        settledAt: string | null;
                        failure: string | null;
                        /** @description The ERP's own words. */
                        failureWords: string | null;
                        failureProblems: unknown;
                        erpDocument: {
                            id: string;
                            number: string | null;
                            ownNumber: string | null;
                            url: string | null;
                            /** Format: date-time */
                            syncedAt: string | null;
                        } | null;
                        exportFields: unknown;
                        /** @description Why nobody can decide it any more, while it waits for an approver; else null. */
                        approverMissing: string | null;
                        /** Format: date-time */
                        sentAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        lines: {
                            /** Format: uuid */
                            contractItemId: string;
                            description: string;
                            quantity: string | null;
                            workPrevious: string;
                            workThisPeriod: string;
                            materialsPrevious: string;
                            materialsStored: string;
                            workRetainagePrevious: string;
                            workRetained: string;
                            workReleased: string;
                            materialsRetainagePrevious: string;
                            materialsRetained: string;
                            materialsReleased: string;
                            tax: string;
                        }[];
                        summary: {
                            contractSum: string;
                            totalCompletedAndStored: string;
                            totalRetainage: string;
                            totalEarnedLessRetainage: string;
                            lessPreviousCertificates: string;
                            taxApplicable: string;
                            currentPaymentDue: string;
                            balanceToFinish: string;
                        };
                        editable: boolean;
                        waiting: {
                            for: string;
                            /** Format: date-time */
                            since: string;
                            /** @description Whether the engine acts on the last decision. */
                            takenUp: boolean;
                            attempts: {
                                count: number;
                                /** Format: date-time */
                                since: string;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description The command for which the ERP is being asked. */
                            look: {
                                /** @enum {string} */
                                command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                                /** Format: uuid */
                                commandId: string;
                                askedBy: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                takenUpAt: string | null;
                                attempts: number;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description All of it, for people. */
                            sentence: string;
                        } | null;
                        /** @description Of a failed export, as they were read last; null when nobody has looked. */
                        candidates: {
                            /** Format: date-time */
                            readAt: string | null;
                            /** @description Whether what was sent last would have been found; `createAgain` wants that. */
                            isSure: boolean;
                            /** Format: date-time */
                            sureAt: string | null;
                            documents: {
                                id: string;
                                number: string;
                                ownNumber: string | null;
                                /** @enum {string} */
                                state: "draft" | "posted" | "cancelled";
                                /** @enum {string} */
                                kind: "subcontractor" | "owner";
                                /** @description Of the vendor or the customer. */
                                partyId: string;
                                currency: string;
                                total: string;
                                /** Format: date */
                                date: string | null;
                                url: string | null;
                                agrees: {
                                    number: boolean;
                                    party: boolean;
                                    total: boolean;
                                    currency: boolean;
                                };
                                isPassedOver: boolean;
                                /** @description Another invoice is linked to it; it cannot be linked to this one too. */
                                isAnothers: boolean;
                            }[];
                        } | null;
                        /** @description Documents of the ERP that a `createAgain` went past. */
                        passedOver: number;
                        /** @description What `correct` takes after this failure. */
                        editableFields: string[];
                        actions: {
                            send: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retrieve: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            accept: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            reject: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            export: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            stopExport: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            correct: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retry: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            createAgain: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            linkExisting: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            unlink: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                        };
                        wantedExportFields: {
                            name: string;
                            required: boolean;
                            maxLength: number;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "Thanks"
                 *     }
                 */
                "application/json": {
                    /** @description The integrator's own id. */
                    externalId?: string | null;
                    /** Format: uuid */
                    billingPeriodId?: string | null;
                    number?: string;
                    /** Format: date */
                    billedOn?: string;
                    /** Format: date */
                    dueOn?: string | null;
                    /** @enum {string} */
                    reviewStatus?: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                    comment?: string | null;
                    lines?: {
                        /** Format: uuid */
                        contractItemId: string;
                        description?: string;
                        /** @description A decimal string with up to 8 decimals. */
                        quantity?: string | null;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workPrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workThisPeriod?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsPrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsStored?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workRetainagePrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workRetained?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        workReleased?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsRetainagePrevious?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsRetained?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        materialsReleased?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        tax?: string;
                    }[];
                    summary?: {
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        contractSum?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalCompletedAndStored?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalRetainage?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        totalEarnedLessRetainage?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        lessPreviousCertificates?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        taxApplicable?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        currentPaymentDue?: string;
                        /** @description A decimal string beside a currency, such as "1234.50". */
                        balanceToFinish?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "externalId": "their-invoice",
                     *       "kind": "subcontractor",
                     *       "projectId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "commitmentId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "primeContractId": null,
                     *       "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "contract": {
                     *         "number": "X",
                     *         "title": "Concrete",
                     *         "partyName": "X"
                     *       },
                     *       "billingPeriodId": null,
                     *       "connectionId": null,
                     *       "number": "INV-0001",
                     *       "billedOn": "2026-03-31",
                     *       "dueOn": null,
                     *       "reviewStatus": "approved",
                     *       "comment": "Thanks",
                     *       "currency": "USD",
                     *       "amountDue": "900.00",
                     *       "erpStatus": "notSent",
                     *       "submission": 0,
                     *       "version": 0,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c96",
                     *       "paymentStatus": "unpaid",
                     *       "paid": "0.00",
                     *       "discount": "0.00",
                     *       "writeOff": "0.00",
                     *       "credit": "0.00",
                     *       "settleAt": null,
                     *       "settledAt": null,
                     *       "failure": null,
                     *       "failureWords": null,
                     *       "failureProblems": [],
                     *       "erpDocument": null,
                     *       "exportFields": {},
                     *       "approverMissing": null,
                     *       "sentAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "lines": [
                     *         {
                     *           "contractItemId": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "description": "Concrete works",
                     *           "quantity": null,
                     *           "workPrevious": "0.00",
                     *           "workThisPeriod": "1000.00",
                     *           "materialsPrevious": "0.00",
                     *           "materialsStored": "0.00",
                     *           "workRetainagePrevious": "0.00",
                     *           "workRetained": "100.00",
                     *           "workReleased": "0.00",
                     *           "materialsRetainagePrevious": "0.00",
                     *           "materialsRetained": "0.00",
                     *           "materialsReleased": "0.00",
                     *           "tax": "0.00"
                     *         }
                     *       ],
                     *       "summary": {
                     *         "contractSum": "620000.00",
                     *         "totalCompletedAndStored": "1000.00",
                     *         "totalRetainage": "100.00",
                     *         "totalEarnedLessRetainage": "900.00",
                     *         "lessPreviousCertificates": "0.00",
                     *         "taxApplicable": "0.00",
                     *         "currentPaymentDue": "900.00",
                     *         "balanceToFinish": "619100.00"
                     *       },
                     *       "editable": true,
                     *       "waiting": null,
                     *       "candidates": null,
                     *       "passedOver": 0,
                     *       "editableFields": [],
                     *       "actions": {
                     *         "send": {
                     *           "allowed": true
                     *         },
                     *         "retrieve": {
                     *           "allowed": false,
                     *           "code": "NotPossibleNow",
                     *           "detail": "retrieve is not possible: the invoice is notSent. Possible now: send."
                     *         },
                     *         "accept": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "reject": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "export": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "stopExport": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "correct": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "retry": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "createAgain": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "linkExisting": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices"
                     *         },
                     *         "unlink": {
                     *           "allowed": false,
                     *           "code": "Forbidden",
                     *           "detail": "You need standard on erpIntegrations of the company. Who could: an accounting approver for subcontractor invoices who is also an Admin on Commitments of this project.",
                     *           "missing": "standard on erpIntegrations of the company",
                     *           "whoCould": "an accounting approver for subcontractor invoices who is also an Admin on Commitments of this project"
                     *         }
                     *       },
                     *       "wantedExportFields": [
                     *         {
                     *           "name": "accountingDate",
                     *           "required": false,
                     *           "maxLength": 10
                     *         },
                     *         {
                     *           "name": "erpInvoiceNumber",
                     *           "required": false,
                     *           "maxLength": 40
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "subcontractor" | "owner";
                        /** Format: uuid */
                        projectId: string;
                        /** Format: uuid */
                        commitmentId: string | null;
                        /** Format: uuid */
                        primeContractId: string | null;
                        /** Format: uuid */
                        vendorId: string | null;
                        contract: {
                            number: string;
                            title: string;
                            /** @description Of the vendor, or the customer. */
                            partyName: string;
                        };
                        /** Format: uuid */
                        billingPeriodId: string | null;
                        /** Format: uuid */
                        connectionId: string | null;
                        number: string;
                        /** Format: date */
                        billedOn: string;
                        /** Format: date */
                        dueOn: string | null;
                        /** @enum {string} */
                        reviewStatus: "draft" | "underReview" | "reviseAndResubmit" | "approved" | "approvedAsNoted" | "pendingOwnerApproval";
                        comment: string | null;
                        currency: string;
                        amountDue: string;
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        /** @description Of what matters in it; a decision is bound to it. */
                        revision: string;
                        /** @enum {string} */
                        paymentStatus: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                        paid: string;
                        discount: string;
                        writeOff: string;
                        credit: string;
                        /** Format: date-time */
                        settleAt: string | null;
                        /** Format: date-time */
                        settledAt: string | null;
                        failure: string | null;
                        /** @description The ERP's own words. */
                        failureWords: string | null;
                        failureProblems: unknown;
                        erpDocument: {
                            id: string;
                            number: string | null;
                            ownNumber: string | null;
                            url: string | null;
                            /** Format: date-time */
                            syncedAt: string | null;
                        } | null;
                        exportFields: unknown;
                        /** @description Why nobody can decide it any more, while it waits for an approver; else null. */
                        approverMissing: string | null;
                        /** Format: date-time */
                        sentAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        lines: {
                            /** Format: uuid */
                            contractItemId: string;
                            description: string;
                            quantity: string | null;
                            workPrevious: string;
                            workThisPeriod: string;
                            materialsPrevious: string;
                            materialsStored: string;
                            workRetainagePrevious: string;
                            workRetained: string;
                            workReleased: string;
                            materialsRetainagePrevious: string;
                            materialsRetained: string;
                            materialsReleased: string;
                            tax: string;
                        }[];
                        summary: {
                            contractSum: string;
                            totalCompletedAndStored: string;
                            totalRetainage: string;
                            totalEarnedLessRetainage: string;
                            lessPreviousCertificates: string;
                            taxApplicable: string;
                            currentPaymentDue: string;
                            balanceToFinish: string;
                        };
                        editable: boolean;
                        waiting: {
                            for: string;
                            /** Format: date-time */
                            since: string;
                            /** @description Whether the engine acts on the last decision. */
                            takenUp: boolean;
                            attempts: {
                                count: number;
                                /** Format: date-time */
                                since: string;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description The command for which the ERP is being asked. */
                            look: {
                                /** @enum {string} */
                                command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                                /** Format: uuid */
                                commandId: string;
                                askedBy: string;
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                takenUpAt: string | null;
                                attempts: number;
                                reason: string | null;
                                words: string | null;
                                /** Format: date-time */
                                nextAt: string | null;
                            } | null;
                            /** @description All of it, for people. */
                            sentence: string;
                        } | null;
                        /** @description Of a failed export, as they were read last; null when nobody has looked. */
                        candidates: {
                            /** Format: date-time */
                            readAt: string | null;
                            /** @description Whether what was sent last would have been found; `createAgain` wants that. */
                            isSure: boolean;
                            /** Format: date-time */
                            sureAt: string | null;
                            documents: {
                                id: string;
                                number: string;
                                ownNumber: string | null;
                                /** @enum {string} */
                                state: "draft" | "posted" | "cancelled";
                                /** @enum {string} */
                                kind: "subcontractor" | "owner";
                                /** @description Of the vendor or the customer. */
                                partyId: string;
                                currency: string;
                                total: string;
                                /** Format: date */
                                date: string | null;
                                url: string | null;
                                agrees: {
                                    number: boolean;
                                    party: boolean;
                                    total: boolean;
                                    currency: boolean;
                                };
                                isPassedOver: boolean;
                                /** @description Another invoice is linked to it; it cannot be linked to this one too. */
                                isAnothers: boolean;
                            }[];
                        } | null;
                        /** @description Documents of the ERP that a `createAgain` went past. */
                        passedOver: number;
                        /** @description What `correct` takes after this failure. */
                        editableFields: string[];
                        actions: {
                            send: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retrieve: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            accept: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            reject: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            export: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            stopExport: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            correct: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            retry: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            createAgain: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            linkExisting: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                            unlink: {
                                allowed: boolean;
                                code?: string;
                                detail?: string;
                                /** @description What the asker would need. */
                                missing?: string;
                                /** @description Who may do it instead. */
                                whoCould?: string;
                            };
                        };
                        wantedExportFields: {
                            name: string;
                            required: boolean;
                            maxLength: number;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoiceEvents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "28",
                     *           "subjectKind": "invoice",
                     *           "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "type": "invoice.created",
                     *           "actorId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "actorKind": "person",
                     *           "actorName": "projectUser person",
                     *           "actorAddress": "127.0.0.1",
                     *           "tokenId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "commandId": null,
                     *           "submission": null,
                     *           "version": null,
                     *           "workflowId": null,
                     *           "runId": null,
                     *           "reason": null,
                     *           "before": null,
                     *           "after": {
                     *             "kind": "subcontractor",
                     *             "dueOn": null,
                     *             "lines": [
                     *               {
                     *                 "tax": "0.00",
                     *                 "quantity": null,
                     *                 "taxCodeId": null,
                     *                 "costCodeId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *                 "description": "Concrete works",
                     *                 "workPrevious": "0.00",
                     *                 "workReleased": "0.00",
                     *                 "workRetained": "100.00",
                     *                 "contractItemId": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *                 "workThisPeriod": "1000.00",
                     *                 "materialsStored": "0.00",
                     *                 "materialsPrevious": "0.00",
                     *                 "materialsReleased": "0.00",
                     *                 "materialsRetained": "0.00",
                     *                 "workRetainagePrevious": "0.00",
                     *                 "materialsRetainagePrevious": "0.00"
                     *               }
                     *             ],
                     *             "number": "INV-0001",
                     *             "comment": null,
                     *             "billedOn": "2026-03-31",
                     *             "currency": "USD",
                     *             "vendorId": "0199f3b2-7c5e-7a10-8d24-000000000006",
                     *             "amountDue": "900.00",
                     *             "projectId": "0199f3b2-7c5e-7a10-8d24-000000000007",
                     *             "contractId": "0199f3b2-7c5e-7a10-8d24-000000000008",
                     *             "reviewStatus": "approved",
                     *             "billingPeriodId": null
                     *           },
                     *           "transactionId": "1654",
                     *           "recordedAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "163",
                     *           "subjectKind": "invoice",
                     *           "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "type": "command.refused",
                     *           "actorId": "0199f3b2-7c5e-7a10-8d24-000000000009",
                     *           "actorKind": "person",
                     *           "actorName": "stranger person",
                     *           "actorAddress": "127.0.0.1",
                     *           "tokenId": "0199f3b2-7c5e-7a10-8d24-000000000010",
                     *           "commandId": null,
                     *           "submission": 0,
                     *           "version": 0,
                     *           "workflowId": null,
                     *           "runId": null,
                     *           "reason": null,
                     *           "before": null,
                     *           "after": {
                     *             "code": "Forbidden",
                     *             "detail": "You need admin on commitments. Who could: an Admin on Commitments of this project.",
                     *             "command": "send",
                     *             "erpStatus": "notSent"
                     *           },
                     *           "transactionId": "1654",
                     *           "recordedAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            id: string;
                            subjectKind: string;
                            /** Format: uuid */
                            subjectId: string;
                            type: string;
                            /** Format: uuid */
                            actorId: string | null;
                            /** @description person or machine */
                            actorKind: string | null;
                            actorName: string | null;
                            actorAddress: string | null;
                            /** Format: uuid */
                            tokenId: string | null;
                            /** Format: uuid */
                            commandId: string | null;
                            submission: number | null;
                            version: number | null;
                            workflowId: string | null;
                            runId: string | null;
                            reason: string | null;
                            before: unknown;
                            after: unknown;
                            transactionId: string;
                            /** Format: date-time */
                            recordedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoicePayments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            connectionId: string;
                            erpPaymentId: string;
                            /** Format: uuid */
                            invoiceId: string;
                            /** @description As the ERP shows it. */
                            invoiceNumber: string;
                            /** Format: uuid */
                            commitmentId: string | null;
                            /** Format: uuid */
                            primeContractId: string | null;
                            /** @description Given here; never sent to the ERP. */
                            paymentNumber: string | null;
                            revision: string;
                            /** @enum {string} */
                            state: "live" | "voided" | "deleted";
                            /** @enum {string} */
                            method: "check" | "creditCard" | "electronic" | "other";
                            /** @description The ERP's own word. */
                            methodName: string;
                            number: string | null;
                            /** Format: date */
                            paidOn: string;
                            /**
                             * Format: date-time
                             * @description Null: the ERP does not say.
                             */
                            createdInErpAt: string | null;
                            currency: string;
                            amount: string;
                            discount: string;
                            writeOff: string;
                            /** @description Of the vendor, applied by the ERP; no money. */
                            credit: string;
                            isMatchedByHand: boolean;
                            /**
                             * Format: date-time
                             * @description It was deleted in the ERP, and is in no list any more.
                             */
                            removedAt: string | null;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "paymentStatus": "partiallyPaid",
                     *       "currency": "USD",
                     *       "amountDue": "900.00",
                     *       "paid": "100.00",
                     *       "syncFrom": "2026-03-09T14:00:00.000Z",
                     *       "lastReadAt": "2026-03-09T14:00:00.000Z",
                     *       "nextReadAt": "2026-03-09T14:00:00.000Z",
                     *       "reasons": [
                     *         {
                     *           "code": "DeletedInErp",
                     *           "detail": "100.00 USD of 2026-04-15 was deleted in the ERP.",
                     *           "paymentId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "unmatchedPaymentId": null
                     *         },
                     *         {
                     *           "code": "DeletedInErp",
                     *           "detail": "100.00 USD of 2026-04-15 was deleted in the ERP.",
                     *           "paymentId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "unmatchedPaymentId": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        paymentStatus: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                        currency: string;
                        amountDue: string;
                        paid: string;
                        /**
                         * Format: date-time
                         * @description What was created in the ERP before it is not imported.
                         */
                        syncFrom: string | null;
                        /**
                         * Format: date-time
                         * @description When the last reading began that came to its end: of all, or of this invoice.
                         */
                        lastReadAt: string | null;
                        /**
                         * Format: date-time
                         * @description By the schedule.
                         */
                        nextReadAt: string | null;
                        /** @description Empty once it is paid. The nearest to the money first. */
                        reasons: {
                            /** @enum {string} */
                            code: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff" | "CreatedBeforeSyncFrom" | "NotInErp" | "Ignored" | "Voided" | "DeletedInErp" | "PaidInPart" | "SyncSwitchedOff" | "ConnectionPaused" | "NeverRead" | "ReadingWaits" | "ReadingFailed" | "NothingFound";
                            /** @description In the language that was asked for. */
                            detail: string;
                            /** Format: uuid */
                            paymentId: string | null;
                            /** Format: uuid */
                            unmatchedPaymentId: string | null;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvoiceAttachments: {
        parameters: {
            query?: {
                /**
                 * @description `all`: also those that were replaced or taken off.
                 * @example all
                 */
                state?: "current" | "all";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "paymentId": null,
                     *           "name": "lien waiver.pdf",
                     *           "mediaType": "application/pdf",
                     *           "sizeBytes": 36,
                     *           "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *           "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *           "removedBy": null,
                     *           "removedAt": null,
                     *           "replacedBy": null,
                     *           "rowVersion": 1
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "paymentId": null,
                     *           "name": "lien waiver.pdf",
                     *           "mediaType": "application/pdf",
                     *           "sizeBytes": 36,
                     *           "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *           "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *           "removedBy": null,
                     *           "removedAt": null,
                     *           "replacedBy": null,
                     *           "rowVersion": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            invoiceId: string;
                            /** Format: uuid */
                            paymentId: string | null;
                            name: string;
                            /**
                             * @description By its bytes.
                             * @enum {string}
                             */
                            mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                            sizeBytes: number;
                            /** @description Of its bytes, in hex. */
                            sha256: string;
                            /** Format: uuid */
                            uploadedBy: string;
                            /** Format: date-time */
                            uploadedAt: string;
                            /**
                             * Format: uuid
                             * @description Who took it off, or replaced it.
                             */
                            removedBy: string | null;
                            /** Format: date-time */
                            removedAt: string | null;
                            /**
                             * Format: uuid
                             * @description The attachment that came in its place.
                             */
                            replacedBy: string | null;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addInvoiceAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description With a file name that ends as its bytes are: pdf, png, jpg, tif, heic, csv, txt, xlsx or docx.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "paymentId": null,
                     *       "name": "delivery note.pdf",
                     *       "mediaType": "application/pdf",
                     *       "sizeBytes": 36,
                     *       "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *       "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *       "removedBy": null,
                     *       "removedAt": null,
                     *       "replacedBy": null,
                     *       "rowVersion": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        paymentId: string | null;
                        name: string;
                        /**
                         * @description By its bytes.
                         * @enum {string}
                         */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                        sizeBytes: number;
                        /** @description Of its bytes, in hex. */
                        sha256: string;
                        /** Format: uuid */
                        uploadedBy: string;
                        /** Format: date-time */
                        uploadedAt: string;
                        /**
                         * Format: uuid
                         * @description Who took it off, or replaced it.
                         */
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        /**
                         * Format: uuid
                         * @description The attachment that came in its place.
                         */
                        replacedBy: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceInvoiceAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description With a file name that ends as its bytes are: pdf, png, jpg, tif, heic, csv, txt, xlsx or docx.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "paymentId": null,
                     *       "name": "delivery note.pdf",
                     *       "mediaType": "application/pdf",
                     *       "sizeBytes": 36,
                     *       "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *       "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *       "removedBy": null,
                     *       "removedAt": null,
                     *       "replacedBy": null,
                     *       "rowVersion": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        paymentId: string | null;
                        name: string;
                        /**
                         * @description By its bytes.
                         * @enum {string}
                         */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                        sizeBytes: number;
                        /** @description Of its bytes, in hex. */
                        sha256: string;
                        /** Format: uuid */
                        uploadedBy: string;
                        /** Format: date-time */
                        uploadedAt: string;
                        /**
                         * Format: uuid
                         * @description Who took it off, or replaced it.
                         */
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        /**
                         * Format: uuid
                         * @description The attachment that came in its place.
                         */
                        replacedBy: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentAttachments: {
        parameters: {
            query?: {
                /**
                 * @description `all`: also those that were replaced or taken off.
                 * @example all
                 */
                state?: "current" | "all";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "paymentId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "name": "lien waiver.pdf",
                     *           "mediaType": "application/pdf",
                     *           "sizeBytes": 36,
                     *           "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *           "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *           "removedBy": null,
                     *           "removedAt": null,
                     *           "replacedBy": null,
                     *           "rowVersion": 1
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "paymentId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "name": "lien waiver.pdf",
                     *           "mediaType": "application/pdf",
                     *           "sizeBytes": 36,
                     *           "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *           "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *           "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *           "removedBy": null,
                     *           "removedAt": null,
                     *           "replacedBy": null,
                     *           "rowVersion": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            invoiceId: string;
                            /** Format: uuid */
                            paymentId: string | null;
                            name: string;
                            /**
                             * @description By its bytes.
                             * @enum {string}
                             */
                            mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                            sizeBytes: number;
                            /** @description Of its bytes, in hex. */
                            sha256: string;
                            /** Format: uuid */
                            uploadedBy: string;
                            /** Format: date-time */
                            uploadedAt: string;
                            /**
                             * Format: uuid
                             * @description Who took it off, or replaced it.
                             */
                            removedBy: string | null;
                            /** Format: date-time */
                            removedAt: string | null;
                            /**
                             * Format: uuid
                             * @description The attachment that came in its place.
                             */
                            replacedBy: string | null;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPaymentAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description With a file name that ends as its bytes are: pdf, png, jpg, tif, heic, csv, txt, xlsx or docx.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "paymentId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "delivery note.pdf",
                     *       "mediaType": "application/pdf",
                     *       "sizeBytes": 36,
                     *       "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *       "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *       "removedBy": null,
                     *       "removedAt": null,
                     *       "replacedBy": null,
                     *       "rowVersion": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        paymentId: string | null;
                        name: string;
                        /**
                         * @description By its bytes.
                         * @enum {string}
                         */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                        sizeBytes: number;
                        /** @description Of its bytes, in hex. */
                        sha256: string;
                        /** Format: uuid */
                        uploadedBy: string;
                        /** Format: date-time */
                        uploadedAt: string;
                        /**
                         * Format: uuid
                         * @description Who took it off, or replaced it.
                         */
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        /**
                         * Format: uuid
                         * @description The attachment that came in its place.
                         */
                        replacedBy: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replacePaymentAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description With a file name that ends as its bytes are: pdf, png, jpg, tif, heic, csv, txt, xlsx or docx.
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "paymentId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "delivery note.pdf",
                     *       "mediaType": "application/pdf",
                     *       "sizeBytes": 36,
                     *       "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *       "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *       "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *       "removedBy": null,
                     *       "removedAt": null,
                     *       "replacedBy": null,
                     *       "rowVersion": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        paymentId: string | null;
                        name: string;
                        /**
                         * @description By its bytes.
                         * @enum {string}
                         */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                        sizeBytes: number;
                        /** @description Of its bytes, in hex. */
                        sha256: string;
                        /** Format: uuid */
                        uploadedBy: string;
                        /** Format: date-time */
                        uploadedAt: string;
                        /**
                         * Format: uuid
                         * @description Who took it off, or replaced it.
                         */
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        /**
                         * Format: uuid
                         * @description The attachment that came in its place.
                         */
                        replacedBy: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvoiceAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "paymentId": null,
                     *       "name": "lien waiver.pdf",
                     *       "mediaType": "application/pdf",
                     *       "sizeBytes": 36,
                     *       "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *       "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *       "removedBy": null,
                     *       "removedAt": null,
                     *       "replacedBy": null,
                     *       "rowVersion": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        paymentId: string | null;
                        name: string;
                        /**
                         * @description By its bytes.
                         * @enum {string}
                         */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                        sizeBytes: number;
                        /** @description Of its bytes, in hex. */
                        sha256: string;
                        /** Format: uuid */
                        uploadedBy: string;
                        /** Format: date-time */
                        uploadedAt: string;
                        /**
                         * Format: uuid
                         * @description Who took it off, or replaced it.
                         */
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        /**
                         * Format: uuid
                         * @description The attachment that came in its place.
                         */
                        replacedBy: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeInvoiceAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameInvoiceAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "waiver.pdf"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "paymentId": null,
                     *       "name": "waiver.pdf",
                     *       "mediaType": "application/pdf",
                     *       "sizeBytes": 36,
                     *       "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *       "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *       "removedBy": null,
                     *       "removedAt": null,
                     *       "replacedBy": null,
                     *       "rowVersion": 2
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        paymentId: string | null;
                        name: string;
                        /**
                         * @description By its bytes.
                         * @enum {string}
                         */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                        sizeBytes: number;
                        /** @description Of its bytes, in hex. */
                        sha256: string;
                        /** Format: uuid */
                        uploadedBy: string;
                        /** Format: date-time */
                        uploadedAt: string;
                        /**
                         * Format: uuid
                         * @description Who took it off, or replaced it.
                         */
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        /**
                         * Format: uuid
                         * @description The attachment that came in its place.
                         */
                        replacedBy: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadInvoiceAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                    "image/png": Blob;
                    "image/jpeg": Blob;
                    "image/tiff": Blob;
                    "image/heic": Blob;
                    "text/csv": Blob;
                    "text/plain": Blob;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Blob;
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPaymentAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "paymentId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "lien waiver.pdf",
                     *       "mediaType": "application/pdf",
                     *       "sizeBytes": 36,
                     *       "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *       "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *       "removedBy": null,
                     *       "removedAt": null,
                     *       "replacedBy": null,
                     *       "rowVersion": 1
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        paymentId: string | null;
                        name: string;
                        /**
                         * @description By its bytes.
                         * @enum {string}
                         */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                        sizeBytes: number;
                        /** @description Of its bytes, in hex. */
                        sha256: string;
                        /** Format: uuid */
                        uploadedBy: string;
                        /** Format: date-time */
                        uploadedAt: string;
                        /**
                         * Format: uuid
                         * @description Who took it off, or replaced it.
                         */
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        /**
                         * Format: uuid
                         * @description The attachment that came in its place.
                         */
                        replacedBy: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePaymentAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renamePaymentAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "waiver.pdf"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "paymentId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "name": "waiver.pdf",
                     *       "mediaType": "application/pdf",
                     *       "sizeBytes": 36,
                     *       "sha256": "67bab52ab2224f83a665fab095805d9a735a957682042122dd5e7dc25de58b0c",
                     *       "uploadedBy": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *       "uploadedAt": "2026-03-09T14:00:00.000Z",
                     *       "removedBy": null,
                     *       "removedAt": null,
                     *       "replacedBy": null,
                     *       "rowVersion": 2
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        paymentId: string | null;
                        name: string;
                        /**
                         * @description By its bytes.
                         * @enum {string}
                         */
                        mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "image/heic" | "text/csv" | "text/plain" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                        sizeBytes: number;
                        /** @description Of its bytes, in hex. */
                        sha256: string;
                        /** Format: uuid */
                        uploadedBy: string;
                        /** Format: date-time */
                        uploadedAt: string;
                        /**
                         * Format: uuid
                         * @description Who took it off, or replaced it.
                         */
                        removedBy: string | null;
                        /** Format: date-time */
                        removedAt: string | null;
                        /**
                         * Format: uuid
                         * @description The attachment that came in its place.
                         */
                        replacedBy: string | null;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadPaymentAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": Blob;
                    "image/png": Blob;
                    "image/jpeg": Blob;
                    "image/tiff": Blob;
                    "image/heic": Blob;
                    "text/csv": Blob;
                    "text/plain": Blob;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Blob;
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "send",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "readyToExport",
                     *       "submission": 1,
                     *       "version": 1,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retrieveInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "retrieve",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "retrieved",
                     *       "submission": 1,
                     *       "version": 2,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93"
                 *     }
                 */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    /** @description As `wantedExportFields` of the invoice says. */
                    exportFields?: {
                        /** Format: date */
                        accountingDate?: string;
                        erpInvoiceNumber?: string;
                        description?: string;
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "accept",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "accepted",
                     *       "submission": 1,
                     *       "version": 2,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "No."
                 *     }
                 */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "reject",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "rejected",
                     *       "submission": 1,
                     *       "version": 3,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "looking";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    /** @description As `wantedExportFields` of the invoice says. */
                    exportFields?: {
                        /** Format: date */
                        accountingDate?: string;
                        erpInvoiceNumber?: string;
                        description?: string;
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "export",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "failedToExport",
                     *       "submission": 1,
                     *       "version": 3,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95",
                     *       "failure": "ErpMissingParent",
                     *       "problems": [
                     *         {
                     *           "pointer": "/commitment",
                     *           "rule": "hasLink",
                     *           "detail": "Commitment X Concrete has no link to the ERP.",
                     *           "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *         },
                     *         {
                     *           "pointer": "/vendor",
                     *           "rule": "hasLink",
                     *           "detail": "Vendor V-1 X has no link to the ERP.",
                     *           "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000004"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopExportInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "stopExport",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "accepted",
                     *       "submission": 1,
                     *       "version": 3,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "looking";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "exportFields": {
                 *         "description": "Other"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    /** @description As `wantedExportFields` of the invoice says. */
                    exportFields?: {
                        /** Format: date */
                        accountingDate?: string;
                        erpInvoiceNumber?: string;
                        description?: string;
                    };
                    /** @description As `editableFields` of the failed invoice says. */
                    links?: {
                        vendor?: {
                            erpId: string;
                            erpCode?: string | null;
                            erpName: string;
                        };
                        project?: {
                            erpId: string;
                            erpCode?: string | null;
                            erpName: string;
                        };
                        commitment?: {
                            erpId: string;
                            erpCode?: string | null;
                            erpName: string;
                        };
                        primeContract?: {
                            erpId: string;
                            erpCode?: string | null;
                            erpName: string;
                        };
                    };
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "correct",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "failedToExport",
                     *       "submission": 1,
                     *       "version": 1,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93",
                     *       "failure": "ErpRejected"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                        retryable?: {
                            /** @description Failed exports that lacked what was set. */
                            count: number;
                            /** @description For POST /v1/failures/retry. */
                            causes: string[];
                        };
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "retry",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "failedToExport",
                     *       "submission": 1,
                     *       "version": 2,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95",
                     *       "failure": "ErpMissingParent",
                     *       "problems": [
                     *         {
                     *           "pointer": "/commitment",
                     *           "rule": "hasLink",
                     *           "detail": "Commitment X Concrete has no link to the ERP.",
                     *           "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *         },
                     *         {
                     *           "pointer": "/vendor",
                     *           "rule": "hasLink",
                     *           "detail": "Vendor V-1 X has no link to the ERP.",
                     *           "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000004"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAgainInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "It is not there.",
                 *       "seen": [
                 *         "bil_1"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    /** @description The ERP's ids of all documents that the asker was shown as `candidates`; required when there are any. */
                    seen?: string[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "createAgain",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "failedToExport",
                     *       "submission": 1,
                     *       "version": 1,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95",
                     *       "failure": "ErpMissingParent",
                     *       "problems": [
                     *         {
                     *           "pointer": "/commitment",
                     *           "rule": "hasLink",
                     *           "detail": "Commitment X Concrete has no link to the ERP.",
                     *           "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *         },
                     *         {
                     *           "pointer": "/vendor",
                     *           "rule": "hasLink",
                     *           "detail": "Vendor V-1 X has no link to the ERP.",
                     *           "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000004"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkExistingInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "erpDocumentId": "bil_1"
                 *     }
                 */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    /** @description The ERP's own id of the document. */
                    erpDocumentId?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "linkExisting",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "synced",
                     *       "submission": 1,
                     *       "version": 2,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "looking";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": {
                    /** @description Of the invoice as the asker saw it. */
                    revision?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "unlink",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "done",
                     *       "erpStatus": "unlinked",
                     *       "submission": 1,
                     *       "version": 4,
                     *       "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c93"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "done";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        command: "send" | "retrieve" | "accept" | "reject" | "export" | "stopExport" | "correct" | "retry" | "createAgain" | "linkExisting" | "unlink";
                        /** Format: uuid */
                        invoiceId: string;
                        /** @enum {string} */
                        outcome: "looking";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        submission: number;
                        version: number;
                        revision: string;
                        failure?: string;
                        problems?: unknown;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "command": "send",
                     *       "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "batchId": null,
                     *       "actorId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *       "outcome": "done",
                     *       "status": 200,
                     *       "answer": {
                     *         "command": "send",
                     *         "outcome": "done",
                     *         "version": 1,
                     *         "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c94",
                     *         "commandId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *         "erpStatus": "readyToExport",
                     *         "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *         "submission": 1
                     *       },
                     *       "version": 1,
                     *       "decidedAt": "2026-03-09T14:00:00.000Z",
                     *       "look": null
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: uuid */
                        invoiceId: string;
                        /** Format: uuid */
                        batchId: string | null;
                        /** Format: uuid */
                        actorId: string;
                        /** @enum {string} */
                        outcome: "looking" | "done" | "refused" | "withdrawn";
                        status: number;
                        answer: unknown;
                        version: number;
                        /** Format: date-time */
                        decidedAt: string;
                        look: {
                            /** Format: date-time */
                            takenUpAt: string | null;
                            attempts: number;
                            reason: string | null;
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "commandId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "outcome": "withdrawn",
                     *       "erpStatus": "failedToExport",
                     *       "version": 2
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        commandId: string;
                        /** @enum {string} */
                        outcome: "withdrawn";
                        /** @enum {string} */
                        erpStatus: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                        version: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recover: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "toldAgain": 10
                     *     }
                     */
                    "application/json": {
                        toldAgain: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendInvoices: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001"
                 *         }
                 *       ],
                 *       "reason": "because"
                 *     }
                 */
                "application/json": {
                    items: {
                        /** Format: uuid */
                        invoiceId: string;
                        /** @description Of the invoice as the asker saw it. */
                        revision?: string;
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "send",
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "isComplete": true,
                     *       "results": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "status": 200,
                     *           "answer": {
                     *             "command": "send",
                     *             "outcome": "done",
                     *             "version": 3,
                     *             "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c94",
                     *             "commandId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *             "erpStatus": "readyToExport",
                     *             "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *             "submission": 2
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retrieveInvoices: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001"
                 *         }
                 *       ],
                 *       "reason": "because"
                 *     }
                 */
                "application/json": {
                    items: {
                        /** Format: uuid */
                        invoiceId: string;
                        /** @description Of the invoice as the asker saw it. */
                        revision?: string;
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "retrieve",
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "isComplete": true,
                     *       "results": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "status": 200,
                     *           "answer": {
                     *             "command": "retrieve",
                     *             "outcome": "done",
                     *             "version": 4,
                     *             "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c94",
                     *             "commandId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *             "erpStatus": "retrieved",
                     *             "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *             "submission": 2
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvoices: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *           "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95"
                 *         }
                 *       ],
                 *       "reason": "because"
                 *     }
                 */
                "application/json": {
                    items: {
                        /** Format: uuid */
                        invoiceId: string;
                        /** @description Of the invoice as the asker saw it. */
                        revision?: string;
                        /** @description As `wantedExportFields` of the invoice says. */
                        exportFields?: {
                            /** Format: date */
                            accountingDate?: string;
                            erpInvoiceNumber?: string;
                            description?: string;
                        };
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "accept",
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "isComplete": true,
                     *       "results": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "status": 409,
                     *           "answer": {
                     *             "code": "NotPossibleNow",
                     *             "last": {
                     *               "at": "2026-03-09T14:00:00.000Z",
                     *               "type": "invoice.retrieved",
                     *               "actorId": "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *             },
                     *             "type": "urn:tieout:problem:NotPossibleNow",
                     *             "title": "This is not possible in the present status.",
                     *             "detail": "accept is not possible: the invoice is retrieved since 2026-03-09T14:00:00.000Z. Possible now: send.",
                     *             "status": 409,
                     *             "version": 4,
                     *             "possible": [
                     *               "send"
                     *             ],
                     *             "commandId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *             "erpStatus": "retrieved"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectInvoices: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001"
                 *         }
                 *       ],
                 *       "reason": "because"
                 *     }
                 */
                "application/json": {
                    items: {
                        /** Format: uuid */
                        invoiceId: string;
                        /** @description Of the invoice as the asker saw it. */
                        revision?: string;
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "reject",
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "isComplete": true,
                     *       "results": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "status": 409,
                     *           "answer": {
                     *             "code": "NotPossibleNow",
                     *             "last": {
                     *               "at": "2026-03-09T14:00:00.000Z",
                     *               "type": "invoice.retrieved",
                     *               "actorId": "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *             },
                     *             "type": "urn:tieout:problem:NotPossibleNow",
                     *             "title": "This is not possible in the present status.",
                     *             "detail": "reject is not possible: the invoice is retrieved since 2026-03-09T14:00:00.000Z. Possible now: send.",
                     *             "status": 409,
                     *             "version": 4,
                     *             "possible": [
                     *               "send"
                     *             ],
                     *             "commandId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *             "erpStatus": "retrieved"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInvoices: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                 *           "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95"
                 *         }
                 *       ],
                 *       "reason": "because"
                 *     }
                 */
                "application/json": {
                    items: {
                        /** Format: uuid */
                        invoiceId: string;
                        /** @description Of the invoice as the asker saw it. */
                        revision?: string;
                        /** @description As `wantedExportFields` of the invoice says. */
                        exportFields?: {
                            /** Format: date */
                            accountingDate?: string;
                            erpInvoiceNumber?: string;
                            description?: string;
                        };
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "export",
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "isComplete": true,
                     *       "results": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "status": 409,
                     *           "answer": {
                     *             "code": "NotPossibleNow",
                     *             "last": {
                     *               "at": "2026-03-09T14:00:00.000Z",
                     *               "type": "invoice.retrieved",
                     *               "actorId": "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *             },
                     *             "type": "urn:tieout:problem:NotPossibleNow",
                     *             "title": "This is not possible in the present status.",
                     *             "detail": "export is not possible: the invoice is retrieved since 2026-03-09T14:00:00.000Z. Possible now: send.",
                     *             "status": 409,
                     *             "version": 4,
                     *             "possible": [
                     *               "send"
                     *             ],
                     *             "commandId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *             "erpStatus": "retrieved"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryInvoices: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001"
                 *         }
                 *       ],
                 *       "reason": "because"
                 *     }
                 */
                "application/json": {
                    items: {
                        /** Format: uuid */
                        invoiceId: string;
                        /** @description Of the invoice as the asker saw it. */
                        revision?: string;
                    }[];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "command": "retry",
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "isComplete": true,
                     *       "results": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "status": 409,
                     *           "answer": {
                     *             "code": "NotPossibleNow",
                     *             "last": {
                     *               "at": "2026-03-09T14:00:00.000Z",
                     *               "type": "invoice.retrieved",
                     *               "actorId": "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *             },
                     *             "type": "urn:tieout:problem:NotPossibleNow",
                     *             "title": "This is not possible in the present status.",
                     *             "detail": "retry is not possible: the invoice is retrieved since 2026-03-09T14:00:00.000Z. Possible now: send.",
                     *             "status": 409,
                     *             "version": 4,
                     *             "possible": [
                     *               "send"
                     *             ],
                     *             "commandId": "0199f3b2-7c5e-7a10-8d24-000000000004",
                     *             "erpStatus": "retrieved"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "command": "send",
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "isComplete": true,
                     *       "results": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "status": 200,
                     *           "answer": {
                     *             "command": "send",
                     *             "outcome": "done",
                     *             "version": 1,
                     *             "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c94",
                     *             "commandId": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *             "erpStatus": "readyToExport",
                     *             "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *             "submission": 1
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFailures: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "cause": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c94",
                     *           "failure": "ErpUnclear",
                     *           "words": "Its answer was lost.",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "connectionName": "ERP",
                     *           "count": 1,
                     *           "oldestAt": "2026-03-09T14:00:00.000Z",
                     *           "invoiceIds": [
                     *             "0199f3b2-7c5e-7a10-8d24-000000000002"
                     *           ],
                     *           "act": "Look at what the ERP has (POST …/erp-candidates): link that document, or have it created again with a reason."
                     *         },
                     *         {
                     *           "cause": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c95",
                     *           "failure": "ErpDuplicate",
                     *           "words": "The number is taken.",
                     *           "connectionId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "connectionName": "ERP",
                     *           "count": 1,
                     *           "oldestAt": "2026-03-09T14:00:00.000Z",
                     *           "invoiceIds": [
                     *             "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *           ],
                     *           "act": "Look at what the ERP has (POST …/erp-candidates): link that document, correct erpInvoiceNumber and retry, or have it created again with a reason."
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** @description As GET /v1/failures names it. */
                            cause: string;
                            failure: string;
                            /** @description Of the rule or the ERP; `#` is what differs from invoice to invoice. */
                            words: string;
                            /** Format: uuid */
                            connectionId: string;
                            connectionName: string;
                            /** @description An invoice counts in each of its causes. */
                            count: number;
                            /** Format: date-time */
                            oldestAt: string;
                            /** @description The oldest, as examples; at most 5. */
                            invoiceIds: string[];
                            /** @description What to do about it. */
                            act: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryFailures: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cause": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c96"
                 *     }
                 */
                "application/json": {
                    /** @description As GET /v1/failures names it. */
                    cause: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "command": "retry",
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "isComplete": true,
                     *       "results": [
                     *         {
                     *           "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "status": 200,
                     *           "answer": {
                     *             "command": "retry",
                     *             "failure": "ErpMissingParent",
                     *             "outcome": "done",
                     *             "version": 3,
                     *             "problems": [
                     *               {
                     *                 "rule": "hasLink",
                     *                 "detail": "Commitment X Concrete has no link to the ERP.",
                     *                 "pointer": "/commitment",
                     *                 "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000003"
                     *               },
                     *               {
                     *                 "rule": "hasLink",
                     *                 "detail": "Vendor V-1 X has no link to the ERP.",
                     *                 "pointer": "/vendor",
                     *                 "subjectId": "0199f3b2-7c5e-7a10-8d24-000000000004"
                     *               }
                     *             ],
                     *             "revision": "5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c9a5f1e0c97",
                     *             "commandId": "0199f3b2-7c5e-7a10-8d24-000000000005",
                     *             "erpStatus": "failedToExport",
                     *             "invoiceId": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *             "submission": 1
                     *           }
                     *         }
                     *       ],
                     *       "remaining": 0
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        command: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description If not, send it again with its key once it rests. */
                        isComplete: boolean;
                        results: {
                            /** Format: uuid */
                            invoiceId: string;
                            status: number | null;
                            answer: unknown;
                        }[];
                        /** @description Failed by this cause beyond the batch: for another one. */
                        remaining?: number;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "readAt": "2026-03-09T14:00:00.000Z",
                     *       "isSure": true,
                     *       "sureAt": null,
                     *       "documents": [
                     *         {
                     *           "id": "bil_1",
                     *           "number": "INV-0001",
                     *           "ownNumber": "B-17",
                     *           "state": "posted",
                     *           "kind": "subcontractor",
                     *           "partyId": "erp-vendor",
                     *           "currency": "USD",
                     *           "total": "900.00",
                     *           "date": "2026-03-31",
                     *           "url": "https://erp.example/bills/1",
                     *           "agrees": {
                     *             "number": false,
                     *             "party": false,
                     *             "total": true,
                     *             "currency": true
                     *           },
                     *           "isPassedOver": false,
                     *           "isAnothers": false
                     *         }
                     *       ],
                     *       "passedOver": 0,
                     *       "question": {
                     *         "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *         "status": "answered",
                     *         "askedAt": "2026-03-09T14:00:00.000Z",
                     *         "answeredAt": "2026-03-09T14:00:00.000Z",
                     *         "attempts": 1,
                     *         "reason": null,
                     *         "words": null,
                     *         "nextAt": null,
                     *         "note": "Without the links that are missing only documents under our own keys could be looked for."
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        readAt: string | null;
                        /** @description Whether what was sent last would have been found; `createAgain` wants that. */
                        isSure: boolean;
                        /** Format: date-time */
                        sureAt: string | null;
                        documents: {
                            id: string;
                            number: string;
                            ownNumber: string | null;
                            /** @enum {string} */
                            state: "draft" | "posted" | "cancelled";
                            /** @enum {string} */
                            kind: "subcontractor" | "owner";
                            /** @description Of the vendor or the customer. */
                            partyId: string;
                            currency: string;
                            total: string;
                            /** Format: date */
                            date: string | null;
                            url: string | null;
                            agrees: {
                                number: boolean;
                                party: boolean;
                                total: boolean;
                                currency: boolean;
                            };
                            isPassedOver: boolean;
                            /** @description Another invoice is linked to it; it cannot be linked to this one too. */
                            isAnothers: boolean;
                        }[];
                        /** @description Documents of the ERP that a `createAgain` went past. */
                        passedOver: number;
                        question: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "asked" | "answered" | "failed";
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            answeredAt: string | null;
                            attempts: number;
                            reason: string | null;
                            /** @description Why it is not answered yet, or was not. */
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            /** @description What the answer leaves open. */
                            note: string | null;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findCandidates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "readAt": "2026-03-09T14:00:00.000Z",
                     *       "isSure": true,
                     *       "sureAt": null,
                     *       "documents": [
                     *         {
                     *           "id": "bil_1",
                     *           "number": "INV-0001",
                     *           "ownNumber": "B-17",
                     *           "state": "posted",
                     *           "kind": "subcontractor",
                     *           "partyId": "erp-vendor",
                     *           "currency": "USD",
                     *           "total": "900.00",
                     *           "date": "2026-03-31",
                     *           "url": "https://erp.example/bills/1",
                     *           "agrees": {
                     *             "number": false,
                     *             "party": false,
                     *             "total": true,
                     *             "currency": true
                     *           },
                     *           "isPassedOver": false,
                     *           "isAnothers": false
                     *         }
                     *       ],
                     *       "passedOver": 0,
                     *       "question": {
                     *         "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *         "status": "answered",
                     *         "askedAt": "2026-03-09T14:00:00.000Z",
                     *         "answeredAt": "2026-03-09T14:00:00.000Z",
                     *         "attempts": 1,
                     *         "reason": null,
                     *         "words": null,
                     *         "nextAt": null,
                     *         "note": "Without the links that are missing only documents under our own keys could be looked for."
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        readAt: string | null;
                        /** @description Whether what was sent last would have been found; `createAgain` wants that. */
                        isSure: boolean;
                        /** Format: date-time */
                        sureAt: string | null;
                        documents: {
                            id: string;
                            number: string;
                            ownNumber: string | null;
                            /** @enum {string} */
                            state: "draft" | "posted" | "cancelled";
                            /** @enum {string} */
                            kind: "subcontractor" | "owner";
                            /** @description Of the vendor or the customer. */
                            partyId: string;
                            currency: string;
                            total: string;
                            /** Format: date */
                            date: string | null;
                            url: string | null;
                            agrees: {
                                number: boolean;
                                party: boolean;
                                total: boolean;
                                currency: boolean;
                            };
                            isPassedOver: boolean;
                            /** @description Another invoice is linked to it; it cannot be linked to this one too. */
                            isAnothers: boolean;
                        }[];
                        /** @description Documents of the ERP that a `createAgain` went past. */
                        passedOver: number;
                        question: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "asked" | "answered" | "failed";
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            answeredAt: string | null;
                            attempts: number;
                            reason: string | null;
                            /** @description Why it is not answered yet, or was not. */
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            /** @description What the answer leaves open. */
                            note: string | null;
                        } | null;
                    };
                };
            };
            /** @description Under way; the header Location says where to look. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        readAt: string | null;
                        /** @description Whether what was sent last would have been found; `createAgain` wants that. */
                        isSure: boolean;
                        /** Format: date-time */
                        sureAt: string | null;
                        documents: {
                            id: string;
                            number: string;
                            ownNumber: string | null;
                            /** @enum {string} */
                            state: "draft" | "posted" | "cancelled";
                            /** @enum {string} */
                            kind: "subcontractor" | "owner";
                            /** @description Of the vendor or the customer. */
                            partyId: string;
                            currency: string;
                            total: string;
                            /** Format: date */
                            date: string | null;
                            url: string | null;
                            agrees: {
                                number: boolean;
                                party: boolean;
                                total: boolean;
                                currency: boolean;
                            };
                            isPassedOver: boolean;
                            /** @description Another invoice is linked to it; it cannot be linked to this one too. */
                            isAnothers: boolean;
                        }[];
                        /** @description Documents of the ERP that a `createAgain` went past. */
                        passedOver: number;
                        question: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "asked" | "answered" | "failed";
                            /** Format: date-time */
                            askedAt: string;
                            /** Format: date-time */
                            answeredAt: string | null;
                            attempts: number;
                            reason: string | null;
                            /** @description Why it is not answered yet, or was not. */
                            words: string | null;
                            /** Format: date-time */
                            nextAt: string | null;
                            /** @description What the answer leaves open. */
                            note: string | null;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "url": "https://hooks.example.com/tieout",
                     *           "types": [
                     *             "payment.*"
                     *           ],
                     *           "description": "",
                     *           "active": true,
                     *           "off": null,
                     *           "failingSince": null,
                     *           "oldSecretUntil": null,
                     *           "waiting": 8,
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "url": "https://hooks.example.com/tieout",
                     *           "types": [
                     *             "payment.*"
                     *           ],
                     *           "description": "",
                     *           "active": true,
                     *           "off": null,
                     *           "failingSince": null,
                     *           "oldSecretUntil": null,
                     *           "waiting": 7,
                     *           "rowVersion": 1,
                     *           "createdAt": "2026-03-09T14:00:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            url: string;
                            types: string[];
                            description: string;
                            active: boolean;
                            /** @description Why nothing is sent: a person, an answer of 410, or three days of failures. */
                            off: {
                                /** @enum {string} */
                                reason: "Person" | "Gone" | "Failing";
                                /** Format: date-time */
                                since: string;
                            } | null;
                            /** Format: date-time */
                            failingSince: string | null;
                            /**
                             * Format: date-time
                             * @description Until then two secrets sign.
                             */
                            oldSecretUntil: string | null;
                            /** @description Messages that it still has to take. */
                            waiting: number;
                            /** @description The number in the ETag. */
                            rowVersion: number;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.example.com/tieout",
                 *       "types": [
                 *         "invoice.*",
                 *         "payment.imported"
                 *       ],
                 *       "description": "Ours"
                 *     }
                 */
                "application/json": {
                    /** @description https, and not of our network. */
                    url: string;
                    /** @description Which events: `*`, all of a noun such as `invoice.*`, or single types. */
                    types: ("*" | "company.*" | "user.*" | "token.*" | "session.*" | "project.*" | "vendor.*" | "costCode.*" | "taxCode.*" | "billingPeriod.*" | "commitment.*" | "primeContract.*" | "connection.*" | "invoice.*" | "payment.*" | "attachment.*" | "export.*" | "command.*" | "request.*" | "run.*" | "webhook.*" | "mail.*" | "company.created" | "company.changed" | "company.approverMissing" | "company.approverFound" | "user.created" | "user.changed" | "token.created" | "token.revoked" | "session.begun" | "session.ended" | "project.created" | "project.changed" | "project.linked" | "project.unlinked" | "vendor.created" | "vendor.changed" | "vendor.linked" | "vendor.unlinked" | "costCode.created" | "costCode.changed" | "costCode.linked" | "costCode.unlinked" | "taxCode.created" | "taxCode.changed" | "taxCode.linked" | "taxCode.unlinked" | "billingPeriod.created" | "billingPeriod.changed" | "commitment.created" | "commitment.changed" | "commitment.linked" | "commitment.unlinked" | "primeContract.created" | "primeContract.changed" | "primeContract.linked" | "primeContract.unlinked" | "connection.created" | "connection.changed" | "connection.paused" | "connection.resumed" | "connection.syncFromSet" | "connection.syncFromMoved" | "connection.paymentsScheduled" | "connection.backFillAsked" | "connection.readingCancelled" | "connection.reconciliationAsked" | "connection.reconciliationCancelled" | "connection.reconciled" | "invoice.created" | "invoice.edited" | "invoice.sent" | "invoice.retrieved" | "invoice.accepted" | "invoice.rejected" | "invoice.exportRequested" | "invoice.exportStopped" | "invoice.corrected" | "invoice.retryRequested" | "invoice.createAgainRequested" | "invoice.lookBegun" | "invoice.failedToExport" | "invoice.synced" | "invoice.linked" | "invoice.unlinked" | "invoice.paymentsChanged" | "invoice.settled" | "payment.imported" | "payment.changed" | "payment.voided" | "payment.deletedInErp" | "payment.removalAsked" | "payment.removed" | "payment.numbered" | "payment.matched" | "payment.ignored" | "attachment.added" | "attachment.renamed" | "attachment.replaced" | "attachment.removed" | "export.lateDocument" | "export.lateUnclear" | "command.refused" | "command.withdrawn" | "request.refused" | "run.restarted" | "webhook.created" | "webhook.changed" | "webhook.secretRotated" | "webhook.oldSecretEnded" | "webhook.switchedOff" | "webhook.deleted" | "webhook.sendAgainAsked" | "webhook.testAsked" | "mail.sent" | "mail.undeliverable" | "mail.sendAgainAsked")[];
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "url": "https://hooks.example.com/tieout",
                     *       "types": [
                     *         "invoice.*",
                     *         "payment.imported"
                     *       ],
                     *       "description": "Ours",
                     *       "active": true,
                     *       "off": null,
                     *       "failingSince": null,
                     *       "oldSecretUntil": null,
                     *       "waiting": 0,
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "secret": "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        types: string[];
                        description: string;
                        active: boolean;
                        /** @description Why nothing is sent: a person, an answer of 410, or three days of failures. */
                        off: {
                            /** @enum {string} */
                            reason: "Person" | "Gone" | "Failing";
                            /** Format: date-time */
                            since: string;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /**
                         * Format: date-time
                         * @description Until then two secrets sign.
                         */
                        oldSecretUntil: string | null;
                        /** @description Messages that it still has to take. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Verifies what we sign. Shown this once. */
                        secret: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "url": "https://hooks.example.com/tieout",
                     *       "types": [
                     *         "payment.*"
                     *       ],
                     *       "description": "",
                     *       "active": true,
                     *       "off": null,
                     *       "failingSince": null,
                     *       "oldSecretUntil": null,
                     *       "waiting": 8,
                     *       "rowVersion": 1,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        types: string[];
                        description: string;
                        active: boolean;
                        /** @description Why nothing is sent: a person, an answer of 410, or three days of failures. */
                        off: {
                            /** @enum {string} */
                            reason: "Person" | "Gone" | "Failing";
                            /** Format: date-time */
                            since: string;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /**
                         * Format: date-time
                         * @description Until then two secrets sign.
                         */
                        oldSecretUntil: string | null;
                        /** @description Messages that it still has to take. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
                /** @description The ETag that was read. */
                "if-match": string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "types": [
                 *         "*"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description https, and not of our network. */
                    url?: string;
                    /** @description Which events: `*`, all of a noun such as `invoice.*`, or single types. */
                    types?: ("*" | "company.*" | "user.*" | "token.*" | "session.*" | "project.*" | "vendor.*" | "costCode.*" | "taxCode.*" | "billingPeriod.*" | "commitment.*" | "primeContract.*" | "connection.*" | "invoice.*" | "payment.*" | "attachment.*" | "export.*" | "command.*" | "request.*" | "run.*" | "webhook.*" | "mail.*" | "company.created" | "company.changed" | "company.approverMissing" | "company.approverFound" | "user.created" | "user.changed" | "token.created" | "token.revoked" | "session.begun" | "session.ended" | "project.created" | "project.changed" | "project.linked" | "project.unlinked" | "vendor.created" | "vendor.changed" | "vendor.linked" | "vendor.unlinked" | "costCode.created" | "costCode.changed" | "costCode.linked" | "costCode.unlinked" | "taxCode.created" | "taxCode.changed" | "taxCode.linked" | "taxCode.unlinked" | "billingPeriod.created" | "billingPeriod.changed" | "commitment.created" | "commitment.changed" | "commitment.linked" | "commitment.unlinked" | "primeContract.created" | "primeContract.changed" | "primeContract.linked" | "primeContract.unlinked" | "connection.created" | "connection.changed" | "connection.paused" | "connection.resumed" | "connection.syncFromSet" | "connection.syncFromMoved" | "connection.paymentsScheduled" | "connection.backFillAsked" | "connection.readingCancelled" | "connection.reconciliationAsked" | "connection.reconciliationCancelled" | "connection.reconciled" | "invoice.created" | "invoice.edited" | "invoice.sent" | "invoice.retrieved" | "invoice.accepted" | "invoice.rejected" | "invoice.exportRequested" | "invoice.exportStopped" | "invoice.corrected" | "invoice.retryRequested" | "invoice.createAgainRequested" | "invoice.lookBegun" | "invoice.failedToExport" | "invoice.synced" | "invoice.linked" | "invoice.unlinked" | "invoice.paymentsChanged" | "invoice.settled" | "payment.imported" | "payment.changed" | "payment.voided" | "payment.deletedInErp" | "payment.removalAsked" | "payment.removed" | "payment.numbered" | "payment.matched" | "payment.ignored" | "attachment.added" | "attachment.renamed" | "attachment.replaced" | "attachment.removed" | "export.lateDocument" | "export.lateUnclear" | "command.refused" | "command.withdrawn" | "request.refused" | "run.restarted" | "webhook.created" | "webhook.changed" | "webhook.secretRotated" | "webhook.oldSecretEnded" | "webhook.switchedOff" | "webhook.deleted" | "webhook.sendAgainAsked" | "webhook.testAsked" | "mail.sent" | "mail.undeliverable" | "mail.sendAgainAsked")[];
                    description?: string;
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "url": "https://hooks.example.com/tieout",
                     *       "types": [
                     *         "*"
                     *       ],
                     *       "description": "",
                     *       "active": true,
                     *       "off": null,
                     *       "failingSince": null,
                     *       "oldSecretUntil": null,
                     *       "waiting": 9,
                     *       "rowVersion": 2,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        types: string[];
                        description: string;
                        active: boolean;
                        /** @description Why nothing is sent: a person, an answer of 410, or three days of failures. */
                        off: {
                            /** @enum {string} */
                            reason: "Person" | "Gone" | "Failing";
                            /** Format: date-time */
                            since: string;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /**
                         * Format: date-time
                         * @description Until then two secrets sign.
                         */
                        oldSecretUntil: string | null;
                        /** @description Messages that it still has to take. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default 24 */
                    overlapHours?: number;
                };
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "url": "https://hooks.example.com/tieout",
                     *       "types": [
                     *         "*"
                     *       ],
                     *       "description": "",
                     *       "active": true,
                     *       "off": null,
                     *       "failingSince": null,
                     *       "oldSecretUntil": "2026-03-09T14:00:00.000Z",
                     *       "waiting": 10,
                     *       "rowVersion": 3,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "secret": "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        types: string[];
                        description: string;
                        active: boolean;
                        /** @description Why nothing is sent: a person, an answer of 410, or three days of failures. */
                        off: {
                            /** @enum {string} */
                            reason: "Person" | "Gone" | "Failing";
                            /** Format: date-time */
                            since: string;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /**
                         * Format: date-time
                         * @description Until then two secrets sign.
                         */
                        oldSecretUntil: string | null;
                        /** @description Messages that it still has to take. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description Verifies what we sign. Shown this once. */
                        secret: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOldWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "url": "https://hooks.example.com/tieout",
                     *       "types": [
                     *         "*"
                     *       ],
                     *       "description": "",
                     *       "active": true,
                     *       "off": null,
                     *       "failingSince": null,
                     *       "oldSecretUntil": null,
                     *       "waiting": 11,
                     *       "rowVersion": 4,
                     *       "createdAt": "2026-03-09T14:00:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        url: string;
                        types: string[];
                        description: string;
                        active: boolean;
                        /** @description Why nothing is sent: a person, an answer of 410, or three days of failures. */
                        off: {
                            /** @enum {string} */
                            reason: "Person" | "Gone" | "Failing";
                            /** Format: date-time */
                            since: string;
                        } | null;
                        /** Format: date-time */
                        failingSince: string | null;
                        /**
                         * Format: date-time
                         * @description Until then two secrets sign.
                         */
                        oldSecretUntil: string | null;
                        /** @description Messages that it still has to take. */
                        waiting: number;
                        /** @description The number in the ETag. */
                        rowVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @example waiting */
                state?: "waiting" | "delivered" | "failed" | "cancelled";
                /** @example webhook.test */
                type?: string;
            };
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *           "webhookId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "eventId": null,
                     *           "type": "webhook.test",
                     *           "subject": {
                     *             "kind": "webhook",
                     *             "id": "0199f3b2-7c5e-7a10-8d24-000000000001"
                     *           },
                     *           "submission": null,
                     *           "version": null,
                     *           "erpStatus": null,
                     *           "paymentStatus": null,
                     *           "happenedAt": "2026-03-09T14:00:00.000Z",
                     *           "state": "waiting",
                     *           "attempts": 0,
                     *           "nextAt": "2026-03-09T14:00:00.000Z",
                     *           "endedAt": null,
                     *           "createdAt": "2026-03-09T14:00:00.000Z",
                     *           "last": null
                     *         },
                     *         {
                     *           "id": "0199f3b2-7c5e-7a10-8d24-000000000003",
                     *           "webhookId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *           "eventId": null,
                     *           "type": "webhook.test",
                     *           "subject": {
                     *             "kind": "webhook",
                     *             "id": "0199f3b2-7c5e-7a10-8d24-000000000001"
                     *           },
                     *           "submission": null,
                     *           "version": null,
                     *           "erpStatus": null,
                     *           "paymentStatus": null,
                     *           "happenedAt": "2026-03-09T14:00:00.000Z",
                     *           "state": "waiting",
                     *           "attempts": 0,
                     *           "nextAt": "2026-03-09T14:00:00.000Z",
                     *           "endedAt": null,
                     *           "createdAt": "2026-03-09T14:00:00.000Z",
                     *           "last": null
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @description The `webhook-id` that the receiver sees.
                             */
                            id: string;
                            /** Format: uuid */
                            webhookId: string;
                            eventId: string | null;
                            type: string;
                            subject: {
                                kind: string;
                                /** Format: uuid */
                                id: string;
                            };
                            submission: number | null;
                            version: number | null;
                            erpStatus: string | null;
                            paymentStatus: string | null;
                            /** Format: date-time */
                            happenedAt: string;
                            /** @enum {string} */
                            state: "waiting" | "delivered" | "failed" | "cancelled";
                            attempts: number;
                            /** Format: date-time */
                            nextAt: string | null;
                            /** Format: date-time */
                            endedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            last: {
                                number: number;
                                /** Format: date-time */
                                at: string;
                                durationMs: number;
                                status: number | null;
                                /** @description The first 500 characters. */
                                answer: string;
                                problem: string | null;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "webhookId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "eventId": null,
                     *       "type": "webhook.test",
                     *       "subject": {
                     *         "kind": "webhook",
                     *         "id": "0199f3b2-7c5e-7a10-8d24-000000000001"
                     *       },
                     *       "submission": null,
                     *       "version": null,
                     *       "erpStatus": null,
                     *       "paymentStatus": null,
                     *       "happenedAt": "2026-03-09T14:00:00.000Z",
                     *       "state": "waiting",
                     *       "attempts": 0,
                     *       "nextAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "last": null,
                     *       "tries": []
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The `webhook-id` that the receiver sees.
                         */
                        id: string;
                        /** Format: uuid */
                        webhookId: string;
                        eventId: string | null;
                        type: string;
                        subject: {
                            kind: string;
                            /** Format: uuid */
                            id: string;
                        };
                        submission: number | null;
                        version: number | null;
                        erpStatus: string | null;
                        paymentStatus: string | null;
                        /** Format: date-time */
                        happenedAt: string;
                        /** @enum {string} */
                        state: "waiting" | "delivered" | "failed" | "cancelled";
                        attempts: number;
                        /** Format: date-time */
                        nextAt: string | null;
                        /** Format: date-time */
                        endedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        last: {
                            number: number;
                            /** Format: date-time */
                            at: string;
                            durationMs: number;
                            status: number | null;
                            /** @description The first 500 characters. */
                            answer: string;
                            problem: string | null;
                        } | null;
                        tries: {
                            number: number;
                            /** Format: date-time */
                            at: string;
                            durationMs: number;
                            status: number | null;
                            /** @description The first 500 characters. */
                            answer: string;
                            problem: string | null;
                        }[];
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendDeliveryAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000002 */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "webhookId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "eventId": null,
                     *       "type": "webhook.test",
                     *       "subject": {
                     *         "kind": "webhook",
                     *         "id": "0199f3b2-7c5e-7a10-8d24-000000000001"
                     *       },
                     *       "submission": null,
                     *       "version": null,
                     *       "erpStatus": null,
                     *       "paymentStatus": null,
                     *       "happenedAt": "2026-03-09T14:00:00.000Z",
                     *       "state": "waiting",
                     *       "attempts": 0,
                     *       "nextAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "last": null
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The `webhook-id` that the receiver sees.
                         */
                        id: string;
                        /** Format: uuid */
                        webhookId: string;
                        eventId: string | null;
                        type: string;
                        subject: {
                            kind: string;
                            /** Format: uuid */
                            id: string;
                        };
                        submission: number | null;
                        version: number | null;
                        erpStatus: string | null;
                        paymentStatus: string | null;
                        /** Format: date-time */
                        happenedAt: string;
                        /** @enum {string} */
                        state: "waiting" | "delivered" | "failed" | "cancelled";
                        attempts: number;
                        /** Format: date-time */
                        nextAt: string | null;
                        /** Format: date-time */
                        endedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        last: {
                            number: number;
                            /** Format: date-time */
                            at: string;
                            durationMs: number;
                            status: number | null;
                            /** @description The first 500 characters. */
                            answer: string;
                            problem: string | null;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request: sent again with the same key it happens once. */
                "idempotency-key"?: string;
            };
            path: {
                /** @example 0199f3b2-7c5e-7a10-8d24-000000000001 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done, or as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199f3b2-7c5e-7a10-8d24-000000000002",
                     *       "webhookId": "0199f3b2-7c5e-7a10-8d24-000000000001",
                     *       "eventId": null,
                     *       "type": "webhook.test",
                     *       "subject": {
                     *         "kind": "webhook",
                     *         "id": "0199f3b2-7c5e-7a10-8d24-000000000001"
                     *       },
                     *       "submission": null,
                     *       "version": null,
                     *       "erpStatus": null,
                     *       "paymentStatus": null,
                     *       "happenedAt": "2026-03-09T14:00:00.000Z",
                     *       "state": "waiting",
                     *       "attempts": 0,
                     *       "nextAt": "2026-03-09T14:00:00.000Z",
                     *       "endedAt": null,
                     *       "createdAt": "2026-03-09T14:00:00.000Z",
                     *       "last": null
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The `webhook-id` that the receiver sees.
                         */
                        id: string;
                        /** Format: uuid */
                        webhookId: string;
                        eventId: string | null;
                        type: string;
                        subject: {
                            kind: string;
                            /** Format: uuid */
                            id: string;
                        };
                        submission: number | null;
                        version: number | null;
                        erpStatus: string | null;
                        paymentStatus: string | null;
                        /** Format: date-time */
                        happenedAt: string;
                        /** @enum {string} */
                        state: "waiting" | "delivered" | "failed" | "cancelled";
                        attempts: number;
                        /** Format: date-time */
                        nextAt: string | null;
                        /** Format: date-time */
                        endedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        last: {
                            number: number;
                            /** Format: date-time */
                            at: string;
                            durationMs: number;
                            status: number | null;
                            /** @description The first 500 characters. */
                            answer: string;
                            problem: string | null;
                        } | null;
                    };
                };
            };
            /** @description A refusal */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was decided, or it is not known; see the code */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
