package io.storefleet.bulk;

import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a run whose turn it is.
 *
 * @param currency as it was reckoned; null where there is none
 * @param token of the run and the row: whatever arrives under it is one change
 * @param basis the thing's newest change, which is older than the run
 */
public record BulkStep(StoreId store, String id, @Nullable String currency, UUID token, Basis basis, JobId job) {}
