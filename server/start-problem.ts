/** Something that keeps the server from starting, in one sentence for the person at the terminal. */
export class StartProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "StartProblem";
  }
}
