package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/** Something another feature offers on an account's detail, such as making a link. Beans of this type are found there. */
public interface AccountAction {

    /**
     * The control to show, or empty when the person may not use it here.
     *
     * @param store the account's store
     * @param account FastSpring's account id
     */
    Optional<Component> offer(UUID store, String account);
}
