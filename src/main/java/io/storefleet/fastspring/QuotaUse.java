package io.storefleet.fastspring;

/**
 * The quota a client asks, and the two names it asks for.
 *
 * @param address name of the outgoing address the calls leave by
 * @param credentialKey opaque name of the credential pair, never the user name
 */
public record QuotaUse(Quota quota, String address, String credentialKey) {

    public QuotaUse {
        if (address.isBlank() || credentialKey.isBlank()) {
            throw new IllegalArgumentException("A quota needs the names of an outgoing address and of a credential");
        }
    }
}
