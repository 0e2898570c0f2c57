// Secrets that show that we made them: 24 random bytes, and 8 of a keyed mark over them and what
// they are for. It keeps guesses away from the database. What opens the door is the look-up alone.
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from './index.ts';

const RANDOM = 24;
const MARK = 8;

/** 43 characters. */
export function newMarkedSecret(db: Db, what: string): string {
  const random = randomBytes(RANDOM);
  return Buffer.concat([random, markOf(db, what, random)]).toString('base64url');
}

export function isMarked(db: Db, what: string, secret: string): boolean {
  const bytes = Buffer.from(secret, 'base64url');
  if (bytes.length !== RANDOM + MARK) return false;
  return timingSafeEqual(bytes.subarray(RANDOM), markOf(db, what, bytes.subarray(0, RANDOM)));
}

const markOf = (db: Db, what: string, random: Buffer): Buffer =>
  createHmac('sha256', keyFor(db, 'tieout mark'))
    .update(what)
    .update(random)
    .digest()
    .subarray(0, MARK);

/** A key for each use, so that what one use shows says nothing about another. */
export const keyFor = ({ secretKey }: Db, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, '', use, 32));
