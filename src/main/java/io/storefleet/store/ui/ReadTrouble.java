package io.storefleet.store.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.store.ConnectionReport;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words for what kept something of a store from being read. */
public final class ReadTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(ReadTrouble.class);

    private ReadTrouble() {}

    /** The sentence, with the id of the request where one was sent, and a way to try again. */
    public static Trouble of(Component page, Exception problem, Runnable again) {
        var request = problem instanceof FastSpringException provider ? provider.requestId() : "";
        return new Trouble(sentence(page, problem), request, again);
    }

    public static String sentence(Component page, Exception problem) {
        return switch (problem) {
            case FastSpringException provider -> {
                var report = ConnectionReport.of(provider);
                yield page.getTranslation(report.messageKey(), report.messageArguments());
            }
            case RightRefusedException refused ->
                page.getTranslation("store.read.right", refused.verb().key());
            case NothingHereException _ -> page.getTranslation("store.read.nothing");
            default -> {
                LOG.error("something of a store could not be read", problem);
                yield page.getTranslation("store.read.unexpected");
            }
        };
    }
}
