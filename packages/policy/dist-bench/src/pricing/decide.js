import { compiledTable } from '../rate-table/compile.js';
import { decideAnnualPlan } from './annual-plan.js';
import { decideDataRepair } from './data-repair.js';
import { refuseInvalid } from './decision.js';
import { decideEmergency } from './emergency.js';
import { decideOnSiteSupport } from './on-site-support.js';
import { readRequest } from './read-request.js';
import { Trace } from './trace.js';
import { decideTraining } from './training.js';
function decideBy(table, asked, trace) {
    trace?.note('TABLE_READ', null, { ...table.identity });
    const request = readRequest(table, asked);
    if (typeof request === 'string')
        return refuseInvalid(request, trace);
    switch (request.kind) {
        case 'ON_SITE_SUPPORT':
            return decideOnSiteSupport(table, request, trace);
        case 'DATA_REPAIR':
            return decideDataRepair(table, request, trace);
        case 'TRAINING':
            return decideTraining(table, request, trace);
        case 'EMERGENCY':
            return decideEmergency(table, request, trace);
        case 'ANNUAL_PLAN':
            return decideAnnualPlan(request, trace);
    }
}
export function decide(table, request, { trace = true } = {}) {
    return decideBy(compiledTable(table), request, trace ? new Trace() : undefined);
}
/** The steps of any decision, a refusal too: its last step then bears the error's code and what was not acceptable. */
export function explain(table, request) {
    const trace = new Trace();
    decideBy(compiledTable(table), request, trace);
    return trace.steps;
}
