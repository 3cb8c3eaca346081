package io.storefleet.vault;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sealed value as it is kept in a bytea column.
 *
 * @param bytes format byte, key id, nonce, ciphertext and tag; copied on the way in and out
 */
public record Sealed(byte[] bytes) {

    public Sealed {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
