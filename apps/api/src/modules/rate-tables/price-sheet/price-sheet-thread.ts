import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../../graphql/messages/index.js';
import { priceSheet, type PriceSheetParts } from './price-sheet.js';

// A thread that draws one price sheet and ends: fonts are read and cut to size while everybody else is answered.
const { parts, language } = workerData as { parts: PriceSheetParts; language: Language };
parentPort?.postMessage(await priceSheet(parts, language));
