/** Of how many bytes what is sent to `/api/anon/{ask,open,act}` may be: exactly one of these. */
export const BODY_SIZES: readonly number[] = [2_048, 8_192, 32_768];

/** Of how many bytes what comes back is: always one for asking and acting, by steps for what a receipt opens. */
export const SHORT_ANSWER: readonly number[] = [512];
export const OPENED_ANSWER: readonly number[] = [8_192, 32_768, 131_072, 524_288, 2_097_152, 8_388_608];

const text = new TextEncoder();

/**
 * JSON of exactly one of these sizes in bytes of UTF-8, the smallest that holds it, filled up by its field `pad`: so that
 * the length of what is sent tells next to nothing of it. Undefined for what fits none of them.
 */
export function padBody(
  fields: Readonly<Record<string, unknown>>,
  sizes: readonly number[] = BODY_SIZES,
): Uint8Array<ArrayBuffer> | undefined {
  const bare = text.encode(JSON.stringify({ ...fields, pad: "" })).length;
  const size = sizes.find((bytes) => bytes >= bare);
  if (size === undefined) return undefined;
  return text.encode(JSON.stringify({ ...fields, pad: ".".repeat(size - bare) }));
}

/** Whether a body has one of the sizes in which bodies are sent. */
export function isPadded({ length }: Uint8Array): boolean {
  return BODY_SIZES.includes(length);
}
