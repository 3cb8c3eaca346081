package io.storefleet.products.ui;

import io.storefleet.products.ProductTables;
import io.storefleet.uikit.JobOrigin;
import io.storefleet.uikit.Places;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads from a job to the table it carries out. */
@Component
class TableOfJob implements JobOrigin {

    private final ProductTables tables;

    TableOfJob(ProductTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<String> place(UUID job) {
        return tables.ofJob(job).map(begun -> Places.here().productTable(begun.id()));
    }
}
