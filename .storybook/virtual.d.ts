declare module '*.css';

/** See the plugin in main.ts. */
declare module 'virtual:custom-elements-manifest' {
  const manifest: unknown;
  export default manifest;
}
