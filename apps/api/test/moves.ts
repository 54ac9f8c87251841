import type { Move } from './locked-world.js';
import { moneyMoves } from './money-moves.js';
import { serviceMoves } from './service-moves.js';

/** Every mutation that moves money or allowance; finance's come last, since they bill what the others have left open. */
export const MOVES: readonly Move[] = [...serviceMoves, ...moneyMoves];
