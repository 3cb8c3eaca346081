package io.storefleet.accounts.ui;

import io.storefleet.uikit.AccountAction;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes detail panels with what other features offer in them. */
@Component
class PanelFactory {

    private final Reads reads;
    private final ObjectProvider<AccountAction> offers;
    private final Clock clock;

    PanelFactory(Reads reads, ObjectProvider<AccountAction> offers, Clock clock) {
        this.reads = reads;
        this.offers = offers;
        this.clock = clock;
    }

    AccountPanel panel(Runnable close) {
        return new AccountPanel(reads, offers.orderedStream().toList(), clock, close);
    }
}
