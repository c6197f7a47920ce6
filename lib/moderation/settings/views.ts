import type { ModerationSettings } from "./schemas";

/** What holds for moderation, and which version of it that is; 0 where nobody has set anything. */
export type SettingsView = { version: number; settings: ModerationSettings };

/** What an admin sets of the publication itself. */
export type PublicationSettingsView = {
  name: string;
  tagline: string;
  description: string;
  leaveHref: string;
  quietTitle: string;
};
