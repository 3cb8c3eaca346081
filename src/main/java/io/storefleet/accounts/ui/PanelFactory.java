package io.storefleet.accounts.ui;

import io.storefleet.uikit.AccountAction;
import io.storefleet.uikit.AccountSection;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes detail panels with what other features offer in them. */
@Component
class PanelFactory {

    private final Reads reads;
    private final ObjectProvider<AccountAction> offers;
    private final ObjectProvider<AccountSection> sections;
    private final AccountTools tools;
    private final Clock clock;

    PanelFactory(
            Reads reads,
            AccountTools tools,
            ObjectProvider<AccountAction> offers,
            ObjectProvider<AccountSection> sections,
            Clock clock) {
        this.tools = tools;
        this.reads = reads;
        this.offers = offers;
        this.sections = sections;
        this.clock = clock;
    }

    /** What other features offer and show of an account. */
    record Others(AccountTools tools, List<AccountAction> offers, List<AccountSection> sections) {}

    AccountPanel panel(Runnable close) {
        var others = new Others(
                tools, offers.orderedStream().toList(), sections.orderedStream().toList());
        return new AccountPanel(reads, others, clock, close);
    }
}
