// Answers are written by code that is made from the schema of each: when it is first needed,
// because that of all routes together takes a good part of a start.
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

const factory = SerializerSelector();

export const serializeWhenNeeded: typeof factory = (schemas, options) => {
  const compile = factory(schemas, options);
  return (route) => {
    let write: ReturnType<typeof compile> | undefined;
    return (answer: unknown) => {
      write ??= compile(route);
      return write(answer);
    };
  };
};
