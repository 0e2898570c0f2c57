// Links of master data and contracts to the ERP's own records: set and cut, each by a person or the
// integrator.
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { cutLink, setLink } from '../db/links.ts';
import type { LinkKind } from '../domain/connectors.ts';
import { nothing, ok, route } from './route.ts';
import type { Deps } from './route.ts';
import { closed, Id, line, LinkView, nullable, Retryable } from './schemas.ts';

const LINKED = {
  projects: 'project',
  vendors: 'vendor',
  commitments: 'commitment',
  'prime-contracts': 'primeContract',
  'cost-codes': 'costCode',
  'tax-codes': 'taxCode',
} as const satisfies Record<string, LinkKind>;

const connectionId = Type.Optional(
  Type.String({
    format: 'uuid',
    description: "May be left out: it is the project's, or the company's only one.",
  }),
);

const Link = closed({
  connectionId,
  erpId: line(200),
  erpCode: Type.Optional(nullable(line(200))),
  erpName: line(300),
});

export function linkRoutes(app: FastifyInstance, deps: Deps): void {
  for (const [path, kind] of Object.entries(LINKED)) {
    const one = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const common = {
      tag: path,
      permission: 'manageLinks',
      url: `/v1/${path}/:id/erp-link`,
    } as const;
    route(
      app,
      deps,
      {
        ...common,
        method: 'PUT',
        operationId: `link${one}`,
        summary: 'Say how the ERP knows it',
        schema: { params: Id, body: Link },
        answers: { 200: closed({ ...LinkView.properties, retryable: Retryable }) },
      },
      async ({ db, asker, params, body }) =>
        ok(await setLink(db, asker, { kind, subjectId: params.id, ...body })),
    );
    route(
      app,
      deps,
      {
        ...common,
        method: 'DELETE',
        operationId: `unlink${one}`,
        summary: 'Cut the link',
        schema: { params: Id, query: closed({ connectionId }) },
        answers: { 204: null },
      },
      async ({ db, asker, params, query }) => {
        await cutLink(db, asker, { kind, subjectId: params.id, ...query });
        return nothing;
      },
    );
  }
}
