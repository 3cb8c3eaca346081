package io.storefleet.bulk.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storefleet.bulk.BulkRunId;
import io.storefleet.vault.Place;
import io.storefleet.vault.Sealed;
import io.storefleet.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals what is asked of things for its row: it may name people. */
@Component
class Seals {

    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(BulkRunId run, String request) {
        return vault.seal(place(run), request.getBytes(UTF_8));
    }

    String open(BulkRunId run, Sealed request) {
        return new String(vault.open(place(run), request), UTF_8);
    }

    Sealed seal(BulkRunId run, int line, String own) {
        return vault.seal(place(run, line), own.getBytes(UTF_8));
    }

    String open(BulkRunId run, int line, Sealed own) {
        return new String(vault.open(place(run, line), own), UTF_8);
    }

    private static Place place(BulkRunId run) {
        return Place.of("tenant.bulk_run.request", run.value());
    }

    private static Place place(BulkRunId run, int line) {
        return new Place("tenant.bulk_row.own", run + "/" + line);
    }
}
