package io.storefleet.links.internal;

import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.internal.Workers;
import io.storefleet.links.LinkSettings;
import io.storefleet.store.StoreClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Workers whose slices make many calls, some at the same time, as in production; all other tests' slices are one call. */
@Component
class LongSlices {

    private static final Duration SLICE = Duration.ofMinutes(1);

    private final ApplicationContext application;

    LongSlices(ApplicationContext application) {
        this.application = application;
    }

    /** A slice ends after some sixty calls, whatever they bring: a test that goes wrong must not go on for ever. */
    JobWorker worker() {
        var seconds = new AtomicLong();
        return worker(Clock.systemUTC().instant(), () -> Duration.ofSeconds(seconds.incrementAndGet()));
    }

    /** How far a node's clock is from where it began, asked at each look. */
    interface Hand {
        Duration since();
    }

    /** A worker on a node with such a clock. */
    JobWorker worker(Instant began, Hand hand) {
        InstantSource source = () -> began.plus(hand.since());
        return worker(source.withZone(ZoneOffset.UTC));
    }

    private JobWorker worker(Clock clock) {
        var asking =
                new LinkJob.Asking(bean(LookUps.class), bean(LinkCalls.class), bean(Troubles.class), settings(), clock);
        var job = new LinkJob(
                bean(Access.class), bean(StoreClients.class), bean(LinkJobRows.class), asking, bean(PartJobs.class));
        return Workers.of(application, job);
    }

    private LinkSettings settings() {
        var usual = bean(LinkSettings.class);
        return new LinkSettings(
                usual.rows(), usual.cohorts(), usual.upload(), usual.backOff(), usual.attempts(), SLICE, usual.sweep());
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
