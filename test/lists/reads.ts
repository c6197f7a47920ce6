import type { Db } from "@/db/client";
import { findArticle, listArticles } from "@/lib/articles/queries";
import { listMyContributions, listMyUnseenNotes } from "@/lib/contributions/queries";
import type { Member } from "@/lib/identity/actor";
import { listPeople } from "@/lib/identity/queries";
import { findAppeal, listAppeals } from "@/lib/moderation/appeals/queries";
import { listGlasses } from "@/lib/moderation/break-glass/queries";
import { findLastBatch } from "@/lib/moderation/bulk/queries";
import { getReadingDesk } from "@/lib/moderation/double-readings/queries";
import { getInsights } from "@/lib/moderation/insights/queries";
import { readList } from "@/lib/moderation/lists/queries";
import { listPast } from "@/lib/moderation/log/list-past";
import { findLastDecision, listConduct, listDecisions } from "@/lib/moderation/log/queries";
import { LogInput } from "@/lib/moderation/log/schemas";
import { getMember } from "@/lib/moderation/members/queries";
import { getNotice, listNotices } from "@/lib/moderation/notices/queries";
import { listServices } from "@/lib/moderation/outside/queries";
import { findAges } from "@/lib/moderation/queues/find-ages";
import { findDesk } from "@/lib/moderation/queues/find-desk";
import { findNarrowChoices } from "@/lib/moderation/queues/find-narrow-choices";
import { listViews } from "@/lib/moderation/queues/list-views";
import { listQueue } from "@/lib/moderation/queues/queries";
import { readPulse } from "@/lib/moderation/queues/read-pulse";
import type { Narrow } from "@/lib/moderation/queues/schemas";
import { expectedWait } from "@/lib/moderation/reviews/expected-wait";
import { getReview } from "@/lib/moderation/reviews/queries";
import { listMySanctions } from "@/lib/moderation/sanctions/queries";
import { listScores } from "@/lib/moderation/score/queries";
import { getScreened } from "@/lib/moderation/screening/queries";
import { listLocalMail } from "@/lib/notifications/local-mail";
import { makeCtx } from "@/lib/platform/context";
import { getPace, listAnswered, listDrafts, listScheduled } from "@/lib/questions/desk/answer-queries";
import { listAuthorsToHandTo, listDeskArticles, listHanded } from "@/lib/questions/desk/article-queries";
import { getLetter, listLetters } from "@/lib/questions/desk/queries";
import { listAnsweredEntries, listAnswers, listOpenQuestions } from "@/lib/questions/queries";
import { listNewestStories, listStories } from "@/lib/stories/queries";
import { findNote, findThread, listGlimpses, listMargin, listThreads } from "@/lib/threads/queries";
import { noteOf, threadOf } from "@/test/crowd";
import { article, now, nth, people } from "./fill";

/** A read that a page asks for, on the database that `fillLists` has filled. */
type Read = {
  name: string;
  run: (db: Db) => Promise<unknown>;
  /** How many rows one step of it may look at, where a page shows or counts so many. */
  most?: number;
};

const slug = "article-1";
const middle = threadOf(article(1), 6);
const as = (db: Db, who: Member) => makeCtx(db, who, now);
const log = (narrowed: Record<string, string> = {}) => LogInput.parse(narrowed);
const decisions = (narrowed: Record<string, string>) => (db: Db) =>
  listDecisions(as(db, people.moderator), log(narrowed));
const narrowed = (narrow: Narrow) => (db: Db) =>
  listQueue(as(db, people.moderator), { queue: "held", narrow });

/** Every list that a page asks for, and the largest single things, by who reads them. */
export const READS: { heading: string; reads: Read[] }[] = [
  {
    heading: "Reading pages",
    reads: [
      {
        name: "An article with its text, authors, counts and frequent questions",
        run: (db) => findArticle(db, slug, now),
      },
      { name: "Articles, newest first", run: (db) => listArticles(db, { limit: 8 }) },
      {
        name: "Articles of a hub, older ones",
        run: (db) => listArticles(db, { hub: "hub-2", before: slug, limit: 8 }),
      },
      {
        name: "Conversations, first page: twelve, each with its opening note and four replies",
        run: (db) => listThreads(db, { article: slug, order: "oldest" }),
      },
      {
        name: "Conversations, a later page",
        run: (db) => listThreads(db, { article: slug, order: "oldest", after: middle }),
      },
      {
        name: "Conversations, newest first",
        run: (db) => listThreads(db, { article: slug, order: "newest" }),
      },
      {
        name: "Conversations, most answered",
        run: (db) => listThreads(db, { article: slug, order: "most-answered" }),
      },
      {
        name: "Conversations, where the author replied",
        run: (db) => listThreads(db, { article: slug, order: "author-replied" }),
      },
      {
        name: "The margin: twenty-six passages in the order of the text, each with two replies",
        run: (db) => listMargin(db, { article: slug }),
      },
      {
        name: "One conversation, fifty notes of it",
        run: (db) => findThread(db, { article: slug, thread: middle }),
      },
      {
        name: "One note with what it answers and what answers it",
        run: (db) => findNote(db, { article: slug, thread: middle, note: noteOf(article(1), 6, 5) }),
      },
      {
        name: "Glimpses of the articles on the home page",
        run: (db) => listGlimpses(db, { articles: [slug, "article-2"], each: 2 }),
      },
      { name: "Stories beside an article", run: (db) => listStories(db, { article: slug }) },
      {
        name: "Stories beside an article, a later page",
        run: (db) => listStories(db, { article: slug, after: nth("story", 500) }),
      },
      {
        name: "The newest stories beside several articles",
        run: (db) => listNewestStories(db, { articles: [slug, "article-2", "article-3"], limit: 3 }),
      },
      { name: "Answers under an article", run: (db) => listAnswers(db, { article: slug }) },
      {
        name: "Answers under an article, older ones",
        run: (db) => listAnswers(db, { article: slug, after: nth("answer", 500) }),
      },
      { name: "Open questions under an article", run: (db) => listOpenQuestions(db, slug) },
      { name: "The newest answers for the device", run: listAnsweredEntries, most: 900 },
    ],
  },
  {
    heading: "Moderation",
    reads: [
      { name: "A queue", run: (db) => listQueue(as(db, people.moderator), { queue: "held" }) },
      {
        name: "A queue, a later page",
        run: (db) => listQueue(as(db, people.moderator), { queue: "held", after: nth("review", 505) }),
      },
      { name: "A queue narrowed to an article", run: narrowed({ article: "article-40" }) },
      { name: "A queue narrowed to a hub", run: narrowed({ hub: "hub-9" }) },
      { name: "A queue narrowed to a finding that most have", run: narrowed({ check: "links" }) },
      { name: "A queue narrowed to a finding that few have", run: narrowed({ check: "repeats" }) },
      { name: "A queue narrowed to a kind that is rare in it", run: narrowed({ kind: "story" }) },
      { name: "A queue narrowed to a language that few have", run: narrowed({ language: "de" }) },
      { name: "A queue narrowed to a language that most have", run: narrowed({ language: "en" }) },
      { name: "A queue narrowed to what has waited for a day", run: narrowed({ hours: 24 }) },
      {
        name: "Whether a queue still shows what there is",
        run: (db) => readPulse(as(db, people.moderator), { queue: "held" }),
      },
      {
        name: "What stands around a queue",
        run: (db) => findDesk(as(db, people.moderator), { queue: "held" }),
      },
      {
        name: "By what a queue can be narrowed",
        run: (db) => findNarrowChoices(as(db, people.moderator), { queue: "held" }),
      },
      { name: "The views of a queue", run: (db) => listViews(as(db, people.moderator), { queue: "held" }) },
      { name: "The last step that decided several", run: (db) => findLastBatch(as(db, people.moderator)) },
      {
        name: "How long a queue has waited; each step stops at a thousand",
        run: (db) => findAges(as(db, people.moderator), { queue: "held", promiseHours: 12 }),
        most: 1_000,
      },
      {
        name: "How long things took of late: the newest five hundred",
        run: (db) => expectedWait(db, "held", now),
        most: 500,
      },
      {
        name: "One contribution with all that decides it",
        run: (db) => getReview(as(db, people.moderator), nth("review", 21)),
      },
      { name: "The moderator’s own last decision", run: (db) => findLastDecision(as(db, people.moderator)) },
      { name: "The log", run: decisions({}) },
      { name: "The log, a later page", run: decisions({ after: nth("decision", 400) }) },
      { name: "The log of one moderator", run: decisions({ by: people.moderator.id }) },
      { name: "The log under one rule", run: decisions({ rule: "13" }) },
      { name: "The log of one verdict", run: decisions({ verdict: "approve" }) },
      { name: "The log of a word", run: decisions({ words: "quiet" }), most: 2_100 },
      { name: "The log of a name", run: decisions({ writer: "Hall Light" }), most: 5_100 },
      { name: "What was sent", run: (db) => listPast(as(db, people.moderator), log()) },
      // Figures of all that was counted: steps of waiting of each day, what waits up to 1,000 in a queue, and today's decisions.
      {
        name: "Insights of a year",
        run: (db) => getInsights(as(db, people.moderator), { weeks: 52 }),
        most: 3_000,
      },
      { name: "What was drawn to be read twice", run: (db) => getReadingDesk(as(db, people.moderator)) },
      { name: "Appeals", run: (db) => listAppeals(as(db, people.moderator)) },
      {
        name: "Appeals, a later page",
        run: (db) => listAppeals(as(db, people.moderator), { after: nth("appeal", 501) }),
      },
      { name: "One appeal", run: (db) => findAppeal(as(db, people.moderator), nth("appeal", 5)) },
      { name: "Legal notices", run: (db) => listNotices(as(db, people.admin)) },
      {
        name: "Legal notices, a later page",
        run: (db) => listNotices(as(db, people.admin), { after: nth("notice", 501) }),
      },
      { name: "Closed legal notices", run: (db) => listNotices(as(db, people.admin), { closed: true }) },
      {
        name: "Closed legal notices, a later page",
        run: (db) => listNotices(as(db, people.admin), { closed: true, after: nth("notice", 500) }),
      },
      { name: "One legal notice", run: (db) => getNotice(as(db, people.admin), nth("notice", 5)) },
      { name: "The log between two days", run: decisions({ from: "2026-11-08", to: "2026-11-08" }) },
      {
        name: "What is known of somebody who wrote much: history, standing, sanctions, notes, hints",
        run: (db) =>
          getMember(as(db, people.moderator), { persona: { of: "account", id: nth("byline", 13) } }),
      },
      {
        name: "The same, earlier deeds",
        run: (db) =>
          getMember(as(db, people.moderator), {
            persona: { of: "account", id: nth("byline", 13) },
            after: nth("sent", 501),
          }),
      },
      { name: "Requests to break the glass", run: (db) => listGlasses(as(db, people.moderator)) },
      { name: "What staff did", run: (db) => listConduct(as(db, people.moderator), {}) },
      {
        name: "What one of the staff did",
        run: (db) => listConduct(as(db, people.moderator), { by: nth("member", 5) }),
      },
    ],
  },
  {
    heading: "The desk",
    reads: [
      // Two hundred letters that all ask the same, each compared with each.
      {
        name: "Letters that wait for an author",
        run: (db) => listLetters(as(db, people.author)),
        most: 45_000,
      },
      {
        name: "Letters that wait for an author, a later page",
        run: (db) => listLetters(as(db, people.author), { after: nth("letter", 601) }),
        most: 45_000,
      },
      {
        name: "Letters that wait, for an admin",
        run: (db) => listLetters(as(db, people.admin)),
        most: 45_000,
      },
      {
        name: "One letter, and others beside it",
        run: (db) => getLetter(as(db, people.author), nth("letter", 5)),
        most: 900,
      },
      { name: "Answers that are set for a day", run: (db) => listScheduled(as(db, people.author)) },
      { name: "Letters handed to others", run: (db) => listHanded(as(db, people.author), article(1).id) },
      {
        name: "Authors to hand a letter to",
        run: (db) => listAuthorsToHandTo(as(db, people.author), article(1).id),
      },
      { name: "Drafts", run: (db) => listDrafts(as(db, people.author)) },
      { name: "What an author has answered", run: (db) => listAnswered(as(db, people.author)) },
      {
        name: "What an author has answered, older ones",
        run: (db) => listAnswered(as(db, people.author), { after: nth("answer", 500) }),
      },
      {
        name: "What all authors have answered, for an admin",
        run: (db) => listAnswered(as(db, people.admin)),
      },
      {
        name: "The author’s pace: the answers of this week",
        run: (db) => getPace(as(db, people.author)),
      },
      { name: "The author’s articles", run: (db) => listDeskArticles(as(db, people.author)) },
    ],
  },
  {
    heading: "Account, people and the demo’s outbox",
    reads: [
      { name: "My contributions", run: (db) => listMyContributions(as(db, people.member)) },
      { name: "What the moderators wrote to me", run: (db) => listMySanctions(as(db, people.member)) },
      {
        name: "My contributions, a later page",
        run: (db) =>
          listMyContributions(as(db, people.member), {
            after: `2026-11-10T02:00:00.000000Z_${nth("own", 420)}`,
          }),
      },
      {
        name: "My notes under an article that readers don’t see",
        run: (db) => listMyUnseenNotes(as(db, people.member), "article-70"),
      },
      {
        name: "What screening held of late",
        run: (db) => getScreened(as(db, people.admin)),
        most: 5_100,
      },
      { name: "Versions of the score", run: (db) => listScores(as(db, people.admin)) },
      {
        name: "How the services outside answered",
        run: (db) => listServices(as(db, people.admin)),
        most: 1_100,
      },
      { name: "The word list", run: (db) => readList(as(db, people.admin), {}) },
      { name: "People with a role", run: (db) => listPeople(as(db, people.admin), {}) },
      {
        name: "People by the beginning of their address",
        run: (db) => listPeople(as(db, people.admin), { starts: "member-000007" }),
      },
      { name: "The demo’s outbox", run: (db) => listLocalMail(db) },
      { name: "The demo’s outbox, older letters", run: (db) => listLocalMail(db, nth("mail", 300)) },
    ],
  },
];
