/**
 * One engine for all lists over the mirror: what a kind of list can be filtered, sorted and shown by, pages by key, totals by
 * currency and live or test, selections, saved views, files. A feature declares a {@link io.storefleet.lists.ListKind} as a bean.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "jobs",
            "mirror",
            "query",
            "vault",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
