package io.storefleet.vault.internal;

import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.vault.Place;
import io.storefleet.vault.SealBrokenException;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/** Seals with Tink's AES-256-GCM under the bound tenant's keyset. A sealed value is a format byte and Tink's ciphertext. */
@Service
class TinkVault implements Vault {

    private static final byte FORMAT = 1;
    // Format, Tink's prefix with the key id, nonce, tag.
    private static final int SHORTEST = 1 + 5 + 12 + 16;
    private static final int KEY_ID_AT = 2;
    private static final int FINGERPRINT_BYTES = 16;
    private static final String HMAC = "HmacSHA256";

    private final TenantKeyring keyring;

    TinkVault(TenantKeyring keyring) {
        this.keyring = keyring;
    }

    @Override
    public Sealed seal(Place place, byte[] plain) {
        var tenant = Tenancy.tenant();
        try {
            var ciphertext = keyring.of(tenant).aead().encrypt(plain, bindTo(tenant, place));
            return new Sealed(ByteBuffer.allocate(1 + ciphertext.length)
                    .put(FORMAT)
                    .put(ciphertext)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the value could not be sealed", e);
        }
    }

    @Override
    public byte[] open(Place place, Sealed sealed) {
        var tenant = Tenancy.tenant();
        var bytes = sealed.bytes();
        if (!known(bytes)) {
            throw broken();
        }
        var keys = keysFor(tenant, bytes);
        try {
            return keys.aead().decrypt(Arrays.copyOfRange(bytes, 1, bytes.length), bindTo(tenant, place));
        } catch (GeneralSecurityException e) {
            throw broken();
        }
    }

    @Override
    public String fingerprint(String purpose, byte[] secret) {
        var input = Parts.of(purpose.getBytes(StandardCharsets.UTF_8), secret);
        try {
            var digest = keyring.of(Tenancy.tenant()).prf().computePrimary(input, FINGERPRINT_BYTES);
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no fingerprint could be taken", e);
        }
    }

    @Override
    public byte[] hmac(Place place, Sealed key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(open(place, key), HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the message could not be signed", e);
        }
    }

    @Override
    public boolean needsReseal(Sealed sealed) {
        var tenant = Tenancy.tenant();
        var bytes = sealed.bytes();
        return !known(bytes) || keysFor(tenant, bytes).primaryId() != keyId(bytes);
    }

    /** The tenant's keys; read again when the value names one that another node may have made. */
    private TenantKeys keysFor(TenantId tenant, byte[] bytes) {
        var keys = keyring.of(tenant);
        return keys.ids().contains(keyId(bytes)) ? keys : keyring.reread(tenant);
    }

    private static boolean known(byte[] bytes) {
        return bytes.length >= SHORTEST && bytes[0] == FORMAT;
    }

    private static int keyId(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(KEY_ID_AT);
    }

    /** Tenant, column, row key and format, each preceded by its length; written out because every opening pays for it. */
    private static byte[] bindTo(TenantId tenant, Place place) {
        var column = place.column().getBytes(StandardCharsets.UTF_8);
        var row = place.rowKey().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 * Integer.BYTES + 2 * Long.BYTES + column.length + row.length + 1)
                .putInt(2 * Long.BYTES)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .putInt(column.length)
                .put(column)
                .putInt(row.length)
                .put(row)
                .putInt(1)
                .put(FORMAT)
                .array();
    }

    private static SealBrokenException broken() {
        return new SealBrokenException("the sealed value does not open here");
    }
}
