package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/** What another feature shows of an account's things on its detail, such as orders. Beans of this type are found there. */
public interface AccountSection {

    /**
     * The part to show, or empty when the person may not see such things here.
     *
     * @param account FastSpring's account id
     */
    Optional<Component> of(UUID store, String account);
}
