package io.storefleet.mirror.internal.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one object, ready to be written.
 *
 * @param changed when the service says it changed last; null where it does not
 * @param asOf when it was told at the earliest
 * @param digest of the cells and the JSON, without what differs between two tellings of the same thing
 * @param cells the values of the columns in a line of COPY, without id, changed, asOf, digest and raw
 * @param raw its JSON; null where the object is only known of
 */
record Telling(
        String id,
        @Nullable Instant changed,
        Instant asOf,
        UUID digest,
        String cells,
        @Nullable String raw) {

    /** By time, then by digest, so that every order of telling ends with the same row; the database compares alike. */
    static final Comparator<Telling> BY_AGE = Comparator.comparing(Telling::moment)
            .thenComparing(Telling::asOf)
            .thenComparing(each -> each.digest().toString());

    static Telling of(String id, @Nullable Instant changed, Instant asOf, Cells cells, @Nullable RawJson raw) {
        String line = cells.line();
        return new Telling(
                id,
                exact(Cells.moment(changed)),
                asOf.truncatedTo(ChronoUnit.MICROS),
                digest(line, raw == null ? "" : raw.told()),
                line,
                raw == null ? null : raw.kept());
    }

    private Instant moment() {
        return changed == null ? asOf : changed;
    }

    private static @Nullable Instant exact(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static UUID digest(String line, String told) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(line.getBytes(UTF_8));
            sha256.update((byte) '\n');
            var hash = ByteBuffer.wrap(sha256.digest(told.getBytes(UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Telling[" + id + "]";
    }
}
