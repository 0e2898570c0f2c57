// Passes bytes on and compares their hash in the end. The last piece is held back until it is
// known to be right, so that whoever reads what was changed gets less than was announced, not all.
import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { FileLost } from './failures.ts';

export function wholeOrBroken(sha256: string): Transform {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      const before = held;
      held = chunk;
      done(null, before);
    },
    flush(done) {
      if (hash.digest('hex') === sha256) return done(null, held);
      done(new FileLost(`the bytes of ${sha256} are not those that were kept`));
    },
  });
}
