/** What the head and foot of every page need to know of the publication. */
export type Publication = {
  name: string;
  /** What it is, in the words that follow its name: "a magazine about love and company …". */
  tagline: string;
  /** Where "Leave this page quickly" goes: a neutral page, such as a weather forecast. */
  leaveHref: string;
  /** What every page is called in quiet mode. */
  quietTitle: string;
};
