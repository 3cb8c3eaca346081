package io.storefleet.vault.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Joins parts into bytes that no other list of parts can give: each is preceded by its length. */
final class Parts {

    private Parts() {}

    static byte[] of(String... parts) {
        var encoded = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
        }
        return of(encoded);
    }

    static byte[] of(byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += Integer.BYTES + part.length;
        }
        var joined = ByteBuffer.allocate(length);
        for (var part : parts) {
            joined.putInt(part.length).put(part);
        }
        return joined.array();
    }
}
