import { list } from './language.js';

/** Who changed mappings: first names as technicians of one MSP have them. */
export const people = list(
  'Aisha|Ana|Björn|Chidi|Chloé|Dmitri|Elif|Fatima|Giulia|Hanna|Ingrid|Jamal|João|Kateřina|Keiko|Lars|Linh|Mateusz|Maya|' +
    'Noam|Olu|Priya|Rory|Samir|Siobhán|Sofía|Tamás|Wei|Yusuf|Zoë',
);
