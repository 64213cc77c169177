import { z } from 'zod';
import { HOUSE_MAX } from './limits.ts';
import { described, named } from './schema/names.ts';

/** Longest `file_name` and `upload_path`. */
const NAME_MAX = 255;

const placement = {
  upload_path: described(
    'A folder of your own choosing, such as "takes/monday"; it is told again in the answer and decides nothing.',
    z.string().max(NAME_MAX).optional(),
  ),
  file_name: described(
    'What the file is to be called in its address. Its extension becomes that of what it really is.',
    z.string().max(NAME_MAX).optional(),
  ),
};

export const base64Upload = named(
  'Base64Upload',
  'A file in the request itself.',
  z.object({
    base64_data: described('Base64, or a data URL of it, without white space.', z.string().min(1)),
    ...placement,
  }),
);

export const urlUpload = named(
  'UrlUpload',
  'A file that the service fetches.',
  z.object({
    file_url: described('http or https, at a public address.', z.string().min(1).max(HOUSE_MAX.url)),
    ...placement,
  }),
);

/** The fields of a form, without the file. */
export const formUpload = z.object(placement);

const microseconds = (description: string) =>
  described(description, z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/));

export const uploadedFile = named(
  'UploadedFile',
  'A file that was taken.',
  z.object({
    file_id: described('32 hexadecimal digits.', z.string().regex(/^[0-9a-f]{32}$/)),
    file_name: z.string(),
    original_name: described('What it was called by its sender, else file_name.', z.string()),
    file_size: described('Bytes.', z.number().int()),
    mime_type: described('By what is in the file.', z.string()),
    upload_path: z.string(),
    file_url: described('For upload_url and audio_url of a task.', z.url()),
    download_url: described('The same as file_url.', z.url()),
    upload_time: microseconds('UTC without a zone: 2025-12-29T13:09:04.731057.'),
    expires_at: microseconds('When the file is deleted; 9999-12-31 where the service keeps uploads.'),
  }),
);

export const uploadResponse = named(
  'UploadResponse',
  'The file was taken.',
  z.object({
    success: z.literal(true),
    code: z.literal(200),
    msg: z.literal('File uploaded successfully'),
    data: uploadedFile,
  }),
);

export type UploadedFile = z.infer<typeof uploadedFile>;
export type UploadResponse = z.infer<typeof uploadResponse>;

export function uploadAnswer(data: UploadedFile): UploadResponse {
  return { success: true, code: 200, msg: 'File uploaded successfully', data };
}
