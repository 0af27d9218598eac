import type { SetupWorker } from 'msw/browser';
import { startMocks } from '../../mocks/browser.js';
import { registerContract } from '../../src/testing/index.js';
import { fullContract } from './backend.js';
import { memoryBackend } from './memory-backend.js';
import { restBackend } from './rest-backend.js';

const limits = { pageMs: 1_000 };

registerContract({ describe, it }, ...fullContract(() => memoryBackend(), { limits }), 'MemoryMappingProvider');

describe('over HTTP', () => {
  let worker: SetupWorker;

  before(async () => {
    worker = await startMocks({ handlers: [], workerUrl: '/mockServiceWorker.js' });
  });

  after(() => worker.stop());

  registerContract(
    { describe, it },
    ...fullContract(() => restBackend(handlers => worker.resetHandlers(...handlers)), { limits }),
    'RestMappingProvider',
  );
});
