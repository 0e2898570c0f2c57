// Ports: a free one that nobody else is handed meanwhile, and one clear sentence about a taken one.
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { takenPortWords } from '../config.ts';
import { Problem } from './problem.ts';

const LOOPBACK = '127.0.0.1';

/**
 * A free port. One connection is made to it and closed from our side: that leaves it in TIME_WAIT,
 * in which the kernel hands it to nobody who asks for any port, while a server may still bind it.
 */
export async function freePort(): Promise<number> {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOOPBACK, resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    connect(port, LOOPBACK).once('close', resolve).resume();
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * The port of a setting, where 0 means a free one. `patienceMs` is for the ports of a run that was
 * killed a moment ago and whose processes are still ending.
 */
export async function portFor(setting: string, port: number, patienceMs = 0): Promise<number> {
  if (port === 0) return freePort();
  const deadline = Date.now() + patienceMs;
  while (!(await isFree(setting, port))) {
    if (Date.now() >= deadline) throw takenPort(setting, port);
    await delay(100);
  }
  return port;
}

export const takenPort = (setting: string, port: number): Problem =>
  new Problem(takenPortWords(setting, port));

async function isFree(setting: string, port: number): Promise<boolean> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, LOOPBACK, resolve);
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(`Port ${port} cannot be used (${why}): set ${setting} (0 takes a free one).`);
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}
