// The list of events in docs/webhooks.md, made from domain/event-types.ts.
// `node test/architecture/webhook-events.ts` prints it; documents.test.ts compares.
import { EVENT_TYPES } from '../../domain/event-types.ts';

export function webhookEvents(): string {
  const nouns = Map.groupBy(EVENT_TYPES, (type) => type.slice(0, type.indexOf('.')));
  const rows = [...nouns].map(
    ([noun, types]) => `| \`${noun}.*\` | ${types.map((type) => `\`${type}\``).join(', ')} |`,
  );
  return ['| noun | types |', '|---|---|', ...rows].join('\n');
}

if (import.meta.main) process.stdout.write(`${webhookEvents()}\n`);
