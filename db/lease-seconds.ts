/** How long a lease or a turn is kept without a beat: longer than a heartbeat is late, shorter than a person waits for a dead worker. */
export const LEASE_SECONDS = 15;
