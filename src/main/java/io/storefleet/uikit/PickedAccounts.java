package io.storefleet.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts a person has picked on one page to go on with on another, in the same window.
 *
 * @param store the accounts' store
 * @param accounts FastSpring's account ids, in the order they were picked
 */
public record PickedAccounts(UUID store, List<String> accounts) {

    public PickedAccounts {
        accounts = List.copyOf(accounts);
    }

    /** Takes them along to the page that is opened next. */
    public void takeAlong() {
        ComponentUtil.setData(UI.getCurrent(), PickedAccounts.class, this);
    }

    /** What was taken along for this store; it is handed over once. */
    public static Optional<PickedAccounts> arrived(UUID store) {
        var ui = UI.getCurrent();
        var picked = ComponentUtil.getData(ui, PickedAccounts.class);
        ComponentUtil.setData(ui, PickedAccounts.class, null);
        return Optional.ofNullable(picked).filter(found -> found.store().equals(store));
    }
}
