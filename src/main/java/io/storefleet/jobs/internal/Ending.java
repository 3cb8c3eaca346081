package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a job's row becomes when a slice has ended.
 *
 * @param reason why, if there is something to say; kept as it was when a person has paused the job meanwhile
 * @param delay when the next slice is due, if there is one
 * @param attempts failed attempts in a row
 */
record Ending(
        JobState state,
        @Nullable StopReason reason,
        boolean keepReason,
        @Nullable Duration delay,
        int attempts) {

    /** The same without the wait a slice asked for: there is news. A wait after an error stays. */
    Ending atOnce() {
        return delay == null || attempts > 0 ? this : new Ending(state, reason, keepReason, Duration.ZERO, attempts);
    }

    /** After a slice that returned a result, given the state the job has by now. */
    static Ending after(SliceResult result, JobState now) {
        if (result instanceof SliceResult.Done) {
            return new Ending(JobState.DONE, null, false, null, 0);
        }
        return switch (now) {
            case CANCELLING -> new Ending(JobState.CANCELLED, null, false, null, 0);
            case PAUSED -> new Ending(JobState.PAUSED, null, true, null, 0);
            default -> goingOn(result);
        };
    }

    private static Ending goingOn(SliceResult result) {
        return switch (result) {
            case SliceResult.More() -> new Ending(JobState.RUNNING, null, false, Duration.ZERO, 0);
            case SliceResult.Later(var delay, var reason) -> new Ending(JobState.WAITING, reason, false, delay, 0);
            case SliceResult.Stopped(var reason) -> new Ending(JobState.PAUSED, reason, false, null, 0);
            case SliceResult.Done() -> new Ending(JobState.DONE, null, false, null, 0);
        };
    }

    /** After a slice that broke off with an error; a delay of null gives up. */
    static Ending broken(StopReason reason, JobState now, @Nullable Duration delay, int attempts) {
        if (delay == null) {
            return new Ending(JobState.FAILED, reason, false, null, attempts);
        }
        return switch (now) {
            case CANCELLING -> new Ending(JobState.CANCELLING, null, false, delay, attempts);
            case PAUSED -> new Ending(JobState.PAUSED, null, true, null, attempts);
            default -> new Ending(JobState.WAITING, reason, false, delay, attempts);
        };
    }
}
