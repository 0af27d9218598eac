import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'client-mapping-elements',
    brandUrl: './',
    brandTarget: '_self',
    colorPrimary: '#3556d3',
    colorSecondary: '#3556d3',
    appBorderRadius: 8,
    inputBorderRadius: 6,
  }),
  sidebar: { showRoots: true },
});
