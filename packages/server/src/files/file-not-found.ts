import { type ApiError, apiError } from '@songwright/contract';

/** What `FileStore.open` rejects with when there is no such file; it names the file, not its folder. */
export function fileNotFound(key: string): ApiError {
  return apiError('file_not_found', key.slice(key.lastIndexOf('/') + 1));
}
