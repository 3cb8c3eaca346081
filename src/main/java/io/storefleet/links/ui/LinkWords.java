package io.storefleet.links.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.Locale;
import java.util.Set;

/** States, reasons and problems of links in words. */
final class LinkWords {

    private static final Set<String> REASONS = Set.of(
            LinkReason.NOBODY,
            LinkReason.SEVERAL,
            LinkReason.UNUSABLE_LINE,
            LinkReason.CANCELLED,
            LinkReason.GIVEN_UP,
            LinkReason.STORE_REMOVED,
            LinkReason.PERSON_ERASED,
            "account",
            "missing",
            "unusable",
            "service-failed",
            "unreadable-answer",
            "not-found-or-throttled",
            "throttled",
            "credentials-refused",
            "not-allowed",
            "connection-refused",
            "unknown-host",
            "tls-failed",
            "timeout",
            "connection-lost");
    private static final Set<String> STOPS = Set.of(
            "by-person",
            LinkBatchView.FIRST_LOOK,
            LinkBatchView.OTHER_STORES,
            "credential-changing",
            "credential-refused",
            "credential-replaced",
            "right-lost",
            "not-allowed",
            "throttled",
            "service-failed",
            "unreadable-answer",
            "not-found-or-throttled",
            "connection-refused",
            "unknown-host",
            "tls-failed",
            "timeout",
            "connection-lost",
            "error");

    private LinkWords() {}

    static Badge state(Component page, JobState state) {
        var tone = switch (state) {
            case WAITING, RUNNING -> Tone.INFO;
            case PAUSED, CANCELLING -> Tone.WARN;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
            case FAILED -> Tone.BAD;
        };
        return new Badge(page.getTranslation("jobs.state." + state.name()), tone);
    }

    static Badge result(Component page, LinkRow row) {
        return switch (row.state()) {
            case LINK -> new Badge(page.getTranslation("links.result.link"), Tone.GOOD);
            case WAITING -> new Badge(page.getTranslation("links.result.waiting"), Tone.INFO);
            case EXPIRED -> new Badge(page.getTranslation("links.result.expired"), Tone.NEUTRAL);
            case DUPLICATE -> new Badge(page.getTranslation("links.result.duplicate", row.sameAs()), Tone.NEUTRAL);
            case FAILED -> failed(page, row);
        };
    }

    private static Badge failed(Component page, LinkRow row) {
        var reason = row.reason();
        if (reason == null) {
            return new Badge(page.getTranslation("links.reason.other", ""), Tone.BAD);
        }
        var badge = new Badge(reason(page, reason), reason.code().equals(LinkReason.SEVERAL) ? Tone.WARN : Tone.BAD);
        if (!reason.words().isEmpty()) {
            badge.setTitle(page.getTranslation("links.reason.words", reason.words()));
        }
        return badge;
    }

    static String reason(Component page, LinkReason reason) {
        return REASONS.contains(reason.code())
                ? page.getTranslation("links.reason." + reason.code())
                : page.getTranslation("links.reason.other", reason.words().isEmpty() ? reason.code() : reason.words());
    }

    /** Why the job does not go on at the moment; empty when it does. */
    static String stop(Component page, JobView job) {
        var reason = job.reason();
        if (reason == null || job.state() == JobState.RUNNING || job.state() == JobState.DONE) {
            return "";
        }
        var detail = reason.detail() == null ? "" : reason.detail();
        return STOPS.contains(reason.code())
                ? page.getTranslation("links.stop." + reason.code(), detail)
                : page.getTranslation("links.stop.other", reason.code());
    }

    /** What holds the run up in most of its stores, if anything does; empty while it goes on anywhere. */
    static String stop(Component page, LinkBatchView run) {
        return run.state() == JobState.RUNNING
                ? ""
                : run.parts().stream()
                        .map(part -> stop(page, part.job()))
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    static String problem(Component page, LinkProblem problem) {
        return problem.kind() == LinkProblem.Kind.NOT_MADE
                ? page.getTranslation("links.problem.not-made", reason(page, problem.reason()))
                : page.getTranslation("links.problem." + key(problem.kind()));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
