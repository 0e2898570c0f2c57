// What a connection must say before its ERP can be asked. What is missing is the ERP admin's to
// mend, like credentials that are refused: the connection waits, and no invoice fails for it.
import type { ConnectorContext } from './connector.ts';
import { ErpError } from './connector.ts';

export function settingOf(context: ConnectorContext, name: string): string {
  const value = context.settings[name];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new ErpError(
    'ErpUnauthorized',
    `The connection has no setting "${name}". Set it, then probe the connection.`,
  );
}

export function credentialOf(context: ConnectorContext, name: string): string {
  const value = context.credentials[name];
  if (value !== undefined && value !== '') return value;
  throw new ErpError(
    'ErpUnauthorized',
    `The connection has no credential "${name}". Enter it, then probe the connection.`,
  );
}

/**
 * The ERP's address, without a slash at its end. Credentials belong elsewhere: an address is
 * logged.
 */
export function baseUrlOf(context: ConnectorContext): string {
  const url = URL.parse(settingOf(context, 'baseUrl'));
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password)
    return (url.origin + url.pathname).replace(/\/+$/, '');
  throw new ErpError(
    'ErpUnauthorized',
    'The setting "baseUrl" is not an address like "https://erp.example.com" without user and password.',
  );
}
