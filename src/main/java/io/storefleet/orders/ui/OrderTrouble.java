package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.store.ConnectionReport;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.uikit.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words for what kept an order from being read. */
final class OrderTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(OrderTrouble.class);

    private OrderTrouble() {}

    static Trouble of(Component page, Exception problem, Runnable again) {
        var request = problem instanceof FastSpringException provider ? provider.requestId() : "";
        return new Trouble(sentence(page, problem), request, again);
    }

    static String sentence(Component page, Exception problem) {
        return switch (problem) {
            case FastSpringException provider -> {
                var report = ConnectionReport.of(provider);
                yield page.getTranslation(report.messageKey(), report.messageArguments());
            }
            case RightRefusedException refused ->
                page.getTranslation("orders.problem.right", refused.verb().key());
            case NothingHereException _ -> page.getTranslation("orders.missing.text");
            default -> {
                LOG.error("an order could not be read", problem);
                yield page.getTranslation("orders.problem.unexpected");
            }
        };
    }
}
