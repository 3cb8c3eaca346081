package io.storefleet.links.internal;

import io.storefleet.links.LinkBatchId;
import java.util.UUID;

/**
 * Where a job of links stands beside its rows, as text {@code batch;ids;failures}.
 *
 * @param idsPerCall how many ids one call asks for
 * @param failures calls in a row that brought nothing
 */
record Checkpoint(LinkBatchId batch, int idsPerCall, int failures) {

    static Checkpoint first(LinkBatchId batch) {
        return new Checkpoint(batch, LinkJob.BATCH, 0);
    }

    static Checkpoint parse(String text) {
        var parts = text.split(";", -1);
        return new Checkpoint(
                new LinkBatchId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    Checkpoint oneByOne() {
        return new Checkpoint(batch, 1, failures);
    }

    Checkpoint answered() {
        return new Checkpoint(batch, idsPerCall, 0);
    }

    Checkpoint failed() {
        return new Checkpoint(batch, idsPerCall, failures + 1);
    }

    @Override
    public String toString() {
        return batch + ";" + idsPerCall + ";" + failures;
    }
}
