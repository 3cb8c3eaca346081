package io.storefleet.orders.ui;

import com.vaadin.flow.component.Component;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.ui.ChangeWords;

/** What became of a refund and of what was to follow it. */
record RefundWords(Component page) {

    String refund(IntentView refund) {
        var title = ChangeWords.kind(page, refund.kind());
        return refund.state() == IntentState.CONFIRMED
                ? page.getTranslation("intents.done", title)
                : page.getTranslation("intents.unknown", title);
    }

    String ended(RefundWork.Ended ended) {
        var subscription = ended.subscription().id();
        if (ended.problem() != null) {
            return say("not", subscription, ChangeWords.problem(page, ended.problem()));
        }
        var change = ended.change();
        if (change == null) {
            return say("skipped", subscription);
        }
        return switch (change.state()) {
            case CONFIRMED -> say("done", subscription);
            case REJECTED -> say("not", subscription, ChangeWords.why(page, change));
            default -> say("unknown", subscription);
        };
    }

    private String say(String key, Object... values) {
        return page.getTranslation("orders.refund.ended." + key, values);
    }
}
