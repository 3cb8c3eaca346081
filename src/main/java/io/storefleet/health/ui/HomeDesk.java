package io.storefleet.health.ui;

import io.storefleet.health.Health;
import io.storefleet.health.HealthBoard;
import io.storefleet.health.Today;
import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobView;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What the home page works with. */
@org.springframework.stereotype.Component
record HomeDesk(Health health, JobDesk jobs, Rights rights, HomeWatch watch, Clock clock) {

    private static final int LATEST = 50;

    /** Everything the page shows at one moment. */
    record Picture(HealthBoard board, Today today, List<JobView> work) {

        Mark mark() {
            return new Mark(
                    board.stores().hashCode(),
                    today.numbers().hashCode(),
                    today.filling().hashCode(),
                    work.hashCode());
        }
    }

    /** What a page keeps of what it shows, to tell whether something else is to be shown: a picture of all stores is large. */
    record Mark(int stores, int numbers, int filling, int work) {}

    Picture look(ZoneId zone) {
        return new Picture(health.board(), health.today(zone), work());
    }

    /** The person's own jobs that run, wait or left something failed. */
    private List<JobView> work() {
        var me = Tenancy.actor().member();
        return Stream.of(JobFilter.Kind.OPEN, JobFilter.Kind.ENDED)
                .flatMap(kind -> jobs.list(JobFilter.of(kind), null, LATEST).stream())
                .filter(job -> job.startedBy() != null && job.startedBy().equals(me) && !job.standing())
                .filter(job -> !job.state().ended() || job.progress().failed() > 0)
                .toList();
    }

    boolean mayAddStores() {
        return rights.decide(Tenancy.actor(), Verb.STORE_MANAGE).allowed();
    }

    Instant now() {
        return clock.instant();
    }
}
