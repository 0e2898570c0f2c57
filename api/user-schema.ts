// What a person may do, as it is written and read.
import { Type } from 'typebox';
import { LEVELS, TOOLS } from '../domain/permissions.ts';
import { closed, nullable, oneOf, Uuid, someOf } from './schemas.ts';

const Grant = closed({
  tool: oneOf(TOOLS),
  level: oneOf(LEVELS),
  projectId: nullable(Uuid),
});

export const Rights = {
  grants: Type.Array(Grant),
  canPushToAccounting: Type.Boolean(),
  canExport: closed({ subcontractor: Type.Boolean(), owner: Type.Boolean() }),
};

export const RightsInput = {
  grants: Type.Optional(
    Type.Array(
      closed({
        tool: oneOf(TOOLS),
        level: oneOf(LEVELS),
        projectId: Type.Optional(nullable(Uuid)),
      }),
      { maxItems: 1000, description: 'Replaces all grants. Without projectId: the whole company.' },
    ),
  ),
  canPushToAccounting: Type.Optional(
    Type.Boolean({ description: 'true gives export of both kinds too, unless canExport says no.' }),
  ),
  canExport: Type.Optional(someOf({ subcontractor: Type.Boolean(), owner: Type.Boolean() })),
};
