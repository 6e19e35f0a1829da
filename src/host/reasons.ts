/** Why a file could not be read or written, in words for a person. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error as Error).message;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'does not exist',
  EEXIST: 'something else stands there',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'links lead in a circle',
  EIO: 'the disk could not be read or written',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the share of the disk is used up',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENXIO: 'is a socket or a device that cannot be read',
  ECHANGED: 'was written to while it was read; run again when nothing changes it',
  ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GiB; split it by pages',
  ERR_STRING_TOO_LONG: 'is larger than 512 MiB of text; split it by pages',
};
