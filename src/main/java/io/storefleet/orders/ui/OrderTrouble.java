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
        return switch (problem) {
            case FastSpringException provider -> {
                var report = ConnectionReport.of(provider);
                yield new Trouble(
                        page.getTranslation(report.messageKey(), report.messageArguments()), report.requestId(), again);
            }
            case RightRefusedException refused ->
                new Trouble(
                        page.getTranslation(
                                "orders.problem.right", refused.verb().key()),
                        "",
                        again);
            case NothingHereException _ -> new Trouble(page.getTranslation("orders.missing.text"), "", again);
            default -> {
                LOG.error("an order could not be read", problem);
                yield new Trouble(page.getTranslation("orders.problem.unexpected"), "", again);
            }
        };
    }
}
