import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({
  theme: create({
    base: isDark ? 'dark' : 'light',
    brandTitle: 'client-mapping-elements',
    brandUrl: './',
    brandTarget: '_self',
    colorPrimary: '#3556d3',
    colorSecondary: isDark ? '#7c95ff' : '#3556d3',
    // What is chosen in a bar: the accent itself cannot be read on dark.
    barSelectedColor: isDark ? '#a3b6ff' : '#3556d3',
    appBorderRadius: 8,
    inputBorderRadius: 6,
  }),
  sidebar: { showRoots: true },
});
