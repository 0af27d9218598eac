import { GLOBALS_UPDATED, SET_GLOBALS, UPDATE_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';

/** For `parameters.docs`: on a docs page, play tests run only in stories that have a frame of their own. */
export const framed = (height: string) => ({ story: { inline: false, height } });

interface Chosen {
  readonly globals: Record<string, unknown>;
}

/** The toolbar reaches a docs page, but not the frames in it: these take over from the page what is chosen. */
export function followDocsPage(): void {
  if (!window.frameElement?.closest('[data-story-block]')) return;
  const page = Reflect.get(window.parent, '__STORYBOOK_ADDONS_CHANNEL__') as ReturnType<typeof addons.getChannel>;
  const own = addons.getChannel();
  const follow = ({ globals }: Chosen) => own.emit(UPDATE_GLOBALS, { globals });
  own.once(SET_GLOBALS, () => {
    const [chosen] = (page.last(GLOBALS_UPDATED) ?? page.last(SET_GLOBALS)) as [Chosen];
    follow(chosen);
  });
  page.on(GLOBALS_UPDATED, follow);
}

/** Each frame is a whole Storybook: only those near to what is read are loaded. */
export function loadFramesLazily(): void {
  type Create = (this: Document, name: string, options?: ElementCreationOptions) => HTMLElement;
  const create = Reflect.get(document, 'createElement') as Create;
  Reflect.set(document, 'createElement', (name: string, options?: ElementCreationOptions) => {
    const element = create.call(document, name, options);
    // Before it has an address: later would be too late.
    if (element instanceof HTMLIFrameElement) element.loading = 'lazy';
    return element;
  });
}
