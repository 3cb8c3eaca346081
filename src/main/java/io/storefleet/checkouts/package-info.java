/** Prefilled carts: building one for a buyer, the buyer's link until it ends, and the list of those made from here. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "jobs",
            "mirror",
            "vault",
            "intents",
            "intents :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.checkouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
