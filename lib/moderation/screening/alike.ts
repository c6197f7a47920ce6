import { type SQL, sql } from "drizzle-orm";
import { newestSetting } from "../settings/newest-setting";

/** From here on two texts are much the same: the part of their trigrams that both have, as it is set. For a query. */
export const alikeFrom: SQL = sql`${newestSetting("alikePercent")} / 100.0`;

/** So many texts that may be alike are compared with one. */
export const MOST_ALIKE = 20;
