package io.storefleet.jobs.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.jobs.JobPace;
import io.storefleet.jobs.JobProblem;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** States, reasons, counts and times of jobs in words. */
final class JobWords {

    private static final long ABOUT_A_MINUTE = 90;
    private static final long A_FEW_SECONDS = 20;
    private static final int HALF_A_DAY = 12;

    private JobWords() {}

    /** A job that waits on purpose says so. */
    static Badge state(Component page, JobView job) {
        var tone = switch (job.state()) {
            case WAITING, RUNNING -> Tone.INFO;
            case PAUSED, CANCELLING -> Tone.WARN;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
            case FAILED -> Tone.BAD;
        };
        var word = page.getTranslation("jobs.state." + job.state().name());
        var reason = job.reason();
        return new Badge(
                job.state() == JobState.WAITING && reason != null
                        ? known(page, "jobs.waiting." + reason.code(), word)
                        : word,
                tone);
    }

    /** What the job is, in the reader's language, and what it works on where it is not upkeep of a store. */
    static String title(Component page, JobView job) {
        var kind = known(page, "jobs.kind." + job.kind(), "");
        if (kind.isEmpty()) {
            return job.title();
        }
        return job.standing() ? kind : page.getTranslation("jobs.named", kind, job.title());
    }

    /** Such as {@code 1,200 of 5,000}; without a total only what has ended. */
    static String counts(Component page, Progress progress) {
        long ended = progress.done() + progress.failed();
        return progress.total() == 0
                ? page.getTranslation("jobs.count.done", ended)
                : page.getTranslation("jobs.count.of", ended, progress.total());
    }

    /** What is to be said now: why the job does not go on and when it will, or else its pace; may be empty. */
    static String now(Component page, JobView job, Instant now) {
        return switch (job.state()) {
            case WAITING -> join(reason(page, job), goesOn(page, job, now));
            case PAUSED, FAILED -> reason(page, job);
            case RUNNING -> pace(page, job.pace());
            case CANCELLING, CANCELLED, DONE -> "";
        };
    }

    private static String reason(Component page, JobView job) {
        var reason = job.reason();
        if (reason == null) {
            return "";
        }
        var detail = reason.detail() == null ? "" : reason.detail();
        return known(
                page, "jobs.reason." + reason.code(), page.getTranslation("jobs.reason.other", reason.code()), detail);
    }

    private static String goesOn(Component page, JobView job, Instant now) {
        var next = job.nextRun();
        if (next == null || !next.isAfter(now)) {
            return "";
        }
        var soon = Duration.between(now, next).toHours() < HALF_A_DAY;
        var time = soon ? Formats.here().clock(next) : Formats.here().shortTime(next);
        return page.getTranslation("jobs.goes-on", time);
    }

    private static String pace(Component page, @Nullable JobPace pace) {
        if (pace == null) {
            return page.getTranslation("jobs.pace.unknown");
        }
        var rate = page.getTranslation("jobs.pace", pace.perMinute());
        var left = pace.left();
        return left == null ? rate : join(left(page, left), rate);
    }

    static String left(Component page, Duration left) {
        long seconds = left.toSeconds();
        if (seconds < A_FEW_SECONDS) {
            return page.getTranslation("jobs.left.seconds");
        }
        if (seconds < ABOUT_A_MINUTE) {
            return page.getTranslation("jobs.left.minute");
        }
        long minutes = Math.ceilDiv(seconds, 60);
        if (minutes <= 10) {
            return page.getTranslation("jobs.left.minutes", minutes);
        }
        if (minutes <= 90) {
            return page.getTranslation("jobs.left.minutes", Math.ceilDiv(minutes, 5) * 5);
        }
        long hours = Math.ceilDiv(minutes, 60);
        return hours <= 48
                ? page.getTranslation("jobs.left.hours", hours)
                : page.getTranslation("jobs.left.days", Math.ceilDiv(hours, 24));
    }

    static String problem(Component page, JobProblem problem) {
        var words = problem.words();
        return known(page, "jobs.problem." + problem.code(), words.isEmpty() ? problem.code() : words, words);
    }

    /** The text under the key; the other where another module has made the code up. */
    private static String known(Component page, String key, String other, Object... facts) {
        var text = page.getTranslation(key, facts);
        return text.equals(key) ? other : text;
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
    }
}
