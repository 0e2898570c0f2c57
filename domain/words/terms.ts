// The source's own words for what companies name differently (domain.md 1.1 and 1.2): one table for
// mails, the API's translations and the screens.
import type { Dictionary, Language } from '../mails.ts';

export interface Terms {
  readonly invoicing: string;
  readonly owner: string;
  readonly ownerClient: string;
  readonly primeContractChangeOrder: string;
  readonly primeContracts: string;
  readonly revenue: string;
  readonly subcontract: string;
  readonly subcontractor: string;
  readonly subcontractorSov: string;
  readonly erpIntegrations: string;
  readonly commitments: string;
  readonly paymentsIssued: string;
  readonly accountingApprover: string;
  readonly readyToExport: string;
}

const EN: Terms = {
  invoicing: 'Invoicing',
  owner: 'Owner',
  ownerClient: 'Owner/Client',
  primeContractChangeOrder: 'Prime Contract Change Order',
  primeContracts: 'Prime Contracts',
  revenue: 'Revenue',
  subcontract: 'Subcontract',
  subcontractor: 'Subcontractor',
  subcontractorSov: 'Subcontractor Schedule of Values (SSOV)',
  erpIntegrations: 'ERP Integrations',
  commitments: 'Commitments',
  paymentsIssued: 'Payments Issued',
  accountingApprover: 'accounting approver',
  readyToExport: 'Ready to Export',
};

/** Not for the dictionary: the other two exist in English only. */
const FR_CA: Terms = {
  invoicing: 'Facturation',
  owner: 'Propriétaire',
  ownerClient: 'Propriétaire/Client',
  primeContractChangeOrder: 'Ordre de changement au contrat principal',
  primeContracts: 'Contrats principaux',
  revenue: 'Revenus',
  subcontract: 'Contrat de sous-traitance',
  subcontractor: 'Sous-traitant',
  subcontractorSov: 'Liste des valeurs du sous-traitant',
  erpIntegrations: 'Intégrations ERP',
  commitments: 'Engagements',
  paymentsIssued: 'Paiements émis',
  accountingApprover: 'approbateur comptable',
  readyToExport: "Prêt pour l'exportation",
};

const OVERRIDES: Readonly<Record<Dictionary, Partial<Terms>>> = {
  generalContractor: {},
  owner: {
    owner: 'Funding',
    primeContractChangeOrder: 'Funding Change Order',
    primeContracts: 'Funding',
    revenue: 'Funding',
    subcontract: 'Contract',
    subcontractor: 'Contractor',
    subcontractorSov: 'Contractor Schedule of Values (CSOV)',
  },
  specialtyContractor: {
    invoicing: 'Progress Billings',
    ownerClient: 'GC/Client',
    primeContractChangeOrder: 'Client Contract Change Order',
    primeContracts: 'Client Contracts',
  },
};

export function termsOf(language: Language, dictionary: Dictionary): Terms {
  return language === 'en' ? { ...EN, ...OVERRIDES[dictionary] } : FR_CA;
}
