/** A store's coupons: what they take off and for whom, their codes, what can be done to them, and copying them to other stores. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "store :: ui",
            "jobs",
            "bulk",
            "bulk :: ui",
            "mirror",
            "lists",
            "lists :: ui",
            "vault",
            "intents",
            "intents :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.coupons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
