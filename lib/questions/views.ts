/** A question that was answered for everyone to read, in the author's wording. */
export type AnswerView = {
  id: string;
  question: string;
  html: string;
  text: string;
  author: string;
  publishedAt: Date;
};

/** A question that isn't answered yet, in the author's wording. How many wonder too is the author's to see. */
export type OpenQuestionView = { id: string; wording: string };

/** One page of an article's answers, the newest first; `next` is the answer after which the next page begins. */
export type AnswerPage = { answers: AnswerView[]; next: string | null };

/** An answer on a page of its own, with its article. */
export type AnsweredView = AnswerView & { article: { slug: string; title: string } };

/** The newest answers are given to the device to search: so many, with so many characters of each. About 100 KB compressed. */
export const ANSWERS_ON_DEVICE = 300;
export const QUESTION_LENGTH = 300;
export const ANSWER_LENGTH = 600;
