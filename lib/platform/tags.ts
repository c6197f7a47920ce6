/** Names of what cached pages depend on. A state change expires just these, after its commit. */
/** Stands on every page: for what is seen on pages that nobody can name. */
export const everythingTag = "everything";
export const homeTag = "home";
/** Publication, rules, and other texts that stand on many pages. */
export const siteTag = "site";
/** The page of the rules, with what was decided under each. */
export const rulesTag = "rules";
/** What was decided in months that are over. */
export const transparencyTag = "transparency";
/** Public keys of anonymous tokens. */
export const anonKeysTag = "anon-keys";
/** Legal demands, by years. */
export const demandsTag = "demands";
/** Lines to call. */
export const helpTag = "help";
export const articleTag = (slug: string) => `article:${slug}`;
export const hubTag = (slug: string) => `hub:${slug}`;
export const storyTag = (id: string) => `story:${id}`;
export const questionTag = (id: string) => `question:${id}`;

/** Tag of the page on which one contribution is reported, which isn't there before it is published. */
export const reportTag = (id: string) => `report:${id}`;
