package io.storefleet.vault.internal;

import com.google.crypto.tink.KeysetHandle;
import io.storefleet.tenancy.TenantId;
import java.security.GeneralSecurityException;

/** A tenant's keysets as their row holds them: wrapped by the master keyset, bound to tenant, kind and version. */
@SuppressWarnings("ArrayRecordComponent")
record WrappedKeys(TenantId tenant, long version, byte[] sealing, byte[] fingerprinting) {

    static WrappedKeys first(TenantId tenant, MasterKeys master) {
        try {
            return wrap(tenant, 1, Keysets.newSealing(), Keysets.newFingerprinting(), master);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    /** The same keys, wrapped by the present master key. */
    WrappedKeys rewrapped(MasterKeys master) {
        return wrap(tenant, version + 1, sealingKeys(master), fingerprintingKeys(master), master);
    }

    /** The same keys with a new primary one for seals. */
    WrappedKeys rotated(MasterKeys master) {
        try {
            var rotated = Keysets.withNewPrimary(sealingKeys(master));
            return wrap(tenant, version + 1, rotated, fingerprintingKeys(master), master);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no new key could be made", e);
        }
    }

    KeysetHandle sealingKeys(MasterKeys master) {
        return master.unwrap(sealing, purpose(tenant, version, "sealing"));
    }

    KeysetHandle fingerprintingKeys(MasterKeys master) {
        return master.unwrap(fingerprinting, purpose(tenant, version, "fingerprinting"));
    }

    private static WrappedKeys wrap(
            TenantId tenant, long version, KeysetHandle sealing, KeysetHandle fingerprinting, MasterKeys master) {
        try {
            return new WrappedKeys(
                    tenant,
                    version,
                    master.wrap(sealing, purpose(tenant, version, "sealing")),
                    master.wrap(fingerprinting, purpose(tenant, version, "fingerprinting")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a tenant's keys could not be wrapped", e);
        }
    }

    private static byte[] purpose(TenantId tenant, long version, String column) {
        return Parts.of("tenant.keyset", tenant.toString(), column, Long.toString(version));
    }

    @Override
    public String toString() {
        return "WrappedKeys[version=" + version + "]";
    }
}
