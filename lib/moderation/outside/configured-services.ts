import { env } from "@/lib/platform/env";
import { akismet } from "./akismet";
import { moderationApi } from "./moderation-api";
import type { OutsideCheck } from "./outside-check";

/** The services that the environment names. None, unless somebody running this site wants some. */
export function configuredServices(): OutsideCheck[] {
  const { AKISMET_KEY, AKISMET_URL, AKISMET_LEARN, AUTH_URL } = env();
  const { MODERATION_API_URL, MODERATION_API_KEY, MODERATION_API_MODEL } = env();
  const services: OutsideCheck[] = [];
  if (AKISMET_KEY) {
    services.push(
      akismet({ url: AKISMET_URL, key: AKISMET_KEY, site: AUTH_URL, learn: AKISMET_LEARN === "on" }),
    );
  }
  if (MODERATION_API_URL) {
    services.push(
      moderationApi({ url: MODERATION_API_URL, key: MODERATION_API_KEY, model: MODERATION_API_MODEL }),
    );
  }
  return services;
}
