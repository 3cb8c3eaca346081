package io.storefleet.fastspring;

import java.time.Duration;

/**
 * Asks for one HTTP request.
 *
 * @param address name of the outgoing address
 * @param credentialKey opaque name of the credential pair
 * @param owner opaque name of whose call it is, for quotas that let the owners of stores take turns; see {@link QuotaUse}
 * @param patience how long the caller still accepts to wait; zero means now or not at all
 */
public record QuotaRequest(String address, String credentialKey, String owner, Priority priority, Duration patience) {

    /** For a store that is its own owner. */
    public QuotaRequest(String address, String credentialKey, Priority priority, Duration patience) {
        this(address, credentialKey, credentialKey, priority, patience);
    }
}
