package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import io.storefleet.accounts.AccountSettings;
import io.storefleet.accounts.StoreAccounts;
import io.storefleet.uikit.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** How this page reads: always beside the page, never under its lock. */
@org.springframework.stereotype.Component
record Reads(StoreAccounts accounts, Background background, AccountSettings settings) {

    <T> Registration run(Component owner, Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
        return background.run(owner, work, show, failed);
    }
}
