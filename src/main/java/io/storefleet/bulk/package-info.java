/**
 * The same done to many things: a dry run from the copies, a first look, then a durable job a store with an outcome for each
 * row. Features offer what can be done as beans of {@link io.storefleet.bulk.BulkAction}; none of them is known here.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "mirror",
            "jobs",
            "jobs :: ui",
            "vault",
            "lists",
            "lists :: ui",
            "intents",
            "intents :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
