import { Problem } from '../api/problem';
import type { Words } from '../words/zh-CN';

/** What a refusal says, every error on a line of its own. */
export const textOf = (error: unknown, words: Words) => (error instanceof Problem && error.message ? [error.message, ...error.errors.slice(1).map((one) => one.message)].join('\n') : words.noConnection);
