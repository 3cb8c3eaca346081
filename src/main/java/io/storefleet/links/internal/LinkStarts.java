package io.storefleet.links.internal;

import io.storefleet.links.CohortId;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkSettings;
import io.storefleet.team.NothingHereException;
import org.springframework.stereotype.Component;

/** What a run starts with, or starts with again. */
@Component
class LinkStarts {

    private final CohortRows cohorts;
    private final Items items;
    private final LinkSettings settings;

    LinkStarts(CohortRows cohorts, Items items, LinkSettings settings) {
        this.cohorts = cohorts;
        this.items = items;
        this.settings = settings;
    }

    CohortRows.Demand demand(CohortId cohort) {
        var demand = cohorts.demand(cohort).orElseThrow(NothingHereException::new);
        if (demand.rows() == 0) {
            throw new LinkProblem(Kind.NOTHING_TO_ASK);
        }
        if (demand.rows() > settings.rows()) {
            throw new LinkProblem(Kind.TOO_MANY);
        }
        return demand;
    }

    int waitAgain(Run run, LinkAgain which) {
        int rows = items.waitAgain(run.id(), which.states(), run.stores());
        if (rows == 0) {
            throw new LinkProblem(Kind.NOTHING_TO_ASK);
        }
        return rows;
    }
}
