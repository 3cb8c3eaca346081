package io.storefleet.mirror.internal.intake;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.NewJob;
import io.storefleet.mirror.EventCopies;
import io.storefleet.store.Stores;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has events read again, and lets their copies follow what people do with them. */
@Service
class EventCopyService implements EventCopies {

    private final Rights rights;
    private final Stores stores;
    private final Jobs jobs;
    private final EventRows rows;
    private final Clock clock;

    EventCopyService(Rights rights, Stores stores, Jobs jobs, EventRows rows, Clock clock) {
        this.rights = rights;
        this.stores = stores;
        this.jobs = jobs;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public JobId readAgain(StoreId store, LocalDate first, LocalDate last) {
        rights.require(Verb.EVENT_VIEW, store);
        stores.get(store);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (last.isBefore(first) || last.isAfter(today) || first.isBefore(today.minusDays(DAYS - 1L))) {
            throw new IllegalArgumentException("events are there for " + DAYS + " days");
        }
        var left = Stretch.from(first, last.plusDays(1));
        var days = ChronoUnit.DAYS.between(first, last.plusDays(1)) * left.size();
        return jobs.start(new NewJob(EventsAgainJob.KIND, first + " … " + last, store, days, Stretch.write(left)));
    }

    @Override
    @Transactional
    public void marked(StoreId store, String event, boolean processed) {
        rows.marked(store, event, processed);
    }
}
