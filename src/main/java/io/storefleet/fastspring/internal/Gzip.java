package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Transport;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks answers. */
public final class Gzip {

    private Gzip() {}

    /** The bytes without their encoding; gzip is the only one asked for. */
    public static byte[] unpack(byte[] body, String encoding, int limit) throws IOException {
        if (body.length == 0 || !encoding.strip().equalsIgnoreCase("gzip")) {
            return body;
        }
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = unpacking.readNBytes(limit);
            if (unpacking.read() >= 0) {
                throw new Transport.TooLarge();
            }
            return plain;
        } catch (EOFException _) {
            throw new ZipException("The packed answer ends early");
        }
    }
}
