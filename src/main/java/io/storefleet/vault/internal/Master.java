package io.storefleet.vault.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The unlocked master keyset, which wraps the keysets of all tenants. */
record Master(long version, KeysetHandle keys, Aead aead) {

    private static final byte[] CHECKED = "storefleet".getBytes(StandardCharsets.US_ASCII);

    static Master first() throws GeneralSecurityException {
        return of(1, Keysets.newSealing());
    }

    Master withNewKey() throws GeneralSecurityException {
        return of(version + 1, Keysets.withNewPrimary(keys));
    }

    private static Master of(long version, KeysetHandle keys) throws GeneralSecurityException {
        return new Master(version, keys, Keysets.aead(keys));
    }

    LockedMaster lock(PassphraseLock lock) throws GeneralSecurityException {
        var serialized = TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        var check = aead.encrypt(CHECKED, checkPlace(version));
        return new LockedMaster(version, PassphraseLock.ITERATIONS, lock.lock(serialized), check);
    }

    /** Opens the row; throws {@link PassphraseException} unless the check value proves the passphrase right. */
    static Master unlock(LockedMaster row, PassphraseLock lock) {
        var serialized = lock.unlock(row.locked(), row.iterations());
        try {
            var master =
                    of(row.version(), TinkProtoKeysetFormat.parseKeyset(serialized, InsecureSecretKeyAccess.get()));
            master.aead.decrypt(row.check(), checkPlace(row.version()));
            return master;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw PassphraseException.wrong();
        }
    }

    private static byte[] checkPlace(long version) {
        return Parts.of("directory.master_keyset.check_value", Long.toString(version));
    }

    @Override
    public String toString() {
        return "Master[version=" + version + "]";
    }
}
