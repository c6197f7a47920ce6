import { type ModerationSettings, SETTING_NAMES, type SettingName } from "./schemas";

/** Which settings differ. */
export function changedSettings(before: ModerationSettings, after: ModerationSettings): SettingName[] {
  return SETTING_NAMES.filter((name) => String(before[name]) !== String(after[name]));
}
