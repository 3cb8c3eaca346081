package io.storefleet.mailings.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.links.LinkBatchId;
import io.storefleet.mailings.BulkLinks;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.JobId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts jobs that make links of our own. */
@Service
class BulkLinkService implements BulkLinks {

    private final MailRights rights;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BulkLinkService(
            MailRights rights,
            Jobs jobs,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.rights = rights;
        this.jobs = jobs;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean permitted(LinkBatchId batch) {
        return rights.hasSome(batch, Verb.LINK_DOWNLOAD);
    }

    @Override
    public JobId make(LinkBatchId batch, @Nullable LocalDate endsOn) {
        rights.requireSome(batch, Verb.LINK_DOWNLOAD);
        if (endsOn != null && endsOn.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new MailingProblem(MailingProblem.Kind.DAY_OVER);
        }
        return requireNonNull(transactions.execute(status -> start(batch, endsOn)));
    }

    @Override
    public Optional<LinkBatchId> ofJob(JobId job) {
        return jobs.checkpoint(job, BulkLinkJob.KIND)
                .map(spot -> BulkLinkJob.Spot.parse(spot).batch())
                .filter(rights::seesRun);
    }

    private JobId start(LinkBatchId batch, @Nullable LocalDate endsOn) {
        int total = rights.rows(batch);
        var spot = new BulkLinkJob.Spot(batch, 0, endsOn);
        var job = jobs.start(new NewJob(BulkLinkJob.KIND, rights.title(batch), null, total, spot.toString()));
        events.publishEvent(AuditedEvent.done(
                "mailings.evergreen-started", null, batch.toString(), Map.of("rows", String.valueOf(total))));
        return job;
    }
}
