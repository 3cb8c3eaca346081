package io.storefleet.store.internal;

import io.storefleet.fastspring.Credential;
import io.storefleet.vault.Place;
import io.storefleet.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns a credential into what is kept of it, and back for a call. */
@Component
class CredentialSealer {

    private static final String COLUMN = "tenant.store_credential.sealed";
    private static final int SHOWN = 4;

    private final Vault vault;

    CredentialSealer(Vault vault) {
        this.vault = vault;
    }

    SealedPair seal(UUID row, Credential credential) {
        var plain = encode(credential);
        return new SealedPair(vault.seal(Place.of(COLUMN, row), plain), tail(credential.user()), fingerprint(plain));
    }

    String fingerprint(Credential credential) {
        return fingerprint(encode(credential));
    }

    Credential open(CredentialRow row) {
        return decode(vault.open(Place.of(COLUMN, row.getId()), row.sealed()));
    }

    private String fingerprint(byte[] plain) {
        return vault.fingerprint("store-credential", plain);
    }

    /** The last four characters, and never more than half, of a user name. */
    private static String tail(String user) {
        return user.substring(user.length() - Math.min(SHOWN, user.length() / 2));
    }

    private static byte[] encode(Credential credential) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(credential.user());
            out.writeUTF(credential.password());
        } catch (IOException tooLong) {
            throw new UncheckedIOException("the credential is too long to be kept", tooLong);
        }
        return bytes.toByteArray();
    }

    private static Credential decode(byte[] plain) {
        try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
            return new Credential(in.readUTF(), in.readUTF());
        } catch (IOException broken) {
            throw new UncheckedIOException("the credential is not readable", broken);
        }
    }
}
