/**
 * The cookie, readable by scripts, that says that somebody is signed in here and nothing more, so that a guest's
 * pages ask `/api/me` nothing at all. The session's own cookie is hidden from scripts.
 */
export const SIGNED_IN_MARK = "afterword-here";
