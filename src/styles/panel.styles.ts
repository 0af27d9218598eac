import { buttonStyles } from './button.styles.js';
import { hostStyles } from './host.styles.js';
import { panelAccentStyles } from './panel-accent.styles.js';
import { panelButtonStyles } from './panel-button.styles.js';
import { panelTokenStyles } from './panel-tokens.styles.js';

/** What every element has that stands round or over the table. */
export const panelStyles = [hostStyles, panelTokenStyles, panelAccentStyles, buttonStyles, panelButtonStyles];
