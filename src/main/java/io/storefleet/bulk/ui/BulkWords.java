package io.storefleet.bulk.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkState;
import io.storefleet.jobs.JobState;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** States, reasons and problems of runs in words. */
final class BulkWords {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWords.class);

    private BulkWords() {}

    /** What is done, such as "Cancel subscription". */
    static String action(Component page, String action) {
        return page.getTranslation("intents.kind." + action);
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String state(Component page, BulkState state) {
        return page.getTranslation("bulk.state." + key(state));
    }

    static Badge badge(Component page, BulkState state) {
        return new Badge(state(page, state), tone(state));
    }

    static Tone tone(BulkState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case REFUSED, UNUSABLE, NO_RIGHT -> Tone.BAD;
            case CHECKING -> Tone.WARN;
            case UNFIT, NOT_FOUND -> Tone.WARN;
            case WAITING, SAME, SKIPPED -> Tone.NEUTRAL;
        };
    }

    /** How the run stands. */
    static Badge state(Component page, BulkRun run) {
        if (!run.begun()) {
            return new Badge(page.getTranslation("bulk.run.dry"), Tone.INFO);
        }
        if (run.awaitsLook()) {
            return new Badge(page.getTranslation("bulk.run.look"), Tone.INFO);
        }
        var state = run.state();
        var tone = switch (state) {
            case WAITING, RUNNING -> Tone.INFO;
            case PAUSED, CANCELLING -> Tone.WARN;
            case DONE -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
            case FAILED -> Tone.BAD;
        };
        return new Badge(page.getTranslation("jobs.state." + state.name()), tone);
    }

    /** Why it does not go on; empty while it does. */
    static String stop(Component page, BulkRun run) {
        var stopped = List.of(JobState.PAUSED, JobState.WAITING, JobState.FAILED);
        return run.parts().stream()
                .map(part -> part.job())
                .filter(job -> stopped.contains(job.state()) && job.reason() != null)
                .map(job -> job.reason())
                .filter(reason -> reason != null)
                .findFirst()
                .map(reason -> known(
                        page,
                        page.getTranslation("bulk.code", reason.code()),
                        List.of("jobs.reason." + reason.code()),
                        reason.detail() == null ? "" : reason.detail()))
                .orElse("");
    }

    /** Why rows stand as they do, which may be about a column each of their own. */
    static String reasons(Component page, String list, String code) {
        return known(page, reason(page, list, code, ""), List.of("bulk.reasons." + code));
    }

    /** Why a row stands as it does; empty where that is plain. */
    static String reason(Component page, BulkRun run, BulkRow row) {
        return reason(page, run.list(), row.reason(), row.detail());
    }

    static String reason(Component page, String list, String code, String detail) {
        if (code.isEmpty()) {
            return "";
        }
        var keys = List.of("bulk.reason." + code, list + ".problem." + code, "intents.code." + code);
        var plain = known(page, "", keys, detail);
        if (!plain.isEmpty()) {
            return detail.isEmpty() || !plain.equals(page.getTranslation("intents.code." + code))
                    ? plain
                    : page.getTranslation("intents.words", plain, detail);
        }
        return detail.isEmpty()
                ? page.getTranslation("bulk.code", code)
                : page.getTranslation("intents.words", page.getTranslation("bulk.code", code), detail);
    }

    /** The text under the first of the keys that has one. */
    private static String known(Component page, String other, List<String> keys, Object... facts) {
        return keys.stream()
                .filter(key -> !page.getTranslation(key, facts).equals(key))
                .findFirst()
                .map(key -> page.getTranslation(key, facts))
                .orElse(other);
    }

    static String problem(Component page, Exception problem) {
        return switch (problem) {
            case BulkProblem known -> page.getTranslation("bulk.problem." + key(known.kind()), known.detail());
            case RightRefusedException refused ->
                page.getTranslation("intents.problem.right", refused.verb().key());
            default -> {
                LOG.error(
                        "a run could not be worked with: {}", problem.getClass().getSimpleName());
                yield page.getTranslation("bulk.problem.other");
            }
        };
    }
}
