package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobSettings;
import io.storefleet.jobs.Sweep;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.TenantId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drops old problems of jobs, tenant after tenant. */
@Component
class ProblemSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemSweep.class);

    private final HouseWork house;
    private final ProblemRows problems;
    private final TransactionTemplate transaction;
    private final JobSettings settings;

    ProblemSweep(HouseWork house, ProblemRows problems, TransactionTemplate transaction, JobSettings settings) {
        this.house = house;
        this.problems = problems;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "job-problems";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void sweep() {
        house.inEach(this::sweep);
    }

    private void sweep(TenantId tenant) {
        try {
            transaction.executeWithoutResult(status -> problems.drop(tenant, settings.keepProblems()));
        } catch (RuntimeException e) {
            // One tenant's trouble does not keep the others waiting.
            LOG.warn("tenant {}: old problems of jobs were not dropped: {}", tenant, ErrorNumber.describe(e));
        }
    }
}
