import { sameValue } from '../same-value.js';
import { decide } from './decide.js';
/** Decides a stored request again by its table, and compares all but the trace. */
export function replay(table, { request, decision: stored }) {
    const decision = decide(table, request);
    return { same: sameValue(withoutTrace(decision), withoutTrace(stored)), decision };
}
function withoutTrace(decision) {
    if (typeof decision !== 'object' || decision === null)
        return decision;
    const { trace: _, ...answer } = decision;
    return answer;
}
