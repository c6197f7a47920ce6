/** Before everything else that waits anywhere. */
export const CRISIS_URGENCY = 100;

/** What somebody wanted to look at again, once it is time. */
export const FOLLOW_UP_URGENCY = 110;
