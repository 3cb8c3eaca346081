package io.storefleet.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the background work.
 *
 * @param parallel slices this node works on at the same time; they mostly wait for answers, so there are more of them
 *     than database connections; 0 leaves all work and all sweeps to other nodes
 * @param perStore slices of one store under way at the same time, on all nodes together
 * @param lease how long a silent worker keeps its job, short enough that with the poll an orphan goes on within
 *     15 seconds; heartbeats come three times as often
 * @param poll how often to look for due work that nobody announced
 * @param attempts failed attempts in a row after which a job has failed
 * @param backOff wait after the first failed attempt; doubled each time, at most five minutes
 * @param grace how long a stopping node waits for its slices
 * @param watch how often watched jobs are read
 * @param keepProblems how long problems of single rows stay listed
 */
@ConfigurationProperties("storefleet.jobs")
public record JobSettings(
        @DefaultValue("32") int parallel,
        @DefaultValue("3") int perStore,
        @DefaultValue("12s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5") int attempts,
        @DefaultValue("5s") Duration backOff,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("1s") Duration watch,
        @DefaultValue("90d") Duration keepProblems) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    public JobSettings {
        if (parallel < 0 || perStore < 1) {
            throw new IllegalArgumentException("storefleet.jobs: parallel is not negative, per-store at least 1");
        }
    }

    /** The wait after the n-th failed attempt in a row, n from 1. */
    public Duration waitAfter(int failures) {
        var wait = backOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
