// What can go wrong with a store of files, by who must act.

/** More came than may. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

/** The store does not answer, or takes nothing: an operator's matter, and it may pass. */
export class FilesDown extends Error {
  override readonly name = 'FilesDown';
}

/** What was kept is not there any more, or is not what was kept. */
export class FileLost extends Error {
  override readonly name = 'FileLost';
}
