/**
 * The buyers of one store, read live from FastSpring: lists, look-ups and details, masked where a right is lacking; and how
 * an account is made and changed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "team",
            "store",
            "jobs",
            "mirror",
            "intents",
            "intents :: ui",
            "fastspring",
            "fastspring :: *",
            "uikit"
        })
package io.storefleet.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
