// Which connector serves which connection.
import type { ConnectorName } from '../domain/connectors.ts';
import type { ConnectorContext, ErpConnector } from './connector.ts';
import { sandboxConnector } from './sandbox/connector.ts';
import { trytonConnector } from './tryton/connector.ts';

const CONNECTORS = {
  sandbox: sandboxConnector,
  tryton: trytonConnector,
} as const satisfies Record<ConnectorName, (context: ConnectorContext) => ErpConnector>;

/**
 * The connector of one connection. Throws an `ErpError` (`ErpUnauthorized`: the connection waits
 * for its ERP admin) when a setting or a credential is missing. Costs nothing: make one for each
 * attempt.
 */
export function connectorFor(name: ConnectorName, context: ConnectorContext): ErpConnector {
  return CONNECTORS[name](context);
}
