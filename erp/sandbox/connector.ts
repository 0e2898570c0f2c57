// The sandbox ERP: we call it, or it fetches its work from us and answers later. It stands in for
// every awkward ERP, so its class of idempotency is a setting of the connection.
import { capabilitiesOf } from '../../domain/connectors.ts';
import type { ConnectorContext, ErpConnector } from '../connector.ts';
import { calledSandbox } from './called.ts';
import { handedOverSandbox } from './handed-over.ts';

export function sandboxConnector(context: ConnectorContext): ErpConnector {
  const { handedOver } = capabilitiesOf('sandbox', context.settings);
  return handedOver ? handedOverSandbox(context) : calledSandbox(context);
}
