package io.storefleet.accounts.ui;

import io.storefleet.accounts.AccountCopies;
import io.storefleet.store.ui.ObjectReads;
import io.storefleet.uikit.AccountAction;
import io.storefleet.uikit.AccountSection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of an account is put together from, other features' offers among it. */
@Component
record AccountPageParts(AccountTools tools, AccountCopies copies, ObjectReads objects, Others others) {

    /** What other features offer and show of an account. */
    @Component
    record Others(ObjectProvider<AccountAction> offers, ObjectProvider<AccountSection> sections) {}

    List<AccountAction> offers() {
        return others.offers().orderedStream().toList();
    }

    List<AccountSection> sections() {
        return others.sections().orderedStream().toList();
    }
}
