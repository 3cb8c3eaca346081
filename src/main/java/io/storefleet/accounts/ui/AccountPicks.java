package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import io.storefleet.fastspring.AccountId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The accounts a person has ticked, in that order. */
final class AccountPicks {

    private final Set<AccountId> picked = new LinkedHashSet<>();
    private final Consumer<List<AccountId>> changed;

    AccountPicks(Consumer<List<AccountId>> changed) {
        this.changed = changed;
    }

    /** The tick of one row. */
    Component box(AccountId account, String label) {
        var box = new Checkbox(picked.contains(account));
        box.setAriaLabel(label);
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                picked.add(account);
            } else {
                picked.remove(account);
            }
            changed.accept(List.copyOf(picked));
        });
        return box;
    }
}
