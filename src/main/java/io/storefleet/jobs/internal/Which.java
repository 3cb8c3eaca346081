package io.storefleet.jobs.internal;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;

/** Which jobs to change: an SQL condition on {@code :which} and perhaps {@code :code}. */
record Which(String condition, Object id, String code) {

    static Which job(JobId id) {
        return new Which("id = :which", id.value(), "");
    }

    static Which store(StoreId store) {
        return new Which("store_id = :which", store.value(), "");
    }

    static Which kind(StoreId store, String kind) {
        return new Which("store_id = :which and kind = :code", store.value(), kind);
    }

    static Which pausedFor(StoreId store, String code) {
        return new Which("store_id = :which and stop_code = :code", store.value(), code);
    }
}
