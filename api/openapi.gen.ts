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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                /** @description The integrator's own id. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                /** @description The integrator's own id. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                /** @description The integrator's own id. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                /** @description The integrator's own id. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                /** @description The integrator's own id. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                /** @description The integrator's own id. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                /** @description The integrator's own id. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        /** @description Sealed at once, and never shown, logged or recorded. */
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    invoiceId?: string;
                    /** Format: uuid */
                    projectId?: string;
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "sync" | "backFill";
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
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "sync" | "backFill";
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
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "sync" | "backFill";
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "sync" | "backFill";
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
    listPayments: {
        parameters: {
            query?: {
                projectId?: string;
                connectionId?: string;
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
                            isMatchedByHand: boolean;
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
                            isMatchedByHand: boolean;
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
                            isMatchedByHand: boolean;
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
                        isMatchedByHand: boolean;
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                    isMatchedByHand?: unknown;
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
                        isMatchedByHand: boolean;
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
                status?: "open" | "matched" | "ignored" | "gone";
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
                            /** @enum {string} */
                            status: "open" | "matched" | "ignored" | "gone";
                            /** @enum {string} */
                            reason: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff";
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
                        /** @enum {string} */
                        status: "open" | "matched" | "ignored" | "gone";
                        /** @enum {string} */
                        reason: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff";
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                        /** @enum {string} */
                        status: "open" | "matched" | "ignored" | "gone";
                        /** @enum {string} */
                        reason: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff";
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                        /** @enum {string} */
                        status: "open" | "matched" | "ignored" | "gone";
                        /** @enum {string} */
                        reason: "DocumentNotLinked" | "CurrencyDiffers" | "MethodNotSupported" | "NegativeAmount" | "NotAnAmount" | "ToolSwitchedOff" | "PaymentsSwitchedOff";
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
                id: string;
            };
            cookie?: never;
        };
        /** @description Either what came of it, or what went wrong, in the words of the ERP. */
        requestBody: {
            content: {
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
                status?: "notSent" | "readyToExport" | "retrieved" | "rejected" | "accepted" | "exporting" | "failedToExport" | "synced" | "unlinked";
                paymentStatus?: "unpaid" | "partiallyPaid" | "paid" | "overpaid";
                kind?: "subcontractor" | "owner";
                projectId?: string;
                vendorId?: string;
                commitmentId?: string;
                connectionId?: string;
                failure?: "ErpRejected" | "ErpDuplicate" | "ErpMismatch" | "ErpPeriodClosed" | "ErpMissingParent" | "ErpUnclear" | "NotSupportedByConnector" | "NotExportable" | "ErpBusy" | "ErpDown" | "ErpUnauthorized" | "HandedOver" | "Limited" | "Paused";
                /** @description As GET /v1/failures names it. */
                cause?: string;
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
                /** @description The integrator's own id. */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                            isMatchedByHand: boolean;
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
    listInvoiceAttachments: {
        parameters: {
            query?: {
                /** @description `all`: also those that were replaced or taken off. */
                state?: "current" | "all";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
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
                id: string;
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
                /** @description `all`: also those that were replaced or taken off. */
                state?: "current" | "all";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
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
                id: string;
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
                id: string;
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
                id: string;
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
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
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
                id: string;
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
                id: string;
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
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
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
                id: string;
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
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
                "application/json": {
                    /** @description https, and not of our network. */
                    url: string;
                    /** @description Which events: `*`, all of a noun such as `invoice.*`, or single types. */
                    types: ("*" | "company.*" | "user.*" | "token.*" | "session.*" | "project.*" | "vendor.*" | "costCode.*" | "taxCode.*" | "billingPeriod.*" | "commitment.*" | "primeContract.*" | "connection.*" | "invoice.*" | "payment.*" | "attachment.*" | "export.*" | "command.*" | "request.*" | "run.*" | "webhook.*" | "mail.*" | "company.created" | "company.changed" | "company.approverMissing" | "company.approverFound" | "user.created" | "user.changed" | "token.created" | "token.revoked" | "session.begun" | "session.ended" | "project.created" | "project.changed" | "project.linked" | "project.unlinked" | "vendor.created" | "vendor.changed" | "vendor.linked" | "vendor.unlinked" | "costCode.created" | "costCode.changed" | "costCode.linked" | "costCode.unlinked" | "taxCode.created" | "taxCode.changed" | "taxCode.linked" | "taxCode.unlinked" | "billingPeriod.created" | "billingPeriod.changed" | "commitment.created" | "commitment.changed" | "commitment.linked" | "commitment.unlinked" | "primeContract.created" | "primeContract.changed" | "primeContract.linked" | "primeContract.unlinked" | "connection.created" | "connection.changed" | "connection.paused" | "connection.resumed" | "connection.syncFromSet" | "connection.syncFromMoved" | "connection.paymentsScheduled" | "connection.backFillAsked" | "connection.readingCancelled" | "invoice.created" | "invoice.edited" | "invoice.sent" | "invoice.retrieved" | "invoice.accepted" | "invoice.rejected" | "invoice.exportRequested" | "invoice.exportStopped" | "invoice.corrected" | "invoice.retryRequested" | "invoice.createAgainRequested" | "invoice.lookBegun" | "invoice.failedToExport" | "invoice.synced" | "invoice.linked" | "invoice.unlinked" | "invoice.paymentsChanged" | "invoice.settled" | "payment.imported" | "payment.changed" | "payment.voided" | "payment.deletedInErp" | "payment.numbered" | "payment.matched" | "payment.ignored" | "attachment.added" | "attachment.renamed" | "attachment.replaced" | "attachment.removed" | "export.lateDocument" | "export.lateUnclear" | "command.refused" | "command.withdrawn" | "request.refused" | "run.restarted" | "webhook.created" | "webhook.changed" | "webhook.secretRotated" | "webhook.oldSecretEnded" | "webhook.switchedOff" | "webhook.deleted" | "webhook.sendAgainAsked" | "webhook.testAsked" | "mail.sent" | "mail.undeliverable" | "mail.sendAgainAsked")[];
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
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description https, and not of our network. */
                    url?: string;
                    /** @description Which events: `*`, all of a noun such as `invoice.*`, or single types. */
                    types?: ("*" | "company.*" | "user.*" | "token.*" | "session.*" | "project.*" | "vendor.*" | "costCode.*" | "taxCode.*" | "billingPeriod.*" | "commitment.*" | "primeContract.*" | "connection.*" | "invoice.*" | "payment.*" | "attachment.*" | "export.*" | "command.*" | "request.*" | "run.*" | "webhook.*" | "mail.*" | "company.created" | "company.changed" | "company.approverMissing" | "company.approverFound" | "user.created" | "user.changed" | "token.created" | "token.revoked" | "session.begun" | "session.ended" | "project.created" | "project.changed" | "project.linked" | "project.unlinked" | "vendor.created" | "vendor.changed" | "vendor.linked" | "vendor.unlinked" | "costCode.created" | "costCode.changed" | "costCode.linked" | "costCode.unlinked" | "taxCode.created" | "taxCode.changed" | "taxCode.linked" | "taxCode.unlinked" | "billingPeriod.created" | "billingPeriod.changed" | "commitment.created" | "commitment.changed" | "commitment.linked" | "commitment.unlinked" | "primeContract.created" | "primeContract.changed" | "primeContract.linked" | "primeContract.unlinked" | "connection.created" | "connection.changed" | "connection.paused" | "connection.resumed" | "connection.syncFromSet" | "connection.syncFromMoved" | "connection.paymentsScheduled" | "connection.backFillAsked" | "connection.readingCancelled" | "invoice.created" | "invoice.edited" | "invoice.sent" | "invoice.retrieved" | "invoice.accepted" | "invoice.rejected" | "invoice.exportRequested" | "invoice.exportStopped" | "invoice.corrected" | "invoice.retryRequested" | "invoice.createAgainRequested" | "invoice.lookBegun" | "invoice.failedToExport" | "invoice.synced" | "invoice.linked" | "invoice.unlinked" | "invoice.paymentsChanged" | "invoice.settled" | "payment.imported" | "payment.changed" | "payment.voided" | "payment.deletedInErp" | "payment.numbered" | "payment.matched" | "payment.ignored" | "attachment.added" | "attachment.renamed" | "attachment.replaced" | "attachment.removed" | "export.lateDocument" | "export.lateUnclear" | "command.refused" | "command.withdrawn" | "request.refused" | "run.restarted" | "webhook.created" | "webhook.changed" | "webhook.secretRotated" | "webhook.oldSecretEnded" | "webhook.switchedOff" | "webhook.deleted" | "webhook.sendAgainAsked" | "webhook.testAsked" | "mail.sent" | "mail.undeliverable" | "mail.sendAgainAsked")[];
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
                state?: "waiting" | "delivered" | "failed" | "cancelled";
                type?: string;
            };
            header?: never;
            path: {
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
                id: string;
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
                id: string;
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
