package io.storefleet.vault;

/**
 * Seals secrets of the bound tenant with a key of that tenant. Each method throws {@link
 * io.storefleet.tenancy.NoTenantException} where none is bound.
 */
public interface Vault {

    /** Seals the bytes so that they open for this tenant at this place only; the same bytes never seal alike twice. */
    Sealed seal(Place place, byte[] plain);

    /**
     * Opens what was sealed at this place, under the present or an earlier key.
     *
     * @throws SealBrokenException when the value was moved, swapped, altered or sealed for another tenant
     */
    byte[] open(Place place, Sealed sealed);

    /**
     * Recognises a secret without holding it: 32 hexadecimal characters, the same for the same tenant, purpose and secret
     * for ever, of no use to another tenant or for another purpose.
     */
    String fingerprint(String purpose, byte[] secret);

    /**
     * HMAC-SHA256 of the message under what was sealed at this place, which does not leave the vault.
     *
     * @throws SealBrokenException as {@link #open} does
     */
    byte[] hmac(Place place, Sealed key, byte[] message);

    /** Whether the value is sealed under an earlier key or format and should be sealed anew. */
    boolean needsReseal(Sealed sealed);
}
