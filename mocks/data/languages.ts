import { asian } from './asian.js';
import { easternEuropean } from './eastern-european.js';
import { english } from './english.js';
import type { Language } from './language.js';
import { westernEuropean } from './western-european.js';

/** Every language that firms are named in. */
export const languages: readonly Language[] = [...english, ...westernEuropean, ...easternEuropean, ...asian];
