// Makes a PGlite folder with the tables in it, which tests then copy: making one takes seconds, copying it does not.
import { migrate } from '../database/migrate.js';
import { openPglite } from '../database/pglite.js';
import { migrations } from './databases.js';

const database = await openPglite(process.argv[2]);
await migrate(database, migrations);
await database.close();
