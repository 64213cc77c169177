export { ApiError, apiError, type ErrorBody } from './errors/api-error.ts';
export { ERRORS, type ErrorCode, type ErrorDetails, type ErrorType } from './errors/catalogue.ts';
export type * from './files/task-file.ts';
export * from './limits.ts';
export type * from './models/inputs.ts';
export { isModel, MODELS, type Model } from './models/model-ids.ts';
export { type ParseOptions, parseSubmission } from './parse-submission.ts';
export {
  type Envelope,
  envelope,
  formatTime,
  TASK_STATUSES,
  type TaskDetail,
  type TaskReceipt,
  type TaskStatus,
} from './task.ts';
