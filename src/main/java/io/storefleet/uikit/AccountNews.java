package io.storefleet.uikit;

import java.util.UUID;

/** What another feature knows to have happened to an account. Beans of this type are found by the account's timeline. */
public interface AccountNews {

    /**
     * What happened, as far as the person may know of it here; read in the background, under no lock.
     *
     * @param account FastSpring's account id
     */
    TimelineSource of(UUID store, String account);
}
