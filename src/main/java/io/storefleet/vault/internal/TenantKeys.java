package io.storefleet.vault.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A tenant's unwrapped keys, as they were in the database at a moment. */
record TenantKeys(long version, int primaryId, Set<Integer> ids, Aead aead, PrfSet prf, long readAtMillis) {

    static TenantKeys of(long version, KeysetHandle sealing, KeysetHandle fingerprinting, long nowMillis) {
        try {
            var ids = IntStream.range(0, sealing.size())
                    .mapToObj(i -> sealing.getAt(i).getId())
                    .collect(Collectors.toUnmodifiableSet());
            return new TenantKeys(
                    version,
                    sealing.getPrimary().getId(),
                    ids,
                    Keysets.aead(sealing),
                    Keysets.prf(fingerprinting),
                    nowMillis);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a tenant's keyset holds keys of the wrong kind", e);
        }
    }

    @Override
    public String toString() {
        return "TenantKeys[version=" + version + "]";
    }
}
