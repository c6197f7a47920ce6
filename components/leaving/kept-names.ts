/** Under which name a device keeps that quiet mode is on, and what its pages are called there. */
export const quietKey = "quiet";

/** The answer to it clears what a device keeps of this site. */
export const leavePath = "/api/leave";

/** The cookie of the choice to be signed out as well. It goes to `leavePath` alone, with no other request. */
export const signOutToo = "afterword-leave";
