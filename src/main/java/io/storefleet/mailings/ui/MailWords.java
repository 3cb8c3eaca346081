package io.storefleet.mailings.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mailings.TemplateFault;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Languages, faults and outcomes in words. */
final class MailWords {

    /** Why a job that sends may wait; any other code is said as it is. */
    private static final Set<String> REASONS = Set.of(
            "by-person",
            "right-lost",
            "no-mail-server",
            "mail-server-away",
            "mail-server-refused",
            "mail-later",
            "mail-turn",
            "mail-pace");

    private MailWords() {}

    static String language(Component page, Language language) {
        return page.getTranslation("mailings.language." + key(language));
    }

    static String fault(Component page, TemplateFault fault) {
        return page.getTranslation("mailings.fault." + key(fault.kind()), fault.detail());
    }

    static String problem(Component page, MailingProblem problem) {
        return page.getTranslation("mailings.problem." + key(problem.kind()));
    }

    static Badge state(Component page, MailingRow row) {
        var badge = new Badge(state(page, row.state()), tone(row.state()));
        if (!row.words().isEmpty()) {
            badge.setTitle(row.words());
        }
        return badge;
    }

    static String state(Component page, MailingState state) {
        return page.getTranslation("mailings.state." + key(state));
    }

    /** How far the job that sends them is; one that keeps to its pace says so. */
    static Badge state(Component page, JobView job) {
        var tone = switch (job.state()) {
            case WAITING, RUNNING -> Tone.INFO;
            case PAUSED, CANCELLING -> Tone.WARN;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
            case FAILED -> Tone.BAD;
        };
        return new Badge(
                page.getTranslation(
                        paced(job)
                                ? "jobs.waiting.mail-pace"
                                : "jobs.state." + job.state().name()),
                tone);
    }

    private static boolean paced(JobView job) {
        return job.state() == JobState.WAITING && "mail-pace".equals(code(job));
    }

    /** Why the job does not go on at the moment and when it will; empty where it does. */
    static String held(Component page, JobView job, Instant now) {
        var code = code(job);
        if (job.state() != JobState.WAITING && job.state() != JobState.PAUSED || code.isEmpty()) {
            return "";
        }
        var reason = page.getTranslation(REASONS.contains(code) ? "jobs.reason." + code : "jobs.reason.other", code);
        var next = job.nextRun();
        return job.state() == JobState.PAUSED || next == null || !next.isAfter(now)
                ? reason
                : reason + " · "
                        + page.getTranslation("jobs.goes-on", Formats.here().clock(next));
    }

    private static String code(JobView job) {
        var reason = job.reason();
        return reason == null ? "" : reason.code();
    }

    private static Tone tone(MailingState state) {
        return switch (state) {
            case ACCEPTED -> Tone.GOOD;
            case SENDING, LATER -> Tone.INFO;
            case UNKNOWN, GAPS -> Tone.WARN;
            case REFUSED, NOT_PERMITTED -> Tone.BAD;
            case NO_ADDRESS, NOT_SUBSCRIBED, NO_LINK -> Tone.NEUTRAL;
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
