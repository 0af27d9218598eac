import './host.css';
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { dropBackend, loadBackend, networks } from '../stories/lib/backend.js';
import { followDocsPage, loadFramesLazily } from '../stories/lib/docs-frame.js';
import { keepDocsInPlace } from '../stories/lib/docs-focus.js';
import { renderComponent } from '../stories/lib/element.js';
import { type HostGlobals, inHost, languages, skins } from '../stories/lib/host.js';
import { storybookManifest, withControls } from '../stories/lib/manifest.js';

setCustomElementsManifest(storybookManifest);
keepDocsInPlace();
followDocsPage();
loadFramesLazily();

const tool = <Icon extends string>(title: string, icon: Icon, items: Readonly<Record<string, string>>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
    dynamicTitle: true,
  },
});

const preview = {
  tags: ['autodocs'],
  render: renderComponent,
  loaders: [loadBackend],
  beforeEach:
    ({ canvasElement }) =>
    () =>
      dropBackend(canvasElement),
  decorators: [
    (story, { globals, viewMode }) => inHost(story(), globals as unknown as HostGlobals, viewMode === 'story'),
  ],
  argTypesEnhancers: [({ argTypes }) => withControls(argTypes)],
  initialGlobals: {
    theme: 'light',
    density: 'default',
    direction: 'auto',
    language: 'en',
    skin: 'plain',
    network: 'fast',
  },
  globalTypes: {
    theme: tool('Theme', 'mirror', { light: 'Light', dark: 'Dark', auto: 'As the system' }),
    density: tool('Density', 'menu', { compact: 'Compact', default: 'Default density', comfortable: 'Comfortable' }),
    direction: tool('Direction', 'transfer', {
      auto: 'As the language',
      ltr: 'Left to right',
      rtl: 'Right to left',
    }),
    language: tool('Language', 'globe', languages),
    skin: tool('Host page', 'paintbrush', skins),
    network: tool(
      'Network',
      'lightning',
      Object.fromEntries(Object.entries(networks).map(([name, { title }]) => [name, title])),
    ),
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'none' },
    docs: { source: { excludeDecorators: true }, toc: true },
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Welcome',
            'Embed in a minute',
            'Write a provider',
            'Theming',
            'Tokens',
            'Words and tone',
            'Keyboard',
            'Accessibility',
          ],
          'Elements',
          [
            'client-mappings',
            'client-mapping-table',
            'mapping-filters',
            'mapping-editor',
            'company-picker',
            'mapping-status-dot',
            'mapping-events',
          ],
          'Features',
        ],
      },
    },
  },
} satisfies Preview;

export default preview;
