package io.storefleet.mailings.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.jobs.JobState;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailingProblem;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mailings.TemplateFault;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.Locale;

/** Languages, faults and outcomes in words. */
final class MailWords {

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

    /** How far the job that sends them is. */
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
