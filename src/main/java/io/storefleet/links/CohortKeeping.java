package io.storefleet.links;

import io.storefleet.tenancy.StoreId;

/** Keeps what was understood from a text or file as a stored cohort of one store. */
public interface CohortKeeping {

    /**
     * Needs {@code link.create} on the store. Ids are taken as they are, addresses are left to the run to look up.
     *
     * @throws LinkProblem when the cohort is empty or too large
     */
    CohortId keep(StoreId store, Cohort cohort);
}
