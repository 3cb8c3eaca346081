package io.storefleet.fastspring;

/**
 * The quota a client asks, and the names it asks for.
 *
 * @param address name of the outgoing address the calls leave by
 * @param credentialKey opaque name of the credential pair, never the user name
 * @param owner opaque name of whose store it is: where a quota is shared fairly, owners take turns, however many stores they have
 */
public record QuotaUse(Quota quota, String address, String credentialKey, String owner) {

    public QuotaUse {
        if (address.isBlank() || credentialKey.isBlank() || owner.isBlank()) {
            throw new IllegalArgumentException("A quota needs the names of an outgoing address and of a credential");
        }
    }

    /** For a store that is its own owner. */
    public QuotaUse(Quota quota, String address, String credentialKey) {
        this(quota, address, credentialKey, credentialKey);
    }
}
