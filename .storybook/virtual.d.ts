declare module '*.css';

/** See the plugin in main.ts. */
declare module 'virtual:custom-elements-manifest' {
  const manifest: import('../stories/lib/manifest.js').Manifest;
  export default manifest;
}
