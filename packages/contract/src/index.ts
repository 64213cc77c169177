export { type Capability, capabilityOf } from './catalog/capability.ts';
export {
  type CatalogPage,
  type CatalogQuery,
  findCapability,
  listCapabilities,
} from './catalog/list-capabilities.ts';
export { ApiError, apiError, type ErrorBody } from './errors/api-error.ts';
export { ERRORS, type ErrorCode, type ErrorDetails, type ErrorType } from './errors/catalogue.ts';
export {
  decodeFiles,
  encodeFiles,
  JSON_FIELDS,
  type JsonField,
  type JsonFieldMode,
  type WireFile,
} from './files/json-fields.ts';
export { type FileType, type StatusFile, statusFiles } from './files/status-files.ts';
export type * from './files/task-file.ts';
export {
  KEY_LIMITS,
  type KeyChange,
  type KeyLimits,
  type KeyView,
  keyChange,
  type NewKeyRequest,
  newKeyRequest,
  SCOPES,
  type Scope,
} from './key-schemas.ts';
export * from './limits.ts';
export type * from './models/inputs.ts';
export { isModel, MODELS, type Model } from './models/model-ids.ts';
export { PARENTS, type ParentRule, TRACK_MODELS } from './models/parents.ts';
export { buildOpenApi, type OpenApiDocument } from './openapi/build-openapi.ts';
export { type ParseOptions, parseSubmission } from './parse-submission.ts';
export { type Balance, PRICES } from './prices.ts';
export { readBody } from './read-body.ts';
export {
  callbackBody,
  type Envelope,
  envelope,
  formatTime,
  TASK_STATUSES,
  type TaskDetail,
  type TaskReceipt,
  type TaskStatus,
} from './task.ts';
export {
  base64Upload,
  formUpload,
  type UploadedFile,
  type UploadResponse,
  uploadAnswer,
  urlUpload,
} from './upload-schemas.ts';
