export { grade } from "./grade.ts";
export type { GradedRun, GradeOptions } from "./grade.ts";
export type { GradeEvent } from "./asking/grade-event.ts";
export type { ModelChoice } from "./asking/plan-models.ts";
export { DEFAULT_TEMPLATE, readTemplate } from "./asking/template.ts";
export type { Template } from "./asking/template.ts";
export type { Unit } from "./asking/unit.ts";
export { regrade } from "./regrade.ts";
export type { RegradeOptions } from "./regrade.ts";
export { gradeAnswer } from "./grade-answer.ts";
export type { GradeAnswerOptions } from "./grade-answer.ts";
export { gradeAnswers } from "./grade-answers.ts";
export type { GradeAnswersOptions, GradedAnswer } from "./grade-answers.ts";
export { openSession } from "./open-session.ts";
export type { OpenSession, OpenSessionOptions } from "./open-session.ts";
export { ConfigError, defineConfig, loadConfig } from "./config/index.ts";
export type { Config, ConfigFile, ConfigPlace } from "./config/index.ts";
export { ModelError, ModelNameError } from "./models/index.ts";
export type { Message, ModelErrorKind, ModelSettings } from "./models/index.ts";
export { JournalError } from "./journal/index.ts";
export { RunError } from "./runs/run-error.ts";
export { AnswersError, claimText, extractCode, readAnswers } from "./answers/index.ts";
export type { Answer, Extraction } from "./answers/index.ts";
export { buildScoreboard } from "./scoreboard/build-scoreboard.ts";
export type { ScoreboardParts } from "./scoreboard/build-scoreboard.ts";
export { scoreboardSchema } from "./scoreboard/scoreboard.ts";
export type { ModelScore, Rate, Scoreboard } from "./scoreboard/scoreboard.ts";
export type { Result } from "./scoreboard/result-schema.ts";
export { shippedProblems } from "./package-root.ts";
export { formatTable } from "./report/table.ts";
export {
  defineJudge,
  findProblem,
  loadProblem,
  loadProblems,
  makeRandom,
  ProblemError,
  raise,
} from "#problems";
export type {
  Answer as RightAnswer,
  Case,
  Family,
  Judge,
  Problem,
  Property,
  Random,
  Solution,
} from "#problems";
export { DEFAULT_LIMITS, openSandbox, SandboxFault } from "#sandbox";
export type { Language, Limits, Measurement, Outcome, Sandbox, SandboxOptions } from "#sandbox";
export { VERDICTS } from "#graders";
export type { Grade, Verdict } from "#graders";
