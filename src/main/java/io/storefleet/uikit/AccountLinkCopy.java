package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import java.util.UUID;

/** Copies a fresh sign-in link of an account, wherever the account is listed. The feature that makes links provides it. */
public interface AccountLinkCopy {

    /**
     * Whether the person may have a link of this account.
     *
     * @param account FastSpring's account id
     */
    boolean offered(UUID store, String account);

    /**
     * Makes the link in the background, puts it on the clipboard and tells how that went.
     *
     * @param origin stays on the page until then
     */
    void copy(Component origin, UUID store, String account);
}
