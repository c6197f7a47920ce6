import type { Attack } from "./attack";
import { BY_COUNTERS } from "./by-counters";
import { BY_PLACE } from "./by-place";
import { BY_TIME } from "./by-time";
import { BY_TRANSACTION } from "./by-transaction";

/** Everything that an insider tries with a copy. */
export const ATTACKS: readonly Attack[] = [...BY_TRANSACTION, ...BY_PLACE, ...BY_TIME, ...BY_COUNTERS];
