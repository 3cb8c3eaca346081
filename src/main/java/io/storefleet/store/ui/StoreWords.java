package io.storefleet.store.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.store.ConnectionReport;
import io.storefleet.store.ConnectionReport.Outcome;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreView.Connection;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;
import java.util.Locale;

/** Sentences and badges for what can happen with a store. */
final class StoreWords {

    private StoreWords() {}

    static String sentence(Component page, ConnectionReport report) {
        var text = page.getTranslation(report.messageKey(), report.messageArguments());
        if (!report.provider().isEmpty() && report.outcome() != Outcome.REQUEST_REFUSED) {
            text += " " + page.getTranslation("store.provider", report.provider());
        }
        return report.requestId().isEmpty()
                ? text
                : text + " " + page.getTranslation("store.request", report.requestId());
    }

    static String sentence(Component page, StoreProblem problem) {
        var report = problem.report();
        if (report != null) {
            return sentence(page, report);
        }
        var key = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return page.getTranslation("store.problem." + key);
    }

    static Badge badge(Component page, Connection connection) {
        return switch (connection) {
            case GOOD -> new Badge(page.getTranslation("store.connection.good"), Tone.GOOD);
            case REFUSED -> new Badge(page.getTranslation("store.connection.refused"), Tone.BAD);
            case TROUBLED -> new Badge(page.getTranslation("store.connection.troubled"), Tone.WARN);
        };
    }
}
