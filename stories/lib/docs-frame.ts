import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

/** For `parameters.docs.story`: on a docs page, play tests run only in stories that have a frame of their own. */
export const framed = (height: string) => ({ inline: false, height });

/** For what shows without its play test, and for the first story of an element, which the controls of a docs page turn. */
export const unframed = { inline: true, height: 'auto' };

/** Whether this is the frame of one story in a docs page. */
export function isInDocsFrame(): boolean {
  return Boolean(window.frameElement?.closest('[data-story-block]'));
}

/** Plays one after the other on a docs page: only one frame of a page has the focus. */
export function inTurn(play: () => Promise<void>): Promise<void> {
  const page = window.parent as { played?: Promise<void> };
  const played = (page.played ?? Promise.resolve()).then(play);
  page.played = played.catch(() => undefined);
  return played;
}

/** A window that Storybook draws in, as far as is needed here. */
interface Drawn {
  readonly __STORYBOOK_ADDONS_CHANNEL__: ReturnType<typeof addons.getChannel>;
  readonly __STORYBOOK_PREVIEW__: {
    readonly storyStoreValue: { readonly userGlobals: { get(): object } };
    onUpdateGlobals(chosen: { globals: object }): Promise<void>;
  };
}

/** The toolbar reaches a docs page, but not the frames in it: these take over from the page what is chosen. */
export function followDocsPage(): void {
  if (!isInDocsFrame()) return;
  const page = window.parent as unknown as Drawn;
  const chosenIn = (drawn: Drawn) => drawn.__STORYBOOK_PREVIEW__.storyStoreValue.userGlobals.get();
  const follow = () => {
    const own = window as unknown as Drawn;
    const globals = chosenIn(page);
    // The page also hears of what its frames have taken over.
    if (JSON.stringify(globals) === JSON.stringify(chosenIn(own))) return;
    // Not by the channel, which would ask the page, too, and have it draw all frames anew.
    void own.__STORYBOOK_PREVIEW__.onUpdateGlobals({ globals });
  };
  addons.getChannel().once(SET_GLOBALS, () => {
    follow();
    page.__STORYBOOK_ADDONS_CHANNEL__.on(GLOBALS_UPDATED, follow);
  });
}

/** Each frame is a whole Storybook: only those near to what is read are loaded. */
export function loadFramesLazily(): void {
  type Create = (this: Document, name: string, options?: ElementCreationOptions) => HTMLElement;
  const create: Create = Reflect.get(document, 'createElement');
  Reflect.set(document, 'createElement', (name: string, options?: ElementCreationOptions) => {
    const element = create.call(document, name, options);
    // Before it has an address: later would be too late.
    if (element instanceof HTMLIFrameElement) element.loading = 'lazy';
    return element;
  });
}
