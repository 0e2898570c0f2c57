// A connection as an activity needs it to call the ERP: with its credentials unsealed. Nobody else
// unseals them, and nothing of them leaves the activity.
import { sql } from 'kysely';
import type { Capabilities, ConnectorName, Settings } from '../domain/connectors.ts';
import { capabilitiesOf } from '../domain/connectors.ts';
import type { ConnectionRow } from './decision-context.ts';
import type { Db, Tx } from './index.ts';
import { unseal } from './secrets.ts';

export interface ConnectionAccess {
  readonly id: string;
  readonly name: string;
  readonly connector: ConnectorName;
  readonly settings: Settings;
  readonly credentials: Readonly<Record<string, string>>;
  /** As they stand in the row: whether they are still those of now. */
  readonly sealedCredentials: Buffer;
  readonly capabilities: Capabilities;
  readonly syncPayments: boolean;
  /** For the rules before an export. */
  readonly row: ConnectionRow;
}

/** Whether the connection is set as whoever read it believes. */
export const isStillSet = (companyId: string, { id, settings }: ConnectionAccess) =>
  sql<boolean>`exists (select from connections c where c.company_id = ${companyId}
    and c.id = ${id} and c.settings = ${JSON.stringify(settings)}::jsonb)`;

/** Whether its credentials are those with which the ERP was asked. */
export const isStillKnownBy = (companyId: string, { id, sealedCredentials }: ConnectionAccess) =>
  sql<boolean>`exists (select from connections c where c.company_id = ${companyId}
    and c.id = ${id} and c.sealed_credentials = ${sealedCredentials})`;

export const credentialsPlace = (companyId: string, connectionId: string): string =>
  `connection/${companyId}/${connectionId}`;

export async function getConnectionAccess(
  db: Db,
  tx: Tx,
  companyId: string,
  connectionId: string,
): Promise<ConnectionAccess> {
  const row = await tx
    .selectFrom('connections')
    .selectAll()
    .where('companyId', '=', companyId)
    .where('id', '=', connectionId)
    .executeTakeFirstOrThrow();
  const plain = unseal(
    db.secretKey,
    credentialsPlace(companyId, connectionId),
    row.sealedCredentials,
  );
  const { settings } = row;
  return {
    id: row.id,
    name: row.name,
    connector: row.connector,
    settings,
    credentials: JSON.parse(plain.toString()) as Record<string, string>,
    sealedCredentials: row.sealedCredentials,
    capabilities: capabilitiesOf(row.connector, settings),
    syncPayments: row.syncPayments,
    row,
  };
}
