package io.storefleet.shell;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A text in as few bytes as can be had quickly. */
final class PackedText {

    private final byte[] bytes;
    private final int length;

    private PackedText(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    static PackedText of(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(plain);
            deflater.finish();
            // What does not shrink grows by five bytes a block at most.
            var packed = new byte[plain.length + plain.length / 100 + 64];
            return new PackedText(Arrays.copyOf(packed, deflater.deflate(packed)), plain.length);
        }
    }

    String text() {
        var plain = new byte[length];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes);
            for (int at = 0; at < length && !inflater.finished(); ) {
                at += inflater.inflate(plain, at, length - at);
            }
        } catch (DataFormatException broken) {
            throw new IllegalStateException("what was packed is not what was kept", broken);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** How many bytes it takes. */
    int size() {
        return bytes.length;
    }
}
