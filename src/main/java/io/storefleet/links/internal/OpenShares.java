package io.storefleet.links.internal;

import io.storefleet.tenancy.StoreId;
import java.util.function.Predicate;

/**
 * What the reader of a run may have.
 *
 * @param opens whether links are opened at all
 * @param links in which stores
 * @param personal in which stores they may see addresses
 */
record OpenShares(boolean opens, Predicate<StoreId> links, Predicate<StoreId> personal) {}
