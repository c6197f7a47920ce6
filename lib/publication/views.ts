/** What every page of this site may say about the publication. */
export type PublicationView = {
  name: string;
  tagline: string;
  description: string;
  /** Where "Leave this page quickly" goes. */
  leaveHref: string;
  /** What every page is called in quiet mode. */
  quietTitle: string;
  locale: string;
  /** Within how many hours what waits is read. */
  promiseHours: number;
};
