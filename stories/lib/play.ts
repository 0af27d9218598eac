import { inTurn, isInDocsFrame } from './docs-frame.js';
import { Screen } from './screen.js';

interface PlayContext {
  readonly canvasElement: HTMLElement;
  readonly globals: Record<string, unknown>;
  readonly loaded: Record<string, unknown>;
}

/**
 * A story's play test. It speaks English and needs a network that works: with another choice in the toolbar, the story
 * is only shown.
 */
export function plays<C extends PlayContext>(steps: (screen: Screen, context: C) => Promise<void>) {
  return async (context: C): Promise<void> => {
    const { language, network } = context.globals;
    const play = () => steps(new Screen(context.canvasElement), context);
    if (language === 'en' && network === 'fast') await (isInDocsFrame() ? inTurn(play) : play());
  };
}
