// README's table of settings, made from config.ts. `node test/architecture/settings-table.ts`
// prints it; the test beside this compares.
import { Settings, TEMPORAL_SETTINGS } from '../../config.ts';

const text = (schema: object, key: string): string =>
  key in schema ? String(Object.getOwnPropertyDescriptor(schema, key)?.value) : '';

export function settingsTable(): string {
  const rows = Object.entries(Settings.properties).map(([name, schema]) => {
    const byDefault = text(schema, 'default');
    return `| \`${name}\` | ${byDefault && `\`${byDefault}\``} | ${text(schema, 'description')} |`;
  });
  const temporal = TEMPORAL_SETTINGS.map((name) => `\`${name}\``).join(', ');
  return [
    '| setting | default | what it is |',
    '|---|---|---|',
    ...rows,
    `| ${temporal} | | Where the Temporal server is, and how to sign in there: Temporal's own variables. |`,
  ].join('\n');
}

if (import.meta.main) process.stdout.write(`${settingsTable()}\n`);
