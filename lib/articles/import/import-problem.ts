/** Why a file can't be read, and where. Nothing of an import is written while there is one. */
export class ImportProblem extends Error {
  constructor(
    readonly file: string,
    readonly problem: string,
    /** Line and column, counted from 1. */
    readonly line?: number,
    readonly column?: number,
  ) {
    const place = [file, line, column].filter((part) => part !== undefined).join(":");
    super(`${place}: ${problem}`);
    this.name = "ImportProblem";
  }
}
